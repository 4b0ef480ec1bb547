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
] as const;
export type NoAdvice = (typeof NO_ADVICE)[number];

/** Why a model was not asked at all: it failed too often, or has been asked as often as we allow. */
export const NOT_ASKED = ['circuit-open', 'minute-used-up', 'day-used-up'] as const;
export type NotAsked = (typeof NOT_ASKED)[number];
