import { randomUUID } from 'node:crypto';
import { type ApiWorld, confirmationOf, openApiWorld } from '../support/api-world';

let the: ApiWorld;
beforeAll(async () => {
  the = await openApiWorld();
  await the.worker.comes();
}, 60_000);
afterAll(() => the?.close(), 30_000);

const decisionsOf = (id: string) => `/api/v1/referrals/${id}/decisions`;

/** A referral on Ana's desk. */
const aReferral = async (more: object = {}) => the.reaches(await the.handIn(more), 'awaiting-decision');

describe('A decision', () => {
  it('is taken, and answers with the revision and status that followed', async () => {
    const seen = await aReferral();
    const { status, body } = await the.ana('POST', decisionsOf(seen.id), confirmationOf(seen));
    expect(status).toBe(200);
    expect(body).toMatchObject({ state: 'taken', status: 'contacting', revision: seen.revision + 1, repeated: false });
    await the.reaches(seen.id, 'contacting', {
      decision: { by: { name: 'Ana Flores' }, kind: 'accepted-first-choice' },
    });
  });

  it('gets its first answer again, before the records know it and after', async () => {
    const seen = await aReferral();
    const decision = confirmationOf(seen);
    const first = await the.ana('POST', decisionsOf(seen.id), decision);
    const atOnce = await the.ana('POST', decisionsOf(seen.id), decision);
    await the.reaches(seen.id, 'contacting');
    const later = await the.ana('POST', decisionsOf(seen.id), decision);
    expect([atOnce, later].map(({ status, body }) => [status, body])).toEqual(
      [1, 2].map(() => [200, { ...first.body, repeated: true }]),
    );
  });
});
