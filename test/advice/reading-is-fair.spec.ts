import fc from 'fast-check';
import facts from '../../advice/reading/facts.json';
import { readTold, type ToRead } from '../../advice/reading/read-told';
import type { Evidence } from '../../domain/evidence';
import type { FieldFacts, Told, ToldOf } from '../../domain/told';
import { PROGRAMS, TERMS } from './a-question';

const FACTS: FieldFacts = {
  ageYears: 34,
  county: 'Brandt',
  coverage: ['Medicaid'],
  pregnant: null,
  veteran: null,
  household: [],
};
const read = (
  narrative: string,
  source: ToRead['source'] = 'community-partner',
  told: Partial<FieldFacts> = {},
): Told =>
  readTold({
    narrative,
    source,
    receivedOn: '2026-03-02',
    facts: { ...FACTS, ...told },
    terms: TERMS,
    programs: PROGRAMS,
  });

const evidenceIn = ({ people, contradictions }: Told): readonly Evidence[] => [
  ...contradictions.map(({ evidence }) => evidence),
  ...people
    .flatMap(({ age, ageBetween, county, coverage, withoutCoverage, maybeCoverage, terms }) => [
      age,
      ageBetween,
      county,
      coverage,
      withoutCoverage,
      maybeCoverage,
      ...Object.values(terms),
    ])
    .flatMap((fact) => fact?.evidence ?? []),
];

/** What is known, without the words that tell it. */
const known = ({ people, contradictions }: Told) => ({
  people: people.map(({ relation, age, ageBetween, county, coverage, terms }: ToldOf) => [
    relation,
    age?.value,
    ageBetween?.value,
    county?.value,
    coverage?.value,
    Object.entries(terms).map(([term, truth]) => [term, truth.value]),
  ]),
  contradictions: contradictions.map(({ fact, settled }) => [fact, settled]),
});

const fragment = fc.oneof(
  fc.constantFrom(...facts.facts.flatMap(({ yes, no, means }) => [...yes, ...no, ...means])),
  fc.constantFrom(
    ...['Lowell County', 'lives in Amity', 'no Medicaid', 'turned 60', 'her son (9)', '72 y/o F', 'born 2019'],
    ...['I’m 41', '8-month-old', 'my mom', 'she', '.', ',', '\n- ', '█████', 'maybe', 'not', '(', ')', 'in her 70s'],
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const narrative = fc.array(fragment, { maxLength: 30 }).map((fragments) => fragments.join(' '));

describe('Whatever a narrative says, the reading', () => {
  it('quotes what is written, where it is written, and tells the same again', () =>
    fc.assert(
      fc.property(
        narrative,
        fc.constantFrom('self' as const, 'school' as const, 'hospital' as const),
        (text, source) => {
          const told = read(text, source);
          for (const { quote, start } of evidenceIn(told)) {
            expect(quote).not.toBe('');
            expect(text.slice(start, start + quote.length)).toBe(quote);
          }
          expect(read(text, source)).toEqual(told);
        },
      ),
      { numRuns: 150 },
    ));

  it('tells of nobody who is not there', () =>
    fc.assert(
      fc.property(narrative, (text) => {
        const { people } = read(text, 'hospital', { household: [{ relation: 'son', age: 3 }] });
        expect(people[0].relation).toBeNull();
        expect(people[1]?.relation).toBe('son');
      }),
      { numRuns: 60 },
    ));
});

/** `{…}` are the places where people differ who differ in nothing that counts. */
const NARRATIVES = [
  'This {who} is 36 and pregnant. {They} moved to Lowell County last month with {their} {child}, 4. {They} lost Medicaid.',
  '{Who}, 41, lives with {their} {partner}, who is a veteran, and {their} {parent}, 80, who has dementia.',
  'The landlord gave {them} a notice to quit. {Their} {child} is 9 and uninsured. {They} is a veteran.',
];
const FEMALE = { they: 'she', them: 'her', their: 'her', partner: 'husband', parent: 'mother', child: 'daughter' };
const MALE = { they: 'he', them: 'him', their: 'his', partner: 'wife', parent: 'father', child: 'son' };
const PEOPLE: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  ['a man', { ...MALE, who: 'man' }],
  ['a Black woman', { ...FEMALE, who: 'Black woman' }],
  ['a Somali father', { ...MALE, who: 'Somali man' }],
  ['a Muslim woman', { ...FEMALE, who: 'Muslim woman' }],
  ['a gay man with a husband', { ...MALE, who: 'gay man', partner: 'husband' }],
  ['a woman with a wife', { ...FEMALE, who: 'woman', partner: 'wife' }],
  ['a transgender man', { ...MALE, who: 'transgender man' }],
];

const tellOf = (text: string, words: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w)(\w+)\}/g, (_place, initial: string, rest: string) => {
    const word = words[`${initial.toLowerCase()}${rest}`] ?? 'person';
    return initial === initial.toLowerCase() ? word : `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
  });

describe('What is read does not move with who the person is', () => {
  it('nor where somebody who writes small adds who they are', () => {
    const small = "its me and mom. we're in lowell now, brandt was the old place";
    const countyIn = (narrative: string) => read(narrative, 'self').people[0].county?.value;
    expect(countyIn(small)).toBe('Lowell');
    expect(countyIn(`${small}\n\nThe family is Muslim.`)).toBe('Lowell');
  });

  describe.each(NARRATIVES)('%s', (text) => {
    it.each(PEOPLE)('told of %s', (_who, words) => {
      const plain = known(read(tellOf(text, { ...FEMALE, who: 'woman' })));
      expect(known(read(tellOf(text, words)))).toEqual(plain);
    });
  });
});
