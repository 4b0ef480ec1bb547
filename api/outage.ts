/** Codes by which Node and postgres.js say that no connection could be made, or that it broke. */
const CONNECTION_CODES: ReadonlySet<string> = new Set([
  'CONNECT_TIMEOUT',
  'CONNECTION_CLOSED',
  'CONNECTION_DESTROYED',
  'CONNECTION_ENDED',
  'EAI_AGAIN',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOENT', // A Unix socket that is gone.
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
]);

/**
 * PostgreSQL's own: connection exceptions, no room, a statement that took longer than we let it, stopping or starting,
 * and a standby that has not taken over yet.
 */
const AWAY_STATE = /^(08...|53...|57014|57P0[123]|25006)$/;

/** Whether an error means that PostgreSQL cannot be used now, and that the same request may succeed later. */
export function isRecordsAway(error: unknown): boolean {
  if (typeof error !== 'object' || error === null || !('code' in error) || typeof error.code !== 'string') return false;
  return CONNECTION_CODES.has(error.code) || AWAY_STATE.test(error.code);
}
