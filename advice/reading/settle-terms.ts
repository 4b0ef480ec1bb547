import type { Contradiction, FieldFacts, ToldOf } from '../../domain/told';
import type { SaidOf } from './last-said';
import type { TermMeaning } from './term-meanings';
import { type Grounds, truthOf } from './truths';

/** The people with the truth of every term, and where a field says otherwise than the narrative. */
export interface SettledTerms {
  readonly people: readonly [ToldOf, ...ToldOf[]];
  readonly contradictions: readonly Contradiction[];
}

const FIELDS = ['pregnant', 'veteran'] as const;
/** Words by which the narrative is later than a field that was filled in once. */
const CHANGED =
  /\b(?:now|just|found out|actually|no longer|since|recently|miscarr\w+|correct(?:ion|ed)?|negative|stillb\w+|confirmed|verified|test|today|positive|pos|hcg|upt)\b/i;

/** Years, a branch with a discharge or papers of a service are more than a box that nobody ticked. */
const SERVED = /\b(?:(?:army|navy|marines?|air force|coast guard)\b[^.;]*\b(?:19|20)\d\d|honorabl[ey]|dd-?\s?214)\b/i;

/** Finds out what is true of whom, after the fields `pregnant` and `veteran` were held against the narrative. */
export function settleTerms(grounds: Grounds, meanings: readonly TermMeaning[], facts: FieldFacts): SettledTerms {
  const contradictions = FIELDS.flatMap((fact) => contradictionOn(fact, facts[fact], grounds.said) ?? []);
  const open = new Set<string>(contradictions.filter(({ settled }) => !settled).map(({ fact }) => fact));
  const [person, ...others] = grounds.people;
  const known = Object.fromEntries(Object.entries(person.terms).filter(([term]) => !open.has(term)));
  const settled: Grounds = {
    ...grounds,
    people: [{ ...person, terms: known }, ...others],
    said: grounds.said.filter((one) => one.person !== 0 || !open.has(one.of)),
  };
  const [first, ...rest] = settled.people;
  const withTerms = (one: ToldOf, index: number): ToldOf => ({ ...one, terms: termsOf(one, index, settled, meanings) });
  return { people: [withTerms(first, 0), ...rest.map((one, at) => withTerms(one, at + 1))], contradictions };
}

function contradictionOn(
  fact: (typeof FIELDS)[number],
  field: boolean | null,
  said: readonly SaidOf[],
): Contradiction | undefined {
  const last = said.findLast(({ of, person, says }) => of === fact && person === 0 && says !== 'unsure');
  if (field === null || !last || (last.says === 'yes') === field) return undefined;
  const { evidence } = last;
  return {
    fact,
    field: field ? 'yes' : 'no',
    narrative: last.says,
    evidence,
    settled: CHANGED.test(evidence.quote) || (fact === 'veteran' && SERVED.test(evidence.quote)),
  };
}

function termsOf(one: ToldOf, index: number, grounds: Grounds, meanings: readonly TermMeaning[]): ToldOf['terms'] {
  const found = meanings.flatMap((term) => {
    const truth = truthOf(term, index, grounds);
    return truth === null ? [] : [[term.term, truth] as const];
  });
  return { ...one.terms, ...Object.fromEntries(found) };
}
