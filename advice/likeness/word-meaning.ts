import { STOP_ROOTS } from '../text/stop-roots';
import table from './word-vectors.json';

/** What a text is about, as a direction of length one in a space in which words that are used alike lie near; all zeros
 * where no word of it is known. */
export type Meaning = Float32Array;

/** Roots that stand in every text, those under which everybody is read, and the one that only goes before a name. */
const UNTELLING: ReadonlySet<string> = new Set([...STOP_ROOTS, 'person', 'they', 'them', 'not', 'no', 'name']);

const bytesOf = (text: string): ArrayBuffer => new Uint8Array(Buffer.from(text, 'base64')).buffer;

const PLACES: ReadonlyMap<string, number> = new Map(table.roots.split(' ').map((root, place) => [root, place]));
const STEPS = new Int8Array(bytesOf(table.steps));
const SCALES = new Float32Array(bytesOf(table.scales));
const { dimensions } = table;

/** The roots that tell what a text is about. */
export const tellingOf = (roots: readonly string[]): readonly string[] => roots.filter((root) => !UNTELLING.has(root));

/** The mean of the words' vectors, each weighed by how seldom it is written. Shape: `dimensions` numbers. */
export function meaningOf(roots: readonly string[]): Meaning {
  const sum = new Float32Array(dimensions);
  for (const root of tellingOf(roots)) {
    const place = PLACES.get(root);
    if (place === undefined) continue;
    const scale = SCALES[place] ?? 0;
    for (let at = 0; at < dimensions; at += 1) sum[at] = (sum[at] ?? 0) + scale * (STEPS[place * dimensions + at] ?? 0);
  }
  const length = Math.hypot(...sum);
  return length === 0 ? sum : sum.map((value) => value / length);
}

/** How near two meanings lie, -1 to 1; 0 where one of them is not known. */
export function nearness(one: Meaning, other: Meaning): number {
  let sum = 0;
  for (let at = 0; at < dimensions; at += 1) sum += (one[at] ?? 0) * (other[at] ?? 0);
  return sum;
}
