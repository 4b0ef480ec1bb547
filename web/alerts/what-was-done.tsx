import { type FormEvent, useState } from 'react';
import { Form } from 'react-aria-components';
import { type AlertSaid, DANGER_DONE } from '../../domain/alert';
import { NoteField } from '../forms/note-field';
import { OptionGroup } from '../forms/option-group';
import { Action } from '../pieces/action';
import { useText } from '../text/text';

interface WhatWasDoneProps {
  readonly say: (said: AlertSaid) => void;
  readonly cancel: () => void;
}

/** What was done about a danger: one of a few, and a sentence for whoever was not there. */
export function WhatWasDone({ say, cancel }: WhatWasDoneProps) {
  const { alerts } = useText();
  const [done, setDone] = useState<(typeof DANGER_DONE)[number] | null>(null);
  const [note, setNote] = useState('');
  const [wasTried, setTried] = useState(false);
  const isMissing = note.trim() === '';
  const send = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (done && !isMissing) say({ answer: 'resolved', done, note: note.trim() });
  };
  return (
    <Form className="alert-form" onSubmit={send} validationBehavior="aria">
      <OptionGroup
        label={alerts.doneTitle}
        options={DANGER_DONE.map((code) => ({ code, words: alerts.done[code] }))}
        chosen={done}
        choose={(code) => setDone(DANGER_DONE.find((one) => one === code) ?? null)}
        isDisabled={false}
        fault={wasTried && !done ? alerts.doneNeeded : undefined}
        layout="column"
      />
      <NoteField
        label={alerts.note}
        note={note}
        change={setNote}
        isDisabled={false}
        fault={wasTried && isMissing ? alerts.noteNeeded : undefined}
      />
      <div className="form-end">
        <Action type="submit" tone="main">
          {alerts.record}
        </Action>
        <Action tone="quiet" onPress={cancel}>
          {alerts.cancel}
        </Action>
      </div>
    </Form>
  );
}
