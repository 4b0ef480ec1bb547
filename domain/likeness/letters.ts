const MARKS = /[\p{M}\p{Cf}]/gu;
const APOSTROPHES = /['`´‘’ʻʼ]/g;
const NOT_OF_A_WORD = /[^\p{L}\p{N}]+/u;

/** Letters that are letters of their own, and that people type as others where the keyboard has none. */
const TYPED_AS: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ŧ: 't',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
};

/** The words of a text as people type them: without accents, marks, apostrophes and case. */
export const wordsOf = (text: string): readonly string[] =>
  text
    .normalize('NFKD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(APOSTROPHES, '')
    .replace(/[øłđðħŧıßæœþ]/g, (letter) => TYPED_AS[letter] ?? letter)
    .split(NOT_OF_A_WORD)
    .filter((word) => word !== '');

/**
 * How many letters must be added, left out, changed or swapped with their neighbour to make one word the other.
 * The same from both sides.
 */
export function lettersApart(one: string, other: string): number {
  const [left, right] = [[...one], [...other]];
  let before: readonly number[] = [];
  let row: readonly number[] = [...right.keys(), right.length];
  for (const [at, letter] of left.entries()) {
    const next = nextRow({ before, row, letter, previous: left[at - 1], at }, right);
    [before, row] = [row, next];
  }
  return row[right.length] ?? 0;
}

interface SoFar {
  readonly before: readonly number[];
  readonly row: readonly number[];
  readonly letter: string;
  readonly previous: string | undefined;
  readonly at: number;
}

function nextRow({ before, row, letter, previous, at }: SoFar, right: readonly string[]): readonly number[] {
  const next = [at + 1];
  for (const [place, other] of right.entries()) {
    const changed = (row[place] ?? 0) + (letter === other ? 0 : 1);
    const addedOrLeftOut = Math.min(next[place] ?? 0, row[place + 1] ?? 0) + 1;
    const isSwap = place > 0 && letter === right[place - 1] && previous === other;
    const swapped = isSwap ? (before[place - 1] ?? 0) + 1 : Number.POSITIVE_INFINITY;
    next.push(Math.min(changed, addedOrLeftOut, swapped));
  }
  return next;
}

/**
 * What is left of a name when only its consonants count, and those that are often written for one another are one. So
 * two ways of writing a name of another alphabet in ours are alike: Muhammad and Mohamed, Yusuf and Yousef.
 */
export function frameOf(word: string): string {
  const one = word
    .replace(/ph/g, 'f')
    .replace(/ck|[cq]/g, 'k')
    .replace(/z/g, 's')
    .replace(/w/g, 'v')
    .replace(/[yj]/g, 'i')
    .replace(/h/g, '')
    .replace(/(.)\1+/g, '$1');
  return one.slice(0, 1) + one.slice(1).replace(/[aeiou]/g, '');
}
