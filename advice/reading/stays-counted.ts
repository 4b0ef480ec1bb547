import type { CivilDate } from '../../domain/clock';
import type { Evidence } from '../../domain/evidence';
import { daysAgoIn } from './long-ago';
import { NUMBER, numberOf, ORDINAL, ordinalOf } from './numbers';
import { quoteOf } from './passages';

/** How many stays in a hospital are told, and within how many days; without the days it is not told. */
export interface StaysTold {
  readonly times: number;
  readonly within: number | undefined;
  readonly evidence: Evidence;
}

const STAY = '(?:stays?|admissions?|admits?|hospitali[sz]ations?)';
const BETWEEN = '(?:(?!emergency|er\\b|ed\\b)[\\w-]+\\s+){0,3}?';
const REST = '([^.;]{0,60})';
const NTH = new RegExp(`\\b(${ORDINAL})\\s+${BETWEEN}${STAY}\\b${REST}`, 'i');
const COUNTED = new RegExp(`\\b(${NUMBER})\\s+${BETWEEN}${STAY}\\b${REST}`, 'i');
const ONLY_ONE = new RegExp(`\\b(?:first (?:and|or) only|only|first[- ]ever|first)\\s+${BETWEEN}${STAY}\\b`, 'i');
const LISTED = /\badmitted\s+((?:\d{1,2}\/\d{2,4}(?:,\s*|\s+and\s+))+)(now|again)?\b/i;
const OF_MIND =
  /\b(?:psych\w*|schizo\w*|bipolar|mani[ac]\w*|depress\w*|suicid\w*|lithium|LAI|mental health|crisis (?:bed|unit))\b/i;
const THIS_YEAR = /\bthis (?:calendar )?year\b/i;
const IN_A_YEAR = new RegExp(
  `\\b(?:in|within|over|during)\\s+(?:the\\s+)?(?:past|last)?\\s*(a|${NUMBER})?\\s*(month|year)s?\\b`,
  'i',
);
const SINCE = /\bsince\s+(.*)/i;
const DAYS_OF: Readonly<Record<string, number>> = { month: 31, year: 366 };

/** The stays of somebody's mind that a narrative counts: "third stay on our unit since February". */
export function staysIn(narrative: string, on: CivilDate | null): StaysTold | undefined {
  if (!OF_MIND.test(narrative)) return undefined;
  const only = ONLY_ONE.exec(narrative);
  if (only) return { times: 1, within: undefined, evidence: evidenceOf(narrative, only) };
  const listed = LISTED.exec(narrative);
  if (listed) return listedStays(listed, narrative, on);
  const nth = NTH.exec(narrative);
  const counted = nth ?? COUNTED.exec(narrative);
  if (!counted) return undefined;
  const [, count = '', rest = ''] = counted;
  const times = (nth ? ordinalOf(count) : numberOf(count)) ?? 0;
  return { times, within: withinIn(rest, on), evidence: evidenceOf(narrative, counted) };
}

/** "Admitted 7/25, 11/25 and now": months of years, and this stay. */
function listedStays(listed: RegExpExecArray, narrative: string, on: CivilDate | null): StaysTold {
  const dates = listed[1]?.match(/\d{1,2}\/\d{2,4}/g) ?? [];
  const days = dates.map((date) => daysAgoIn(date.replace(/\/(\d\d)$/, '/20$1'), on)?.[1]);
  const times = dates.length + (listed[2] ? 1 : 0);
  const known = days.filter((one) => one !== undefined);
  return {
    times,
    within: known.length === dates.length ? Math.max(...known) : undefined,
    evidence: evidenceOf(narrative, listed),
  };
}

function withinIn(rest: string, on: CivilDate | null): number | undefined {
  const [, since = ''] = SINCE.exec(rest) ?? [];
  if (since) return daysAgoIn(since.replace(/^last\s+(?=\p{Lu})/u, ''), on)?.[1];
  if (THIS_YEAR.test(rest) && on) return DAYS_OF['year'];
  const span = IN_A_YEAR.exec(rest);
  return span ? (numberOf(span[1] ?? '') ?? 1) * (DAYS_OF[span[2]?.toLowerCase() ?? ''] ?? 1) : undefined;
}

const evidenceOf = (narrative: string, { index, 0: { length } }: RegExpExecArray): Evidence =>
  quoteOf(narrative, index, index + length);

const TIMES = new RegExp(`\\b(?:at least\\s+(${NUMBER})|(${NUMBER})\\s+or more)\\s+${BETWEEN}${STAY}\\b`, 'i');

/** How many stays a meaning asks for; undefined where it asks for one. */
export function timesIn(meaning: string): number | undefined {
  const [, least, more] = TIMES.exec(meaning) ?? [];
  const times = numberOf(least ?? more ?? '');
  return times !== undefined && times > 1 ? times : undefined;
}

const CONDITIONS = new RegExp(
  `\\b(?:at least\\s+(${NUMBER})|(${NUMBER})\\s+or more)\\s+(?:[\\w-]+\\s+){0,6}?(?:conditions|illnesses|diseases|diagnoses)\\b`,
  'i',
);

/** How many lasting illnesses a meaning asks for, whichever they are. */
export function conditionsIn(meaning: string): number | undefined {
  const [, least, more] = CONDITIONS.exec(meaning) ?? [];
  return numberOf(least ?? more ?? '');
}
