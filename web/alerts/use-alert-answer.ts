import { useMutation, useQueryClient } from '@tanstack/react-query';
import { uuidv7 } from 'uuidv7';
import { AlertReceipt, type AlertView } from '../../contracts/views/alerts';
import type { AlertSaid } from '../../domain/alert';
import { request } from '../api/request';
import { NotConfirmed, SignedOut } from '../api/trouble';
import { keepAsking, pauseBefore } from '../changes/change';
import { leavingsSoFar } from '../session/leaving';

interface Said {
  readonly alert: AlertView;
  readonly said: AlertSaid;
  readonly operationId: string;
  readonly since: number;
}

/**
 * Answers an alert. Asked again under the same operation until the truth is known, and never in somebody else's name: it
 * stops when the person leaves.
 */
export function useAlertAnswer() {
  const client = useQueryClient();
  const { mutate, status, failureCount, error, variables } = useMutation({
    networkMode: 'always',
    mutationFn: async ({ alert, said, operationId, since }: Said) => {
      if (since !== leavingsSoFar()) throw new SignedOut();
      const body = { ...said, operationId, revision: alert.revision };
      const receipt = await request(AlertReceipt, `/alerts/${alert.id}/answers`, { method: 'POST', body });
      if (receipt.state === 'pending') throw new NotConfirmed(receipt.detail);
      return receipt;
    },
    retry: keepAsking,
    retryDelay: pauseBefore,
    onSettled: () => client.invalidateQueries({ predicate: ({ queryKey }) => LOOKED_AT_AGAIN.has(queryKey[0]) }),
  });
  return {
    /** What was answered last, and how that is doing. */
    last: variables && { ...variables, revision: variables.alert.revision + 1 },
    state: status === 'pending' && failureCount > 0 ? ('unheard' as const) : status,
    why: error,
    answer: (alert: AlertView, said: AlertSaid) =>
      mutate({ alert, said, operationId: uuidv7(), since: leavingsSoFar() }),
  };
}

export type AlertAnswering = ReturnType<typeof useAlertAnswer>;

const LOOKED_AT_AGAIN: ReadonlySet<unknown> = new Set(['alerts', 'referral', 'case', 'notices', 'refused-attempts']);
