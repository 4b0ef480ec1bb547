import type { Intake, PersonFacts } from './referral';
import type { SendersNo } from './sent-again';

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
  'channels',
  'voicemail',
  'best-times',
  'related-persons',
  'referrer-contact',
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
  /** The narrative that its sender sent last, before this one. */
  readonly before: string;
  readonly narrative: string;
  readonly changes: readonly SentChange[];
}

/** What its sender says now and has not said before: of facts in any earlier sending, the oldest first, of words in the last. */
export function saidAnew(earlier: readonly Said[], now: Said): SaidAnew {
  const last = earlier.at(-1);
  if (!last) throw new Error('What is sent again was sent before.');
  return { before: last.narrative, narrative: now.narrative, changes: changesFrom(earlier, now) };
}

type Said = Pick<Intake, 'person' | 'relatedPersons' | 'source' | 'narrative' | 'urgency' | 'consentToShare'>;

export const saysNothing = ({ before, narrative, changes }: SaidAnew): boolean =>
  plain(before) === plain(narrative) && changes.length === 0;

/** What of it is a no that was none before. */
export const noesIn = ({ changes }: SaidAnew): readonly SendersNo[] => [
  ...(isNo(changes, 'safe-to-contact') ? (['contact'] as const) : []),
  ...(isNo(changes, 'voicemail') ? (['voicemail'] as const) : []),
  ...(isNo(changes, 'may-tell-referrer') ? (['telling-the-referrer'] as const) : []),
];

/** Whether it is called urgent now, and was not before. */
export const isUrgentNow = ({ changes }: SaidAnew): boolean =>
  changes.some(({ fact, now }) => fact === 'urgency' && now === 'urgent');

const isNo = (changes: readonly SentChange[], fact: SentFact): boolean =>
  changes.some((change) => change.fact === fact && change.now === 'no');

const plain = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim().toLowerCase();

/** What is told now and was told otherwise, or not at all. What is not told now, and a fact told before it was left out, is no news. */
function changesFrom(earlier: readonly Said[], now: Said): readonly SentChange[] {
  const was = earlier.map(factsOf);
  return Object.entries(factsOf(now)).flatMap(([name, value]) => {
    const fact = name as SentFact;
    const before = was.findLast((facts) => facts[fact] !== null)?.[fact] ?? null;
    return value === null || plain(value) === plain(before ?? '') ? [] : [{ fact, was: before, now: value }];
  });
}

const factsOf = ({
  person,
  relatedPersons,
  source,
  urgency,
  consentToShare,
}: Said): Readonly<Record<SentFact, string | null>> => ({
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
  channels: listed(person.contact.channels),
  voicemail: person.contact.noVoicemail ? 'no' : null,
  'best-times': person.contact.bestTimes,
  'related-persons': listed(relatedPersons.map(relatedInWords)),
  'referrer-contact': listed([source.contactName, source.phone, source.email].flatMap((one) => one ?? [])),
  urgency,
  'consent-to-share': told(consentToShare),
});

const relatedInWords = ({
  relation,
  givenName,
  familyName,
  phone,
  mayConsent,
  mayBeTold,
}: Said['relatedPersons'][number]) =>
  [
    `${givenName} ${familyName}`,
    relation,
    ...(phone ? [phone] : []),
    `consents: ${mayConsent}`,
    `told: ${mayBeTold}`,
  ].join('; ');

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
  const birthDate = known.birthDate ?? later.birthDate;
  return {
    ...known,
    birthDate,
    ageYears: birthDate !== null ? null : (known.ageYears ?? later.ageYears),
    county: known.county ?? later.county,
    coverage: known.coverage.length > 0 ? known.coverage : later.coverage,
    language: known.language ?? later.language,
    pregnant: known.pregnant ?? later.pregnant,
    veteran: known.veteran ?? later.veteran,
    household: known.household.length > 0 ? known.household : later.household,
  };
}
