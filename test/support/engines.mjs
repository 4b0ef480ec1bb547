import { openTestEngines } from '../../scripts/engines/for-tests.mjs';

/** Kept on the process: set-up and tear-down of several projects share one set of engines. */
const KEY = Symbol.for('followthrough.test-engines');
const engines = () => {
  globalThis[KEY] ??= openTestEngines(process.env);
  return globalThis[KEY];
};

/** PostgreSQL for this run of tests, however many projects ask; its owner's address is in TEST_POSTGRES_URL. */
export async function openPostgres() {
  process.env.TEST_POSTGRES_URL ??= await engines().postgres();
}

/** Temporal with virtual time for this run of tests; its address is in TEST_TEMPORAL_ADDRESS. */
export async function openTemporal() {
  process.env.TEST_TEMPORAL_ADDRESS ??= await engines().temporal();
}

/** The teardown of all of them. */
export function closeEngines() {
  globalThis[KEY]?.close();
}

/** jest's globalSetup for projects that need both. */
export default async function openEngines() {
  await Promise.all([openPostgres(), openTemporal()]);
}
