import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();

/** A choice about the desk itself, kept on this machine; never anything about a person. */
export function usePreference<Choice extends string>(name: string, choices: readonly [Choice, ...Choice[]]) {
  const chosen = useSyncExternalStore(subscribe, () => read(name));
  const choice = choices.find((known) => known === chosen) ?? choices[0];
  return [choice, (next: Choice) => write(name, next)] as const;
}

/** The choice as it was kept, or null; storage that is switched off keeps nothing. */
export function read(name: string): string | null {
  try {
    return localStorage.getItem(shelf(name));
  } catch {
    return null;
  }
}

function write(name: string, choice: string): void {
  try {
    localStorage.setItem(shelf(name), choice);
  } catch {
    return; // Then the choice lasts until the next page, and nothing is lost by it.
  }
  for (const listener of listeners) listener();
}

const shelf = (name: string): string => `followthrough.${name}`;

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
