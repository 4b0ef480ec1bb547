import type { CivilDate } from '../../domain/clock';
import type { FactTold } from './facts-in';
import { daysAgoIn } from './long-ago';
import { NUMBER, numberOf } from './numbers';
import { quoteOf } from './passages';
import { inOwnWords, type TermMeaning } from './term-meanings';

interface ToSearch {
  readonly narrative: string;
  readonly receivedOn: CivilDate | null;
}

interface FigureTold {
  readonly says: 'yes' | 'no';
  readonly at: RegExpExecArray;
}

/** What a narrative tells in figures of terms that ask for them: a blood sugar, an income for so many people. */
export const figuresIn = (context: ToSearch, meanings: readonly TermMeaning[]): readonly FactTold[] =>
  meanings.flatMap(({ term, meaning }) => {
    const told = sugarTold(meaning, context) ?? incomeTold(meaning, context);
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

const LIMIT = new RegExp(`\\$\\s?([\\d,]{3,7})\\s+for\\s+(?:a (?:household|family) of\\s+)?(${NUMBER})\\b`, 'gi');
const A_MONTH = /\b(?:per|a|each) month\b|\bmonthly\b/i;
const ALONE = /\b(?:just me|only me|lives? alone|living alone|by (?:my|him|her)self|alone\b(?=\s*[.,;]))/i;
const SO_MANY = new RegExp(`\\b(${NUMBER}) of (?:us|them)\\b`, 'i');
const INCOME = new RegExp(
  '\\b(?:social security|ssdi?|ssi|income|pension|take-?home|earns?|makes?|brings? home|(?:living|lives?) on|of (?:us|them)(?: on|,))\\b' +
    '(?:(?!\\b(?:rent|bill|behind|owes?)\\b)[^.;$]){0,40}\\$\\s?([\\d,]{3,7})\\b(?!\\s*(?:down|behind|a (?:week|night|year|day)|per (?:week|year)))',
  'i',
);

/** "Two of them on $2,500", where so much is the limit for two. What is above it may be allowed for by other means. */
function incomeTold(meaning: string, { narrative }: ToSearch): FigureTold | undefined {
  const limits = new Map(
    [...meaning.matchAll(LIMIT)].map(([, amount = '', people = '']) => [numberOf(people), money(amount)]),
  );
  if (limits.size < 2 || !A_MONTH.test(meaning)) return undefined;
  const at = INCOME.exec(narrative);
  const people = SO_MANY.exec(narrative)?.[1];
  const count = people ? numberOf(people) : ALONE.test(narrative) ? 1 : undefined;
  const limit = count === undefined ? undefined : limits.get(count);
  return at && limit !== undefined && money(at[1] ?? '') <= limit ? { says: 'yes', at } : undefined;
}

const money = (amount: string): number => Number(amount.replaceAll(',', ''));

const factOf = (term: string, { says, at }: FigureTold, { narrative, receivedOn }: ToSearch): FactTold => ({
  of: inOwnWords(term),
  whose: 'person',
  says,
  outright: true,
  ago: () => daysAgoIn(at[0], receivedOn),
  evidence: quoteOf(narrative, at.index, at.index + at[0].length),
});
