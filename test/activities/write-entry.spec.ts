import { randomUUID } from 'node:crypto';
import { writeRecord } from '../../activities/write-record';
import { keepRecordChange } from '../../db/record-change-store';
import type { Interaction, Promised } from '../../domain/entry';
import type { CaseId, EntryId, OperationId, StaffId } from '../../domain/ids';
import { lineOfCase } from '../../domain/record-change';
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

const keep = async (body: Interaction): Promise<EntryId> => {
  const id = randomUUID() as string as OperationId;
  const raw = Buffer.from(JSON.stringify(body));
  const change = { id, kind: 'entry', line: lineOfCase(caseId), raw, body, by: 'ana-flores' as StaffId, at: MORNING };
  expect(await keepRecordChange(records.api, { ...change, kind: 'entry' })).toBe('kept');
  return id as string as EntryId;
};
const write = (id: EntryId) =>
  writeRecord(records.worker, { id: id as string as OperationId, kind: 'entry', at: minutesLater(1) });
const written = async (body: Interaction): Promise<EntryId> => {
  const id = await keep(body);
  await write(id);
  return id;
};
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
});
