import type { LeaningTable } from '../../advice/wording/leaning';
import type { Worded } from '../../advice/wording/wording';
import { dense, fitLogistic, type Sparse } from './logistic';

/** A narrative as it is worded, and for each answer whether it is that; null where nobody said. */
export interface Labelled {
  readonly worded: readonly Worded[];
  readonly is: readonly (boolean | null)[];
  /** It counts as so many; one if it is not said. */
  readonly counts?: number;
}

/** What stands in fewer narratives is a name, a slip, or one author's. */
const NARRATIVES_MIN = 3;
const RIDGE = 0.1;
/** The weights are rounded; what is nearer than such a share of a step is the same. */
const STILL = 0.2;
const HUNDREDTH = 0.01;
/** An answer that was right less often is nothing that could be learnt. */
const RIGHT_MIN = 3;
/** Nothing was learnt of it, so it is unlikely. */
const UNLEARNT = -5;

const rounded = (figure: number, step = HUNDREDTH): number => Number((Math.round(figure / step) * step).toFixed(2));

/** To which steps weights are rounded, and how small one may be before it is left out. */
interface Rounding {
  readonly step: number;
  readonly least: number;
}

/** How far each term leans to each answer: a logistic regression for each, in which both sides count for as much. */
export function fitLeanings(
  answers: readonly string[],
  labelled: readonly Labelled[],
  { step, least }: Rounding = { step: HUNDREDTH, least: HUNDREDTH },
): LeaningTable {
  const narratives = labelled.map(({ worded }) => [...new Set(worded.flatMap(({ terms }) => terms))]);
  const rarities = raritiesOf(narratives);
  const places = new Map([...rarities.keys()].map((term, place) => [term, place + 1] as const));
  const seen = narratives.map((terms) => figuresOf(terms, rarities, places));
  const columns = answers.map((_answer, column) =>
    fitColumn(
      labelled.flatMap(({ is, counts = 1 }, at) => {
        const isSo = is[column];
        return typeof isSo === 'boolean' ? [{ figures: seen[at] ?? dense([]), isSo, counts }] : [];
      }),
      { size: places.size + 1, step },
    ),
  );
  return {
    answers,
    base: columns.map(([base = 0]) => base),
    terms: [...rarities].map(([term, rarity], place) =>
      [
        term,
        rarity,
        weightsOf(
          columns.map((weights) => weights[place + 1] ?? 0),
          least,
        ),
      ].join('\t'),
    ),
  };
}

const weightsOf = (weights: readonly number[], least: number): string =>
  weights.flatMap((weight, place) => (Math.abs(weight) < least ? [] : `${place}:${weight}`)).join(' ');

function raritiesOf(narratives: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const term of narratives.flat()) counts.set(term, (counts.get(term) ?? 0) + 1);
  return new Map(
    [...counts]
      .filter(([, count]) => count >= NARRATIVES_MIN)
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([term, count]) => [term, rounded(1 + Math.log((1 + narratives.length) / (1 + count)))]),
  );
}

/** A vector of length one, behind the one figure that each narrative has. */
function figuresOf(
  terms: readonly string[],
  rarities: ReadonlyMap<string, number>,
  places: ReadonlyMap<string, number>,
): Sparse {
  const known = terms.filter((term) => places.has(term));
  const length = Math.hypot(...known.map((term) => rarities.get(term) ?? 0)) || 1;
  return {
    places: Int32Array.from([0, ...known.map((term) => places.get(term) ?? 0)]),
    figures: Float64Array.from([1, ...known.map((term) => (rarities.get(term) ?? 0) / length)]),
  };
}

interface Told {
  readonly figures: Sparse;
  readonly isSo: boolean;
  readonly counts: number;
}

function fitColumn(told: readonly Told[], { size, step }: { readonly size: number; readonly step: number }) {
  const all = countOf(told);
  const so = told.filter(({ isSo }) => isSo);
  if (so.length < RIGHT_MIN) return [UNLEARNT];
  const half = (isSo: boolean): number => all / 2 / (isSo ? countOf(so) : all - countOf(so));
  const seen = told.map((one) => ({ ...one, besides: 0, counts: one.counts * half(one.isSo) }));
  return fitLogistic(seen, { size, ridge: RIDGE, still: STILL * step }).map((weight) => rounded(weight, step));
}

const countOf = (told: readonly Told[]): number => told.reduce((sum, { counts }) => sum + counts, 0);
