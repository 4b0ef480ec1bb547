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

/** The value of what `NUMBER` took; undefined where it is none. */
export function numberOf(text: string): number | undefined {
  if (/^\d+$/.test(text)) return Number(text);
  const [first = '', second] = text.toLowerCase().split(/[-\s]+/);
  const small = SMALL.indexOf(first);
  if (small >= 0) return small;
  const tens = TENS.indexOf(first);
  return tens < 0 ? undefined : TWENTY + tens * TEN + (second ? SMALL.indexOf(second) : 0);
}
