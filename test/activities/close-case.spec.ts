import { randomUUID } from 'node:crypto';
import { writeRecord } from '../../activities/write-record';
import { keepRecordChange } from '../../db/record-change-store';
import type { CaseId, OperationId, ReferralId, StaffId } from '../../domain/ids';
import { lineOfCase, type RecordKind } from '../../domain/record-change';
import { type Deeds, newNoticeId, openDeeds } from '../support/deeds';
import { MORNING, minutesLater } from '../support/records';

let the: Deeds;
beforeAll(async () => {
  the = await openDeeds();
});
afterAll(() => the.close());

/** A case with one referral, as Ana keeps it. */
async function aCase() {
  const referralId = await the.takeIn();
  const [row] = await the.owner`select case_id from referrals where id = ${referralId}`;
  const caseId: CaseId = row?.['caseId'];
  const write = async (kind: RecordKind, body: object): Promise<OperationId> => {
    const id = randomUUID() as string as OperationId;
    const raw = Buffer.from('{}');
    const asked = { id, kind, line: lineOfCase(caseId), raw, body: { caseId, ...body } };
    await keepRecordChange(the.api, { ...asked, by: 'ana-flores' as StaffId, at: MORNING });
    await writeRecord(the.worker, { id, kind, at: minutesLater(1) });
    return id;
  };
  const note = (facts: object) =>
    write('entry', {
      kind: 'note',
      structured: null,
      referralId: null,
      at: null,
      promise: null,
      settles: null,
      ...facts,
    });
  return {
    referralId,
    promises: () =>
      note({ text: 'I will call her.', promise: { what: 'Call her', owedBy: 'us', dueAt: minutesLater(60) } }),
    settles: (entryId: OperationId) => note({ text: 'Called her.', settles: { entryId, as: 'kept' } }),
    takesBack: (amends: OperationId) =>
      write('amendment', { amends, reason: 'wrongly-logged', text: 'Nobody said so.' }),
    isClosed: async () => {
      const [found] = await the.reader`select closed_at from cases where id = ${caseId}`;
      const audit = await the.reader`select from audit where case_id = ${caseId} and action = 'case-closed'`;
      expect(audit).toHaveLength(found?.['closedAt'] === null ? 0 : 1);
      return found?.['closedAt'] !== null;
    },
  };
}

const ends = (referralId: ReferralId) => the.end(referralId, { kind: 'withdrawn' });
const tellsReferrer = async (referralId: ReferralId): Promise<void> => {
  const noticeId = newNoticeId();
  await the.deeds.keepReferrerNotice({ referralId, noticeId, at: minutesLater(61) });
  await the.deeds.deliverNotice({ noticeId, at: minutesLater(62) });
};

describe('A case', () => {
  it('stays open over the end of its referral while a promise is owed, and closes with the entry that ends it', async () => {
    const { referralId, ...its } = await aCase();
    const promised = await its.promises();
    await ends(referralId);
    await tellsReferrer(referralId);
    expect(await its.isClosed()).toBe(false);
    await its.settles(promised);
    expect(await its.isClosed()).toBe(true);
  });

  it('closes with the amendment that takes the last promise back', async () => {
    const { referralId, ...its } = await aCase();
    const promised = await its.promises();
    await ends(referralId);
    await tellsReferrer(referralId);
    expect(await its.isClosed()).toBe(false);
    await its.takesBack(promised);
    expect(await its.isClosed()).toBe(true);
  });

  it('stays open when its last promise ends while its referral is open', async () => {
    const { referralId, ...its } = await aCase();
    await its.settles(await its.promises());
    expect(await its.isClosed()).toBe(false);
    await ends(referralId);
    await tellsReferrer(referralId);
    expect(await its.isClosed()).toBe(true);
  });

  it('stays open between the end of its referral and the word to whoever referred', async () => {
    const { referralId, ...its } = await aCase();
    const promised = await its.promises();
    await ends(referralId);
    await its.settles(promised);
    expect(await its.isClosed()).toBe(false);
    const noticeId = newNoticeId();
    await the.deeds.keepReferrerNotice({ referralId, noticeId, at: minutesLater(61) });
    await its.takesBack(await its.promises());
    expect(await its.isClosed()).toBe(false);
    await the.deeds.deliverNotice({ noticeId, at: minutesLater(62) });
    expect(await its.isClosed()).toBe(true);
  });
});
