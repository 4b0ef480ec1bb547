import { randomUUID } from 'node:crypto';
import { writeRecord } from '../../activities/write-record';
import { keepRecordChange } from '../../db/record-change-store';
import type { CaseId, OperationId, ReferralId, StaffId } from '../../domain/ids';
import { lineOfCase, type RecordKind } from '../../domain/record-change';
import { type Deeds, newNoticeId, openDeeds } from '../support/deeds';
import { eventually } from '../support/eventually';
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
    caseId,
    promises: () =>
      note({ text: 'I will call her.', promise: { what: 'Call her', owedBy: 'us', dueAt: minutesLater(60) } }),
    settles: (entryId: OperationId) => note({ text: 'Called her.', settles: { entryId, as: 'kept' } }),
    movesTo: (rightCaseId: CaseId, amends: OperationId) =>
      write('amendment', { amends, reason: 'wrong-person', rightCaseId, text: 'It was her sister.' }),
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

describe('Deeds that may close a case', () => {
  /** Lets them all begin while the cases are held from outside, and go on together: each would wait for another's rows. */
  const together = async (...begin: readonly (() => Promise<unknown>)[]) => {
    const held = await the.owner.reserve();
    await held`begin`;
    await held`select from cases for key share`;
    const deeds = begin.map((deed) => deed());
    await eventually(async () => {
      const waiting = await the.owner`
        select distinct pid from pg_locks join pg_stat_activity using (pid)
         where datname = current_database() and not granted`;
      expect(waiting).toHaveLength(begin.length);
    });
    await held`commit`;
    held.release();
    await Promise.all(deeds);
  };

  it('at the same instant wait for each other, and the last of them closes it', async () => {
    const { referralId, ...its } = await aCase();
    const [first, second] = [await its.promises(), await its.promises()];
    await ends(referralId);
    const noticeId = newNoticeId();
    await the.deeds.keepReferrerNotice({ referralId, noticeId, at: minutesLater(61) });
    await together(
      () => its.settles(first),
      () => its.takesBack(second),
      () => the.deeds.deliverNotice({ noticeId, at: minutesLater(62) }),
    );
    expect(await its.isClosed()).toBe(true);
  });

  it('and file an entry into each other’s case wait for each other too', async () => {
    const [one, other] = [await aCase(), await aCase()];
    const [ofOne, ofOther] = [await one.promises(), await other.promises()];
    await together(
      () => one.movesTo(other.caseId, ofOne),
      () => other.movesTo(one.caseId, ofOther),
    );
    const copies = await the.owner`
      select from entries where copied_from in (${ofOne}, ${ofOther})`;
    expect(copies).toHaveLength(2);
  });
});
