import type { Guard } from '../domain/guards';

/** What a guard did to an advice. The detail names places and programs, never words of the narrative or of the advisor. */
export interface GuardFinding {
  readonly guard: Guard;
  readonly detail: string;
}

/** What passes a guard, and what it found; the shape that every guard answers in. */
export interface Guarded<Kept> {
  readonly kept: Kept;
  readonly findings: readonly GuardFinding[];
}
