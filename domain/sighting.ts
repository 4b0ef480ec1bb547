import type { Instant } from './clock';
import type { CaseId, ReferralId } from './ids';
import type { Actor } from './staff';

/** Whose story was seen: on the page of a referral, of a case, or of a person by itself. */
export type SeenMatter =
  | { readonly kind: 'saw-referral'; readonly referralId: ReferralId }
  | { readonly kind: 'saw-case' | 'saw-person'; readonly caseId: CaseId };

/** What was looked for or taken out. `facts` holds counts and filters; never the words that somebody searched for. */
export interface SeenList {
  readonly kind: 'searched' | 'took-out-audit';
  readonly facts: Readonly<Record<string, unknown>>;
}

export type Seen = SeenMatter | SeenList;

/** Somebody saw something. */
export interface Sighting {
  readonly actor: Actor;
  readonly at: Instant;
  readonly seen: Seen;
}

const WINDOW_MS = 15 * 60_000;

/** Where the quarter of an hour begins for which one sighting of the same matter stands. */
export const windowOf = (at: Instant): Instant =>
  new Date(Math.floor(Date.parse(at) / WINDOW_MS) * WINDOW_MS).toISOString();
