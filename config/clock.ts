import type { Clock } from '../domain/clock';

/** The time on the wall. Only a `main` gives it out; a simulation gives out another. */
export const wallClock: Clock = { now: () => new Date() };
