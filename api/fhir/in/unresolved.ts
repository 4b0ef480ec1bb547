import { atMost, type Issue, warning } from '../outcome';
import type { Carried, Delivery } from './delivery';

const WARNINGS_MAX = 20;

/** What a resource refers to and did not come: a warning each, for most of it is not needed to help somebody. */
export function unresolvedIn(delivery: Delivery, carried: Carried): readonly Issue[] {
  const lost = referencesIn(carried.resource, carried.at)
    .filter(({ reference }) => delivery.resolve(carried, { reference }) === undefined)
    .map(({ at }) => warning('not-found', at, 'This reference leads to nothing that came. It is kept as it is.'));
  return atMost(lost, WARNINGS_MAX, carried.at);
}

interface Place {
  readonly at: string;
  readonly reference: string;
}

/** Every reference in a resource, but those of what it contains: they are asked for by themselves. */
export function referencesIn(value: unknown, at: string): readonly Place[] {
  if (Array.isArray(value)) return value.flatMap((one, place) => referencesIn(one, `${at}[${place}]`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    if (name === 'contained') return [];
    if (name === 'reference' && typeof inner === 'string') return [{ at: `${at}.reference`, reference: inner }];
    return referencesIn(inner, `${at}.${name}`);
  });
}
