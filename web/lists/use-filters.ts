import { useSearchParams } from 'react-router';

/**
 * What a list is narrowed to and how it is sorted. It stands in the address, in the words of the api: so it survives a
 * reload, a link shows what its sender saw, and a word that the api does not know is told and not passed over.
 */
export function useFilters<Name extends string>(path: string, names: readonly Name[]) {
  const [search, setSearch] = useSearchParams();
  const of = (name: Name): string => search.get(name) ?? '';
  const set = names.filter((name) => of(name) !== '');
  /** Always in one order, so that the same view has one address. */
  const changed = (name: Name, value: string): URLSearchParams => {
    const values = names.map((known) => [known, known === name ? value : of(known)] as const);
    return new URLSearchParams(values.filter(([, given]) => given !== '').map(([known, given]) => [known, given]));
  };
  return {
    of,
    set,
    query: new URLSearchParams(set.map((name) => [name, of(name)])).toString(),
    to: (name: Name, value: string): string => {
      const query = changed(name, value).toString();
      return query ? `${path}?${query}` : path;
    },
    change: (name: Name, value: string): void => setSearch(changed(name, value), { replace: true }),
  };
}
