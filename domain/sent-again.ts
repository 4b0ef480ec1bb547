import type { Operation } from './operation';
import type { ContactFacts, Intake, PersonFacts } from './referral';

/** What a sender may say no to when it sends a referral again: a no holds at once. */
export const SENDERS_NOES = ['contact', 'telling-the-referrer'] as const;
export type SendersNo = (typeof SENDERS_NOES)[number];

/** That the sender of a referral sent it again, and says something new. Its words stay in the records. */
export interface SendAgain extends Operation {
  /** Absent of our own staff. */
  readonly byKind?: 'system';
  readonly noTo: readonly SendersNo[];
  /** That it is urgent by now. */
  readonly isUrgent: boolean;
}

/** So often a sender may send one referral again; then it is a conversation, and people have to talk. */
export const SENT_AGAIN_MAX = 20;

/** Facts of a referral of which a sender may say something else later. */
export const SENT_FACTS = [
  'given-name',
  'family-name',
  'birth-date',
  'age',
  'county',
  'coverage',
  'language',
  'phone',
  'email',
  'address',
  'pregnant',
  'veteran',
  'household',
  'safe-to-contact',
  'may-tell-referrer',
  'best-times',
  'urgency',
  'consent-to-share',
] as const;
export type SentFact = (typeof SENT_FACTS)[number];

/** One fact as the sender said it before, and as it says it now; null for not told. */
export interface SentChange {
  readonly fact: SentFact;
  readonly was: string | null;
  readonly now: string;
}

/** What is new in a referral that was sent again. */
export interface SaidAnew {
  /** The part of its narrative that was not told before, to be read as an answer is; null where there is none. */
  readonly words: string | null;
  readonly changes: readonly SentChange[];
}

/** What its sender says now and has not said in any earlier sending, of which there is one at least, the oldest first. */
export function saidAnew(before: readonly Intake[], now: Intake): SaidAnew {
  const last = before.at(-1);
  if (!last) throw new Error('What is sent again was sent before.');
  return {
    words: newWords(
      before.map(({ narrative }) => narrative),
      now.narrative,
    ),
    changes: changesFrom(last, now),
  };
}

export const saysNothing = ({ words, changes }: SaidAnew): boolean => words === null && changes.length === 0;

/** What of it is a no that was none before. */
export const noesIn = ({ changes }: SaidAnew): readonly SendersNo[] => [
  ...(isNo(changes, 'safe-to-contact') ? (['contact'] as const) : []),
  ...(isNo(changes, 'may-tell-referrer') ? (['telling-the-referrer'] as const) : []),
];

/** Whether it is called urgent now, and was not before. */
export const isUrgentNow = ({ changes }: SaidAnew): boolean =>
  changes.some(({ fact, now }) => fact === 'urgency' && now === 'urgent');

const isNo = (changes: readonly SentChange[], fact: SentFact): boolean =>
  changes.some((change) => change.fact === fact && change.now === 'no');

/** How contact is safe once these noes hold. */
export const contactAfter = (contact: ContactFacts, noTo: readonly SendersNo[]): ContactFacts => ({
  ...contact,
  ...(noTo.includes('contact') && { safeToContact: 'no' as const }),
  ...(noTo.includes('telling-the-referrer') && { mayTellReferrer: 'no' as const }),
});

/**
 * From the first sentence that differs to the last, held against each earlier text: what was told before is not told again,
 * so that a danger which was answered does not ring once more, and what is new keeps the sentences that it stands among.
 * Where words were only left out, what stood beside them is told anew: it may mean something else without them.
 */
export function newWords(before: readonly string[], now: string): string | null {
  const left = before.map((text) => remainder(text, now));
  const shortest = left.reduce((one, other) => (other.length < one.length ? other : one), now.trim());
  return shortest === '' ? null : shortest;
}

function remainder(before: string, now: string): string {
  if (plain(before) === plain(now)) return '';
  const [old, fresh] = [sentencesOf(before), sentencesOf(now)];
  const most = Math.min(old.length, fresh.length);
  const isSame = (one: string | undefined, other: string | undefined): boolean =>
    plain(one ?? '') === plain(other ?? '');
  let from = 0;
  while (from < most && isSame(old[from], fresh[from])) from += 1;
  let tail = 0;
  while (tail < most - from && isSame(old.at(-1 - tail), fresh.at(-1 - tail))) tail += 1;
  const isLeftOut = from + tail === fresh.length; // What was left out may have been what its neighbours meant.
  const beside = isLeftOut ? 1 : 0;
  return fresh
    .slice(Math.max(0, from - beside), fresh.length - tail + beside)
    .join('')
    .trim();
}

const SENTENCES = new Intl.Segmenter('en', { granularity: 'sentence' });
const sentencesOf = (text: string): readonly string[] => [...SENTENCES.segment(text)].map(({ segment }) => segment);
const plain = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim().toLowerCase();

/** What is told now and was told otherwise, or not at all. What is not told now is no news. */
function changesFrom(before: Intake, now: Intake): readonly SentChange[] {
  const was = factsOf(before);
  return Object.entries(factsOf(now)).flatMap(([name, value]) => {
    const fact = name as SentFact;
    if (value === null || plain(value) === plain(was[fact] ?? '')) return [];
    return [{ fact, was: was[fact], now: value }];
  });
}

const factsOf = ({ person, urgency, consentToShare }: Intake): Readonly<Record<SentFact, string | null>> => ({
  'given-name': person.givenName,
  'family-name': person.familyName,
  'birth-date': person.birthDate,
  age: person.ageYears === null ? null : `${person.ageYears}`,
  county: person.county,
  coverage: listed(person.coverage),
  language: person.language,
  phone: person.phone,
  email: person.email,
  address: person.address,
  pregnant: yesOrNo(person.pregnant),
  veteran: yesOrNo(person.veteran),
  household: listed(person.household.map(({ relation, age }) => (age === null ? relation : `${relation} (${age})`))),
  'safe-to-contact': told(person.contact.safeToContact),
  'may-tell-referrer': told(person.contact.mayTellReferrer),
  'best-times': person.contact.bestTimes,
  urgency,
  'consent-to-share': told(consentToShare),
});

const listed = (values: readonly string[]): string | null => (values.length === 0 ? null : values.join(', '));
const yesOrNo = (value: boolean | null): string | null => (value === null ? null : value ? 'yes' : 'no');
const told = (answer: Intake['consentToShare']): string | null => (answer === 'unknown' ? null : answer);

/** What a later sending tells of what was not told before; what was told stands, but for a no to sharing and for hurry. */
export type ToldLater = Pick<Intake, 'person' | 'consentToShare' | 'urgency'>;

/** The intake with what was not known filled in by a later sending. What differs is for people to settle. */
export function filledIn<Known extends ToldLater>(known: Known, later: ToldLater): Known {
  const { person } = known;
  return {
    ...known,
    person: personFilledIn(person, later.person),
    urgency: later.urgency === 'urgent' ? later.urgency : known.urgency,
    consentToShare:
      later.consentToShare === 'no' || known.consentToShare === 'unknown' ? later.consentToShare : known.consentToShare,
  };
}

function personFilledIn(known: PersonFacts, later: PersonFacts): PersonFacts {
  const isAgeKnown = known.birthDate !== null || known.ageYears !== null;
  return {
    ...known,
    birthDate: known.birthDate ?? later.birthDate,
    ageYears: isAgeKnown || later.birthDate !== null ? known.ageYears : later.ageYears,
    county: known.county ?? later.county,
    coverage: known.coverage.length > 0 ? known.coverage : later.coverage,
    language: known.language ?? later.language,
    pregnant: known.pregnant ?? later.pregnant,
    veteran: known.veteran ?? later.veteran,
    household: known.household.length > 0 ? known.household : later.household,
  };
}
