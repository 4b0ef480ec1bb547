import type { Instant } from './clock';
import type { Promised } from './entry';
import type { CaseId, EntryId, ReferralId } from './ids';
import type { Reason } from './reason';

export const AMENDMENT_REASONS = ['wrong-person', 'misfiled', 'wrongly-logged', 'correction'] as const;
export type AmendmentReason = (typeof AMENDMENT_REASONS)[number];

/**
 * What is said against an entry that is on record. The entry stays readable; the newest amendment says what stands.
 * With a correction `text` is what stands; with the others it says why.
 */
export type Amendment = { readonly caseId: CaseId; readonly amends: EntryId; readonly text: string } & (
  | {
      readonly reason: 'correction';
      /** What the entry promises as it should have read: null drops the promise, left out leaves it as it is. */
      readonly promise?: Promised | null | undefined;
    }
  /** It is about somebody else: where the right case is named, a copy that cites the original is filed there. */
  | { readonly reason: 'wrong-person'; readonly rightCaseId: CaseId | null }
  /** It belongs under another referral of the case, or under none. */
  | { readonly reason: 'misfiled'; readonly referralId: ReferralId | null }
  | { readonly reason: 'wrongly-logged' }
);

/** A pathway rests on these: their words may be corrected, and they cannot be taken back like this. */
const OF_A_PATHWAY = [
  'referral',
  'decision',
  'questions',
  'answers',
  'sent-again',
  'contact-attempt',
  'contact-safety',
  'outcome',
  'attempt-voided',
];

/** Why this may not be said against an entry whose original is of this kind, or undefined when it may. */
export function whyNotAmend(kind: string, reason: AmendmentReason): Reason | undefined {
  if (reason === 'correction') return undefined;
  if (kind === 'person-change') return { code: 'facts-rest-on-it' };
  if (kind === 'contact-attempt') return { code: 'pathway-counts-it' };
  return OF_A_PATHWAY.includes(kind) ? { code: 'pathway-rests-on-it' } : undefined;
}

/** Who amended a version first, and when. */
interface Amended {
  readonly by: string;
  readonly at: Instant;
}

/** Why a version may not be amended any more: somebody was quicker. */
export const whyAmended = (amended: Amended | null): Reason | undefined =>
  amended === null ? undefined : { code: 'entry-amended', by: amended.by, at: amended.at };

interface Version {
  readonly reason: AmendmentReason;
  readonly text: string;
}

export type Stands = 'as-written' | 'corrected' | 'withdrawn';

/** What stands of an entry after its amendments, oldest first. */
export function whatStands(
  text: string,
  amendments: readonly Version[],
): { readonly stands: Stands; readonly text: string } {
  const newest = amendments.at(-1);
  if (newest?.reason === 'wrong-person' || newest?.reason === 'wrongly-logged') return { stands: 'withdrawn', text };
  const corrected = amendments.findLast(({ reason }) => reason === 'correction');
  return corrected ? { stands: 'corrected', text: corrected.text } : { stands: 'as-written', text };
}
