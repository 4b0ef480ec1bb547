import { randomUUID } from 'node:crypto';
import { sayHowAdvised } from '../../activities/say-how-advised';
import { listAdvisorSetUps } from '../../db/advisor-set-up-store';
import { listWorkers, saveSign } from '../../db/worker-store';
import { setUpAdvisors } from '../../workers/advising';
import { MORNING, minutesLater, openRecords, type Records } from '../support/records';

let records: Records;
beforeEach(async () => {
  records = await openRecords();
});
afterEach(() => records?.close());

const files = { lexicon: undefined, lessons: undefined };
const setUpOf = (version: string) =>
  setUpAdvisors({ version, files, model: undefined, clock: { now: () => new Date(MORNING) } }).setUp;
const says = (version: string, minutes = 0) =>
  sayHowAdvised(records.worker, { at: minutesLater(minutes), setUp: setUpOf(version) });
const kept = async () => (await listAdvisorSetUps(records.api, { limit: 10 })).map(({ seq, at }) => [seq, at]);

describe('What a worker says at its start of how it advises', () => {
  it('is kept once and on record, however many workers start with the same', async () => {
    const said = await Promise.all([says('1.0.0'), says('1.0.0'), says('1.0.0')]);
    expect(said).toEqual([1, 1, 1]);
    expect(await listAdvisorSetUps(records.api, { limit: 10 })).toEqual([
      { seq: 1, at: MORNING, setUp: setUpOf('1.0.0') },
    ]);
    const audit = await records.owner`select action, actor_id, facts from audit`;
    expect([...audit]).toEqual([
      {
        action: 'advisor-set-up',
        actorId: 'followthrough',
        facts: { setUp: 1, ...setUpOf('1.0.0').offline.version },
      },
    ]);
  });

  it('tells what was changed, and what was changed back, each with its moment', async () => {
    await says('1.0.0');
    await says('1.1.0', 5);
    await says('1.0.0', 10);
    expect(await kept()).toEqual([
      [3, minutesLater(10)],
      [2, minutesLater(5)],
      [1, MORNING],
    ]);
    expect(await listAdvisorSetUps(records.api, { before: 3, limit: 1 })).toMatchObject([{ seq: 2 }]);
  });

  it('stays with the worker, whatever its later signs say', async () => {
    const [first, second] = [await says('1.0.0'), await says('1.1.0', 1)];
    const sign = {
      ...{ id: randomUUID(), version: '1.0.0', state: 'hosting' as const, startedAt: MORNING },
      ...{ deedsDone: 0, deedsFailed: 0, startMsP50: null, startMsP95: null },
    };
    await saveSign(records.worker, { ...sign, lastSeenAt: MORNING, advisorSetUp: first });
    await saveSign(records.worker, { ...sign, lastSeenAt: minutesLater(2), advisorSetUp: second });
    expect(await listWorkers(records.api, { since: MORNING, limit: 5 })).toMatchObject([
      { lastSeenAt: minutesLater(2), advisorSetUp: first },
    ]);
  });
});
