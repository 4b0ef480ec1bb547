import type { LeaningTable } from '../../advice/wording/leaning';
import type { Worded } from '../../advice/wording/wording';
import { fitLogistic, type Sparse } from '../weights/logistic';

/** A narrative as it is worded, and for each answer whether it is that; null where nobody said. */
export interface Labelled {
  readonly worded: readonly Worded[];
  readonly is: readonly (boolean | null)[];
}

/** What stands in fewer narratives is a name, a slip, or one author's. */
const NARRATIVES_MIN = 3;
const RIDGE = 0.1;
const HUNDREDTHS = 100;

const rounded = (figure: number): number => Math.round(figure * HUNDREDTHS) / HUNDREDTHS;

/** How far each term leans to each answer: a logistic regression for each, in which both sides count for as much. */
export function fitLeanings(answers: readonly string[], labelled: readonly Labelled[]): LeaningTable {
  const narratives = labelled.map(({ worded }) => [...new Set(worded.flatMap(({ terms }) => terms))]);
  const rarities = raritiesOf(narratives);
  const places = new Map([...rarities.keys()].map((term, place) => [term, place + 1] as const));
  const seen = narratives.map((terms) => figuresOf(terms, rarities, places));
  const columns = answers.map((_answer, column) =>
    fitColumn(
      labelled.flatMap(({ is }, at) => {
        const isSo = is[column];
        return typeof isSo === 'boolean' ? [{ figures: seen[at] ?? [], isSo }] : [];
      }),
      places.size + 1,
    ),
  );
  return {
    answers,
    base: columns.map(([base = 0]) => base),
    terms: [...rarities].map(([term, rarity], place) =>
      [term, rarity, ...columns.map((weights) => weights[place + 1] ?? 0)].join('\t'),
    ),
  };
}

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
  const known = terms.flatMap((term): [number, number][] => {
    const place = places.get(term);
    return place === undefined ? [] : [[place, rarities.get(term) ?? 0]];
  });
  const length = Math.hypot(...known.map(([, rarity]) => rarity)) || 1;
  return [[0, 1], ...known.map(([place, rarity]) => [place, rarity / length] as const)];
}

function fitColumn(told: readonly { readonly figures: Sparse; readonly isSo: boolean }[], size: number) {
  const all = told.length;
  const so = told.filter(({ isSo }) => isSo).length;
  const seen = told.map((one) => ({ ...one, besides: 0, counts: all / 2 / (one.isSo ? so : all - so) }));
  return fitLogistic(seen, { size, ridge: RIDGE }).map(rounded);
}
