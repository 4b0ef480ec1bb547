/** Codes by which Node and postgres.js say that a connection which was in use is gone. */
const CONNECTION_CODES: ReadonlySet<string> = new Set([
  'CONNECTION_CLOSED',
  'CONNECTION_DESTROYED',
  'ECONNRESET',
  'EPIPE',
]);

/** PostgreSQL's own: connection exceptions, a shutdown, a crash, and a transaction in which nothing was asked for too long. */
const STATE = /^(08...|57P0[12]|25P03)$/;

/** Whether PostgreSQL went away in the middle, so that nobody here knows whether the last thing was still kept. */
export function isBrokenOff(error: unknown): boolean {
  if (typeof error !== 'object' || error === null || !('code' in error) || typeof error.code !== 'string') return false;
  return CONNECTION_CODES.has(error.code) || STATE.test(error.code);
}
