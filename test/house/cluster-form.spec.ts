import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { WorkflowClient } from '@temporalio/client';
import { INTAKE_EXAMPLE } from '../../contracts/intake';
import type { FullView } from '../../contracts/views/referral';
import { openBrowser } from '../desk/support/browser';
import { type Cluster, openCluster, type Program } from '../support/cluster';
import { eventually } from '../support/eventually';

const SAMPLE = join(__dirname, '..', '..', 'scripts', 'sample');

let cluster: Cluster;
let prepared: readonly string[];
let workers: Program[];
let apis: Program[];
let keys: Readonly<Record<string, string>>;
beforeAll(async () => {
  cluster = await openCluster();
  prepared = await Promise.all([cluster.once('migrations'), cluster.once('migrations')]);
  keys = await letIn();
  workers = await Promise.all([cluster.worker(), cluster.worker()]);
  apis = await Promise.all([cluster.api(), cluster.api()]);
}, 300_000);
afterAll(() => cluster?.close(), 60_000);

/** As docs/deployment.md tells the owner of a new house. */
async function letIn(): Promise<Readonly<Record<string, string>>> {
  const files = ['--staff', join(SAMPLE, 'staff.json'), '--directory', join(SAMPLE, 'directory.json')];
  await cluster.once('migrations', ['dist/scripts/load.js', ...files]);
  const keyFor = async (...words: readonly string[]) =>
    (await cluster.once('migrations', ['dist/scripts/key.js', ...words])).trim();
  return {
    hospital: await keyFor('--system', 'st-anne-ehr', '--name', "St Anne's hospital"),
    ana: await keyFor('--person', 'ana-flores'),
    ben: await keyFor('--person', 'ben-okoye'),
  };
}

/** Asks one of the apis, as somebody. */
async function ask(which: 0 | 1, who: string, method: string, path: string, body?: unknown, more: object = {}) {
  const response = await fetch(`${apis[which]?.url}/api/v1${path}`, {
    method,
    headers: { authorization: `Bearer ${keys[who]}`, 'content-type': 'application/json', ...more },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text ? JSON.parse(text) : {} };
}

async function handIn(which: 0 | 1, more: object = {}): Promise<string> {
  const { status, body } = await ask(which, 'hospital', 'POST', '/referrals', INTAKE_EXAMPLE, more);
  expect(status).toBe(202);
  return body.id;
}

const reaches = (id: string, status: string, which: 0 | 1 = 0): Promise<FullView> =>
  eventually(async () => {
    const { body } = await ask(which, 'ana', 'GET', `/referrals/${id}`);
    expect(body).toMatchObject({ view: 'full', status });
    return body;
  }, 60_000);

const many = (count: number) => Array.from({ length: count }, (_, index) => handIn((index % 2) as 0 | 1));

describe('A cluster of two workers and two apis, on what docker-compose.yml says', () => {
  it('was prepared by two at the same moment, once', () => {
    expect(prepared.map((line) => JSON.parse(line))).toEqual([
      { people: [], apiKey: null },
      { people: [], apiKey: null },
    ]);
  });

  it('says of each program that it is ready', async () => {
    for (const { url } of [...workers, ...apis])
      await eventually(async () => expect((await fetch(`${url}/ready`)).status).toBe(200), 30_000);
  }, 90_000);

  it('takes the same referral once, though it comes by both doors at the same moment', async () => {
    const once = { 'idempotency-key': randomUUID() };
    const [first, second] = await Promise.all([handIn(0, once), handIn(1, once)]);
    expect(first).toBe(second);
  }, 60_000);

  it('starts each referral once, whichever worker relays it', async () => {
    const ids = await Promise.all(many(8));
    for (const id of ids) {
      const { story } = await reaches(id, 'awaiting-decision', 1);
      expect(story.filter(({ what }) => what === story[0]?.what)).toHaveLength(1);
    }
    const audited = await cluster.database.owner`
      select referral_id, count(*)::int as times from audit where action = 'referral-received' group by referral_id`;
    expect(audited.filter(({ times }) => times !== 1)).toEqual([]);
    expect(audited.length).toBeGreaterThanOrEqual(ids.length);
    const { connection, namespace } = cluster.temporal;
    await eventually(async () => {
      const { count } = await new WorkflowClient({ connection, namespace }).count();
      expect(count).toBe(audited.length);
    });
  }, 120_000);

  it('lets one of two decide that decide at the same moment, and tells the other who it was', async () => {
    const id = await handIn(0);
    const { advice, revision } = await reaches(id, 'awaiting-decision');
    const answers = { adviceId: advice?.id ?? null, revision };
    const programId = advice?.recommendations[0]?.programId;
    const [ana, ben] = await Promise.all([
      ask(0, 'ana', 'POST', `/referrals/${id}/decisions`, {
        ...answers,
        kind: 'confirm',
        operationId: randomUUID(),
        programId,
      }),
      ask(1, 'ben', 'POST', `/referrals/${id}/decisions`, {
        ...answers,
        kind: 'decline',
        operationId: randomUUID(),
        reason: 'no-capacity',
        note: 'The list is full.',
      }),
    ]);
    expect([ana.status, ben.status].sort()).toEqual([200, 409]);
    const refused = ana.status === 409 ? ana : ben;
    expect(refused.body.code).toMatch(/^(already-decided|referral-closed)$/);
    expect(refused.body.detail).toContain(ana.status === 409 ? 'Ben Okoye' : 'Ana Flores');
    const decisions = await cluster.database.owner`select from decisions where referral_id = ${id}`;
    expect(decisions.count).toBe(1);
  }, 120_000);

  it('loses and doubles nothing when a worker is told to stop in the middle', async () => {
    const ids = await Promise.all(many(10));
    const [leaving] = workers;
    expect(await leaving?.stop()).toBe(0);
    expect(leaving?.said()).not.toContain('"level":"ERROR"');
    ids.push(await handIn(1));
    for (const id of ids) {
      const { story } = await reaches(id, 'awaiting-decision');
      expect(story.map(({ what }) => what)).toEqual([...new Set(story.map(({ what }) => what))]);
    }
  }, 120_000);

  it('answers what is under way when an api is told to stop, and takes requests until the balancer has heard of it', async () => {
    const id = await handIn(1);
    const { advice, revision } = await reaches(id, 'awaiting-decision');
    const [leaving] = apis;
    const [, worker] = workers;
    worker?.child.kill('SIGSTOP'); // So that a decision waits as long as one may.
    const programId = advice?.recommendations[0]?.programId;
    const decision = { kind: 'confirm', operationId: randomUUID(), adviceId: advice?.id ?? null, revision, programId };
    const underWay = ask(0, 'ana', 'POST', `/referrals/${id}/decisions`, decision);

    const end = leaving?.stop();
    await eventually(() => expect(leaving?.said()).toContain('The api is leaving'));
    const late = await fetch(`${leaving?.url}/health`);
    expect([late.status, late.headers.get('connection')]).toEqual([200, 'close']);
    const ready = await fetch(`${leaving?.url}/ready`);
    const missing = ['the api was asked to stop'];
    expect([ready.status, await ready.json()]).toEqual([503, { status: 'not-ready', missing }]);
    const pending = await underWay.finally(() => worker?.child.kill('SIGCONT'));
    expect([pending.status, pending.body.state]).toEqual([202, 'pending']);
    expect(await end).toBe(0);
    await expect(fetch(`${leaving?.url}/health`)).rejects.toThrow();

    await eventually(async () => {
      const again = await ask(1, 'ana', 'POST', `/referrals/${id}/decisions`, decision);
      expect([again.status, again.body.state]).toEqual([200, 'taken']);
    }, 30_000);
  }, 90_000);
});

describe('The desk of a production house', () => {
  it('says that nobody signs in yet, what that means, and what to do', async () => {
    const browser = await openBrowser();
    try {
      const page = await browser.newPage();
      await page.goto(`${apis[1]?.url}/`);
      await page.getByText('Nobody signs in to this desk yet').waitFor();
      expect(await page.getByRole('main').textContent()).toContain('ask whoever runs this house');
      expect(await page.getByRole('button', { name: 'Ana Flores' }).count()).toBe(0);
    } finally {
      await browser.close();
    }
  }, 60_000);

  it('tells browsers to come back by https alone', async () => {
    const answer = await fetch(`${apis[1]?.url}/`);
    expect(answer.headers.get('strict-transport-security')).toBe('max-age=31536000');
  });

  it('opens no session', async () => {
    const { status, body } = await ask(1, 'nobody', 'POST', '/session', { personId: 'ana-flores' });
    expect([status, body.code]).toEqual([403, 'development-only']);
  });
});
