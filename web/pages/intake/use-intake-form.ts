import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { uuidv7 } from 'uuidv7';
import { IntakeReceipt } from '../../../contracts/intake';
import { request } from '../../api/request';
import { Refused, SignedOut } from '../../api/trouble';
import { keepAsking, pauseBefore } from '../../changes/change';
import type { Keeping } from '../../changes/record-change';
import { useDraft } from '../../drafts/drafts';
import { leavingsSoFar } from '../../session/leaving';
import { faultsAt, faultsOf, type IntakeDraft, intakeDrafts, requestOf, THE_INTAKE } from './intake-draft';

interface HandedIn {
  readonly body: ReturnType<typeof requestOf>;
  readonly key: string;
  readonly since: number;
}

/**
 * Hands a referral in, and asks again under the same key until it is known to be kept: never twice, and never in
 * somebody else's name.
 */
function useHandIn(whenKept: (receipt: IntakeReceipt) => void) {
  const client = useQueryClient();
  return useMutation({
    networkMode: 'always',
    mutationFn: ({ body, key, since }: HandedIn) => {
      if (since !== leavingsSoFar()) throw new SignedOut();
      return request(IntakeReceipt, '/referrals', { method: 'POST', body, key });
    },
    retry: keepAsking,
    retryDelay: pauseBefore,
    onSuccess: (receipt) => {
      void client.invalidateQueries({ queryKey: ['referrals'] });
      whenKept(receipt);
    },
  });
}

/** How the form stands: what is typed, what is missing, whether it is on its way, and what became of it. */
export function useIntakeForm() {
  const { draft, change, discard } = useDraft(intakeDrafts, THE_INTAKE);
  const [tries, setTries] = useState(0);
  const [receipt, setReceipt] = useState<IntakeReceipt | null>(null);
  const { mutate, reset, status, failureCount, error } = useHandIn((kept) => {
    discard();
    setReceipt(kept);
    setTries(0);
  });
  const missing = faultsOf(draft);
  const refused = error instanceof Refused ? faultsAt((error.problem.errors ?? []).map(({ path }) => path)) : [];
  const faults = missing.length > 0 ? missing : refused;
  const isFrozen = status === 'pending';
  return {
    ...{ draft, receipt, isFrozen, tries, error },
    faults: tries > 0 ? faults : [],
    keeping: keepingOf(status, failureCount),
    type: (typed: Partial<IntakeDraft>): void => change({ ...draft, ...typed }),
    discard: (): void => {
      reset();
      setTries(0);
      discard();
    },
    again: (): void => {
      reset();
      setReceipt(null);
    },
    onSubmit: (event: FormEvent): void => {
      event.preventDefault();
      if (isFrozen) return;
      setTries(tries + 1);
      if (missing.length === 0) mutate({ body: requestOf(draft), key: uuidv7(), since: leavingsSoFar() });
    },
  };
}
export type IntakeForm = ReturnType<typeof useIntakeForm>;

function keepingOf(status: 'idle' | 'pending' | 'success' | 'error', failures: number): Keeping {
  if (status === 'pending') return failures > 0 ? 'unheard' : 'sending';
  return ({ idle: 'idle', error: 'failed', success: 'kept' } as const)[status];
}
