import neutralWords from '../text/neutral-words.json';

/** A text without words of protected attributes, and where its places are in the text that it was made of. */
export interface NeutralText {
  readonly text: string;
  /** The stretch of the original that a stretch of the neutral text stands for. */
  readonly original: (start: number, end: number) => { readonly start: number; readonly end: number };
}

/** A piece of the neutral text and where it came from. Only a piece that was left as it was can be cut in the middle. */
interface Piece {
  readonly text: string;
  readonly at: number;
  readonly start: number;
  readonly end: number;
  readonly isKept: boolean;
}

const ALIKE: ReadonlyMap<string, string> = new Map(
  Object.entries(neutralWords.alike).flatMap(([root, forms]) => forms.map((form): [string, string] => [form, root])),
);
const UNREAD: ReadonlySet<string> = new Set(neutralWords.unread);

/** Said where the roots that readings compare would read badly; each form still says the same of everybody. */
const WELL_SAID: ReadonlyMap<string, string> = new Map(['his', 'her', 'hers', 'their'].map((word) => [word, 'their']));

/** Titles say a gender, and the library of words has no need of them. */
const TITLES: ReadonlySet<string> = new Set(['mr', 'mrs', 'ms', 'miss', 'mister', 'madam', 'sir']);

/**
 * Words of protected attributes are made alike ("mother" and "father" are both a parent) or left out, by the same list
 * that the offline engine reads by. Quotes from the neutral text are found again in the original.
 */
export function neutralise(original: string): NeutralText {
  const pieces: Piece[] = [];
  let [kept, at] = [0, 0];
  const add = (text: string, end: number, isKept: boolean): void => {
    pieces.push({ text, at, start: kept, end, isKept });
    at += text.length;
    kept = end;
  };
  for (const { 0: word, index: start } of original.matchAll(/[\p{L}\p{M}]+/gu)) {
    const neutral = neutralOf(word);
    if (neutral === undefined) continue;
    add(original.slice(kept, start), start, true);
    const end = start + word.length;
    add(neutral, neutral === '' ? endBehindSpace(original, end, word) : end, false);
  }
  add(original.slice(kept), original.length, true);
  return { text: pieces.map(({ text }) => text).join(''), original: (start, end) => originalOf(pieces, start, end) };
}

/** Undefined when the word may stay as it is. */
function neutralOf(word: string): string | undefined {
  const lower = word.toLowerCase();
  if (UNREAD.has(lower) || TITLES.has(lower)) return '';
  const neutral = WELL_SAID.get(lower) ?? ALIKE.get(lower);
  if (neutral === undefined || neutral === lower) return undefined;
  return word.charAt(0) === lower.charAt(0) ? neutral : `${neutral.charAt(0).toUpperCase()}${neutral.slice(1)}`;
}

/** What is left out takes one space with it, and the dot of a title. */
function endBehindSpace(text: string, end: number, word: string): number {
  const dot = TITLES.has(word.toLowerCase()) && text.charAt(end) === '.' ? 1 : 0;
  return end + dot + (text.charAt(end + dot) === ' ' ? 1 : 0);
}

function originalOf(pieces: readonly Piece[], start: number, end: number): { start: number; end: number } {
  const first = pieces.find(({ at, text }) => start < at + text.length);
  const last = pieces.find(({ at, text }) => end <= at + text.length);
  return {
    start: first ? first.start + (first.isKept ? start - first.at : 0) : -1,
    end: last ? (last.isKept ? last.start + end - last.at : last.end) : -1,
  };
}

/** How somebody in the household stands to the person, from a closed list: what a sender wrote is free text. */
export function relationOf(relation: string): string {
  const words = relation.toLowerCase().match(/\p{L}+/gu) ?? [];
  const roots = words.map((word) => ALIKE.get(word)).filter((root) => root !== undefined);
  return roots.find((root) => RELATIONS.has(root)) ?? 'other';
}

const RELATIONS: ReadonlySet<string> = new Set([
  'parent',
  'spouse',
  'partner',
  'sibling',
  'child',
  'grandparent',
  'grandchild',
  'relative',
  'baby',
]);
