import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { OperationsView } from '../../contracts/views/operations';
import { eventually } from '../support/eventually';
import { type House, openHouse } from '../support/house';
import { speakTo } from '../support/people';

let house: House;
let they: ReturnType<typeof speakTo>;
beforeAll(async () => {
  house = await openHouse();
  they = speakTo(house);
}, 180_000);
afterAll(() => house?.close(), 60_000);

const PROJECT = join(__dirname, '..', '..');
const omar = () => they.as(house.run().people.find(({ id }) => id === 'omar-haddad')?.token ?? '');
const overview = async (): Promise<OperationsView> => OperationsView.parse((await omar()('GET', '/operations')).body);
const figures = async (): Promise<string> => {
  const { api, worker } = house.run().watch;
  return (await Promise.all([api, worker].map(async (at) => (await fetch(`${at}/metrics`)).text()))).join('\n');
};

/** Names, numbers and words that occur nowhere else: whatever holds one of them speaks about a person. */
const MARKS = ['Odalysse', 'Quillfeather', '5550147', 'quill@feather.example', 'zanzibarine', 'thistlewood'];

async function tellConspicuousStory(): Promise<string> {
  const id = await they.handIn({
    narrative: 'Zanzibarine: needs groceries; the food runs out on Friday. Call (555) 5550147.',
    person: {
      givenName: 'Odalysse',
      familyName: 'Quillfeather',
      county: 'Brandt',
      phone: '5550147',
      email: 'quill@feather.example',
      contact: { safeToContact: 'yes', channels: ['call', 'text'], mayTellReferrer: 'yes' },
    },
  });
  await they.reaches(id, 'awaiting-decision');
  await they.ana('POST', `/referrals/${id}/decisions`, { kind: 'Thistlewood' });
  const note = 'Agreed with Ms Quillfeather at the Thistlewood shelter.';
  const decision = await they.confirmation(id, { reason: 'person-prefers', note });
  expect((await they.ana('POST', `/referrals/${id}/decisions`, decision)).status).toBe(200);
  await they.reaches(id, 'contacting', { waitingFor: { what: 'first-contact' } });
  const attempt = { operationId: randomUUID(), channel: 'call', result: 'reached', note };
  expect((await they.ana('POST', `/referrals/${id}/contact-attempts`, attempt)).status).toBe(200);
  const { revision } = await they.reaches(id, 'contacting', { waitingFor: { what: 'service-start' } });
  const end = { operationId: randomUUID(), revision, outcome: 'service-started', note };
  expect((await they.ana('POST', `/referrals/${id}/outcome`, end)).status).toBe(200);
  await they.reaches(id, 'closed');
  await they.hospital('POST', '/referrals?name=Quillfeather', { person: { givenName: 'Odalysse' } });
  await they.ana('GET', '/referrals/Quillfeather');
  await fetch(`${house.run().desk}/Quillfeather`, { headers: { 'x-request-id': 'Odalysse-Quillfeather' } });
  return id;
}

describe('Logs and figures', () => {
  it('say what happened, and hold nothing that a person could be known by', async () => {
    const id = await tellConspicuousStory();
    const folder = join(house.dataFolder, 'logs');
    const logs = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
    const all = [...logs, await figures()].join('\n').toLowerCase();
    expect(all).toContain('/referrals/{id}/decisions'); // We are looking at the right words.
    expect(MARKS.filter((mark) => all.includes(mark.toLowerCase()))).toEqual([]);
    expect((await figures()).includes(id)).toBe(false);
  }, 120_000);

  it('are in one shape from api and worker: level, time, sentence, service and version', () => {
    for (const service of ['api', 'worker']) {
      const lines = readFileSync(join(house.dataFolder, 'logs', `${service}.log`), 'utf8')
        .trim()
        .split('\n');
      for (const line of lines.map((text) => JSON.parse(text)))
        expect(line).toMatchObject({
          level: expect.stringMatching(/^(info|warn|error)$/),
          at: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
          message: expect.any(String),
          service,
          version: expect.stringMatching(/^\d+\.\d+\.\d+/),
        });
    }
  });

  it('can be read by Prometheus, line by line', async () => {
    const { api, worker } = house.run().watch;
    for (const at of [api, worker]) {
      const response = await fetch(`${at}/metrics`);
      expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
      const samples = (await response.text()).split('\n').filter((line) => line !== '' && !line.startsWith('#'));
      expect(samples.length).toBeGreaterThan(20);
      expect(samples.filter((line) => !SAMPLE.test(line))).toEqual([]);
    }
  });
});

const SAMPLE =
  /^[a-z_:][a-z0-9_:]*(\{([a-z_]\w*="([^"\\]|\\.)*",?)*\})? (NaN|[+-]?Inf|[+-]?[\d.]+(e[+-]?\d+)?)( \d+)?$/i;

describe('Alerts and dashboard', () => {
  const named = (text: string): readonly string[] => [
    ...new Set([...text.matchAll(/\b(followthrough|temporal)_[a-z0-9_]+/g)].map(([name]) => name)),
  ];
  const alerts = readFileSync(join(PROJECT, 'deploy', 'alerts.yml'), 'utf8');
  const dashboard = readFileSync(join(PROJECT, 'deploy', 'grafana-dashboard.json'), 'utf8');

  it('ask for no figure that the house does not serve', async () => {
    const served = await figures();
    const sdk = readFileSync(coreOfSdk());
    const isServed = (name: string): boolean => {
      const base = name.replace(/_bucket$/, '');
      // A counter of the SDK is served from its first count on; until then its core at least knows the name.
      return (
        served.includes(`# TYPE ${base} `) ||
        (base.startsWith('temporal_') && sdk.includes(base.slice('temporal_'.length)))
      );
    };
    expect(named(alerts + dashboard).length).toBeGreaterThan(15);
    expect(named(alerts + dashboard).filter((name) => !isServed(name))).toEqual([]);
  });

  it('name a part of the runbook that there is', () => {
    const runbook = readFileSync(join(PROJECT, 'docs', 'runbook.md'), 'utf8');
    const parts = [...alerts.matchAll(/Runbook, "([^"]+)"/g)].map(([, part]) => part);
    expect(parts.length).toBeGreaterThan(5);
    expect(parts.filter((part) => !new RegExp(`^#+ ${part}$`, 'm').test(runbook))).toEqual([]);
  });

  it('have a sentence, a severity and an expression each', () => {
    const { groups } = parse(alerts);
    for (const rule of groups.flatMap(({ rules }: { rules: unknown[] }) => rules))
      expect(rule).toMatchObject({
        alert: expect.any(String),
        expr: expect.any(String),
        labels: { severity: expect.stringMatching(/^(page|ticket)$/) },
        annotations: { summary: expect.any(String), description: expect.any(String) },
      });
    expect(JSON.parse(dashboard).panels.length).toBeGreaterThan(10);
  });
});

/** The SDK's own library for this machine. */
function coreOfSdk(): string {
  const folder = join(PROJECT, 'node_modules', '@temporalio', 'core-bridge', 'releases');
  const [own] = readdirSync(folder).filter((name) => name.includes(process.platform === 'darwin' ? 'darwin' : 'linux'));
  return join(folder, own ?? 'none', 'index.node');
}

describe('A worker', () => {
  it('that is killed is gone on the page of operations, and the new one is there', async () => {
    const before = await eventually(async () => {
      const hosting = (await overview()).workers.find(({ seen }) => seen === 'hosting');
      expect(hosting).toBeDefined();
      return hosting;
    }, 30_000);
    expect((await fetch(`${house.run().watch.worker}/ready`)).status).toBe(200);
    house.kill('worker');
    await eventually(async () => {
      const { workers } = await overview();
      expect(workers.find(({ id }) => id === before?.id)?.seen).toBe('gone');
    }, 30_000);
    await eventually(async () => {
      const hosting = (await overview()).workers.filter(({ seen }) => seen === 'hosting');
      expect(hosting).toHaveLength(1);
      expect(hosting[0]?.id).not.toBe(before?.id);
    }, 30_000);
    expect((await fetch(`${house.run().watch.worker}/ready`)).status).toBe(200);
  }, 90_000);

  it('is not ready, and alive, while PostgreSQL does not answer', async () => {
    const { worker } = house.run().watch;
    house.hold('postgres');
    try {
      const ready = await fetch(`${worker}/ready`);
      expect([ready.status, await ready.json()]).toEqual([
        503,
        { status: 'not-ready', missing: ['PostgreSQL does not answer'] },
      ]);
      expect((await fetch(`${worker}/health`)).status).toBe(200);
      expect(await (await fetch(`${worker}/metrics`)).text()).toContain('followthrough_records_up 0');
    } finally {
      house.letGo('postgres');
    }
    await eventually(async () => expect((await fetch(`${worker}/ready`)).status).toBe(200), 30_000);
  }, 90_000);
});
