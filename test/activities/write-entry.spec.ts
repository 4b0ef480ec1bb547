import { randomUUID } from 'node:crypto';
import { writeRecord } from '../../activities/write-record';
import { findVersion } from '../../db/amendment-store';
import { keepRecordChange, listNotWritten } from '../../db/record-change-store';
import { listTimeline } from '../../db/timeline-store';
import type { Amendment } from '../../domain/amendment';
import type { Interaction, Promised } from '../../domain/entry';
import type { CaseId, EntryId, OperationId, StaffId } from '../../domain/ids';
import { lineOfCase, type RecordKind } from '../../domain/record-change';
import { MORNING, minutesLater, openRecords, type Records } from '../support/records';

let records: Records;
let caseId: CaseId;
beforeAll(async () => {
  records = await openRecords();
  const referralId = await records.takeIn();
  const [row] = await records.owner`select case_id from referrals where id = ${referralId}`;
  caseId = row?.['caseId'];
});
afterAll(() => records.close());

const papers: Promised = { what: 'Call her with the list of papers', owedBy: 'us', dueAt: minutesLater(60) };
const aNote = (facts: Partial<Interaction> = {}): Interaction =>
  ({
    kind: 'note',
    structured: null,
    caseId,
    referralId: null,
    at: null,
    text: 'She asked which papers to bring.',
    promise: null,
    settles: null,
    ...facts,
  }) as Interaction;

const keep = async (body: object, kind: RecordKind = 'entry', by = 'ana-flores', at = MORNING): Promise<EntryId> => {
  const id = randomUUID() as string as OperationId;
  const raw = Buffer.from(JSON.stringify(body));
  const change = { id, kind, line: lineOfCase(caseId), raw, body, by: by as StaffId, at };
  expect(await keepRecordChange(records.api, change)).toBe('kept');
  return id as string as EntryId;
};
const write = (id: EntryId, kind: RecordKind = 'entry') =>
  writeRecord(records.worker, { id: id as string as OperationId, kind, at: minutesLater(1) });
const written = async (body: Interaction): Promise<EntryId> => {
  const id = await keep(body);
  await write(id);
  return id;
};
type Said = Amendment extends infer One ? (One extends Amendment ? Omit<One, 'caseId'> : never) : never;
const amended = async (body: Said, by = 'ana-flores'): Promise<EntryId> => {
  const id = await keep({ ...body, caseId }, 'amendment', by);
  await write(id, 'amendment');
  return id;
};
const lineOf = async (id: EntryId, of = caseId) => {
  const lines = await listTimeline(records.api, { caseId: of, part: 'interactions', limit: 100 });
  return lines.find(({ entryId }) => entryId === id);
};
const toldTo = (by: string, at = minutesLater(5)) =>
  listNotWritten(records.api, { line: lineOfCase(caseId), by: by as StaffId, at });
const promiseOf = async (id: EntryId) => {
  const [row] =
    await records.reader`select what, owed_by, due_at, ended_as, ended_by from promises where entry_id = ${id}`;
  return row;
};

describe('An entry', () => {
  it('is written with its audit row and its relay in one transaction, once, whoever relays it', async () => {
    const id = await keep(aNote());
    await Promise.all([write(id), write(id), write(id)]);
    const rows = await records.reader`select kind, by_id, at, text, seq from entries where id = ${id}`;
    expect(rows).toMatchObject([{ kind: 'note', byId: 'ana-flores', at: new Date(MORNING), text: aNote().text }]);
    const audit = await records.reader`select action, case_id, facts from audit where facts ->> 'entryId' = ${id}`;
    expect(audit).toMatchObject([{ action: 'entry-written', caseId, facts: { kind: 'note' } }]);
    const [inbox] = await records.owner`select relayed_at from inbox where id = ${id}`;
    expect(inbox).toEqual({ relayedAt: new Date(minutesLater(1)) });
  });

  it('leaves nothing behind where it cannot be written', async () => {
    const id = await keep(aNote({ settles: { entryId: randomUUID() as string as EntryId, as: 'kept' } }));
    await expect(write(id)).rejects.toThrow('entries_settles');
    expect(await records.reader`select from entries where id = ${id}`).toHaveLength(0);
    expect(await records.owner`select relayed_at from inbox where id = ${id}`).toMatchObject([{ relayedAt: null }]);
  });

  it('keeps the facts of its kind beside its words', async () => {
    const structured = { direction: 'inbound', outcome: 'reached', channel: 'call' } as const;
    const id = await written(aNote({ kind: 'call', structured } as Partial<Interaction>));
    expect(await records.reader`select structured from entries where id = ${id}`).toMatchObject([{ structured }]);
  });
});

describe('A promise', () => {
  it('is owed from the entry that makes it until a later entry says how it ended', async () => {
    const promised = await written(aNote({ promise: papers }));
    expect(await promiseOf(promised)).toMatchObject({ what: papers.what, owedBy: 'us', endedAs: null });
    const settling = await written(aNote({ text: 'Called her.', settles: { entryId: promised, as: 'kept' } }));
    expect(await promiseOf(promised)).toMatchObject({ endedAs: 'kept', endedBy: settling });
  });

  it('is owed again when the entry that ended it is taken back', async () => {
    const promised = await written(aNote({ promise: papers }));
    const settling = await written(aNote({ text: 'Called her.', settles: { entryId: promised, as: 'kept' } }));
    await amended({ amends: settling, reason: 'wrongly-logged', text: 'That was somebody else.' });
    expect(await promiseOf(promised)).toMatchObject({ endedAs: null, endedBy: null });
  });

  it('changes with a correction of its entry, and falls with an entry that is taken back', async () => {
    const promised = await written(aNote({ promise: papers }));
    const first = await amended({
      amends: promised,
      reason: 'correction',
      text: 'The clinic calls her.',
      promise: { ...papers, owedBy: 'provider' },
    });
    expect(await promiseOf(promised)).toMatchObject({ owedBy: 'provider', endedAs: null });
    const second = await amended({ amends: first, reason: 'wrongly-logged', text: 'Nobody said so.' });
    expect(await promiseOf(promised)).toMatchObject({ endedAs: 'withdrawn', endedBy: second });
    await amended({ amends: second, reason: 'correction', text: 'They did.', promise: papers });
    expect(await promiseOf(promised)).toMatchObject({ owedBy: 'us', endedAs: null });
  });
});

describe('An amendment', () => {
  it('stands beside the words that it amends, with who said so and why', async () => {
    const id = await written(aNote());
    await amended({ amends: id, reason: 'correction', text: 'She asked which forms to bring.' }, 'ben-okoye');
    expect(await lineOf(id)).toMatchObject({
      text: aNote().text,
      amendments: [{ reason: 'correction', text: 'She asked which forms to bring.', by: { name: 'Ben Okoye' } }],
    });
  });

  it('can be amended itself, and knows the entry that it all began with', async () => {
    const id = await written(aNote());
    const first = await amended({ amends: id, reason: 'correction', text: 'Once.' });
    const second = await amended({ amends: first, reason: 'correction', text: 'Twice.' });
    expect((await lineOf(id))?.amendments.map(({ text }) => text)).toEqual(['Once.', 'Twice.']);
    expect(await findVersion(records.api, caseId, second)).toMatchObject({ originalId: id, originalKind: 'note' });
    expect(await findVersion(records.api, caseId, first)).toMatchObject({ amended: { by: 'Ana Flores', at: MORNING } });
  });

  it('of a version that was amended meanwhile is not written: it is kept as an attempt, and its author is told', async () => {
    const id = await written(aNote({ promise: papers }));
    const first = await keep({ caseId, amends: id, reason: 'correction', text: 'Ana heard this.' }, 'amendment');
    const body = { caseId, amends: id, reason: 'wrongly-logged', text: 'Ben heard nothing.' };
    const second = await keep(body, 'amendment', 'ben-okoye');
    for (const one of [first, second, second]) await write(one, 'amendment');
    expect((await lineOf(id))?.amendments.map(({ text }) => text)).toEqual(['Ana heard this.']);
    expect(await promiseOf(id)).toMatchObject({ what: papers.what, endedAs: null });
    const attempts = await records.owner`
      select kind, actor_id, action, case_id, code, reason from attempts where operation_id = ${second}`;
    const reason = expect.stringMatching('Ana Flores amended this');
    expect(attempts).toEqual([
      { kind: 'refused', actorId: 'ben-okoye', action: 'amend-entry', caseId, code: 'entry-amended', reason },
    ]);
    expect(await toldTo('ben-okoye')).toEqual([
      {
        operationId: second,
        kind: 'amendment',
        askedAt: MORNING,
        code: 'entry-amended',
        reason: attempts[0]?.['reason'],
        why: { code: 'entry-amended', by: 'Ana Flores', at: MORNING },
      },
    ]);
    expect(await toldTo('ana-flores')).toEqual([]);
  });

  it('that came too late is told until its author changes something there again, or a week has passed', async () => {
    const id = await written(aNote());
    const first = await keep({ caseId, amends: id, reason: 'correction', text: 'Dana read this.' }, 'amendment');
    const late = await keep({ caseId, amends: id, reason: 'correction', text: 'Carla.' }, 'amendment', 'carla-manager');
    for (const one of [first, late]) await write(one, 'amendment');
    expect(await toldTo('carla-manager', minutesLater(7 * 24 * 60))).toHaveLength(1);
    expect(await toldTo('carla-manager', minutesLater(7 * 24 * 60 + 2))).toEqual([]);
    await keep({ caseId, amends: first, reason: 'correction', text: 'Both.' }, 'amendment', 'carla-manager');
    expect(await toldTo('carla-manager')).toHaveLength(1);
    await keep(aNote(), 'entry', 'carla-manager', minutesLater(2));
    expect(await toldTo('carla-manager')).toEqual([]);
  });

  it('for the wrong person files a copy as it stands in the right case, and the copy cites the original', async () => {
    const other = await records.takeIn();
    const [row] = await records.owner`select case_id from referrals where id = ${other}`;
    const rightCaseId: CaseId = row?.['caseId'];
    const id = await written(aNote({ promise: papers }));
    const first = await amended({ amends: id, reason: 'correction', text: 'She asked for the forms.' });
    await amended({ amends: first, reason: 'wrong-person', text: 'It was her sister.', rightCaseId });
    const [copy] = await listTimeline(records.api, { caseId: rightCaseId, part: 'interactions', limit: 10 });
    expect(copy).toMatchObject({ text: 'She asked for the forms.', copiedFrom: id, promise: { what: papers.what } });
    expect(await promiseOf(id)).toMatchObject({ endedAs: 'withdrawn' });
  });
});
