import { frameOf, lettersApart, wordsOf } from './letters';
import { isNickname } from './nicknames';
import type { LikenessCode } from './points';

/** Words that some write as part of a family name, and some leave out. They count only where there is nothing else. */
const PARTICLES = new Set(
  'de del della di da das do dos du la las le les lo los el al ul y e van von der den ter ten bin ibn bint ben abu'.split(
    ' ',
  ),
);

/** What tells apart who bear one name, most often a father and his son. */
const SUFFIXES: Readonly<Record<string, string>> = {
  jr: 'jr',
  junior: 'jr',
  sr: 'sr',
  senior: 'sr',
  ii: 'ii',
  iii: 'iii',
  iv: 'iv',
};

export interface Names {
  readonly given: readonly string[];
  readonly family: readonly string[];
  readonly suffix: string | null;
}

export function namesOf({ givenName, familyName }: { readonly givenName: string; readonly familyName: string }): Names {
  const [given, family] = [wordsOf(givenName), wordsOf(familyName)];
  const last = family.length > 1 ? family.at(-1) : undefined;
  const suffix = (last !== undefined && SUFFIXES[last]) || null;
  return { given, family: suffix === null ? family : family.slice(0, -1), suffix };
}

/** What is found of the names of two persons. Asked in one order, it answers the same for both. */
export function namesFound(one: Names, other: Names): readonly LikenessCode[] {
  const suffix: readonly LikenessCode[] =
    one.suffix !== null && other.suffix !== null && one.suffix !== other.suffix ? ['suffix-other'] : [];
  if (scriptOf(one) !== scriptOf(other)) return ['names-other-script', ...suffix];
  const given = fitOf(one.given, other.given, 'given');
  const family = fitOf(one.family, other.family, 'family');
  const isOneByOne = given === 'same' && family === 'same';
  if (!isOneByOne && sameWords(all(one), all(other))) return ['names-otherwise-divided', ...suffix];
  return [...found('given', given), ...found('family', family), ...suffix];
}

type Fit = 'same' | 'in-part' | 'nickname' | 'alike' | 'initial' | 'other';
type Which = 'given' | 'family';

/** A nickname or an initial is one of a given name only. */
function found(which: Which, fit: Fit | null): readonly LikenessCode[] {
  if (fit === null) return [];
  if (which === 'given') return [`given-${fit}`];
  return fit === 'nickname' || fit === 'initial' ? ['family-other'] : [`family-${fit}`];
}

/** How the names of one kind go together; null where one of the two has none. */
function fitOf(one: readonly string[], other: readonly string[], which: Which): Fit | null {
  const [left, right] = [withoutParticles(one), withoutParticles(other)];
  if (left.length === 0 || right.length === 0) return null;
  if (sameWords(left, right) || one.join('') === other.join('')) return 'same';
  const [fewer, more] = left.length <= right.length ? [left, right] : [right, left];
  const worst = worstOfEach(fewer, more, which);
  return worst === 'same' ? 'in-part' : worst;
}

/** The best first. */
const LEVELS = ['same', 'nickname', 'alike', 'initial'] as const;

/** Each of the fewer words finds its own among the others, the best first; the worst of what was found says it. */
function worstOfEach(fewer: readonly string[], more: readonly string[], which: Which): Fit {
  let [left, right] = [[...fewer], [...more]];
  let worst: Fit = 'same';
  for (const level of which === 'given' ? LEVELS : (['same', 'alike'] as const)) {
    const unmatched = left.filter((word) => {
      const at = right.findIndex((candidate) => fits(level, word, candidate, which));
      if (at >= 0) right = right.toSpliced(at, 1);
      return at < 0;
    });
    if (unmatched.length < left.length) worst = level;
    left = unmatched;
  }
  return left.length > 0 ? 'other' : worst;
}

function fits(level: (typeof LEVELS)[number], one: string, other: string, which: Which): boolean {
  if (level === 'same') return one === other;
  if (level === 'nickname') return isNickname(one, other);
  if (level === 'initial') return isInitial(one, other) || isInitial(other, one);
  return isAlike(one, other) && (which === 'family' || !isSisterName(one, other));
}

/** Julio and Julia, Ivan and Ivana: in many languages a brother and a sister, and no slip of the finger. */
const isSisterName = (one: string, other: string): boolean => stemOf(one) === stemOf(other);
const stemOf = (given: string): string => given.replace(/[aoe]$/, '');

const isInitial = (one: string, other: string): boolean => one.length === 1 && other.startsWith(one);

/**
 * A slip of the finger, or another way of writing. Short names are never alike: Li and Lu, Kim and Kin are names of two
 * people, and whoever has a short name must not be taken for another more readily than whoever has a long one.
 */
function isAlike(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length);
  const apart = lettersApart(one, other);
  if (shorter >= 7 ? apart <= 2 : shorter >= 4 && apart <= 1) return true;
  return shorter >= 5 && apart <= 3 && frameOf(one).length >= 3 && frameOf(one) === frameOf(other);
}

const withoutParticles = (words: readonly string[]): readonly string[] => {
  const names = words.filter((word) => !PARTICLES.has(word));
  return names.length > 0 ? names : words;
};

const all = ({ given, family }: Names): readonly string[] => withoutParticles([...given, ...family]);

const sameWords = (one: readonly string[], other: readonly string[]): boolean =>
  one.toSorted().join(' ') === other.toSorted().join(' ');

/** Names in two scripts cannot be held against each other letter by letter; that speaks neither for nor against. */
const scriptOf = ({ given, family }: Names): string => {
  const letters = [...given, ...family].join('');
  return SCRIPTS.find((script) => new RegExp(`\\p{Script=${script}}`, 'u').test(letters)) ?? 'other';
};
const SCRIPTS = ['Latin', 'Cyrillic', 'Greek', 'Arabic', 'Hebrew', 'Han', 'Hangul', 'Kana', 'Devanagari', 'Ethiopic'];
