import type { CaseId, RelatedPersonId } from './ids';
import { unreachable } from './never';
import type { TOLD_FACTS } from './person-fact';
import type { Reason } from './reason';
import type { Answer, ContactFacts, PersonFacts, RelatedPersonFacts } from './referral';

/** Whether and how contact is safe is one fact: its parts are said together, and mean nothing apart. */
export type SafeContact = Pick<ContactFacts, 'safeToContact' | 'channels' | 'noVoicemail'>;

/** One fact as it was when somebody looked, and as it should be. A related person without an id is a new one. */
export type FactChange =
  | { readonly fact: (typeof TOLD_FACTS)[number]; readonly was: string | null; readonly now: string | null }
  | { readonly fact: 'coverage'; readonly was: readonly string[]; readonly now: readonly string[] }
  | { readonly fact: 'safe-contact'; readonly was: SafeContact; readonly now: SafeContact }
  | { readonly fact: 'may-tell-referrer'; readonly was: Answer; readonly now: Answer }
  | {
      readonly fact: 'related-person';
      readonly id: RelatedPersonId | null;
      readonly was: RelatedPersonFacts | null;
      readonly now: RelatedPersonFacts;
    };

/** What somebody changed of the person of a case, and why. */
export interface PersonChange {
  readonly caseId: CaseId;
  readonly text: string;
  readonly changes: readonly FactChange[];
}

/** Whoever is on record around a person. */
export type RelatedPerson = RelatedPersonFacts & { readonly id: RelatedPersonId };

/** The facts as they stand now. */
export interface OnRecord {
  readonly person: Pick<PersonFacts, 'phone' | 'email' | 'address' | 'county' | 'language' | 'coverage' | 'contact'>;
  readonly related: readonly RelatedPerson[];
}

/** Why these facts may not be changed like this: somebody changed one since it was looked at. */
export function whyStale(changes: readonly FactChange[], record: OnRecord): Reason | undefined {
  const stale = changes.filter((change) => !isAsSeen(change, record));
  return stale.length === 0 ? undefined : { code: 'stale-person', facts: stale.map(({ fact }) => fact) };
}

/**
 * Why the facts may not be changed from this case: it is closed, and a team serves the person in an open one, on whose
 * timeline the change must stand.
 */
export const whyServedElsewhere = (team: string | undefined): Reason | undefined =>
  team === undefined ? undefined : { code: 'served-elsewhere', team };

/** Nobody may be contacted by no way: where contact is safe, at least one way is. */
export const whyNoWay = ({ safeToContact, channels }: Omit<SafeContact, 'noVoicemail'>): Reason | undefined =>
  safeToContact === 'yes' && channels.length === 0 ? { code: 'channel-needed' } : undefined;

/** Why a change cannot be taken, whatever stands on record. */
export const whyNotChange = (changes: readonly FactChange[]): Reason | undefined =>
  changes.map((change) => (change.fact === 'safe-contact' ? whyNoWay(change.now) : undefined)).find(Boolean);

/** What of a change may stand in the audit: codes and ids, and no word of anybody's. */
export function codesIn(change: FactChange): Readonly<Record<string, unknown>> {
  const { fact, was, now } = change;
  if (fact === 'safe-contact' || fact === 'may-tell-referrer') return { fact, was, now };
  if (fact !== 'related-person') return { fact };
  return { fact, relatedPersonId: change.id, was: was && mayOf(was), now: mayOf(now) };
}

const mayOf = ({ relation, mayConsent, mayBeTold, toldAbout }: RelatedPersonFacts) => ({
  relation,
  mayConsent,
  mayBeTold,
  toldAbout,
});

const isAsSeen = (change: FactChange, record: OnRecord): boolean =>
  JSON.stringify(standingOf(change, record)) === JSON.stringify(seenIn(change));

/** In one order of its parts, so that the same says the same. */
function seenIn(change: FactChange): unknown {
  if (change.fact === 'safe-contact') return partsOfContact(change.was);
  return change.fact === 'related-person' ? change.was && partsOfRelated(change.was) : change.was;
}

function standingOf(change: FactChange, { person, related }: OnRecord): unknown {
  switch (change.fact) {
    case 'best-times':
      return person.contact.bestTimes;
    case 'safe-contact':
      return partsOfContact(person.contact);
    case 'may-tell-referrer':
      return person.contact.mayTellReferrer;
    case 'related-person':
      return relatedNow(change, related);
    case 'phone':
    case 'email':
    case 'address':
    case 'county':
    case 'language':
    case 'coverage':
      return person[change.fact];
    default:
      return unreachable(change);
  }
}

/** Somebody new must not be there already, by their name. */
function relatedNow(
  { id, was, now }: Extract<FactChange, { fact: 'related-person' }>,
  related: readonly RelatedPerson[],
): unknown {
  const isMeant = (one: RelatedPerson): boolean =>
    was === null ? one.givenName === now.givenName && one.familyName === now.familyName : one.id === id;
  const there = related.find(isMeant);
  return there ? partsOfRelated(there) : null;
}

const partsOfContact = ({ safeToContact, channels, noVoicemail }: SafeContact) => [
  safeToContact,
  channels,
  noVoicemail,
];

const partsOfRelated = (one: RelatedPersonFacts) => [
  one.relation,
  one.givenName,
  one.familyName,
  one.phone,
  one.mayConsent,
  one.mayBeTold,
  one.toldAbout,
];
