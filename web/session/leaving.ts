const forgetful = new Set<() => void>();

/** Has something forgotten when the person at the desk goes: the next one must neither read it nor act on it. */
export const whenLeaving = (forget: () => void): void => void forgetful.add(forget);

/** The person goes. */
export function leave(): void {
  for (const forget of forgetful) forget();
}
