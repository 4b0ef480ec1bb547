import type { Worded } from './wording';

/** What was learnt of how narratives are worded (docs/decisions/028): for each answer, how far each term leans to it. */
export interface LeaningTable {
  readonly answers: readonly string[];
  /** How far a narrative leans to each answer before a word of it is read, in log-odds. */
  readonly base: readonly number[];
  /** A line a term, with a tab between: the term, how rare it is, and its weights as "place of the answer:weight". */
  readonly terms: readonly string[];
}

/** How far a narrative leans to an answer, in log-odds, and what each sentence adds to it. */
export interface Leaning {
  readonly points: number;
  readonly ofSentences: readonly number[];
  /** So many of its terms are known; of few, a leaning says little. */
  readonly known: number;
}

/** A narrative, read once for every answer of a table. */
export interface Leanings<Answer extends string> {
  readonly to: (answer: Answer) => Leaning;
  /** How far it leans to each answer, in log-odds. */
  readonly points: () => ReadonlyMap<Answer, number>;
}

interface Term {
  readonly rarity: number;
  readonly weights: readonly (readonly [place: number, weight: number])[];
}

/**
 * Binds a table, for reading how far a narrative leans to its answers. Each term counts once, a rare one for more, and a
 * long narrative no more than a short one: shares of the terms that are known, as a vector of length one.
 */
export function bindLeanings<Answer extends string>({
  answers,
  base,
  terms,
}: LeaningTable): (worded: readonly Worded[]) => Leanings<Answer> {
  const all = new Map(terms.map(termOf));
  return (worded) => {
    const told = new Set<string>();
    const sentences = worded.map((sentence) => {
      const news = sentence.terms.filter((term) => !told.has(term));
      for (const term of news) told.add(term);
      return news.flatMap((term) => all.get(term) ?? []);
    });
    const known = sentences.flat();
    const length = Math.hypot(...known.map(({ rarity }) => rarity)) || 1;
    return {
      to: (answer) => {
        const place = answers.indexOf(answer);
        const ofSentences = sentences.map((found) => sumAt(place, found) / length);
        const points = ofSentences.reduce((sum, one) => sum + one, base[place] ?? 0);
        return { points, ofSentences, known: known.length };
      },
      points: () => {
        const sums = answers.map(() => 0);
        for (const { rarity, weights } of known)
          for (const [place, weight] of weights) sums[place] = (sums[place] ?? 0) + rarity * weight;
        return new Map(
          sums.map((sum, place) => [answers[place] as Answer, (base[place] ?? 0) + sum / length] as const),
        );
      },
    };
  };
}

const sumAt = (place: number, found: readonly Term[]): number =>
  found.reduce((sum, { rarity, weights }) => sum + rarity * (weights.find(([at]) => at === place)?.[1] ?? 0), 0);

function termOf(line: string): readonly [string, Term] {
  const [term = '', rarity = '', told = ''] = line.split('\t');
  const weights = told.split(' ').map((one): readonly [number, number] => {
    const [place, weight] = one.split(':');
    return [Number(place), Number(weight)];
  });
  return [term, { rarity: Number(rarity), weights: told === '' ? [] : weights }];
}
