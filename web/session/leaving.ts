const forgetful = new Set<() => void>();

/** Has something forgotten when the person at the desk goes: the next one must neither read it nor act on it. */
export const whenLeaving = (forget: () => void): void => void forgetful.add(forget);

let leavings = 0;

/** What is under way was asked for by whoever sat here while this number was the same. */
export const leavingsSoFar = (): number => leavings;

/** The person goes. */
export function leave(): void {
  leavings += 1;
  for (const forget of forgetful) forget();
}
