import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { uuidv7 } from 'uuidv7';
import { InterventionReceipt } from '../../../contracts/views/operations';
import { request } from '../../api/request';
import { Refused } from '../../api/trouble';

/** How an intervention stands: on its way, done, asked without an answer, or stopped by a problem. */
export type InterventionProgress =
  | { readonly at: 'sending' }
  | { readonly at: 'done' }
  | { readonly at: 'asked' }
  | { readonly at: 'failed'; readonly why: unknown };

/**
 * Sends an intervention. Until its answer was heard, pressing again repeats the same operation, which counts once; what
 * was answered, with a yes or a no, is over, and the next press is a new one.
 */
export function useIntervention(referralId: string) {
  const client = useQueryClient();
  const [progress, setProgress] = useState<InterventionProgress>();
  const unheard = useRef<{ readonly body: string; readonly operationId: string }>(undefined);

  const ask = async (asked: Readonly<Record<string, unknown>>, done: () => void): Promise<void> => {
    const body = JSON.stringify(asked);
    const operationId = unheard.current?.body === body ? unheard.current.operationId : uuidv7();
    unheard.current = { body, operationId };
    setProgress({ at: 'sending' });
    try {
      const path = `/referrals/${encodeURIComponent(referralId)}/interventions`;
      const { state } = await request(InterventionReceipt, path, { method: 'POST', body: { ...asked, operationId } });
      setProgress({ at: state });
      if (state === 'done') {
        unheard.current = undefined;
        done();
      }
    } catch (why) {
      if (why instanceof Refused) unheard.current = undefined;
      setProgress({ at: 'failed', why });
    }
    await client.invalidateQueries({ predicate: ({ queryKey }) => LOOKED_AT_AGAIN.has(queryKey[0]) });
  };
  return {
    progress,
    send: (asked: Readonly<Record<string, unknown>>, done: () => void): void => void ask(asked, done),
  };
}

const LOOKED_AT_AGAIN: ReadonlySet<unknown> = new Set(['workflow', 'operations', 'operations-list', 'referral']);
