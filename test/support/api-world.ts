import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { msToTs } from '@temporalio/common/lib/time';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import { createActivities } from '../../activities';
import { createFileMessenger } from '../../adapters/messenger';
import type { OpenAiSettings } from '../../advice/openai/settings';
import type { Deps } from '../../api/deps';
import { connectTemporal } from '../../api/engine';
import type { LogLine } from '../../api/log';
import { createApiMetrics } from '../../api/metrics';
import { INTAKE_EXAMPLE } from '../../contracts/intake';
import type { FullView } from '../../contracts/views/referral';
import { savePolicy } from '../../db/policy-store';
import { saveDirectory } from '../../db/program-store';
import { saveStaffing, saveSystem, saveToken } from '../../db/staffing-store';
import type { Clock } from '../../domain/clock';
import { createDataConverter } from '../../payloads/data-converter';
import { readSample } from '../../scripts/sample/read-sample';
import { setUpAdvisors } from '../../workers/advising';
import { bundlePathways } from '../../workers/bundle';
import { createWorkerMetrics } from '../../workers/metrics';
import { prepareSearch } from '../../workers/search-attributes';
import { createStanding } from '../../workers/standing';
import { work } from '../../workers/work';
import { type Database, openDatabase } from './database';
import { eventually } from './eventually';
import { openSocket, type Speak } from './socket';

const TEST_VERSION = '0.0.0-test';
const quiet = new DefaultLogger('ERROR');
const SAMPLE = join(__dirname, '..', '..', 'scripts', 'sample');

/**
 * The api over a real socket, with a database and a Temporal namespace of its own, the real pathways and deeds, and a
 * worker that can be sent away. Everybody's token is `token-of-` and their id. The offline advisor advises, or the model
 * that is named.
 */
export async function openApiWorld(facts: Partial<Deps> = {}, model?: OpenAiSettings) {
  const [database, engine] = await Promise.all([openDatabase(), openNamespace()]);
  await seed(database);
  const clock = createClock();
  const worker = hireWorker(database, engine, advisors(clock, model));
  const deps: Deps = {
    sql: database.api,
    temporal: engine.temporal,
    clock,
    mode: 'development',
    deskFolder: join(SAMPLE, 'no-desk-here'),
    log: complain,
    metrics: createApiMetrics(),
    mayReadFigures: () => true,
    ...facts,
  };
  const socket = await openSocket(deps);
  return {
    ...people(socket.as),
    ...socket,
    database,
    deps,
    worker,
    passes: clock.passes,
    close: async () => {
      await socket.close();
      await worker.leaves();
      worker.clear();
      await engine.temporal.connection.close();
      await database.close();
    },
  };
}

export type ApiWorld = Awaited<ReturnType<typeof openApiWorld>>;

/** What the people of the sample do again and again, over the public API. */
function people(as: (token: string) => Speak) {
  const hospital = as('token-of-sample-ehr');
  const ana = as('token-of-ana-flores');
  const see = async (id: string): Promise<FullView> => {
    const { status, body } = await ana('GET', `/api/v1/referrals/${id}`);
    expect([status, body.view]).toEqual([200, 'full']);
    return body;
  };
  return {
    hospital,
    ana,
    ben: as('token-of-ben-okoye'),
    dana: as('token-of-dana-ruiz'),
    omar: as('token-of-omar-haddad'),
    ines: as('token-of-ines-novak'),
    see,
    handIn: async (more: object = {}): Promise<string> => {
      const { status, body } = await hospital('POST', '/api/v1/referrals', { ...INTAKE_EXAMPLE, ...more });
      expect(status).toBe(202);
      return body.id;
    },
    reaches: (id: string, status: string, more: object = {}) =>
      eventually(async () => {
        const referral = await see(id);
        expect(referral).toMatchObject({ status, ...more });
        return referral;
      }, 20_000),
  };
}

/** A decision that answers what is on the screen. */
export const confirmationOf = ({ advice, revision }: FullView, facts: object = {}) => ({
  kind: 'confirm',
  operationId: randomUUID() as string,
  adviceId: advice?.id ?? null,
  revision,
  programId: advice?.recommendations[0]?.programId ?? 'none-advised',
  ...facts,
});

async function seed({ owner }: Database): Promise<void> {
  const { staffing, policy, directory } = await readSample(SAMPLE);
  await saveStaffing(owner, staffing);
  await savePolicy(owner, policy);
  await saveDirectory(owner, directory);
  for (const { id } of staffing.people) await saveToken(owner, `token-of-${id}`, { kind: 'staff', id });
  for (const id of ['sample-ehr', 'other-ehr']) {
    await saveSystem(owner, { id, name: `The system ${id}` });
    await saveToken(owner, `token-of-${id}`, { kind: 'system', id });
  }
}

async function openNamespace() {
  const address = process.env['TEST_TEMPORAL_ADDRESS'];
  if (!address) throw new Error('No Temporal server was started for this test. Run it with `npm test`.');
  const namespace = `api-${randomUUID()}`;
  const dataConverter = createDataConverter([{ id: 'test', secret: randomBytes(32) }], namespace);
  const temporal = connectTemporal({ namespace, connection: { address } }, dataConverter);
  await temporal.workflowService.registerNamespace({ namespace, workflowExecutionRetentionPeriod: msToTs('1 day') });
  await prepareSearch(temporal, quiet);
  return { address, namespace, dataConverter, temporal };
}

type Engine = Awaited<ReturnType<typeof openNamespace>>;

let installed = false;

/** A model is asked with care, as a worker asks it. */
function advisors(clock: Clock, model: OpenAiSettings | undefined) {
  const limits = { requestsPerMinute: 100, tokensPerDay: 1_000_000 };
  const files = { lexicon: undefined, lessons: undefined };
  return setUpAdvisors({ version: TEST_VERSION, files, model: model && { settings: model, limits }, clock });
}

function hireWorker(
  { worker: sql }: Database,
  { address, namespace, dataConverter, temporal }: Engine,
  { setUp, advisors: who }: ReturnType<typeof advisors>,
) {
  if (!installed) Runtime.install({ logger: quiet });
  installed = true;
  const outbox = mkdtempSync(join(tmpdir(), 'followthrough-outbox-'));
  const activities = createActivities({ sql, ...who, messenger: createFileMessenger(outbox) });
  let bundle: ReturnType<typeof bundlePathways> | undefined;
  let leaving: AbortController | undefined;
  let working: Promise<unknown> = Promise.resolve();
  return {
    comes: async (): Promise<void> => {
      leaving = new AbortController();
      const { signal } = leaving;
      bundle ??= bundlePathways({ logger: quiet });
      const pathways = await bundle;
      await new Promise<void>((ready) => {
        working = work({
          ...{ sql, temporal, connection: { address }, namespace, dataConverter, pathways, activities },
          ...{
            clock: { now: () => new Date() },
            self: { id: randomUUID(), version: TEST_VERSION },
            advisorSetUp: setUp,
          },
          ...{ standing: createStanding(), metrics: createWorkerMetrics(), log: quiet, signal, ready },
        });
      });
    },
    leaves: async (): Promise<void> => {
      leaving?.abort();
      await working;
    },
    clear: () => rmSync(outbox, { recursive: true, force: true }),
  };
}

/** What the api calls its own fault is one, and a spec must not pass it over unseen. */
function complain(line: LogLine): void {
  if ('fault' in line) process.stderr.write(`${JSON.stringify(line)}\n`);
}

/** The wall clock, until a test lets hours pass. */
function createClock() {
  let aheadMs = 0;
  return {
    now: () => new Date(Date.now() + aheadMs),
    passes: (hours: number): void => {
      aheadMs += hours * 3_600_000;
    },
  };
}
