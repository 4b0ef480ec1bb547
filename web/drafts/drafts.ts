import { useSyncExternalStore } from 'react';
import { whenLeaving } from '../session/leaving';

/** What people have typed and not handed over, of one kind, by referral. */
export interface Drafts<Draft> {
  readonly read: (key: string) => Draft;
  readonly change: (key: string, next: Draft) => void;
  readonly discard: (key: string) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

/**
 * Drafts live outside the pages, so that going to another matter, a failed request or a session that ended loses none
 * of them; they never leave the memory of this tab, since they may be about a person.
 */
export function openDrafts<Draft>(blank: Draft): Drafts<Draft> {
  const kept = new Map<string, Draft>();
  const listeners = new Set<() => void>();
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  whenLeaving(() => {
    kept.clear();
    tell();
  });
  return {
    read: (key) => kept.get(key) ?? blank,
    change: (key, next) => {
      kept.set(key, next);
      tell();
    },
    discard: (key) => {
      kept.delete(key);
      tell();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The draft of one referral, a way to change it, and a way to throw it away. */
export const useDraft = <Draft>(drafts: Drafts<Draft>, key: string) => ({
  draft: useSyncExternalStore(drafts.subscribe, () => drafts.read(key)),
  change: (next: Draft) => drafts.change(key, next),
  discard: () => drafts.discard(key),
});
