import { Reason } from '../contracts/reasons';
import type { Reason as ReasonOfRules } from '../domain/reason';

/** A reason as the records have it; null where none was kept by code, or one that this version does not know. */
export function reasonKept(kept: unknown): ReasonOfRules | null {
  const read = Reason.safeParse(kept);
  return read.success ? read.data : null;
}
