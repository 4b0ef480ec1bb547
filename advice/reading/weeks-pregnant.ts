import type { CivilDate } from '../../domain/clock';
import type { Evidence } from '../../domain/evidence';
import { NUMBER, numberOf } from './numbers';
import { quoteOf } from './passages';
import type { Years as Span } from './years';

/** How many weeks a pregnancy is told to have lasted, from and to. */
export interface WeeksTold {
  readonly weeks: Span;
  readonly evidence: Evidence;
}

const ONE = `(?<from>${NUMBER})`;
const ONE_OR_TWO = `${ONE}(?:\\s*(?:-|–|to|and)\\s*(?<to>${NUMBER}))?`;
const COUNT = '\\s?(?:w(?:\\s?\\d\\s?d?)?|wks?|weeks?|semanas)(?:\\s?\\d\\s?d)?\\b';

/** Weeks that stand beside a word for a pregnancy. */
const OUTRIGHT: readonly RegExp[] = [
  '\\b(?<from>\\d{1,2})w[0-6]d?\\b',
  '\\b(?<from>\\d{1,2})\\/40\\b',
  `\\b(?:us|scan|ultrasound|lmp|dates|dating)\\s+(?:at\\s+)?${ONE}${COUNT}`,
  `\\b${ONE_OR_TWO}${COUNT}(?=[^.;]{0,30}?\\b(?:pregnan|along|gest|iup|by (?:us|ultrasound|lmp|dates)|ga\\b|ega|de embarazo|embarazad))`,
  `\\b(?:iup|ga|ega|gestation(?:al age)?|pregnan\\w+|g\\dp\\d\\w*|expecting|embarazada)\\b[^.;]{0,25}?\\b${ONE_OR_TWO}${COUNT}`,
].map((pattern) => new RegExp(pattern, 'gi'));

/** Weeks by themselves, where a pregnancy is what is spoken of: "22 weeks by the clinic's letter, her first". */
const BESIDE_IT = new RegExp(
  `(?:^|[.;\\n!?,(]\\s*|\\b(?:i'?m|i am|she's|she is|is|about|around|now|currently|already|at|confirmed)\\s+)${ONE}${COUNT}(?=\\s*(?:[.,;!()]|$|us\\b|at\\b|ultrasound\\b|today\\b|tomorrow\\b|now\\b|by\\b|per\\b|and\\b|with (?:her|my|our|a|the|baby|number|twins|first)\\b|for (?:her|my) first\\b))`,
  'gi',
);
/** "Primip, 31+4": weeks and days. */
const WEEKS_AND_DAYS = /(?<![\d/.+-])(?<from>[1-4]\d)\+[0-6](?![\d+/])/g;
const PREGNANCY =
  /\b(?:pregnan\w*|prenatal|antenatal|expecting|midwi\w+|obstetric\w*|ob|ob\/gyn|obgyn|l&d|maternity|trimester|ultrasound|hcg|upt|g\d\s?p\d\w*|g[1-9]|primi\w+|(?:first|second|third|fourth|fifth) (?:baby|child|pregnancy)|baby number \w+|(?:her|my|it's|its|it is|our|their) (?:own )?(?:first|second|third|fourth)(?=\s*(?:[.,;!)]|$|and\b|baby\b|birth\b))|(?:before|until|past|in|at) the birth|due (?:date|in|on)|labor|embaraz\w*)\b/i;
/** The child is there, and what is counted in weeks is its age or the time since. */
const BORN =
  /\b(?:post-?partum|pp|gave birth|delivered|newborn|(?<!\b(?:plans?|wants?|hopes?|hoping|planning|intends?) to )(?:nursing|breast-?feed\w*)|latch\w*|after (?:the |her |my )?(?:birth|delivery|c-section)|formula|nicu|he(?:'s| is) (?:now |only |just |about )?\w+ (?:weeks?|wks?|months?)\b(?! (?:pregnant|along|gone))|(?:baby|infant|son|daughter|boy|girl)(?:'s| is)? (?:now |only |just |about )?\w+ (?:weeks?|wks?|months?))\b/i;

/** "Lost one at 9 weeks", "born at 29 weeks": another pregnancy, or one that is over. */
const OF_ANOTHER =
  /\b(?:lost|loss|losing|ended|miscarr\w+|stillb\w+|stillborn|terminat\w+|abort\w+|born|deliver\w+|birth|preemie|perd[ií]\w*)\b[^.;,]{0,40}$/i;
const OVER_AFTER = /^\s*(?:old|ago|post-?partum|pp\b|after|since|later|from now|before|in 20\d\d|premature|early)\b/i;

const MONTHS = new RegExp(`\\b${ONE}\\s+months?\\s+(?:pregnant|along)\\b`, 'gi');
const LONGEST = 43;
const WEEKS_A_MONTH = 4.35;
const MOST_MONTHS = 9;
const DAYS_A_WEEK = 7;

/** The weeks of a pregnancy that a narrative tells of; undefined where it tells none. */
export function weeksIn(
  narrative: string,
  { pregnant, receivedOn }: { readonly pregnant: boolean | null; readonly receivedOn: CivilDate | null },
): WeeksTold | undefined {
  const isSpokenOf = (pregnant === true || PREGNANCY.test(narrative)) && !BORN.test(narrative);
  const found = [
    ...OUTRIGHT.flatMap((pattern) => weeksBy(narrative, pattern)),
    ...monthsIn(narrative),
    ...(isSpokenOf
      ? [...weeksBy(narrative, WEEKS_AND_DAYS), ...weeksBy(narrative, BESIDE_IT), ...dueIn(narrative, receivedOn)]
      : []),
  ];
  return found[0];
}

const weeksBy = (narrative: string, pattern: RegExp): readonly WeeksTold[] =>
  [...narrative.matchAll(pattern)].flatMap((match) => {
    const from = numberOf(match.groups?.['from'] ?? '');
    const to = numberOf(match.groups?.['to'] ?? '') ?? from;
    const end = match.index + match[0].length;
    const number = match.index + match[0].search(/\d|\p{L}+[-\s]/u);
    const isOver = OF_ANOTHER.test(narrative.slice(0, number)) || OVER_AFTER.test(narrative.slice(end));
    if (from === undefined || to === undefined || from > LONGEST || isOver) return [];
    return [{ weeks: [from, Math.max(from, to)], evidence: quoteOf(narrative, match.index, end) }];
  });

const monthsIn = (narrative: string): readonly WeeksTold[] =>
  [...narrative.matchAll(MONTHS)].flatMap((match) => {
    const count = numberOf(match.groups?.['from'] ?? '');
    if (count === undefined || count > MOST_MONTHS) return [];
    const weeks: Span = [Math.floor((count - 1) * WEEKS_A_MONTH), Math.ceil(count * WEEKS_A_MONTH)];
    return [{ weeks, evidence: quoteOf(narrative, match.index, match.index + match[0].length) }];
  });

const MONTH_NAMES = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const DUE =
  /(?<!\b(?:rent|bill|payment|it|that|money|balance|fee|fine)\b[^.;]{0,20})\bdue\s+(?:date\s+)?(?:is\s+|on\s+|around\s+|about\s+|:\s*)?(?:(?<month>jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?\s+(?<day>\d{1,2})|(?<n>\d{1,2})\/(?<d>\d{1,2}))\b/gi;
const TERM = 40;
const DAY_MS = 86_400_000;

/** "Due July 9": forty weeks before it the pregnancy began. */
const dueIn = (narrative: string, receivedOn: CivilDate | null): readonly WeeksTold[] =>
  receivedOn === null
    ? []
    : [...narrative.matchAll(DUE)].flatMap((match) => {
        const { month, day, n, d } = match.groups ?? {};
        const at = month ? MONTH_NAMES.indexOf(month.slice(0, 3).toLowerCase()) : Number(n) - 1;
        const weeks = TERM - Math.ceil(daysUntil(at, Number(day ?? d), receivedOn) / DAYS_A_WEEK);
        if (!(weeks >= 1)) return [];
        return [
          { weeks: [weeks - 1, weeks], evidence: quoteOf(narrative, match.index, match.index + match[0].length) },
        ];
      });

function daysUntil(month: number, day: number, on: CivilDate): number {
  const now = Date.parse(on);
  const year = Number(on.slice(0, 4));
  const then = [year, year + 1].map((one) => Date.UTC(one, month, day)).find((one) => one >= now) ?? Number.NaN;
  return (then - now) / DAY_MS;
}

/** The week that a meaning speaks of: "reached 28 completed weeks". "Not more than 27 completed weeks" speaks of the 28th. */
export const weekIn = (meaning: string): number | undefined => {
  const found = /\b((?:no|not) more than\s+)?(\d{1,2})(?:th|st|nd|rd)?\s+(?:completed\s+|full\s+)?weeks?\b/i.exec(
    meaning,
  );
  return found ? Number(found[2]) + (found[1] ? 1 : 0) : undefined;
};
