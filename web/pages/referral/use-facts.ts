import type { FullView } from '../../../contracts/views/referral';
import type { Text } from '../../text/en';
import { useText } from '../../text/text';
import { wordFor } from '../../text/word-for';
import type { Fact } from './fact-row';

/** The facts of a referral in the order in which a coordinator asks for them. */
export function useFacts({ person, consentToShare, checks }: FullView): readonly Fact[] {
  const text = useText();
  const { facts: words } = text.referral;
  const { contact } = person;
  const told = (name: string, value: string | null): Fact => ({ name, value, from: words.told });
  /** What came with the referral, unless somebody has changed it since. */
  const known = (name: string, value: string | null): Fact => ({ name, value, from: words.onRecord });
  const asked = new Set(checks?.missing.map(({ fact }) => fact));
  const facts: (Fact & { readonly askedAs?: string })[] = [
    {
      name: words.age,
      value: person.ageYears === null ? null : `${person.ageYears}`,
      from: person.birthDate === null ? words.told : words.byRule,
      askedAs: 'age',
    },
    { ...known(words.county, person.county), askedAs: 'county' },
    { ...known(words.coverage, person.coverage.join(', ') || null), askedAs: 'coverage' },
    told(words.household, householdInWords(person.household, words)),
    {
      name: words.safe,
      value: contactInWords(contact, text),
      from: words.onRecord,
      ...(contact.safeToContact === 'yes' ? {} : { weight: 'alarming' as const }),
    },
    {
      ...told(words.consent, consentToShare === 'unknown' ? null : text.answers[consentToShare]),
      askedAs: 'consent-to-share',
    },
    {
      ...known(
        words.tellReferrer,
        contact.mayTellReferrer === 'unknown' ? null : text.answers[contact.mayTellReferrer],
      ),
      askedAs: 'may-tell-referrer',
    },
    known(words.language, person.language),
    known(words.phone, person.phone),
    ...(person.email === null ? [] : [known(words.email, person.email)]),
    ...(person.address === null ? [] : [known(words.address, person.address)]),
    ...person.related.map(({ relation, name, mayConsent, mayBeTold }) =>
      known(
        wordFor(text.relations, relation),
        [name, words.mayConsent(text.answers[mayConsent]), words.mayBeTold(text.answers[mayBeTold])].join(' · '),
      ),
    ),
  ];
  // What is not told and asked for below is not said twice.
  return facts.filter(({ value, askedAs }) => value !== null || askedAs === undefined || !asked.has(askedAs));
}

type Words = Text['referral']['facts'];

const householdInWords = (household: FullView['person']['household'], words: Words): string | null =>
  household.map(({ relation, age }) => words.member(relation, age)).join(' · ') || null;

/** Whether, how and when contact is safe, in one line. Not known is a statement of its own, never an empty field. */
export function contactInWords(contact: FullView['person']['contact'], { referral, channels, listed }: Text): string {
  const words = referral.facts;
  if (contact.safeToContact === 'unknown') return words.safeUnknown;
  if (contact.safeToContact === 'no') return words.safeNo;
  const ways = contact.channels.map((channel) => channels[channel].toLowerCase());
  return [
    ways.length > 0 ? words.safeYes(listed.or(ways)) : words.safeAnyChannel,
    ...(contact.noVoicemail ? [words.noVoicemail] : []),
    ...(contact.bestTimes === null ? [] : [words.bestTimes(contact.bestTimes)]),
  ].join(' · ');
}
