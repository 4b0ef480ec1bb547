import type { Instant } from './clock';
import type { CaseId, DuplicateId, PersonId } from './ids';
import type { ChosenFact } from './joining';
import type { Reason } from './reason';

/** Where two who may be one stand: to be looked at, answered, or no longer alike because a fact changed. */
export const DUPLICATE_STANDINGS = ['open', 'kept-apart', 'unlike', 'joined'] as const;
export type DuplicateStanding = (typeof DUPLICATE_STANDINGS)[number];

/** Those that say no more than themselves; whoever joins two also says who goes on, and with which facts. */
export const PLAIN_ANSWERS = ['keep-apart', 'take-back', 'undo-join'] as const;
export const DUPLICATE_ANSWERS = [...PLAIN_ANSWERS, 'join'] as const;
export type AnswerToDuplicate = (typeof DUPLICATE_ANSWERS)[number];

/** Who of the two goes on, and which facts stand as the other has them. `factsSeen` stands for all facts on the screen. */
export interface JoinAnswer {
  readonly answer: 'join';
  readonly survivorId: PersonId;
  readonly fromJoined: readonly ChosenFact[];
  readonly factsSeen: string;
}

/** What somebody answered about two who may be one, on which comparison, and why. A case of each is named for the audit. */
export type DuplicateAnswer = {
  readonly caseId: CaseId;
  readonly otherCaseId: CaseId;
  readonly duplicateId: DuplicateId;
  readonly revision: number;
  readonly note: string;
} & (JoinAnswer | { readonly answer: (typeof PLAIN_ANSWERS)[number] });

interface Answered {
  readonly by: string;
  readonly at: Instant;
}

/** How two who may be one stand now, who answered last, and which other join speaks against an answer. */
export interface DuplicateNow {
  readonly standing: DuplicateStanding;
  readonly revision: number;
  readonly last: Answered | null;
  /** One of the two has been joined with a third person, or, where they are joined themselves, somebody was since. */
  readonly otherJoin: Answered | null;
}

/** From what an answer leads, and to what. */
export const ANSWER_LEADS: Readonly<
  Record<AnswerToDuplicate, { readonly from: DuplicateStanding; readonly to: DuplicateStanding }>
> = {
  'keep-apart': { from: 'open', to: 'kept-apart' },
  'take-back': { from: 'kept-apart', to: 'open' },
  join: { from: 'open', to: 'joined' },
  'undo-join': { from: 'joined', to: 'open' },
};

/**
 * Why this may not be answered: somebody answered, or a fact changed, since it was looked at; or another join has to be
 * undone first, the last of them before all others.
 */
export function whyNotAnswer(
  { answer, revision }: Pick<DuplicateAnswer, 'answer' | 'revision'>,
  now: DuplicateNow,
): Reason | undefined {
  if (now.otherJoin) return { code: 'joined-since', ...now.otherJoin };
  if (now.revision === revision && now.standing === ANSWER_LEADS[answer].from) return undefined;
  return { code: 'stale-duplicate', by: now.last?.by ?? null, at: now.last?.at ?? null };
}

/** Under which problem a refusal is answered and kept. */
export const problemOf = ({ code }: Reason): 'stale-duplicate' | 'join-in-the-way' =>
  code === 'stale-duplicate' ? code : 'join-in-the-way';
