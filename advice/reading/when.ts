import type { CivilDate } from '../../domain/clock';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH = '(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\\.?';
const DATE = new RegExp(
  `\\b(?<m>\\d{1,2})/(?<d>\\d{1,2})(?:/(?<y>\\d{4}|\\d{2}))?(?![\\d/])|\\b(?<month>${MONTH})(?:\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?(?!\\d))?(?:,?\\s+(?<year>(?:19|20)\\d\\d))?(?![\\p{L}])`,
  'iu',
);
const SOON = /\b(?:next (?:week|month|year|spring|summer|fall|winter)|tomorrow|soon|later this (?:month|year))\b/i;
const CENTURY = 2000;
const MONTHS_A_YEAR = 12;
const HALF_A_YEAR = 6;

/** Whether a text names a day that has not come yet: "starts 4/1", "ends in May". Without a year the nearest is meant. */
export function isYetToCome(text: string, on: CivilDate | null): boolean {
  if (SOON.test(text)) return true;
  const groups = DATE.exec(text)?.groups;
  if (!groups || on === null) return false;
  const [yearNow = 0, monthNow = 1, dayNow = 1] = on.split('-').map(Number);
  const month = monthOf(groups);
  const day = Number(groups['d'] ?? groups['day'] ?? dayNow);
  const year = yearOf(groups['y'] ?? groups['year']);
  const away = year === undefined ? nearest(month - monthNow) : (year - yearNow) * MONTHS_A_YEAR + month - monthNow;
  return away > 0 || (away === 0 && day > dayNow);
}

const DAY_MS = 86_400_000;
const WEEKS = 31;

/** Whether a text names a day without a year that comes within a few weeks: "home 12/1", told in November. */
export function isWithinWeeks(text: string, on: CivilDate | null): boolean {
  const groups = DATE.exec(text)?.groups;
  const day = Number(groups?.['d'] ?? groups?.['day']);
  if (!groups || on === null || !day || (groups['y'] ?? groups['year']) !== undefined) return false;
  const today = Date.parse(`${on}T00:00:00Z`);
  const year = new Date(today).getUTCFullYear();
  const days = [year, year + 1].map((of) => (Date.UTC(of, monthOf(groups) - 1, day) - today) / DAY_MS);
  return days.some((away) => away > 0 && away <= WEEKS);
}

const monthOf = (groups: Readonly<Record<string, string | undefined>>): number =>
  groups['m'] === undefined
    ? MONTHS.indexOf((groups['month'] ?? '').slice(0, 3).toLowerCase()) + 1
    : Number(groups['m']);

const yearOf = (text: string | undefined): number | undefined => {
  if (text === undefined) return undefined;
  return text.length === 2 ? CENTURY + Number(text) : Number(text);
};

const nearest = (months: number): number => {
  if (months > HALF_A_YEAR) return months - MONTHS_A_YEAR;
  return months <= -HALF_A_YEAR ? months + MONTHS_A_YEAR : months;
};
