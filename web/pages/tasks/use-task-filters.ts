import { useFilters } from '../../lists/use-filters';
import { whyNot } from '../../session/person';
import { usePerson } from '../../session/signed-in';

const NARROW = ['kind', 'due'] as const;
const NAMES = ['scope', ...NARROW] as const;

/** Whose list of tasks it is, and what it is narrowed to. Whoever only reads has no list of their own. */
export function useTaskFilters() {
  const hasOwn = whyNot(usePerson(), 'decide') === undefined;
  const { of, set, query, to, change } = useFilters('/tasks', NAMES);
  const asked = new URLSearchParams(query);
  if (!hasOwn) asked.set('scope', 'team');
  return {
    of,
    to,
    change,
    hasOwn,
    scope: asked.get('scope') === 'team' ? ('team' as const) : ('mine' as const),
    narrowing: set.filter((name) => name !== 'scope').length,
    /** As it stands in the address of the desk. */
    query,
    /** As the api is asked. */
    asked: asked.toString(),
    /** The same list, not narrowed. */
    whole: of('scope') ? `/tasks?scope=${encodeURIComponent(of('scope'))}` : '/tasks',
  };
}

export type TaskFilters = ReturnType<typeof useTaskFilters>;
