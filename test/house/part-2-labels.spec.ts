import { randomUUID } from 'node:crypto';
import { INTAKE_EXAMPLE } from '../../contracts/intake';
import { type ApiWorld, confirmationOf, openApiWorld } from '../support/api-world';
import { some } from '../support/fhir-sender';

let the: ApiWorld;
beforeAll(async () => {
  the = await openApiWorld();
}, 60_000);
afterAll(() => the?.close(), 30_000);

/** A referral, which its sender can send again. */
async function sent() {
  const source = { ...INTAKE_EXAMPLE.source, identifier: some() };
  const say = (facts: object = {}) => the.handIn({ source, ...facts });
  return { id: await say(), say };
}
const confirms = async (id: string) => {
  const { status, body } = await the.ana(
    'POST',
    `/api/v1/referrals/${id}/decisions`,
    confirmationOf(await the.see(id)),
  );
  return [status, body.code];
};
const MARKED = { part2: { marks: [{ origin: 'label', by: { name: 'The system sample-ehr' } }] } };

describe('That 42 CFR Part 2 protects a referral, said later by its sender,', () => {
  it('is known from the first moment where no workflow had taken it up', async () => {
    const { id, say } = await sent();
    await say({ isPart2: true });
    await say({ isPart2: true });
    await the.worker.comes();
    await the.reaches(id, 'awaiting-decision', MARKED);
    expect(await confirms(id)).toEqual([409, 'consent-needed']);
  });

  it('reaches the running referral, which refuses a program from then on', async () => {
    const { id, say } = await sent();
    expect((await the.reaches(id, 'awaiting-decision')).part2).toBeNull();
    await say({ isPart2: true });
    const { part2, story } = await the.reaches(id, 'awaiting-decision', MARKED);
    expect(part2?.consents).toEqual([]);
    expect(story.map(({ happened }) => happened.code).filter((code) => code === 'part-2-marked')).toHaveLength(1);
    expect(await confirms(id)).toEqual([409, 'consent-needed']);
  });

  it('is written into the records where the referral is closed by then', async () => {
    const { id, say } = await sent();
    const { revision } = await the.reaches(id, 'awaiting-decision');
    const ending = { operationId: randomUUID(), revision, outcome: 'withdrawn', note: 'The sender took it back.' };
    expect(await the.ana('POST', `/api/v1/referrals/${id}/outcome`, ending)).toMatchObject({ status: 200 });
    await the.reaches(id, 'closed');
    await say({ isPart2: true });
    expect((await the.hospital('GET', `/fhir/Task/${id}`)).body.meta.security[0].code).toBe('42CFRPart2');
    await the.reaches(id, 'closed', MARKED);
  });
});
