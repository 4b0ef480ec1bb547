import type { Evidence } from '../../domain/evidence';
import type { Unit } from './units';
import type { WordAt } from './words';

/** A stretch of the English and what it stands for; of equal length where it was copied. */
export interface Aligned {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
  readonly isCopied: boolean;
}

export interface Rendered {
  readonly english: string;
  readonly aligned: readonly Aligned[];
}

/** Marks that English does not have. */
export const plainMarks = (text: string): string => text.replace(/[\u00a1\u00bf]/g, ' ');

/** Puts the English together, with what each stretch of it stands for. */
export function rendered(narrative: string, words: readonly WordAt[], units: readonly Unit[]): Rendered {
  const aligned: Aligned[] = [];
  let english = '';
  let [at, copiedTo] = [0, 0];
  const add = (text: string, start: number, end: number, isCopied: boolean): void => {
    aligned.push({ from: english.length, to: english.length + text.length, start, end, isCopied });
    english += text;
  };
  for (const unit of units) {
    const [first, last] = [words[at], words[at + unit.words - 1]];
    at += unit.words;
    if (!first || !last || unit.english === undefined) continue;
    add(plainMarks(narrative.slice(copiedTo, first.start)), copiedTo, first.start, true);
    add(cased(unit.english, narrative, first.start, last.end), first.start, last.end, false);
    copiedTo = last.end;
  }
  add(plainMarks(narrative.slice(copiedTo)), copiedTo, narrative.length, true);
  return { english, aligned };
}

/** So many characters before a word tell whether it begins a sentence. */
const BEFORE = 4;
const BEGINS = /(?:^|[.!?\u00a1\u00bf:\n\u2022-])\s*$/u;

function cased(english: string, narrative: string, start: number, end: number): string {
  const stood = narrative.slice(start, end);
  if (/\p{Lu}{2}/u.test(stood) && !/\p{Ll}/u.test(stood)) return english.toUpperCase();
  const isFirst = /^\p{Lu}/u.test(stood) && BEGINS.test(narrative.slice(Math.max(0, start - BEFORE), start));
  return isFirst ? english.charAt(0).toUpperCase() + english.slice(1) : english;
}

/** Whatever of the narrative stands for some of the English. */
export function quoted(narrative: string, aligned: readonly Aligned[], from: number, to: number): Evidence {
  const start = startOf(aligned.find((one) => one.to > from) ?? aligned.at(-1), from);
  const end = endOf(aligned.findLast((one) => one.from < to) ?? aligned[0], to);
  return { quote: narrative.slice(start, Math.max(start, end)), start };
}

const startOf = (first: Aligned | undefined, from: number): number =>
  (first?.start ?? 0) + (first?.isCopied ? Math.max(0, from - first.from) : 0);

const endOf = (last: Aligned | undefined, to: number): number =>
  last?.isCopied ? last.start + Math.min(to, last.to) - last.from : (last?.end ?? 0);

const MONTHS = 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' ');
const IN_ENGLISH = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const DATE = new RegExp(`(\\d{1,2})\\s+del?\\s+(${MONTHS.join('|')})\\s+del?\\s+(\\d{4})`, 'gi');

/** What was copied, copied from another text of the same length. */
export const withCopied = ({ english, aligned }: Rendered, from: string): string =>
  aligned
    .map(({ isCopied, start, end, ...of }) =>
      isCopied ? datesInEnglish(from.slice(start, end)) : english.slice(of.from, of.to),
    )
    .join('');

/** "5 de marzo de 1960", as long as it was. */
const datesInEnglish = (text: string): string =>
  plainMarks(text).replace(DATE, (date: string, day: string, month: string, year: string) =>
    `${IN_ENGLISH[MONTHS.indexOf(month.toLowerCase())]} ${day} ${year}`.padEnd(date.length),
  );
