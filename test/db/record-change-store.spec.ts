import { randomUUID } from 'node:crypto';
import { findInbox, INBOX_CHANNEL } from '../../db/inbox-store';
import { type ChangeToKeep, countUnwritten, findFate, keepRecordChange, unwritten } from '../../db/record-change-store';
import { findMatter } from '../../db/referral-store';
import { markRelayed, noteRelayFailure, unrelayed } from '../../db/relay-store';
import type { CaseId, OperationId, StaffId } from '../../domain/ids';
import { lineOfCase, RECORD_KINDS } from '../../domain/record-change';
import { MORNING, minutesLater, openRecords, type Records } from '../support/records';

let records: Records;
beforeAll(async () => {
  records = await openRecords();
});
afterAll(() => records.close());

const anId = () => randomUUID() as string as OperationId;
const aLine = () => lineOfCase(randomUUID() as string as CaseId);
const aChange = (facts: Partial<ChangeToKeep> = {}): ChangeToKeep => {
  const body = facts.body ?? { text: 'She called back.' };
  const raw = Buffer.from(JSON.stringify(body));
  const by = 'ana-flores' as StaffId;
  return { id: anId(), kind: 'entry', line: 'policies', raw, body, by, at: MORNING, ...facts };
};
const keep = async (facts: Partial<ChangeToKeep> = {}) => {
  const change = aChange(facts);
  expect(await keepRecordChange(records.api, change)).toBe('kept');
  return change.id;
};
const waiting = async (at = MORNING) =>
  (await unwritten(records.worker, { kinds: RECORD_KINDS, at, limit: 1_000 })).map(({ id }) => id);
const fail = (id: OperationId, after = minutesLater(5)) =>
  noteRelayFailure(records.worker, { id, error: 'It cannot be written.', after });

describe('A change that no workflow waits for', () => {
  it('is kept once, however often it is sent', async () => {
    const change = aChange();
    const answers = await Promise.all([1, 2, 3, 4].map(() => keepRecordChange(records.api, change)));
    expect(answers.sort()).toEqual(['kept', 'repeated', 'repeated', 'repeated']);
    expect(await findFate(records.api, change.id)).toMatchObject({ submittedBy: 'ana-flores', relayedAt: null });
  });

  it.each<[string, Partial<ChangeToKeep>]>([
    ['other words', { body: { text: 'Something else.' } }],
    ['somebody else', { by: 'ben-okoye' as StaffId }],
    ['another case', { line: 'keys' }],
  ])('keeps its id from %s', async (_what, facts) => {
    const first = aChange();
    await keepRecordChange(records.api, first);
    expect(await keepRecordChange(records.api, { ...first, ...facts })).toBe('id-reused');
  });

  it('cannot take the id of what is on record already', async () => {
    const referralId = await records.takeIn();
    expect(await keepRecordChange(records.api, aChange({ id: referralId as string as OperationId }))).toBe('id-reused');
  });

  it('is no referral, wherever referrals are looked for', async () => {
    const id = await keep();
    expect(await findMatter(records.api, id)).toBeUndefined();
    expect(await findInbox(records.api, id)).toBeUndefined();
    const referrals = await unrelayed(records.worker, { at: MORNING, limit: 1_000 });
    expect(referrals.map((row) => row.id as string)).not.toContain(id);
  });

  it('rings for the relay', async () => {
    const heard = new Promise<void>((rung) => {
      void records.worker.listen(INBOX_CHANNEL, () => rung()).then(() => keep());
    });
    await expect(heard).resolves.toBeUndefined();
  });
});

describe('The relay', () => {
  it('is given changes in the order in which they came, until they are written', async () => {
    const line = aLine();
    const [one, two] = [await keep({ line }), await keep({ line })];
    expect((await waiting()).slice(-2)).toEqual([one, two]);
    expect(await countUnwritten(records.api, line)).toBe(2);
    await markRelayed(records.worker, one, MORNING);
    expect(await waiting()).not.toContain(one);
    expect(await countUnwritten(records.api, line)).toBe(1);
  });

  it('lets what follows in a case wait for a row that failed, and nothing of another case', async () => {
    const line = aLine();
    const [bad, after, elsewhere] = [await keep({ line }), await keep({ line }), await keep({ line: aLine() })];
    await fail(bad);
    expect(await waiting()).toContain(elsewhere);
    expect(await waiting()).not.toEqual(expect.arrayContaining([bad]));
    expect(await waiting()).not.toEqual(expect.arrayContaining([after]));
    expect((await waiting(minutesLater(5))).slice(-3)).toEqual([bad, after, elsewhere]);
  });

  it('closes no record for a row that fails again and again', async () => {
    const line = aLine();
    const [bad, after] = [await keep({ line }), await keep({ line })];
    for (const _try of [1, 2, 3, 4, 5]) await fail(bad);
    expect(await waiting()).toContain(after);
    expect(await waiting()).not.toContain(bad);
    expect(await waiting(minutesLater(5))).toContain(bad);
  });
});
