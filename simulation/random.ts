import { createHash } from 'node:crypto';

/** Chance that can be repeated: the same words in, the same picks out. Nothing here is for secrets. */
export interface Random {
  /** From 0 up to, and without, 1. */
  readonly next: () => number;
  /** A whole number from `least` to `most`, both included. */
  readonly int: (least: number, most: number) => number;
  readonly chance: (probability: number) => boolean;
  readonly pick: <T>(from: readonly T[]) => T;
  /** So many different ones, in random order; all of them when there are fewer. */
  readonly some: <T>(from: readonly T[], count: number) => readonly T[];
  /** One of the keys, each as often as its weight says. */
  readonly weighted: <Key extends string>(weights: Readonly<Record<Key, number>>) => Key;
}

const RANGE = 2 ** 32;

/** Chance that is fixed by these words, so each thing has its own and none shifts when another is added. */
export function randomFor(...words: readonly (string | number)[]): Random {
  const next = sfc32(createHash('sha256').update(words.join('\u0000')).digest());
  const int = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  const pick = <T>(from: readonly T[]): T => {
    const [picked] = from.slice(int(0, from.length - 1));
    if (picked === undefined) throw new Error('There is nothing to pick from.');
    return picked;
  };
  return {
    next,
    int,
    chance: (probability) => next() < probability,
    pick,
    some: <T>(from: readonly T[], count: number) => shuffled(from, int).slice(0, count),
    weighted: <Key extends string>(weights: Readonly<Record<Key, number>>) =>
      weightedPick(Object.entries(weights) as [Key, number][], next()),
  };
}

/** Fisher and Yates. */
function shuffled<T>(from: readonly T[], int: Random['int']): T[] {
  const rest = [...from];
  return from.flatMap(() => rest.splice(int(0, rest.length - 1), 1));
}

function weightedPick<Key>(weights: readonly (readonly [Key, number])[], where: number): Key {
  const total = weights.reduce((sum, [, weight]) => sum + weight, 0);
  let left = where * total;
  for (const [key, weight] of weights) {
    left -= weight;
    if (left < 0) return key;
  }
  throw new Error('The weights are all nothing.');
}

/** Chris Doty-Humphrey's small fast counting generator, on 128 bits of seed. */
function sfc32(seed: Buffer): () => number {
  let [a, b, c, counter] = [seed.readUInt32LE(0), seed.readUInt32LE(4), seed.readUInt32LE(8), 1];
  return () => {
    const result = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + result) | 0;
    return (result >>> 0) / RANGE;
  };
}
