import { useSearchParams } from 'react-router';

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

/**
 * What the list is narrowed to and how it is sorted. It stands in the address, in the words of the api: so it survives a
 * reload, a link shows what its sender saw, and a word that the api does not know is told and not passed over.
 */
export function useReferralFilters() {
  const [search, setSearch] = useSearchParams();
  const of = (name: FilterName): string => search.get(name) ?? '';
  const set = NAMES.filter((name) => of(name) !== '');
  return {
    of,
    /** How many of the filters that are not in sight narrow the list. */
    narrowing: NARROW.filter((name) => of(name) !== '').length,
    isSet: set.length > 0,
    query: new URLSearchParams(set.map((name) => [name, of(name)])).toString(),
    to: (name: FilterName, value: string): string => `/referrals?${changed(search, name, value)}`,
    change: (name: FilterName, value: string): void => setSearch(changed(search, name, value), { replace: true }),
  };
}

export type ReferralFilters = ReturnType<typeof useReferralFilters>;

/** Always in one order, so that the same view has one address. */
function changed(search: URLSearchParams, name: FilterName, value: string): URLSearchParams {
  const values = NAMES.map((known) => [known, known === name ? value : (search.get(known) ?? '')] as const);
  return new URLSearchParams(values.filter(([, given]) => given !== '').map(([known, given]) => [known, given]));
}
