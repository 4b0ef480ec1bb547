import type { Evidence } from '../../domain/evidence';
import { quoteOf } from './passages';
import type { Years as Span } from './years';

/** How many weeks a pregnancy is told to have lasted, from and to. */
export interface WeeksTold {
  readonly weeks: Span;
  readonly evidence: Evidence;
}

const WEEKS =
  /\b(\d{1,2})w[0-6]d?\b|\b(\d{1,2})(?:\s*(?:-|–|to|and)\s*(\d{1,2}))?\s?(?:w\d?d?|wks?|weeks?)\s?(?:\d?d)?\b(?=[^.;]{0,30}?\b(?:pregnan|along|gest|iup|by (?:us|ultrasound|lmp|dates)|ga\b|ega|$))|\b(?:iup|ga|ega|gestation(?:al age)?|pregnan\w+|g\dp\d\w*|expecting)\b[^.;]{0,25}?\b(\d{1,2})(?:\s*(?:-|–|to|and)\s*(\d{1,2}))?\s?(?:w(?:\d?d)?|wks?|weeks?)(?:\s?\dd?)?\b/i;
const MONTHS = /\b(\d|five|six|seven|eight|nine)\s+months?\s+(?:pregnant|along)\b/i;
const MONTH_WORDS = ['five', 'six', 'seven', 'eight', 'nine'];
const LONGEST = 43;
const WEEKS_A_MONTH = 4.35;

/** The weeks of a pregnancy that a narrative tells of; undefined where it tells none. */
export function weeksIn(narrative: string): WeeksTold | undefined {
  const months = MONTHS.exec(narrative);
  if (months) {
    const word = months[1]?.toLowerCase() ?? '';
    const count = MONTH_WORDS.includes(word) ? MONTH_WORDS.indexOf(word) + 5 : Number(word);
    const weeks: Span = [Math.floor((count - 1) * WEEKS_A_MONTH), Math.ceil(count * WEEKS_A_MONTH)];
    return { weeks, evidence: quoteOf(narrative, months.index, months.index + months[0].length) };
  }
  const match = WEEKS.exec(narrative);
  const from = Number(match?.[1] ?? match?.[2] ?? match?.[4]);
  if (!match || !(from <= LONGEST)) return undefined;
  const to = Number(match[3] ?? match[5] ?? from);
  return {
    weeks: [from, Math.max(from, to)],
    evidence: quoteOf(narrative, match.index, match.index + match[0].length),
  };
}

/** The week that a meaning speaks of: "reached 28 completed weeks". "Not more than 27 completed weeks" speaks of the 28th. */
export const weekIn = (meaning: string): number | undefined => {
  const found = /\b((?:no|not) more than\s+)?(\d{1,2})(?:th|st|nd|rd)?\s+(?:completed\s+|full\s+)?weeks?\b/i.exec(
    meaning,
  );
  return found ? Number(found[2]) + (found[1] ? 1 : 0) : undefined;
};
