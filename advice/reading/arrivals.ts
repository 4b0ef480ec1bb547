import { lastSaidWithin, type SaidOf, type Truth, turned } from './last-said';
import { NUMBER, numberOf } from './numbers';
import type { TermMeaning } from './term-meanings';

const AT_LEAST = new RegExp(`\\bat least\\s+(${NUMBER})\\s+(month|year)s?\\b[^.;]*\\bsince\\b`, 'i');
const DAYS_OF: Readonly<Record<string, number>> = { month: 30.5, year: 365.25 };

/** "At least 12 months and less than 5 years since arrival": whoever came last month is too early. */
export function ofArrival(
  term: TermMeaning,
  index: number,
  grounds: { readonly said: readonly SaidOf[] },
): Truth | undefined {
  const came = lastSaidWithin('arrived', term, index, grounds);
  const [, count = '', unit = ''] = AT_LEAST.exec(term.meaning) ?? [];
  if (!came?.value || count === '') return undefined;
  const least = (numberOf(count) ?? 1) * (DAYS_OF[unit.toLowerCase()] ?? 1);
  const days = grounds.said.findLast(({ of, says }) => of === 'arrived' && says === 'yes')?.ago();
  if (days === undefined || days[0] >= least) return came;
  return days[1] < least ? turned(came, false) : null;
}
