import type { z } from 'zod';
import {
  type AttemptRequest,
  type ContactSafetyRequest,
  type DecisionRequest,
  OperationView,
  type OutcomeRequest,
  Receipt,
  type VoidRequest,
} from '../../contracts/commands';
import type { ConsentRequest, ConsentWithdrawalRequest } from '../../contracts/consents';
import type { AnswersRequest, TakeAnswerBackRequest, WithdrawRequest } from '../../contracts/inquiries';
import type { MarkRequest, UnmarkRequest } from '../../contracts/part-2-marks';
import { request } from '../api/request';
import { NotConfirmed, NotSent, RefusedUnheard, Unheard } from '../api/trouble';

export const CHANGE_KINDS = [
  'decisions',
  'answers',
  'taken-back-answers',
  'withdrawn-questions',
  'contact-attempts',
  'voided-attempts',
  'contact-safety',
  'consents',
  'withdrawn-consents',
  'part-2-marks',
  'withdrawn-part-2-marks',
  'outcome',
] as const;
/** What a person can ask to be changed about a referral, by the last word of its address. */
export type ChangeKind = (typeof CHANGE_KINDS)[number];

interface Bodies {
  readonly decisions: z.input<typeof DecisionRequest>;
  readonly answers: z.input<typeof AnswersRequest>;
  readonly 'taken-back-answers': z.input<typeof TakeAnswerBackRequest>;
  readonly 'withdrawn-questions': z.input<typeof WithdrawRequest>;
  readonly 'contact-attempts': z.input<typeof AttemptRequest>;
  readonly 'voided-attempts': z.input<typeof VoidRequest>;
  readonly 'contact-safety': z.input<typeof ContactSafetyRequest>;
  readonly consents: z.input<typeof ConsentRequest>;
  readonly 'withdrawn-consents': z.input<typeof ConsentWithdrawalRequest>;
  readonly 'part-2-marks': z.input<typeof MarkRequest>;
  readonly 'withdrawn-part-2-marks': z.input<typeof UnmarkRequest>;
  readonly outcome: z.input<typeof OutcomeRequest>;
}
export type Body<Kind extends ChangeKind> = Bodies[Kind];

/** A change that was taken. The status is not known when the answer was only found out later. */
export interface Taken {
  readonly revision: number;
  readonly status: string | null;
}

/** One change as it was asked for. */
export interface Question {
  readonly referralId: string;
  readonly kind: ChangeKind;
  readonly operationId: string;
}

/** Asks for a change once. Asking again with the same operation id is harmless, and gets the first answer. */
export async function ask({ referralId, kind }: Question, body: Bodies[ChangeKind]): Promise<Taken> {
  const receipt = await request(Receipt, `/referrals/${referralId}/${kind}`, { method: 'POST', body });
  if (receipt.state === 'pending') throw new NotConfirmed(receipt.detail);
  return receipt;
}

/** Asks what became of a change whose words are gone with a reload. */
export async function lookUp({ referralId, operationId }: Question): Promise<Taken> {
  const { state, detail, revision, refusal } = await request(
    OperationView,
    `/referrals/${referralId}/operations/${operationId}`,
  );
  if (state === 'taken') return { revision: revision ?? 0, status: null };
  if (state === 'pending') throw new NotConfirmed(detail);
  if (state === 'refused')
    throw new RefusedUnheard({ code: refusal?.code ?? '', detail, ...(refusal?.why && { why: refusal.why }) });
  throw new NotSent(detail);
}

/**
 * Whether to ask once more. While the truth is not known we keep asking; a plain "not now" is passed on to the person,
 * unless an earlier try of the same change may have been heard.
 */
export const keepAsking = (failures: number, error: unknown): boolean =>
  error instanceof NotConfirmed || error instanceof Unheard || (failures > 0 && error instanceof NotSent);

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 8_000;

/** Quick at first, then slower: the worker may need a minute to come back. */
export const pauseBefore = (failures: number): number => Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** failures);
