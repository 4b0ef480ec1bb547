import { type FormEvent, useState } from 'react';
import { Form } from 'react-aria-components';
import { type AlertSaid, DANGER_DONE } from '../../domain/alert';
import { useDraft } from '../drafts/drafts';
import { NoteField } from '../forms/note-field';
import { OptionGroup } from '../forms/option-group';
import { Action } from '../pieces/action';
import { useText } from '../text/text';
import { answerDrafts } from './answer-draft';

interface WhatWasDoneProps {
  readonly alertId: string;
  readonly say: (said: AlertSaid) => void;
  readonly cancel: () => void;
  readonly isSending: boolean;
}

/** What was done about a danger: one of a few, and a sentence for whoever was not there. */
export function WhatWasDone({ alertId, say, cancel, isSending }: WhatWasDoneProps) {
  const { alerts } = useText();
  const { draft, change } = useDraft(answerDrafts, alertId);
  const { done, note } = draft;
  const [wasTried, setTried] = useState(false);
  const isMissing = note.trim() === '';
  const send = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (done && !isMissing && !isSending) say({ answer: 'resolved', done, note: note.trim() });
  };
  return (
    <Form className="alert-form" onSubmit={send} validationBehavior="aria">
      <OptionGroup
        label={alerts.doneTitle}
        options={DANGER_DONE.map((code) => ({ code, words: alerts.done[code] }))}
        chosen={done}
        choose={(code) => change({ ...draft, done: DANGER_DONE.find((one) => one === code) ?? null })}
        isDisabled={isSending}
        fault={wasTried && !done ? alerts.doneNeeded : undefined}
        layout="column"
      />
      <NoteField
        label={alerts.note}
        note={note}
        change={(words) => change({ ...draft, note: words })}
        isDisabled={isSending}
        fault={wasTried && isMissing ? alerts.noteNeeded : undefined}
      />
      <div className="form-end">
        <Action type="submit" tone="main" isDisabled={isSending}>
          {alerts.record}
        </Action>
        <Action tone="quiet" onPress={cancel}>
          {alerts.cancel}
        </Action>
      </div>
    </Form>
  );
}
