import { useSyncExternalStore } from 'react';

/** Whether the system can be reached, as the last answers said. */
export type Reach =
  | { readonly state: 'here' }
  | { readonly state: 'network' | 'engine'; readonly lastHeardAt: number | null };

let reach: Reach = { state: 'here' };
let lastHeardAt: number | null = null;
const listeners = new Set<() => void>();

/** Notes that the system answered, or how it failed to. The time of the last good answer stays. */
export function noteReach(state: Reach['state']): void {
  if (state === 'here') lastHeardAt = Date.now();
  if (state === reach.state) return;
  reach = state === 'here' ? { state } : { state, lastHeardAt };
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** The banner's view of the world; renders again when it changes. */
export const useReach = (): Reach => useSyncExternalStore(subscribe, () => reach);
