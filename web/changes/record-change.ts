import { useMutation, useQueryClient } from '@tanstack/react-query';
import { uuidv7 } from 'uuidv7';
import { KeptReceipt } from '../../contracts/record-changes';
import { request } from '../api/request';
import { SignedOut } from '../api/trouble';
import { leavingsSoFar } from '../session/leaving';
import { keepAsking, pauseBefore } from './change';

interface Asked {
  readonly caseId: string;
  /** Below the address of the case. */
  readonly path: string;
  readonly body: { readonly operationId: string };
  readonly since: number;
}

/** How far a change has come that no workflow waits for. */
export type Keeping = 'idle' | 'sending' | 'unheard' | 'failed' | 'kept';

/**
 * Hands over what is kept before it is answered. Asked again under the same operation until the truth is known, and
 * never in somebody else's name: it stops when the person leaves.
 */
export function useRecordChange(whenKept: (caseId: string) => void) {
  const client = useQueryClient();
  const { mutate, status, failureCount, error, reset } = useMutation({
    networkMode: 'always',
    mutationFn: ({ caseId, path, body, since }: Asked) => {
      if (since !== leavingsSoFar()) throw new SignedOut();
      return request(KeptReceipt, `/cases/${caseId}/${path}`, { method: 'POST', body });
    },
    retry: keepAsking,
    retryDelay: pauseBefore,
    onSuccess: (_receipt, { caseId }) => {
      void client.invalidateQueries({ queryKey: ['case', caseId] });
      whenKept(caseId);
    },
  });
  const sending: Keeping = failureCount > 0 ? 'unheard' : 'sending';
  const ended = { idle: 'idle', error: 'failed', success: 'kept' } as const;
  return {
    keeping: status === 'pending' ? sending : ended[status],
    why: error,
    reset,
    send: <Body extends object>(caseId: string, path: string, body: Body) =>
      mutate({ caseId, path, body: { ...body, operationId: uuidv7() }, since: leavingsSoFar() }),
  };
}
