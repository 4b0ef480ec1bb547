import { randomUUID } from 'node:crypto';
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

describe('While Temporal is away', () => {
  it('intake is kept, a decision is not sent, and both recover by themselves', async () => {
    const id = await they.handIn();
    await they.reaches(id, 'awaiting-decision');
    const decision = await they.confirmation(id);

    house.hold('temporal');
    try {
      const meanwhile = await they.handIn();
      const kept = await they.hospital('GET', `/referrals/${meanwhile}`);
      expect([kept.status, kept.body['status']]).toEqual([200, 'received']);
      const refused = await they.ana('POST', `/referrals/${id}/decisions`, decision);
      expect([refused.status, refused.body['code']]).toEqual([503, 'engine-away']);
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
      house.letGo('temporal');
      await they.reaches(meanwhile, 'awaiting-decision', {}, 60_000);
    } finally {
      house.letGo('temporal');
    }
    await eventually(async () => {
      expect((await they.ana('POST', `/referrals/${id}/decisions`, decision)).status).toBe(200);
    }, 30_000);
    await they.reaches(id, 'contacting');
  }, 180_000);
});

describe('While no worker answers', () => {
  it('a decision is pending, and the same operation tells the truth later', async () => {
    const id = await they.handIn();
    await they.reaches(id, 'awaiting-decision');
    const decision = await they.confirmation(id);

    house.hold('worker');
    try {
      const pending = await they.ana('POST', `/referrals/${id}/decisions`, decision);
      expect([pending.status, pending.body['state']]).toEqual([202, 'pending']);
      const status = await they.ana('GET', `/referrals/${id}/operations/${decision.operationId}`);
      expect(status.body['state']).toBe('pending');
    } finally {
      house.letGo('worker');
    }

    const truth = await eventually(async () => {
      const answer = await they.ana('POST', `/referrals/${id}/decisions`, decision);
      expect(answer.status).toBe(200);
      return answer;
    }, 30_000);
    expect(truth.body).toMatchObject({ state: 'taken', operationId: decision.operationId });
    const decided = await they.reaches(id, 'contacting');
    expect(decided.story.filter(({ by }) => by.id === 'ana-flores')).toHaveLength(1);
  }, 120_000);

  it('two different decisions are pending, and one of them is told who was first', async () => {
    const id = await they.handIn();
    await they.reaches(id, 'awaiting-decision');
    const first = await they.confirmation(id);
    const second = {
      ...(await they.confirmation(id)),
      kind: 'decline',
      programId: undefined,
      reason: 'no-capacity',
      note: 'The list is full.',
    };

    house.hold('worker');
    const pending = await Promise.all([
      they.ana('POST', `/referrals/${id}/decisions`, first),
      they.ben('POST', `/referrals/${id}/decisions`, second),
    ]).finally(() => house.letGo('worker'));
    expect(pending.map(({ status }) => status)).toEqual([202, 202]);

    const answers = await eventually(async () => {
      const both = [
        await they.ana('POST', `/referrals/${id}/decisions`, first),
        await they.ben('POST', `/referrals/${id}/decisions`, second),
      ];
      expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
      return both;
    }, 30_000);
    expect(answers.find(({ status }) => status === 409)?.body['code']).toMatch(/already-decided|referral-closed/);
  }, 120_000);
});

describe('While PostgreSQL is away', () => {
  it('everything is 503 with a sentence, and all of it comes back', async () => {
    const id = await they.handIn();
    await they.reaches(id, 'awaiting-decision');
    const decision = await they.confirmation(id);

    house.hold('postgres');
    const answers = await Promise.all([
      they.hospital('POST', '/referrals', { nonsense: true }),
      they.ana('GET', '/tasks?scope=team'),
      they.ana('GET', `/referrals/${id}`),
      they.ana('POST', `/referrals/${id}/decisions`, decision),
    ]).finally(() => house.letGo('postgres'));
    for (const { status, body, headers } of answers) {
      expect([status, body['code']]).toEqual([503, 'records-away']);
      expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    }

    const truth = await eventually(async () => {
      const answer = await they.ana('POST', `/referrals/${id}/decisions`, decision);
      expect(answer.status).toBe(200);
      return answer;
    }, 60_000);
    expect(truth.body['repeated']).toBe(false); // What was answered 503 was not taken behind the caller's back.
    await they.reaches(id, 'contacting');
  }, 180_000);
});

describe("Temporal's own database", () => {
  it('holds nothing that a person could be known by', async () => {
    const { readFileSync, readdirSync } = await import('node:fs');
    const { join } = await import('node:path');
    const surname = `Quillfeather${randomUUID().slice(0, 8)}`;
    const narrative = `Needs groceries; the food runs out on Friday. Ask for ${surname}.`;
    const id = await they.handIn({
      narrative,
      person: {
        givenName: 'Odalys',
        familyName: surname,
        county: 'Brandt',
        contact: { safeToContact: 'yes', channels: ['call'] },
      },
    });
    await they.reaches(id, 'awaiting-decision');
    const decision = await they.confirmation(id, { reason: 'person-prefers', note: `Agreed with Ms ${surname}.` });
    expect((await they.ana('POST', `/referrals/${id}/decisions`, decision)).status).toBe(200);
    await they.reaches(id, 'contacting', { waitingFor: { what: 'first-contact' } });

    const folder = join(house.dataFolder, 'temporal');
    const bytes = Buffer.concat(readdirSync(folder).map((file) => readFileSync(join(folder, file))));
    expect(bytes.includes(id)).toBe(true); // We are looking at the right bytes.
    for (const word of [surname, 'Odalys', 'groceries', 'Agreed with']) expect(bytes.includes(word)).toBe(false);
  }, 120_000);
});
