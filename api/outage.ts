import { isBrokenOff } from '../db/broken-off';

/** Codes by which Node and postgres.js say that no connection could be made. */
const CONNECTION_CODES: ReadonlySet<string> = new Set([
  'CONNECT_TIMEOUT',
  'CONNECTION_ENDED',
  'EAI_AGAIN',
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOENT', // A Unix socket that is gone.
  'ENOTFOUND',
  'ETIMEDOUT',
]);

/**
 * PostgreSQL's own: no room, a statement that took longer than we let it, starting, and a standby that has not taken over yet.
 */
const AWAY_STATE = /^(53...|57014|57P03|25006)$/;

/** Whether an error means that PostgreSQL cannot be used now, and that the same request may succeed later. */
export function isRecordsAway(error: unknown): boolean {
  if (isBrokenOff(error)) return true;
  if (typeof error !== 'object' || error === null || !('code' in error) || typeof error.code !== 'string') return false;
  return CONNECTION_CODES.has(error.code) || AWAY_STATE.test(error.code);
}
