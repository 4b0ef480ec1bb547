import { randomUUID } from 'node:crypto';
import { eventually } from '../support/eventually';
import { type House, openHouse, type Part } from '../support/house';
import { speakTo } from '../support/people';

let house: House;
let they: ReturnType<typeof speakTo>;
beforeAll(async () => {
  house = await openHouse();
  they = speakTo(house);
}, 180_000);
afterAll(() => house?.close(), 60_000);

/** From a decision on to the end, and then the counts that show that nothing was lost and nothing came twice. */
async function seeThrough(id: string): Promise<void> {
  await they.reaches(id, 'contacting', { waitingFor: { what: 'first-contact' } });
  await they.ana('POST', `/referrals/${id}/contact-attempts`, {
    operationId: randomUUID(),
    channel: 'call',
    result: 'reached',
  });
  const { revision } = await they.reaches(id, 'contacting', { waitingFor: { what: 'service-start' } });
  const operationId = randomUUID();
  await they.ana('POST', `/referrals/${id}/outcome`, { operationId, revision, outcome: 'service-started' });
  const closed = await eventually(async () => {
    const referral = await they.see(id);
    expect(referral.notices.filter(({ purpose, sentAt }) => purpose === 'closing' && sentAt)).toHaveLength(1);
    return referral;
  }, 30_000);
  expect(closed.attempts.map(({ result }) => result)).toEqual(['sent', 'reached']);
  expect(closed.outcome?.kind).toBe('service-started');
  expect(closed.story.map(({ what }) => what)).toEqual([...new Set(closed.story.map(({ what }) => what))]);
}

describe('Killed in the middle, the house goes on by itself and nothing is lost or doubled', () => {
  it.each<Part>(['worker', 'api', 'temporal', 'postgres'])(
    'kill -9 of %s',
    async (part) => {
      const id = await they.handIn();
      await they.reaches(id, 'awaiting-decision');
      const before = house.pid(part);
      const decision = await they.confirmation(id);

      house.kill(part);
      await eventually(() => expect(house.pid(part)).not.toBe(before), 30_000);
      await eventually(async () => {
        const { status } = await they.ana('POST', `/referrals/${id}/decisions`, decision);
        expect(status).toBe(200);
      }, 60_000);

      await seeThrough(id);
    },
    180_000,
  );

  it('kill -9 of the starter itself, and npm start again', async () => {
    const id = await they.handIn();
    await they.reaches(id, 'awaiting-decision');
    const decision = await they.confirmation(id);
    const { pids } = house.run();

    house.kill('start');
    await house.startAgain();
    expect(Object.values(house.run().pids).filter((pid) => Object.values(pids).includes(pid))).toEqual([]);
    they = speakTo(house);
    const { status } = await they.ana('POST', `/referrals/${id}/decisions`, decision);
    expect(status).toBe(200);

    await seeThrough(id);
  }, 180_000);

  it('and Ctrl-C stops all of it in order, in time, and leaves no run.json', async () => {
    const { pids } = house.run();
    const began = performance.now();
    const { code, said } = await house.stop();
    expect(code).toBe(0);
    expect(performance.now() - began).toBeLessThan(15_000);
    for (const pid of Object.values(pids)) expect(() => process.kill(pid, 0)).toThrow('ESRCH');
    expect(() => house.run()).toThrow('ENOENT');
    expect(said).not.toMatch(/Error|at .*:\d+:\d+/);
    await house.startAgain();
    they = speakTo(house);
    expect((await they.ana('GET', '/tasks?scope=team')).status).toBe(200);
  }, 120_000);
});
