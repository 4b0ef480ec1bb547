import type { z } from 'zod';
import type { Period } from '../../../contracts/fhir/elements';
import type { Instant } from '../../../domain/clock';

interface Used {
  readonly use?: string | undefined;
  readonly period?: z.output<typeof Period> | undefined;
}

/** Whether something with a beginning and an end holds at this moment. A day without a time lasts to its end. */
export function isInForce(period: z.output<typeof Period> | undefined, at: Instant): boolean {
  const { start, end } = period ?? {};
  const now = Date.parse(at);
  return (start === undefined || firstMsOf(start) <= now) && (end === undefined || now <= lastMsOf(end));
}

/** The first moment of what FHIR calls a dateTime: of a year, a month, a day, or the moment itself. Days are UTC's. */
export const firstMsOf = (dateTime: string): number => Date.parse(dateTime);

/** The last moment of it. */
export function lastMsOf(dateTime: string): number {
  const next = new Date(dateTime);
  if (dateTime.includes('T')) return next.getTime();
  if (dateTime.length === 'YYYY'.length) next.setUTCFullYear(next.getUTCFullYear() + 1);
  else if (dateTime.length === 'YYYY-MM'.length) next.setUTCMonth(next.getUTCMonth() + 1);
  else next.setUTCDate(next.getUTCDate() + 1);
  return next.getTime() - 1;
}

/** What holds now, the preferred use first; what is old, or over, is nothing. */
export const currentOf = <Value extends Used>(
  values: readonly Value[] | undefined,
  at: Instant,
  preferred: readonly string[],
): readonly Value[] =>
  (values ?? [])
    .filter(({ use, period }) => use !== 'old' && isInForce(period, at))
    .toSorted((one, other) => rank(one, preferred) - rank(other, preferred));

const rank = ({ use }: Used, preferred: readonly string[]): number => {
  const place = preferred.indexOf(use ?? '');
  return place < 0 ? preferred.length : place;
};
