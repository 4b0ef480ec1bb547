import { setTimeout as sleep } from 'node:timers/promises';
import type { ISql, Sql } from 'postgres';
import { readMigrations } from './migrate';

const ASK_MS = 2_000;

/** Whether the records can be used by this version: they answer, and have been through all of its migrations. */
export type RecordsReady = 'up' | 'behind' | 'away';

/** Asks the records, for two seconds at most. A database that is ahead of us is fine: migrations only go forward. */
export async function recordsReady(sql: Sql): Promise<RecordsReady> {
  const late = new AbortController();
  const asked = missingMigrations(sql).then(
    (missing) => (missing.length === 0 ? 'up' : 'behind'),
    (failure: unknown) => (isNoSuchTable(failure) ? 'behind' : 'away'),
  );
  const overdue = sleep(ASK_MS, 'away' as const, { signal: late.signal }).catch(() => 'away' as const);
  return Promise.race([asked, overdue]).finally(() => late.abort());
}

async function missingMigrations(sql: ISql): Promise<readonly string[]> {
  const names = (await readMigrations()).map(({ name }) => name);
  const applied = await sql<{ name: string }[]>`select name from migrations where name = any(${names})`;
  const known = new Set(applied.map(({ name }) => name));
  return names.filter((name) => !known.has(name));
}

/** Nobody has migrated it yet, or it was not ours to read before migration 0011. */
const isNoSuchTable = (failure: unknown): boolean =>
  failure instanceof Error && 'code' in failure && ['42P01', '42501'].includes(String(failure.code));
