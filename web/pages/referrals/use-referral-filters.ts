import { useFilters } from '../../lists/use-filters';

const NARROW = [
  'urgency',
  'sourceKind',
  'coordinator',
  'program',
  'due',
  'receivedFrom',
  'receivedTo',
  'outcome',
] as const;
const NAMES = ['status', 'sort', ...NARROW] as const;
export type FilterName = (typeof NAMES)[number];

/** How the list of referrals is narrowed and sorted. */
export function useReferralFilters() {
  const { set, ...filters } = useFilters('/referrals', NAMES);
  return {
    ...filters,
    /** How many of the filters that are not in sight narrow the list. */
    narrowing: NARROW.filter((name) => filters.of(name) !== '').length,
    isSet: set.length > 0,
  };
}

export type ReferralFilters = ReturnType<typeof useReferralFilters>;
