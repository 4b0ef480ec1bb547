const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const TEN = 10;
const TWENTY = 20;

const UNITS = SMALL.slice(1, TEN).join('|');

/** A number up to three figures or in words: "41", "forty-one". To be put into a larger pattern. */
export const NUMBER = `(?:\\d{1,3}(?!\\d)|(?:(?:${TENS.join('|')})(?:[-\\s](?:${UNITS}))?|${SMALL.toReversed().join('|')})\\b)`;

const ORDINALS = new Map(
  [
    ...['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth', 'eleventh'],
    ...['twelfth', 'thirteenth', 'fourteenth', 'fifteenth', 'sixteenth', 'seventeenth', 'eighteenth', 'nineteenth'],
  ].map((word, index): [string, number] => [word, index + 1]),
);
const ROUND = new Map(TENS.map((word, index): [string, number] => [word.replace(/y$/, 'ieth'), TWENTY + index * TEN]));

/** "60th", "third", "sixty-fifth". To be put into a larger pattern. */
export const ORDINAL = `(?:\\d{1,3}(?:st|nd|rd|th)|(?:(?:${TENS.join('|')})[-\\s])?(?:${[...ORDINALS.keys()].toReversed().join('|')})|(?:${[...ROUND.keys()].join('|')}))`;

/** The value of what `ORDINAL` took; undefined where it is none. */
export function ordinalOf(text: string): number | undefined {
  const digits = /^(\d+)(?:st|nd|rd|th)$/i.exec(text)?.[1];
  if (digits !== undefined) return Number(digits);
  const [first = '', second] = text.toLowerCase().split(/[-\s]+/);
  if (second === undefined) return ORDINALS.get(first) ?? ROUND.get(first);
  const [tens, unit] = [numberOf(first), ORDINALS.get(second)];
  return tens === undefined || unit === undefined ? undefined : tens + unit;
}

/** The value of what `NUMBER` took; undefined where it is none. */
export function numberOf(text: string): number | undefined {
  if (/^\d+$/.test(text)) return Number(text);
  const [first = '', second] = text.toLowerCase().split(/[-\s]+/);
  const small = SMALL.indexOf(first);
  if (small >= 0) return small;
  const tens = TENS.indexOf(first);
  return tens < 0 ? undefined : TWENTY + tens * TEN + (second ? SMALL.indexOf(second) : 0);
}
