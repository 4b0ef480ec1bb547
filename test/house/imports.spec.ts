import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileOf, type InventedRow, inventRows } from '../../simulation/invent-file';
import { eventually } from '../support/eventually';
import { type House, openHouse } from '../support/house';
import { speakTo } from '../support/people';

const ROWS = 60;
const ND = 'application/x-ndjson';

let house: House;
let they: ReturnType<typeof speakTo>;
beforeAll(async () => {
  house = await openHouse();
  they = speakTo(house);
}, 120_000);
afterAll(() => house?.close(), 60_000);

interface Row {
  readonly row: number;
  readonly state: string;
  readonly referralId: string | null;
  readonly faults: readonly { readonly code: string; readonly field: string | null }[];
}
const look = async (id: string) => (await they.ana('GET', `/imports/${id}`)).body;
const rowsOf = async (id: string) =>
  (await they.ana('GET', `/imports/${id}/rows?limit=200`)).body['items'] as readonly Row[];
const isDone = (id: string, stage: string) =>
  eventually(async () => expect(await look(id)).toMatchObject({ stage }), 90_000);

describe('A mixed file of every source', () => {
  const rows = inventRows('7', ROWS);
  const flawed = rows.filter((row: InventedRow) => row.flawed !== null);
  const text = fileOf(rows, 'ndjson');

  it('becomes a referral with advice a row, on a list, though the worker is killed in the middle', async () => {
    expect(new Set(rows.map(({ referral }) => referral.source.kind)).size).toBe(5);
    expect(flawed.length).toBeGreaterThan(0);
    const sent = await they.hospital('POST', '/imports', text, ND);
    expect(sent.status).toBe(202);
    const id = String(sent.body['id']);
    await eventually(async () => expect((await look(id))['done']).toBeGreaterThan(0), 30_000);
    house.kill('worker');
    await isDone(id, 'taken-in');

    const report = await rowsOf(id);
    expect(
      report.filter(({ state }) => state === 'refused').map(({ row, faults }) => [row, faults[0]?.code]),
    ).toHaveLength(flawed.length);
    for (const { row, state, faults } of report)
      expect([row, state, faults.length > 0]).toEqual([
        row,
        rows[row - 1]?.flawed ? 'refused' : 'taken-in',
        rows[row - 1]?.flawed !== null,
      ]);
    const referrals = report.flatMap(({ referralId }) => referralId ?? []);
    expect(new Set(referrals).size).toBe(ROWS - flawed.length);
    const ofTeams: string[] = [];
    for (const referral of referrals)
      await eventually(async () => {
        const { body } = await they.ana('GET', `/referrals/${referral}`);
        expect(body['status']).toBe('awaiting-decision');
        if (body['view'] !== 'full') return;
        expect(body['advice']).not.toBeNull();
        ofTeams.push(referral);
      }, 60_000);
    expect(ofTeams.length).toBeGreaterThan(0);
    const tasks = await they.ana('GET', '/tasks?scope=team&limit=200');
    const listed = (tasks.body['items'] as readonly { readonly referralId: string }[]).map(
      ({ referralId }) => referralId,
    );
    expect(listed).toEqual(expect.arrayContaining(ofTeams));
  }, 240_000);

  it('sent again says so, and adds nothing', async () => {
    const again = await they.hospital('POST', '/imports?dryRun=true', text, ND);
    expect(again.body).toMatchObject({ repeated: true });
    const asCsv = await they.hospital('POST', '/imports', fileOf(rows, 'csv'), 'text/csv');
    await isDone(String(asCsv.body['id']), 'taken-in');
    // Another file, and the same referrals: each has the sender's number.
    expect(await look(String(asCsv.body['id']))).toMatchObject({
      counts: { takenIn: 0, repeated: ROWS - flawed.length, refused: flawed.length },
    });
  }, 120_000);
});

describe('A file that somebody wrote by hand', () => {
  it('is tried, and taken in as the dry run said', async () => {
    const text = readFileSync(join(__dirname, '..', 'data', 'imports', 'by-hand.csv'), 'utf8');
    const { body } = await they.ana('POST', '/imports?dryRun=true', text, 'text/csv');
    const id = String(body['id']);
    await isDone(id, 'tried');
    const counts = { repeated: 2, refused: 7 };
    expect(await look(id)).toMatchObject({
      rows: 20,
      counts: { wouldBeTakenIn: 11, ...counts },
      extraColumns: ['Room'],
    });
    const faulty = (await rowsOf(id)).filter(({ state }) => state === 'refused');
    expect(faulty.map(({ row, faults }) => [row, ...faults.map(({ code, field }) => `${field} ${code}`)])).toEqual([
      [1, 'null too-many-cells'],
      [4, 'birth_date ambiguous-date'],
      [8, 'birth_date not-a-date'],
      [10, 'safe_to_contact not-one-of'],
      [11, 'given_name missing'],
      [15, 'birth_date in-the-future'],
      [16, 'source_kind not-one-of'],
    ]);
    await they.ana('POST', `/imports/${id}/taking-in`, {});
    await isDone(id, 'taken-in');
    expect(await look(id)).toMatchObject({ counts: { takenIn: 11, wouldBeTakenIn: 0, ...counts } });
  }, 120_000);
});
