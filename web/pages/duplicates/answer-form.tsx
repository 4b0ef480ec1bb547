import { type FormEvent, type ReactNode, useState } from 'react';
import { Form } from 'react-aria-components';
import { uuidv7 } from 'uuidv7';
import type { ComparisonView } from '../../../contracts/views/duplicates';
import type { AnswerToDuplicate, PLAIN_ANSWERS } from '../../../domain/duplicate';
import { FaultSummary } from '../../forms/fault-summary';
import { NoteField } from '../../forms/note-field';
import { Action } from '../../pieces/action';
import { useText } from '../../text/text';
import { KeptStatus } from '../../write-down/kept-status';
import { useAnswer } from './use-answer';

interface AnswerFormProps {
  readonly pair: ComparisonView;
  readonly answer: (typeof PLAIN_ANSWERS)[number];
}

/** An answer that says no more than itself, with how one knows. */
export function AnswerForm({ pair, answer }: AnswerFormProps) {
  const asking = useAnswer(pair.id);
  return (
    <FormWithNote
      answer={answer}
      asking={asking}
      send={(note) => asking.mutate({ operationId: uuidv7(), revision: pair.revision, answer, note })}
    />
  );
}

interface FormWithNoteProps {
  readonly answer: AnswerToDuplicate;
  readonly asking: Pick<ReturnType<typeof useAnswer>, 'error' | 'keeping' | 'isFrozen'>;
  readonly send: (note: string) => void;
  /** What is asked before the note. */
  readonly children?: ReactNode;
}

/** The question, what comes of the answer, how one knows, and what became of it. */
export function FormWithNote({ answer, asking: { error, keeping, isFrozen }, send, children }: FormWithNoteProps) {
  const { caseFile, duplicates } = useText();
  const { compare } = duplicates;
  const [note, setNote] = useState('');
  const [tries, setTries] = useState(0);
  const isMissing = note.trim() === '';
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (isFrozen) return;
    setTries(isMissing ? tries + 1 : 0);
    if (!isMissing) send(note.trim());
  };
  const isFault = tries > 0 && isMissing;
  return (
    <Form className="form" onSubmit={onSubmit} validationBehavior="aria" aria-label={compare.ask[answer]}>
      <h2>{compare.ask[answer]}</h2>
      <p className="secondary">{compare.means[answer]}</p>
      <FaultSummary faults={isFault ? [compare.needsNote] : []} tries={tries} />
      {children}
      <NoteField
        label={compare.note}
        note={note}
        change={setNote}
        isDisabled={isFrozen}
        fault={isFault ? compare.needsNote : undefined}
      />
      <div className="form-end">
        <Action type="submit" tone={answer === 'keep-apart' ? 'plain' : 'main'} isDisabled={isFrozen}>
          {isFrozen ? caseFile.writeDown.sending : compare.send[answer]}
        </Action>
      </div>
      <KeptStatus keeping={keeping} why={error} />
    </Form>
  );
}
