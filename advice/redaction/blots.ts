/** A stretch of a text to take out, from the first UTF-16 unit to the one behind the last. */
export interface Blot {
  readonly start: number;
  readonly end: number;
}

/** What stands where something was taken out: one UTF-16 unit, a sign and not a letter, so that no reader takes it for a word. */
const MARK = '\u2588';

/** The text with the stretches blotted out, unit for unit, so that every other place keeps its number. */
export function blotOut(text: string, stretches: readonly Blot[]): string {
  const units = text.split('');
  for (const { start, end } of stretches) units.fill(MARK, start, end);
  return units.join('');
}

/** Every stretch that a pattern takes; with a group named `only`, just that part of it. */
export const matchesIn = (text: string, pattern: RegExp): readonly Blot[] =>
  [...text.matchAll(pattern)].map((match) => {
    const only = match.groups?.['only'] ?? match[0];
    const start = match.index + match[0].lastIndexOf(only);
    return { start, end: start + only.length };
  });
