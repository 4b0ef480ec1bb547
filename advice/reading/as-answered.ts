import { type FieldFacts, type Told, type ToldOf, toldByFields } from '../../domain/told';

/** What is told once the answers have the last word: nothing that was answered is open to doubt any more. */
export function asAnswered(told: Told, facts: FieldFacts): Told {
  const { answered } = facts;
  if (!answered) return told;
  const settled: readonly string[] = [...answered.fields, ...Object.keys(answered.terms)];
  const [byFields] = toldByFields(facts).people;
  const [person, ...others] = told.people;
  const county = answered.fields.includes('county') ? { county: byFields.county } : {};
  return {
    people: [personAnswered(person, byFields, answered), ...others.map((one) => ({ ...one, ...county }))],
    contradictions: told.contradictions.filter(({ fact }) => !settled.includes(fact)),
  };
}

function personAnswered(
  person: ToldOf,
  { age, county, coverage }: ToldOf,
  { fields, terms }: NonNullable<FieldFacts['answered']>,
): ToldOf {
  const { ageBetween, withoutCoverage, maybeCoverage, ...rest } = person;
  const known = Object.entries(terms).map(([term, value]) => [term, { value, evidence: null }] as const);
  return {
    ...rest,
    ...(fields.includes('age') ? { age } : ageBetween ? { ageBetween } : {}),
    ...(fields.includes('county') ? { county } : {}),
    ...(fields.includes('coverage') ? { coverage } : coverageDoubts(withoutCoverage, maybeCoverage)),
    terms: { ...person.terms, ...Object.fromEntries(known) },
  };
}

const coverageDoubts = (
  withoutCoverage: ToldOf['withoutCoverage'],
  maybeCoverage: ToldOf['maybeCoverage'],
): Pick<ToldOf, 'withoutCoverage' | 'maybeCoverage'> => ({
  ...(withoutCoverage ? { withoutCoverage } : {}),
  ...(maybeCoverage ? { maybeCoverage } : {}),
});
