import postgres, { type Sql } from 'postgres';
import { livingThrough } from './transactions';

const STATEMENT_MS_MAX = 10_000;
const IDLE_IN_TRANSACTION_MS_MAX = 30_000;
const RECONNECT_SECONDS_MAX = 1;

/** Column names change case at this border; the keys inside a jsonb value are data and do not (so not `postgres.camel`). */
export const connect = (
  url: string,
  { applicationName, max = 10 }: { readonly applicationName: string; readonly max?: number },
): Sql =>
  livingThrough(
    postgres(url, {
      max,
      connect_timeout: 5,
      backoff: (tries) => Math.min(0.05 * 2 ** tries, RECONNECT_SECONDS_MAX),
      transform: { column: { from: postgres.toCamel, to: postgres.fromCamel }, undefined: null },
      connection: {
        application_name: applicationName,
        TimeZone: 'UTC',
        statement_timeout: STATEMENT_MS_MAX,
        idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS_MAX,
      },
      onnotice: () => undefined,
    }),
  );

/** The same database seen by another role. */
export function urlAs(url: string, role: string, password: string): string {
  const other = new URL(url);
  other.username = encodeURIComponent(role);
  other.password = encodeURIComponent(password);
  return other.href;
}
