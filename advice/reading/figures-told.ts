import type { CivilDate } from '../../domain/clock';
import type { FactTold } from './facts-in';
import { daysAgoIn } from './long-ago';
import { NUMBER, numberOf } from './numbers';
import { quoteOf } from './passages';
import { type FigureTold, hoursTold, incomeTold } from './pay-told';
import { inOwnWords, type TermMeaning } from './term-meanings';

interface ToSearch {
  readonly narrative: string;
  readonly receivedOn: CivilDate | null;
}

/** What a narrative tells in figures of terms that ask for them: a blood sugar, an income for so many people, hours of work. */
export const figuresIn = (context: ToSearch, meanings: readonly TermMeaning[]): readonly FactTold[] =>
  meanings.flatMap(({ term, meaning }) => {
    const told =
      sugarTold(meaning, context) ?? incomeTold(meaning, context.narrative) ?? hoursTold(meaning, context.narrative);
    return told ? [factOf(term, told, context)] : [];
  });

const SUGAR_FROM =
  /\bA1c\b[^.;]*?\b(\d{1,2}(?:\.\d)?)\s*(?:%|percent)?\s*(?:or (?:more|higher|above|over)|and (?:above|over))/i;
const SUGAR_BETWEEN = /\bA1c\b[^.;]*?\b(\d{1,2}(?:\.\d)?)\s*(?:to|through|-|\u2013)\s*(\d{1,2}(?:\.\d)?)/i;
const SUGAR_TOLD = /\bA1c\b(?:\s+(?:is|was|of|now|at|today|came back|says))*\s*[:=]?\s*(\d{1,2}(?:\.\d)?)\b/i;
const NOT_OLDER = new RegExp(
  `\\b(?:not older than|within|in)\\s+(?:the\\s+)?(?:past|last)?\\s*(${NUMBER})?\\s*(month|year)s?`,
  'i',
);
const DAYS_OF: Readonly<Record<string, number>> = { month: 30.5, year: 366 };
const HIGHEST = 30;
/** So far behind a figure stands its date. */
const BESIDE = 30;

/** "A1c 9.6 on 6 January" where 8.0 or more is asked for. Without a date it is the one of today. */
function sugarTold(meaning: string, { narrative, receivedOn }: ToSearch): FigureTold | undefined {
  const asked = SUGAR_FROM.exec(meaning) ?? SUGAR_BETWEEN.exec(meaning);
  const at = SUGAR_TOLD.exec(narrative);
  if (!asked || !at || isOld(meaning, narrative.slice(at.index, at.index + at[0].length + BESIDE), receivedOn))
    return undefined;
  const value = Number(at[1]);
  const fits = value >= Number(asked[1]) && value <= Number(asked[2] ?? HIGHEST);
  if (!fits && /\bor (?:a|an|has|had|the)\b/i.test(meaning)) return undefined;
  return { says: fits ? 'yes' : 'no', at };
}

function isOld(meaning: string, beside: string, on: CivilDate | null): boolean {
  const limit = NOT_OLDER.exec(meaning);
  const days = daysAgoIn(beside.split(/[.;(](?!\d)/)[0] ?? '', on);
  if (!limit || !days) return false;
  return days[0] > (numberOf(limit[1] ?? '') ?? 1) * (DAYS_OF[limit[2]?.toLowerCase() ?? ''] ?? 1);
}

const factOf = (term: string, { says, at }: FigureTold, { narrative, receivedOn }: ToSearch): FactTold => ({
  of: inOwnWords(term),
  whose: 'person',
  says,
  outright: true,
  ago: () => daysAgoIn(at[0], receivedOn),
  evidence: quoteOf(narrative, at.index, at.index + at[0].length),
});
