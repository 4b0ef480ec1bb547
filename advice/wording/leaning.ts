import type { Worded } from './wording';

/** What was learnt of how narratives are worded (docs/decisions/028): for each answer, how far each term leans to it. */
export interface LeaningTable {
  readonly answers: readonly string[];
  /** How far a narrative leans to each answer before a word of it is read, in log-odds. */
  readonly base: readonly number[];
  /** A line a term: the term, how rare it is, and its weight for each answer, with a tab between them. */
  readonly terms: readonly string[];
}

/** How far a narrative leans to an answer, in log-odds, and what each sentence adds to it. */
export interface Leaning {
  readonly points: number;
  readonly ofSentences: readonly number[];
  /** So many of its terms are known; of few, a leaning says little. */
  readonly known: number;
}

interface Term {
  readonly rarity: number;
  readonly weights: readonly number[];
}

/**
 * Binds a table, for reading how far a narrative leans to one of its answers. Each term counts once, a rare one for more,
 * and a long narrative no more than a short one: shares of the terms that are known, as vectors of length one.
 */
export function bindLeanings<Answer extends string>({
  answers,
  base,
  terms,
}: LeaningTable): (worded: readonly Worded[], answer: Answer) => Leaning {
  const all = new Map(terms.map(termOf));
  return (worded, answer) => {
    const column = answers.indexOf(answer);
    const told = new Set<string>();
    const sums = worded.map((sentence) => {
      let [sum, square, count] = [0, 0, 0];
      for (const term of sentence.terms) {
        const found = told.has(term) ? undefined : all.get(term);
        told.add(term);
        sum += found ? found.rarity * (found.weights[column] ?? 0) : 0;
        square += found ? found.rarity ** 2 : 0;
        count += found ? 1 : 0;
      }
      return { sum, square, count };
    });
    const length = Math.sqrt(sums.reduce((sum, { square }) => sum + square, 0)) || 1;
    const ofSentences = sums.map(({ sum }) => sum / length);
    const points = ofSentences.reduce((sum, one) => sum + one, base[column] ?? 0);
    return { points, ofSentences, known: sums.reduce((sum, { count }) => sum + count, 0) };
  };
}

function termOf(line: string): readonly [string, Term] {
  const [term = '', rarity = '', ...weights] = line.split('\t');
  return [term, { rarity: Number(rarity), weights: weights.map(Number) }];
}
