import type { Instant } from './clock';

/** Why a model that was asked gave no advice that can be used. */
export const NO_ADVICE = [
  'timeout',
  'no-connection',
  'rate-limited',
  'overloaded',
  'quota-used-up',
  'request-refused',
  'key-refused',
  'not-permitted',
  'model-unknown',
  'refused',
  'cut-short',
  'not-understood',
  'nothing-left',
] as const;
export type NoAdvice = (typeof NO_ADVICE)[number];

/**
 * Why a model was not asked at all: 42 CFR Part 2 protects what it would be told, it failed too often, or it has been
 * asked as often as we allow.
 */
export const NOT_ASKED = ['part-2', 'circuit-open', 'minute-used-up', 'day-used-up'] as const;
export type NotAsked = (typeof NOT_ASKED)[number];

/** Why another advisor stood in for the one that was to be asked. */
export const STOOD_IN_BECAUSE = [...NO_ADVICE, ...NOT_ASKED] as const;
export type StoodInBecause = NoAdvice | NotAsked;

/** How a try ended. One that was stopped says nothing of the model. */
export const TRY_ENDS = ['answered', 'stopped', ...NO_ADVICE] as const;
export type TryEnd = (typeof TRY_ENDS)[number];

/** How often a model may be asked, by all workers together. */
export interface AskingLimits {
  readonly requestsPerMinute: number;
  readonly tokensPerDay: number;
}

/** What is on record of how a model was asked. */
export interface AskedSoFar {
  /** The newest tries that ended, the newest first; a circuit needs `CIRCUIT_FAILURES` of them. */
  readonly newest: readonly { readonly ended: string; readonly endedAt: Instant }[];
  /** Tries of this moment, that have not ended. */
  readonly underWay: number;
  readonly inLastMinute: number;
  /** When the oldest of the last minute began; null when none did. */
  readonly minuteSince: Instant | null;
  readonly tokensInLastDay: number;
}

/** So many failures in a row open the circuit. */
export const CIRCUIT_FAILURES = 5;
/** So long after the last of them one try is let through; it closes the circuit, or opens it anew. */
const CIRCUIT_OPEN_MS = 60_000;
const MINUTE_MS = 60_000;

export const CIRCUITS = ['closed', 'open', 'half-open'] as const;
export type Circuit = (typeof CIRCUITS)[number];

export function circuitOf({ newest }: Pick<AskedSoFar, 'newest'>, at: Instant): Circuit {
  const row = newest.slice(0, CIRCUIT_FAILURES);
  const [last] = row;
  if (!last || row.length < CIRCUIT_FAILURES || row.some(({ ended }) => ended === 'answered')) return 'closed';
  return Date.parse(at) - Date.parse(last.endedAt) < CIRCUIT_OPEN_MS ? 'open' : 'half-open';
}

/** Why a model may not be asked now, and after how long it might; undefined when it may. */
export function whyNotAsk(
  asked: AskedSoFar,
  limits: AskingLimits,
  at: Instant,
): { readonly because: NotAsked; readonly againMs: number } | undefined {
  const circuit = circuitOf(asked, at);
  if (circuit === 'open' || (circuit === 'half-open' && asked.underWay > 0))
    return { because: 'circuit-open', againMs: CIRCUIT_OPEN_MS };
  if (asked.tokensInLastDay >= limits.tokensPerDay) return { because: 'day-used-up', againMs: 60 * MINUTE_MS };
  if (asked.inLastMinute < limits.requestsPerMinute) return undefined;
  const since = asked.minuteSince === null ? Date.parse(at) : Date.parse(asked.minuteSince);
  return { because: 'minute-used-up', againMs: Math.max(1_000, since + MINUTE_MS - Date.parse(at)) };
}
