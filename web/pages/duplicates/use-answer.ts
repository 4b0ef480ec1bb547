import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import type { DuplicateAnswerRequest } from '../../../contracts/duplicate-answers';
import { KeptReceipt } from '../../../contracts/record-changes';
import { request } from '../../api/request';
import { keepAsking, pauseBefore } from '../../changes/change';

type Said = z.input<typeof DuplicateAnswerRequest>;

/** Asked again under the same operation until the truth is known. */
export function useAnswer(id: string) {
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
  const keeping = status === 'pending' ? sending : ended[status];
  return { mutate, error, keeping, isFrozen: keeping !== 'idle' && keeping !== 'failed' } as const;
}
