import { useEffect, useRef, useState } from 'react';
import { type AlertSaid, NO_DANGER, type NoDanger as Reason } from '../../domain/alert';
import { useDraft } from '../drafts/drafts';
import { NoteField } from '../forms/note-field';
import { useKeys } from '../keys/keys';
import { Action } from '../pieces/action';
import { useText } from '../text/text';
import { answerDrafts } from './answer-draft';

interface NoDangerProps {
  readonly alertId: string;
  readonly say: (said: AlertSaid) => void;
  readonly cancel: () => void;
  readonly isSending: boolean;
}

/** The second of two keys: why it is no danger. Only another reason than these takes words. */
export function NoDanger(props: NoDangerProps) {
  const { say, cancel, isSending } = props;
  const { alerts } = useText();
  const [isOther, setOther] = useState(false);
  const group = useRef<HTMLFieldSetElement>(null);
  const choose = (because: Reason): void =>
    because === 'something-else' ? setOther(true) : say({ answer: 'dismissed', because, note: null });
  const by = (at: number) => () => {
    const because = NO_DANGER[at];
    if (because && !isSending) choose(because);
  };
  useKeys('alerts', { '1': by(0), '2': by(1), '3': by(2), '4': by(3), '5': by(4), '6': by(5) });
  useKeys('lists', { Esc: cancel });
  useEffect(() => group.current?.querySelector('button')?.focus(), []);
  if (isOther) return <OtherReason {...props} />;
  return (
    <fieldset className="alert-form" ref={group}>
      <legend>{alerts.becauseTitle}</legend>
      <p className="secondary">{alerts.becauseHint}</p>
      <div className="alert-reasons">
        {NO_DANGER.map((because, at) => (
          <Action key={because} stroke={String(at + 1)} isDisabled={isSending} onPress={() => choose(because)}>
            {alerts.because[because]}
          </Action>
        ))}
      </div>
      <Action tone="quiet" onPress={cancel}>
        {alerts.cancel}
      </Action>
    </fieldset>
  );
}

function OtherReason({ alertId, say, cancel, isSending }: NoDangerProps) {
  const { alerts } = useText();
  const { draft, change } = useDraft(answerDrafts, alertId);
  const note = draft.noDanger;
  const [wasTried, setTried] = useState(false);
  const isMissing = note.trim() === '';
  const send = (): void => {
    setTried(true);
    if (!isMissing) say({ answer: 'dismissed', because: 'something-else', note: note.trim() });
  };
  return (
    <div className="alert-form">
      <NoteField
        label={alerts.because['something-else']}
        note={note}
        change={(noDanger) => change({ ...draft, noDanger })}
        isDisabled={isSending}
        fault={wasTried && isMissing ? alerts.noteNeeded : undefined}
      />
      <div className="form-end">
        <Action tone="main" isDisabled={isSending} onPress={send}>
          {alerts.noDangerNow}
        </Action>
        <Action tone="quiet" onPress={cancel}>
          {alerts.cancel}
        </Action>
      </div>
    </div>
  );
}
