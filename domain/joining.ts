import type { RelatedPersonId } from './ids';
import type { RelatedPerson, SafeContact } from './person-change';
import type { PersonFact } from './person-fact';
import type { Reason } from './reason';
import type { Answer, ContactFacts, PersonFacts, RelatedPersonFacts } from './referral';

/** The facts of which somebody chooses one of two where both are told and they differ, when two persons are joined. */
export const CHOSEN_FACTS = [
  'given-name',
  'family-name',
  'birth-date',
  'phone',
  'email',
  'address',
  'county',
  'language',
  'coverage',
  'best-times',
] as const;
export type ChosenFact = (typeof CHOSEN_FACTS)[number];

/** All facts of a person, those of contact among them. */
export type WholeFacts = Omit<PersonFacts, 'contact'> & ContactFacts;

const KEY_OF = {
  'given-name': 'givenName',
  'family-name': 'familyName',
  'birth-date': 'birthDate',
  phone: 'phone',
  email: 'email',
  address: 'address',
  county: 'county',
  language: 'language',
  coverage: 'coverage',
  'best-times': 'bestTimes',
} as const satisfies Readonly<Record<ChosenFact, keyof WholeFacts>>;

const isTold = (value: unknown): boolean => value !== null && !(Array.isArray(value) && value.length === 0);
const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** What somebody must choose: both tell it, and not the same. Of what only one of the two tells, that stands. */
export const factsToChoose = (one: WholeFacts, other: WholeFacts): readonly ChosenFact[] =>
  CHOSEN_FACTS.filter((fact) => {
    const [left, right] = [one[KEY_OF[fact]], other[KEY_OF[fact]]];
    return isTold(left) && isTold(right) && !isSame(left, right);
  });

/** Everything a join rests on, as one text: it changes when a fact of either does. */
export const factsSeenIn = (
  one: { readonly facts: WholeFacts; readonly related: readonly RelatedPerson[] },
  other: typeof one,
): string => JSON.stringify([one, other].map(({ facts, related }) => [inOneOrder(facts), related]));

const inOneOrder = (facts: WholeFacts): unknown =>
  Object.entries(facts).sort(([one], [other]) => (one < other ? -1 : 1));

type Contact = SafeContact & Pick<ContactFacts, 'mayTellReferrer'>;

const safeContactOf = ({ safeToContact, channels, noVoicemail }: Contact): SafeContact => ({
  safeToContact,
  channels,
  noVoicemail,
});

const STRICTEST_FIRST: readonly Answer[] = ['no', 'unknown', 'yes'];
const stricter = (one: Answer, other: Answer): Answer =>
  STRICTEST_FIRST.find((answer) => answer === one || answer === other) ?? 'unknown';

/**
 * What may be done to reach a person about whom two records speak: only what both allow. Where both say that contact is
 * safe and no way is safe in both, nobody knows a way that is, and somebody has to ask.
 */
export function stricterContact(one: Contact, other: Contact): Contact {
  const channels = one.channels.filter((channel) => other.channels.includes(channel));
  const safe = stricter(one.safeToContact, other.safeToContact);
  return {
    safeToContact: safe === 'yes' && channels.length === 0 ? 'unknown' : safe,
    channels,
    noVoicemail: one.noVoicemail || other.noVoicemail,
    mayTellReferrer: stricter(one.mayTellReferrer, other.mayTellReferrer),
  };
}

/** The facts of the survivor of two who are joined: those that somebody chose of the other, and the stricter contact. */
export function joinedFacts(survivor: WholeFacts, joined: WholeFacts, fromJoined: readonly ChosenFact[]): WholeFacts {
  const chosen = new Set<keyof WholeFacts>(fromJoined.map((fact) => KEY_OF[fact]));
  const of = <Key extends keyof WholeFacts>(key: Key): WholeFacts[Key] => {
    const isTaken = isTold(joined[key]) && (chosen.has(key) || !isTold(survivor[key]));
    return (isTaken ? joined : survivor)[key];
  };
  return {
    ...stricterContact(survivor, joined),
    givenName: of('givenName'),
    familyName: of('familyName'),
    birthDate: of('birthDate'),
    ageYears: of('ageYears'),
    county: of('county'),
    coverage: of('coverage'),
    language: of('language'),
    phone: of('phone'),
    email: of('email'),
    address: of('address'),
    pregnant: of('pregnant'),
    veteran: of('veteran'),
    household: of('household'),
    bestTimes: of('bestTimes'),
  };
}

type MayBeTold = Pick<RelatedPersonFacts, 'mayConsent' | 'mayBeTold' | 'toldAbout'>;

/** What a join makes of those around the two: who comes over, and who is on both records and may only what both say. */
export interface RelatedJoined {
  readonly moved: readonly RelatedPersonId[];
  readonly tightened: readonly {
    readonly id: RelatedPersonId;
    readonly before: MayBeTold;
    readonly after: MayBeTold;
  }[];
}

export function joinedRelated(survivor: readonly RelatedPerson[], joined: readonly RelatedPerson[]): RelatedJoined {
  const pairs = joined.map((one) => ({ one, same: survivor.find((other) => nameOf(other) === nameOf(one)) }));
  return {
    moved: pairs.flatMap(({ one, same }) => (same ? [] : [one.id])),
    tightened: pairs.flatMap(({ one, same }) => {
      if (!same) return [];
      const [before, after] = [mayOf(same), stricterRelated(same, one)];
      return isSame(before, after) ? [] : [{ id: same.id, before, after }];
    }),
  };
}

const nameOf = ({ givenName, familyName }: RelatedPerson): string => JSON.stringify([givenName, familyName]);
const mayOf = ({ mayConsent, mayBeTold, toldAbout }: MayBeTold): MayBeTold => ({ mayConsent, mayBeTold, toldAbout });
const stricterRelated = (one: MayBeTold, other: MayBeTold): MayBeTold => ({
  mayConsent: stricter(one.mayConsent, other.mayConsent),
  mayBeTold: stricter(one.mayBeTold, other.mayBeTold),
  toldAbout: one.toldAbout.filter((matter) => other.toldAbout.includes(matter)),
});

/** The facts of a survivor before a join, as it left them, and as they stand now. */
export interface SinceJoin {
  readonly before: WholeFacts;
  readonly after: WholeFacts;
  readonly now: WholeFacts;
}

/** Which facts stand otherwise than the join left them. */
export function changedSince({ after, now }: Pick<SinceJoin, 'after' | 'now'>): readonly PersonFact[] {
  return [
    ...CHANGED_BY_HAND.filter((fact) => !isSame(after[KEY_OF[fact]], now[KEY_OF[fact]])),
    ...(isSame(safeContactOf(after), safeContactOf(now)) ? [] : (['safe-contact'] as const)),
    ...(after.mayTellReferrer === now.mayTellReferrer ? [] : (['may-tell-referrer'] as const)),
  ];
}
const CHANGED_BY_HAND = ['phone', 'email', 'address', 'county', 'language', 'best-times', 'coverage'] as const;

/**
 * Why a join cannot be undone: a fact that it changed has been changed once more, and nobody can tell for whom of the
 * two. Contact is not among it: it goes back where it was left alone, and otherwise stays as strict as it has become.
 */
export function whyNotUndo({ before, after, now }: SinceJoin): Reason | undefined {
  const facts = CHANGED_BY_HAND.filter((fact) => {
    const key = KEY_OF[fact];
    return !isSame(before[key], after[key]) && !isSame(after[key], now[key]);
  });
  return facts.length === 0 ? undefined : { code: 'facts-changed-since-join', facts };
}

/** The facts of the survivor once a join is undone: what it changed goes back, what came since stays. */
export function undoneFacts({ before, after, now }: SinceJoin): WholeFacts {
  const goingBack = Object.entries(before).filter(
    ([key]) => !isSame(before[key as keyof WholeFacts], after[key as keyof WholeFacts]),
  );
  return { ...now, ...Object.fromEntries(goingBack), ...undoneContact(before, { after, now }) };
}

/**
 * How either of the two may be reached, and whether the referrer may be told, once a join is undone: as before, unless
 * somebody has said otherwise since. Of whom is not known, so then the stricter holds for both.
 */
export function undoneContact(own: Contact, { after, now }: Pick<SinceJoin, 'after' | 'now'>): Contact {
  const strict = stricterContact(own, now);
  const safe = isSame(safeContactOf(after), safeContactOf(now)) ? own : strict;
  const telling = after.mayTellReferrer === now.mayTellReferrer ? own : strict;
  return { ...safeContactOf(safe), mayTellReferrer: telling.mayTellReferrer };
}

/** Whoever was tightened and stands as the join left them may again what they might before. */
export const undoneRelated = ({ tightened }: RelatedJoined, now: readonly RelatedPerson[]): readonly RelatedPerson[] =>
  tightened.flatMap(({ id, before, after }) => {
    const one = now.find((known) => known.id === id);
    return one && isSame(mayOf(one), after) ? [{ ...one, ...before }] : [];
  });
