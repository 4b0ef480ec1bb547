import { randomUUID } from 'node:crypto';
import { INTAKE_EXAMPLE } from '../../contracts/intake';
import { ComparisonView } from '../../contracts/views/duplicates';
import type { OperationId, ReferralId, StaffId } from '../../domain/ids';
import type { RecordOutcome } from '../../domain/outcome';
import { recordOutcome, referralState, referralWorkflowId } from '../../workflows/referral/messages';
import { type ApiWorld, openApiWorld } from '../support/api-world';
import { eventually } from '../support/eventually';

let the: ApiWorld;
beforeAll(async () => {
  the = await openApiWorld();
  await the.worker.comes();
}, 60_000);
afterAll(() => the?.close(), 30_000);

const of = (id: string, what = '') => `/api/v1/referrals/${id}${what}`;
const ends = async (id: string, goesOn: string | null, facts: object = {}) => {
  const { revision } = await the.see(id);
  const asked = { operationId: randomUUID(), revision, outcome: 'duplicate', goesOn, note: 'Her clinic asked too.' };
  return the.ana('POST', of(id, '/outcome'), { ...asked, ...facts });
};

/** Two referrals of somebody who was on record twice and is joined: both await a decision. */
const twoOfOnePerson = async (): Promise<readonly [string, string]> => {
  const familyName = `Twice ${randomUUID().slice(0, 8)}`;
  const facts = { person: { ...INTAKE_EXAMPLE.person, familyName } };
  const [one, other] = [await the.handIn(facts), await the.handIn(facts)];
  for (const id of [one, other]) await the.reaches(id, 'awaiting-decision');
  const { perhapsKnown } = await the.see(other);
  const pair = `/api/v1/possible-duplicates/${perhapsKnown.seen[0]?.id}`;
  const { revision, factsSeen, one: survivor } = ComparisonView.parse((await the.ana('GET', pair)).body);
  const join = { answer: 'join', survivorId: survivor.id, fromJoined: [], factsSeen, note: 'She told me.' };
  const operationId = randomUUID();
  expect((await the.ana('POST', `${pair}/answers`, { operationId, revision, ...join })).status).toBe(202);
  await eventually(async () => {
    expect((await the.ana('GET', `/api/v1/record-changes/${operationId}`)).body.state).toBe('written');
  }, 10_000);
  return [one, other];
};

describe('The same need, asked for twice', () => {
  it('is said on the page of each referral and where the two are compared, with a reason to read', async () => {
    const [one, other] = await twoOfOnePerson();
    const reasons = ['same-program', 'same-need', 'near-in-time'];
    expect((await the.see(one)).others).toMatchObject({ open: [{ id: other, reasons }], elsewhere: 0, goesOn: null });
    expect((await the.see(other)).others.open).toMatchObject([{ id: one, reasons }]);
    const { caseId } = await the.see(one);
    const [{ duplicateId }] = (await the.ana('GET', `/api/v1/cases/${caseId}`)).body.joined;
    const { sameNeed } = (await the.ana('GET', `/api/v1/possible-duplicates/${duplicateId}`)).body;
    expect(sameNeed).toMatchObject([{ referrals: expect.arrayContaining([one, other]), reasons }]);
  });

  it('is closed once as a duplicate: the other goes on, shows it, and its referrer hears that it is worked on', async () => {
    const [one, other] = await twoOfOnePerson();
    expect((await ends(one, other)).status).toBe(200);
    const closed = await the.reaches(one, 'closed');
    expect(closed).toMatchObject({ outcome: { kind: 'duplicate' }, others: { goesOn: { id: other } } });
    const goingOn = await the.see(other);
    expect(goingOn).toMatchObject({ status: 'awaiting-decision', others: { open: [], takenOver: [{ id: one }] } });
    expect(goingOn.story.map(({ happened }) => happened.code)).toContain('duplicate-taken-over');
    await eventually(async () => {
      const { notices } = await the.see(one);
      expect(notices.at(-1)).toMatchObject({ purpose: 'closing' });
      expect(notices.at(-1)?.text).not.toContain(other);
    }, 10_000);
    expect((await the.ana('GET', `/fhir/Task/${one}`)).body).toMatchObject({
      status: 'cancelled',
      statusReason: { text: expect.stringContaining('being worked on already') },
    });
  });

  it('is closed only in favour of another open referral of the same person', async () => {
    const [one, other] = await twoOfOnePerson();
    const stranger = await the.handIn({ person: { ...INTAKE_EXAMPLE.person, familyName: 'Stranger' } });
    await the.reaches(stranger, 'awaiting-decision');
    for (const goesOn of [null, one, stranger, randomUUID()])
      expect((await ends(one, goesOn)).body.code).toBe('other-referral-needed');
    expect((await ends(one, other, { outcome: 'withdrawn' })).body.code).toBe('request-invalid');
    expect((await ends(other, one)).status).toBe(200);
    await the.reaches(other, 'closed');
    expect((await ends(one, other)).body.detail).toContain('no longer, an open referral of this person');
  });

  it('is not closed in favour of one whose work was stopped, though that would still answer that it is open', async () => {
    const [one, other] = await twoOfOnePerson();
    const stopped = the.deps.temporal.workflow.getHandle(referralWorkflowId(other as ReferralId));
    await stopped.terminate();
    expect((await stopped.query(referralState)).stage.at).toBe('awaiting-decision');
    const refused = await ends(one, other);
    expect([refused.status, refused.body.code]).toEqual([409, 'other-referral-needed']);
    expect(await the.see(one)).toMatchObject({ status: 'awaiting-decision', others: { goesOn: null } });
  });

  it('always leaves one of the two open, also where two people close each in favour of the other', async () => {
    const [one, other] = await twoOfOnePerson();
    const answers = await Promise.all([ends(one, other), ends(other, one)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('leaves one of the two open also where the api died that had sent the first of two endings, and nobody heard it', async () => {
    const [one, other] = await twoOfOnePerson();
    const { revision } = await the.see(one);
    await the.worker.leaves();
    const nobodyHears = sendsAndDies(one, { revision, goesOn: other });
    const second = await ends(other, one);
    expect([second.status, second.body.code]).toEqual([503, 'engine-away']);
    expect(second.body.detail).toContain('cannot be asked at the moment whether it still goes on');
    await the.worker.comes();
    await nobodyHears;
    await eventually(async () => {
      const again = await ends(other, one);
      expect([again.status, again.body.code]).toEqual([409, 'other-referral-needed']);
    }, 20_000);
    await the.reaches(one, 'closed');
    expect(await the.see(other)).toMatchObject({ status: 'awaiting-decision' });
  }, 60_000);
});

/** What an api has sent that is gone by now, and its lock with it. */
function sendsAndDies(id: string, asked: { readonly revision: number; readonly goesOn: string }): Promise<unknown> {
  const { revision, goesOn } = asked;
  const operationId = randomUUID() as string as OperationId;
  const command: RecordOutcome = {
    ...{ operationId, by: 'ana-flores' as StaffId, fingerprint: 'of-an-api-that-died', revision, outcome: 'duplicate' },
    ...{ note: null, goesOn: goesOn as ReferralId },
  };
  const handle = the.deps.temporal.workflow.getHandle(referralWorkflowId(id as ReferralId));
  return handle.executeUpdate(recordOutcome, { updateId: operationId, args: [command] });
}
