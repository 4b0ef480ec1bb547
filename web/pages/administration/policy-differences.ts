import type { PolicyTerms } from '../../../contracts/administration';

/** One place at which two versions say something else. Null: one of them says nothing there. */
export interface Difference {
  readonly path: readonly string[];
  readonly before: string | null;
  readonly after: string | null;
}

/** Where two versions differ, place by place, in the order in which the newer one says it. */
export function differencesBetween(before: PolicyTerms, after: PolicyTerms): readonly Difference[] {
  const [old, young] = [placesOf(before), placesOf(after)];
  const keys = new Set([...young.keys(), ...old.keys()]);
  return [...keys]
    .filter((key) => old.get(key) !== young.get(key))
    .map((key) => ({ path: key.split('/'), before: old.get(key) ?? null, after: young.get(key) ?? null }));
}

/** Every single statement by where it stands. */
function placesOf(value: unknown, path: readonly string[] = []): ReadonlyMap<string, string> {
  if (typeof value !== 'object' || value === null) return new Map([[path.join('/'), String(value)]]);
  return new Map(Object.entries(value).flatMap(([name, inner]) => [...placesOf(inner, [...path, name])]));
}
