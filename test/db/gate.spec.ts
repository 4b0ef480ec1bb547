import { randomUUID } from 'node:crypto';
import { recordChange } from '../../activities/record-change';
import type { ReferralId } from '../../domain/ids';
import { ANA, anOperation, PANTRY } from '../support/a-referral';
import { aStanding, MORNING, openRecords, type Records } from '../support/records';

let records: Records;
beforeAll(async () => {
  records = await openRecords();
});
afterAll(() => records.close());

const MISSING = { code: '23502' };
const NO_SUCH = { code: '23503' };
const REFUSED = { code: '23514' };

describe('Nobody is contacted before a person has decided, says the database:', () => {
  it('an attempt without a decision cannot be written', async () => {
    const referralId = await records.takeIn();
    await expect(writeAttempt(referralId, null)).rejects.toMatchObject(MISSING);
  });

  it('an attempt cannot name a decision that nobody made', async () => {
    const referralId = await records.takeIn();
    await expect(writeAttempt(referralId, randomUUID())).rejects.toMatchObject(NO_SUCH);
  });

  it('an attempt cannot borrow the decision of another referral', async () => {
    const decided = await records.takeIn();
    const decision = await decide(decided, 'confirm');
    const undecided = await records.takeIn();
    await expect(writeAttempt(undecided, decision)).rejects.toMatchObject(NO_SUCH);
    await expect(writeAttempt(decided, decision)).resolves.toBeDefined();
  });

  it('an attempt cannot rest on a decline', async () => {
    const referralId = await records.takeIn();
    const decision = await decide(referralId, 'decline');
    await expect(writeAttempt(referralId, decision)).rejects.toMatchObject(NO_SUCH);
  });

  it('an attempt cannot say of itself that it needs no confirmation', async () => {
    const referralId = await records.takeIn();
    const decision = await decide(referralId, 'decline');
    await expect(writeAttempt(referralId, decision, { confirmed: false })).rejects.toMatchObject(REFUSED);
  });

  it('an invitation without a decision cannot be written', async () => {
    const referralId = await records.takeIn();
    await expect(writeInvitation(referralId, null)).rejects.toMatchObject(REFUSED);
  });

  it('an invitation cannot rest on a decline', async () => {
    const referralId = await records.takeIn();
    const decision = await decide(referralId, 'decline');
    await expect(writeInvitation(referralId, decision)).rejects.toMatchObject(NO_SUCH);
  });

  it('an invitation on a confirmed pathway can', async () => {
    const referralId = await records.takeIn();
    const decision = await decide(referralId, 'confirm');
    await expect(writeInvitation(referralId, decision)).resolves.toBeDefined();
  });
});

describe('A decision', () => {
  it('is one for a referral, for ever', async () => {
    const referralId = await records.takeIn();
    await decide(referralId, 'confirm');
    await expect(decide(referralId, 'decline')).rejects.toMatchObject({ code: '23505' });
  });

  it('that departs from the advice needs its reason and its note', async () => {
    const referralId = await records.takeIn();
    const row = { id: randomUUID(), referralId, revision: 2, kind: 'chose-another-program', programId: PANTRY };
    const { worker } = records;
    await expect(
      worker`insert into decisions ${worker({ ...row, decidedBy: ANA, decidedAt: MORNING })}`,
    ).rejects.toMatchObject(REFUSED);
  });
});

async function decide(referralId: ReferralId, kind: 'confirm' | 'decline'): Promise<string> {
  const operation = anOperation();
  const confirms = kind === 'confirm';
  await recordChange(records.worker, {
    kind: 'decided',
    decision: confirms ? 'accepted-first-choice' : 'declined',
    decide: {
      ...operation,
      adviceId: null,
      revision: 2,
      choice: confirms
        ? { kind: 'confirm', programId: PANTRY, reason: null, note: null }
        : { kind: 'decline', reason: 'no-capacity', note: 'Full until May.' },
    },
    standing: confirms
      ? aStanding(referralId, { revision: 3, status: 'contacting', programId: PANTRY, waitingFor: null })
      : aStanding(referralId, {
          revision: 3,
          status: 'closed',
          nextOwner: 'nobody',
          waitingFor: null,
          outcome: { kind: 'declined', reason: 'no-capacity' },
        }),
    at: MORNING,
  });
  return operation.operationId;
}

function writeAttempt(referralId: ReferralId, decisionId: string | null, more: object = {}) {
  const { worker } = records;
  const made = { byKind: 'staff', byId: ANA, at: MORNING, channel: 'call', result: 'reached' };
  return worker`insert into contact_attempts ${worker({ id: randomUUID(), referralId, decisionId, ...made, ...more })}`;
}

function writeInvitation(referralId: ReferralId, decisionId: string | null) {
  const { worker } = records;
  const row = {
    ...{ id: randomUUID(), referralId, decisionId, purpose: 'invitation', recipient: 'person', channel: 'text' },
    ...{ subject: 'Hello', text: 'Hello', keptAt: MORNING, delivery: 'kept' },
  };
  return worker`insert into notices ${worker(row)}`;
}
