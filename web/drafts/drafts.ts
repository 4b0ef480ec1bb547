import { useCallback, useSyncExternalStore } from 'react';
import { whenLeaving } from '../session/leaving';

/**
 * What people have typed and not handed over, of one kind. Lives outside the pages, so that going to another matter, a
 * failed request or a session that ended loses none of it; never leaves the memory of this tab, since it may be about
 * a person.
 */
export function openDrafts<Draft>(blank: Draft) {
  const kept = new Map<string, Draft>();
  const listeners = new Set<() => void>();
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  const subscribe = (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  const change = (key: string, next: Draft): void => {
    kept.set(key, next);
    tell();
  };
  const discard = (key: string): void => {
    kept.delete(key);
    tell();
  };
  whenLeaving(() => {
    kept.clear();
    tell();
  });

  return function useDraft(key: string) {
    return {
      draft: useSyncExternalStore(subscribe, () => kept.get(key) ?? blank),
      change: useCallback((next: Draft) => change(key, next), [key]),
      discard: useCallback(() => discard(key), [key]),
    };
  };
}
