/** Facts of a person that are a few words each. */
export const TOLD_FACTS = ['phone', 'email', 'address', 'county', 'language', 'best-times'] as const;

export const PERSON_FACTS = [...TOLD_FACTS, 'coverage', 'safe-contact', 'may-tell-referrer', 'related-person'] as const;
/** What people may change of a person by hand. Who the person is (name, birth date) is not among it. */
export type PersonFact = (typeof PERSON_FACTS)[number];

/** The names of facts, without any of their values. */
export function factsInWords(facts: readonly PersonFact[]): string {
  const names = [...new Set(facts.map((fact) => FACT_WORDS[fact]))];
  const [last = 'nothing', ...before] = names.reverse();
  return before.length === 0 ? last : `${before.reverse().join(', ')} and ${last}`;
}

const FACT_WORDS: Readonly<Record<PersonFact, string>> = {
  phone: 'the phone number',
  email: 'the e-mail address',
  address: 'the address',
  county: 'the county',
  language: 'the language',
  'best-times': 'when the person can be reached',
  coverage: 'the coverage',
  'safe-contact': 'whether and how contact is safe',
  'may-tell-referrer': 'whether the referrer may be told',
  'related-person': 'what is on record of a related person',
};
