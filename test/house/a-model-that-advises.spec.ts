import { randomUUID } from 'node:crypto';
import { WorkflowView } from '../../contracts/views/operations';
import type { FullView } from '../../contracts/views/referral';
import { type ApiWorld, confirmationOf, openApiWorld } from '../support/api-world';
import { eventually } from '../support/eventually';
import {
  anAnswer,
  answers,
  aRecommendation,
  type Behaviour,
  fails,
  idOf,
  type ModelServer,
  openModelServer,
} from '../support/model-server';

let server: ModelServer;
let the: ApiWorld;
beforeAll(async () => {
  server = await openModelServer();
  the = await openApiWorld({}, server.settings({ timeoutMs: 60_000 }));
  await the.worker.comes();
}, 60_000);
beforeEach(() => server.beginAnew());
afterAll(async () => {
  await server?.close();
  await the?.close();
}, 30_000);

const PANTRY = 'Family Pantry';
const pantry: Behaviour = answers((heard) =>
  anAnswer({ recommendations: [aRecommendation(idOf(heard, PANTRY), { quotes: ['the food runs out on Friday'] })] }),
);
const never: Behaviour = () => undefined;
/** Behaves in this way, then in that, and from then on in the last of them. */
const oneByOne = (...ways: readonly Behaviour[]): void => {
  server.world.behaves = (response, heard) => ways[Math.min(server.heard.length, ways.length) - 1]?.(response, heard);
};

const handedIn = async (): Promise<FullView> => the.reaches(await the.handIn(), 'awaiting-decision');
const advisedIn = ({ advice }: FullView) => advice?.recommendations.map(({ programName }) => programName);
const stoodIn = (because: string) => ({ advisor: 'offline', stoodInFor: 'openai', stoodInBecause: because });
const workflowOf = async (id: string): Promise<WorkflowView> =>
  WorkflowView.parse((await the.omar('GET', `/api/v1/referrals/${id}/workflow`)).body);

describe('A referral that a model advises on', () => {
  it('shows what the model advised, and is decided on it', async () => {
    server.world.behaves = pantry;
    const referral = await handedIn();
    expect(referral.advice).toMatchObject({ advisor: 'openai', model: 'a-model', stoodInFor: null });
    expect(advisedIn(referral)).toEqual([PANTRY]);
    expect(server.heard).toHaveLength(1);
    expect(server.heard[0]?.raw).not.toMatch(/Maria|Testerman|1992-04-17|0142/);
    const decision = confirmationOf(referral);
    expect((await the.ana('POST', `/api/v1/referrals/${referral.id}/decisions`, decision)).status).toBe(200);
    const decided = await the.reaches(referral.id, 'contacting');
    expect(decided.decision).toMatchObject({ kind: 'accepted-first-choice', adviceId: referral.advice?.id });
  }, 60_000);

  it('waits as long as the endpoint asks, and shows what it says then', async () => {
    const asked: number[] = [];
    const noted =
      (behaves: Behaviour): Behaviour =>
      (...heard) => {
        asked.push(performance.now());
        return behaves(...heard);
      };
    oneByOne(noted(fails(429, {}, { 'retry-after': '2' })), noted(pantry));
    const referral = await handedIn();
    expect(referral.advice).toMatchObject({ advisor: 'openai', stoodInFor: null });
    const [first = 0, second = 0] = asked;
    expect(asked).toHaveLength(2);
    expect(second - first).toBeGreaterThan(1_900);
    expect(second - first).toBeLessThan(5_000); // Temporal's own first pause is five seconds: it kept to the endpoint's.
  }, 60_000);

  it.each<[string, Behaviour, number]>([
    ['quota-used-up', fails(429, { code: 'insufficient_quota' }), 1],
    ['not-understood', answers('{"half'), 2],
  ])(
    'goes on with the offline advisor, and says why: %s',
    async (because, behaves, times) => {
      server.world.behaves = behaves;
      const referral = await handedIn();
      expect(referral.advice).toMatchObject(stoodIn(because));
      expect(advisedIn(referral)).toContain(PANTRY);
      expect(server.heard).toHaveLength(times);
    },
    60_000,
  );

  it('shows nothing of a program that is not there, of one that rules forbid, of a quote or a name that was made up', async () => {
    server.world.behaves = answers((heard) =>
      anAnswer({
        recommendations: [
          aRecommendation('p99'),
          aRecommendation('home-delivered-meals'),
          aRecommendation(idOf(heard, 'Rent Relief Fund'), { quotes: ['was evicted last night'] }),
          aRecommendation(idOf(heard, PANTRY), {
            because: 'Jamal Okonkwo asks for groceries.',
            quotes: ['the food runs out on Friday'],
            to_ask: ['Is Jamal at home on Friday?'],
          }),
        ],
        dangers: [{ kind: 'suicide', tier: 'now', because: 'Wants to die.', quotes: ['wants to die'] }],
      }),
    );
    const referral = await handedIn();
    expect(referral.advice).toMatchObject({
      ...{ advisor: 'openai', stoodInFor: null },
      checked: expect.arrayContaining(['program-unknown', 'quote-not-in-narrative', 'danger-dropped']),
    });
    expect(advisedIn(referral)).toEqual([PANTRY]);
    expect([referral.dangers, referral.alerts]).toEqual([[], []]);
    expect(JSON.stringify(referral)).not.toMatch(/Jamal|Okonkwo|p99|evicted last night|wants to die/i);
    const [run] = await the.database.reader`select findings from advice where referral_id = ${referral.id}`;
    expect(JSON.stringify(run?.['findings'])).toMatch(/program-unknown.*quote-not-in-narrative/);
  }, 60_000);
});

describe('While a model hangs', () => {
  it('whoever stops the referral lets go of the model, and no advice comes of it', async () => {
    const hungUp = new Promise<void>((done) => {
      server.world.behaves = (response) => void response.once('close', done);
    });
    const id = await the.handIn();
    await eventually(() => expect(server.heard).toHaveLength(1));
    const { run } = await workflowOf(id);
    const stop = { kind: 'terminate', operationId: randomUUID(), runId: run?.runId, reason: 'A test of ours.' };
    expect((await the.omar('POST', `/api/v1/referrals/${id}/interventions`, stop)).status).toBe(200);
    const stoppedAt = performance.now();
    await hungUp; // The deed's next sign of life brings the news.
    expect(performance.now() - stoppedAt).toBeLessThan(20_000);
    expect((await the.see(id)).advice).toBeNull();
    await eventually(async () => {
      const tries = await the.database.reader`select ended from advisor_tries where referral_id = ${id}`;
      expect([...tries]).toEqual([{ ended: 'stopped' }]);
    });
    expect(server.heard).toHaveLength(1);
  }, 60_000);

  it('a worker that leaves lets go of it too, and the next one asks again', async () => {
    oneByOne(never, pantry);
    const id = await the.handIn();
    await eventually(() => expect(server.heard).toHaveLength(1));
    await the.worker.leaves();
    await the.worker.comes();
    const { advice } = await eventually(async () => {
      const now = await the.see(id);
      expect(now).toMatchObject({ status: 'awaiting-decision' });
      return now;
    }, 60_000);
    expect(advice).toMatchObject({ advisor: 'openai', stoodInFor: null });
    expect(server.heard).toHaveLength(2);
  }, 90_000);
});

describe('A model that fails five times in a row', () => {
  it('is left alone for a minute, while the offline advisor advises and says so; then it is asked again', async () => {
    server.world.behaves = fails(401);
    for (let failed = 0; failed < 5; failed += 1)
      expect((await handedIn()).advice).toMatchObject(stoodIn('key-refused'));
    server.world.behaves = pantry;
    expect((await handedIn()).advice).toMatchObject(stoodIn('circuit-open'));
    expect(server.heard).toHaveLength(5);
    the.passes(1 / 30);
    expect((await handedIn()).advice).toMatchObject({ advisor: 'openai', stoodInFor: null });
    expect(server.heard).toHaveLength(6);
  }, 90_000);
});
