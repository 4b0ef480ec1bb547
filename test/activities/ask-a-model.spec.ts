import { CancelledFailure } from '@temporalio/common';
import { MockActivityEnvironment } from '@temporalio/testing';
import { createActivities } from '../../activities';
import { createFileMessenger } from '../../adapters/messenger';
import { createOfflineAdvisor } from '../../advice/offline/offline-advisor';
import { createOpenAiAdvisor } from '../../advice/openai/openai-advisor';
import { latestAdvice } from '../../db/advice-store';
import { saveMark } from '../../db/part-2-store';
import type { AdviceGiven } from '../../domain/advice';
import type { AskingLimits } from '../../domain/asking-a-model';
import type { ReferralId } from '../../domain/ids';
import { anOperation, PANTRY } from '../support/a-referral';
import { newAdviceId } from '../support/deeds';
import {
  anAnswer,
  answers,
  aRecommendation,
  type Behaviour,
  fails,
  idOf,
  type ModelServer,
  openModelServer,
  refuses,
} from '../support/model-server';
import { MORNING, minutesLater, openRecords, type Records } from '../support/records';

let records: Records;
let server: ModelServer;
beforeAll(async () => {
  [records, server] = await Promise.all([openRecords(), openModelServer()]);
});
beforeEach(async () => {
  server.beginAnew();
  await records.owner`truncate advisor_tries`;
});
afterAll(async () => {
  await server.close();
  await records.close();
});

const QUOTE = 'food runs out';
const pantry: Behaviour = answers((heard) =>
  anAnswer({ recommendations: [aRecommendation(idOf(heard, 'Family Pantry'), { quotes: [QUOTE] })] }),
);

/** A model that is asked with care; `at` is what the clock on the wall says. */
function openModel(limits: Partial<AskingLimits> = {}) {
  const world = { at: MORNING };
  const clock = { now: () => new Date(world.at) };
  const deeds = createActivities({
    sql: records.worker,
    advisor: createOpenAiAdvisor(server.settings({ timeoutMs: 1_000 }), clock),
    messenger: createFileMessenger('/nowhere'),
    care: {
      standIn: createOfflineAdvisor(),
      clock,
      limits: { requestsPerMinute: 100, tokensPerDay: 10_000, ...limits },
    },
  });
  const ask = async (referralId: ReferralId, { adviceId = newAdviceId(), attempt = 1 } = {}): Promise<AdviceGiven> => {
    const deed = new MockActivityEnvironment({ attempt });
    return deed.run(() => deeds.adviseOnReferral({ referralId, adviceId, at: MORNING }));
  };
  return { world, deeds, ask };
}

const tries = () => records.reader`select ended, answered_by, input_tokens from advisor_tries order by seq`;

describe('A model that answers', () => {
  it('is who advised, and what it cost is on record', async () => {
    server.world.behaves = pantry;
    const referralId = await records.takeIn();
    expect(await openModel().ask(referralId)).toMatchObject({ outcome: 'route', recommended: [PANTRY] });
    expect(await latestAdvice(records.api, referralId)).toMatchObject({
      ...{ advisor: 'openai', model: 'a-model', stoodInFor: null, stoodInBecause: null },
      promptVersion: expect.stringMatching(/^route-2-[0-9a-f]{8}$/),
    });
    expect([...(await tries())]).toEqual([{ ended: 'answered', answeredBy: 'a-model-2026-03-01', inputTokens: 1_200 }]);
  });

  it('is told nothing that identifies the person, and names no program that rules forbid', async () => {
    server.world.behaves = answers(anAnswer({ recommendations: [aRecommendation('senior-meals')] }));
    const referralId = await records.takeIn({ person: { givenName: 'Planta', familyName: 'Testerman' } });
    await expect(openModel().ask(referralId)).rejects.toMatchObject({ type: 'nothing-left' });
    expect(server.heard[0]?.raw).not.toMatch(/Planta|Testerman|Senior Meals/);
    expect(server.heard[0]?.raw).not.toContain(referralId);
  });
});

describe('What 42 CFR Part 2 protects', () => {
  it('is told to no model, and the advice says why the offline advisor gives it', async () => {
    server.world.behaves = pantry;
    const referralId = await records.takeIn({ isPart2: true });
    expect((await openModel().ask(referralId)).recommended).toContain(PANTRY);
    expect(server.heard).toEqual([]);
    expect(await latestAdvice(records.api, referralId)).toMatchObject({
      ...{ advisor: 'offline', stoodInFor: 'openai', stoodInBecause: 'part-2' },
    });
    expect([...(await tries())]).toEqual([]);
  });
});

describe('What is said to be protected by 42 CFR Part 2 between two tries', () => {
  it('is told to no model any more: each try looks before it sends', async () => {
    server.world.behaves = fails(503);
    const [referralId, adviceId] = [await records.takeIn(), newAdviceId()];
    const { ask } = openModel();
    await expect(ask(referralId, { adviceId })).rejects.toMatchObject({ type: 'overloaded' });
    const said = { id: anOperation().operationId, referralId, origin: 'label', by: 'mercy-ehr', note: null } as const;
    await saveMark(records.worker, { ...said, at: MORNING });
    expect((await ask(referralId, { adviceId, attempt: 2 })).recommended).toContain(PANTRY);
    expect(server.heard).toHaveLength(1);
    expect(await latestAdvice(records.api, referralId)).toMatchObject({
      stoodInFor: 'openai',
      stoodInBecause: 'part-2',
    });
  });
});

describe('Trouble that may heal', () => {
  it('is left to Temporal, which waits as long as the endpoint asks', async () => {
    server.world.behaves = fails(429, {}, { 'retry-after': '17' });
    const referralId = await records.takeIn();
    await expect(openModel().ask(referralId)).rejects.toMatchObject({
      ...{ type: 'rate-limited', nonRetryable: false, nextRetryDelay: 17_000 },
      message: 'The model gave no advice that can be used: rate-limited (HTTP 429, request req_1).',
    });
    expect(await latestAdvice(records.api, referralId)).toBeUndefined();
    expect([...(await tries())]).toMatchObject([{ ended: 'rate-limited' }]);
  });

  it('that does not heal in three tries lets the offline advisor answer, with a note', async () => {
    server.world.behaves = fails(503);
    const [referralId, adviceId] = [await records.takeIn(), newAdviceId()];
    const { ask } = openModel();
    await expect(ask(referralId, { adviceId })).rejects.toMatchObject({ type: 'overloaded' });
    await expect(ask(referralId, { adviceId, attempt: 2 })).rejects.toMatchObject({ type: 'overloaded' });
    expect((await ask(referralId, { adviceId, attempt: 3 })).recommended).toContain(PANTRY);
    expect(await latestAdvice(records.api, referralId)).toMatchObject({
      ...{ adviceId, advisor: 'offline', stoodInFor: 'openai', stoodInBecause: 'overloaded' },
    });
    expect(server.heard).toHaveLength(3);
  });

  it('of a form that is wrong twice is not tried a third time', async () => {
    server.world.behaves = answers('{"half');
    const [referralId, adviceId] = [await records.takeIn(), newAdviceId()];
    const { ask } = openModel();
    await expect(ask(referralId, { adviceId })).rejects.toMatchObject({ type: 'not-understood' });
    await ask(referralId, { adviceId, attempt: 2 });
    expect(await latestAdvice(records.api, referralId)).toMatchObject({ stoodInBecause: 'not-understood' });
  });

  it('of an answer of which our guards left nothing is the same, and the offline advisor says why it answers', async () => {
    server.world.behaves = answers(anAnswer({ recommendations: [aRecommendation('p99')] }));
    const [referralId, adviceId] = [await records.takeIn(), newAdviceId()];
    const { ask } = openModel();
    await expect(ask(referralId, { adviceId })).rejects.toMatchObject({ type: 'nothing-left' });
    expect((await ask(referralId, { adviceId, attempt: 2 })).recommended).toContain(PANTRY);
    expect(await latestAdvice(records.api, referralId)).toMatchObject({
      ...{ advisor: 'offline', stoodInBecause: 'nothing-left' },
    });
  });

  it('is not waited for when the endpoint asks for more than two minutes', async () => {
    server.world.behaves = fails(429, {}, { 'retry-after': '3600' });
    const referralId = await records.takeIn();
    await openModel().ask(referralId);
    expect(await latestAdvice(records.api, referralId)).toMatchObject({ stoodInBecause: 'rate-limited' });
  });
});

describe('Trouble that stays', () => {
  it.each<[string, Behaviour]>([
    ['quota-used-up', fails(429, { code: 'insufficient_quota' })],
    ['key-refused', fails(401)],
    ['model-unknown', fails(404)],
    ['request-refused', fails(400)],
    ['refused', refuses],
  ])('%s lets the offline advisor answer at once, and says why', async (because, behaves) => {
    server.world.behaves = behaves;
    const referralId = await records.takeIn();
    expect((await openModel().ask(referralId)).recommended).toContain(PANTRY);
    expect(await latestAdvice(records.api, referralId)).toMatchObject({
      ...{ advisor: 'offline', stoodInFor: 'openai', stoodInBecause: because },
    });
    expect(server.heard).toHaveLength(1);
  });
});

describe('A model that is asked too often', () => {
  it('is asked again when the minute has room, and not at all once the deed has waited long', async () => {
    server.world.behaves = pantry;
    const { ask, world } = openModel({ requestsPerMinute: 1 });
    await ask(await records.takeIn());
    world.at = new Date(Date.parse(MORNING) + 20_000).toISOString();
    const referralId = await records.takeIn();
    await expect(ask(referralId)).rejects.toMatchObject({ type: 'minute-used-up', nextRetryDelay: 40_000 });
    expect(server.heard).toHaveLength(1);
    await ask(referralId, { attempt: 8 });
    expect(await latestAdvice(records.api, referralId)).toMatchObject({ stoodInBecause: 'minute-used-up' });
    world.at = minutesLater(2);
    await ask(await records.takeIn());
    expect(server.heard).toHaveLength(2);
  });

  it('is not asked any more on a day whose tokens are used up', async () => {
    server.world.behaves = pantry;
    const { ask, world } = openModel({ tokensPerDay: 1_000 });
    await ask(await records.takeIn());
    const referralId = await records.takeIn();
    await ask(referralId);
    expect(await latestAdvice(records.api, referralId)).toMatchObject({ stoodInBecause: 'day-used-up' });
    world.at = minutesLater(25 * 60);
    await ask(await records.takeIn());
    expect(server.heard).toHaveLength(2);
  });

  it('takes no more than is allowed from workers that ask at the same moment', async () => {
    server.world.behaves = pantry;
    const referralIds = await Promise.all(Array.from({ length: 6 }, () => records.takeIn()));
    const asked = referralIds.map((referralId) => openModel({ requestsPerMinute: 2 }).ask(referralId));
    const refused = (await Promise.allSettled(asked)).filter(({ status }) => status === 'rejected');
    expect([server.heard.length, refused.length]).toEqual([2, 4]);
  });
});

describe('A circuit', () => {
  it('opens after five failures in a row, lets one try through after a minute, and closes with its answer', async () => {
    server.world.behaves = fails(401);
    const { ask, world } = openModel();
    for (let failed = 0; failed < 5; failed += 1) await ask(await records.takeIn());
    expect(server.heard).toHaveLength(5);
    const referralId = await records.takeIn();
    await ask(referralId);
    expect(await latestAdvice(records.api, referralId)).toMatchObject({ stoodInBecause: 'circuit-open' });
    world.at = minutesLater(2);
    await ask(await records.takeIn());
    await ask(await records.takeIn());
    expect(server.heard).toHaveLength(6);
    world.at = minutesLater(4);
    server.world.behaves = pantry;
    for (let asked = 0; asked < 2; asked += 1) await ask(await records.takeIn());
    expect(server.heard).toHaveLength(8);
  });
});

describe('A deed that is cancelled', () => {
  it('lets go of the model, keeps no advice, and is no failure of the model', async () => {
    const referralId = await records.takeIn();
    const deed = new MockActivityEnvironment({ attempt: 1 });
    const gone = new Promise<void>((letGo) => {
      server.world.behaves = (response) => {
        response.once('close', letGo);
        deed.cancel('CANCELLED');
      };
    });
    const { deeds } = openModel();
    const advising = deed.run(() => deeds.adviseOnReferral({ referralId, adviceId: newAdviceId(), at: MORNING }));
    await expect(advising).rejects.toBeInstanceOf(CancelledFailure);
    await gone;
    expect(await latestAdvice(records.api, referralId)).toBeUndefined();
    expect([...(await tries())]).toMatchObject([{ ended: 'stopped' }]);
  });
});
