import { wordsOf } from './letters';
import { namesFound } from './names';

/** Forms of address, and what a form holds while nobody knows the name: a newborn's, a stranger's. They name nobody. */
const NAMES_NOBODY = new Set(
  'mr mrs ms miss mx dr sr sra srta don dona baby boy girl infant newborn bebe nino nina recien nacido nacida twin unknown unnamed desconocido desconocida anonymous anonimo anonima none na xx xxx'.split(
    ' ',
  ),
);

/**
 * Whether two given names cannot be one person's: no way of writing, leaving out, shortening or calling makes one the other.
 * Stricter than `given-other` (names.ts), which only adds nothing: here somebody is sent away for it. The same from both
 * sides.
 */
export function givenNamesDiffer(one: string, other: string): boolean {
  const [left, right] = [namesIn(one), namesIn(other)];
  if (left.length === 0 || right.length === 0) return false;
  if (isOne(left, right) || isOne([left.join('')], [right.join('')])) return false;
  return ![left, spelledOut(left)].some((mine) =>
    [right, spelledOut(right)].some((theirs) => standsIn(mine, theirs) || standsIn(theirs, mine)),
  );
}

const namesIn = (given: string): readonly string[] => wordsOf(given).filter((word) => !NAMES_NOBODY.has(word));

const isOne = (one: readonly string[], other: readonly string[]): boolean =>
  !namesFound(bearing(one), bearing(other)).includes('given-other');

const bearing = (given: readonly string[]) => ({ given, family: [], suffix: null });

/** Without initials, where a name is told beside them: they may be of any of several names. */
function spelledOut(words: readonly string[]): readonly string[] {
  const names = words.filter((word) => word.length > 1);
  return names.length > 0 ? names : words;
}

/** Whether each of these names is one of those. Who leaves one out, or tells them in another order, is no other person. */
const standsIn = (names: readonly string[], among: readonly string[]): boolean =>
  names.every((name) => among.some((other) => isOne([name], [other]) || isShort(name, other) || isShort(other, name)));

/** Luis and Luisa, Mario and Maria: one is not short for the other. */
const ROOT = /[aoe]$/;

/** Beto for Roberto, Lena for Elena, Rosita for Rosa, Robbie for Robert: what no list of nicknames can hold. */
function isShort(short: string, long: string): boolean {
  if (short.replace(ROOT, '') === long.replace(ROOT, '')) return false;
  if (short.length >= SHORT_MIN && (long.startsWith(short) || long.endsWith(short))) return true;
  return CALLED_FONDLY.some((ending) => {
    const root = ending.exec(short)?.[1] ?? '';
    return root.length >= SHORT_MIN && long.startsWith(root);
  });
}

/** A shorter piece stands in too many names. */
const SHORT_MIN = 3;
const CALLED_FONDLY = [/^(.+?)c?it[oa]s?$/, /^(.+?([^aeiou]))\2(?:ie|y|i)$/, /^(.{4,}?)(?:ie|y)$/];
