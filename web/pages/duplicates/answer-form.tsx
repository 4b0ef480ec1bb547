import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Form } from 'react-aria-components';
import { uuidv7 } from 'uuidv7';
import type { ComparisonView } from '../../../contracts/duplicate-views';
import { KeptReceipt } from '../../../contracts/record-changes';
import type { AnswerToDuplicate } from '../../../domain/duplicate';
import { request } from '../../api/request';
import { keepAsking, pauseBefore } from '../../changes/change';
import { FaultSummary } from '../../forms/fault-summary';
import { NoteField } from '../../forms/note-field';
import { Action } from '../../pieces/action';
import { useText } from '../../text/text';
import { KeptStatus } from '../../write-down/kept-status';

/** The one answer that the pair can be given as it stands, with how one knows. */
export function AnswerForm({ pair }: { readonly pair: ComparisonView }) {
  const { caseFile, duplicates } = useText();
  const { compare } = duplicates;
  const answer: AnswerToDuplicate = pair.standing === 'open' ? 'keep-apart' : 'take-back';
  const [note, setNote] = useState('');
  const [tries, setTries] = useState(0);
  const { mutate, error, keeping } = useAnswer(pair);
  const isFrozen = keeping === 'sending' || keeping === 'unheard' || keeping === 'kept';
  const isMissing = note.trim() === '';
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (isFrozen) return;
    setTries(isMissing ? tries + 1 : 0);
    if (!isMissing) mutate({ operationId: uuidv7(), revision: pair.revision, answer, note: note.trim() });
  };
  const isFault = tries > 0 && isMissing;
  return (
    <Form className="form" onSubmit={onSubmit} validationBehavior="aria">
      <h2>{compare.ask[answer]}</h2>
      <p className="secondary">{compare.means[answer]}</p>
      <FaultSummary faults={isFault ? [compare.needsNote] : []} tries={tries} />
      <NoteField
        label={compare.note}
        note={note}
        change={setNote}
        isDisabled={isFrozen}
        fault={isFault ? compare.needsNote : undefined}
      />
      <div className="form-end">
        <Action type="submit" tone="main" isDisabled={isFrozen}>
          {isFrozen ? caseFile.writeDown.sending : compare.send[answer]}
        </Action>
      </div>
      <KeptStatus keeping={keeping} why={error} />
    </Form>
  );
}

interface Said {
  readonly operationId: string;
  readonly revision: number;
  readonly answer: AnswerToDuplicate;
  readonly note: string;
}

/** Asked again under the same operation until the truth is known. */
function useAnswer({ id }: ComparisonView) {
  const client = useQueryClient();
  const { mutate, status, failureCount, error } = useMutation({
    networkMode: 'always',
    mutationFn: (body: Said) =>
      request(KeptReceipt, `/possible-duplicates/${encodeURIComponent(id)}/answers`, { method: 'POST', body }),
    retry: keepAsking,
    retryDelay: pauseBefore,
    onSettled: () => client.invalidateQueries({ queryKey: ['comparison', id] }),
  });
  const sending = failureCount > 0 ? 'unheard' : 'sending';
  const ended = { idle: 'idle', error: 'failed', success: 'kept' } as const;
  return { mutate, error, keeping: status === 'pending' ? sending : ended[status] } as const;
}
