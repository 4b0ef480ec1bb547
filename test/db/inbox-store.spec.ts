import { randomUUID } from 'node:crypto';
import { type Arrival, findInbox, INBOX_CHANNEL, keepIntake, readIntake } from '../../db/inbox-store';
import { savePolicy } from '../../db/policy-store';
import { findMatter } from '../../db/referral-store';
import { markRelayed, noteRelayFailure, unrelayed } from '../../db/relay-store';
import type { ReferralId } from '../../domain/ids';
import { aPolicy } from '../support/a-referral';
import { openDatabase } from '../support/database';
import { anIntake, MORNING, minutesLater, openRecords, type Records } from '../support/records';

let records: Records;
beforeAll(async () => {
  records = await openRecords();
});
afterAll(() => records.close());

const anArrival = (facts: Partial<Arrival> = {}): Arrival => {
  const intake = facts.intake ?? anIntake();
  return {
    id: randomUUID() as string as ReferralId,
    key: null,
    raw: Buffer.from(JSON.stringify(intake)),
    intake,
    submittedBy: 'sample-ehr',
    receivedAt: MORNING,
    ...facts,
  };
};
const fromSender = (identifier: string, system: string | null = 'sample-ehr') =>
  ({ kind: 'sender', system, organization: "St Anne's", identifier }) as const;
const underKey = (key: string, submittedBy = 'sample-ehr') => ({ kind: 'idempotency', submittedBy, key }) as const;

describe('The inbox', () => {
  it("knows a sender's own number for ever", async () => {
    const first = await keepIntake(records.api, anArrival({ key: fromSender('r-1') }));
    const again = await keepIntake(records.api, anArrival({ key: fromSender('r-1') }));
    expect(first).toMatchObject({ repeated: false, sameBody: true });
    expect(again).toEqual({ id: first.id, repeated: true, sameBody: true, samePerson: true });
  });

  it('says when a number comes back with another person, and marks nothing of the first', async () => {
    const first = await keepIntake(records.api, anArrival({ key: fromSender('household-7') }));
    const sheet = { person: { givenName: 'Xiomara', familyName: 'Quill', birthDate: '1951-02-03' }, isPart2: true };
    const other = anArrival({ key: fromSender('household-7'), intake: anIntake(sheet) });
    expect(await keepIntake(records.api, other)).toMatchObject({ id: first.id, samePerson: false });
    const marks = await records.owner`select from inbox where line = ${`referral:${first.id}`}`;
    expect(marks).toHaveLength(0);
    expect(await findInbox(records.api, other.id)).toBeUndefined();
    const reworded = anArrival({ key: fromSender('household-7'), intake: anIntake({ narrative: 'In other words.' }) });
    expect(await keepIntake(records.api, reworded)).toMatchObject({
      repeated: true,
      sameBody: false,
      samePerson: true,
    });
  });

  it('never answers one system with what another sent under the same number', async () => {
    const hand = (system: string | null, submittedBy: string) =>
      keepIntake(records.api, anArrival({ key: fromSender('r-3', system), submittedBy }));
    const first = await hand('sample-ehr', 'sample-ehr');
    const other = await hand('other-ehr', 'other-ehr');
    expect(other).toMatchObject({ repeated: false });
    expect(other.id).not.toBe(first.id);
    const byStaff = await hand(null, 'ana-flores');
    expect(byStaff).toMatchObject({ repeated: false });
    expect(await hand(null, 'ben-okoye')).toMatchObject({ id: byStaff.id, repeated: true }); // The house is one sender.
  });

  it('tells two senders with the same number apart', async () => {
    const one = await keepIntake(records.api, anArrival({ key: fromSender('r-2') }));
    const key = { ...fromSender('r-2'), organization: 'Brandt Clinic' };
    const other = await keepIntake(records.api, anArrival({ key }));
    expect(other).toMatchObject({ repeated: false });
    expect(other.id).not.toBe(one.id);
  });

  it('says when a key comes back with another body, and keeps the first', async () => {
    const first = await keepIntake(records.api, anArrival({ key: underKey('k-1') }));
    const changed = anArrival({ key: underKey('k-1'), intake: anIntake({ narrative: 'Something else.' }) });
    expect(await keepIntake(records.api, changed)).toMatchObject({
      ...{ id: first.id, repeated: true, sameBody: false },
    });
    expect((await readIntake(records.worker, first.id)).narrative).toBe(anIntake().narrative);
  });

  it('lets two submitters use the same key', async () => {
    await keepIntake(records.api, anArrival({ key: underKey('k-2') }));
    const other = anArrival({ key: underKey('k-2', 'ana-flores'), submittedBy: 'ana-flores' });
    expect(await keepIntake(records.api, other)).toMatchObject({ id: other.id, repeated: false });
  });

  it('keeps one of ten that come at once under the same number', async () => {
    const kept = await Promise.all(
      Array.from({ length: 10 }, () => keepIntake(records.api, anArrival({ key: fromSender('rush') }))),
    );
    expect(new Set(kept.map(({ id }) => id)).size).toBe(1);
    expect(kept.filter(({ repeated }) => !repeated)).toHaveLength(1);
  });

  it('gives back what was handed in, quotes, emoji and all', async () => {
    const intake = anIntake({
      narrative: 'She said: "it\'s $1 \\ \u{1F34E}"',
      groupMeasures: {
        consented: true,
        race: ['a', 'b, c'],
        ethnicity: null,
        gender: 'x',
        sexualOrientation: null,
        disability: [],
      },
    });
    const { id } = await keepIntake(records.api, anArrival({ intake }));
    expect(await readIntake(records.worker, id)).toMatchObject({ ...intake, referralId: id, receivedAt: MORNING });
  });

  it('shows where an arrival is while no workflow has taken it up', async () => {
    const id = await records.keep({ urgency: 'urgent' });
    expect(await findInbox(records.api, id)).toEqual({
      id,
      urgency: 'urgent',
      submittedBy: 'sample-ehr',
      receivedAt: MORNING,
      relayedAt: null,
    });
    expect(await findMatter(records.api, id)).toEqual({ teamId: null, submittedBy: 'sample-ehr' });
    expect(await findMatter(records.api, randomUUID())).toBeUndefined();
  });

  it('keeps no body over 1 MiB', async () => {
    const raw = Buffer.alloc(1_048_577, 'a');
    await expect(keepIntake(records.api, anArrival({ raw }))).rejects.toThrow('inbox_raw_at_most_1_mib');
  });

  it('remembers the policy of the day', async () => {
    const early = await records.keep();
    await savePolicy(records.owner, { ...aPolicy, version: 2 });
    const late = await records.keep();
    expect((await readIntake(records.worker, early)).policy).toEqual({ name: 'default', version: 1 });
    expect((await readIntake(records.worker, late)).policy).toEqual({ name: 'default', version: 2 });
  });

  it('says what is missing where no policy was ever set', async () => {
    const bare = await openDatabase();
    await expect(keepIntake(bare.api, anArrival())).rejects.toThrow('there is no policy named default yet');
    await bare.close();
  });

  it('rings for the relay', async () => {
    let ring = () => {};
    const heard = new Promise<void>((rung) => {
      ring = rung;
    });
    await records.worker.listen(INBOX_CHANNEL, () => ring());
    await records.keep();
    await expect(heard).resolves.toBeUndefined();
  });
});

describe('The relay', () => {
  const waiting = async (at = MORNING) => (await unrelayed(records.worker, { at, limit: 1_000 })).map(({ id }) => id);

  it('is given what waits, in the order in which it came, until it is marked', async () => {
    const [one, two] = [await records.keep(), await records.keep()];
    expect((await waiting()).slice(-2)).toEqual([one, two]);
    await markRelayed(records.worker, one, MORNING);
    await markRelayed(records.worker, one, minutesLater(5));
    expect(await waiting()).not.toContain(one);
    expect((await findInbox(records.api, one))?.relayedAt).toBe(MORNING);
  });

  it('leaves a row aside for its pause, and others go on', async () => {
    const [bad, good] = [await records.keep(), await records.keep()];
    await noteRelayFailure(records.worker, { id: bad, error: 'It cannot be read.', after: minutesLater(2) });
    expect(await waiting(minutesLater(1))).not.toContain(bad);
    expect(await waiting(minutesLater(1))).toContain(good);
    const later = await unrelayed(records.worker, { at: minutesLater(2), limit: 1_000 });
    expect(later.find(({ id }) => id === bad)).toMatchObject({ relayTries: 1, begun: false });
  });

  it('is told of what has begun already, so that nothing is started twice', async () => {
    const id = await records.takeIn();
    const rows = await unrelayed(records.worker, { at: MORNING, limit: 1_000 });
    expect(rows.find((row) => row.id === id)).toMatchObject({ begun: true });
  });
});
