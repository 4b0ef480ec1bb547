import type { Instant } from './clock';
import type { CaseId, DuplicateId } from './ids';
import type { Reason } from './reason';

/** Where two who may be one stand: to be looked at, answered, or no longer alike because a fact changed. */
export const DUPLICATE_STANDINGS = ['open', 'kept-apart', 'unlike'] as const;
export type DuplicateStanding = (typeof DUPLICATE_STANDINGS)[number];

export const DUPLICATE_ANSWERS = ['keep-apart', 'take-back'] as const;
export type AnswerToDuplicate = (typeof DUPLICATE_ANSWERS)[number];

/** What somebody answered about two who may be one, on which comparison, and why. A case of each is named for the audit. */
export interface DuplicateAnswer {
  readonly caseId: CaseId;
  readonly otherCaseId: CaseId;
  readonly duplicateId: DuplicateId;
  readonly revision: number;
  readonly answer: AnswerToDuplicate;
  readonly note: string;
}

/** How two who may be one stand now, and who answered last. */
export interface DuplicateNow {
  readonly standing: DuplicateStanding;
  readonly revision: number;
  readonly last: { readonly by: string; readonly at: Instant } | null;
}

/** From what an answer leads, and to what. */
export const ANSWER_LEADS: Readonly<
  Record<AnswerToDuplicate, { readonly from: DuplicateStanding; readonly to: DuplicateStanding }>
> = {
  'keep-apart': { from: 'open', to: 'kept-apart' },
  'take-back': { from: 'kept-apart', to: 'open' },
};

/** Why this may not be answered: somebody answered, or a fact changed, since it was looked at. */
export function whyNotAnswer(
  { answer, revision }: Pick<DuplicateAnswer, 'answer' | 'revision'>,
  now: DuplicateNow,
): Reason | undefined {
  if (now.revision === revision && now.standing === ANSWER_LEADS[answer].from) return undefined;
  return { code: 'stale-duplicate', by: now.last?.by ?? null, at: now.last?.at ?? null };
}
