import { randomUUID } from 'node:crypto';
import type { PolicyTerms } from '../../contracts/administration';
import { INTAKE_EXAMPLE } from '../../contracts/intake';
import type { AlertView } from '../../contracts/views/alerts';
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

const MINUTE_MS = 60_000;
/** Long enough for a worker to be killed and to come back before the first of them. */
const STEPS = [
  { afterMinutes: 0.5, tell: 'coordinator' },
  { afterMinutes: 0.75, tell: 'supervisor' },
] as const;

/** From now on an alert counts in seconds. */
async function countInSeconds(): Promise<void> {
  const ada = they.as(house.run().people.find(({ id }) => id === 'ada-lindqvist')?.token ?? '');
  const { body } = await ada('GET', '/policies');
  const [{ version, terms }] = body['items'] as readonly [{ version: number; terms: PolicyTerms }];
  const now = { dueMinutes: 0.75, chain: STEPS, repeatMinutes: 60, repeats: 0 };
  const asked = {
    operationId: randomUUID(),
    basedOn: version,
    note: 'For a drill.',
    terms: { ...terms, danger: { ...terms.danger, now } },
  };
  expect((await ada('POST', '/policies', asked)).status).toBe(202);
  await eventually(async () => {
    const { body: status } = await ada('GET', `/record-changes/${asked.operationId}`);
    expect(status).toMatchObject({ state: 'written' });
  });
}

const alertOf = (id: string, facts: object = {}): Promise<AlertView> =>
  eventually(async () => {
    const [alert] = (await they.see(id)).alerts;
    expect(alert).toMatchObject(facts);
    if (!alert) throw new Error('There is no alert yet.');
    return alert;
  }, 60_000);

const rungOf = async (id: string) =>
  (await they.see(id)).story.flatMap(({ at, happened }) =>
    happened.code === 'alert-rung' ? [{ at, tell: happened.tell }] : [],
  );

describe('A worker that is killed', () => {
  it('in mid-alert keeps its clock: nobody is told early, late or twice, and it can be answered', async () => {
    await countInSeconds();
    const id = await they.handIn({
      narrative: 'She told the nurse that she wants to kill herself tonight. The food runs out on Friday.',
      person: { ...INTAKE_EXAMPLE.person, familyName: `K${randomUUID()}` },
    });
    const raised = await alertOf(id, { standing: 'open' });
    const { since, dueAt } = raised.waitingFor ?? { since: '', dueAt: '' };
    expect(await rungOf(id)).toEqual([]);

    const before = house.pid('worker');
    house.kill('worker');
    await eventually(() => expect(house.pid('worker')).not.toBe(before), 30_000);

    await eventually(async () => expect(await rungOf(id)).toHaveLength(STEPS.length), 90_000);
    const rung = await rungOf(id);
    expect(rung.map(({ tell }) => tell)).toEqual(STEPS.map(({ tell }) => tell));
    for (const [step, { at }] of rung.entries()) {
      const due = Date.parse(since) + (STEPS[step]?.afterMinutes ?? 0) * MINUTE_MS;
      expect(Date.parse(at) - due).toBeGreaterThanOrEqual(0);
      expect(Date.parse(at) - due).toBeLessThan(20_000);
    }
    const late = await alertOf(id, {
      standing: 'open',
      waitingFor: expect.objectContaining({ since, dueAt, next: null }),
    });
    const answer = { operationId: randomUUID(), revision: late.revision, answer: 'acknowledged' };
    expect((await they.ana('POST', `/alerts/${late.id}/answers`, answer)).status).toBe(200);
    await alertOf(id, { standing: 'acknowledged' });
    expect(await rungOf(id)).toHaveLength(STEPS.length);
  }, 240_000);

  it('while a system answers what is asked of it loses nothing: the answer was kept, and is heard', async () => {
    const person = { ...INTAKE_EXAMPLE.person, familyName: `A${randomUUID()}` };
    const contact = { ...person.contact, mayTellReferrer: 'yes' };
    const id = await they.handIn({ person: { ...person, contact } });
    const { advice, revision } = await they.reaches(id, 'awaiting-decision');
    const questions = [{ key: null, question: 'Who cooks for her?' }];
    const ask = { kind: 'ask', operationId: randomUUID(), adviceId: advice?.id ?? null, revision, questions };
    expect((await they.ana('POST', `/referrals/${id}/decisions`, ask)).status).toBe(200);
    const { inquiries } = await they.reaches(id, 'awaiting-information');
    const questionId = inquiries[0]?.questions[0]?.id;

    const before = house.pid('worker');
    house.kill('worker');
    const operationId = randomUUID();
    const answers = [{ questionId, result: 'answered', text: 'Her sister cooks for her.' }];
    expect((await they.hospital('POST', `/referrals/${id}/sent-answers`, { operationId, answers })).status).toBe(202);
    await eventually(() => expect(house.pid('worker')).not.toBe(before), 30_000);
    await they.reaches(id, 'awaiting-decision', { advice: { id: operationId } }, 60_000);
  }, 180_000);
});
