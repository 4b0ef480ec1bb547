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
  return (start === undefined || start <= at) && (end === undefined || end >= at.slice(0, end.length));
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
