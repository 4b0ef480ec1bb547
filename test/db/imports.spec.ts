import { randomUUID } from 'node:crypto';
import { receiveReferral } from '../../activities/receive-referral';
import { takeInRows } from '../../activities/take-in-rows';
import { INTAKE_EXAMPLE } from '../../contracts/intake';
import { countAwaited, openOrders } from '../../db/import-work';
import { markRelayed, noteRelayFailure } from '../../db/relay-store';
import type { ReferralId } from '../../domain/ids';
import { aLine, carryOut, csv, ndjson } from '../support/import-files';
import { MORNING, minutesLater } from '../support/records';
import type { Heard, Speak } from '../support/socket';
import { openTwoTeams, type TwoTeams } from '../support/two-teams';

let the: TwoTeams;
beforeAll(async () => {
  the = await openTwoTeams();
  await carryOut(the); // What the two matters came with.
}, 60_000);
afterAll(() => the?.close(), 30_000);

const CSV = { 'content-type': 'text/csv' };
const NDJSON = { 'content-type': 'application/x-ndjson' };
const hospital: Speak = (...asked) => the.asks('system')(...asked);
const ana: Speak = (...asked) => the.asks('coordinator')(...asked);
const other: Speak = (...asked) => the.as('token-of-other-ehr')(...asked);

/** Sends a file, and gives its id. */
async function send(text: string | Uint8Array, query = '', { by = ana, headers = NDJSON } = {}): Promise<string> {
  const heard = await by('POST', `/api/v1/imports${query}`, text, headers);
  expect([heard.status, heard.body]).toEqual([202, expect.objectContaining({ repeated: false })]);
  return heard.body.id;
}
const take = async (text: string, asked: Parameters<typeof send>[2] = {}): Promise<string> => {
  const id = await send(text, '', asked);
  await carryOut(the);
  return id;
};
const look = async (id: string, by = ana): Promise<Heard['body']> => (await by('GET', `/api/v1/imports/${id}`)).body;
const rowsOf = async (id: string, query = ''): Promise<Heard['body'][]> =>
  (await ana('GET', `/api/v1/imports/${id}/rows${query}`)).body.items;
const fates = async (id: string) => (await rowsOf(id)).map(({ state }) => state);
const inboxHolds = async (): Promise<number> => {
  const [row] = await the.owner`select count(*)::int from inbox where kind = 'referral'`;
  return row?.['count'];
};
const some = (): string => randomUUID().slice(0, 8);
const said = (facts: object = {}, source: object = {}) =>
  aLine({ narrative: `Needs food ${some()}.`, ...facts }, source);

describe('A file of referrals', () => {
  it('becomes a referral a row, and each fault is told by row, line and field', async () => {
    const id = await take(
      csv([
        { narrative: 'Nothing to eat.' },
        { narrative: '', source_kind: 'clinic' },
        { narrative: 'Rent\r\nis due.', source_identifier: 'f-1' },
      ]),
      { headers: CSV },
    );
    expect(await look(id)).toMatchObject({
      ...{ format: 'csv', stage: 'taken-in', rows: 3, done: 3, resting: null },
      ...{ counts: { waiting: 0, wouldBeTakenIn: 0, takenIn: 2, repeated: 0, refused: 1 } },
      ...{ submittedBy: { id: 'ana-flores', name: 'Ana Flores' }, finishedAt: MORNING },
    });
    const rows = await rowsOf(id);
    expect(rows).toMatchObject([
      { row: 1, fileLine: 2, state: 'taken-in', faults: [] },
      { row: 2, fileLine: 3, state: 'refused', referralId: null },
      { row: 3, fileLine: 4, state: 'taken-in' },
    ]);
    expect(rows[1].faults).toEqual([
      expect.objectContaining({
        code: 'not-one-of',
        field: 'source_kind',
        message: expect.stringMatching(/^source_kind must be one of: hospital, /),
      }),
      { code: 'missing', field: 'narrative', message: 'narrative is missing.' },
    ]);
    for (const { referralId } of [rows[0], rows[2]]) {
      expect((await ana('GET', `/api/v1/referrals/${referralId}`)).status).toBe(200);
      await receiveReferral(the.worker, { referralId, at: MORNING });
      expect((await ana('GET', `/api/v1/referrals/${referralId}`)).body.view).toBeDefined();
    }
  });

  it('says of the person nothing, wherever it is told', async () => {
    const secret = { givenName: 'Xanthippe', familyName: 'Quillfeather', email: 'no address' };
    const id = await take(ndjson(said({ person: secret }), said({ person: { ...secret, email: undefined } })));
    expect(await fates(id)).toEqual(['refused', 'taken-in']);
    for (const path of ['', '/rows', '/report.csv', '?limit=200'])
      expect(
        JSON.stringify((await ana('GET', `/api/v1/imports/${path.startsWith('?') ? path : `${id}${path}`}`)).body),
      ).not.toMatch(/Xanthippe|Quillfeather|no address/);
    const told = await the.owner`select facts from audit where facts ->> 'importId' = ${id}`;
    expect(JSON.stringify(told)).not.toMatch(/Xanthippe|Quillfeather/);
  });

  it('is on record as sent, tried and taken in, by whoever asked', async () => {
    const id = await send(ndjson(said(), 'x'), '?dryRun=true', { by: hospital });
    await carryOut(the);
    await ana('POST', `/api/v1/imports/${id}/taking-in`, {});
    await carryOut(the);
    const told = await the.owner`
      select action, actor_kind, actor_id, facts from audit where facts ->> 'importId' = ${id} order by seq`;
    const counts = { importId: id, takenIn: 1, repeated: 0, refused: 1 };
    expect(told).toEqual([
      {
        action: 'import-received',
        actorKind: 'system',
        actorId: 'sample-ehr',
        facts: { importId: id, format: 'ndjson', rows: 2 },
      },
      { action: 'import-tried', actorKind: 'system', actorId: 'sample-ehr', facts: counts },
      { action: 'import-finished', actorKind: 'staff', actorId: 'ana-flores', facts: counts },
    ]);
    const [row] = await rowsOf(id, '?state=taken-in');
    const [kept] = await the.owner`select submitted_by from inbox where id = ${row.referralId}`;
    expect(kept).toEqual({ submittedBy: 'sample-ehr' }); // Whoever said yes to it: it is the hospital's referral.
    const lines = (await the.asks('supervisor')('GET', '/api/v1/audit?kind=did&by=ana-flores')).body.items;
    expect(lines.map(({ what }: { what: string }) => what)).toContain(
      'Took in a file of referrals: 1 rows taken in, 0 on record already, 1 refused',
    );
  });
});

describe('A dry run', () => {
  it('takes nothing in, and says exactly what taking in says afterwards', async () => {
    await hospital('POST', '/api/v1/referrals', said({}, { identifier: 'dry-1' }));
    const twice = said();
    const text = ndjson(
      said({}, { identifier: 'dry-1' }),
      ...[twice, said(), twice, said({}, { identifier: 'dry-2' }), said({}, { identifier: 'dry-2' }), { person: {} }],
    );
    const before = await inboxHolds();
    const id = await send(text, '?dryRun=true', { by: hospital });
    expect(await look(id)).toMatchObject({ stage: 'trying', counts: { waiting: 6, refused: 1 } });
    await carryOut(the, { limit: 2 });
    expect(await inboxHolds()).toBe(before);
    expect(await look(id)).toMatchObject({ stage: 'tried', counts: { wouldBeTakenIn: 3, repeated: 3, refused: 1 } });
    const tried = await rowsOf(id);
    expect(tried.map(({ repeatsRow, differs }) => [repeatsRow, differs])).toEqual([
      ...[
        [null, true],
        [null, false],
        [null, false],
        [2, false],
        [null, false],
        [5, true],
        [null, false],
      ],
    ]);

    expect((await hospital('POST', `/api/v1/imports/${id}/taking-in`, {})).body).toMatchObject({ id, repeated: false });
    await carryOut(the, { limit: 2 });
    const taken = await rowsOf(id);
    const asTried = (rows: typeof taken) =>
      rows.map(({ referralId: _new, ...row }) => ({ ...row, state: row.state.replace('would-be-', '') }));
    expect(asTried(taken)).toEqual(asTried(tried));
    expect(await inboxHolds()).toBe(before + 3);
    expect(taken[3].referralId).toBe(taken[1].referralId);
  });

  it('sees what was taken in since, and is none once the file is taken in', async () => {
    const row = said();
    const id = await send(ndjson(row, said()), '?dryRun=true');
    await carryOut(the);
    await take(ndjson(row));
    const again = await ana('POST', '/api/v1/imports?dryRun=true', ndjson(row, said()), NDJSON);
    expect(again.body.id).not.toBe(id);
    const same = await ana('GET', `/api/v1/imports/${id}`);
    expect(same.body.stage).toBe('tried');
  });
});

describe('The same file', () => {
  it('sent again is the same import, and adds nothing', async () => {
    const text = ndjson(said(), said());
    const id = await take(text);
    const before = await inboxHolds();
    for (const query of ['', '?dryRun=true', '?dryRun=false']) {
      const again = await ana('POST', `/api/v1/imports${query}`, text, NDJSON);
      expect(again.body).toMatchObject({ id, repeated: true });
    }
    expect((await ana('POST', `/api/v1/imports/${id}/taking-in`, {})).body).toMatchObject({ id, repeated: true });
    await carryOut(the);
    expect(await inboxHolds()).toBe(before);
    expect(await look(id)).toMatchObject({ stage: 'taken-in', counts: { takenIn: 2 } });
  });

  it('can be tried again as long as it was not taken in, and is then seen anew', async () => {
    const row = said();
    const text = ndjson(row);
    const id = await send(text, '?dryRun=true');
    await carryOut(the);
    expect(await fates(id)).toEqual(['would-be-taken-in']);
    await take(ndjson(row, said()));
    expect(await send(text, '?dryRun=true')).toBe(id);
    await carryOut(the);
    expect(await fates(id)).toEqual(['repeated']);
  });

  it('of two senders is two, and so are its rows without a number', async () => {
    const text = ndjson(said());
    const ours = await take(text, { by: hospital });
    const theirs = await take(text, { by: other });
    expect(theirs).not.toBe(ours);
    expect([await fates(ours), await fates(theirs)]).toEqual([['taken-in'], ['taken-in']]);
  });

  it('sent twice at once is kept once', async () => {
    const text = ndjson(said(), said());
    const heard = await Promise.all([1, 2].map(() => ana('POST', '/api/v1/imports', text, NDJSON)));
    expect(new Set(heard.map(({ body }) => body.id)).size).toBe(1);
    expect(heard.filter(({ body }) => body.repeated === false)).toHaveLength(1);
  });

  it('with its faulty rows mended adds just those', async () => {
    const [good, numbered] = [said(), said({}, { identifier: `m-${some()}` })];
    await take(ndjson(good, { person: {} }, numbered));
    const before = await inboxHolds();
    const mended = await take(ndjson(said(), good, numbered));
    expect(await fates(mended)).toEqual(['taken-in', 'repeated', 'repeated']);
    expect(await inboxHolds()).toBe(before + 1);
  });
});

describe('A row', () => {
  it('is the referral that came alone under the same number, and says where the two differ', async () => {
    const alone = said({}, { identifier: `a-${some()}` });
    const { body } = await hospital('POST', '/api/v1/referrals', alone);
    const id = await take(ndjson(alone), { by: hospital });
    expect(await rowsOf(id)).toMatchObject([{ state: 'repeated', referralId: body.id, differs: false }]);
    const changed = await take(ndjson({ ...alone, narrative: 'Something else.' }), { by: hospital });
    expect(await rowsOf(changed)).toMatchObject([{ state: 'repeated', referralId: body.id, differs: true }]);
    const byStaff = await take(ndjson(alone)); // Our own staff are another sender.
    expect(await fates(byStaff)).toEqual(['taken-in']);
  });
});

describe("A row with a sender's number that is known", () => {
  const OTHER = { ...{ givenName: 'Xanthippe', familyName: 'Quillfeather' }, birthDate: '1951-02-03' };
  const numbered = (identifier: string, person: object = {}) =>
    said({ person: { ...INTAKE_EXAMPLE.person, ...person } }, { identifier });
  const judged = async (id: string) =>
    (await rowsOf(id)).map(({ state, repeatsRow, referralId, faults }) => [state, repeatsRow, referralId, faults]);
  const REFUSED = ['refused', null, null, [expect.objectContaining({ code: 'another-person' })]];

  it('of another person on record is refused, when it is tried and when it is taken in', async () => {
    const number = some();
    const { body } = await hospital('POST', '/api/v1/referrals', numbered(number));
    const text = ndjson(numbered(number, OTHER), numbered(number));
    const id = await send(text, '?dryRun=true', { by: hospital });
    for (const asked of ['tried', 'taken-in']) {
      await carryOut(the);
      expect(await look(id)).toMatchObject({ stage: asked, counts: { takenIn: 0, repeated: 1, refused: 1 } });
      expect(await judged(id)).toEqual([REFUSED, ['repeated', null, body.id, []]]);
      await hospital('POST', `/api/v1/imports/${id}/taking-in`, {});
    }
    const [refused] = await rowsOf(id, '?state=refused');
    expect(refused.faults[0]).toMatchObject({ field: 'source.identifier' });
    expect(JSON.stringify(refused)).not.toMatch(/Xanthippe|Quillfeather|1951/);
  });

  it('of another person earlier in the file is refused, when it is tried and when it is taken in', async () => {
    const household = some();
    const mother = { given_name: 'Ana', birth_date: '1992-04-17', source_identifier: household };
    const rows = [
      mother,
      { ...mother, given_name: 'Ben', birth_date: '2019-01-02' },
      { ...mother, narrative: 'Rent.' },
    ];
    const id = await send(csv(rows), '?dryRun=true', { headers: CSV });
    await carryOut(the);
    const tried = await judged(id);
    expect(tried).toEqual([['would-be-taken-in', null, null, []], REFUSED, ['repeated', 1, null, []]]);
    await ana('POST', `/api/v1/imports/${id}/taking-in`, {});
    await carryOut(the);
    const [first] = await rowsOf(id);
    expect(await judged(id)).toEqual([
      ['taken-in', null, first.referralId, []],
      REFUSED,
      ['repeated', 1, first.referralId, []],
    ]);
    expect((await rowsOf(id, '?state=refused'))[0].faults[0]).toMatchObject({ field: 'source_identifier' });
  });

  it('of somebody else in the same household is refused where no birth date is told, and of the same in other words is not', async () => {
    const rosa = { ...{ given_name: 'Rosa Elena', family_name: 'Delgado' }, birth_date: '', source_identifier: some() };
    const named = ['Luis', 'Elena', 'R.', 'Rosita'].map((given) => ({ ...rosa, given_name: given }));
    const id = await take(csv([rosa, ...named]), { headers: CSV });
    const [first] = await rowsOf(id);
    const repeated = ['repeated', 1, first.referralId, []];
    expect(await judged(id)).toEqual([['taken-in', null, first.referralId, []], REFUSED, repeated, repeated, repeated]);
  });

  it('marks nothing of the first as protected where it is refused', async () => {
    const number = some();
    const { body } = await hospital('POST', '/api/v1/referrals', numbered(number));
    const id = await take(ndjson({ ...numbered(number, OTHER), isPart2: true }), { by: hospital });
    expect(await judged(id)).toEqual([REFUSED]);
    const marks = await the.owner`select from inbox where line = ${`referral:${body.id}`}`;
    expect(marks).toHaveLength(0);
  });
});

describe('A key', () => {
  it('stands for one file and one purpose', async () => {
    const key = { ...NDJSON, 'idempotency-key': some() };
    const text = ndjson(said());
    const id = await send(text, '?dryRun=true', { headers: key });
    const again = await ana('POST', '/api/v1/imports?dryRun=true', text, key);
    expect(again.body).toMatchObject({ id, repeated: true });
    for (const [query, file] of [
      ['', text],
      ['?dryRun=true', ndjson(said())],
    ] as const) {
      const heard = await ana('POST', `/api/v1/imports${query}`, file, key);
      expect([heard.status, heard.body.code]).toEqual([422, 'idempotency-key-reused']);
    }
    await carryOut(the);
    expect(await look(id)).toMatchObject({ stage: 'tried' });
  });
});

describe('A worker that dies in the middle', () => {
  it.each([0, 1, 4, 9])('after %i rows of ten has lost nothing, and doubled nothing', async (after) => {
    const id = await send(ndjson(...Array.from({ length: 10 }, () => said())));
    const before = await inboxHolds();
    let given = 0;
    const dies = () => {
      if (given === after) throw new Error('The machine went away.');
      given += 1;
      return randomUUID() as string as ReferralId;
    };
    await expect(carryOut(the, { limit: 3, newId: dies })).rejects.toThrow('went away');
    expect(await inboxHolds()).toBe(before + Math.floor(after / 3) * 3);
    expect(await look(id)).toMatchObject({ stage: 'taking-in', done: Math.floor(after / 3) * 3 });
    await carryOut(the, { limit: 3 });
    expect(await inboxHolds()).toBe(before + 10);
    const referrals = (await rowsOf(id)).map(({ referralId }) => referralId);
    expect(new Set(referrals).size).toBe(10);
  });

  it('leaves nothing to two that come in its place, but for each row once', async () => {
    const id = await send(ndjson(...Array.from({ length: 20 }, () => said())));
    const before = await inboxHolds();
    await Promise.all([1, 2, 3].map(() => carryOut(the, { limit: 3 })));
    await carryOut(the, { limit: 3 });
    expect(await inboxHolds()).toBe(before + 20);
    expect(await look(id)).toMatchObject({ stage: 'taken-in', counts: { takenIn: 20 } });
  });
});

describe('What is asked for with files', () => {
  it('lets a dry run wait for no file that is being taken in', async () => {
    await send(ndjson(said()));
    await send(ndjson(said()), '?dryRun=true');
    const orders = await openOrders(the.worker, { at: MORNING, limit: 10 });
    expect(orders.map(({ purpose }) => purpose)).toEqual(['try', 'take-in']);
    await carryOut(the);
    expect(await openOrders(the.worker, { at: MORNING, limit: 10 })).toEqual([]);
  });

  it('counts what is on its way, and not what failed or was started long ago', async () => {
    const now = minutesLater(60);
    const awaited = () => countAwaited(the.worker, { at: now, limit: 1_000 });
    const [before, id, failed] = [await awaited(), await the.keep(), await the.keep()];
    expect(await awaited()).toBe(before + 2);
    await noteRelayFailure(the.worker, { id: failed, error: 'It cannot be started.', after: minutesLater(90) });
    expect(await awaited()).toBe(before + 1);
    await markRelayed(the.worker, id, minutesLater(49));
    expect(await awaited()).toBe(before);
  });

  it('goes nowhere twice: an order that is done has no row left', async () => {
    const id = await take(ndjson(said()));
    const [order] = await the.owner<{ seq: string }[]>`select seq from import_orders where import_id = ${id}`;
    const newId = () => randomUUID() as string as ReferralId;
    expect(await takeInRows(the.worker, { order: Number(order?.seq), limit: 10, at: MORNING, newId })).toBe(0);
  });
});

describe('Over the wire', () => {
  it.each<[string, string | Uint8Array, Record<string, string>, string, number, string]>([
    ['as another type', '{}', { 'content-type': 'application/json' }, '', 415, 'media-type-unsupported'],
    ['as what it is not', 'x', CSV, '?format=ndjson', 415, 'media-type-unsupported'],
    [
      'in another encoding',
      'x',
      { 'content-type': 'text/csv; charset=windows-1252' },
      '',
      415,
      'media-type-unsupported',
    ],
    ['compressed', 'x', { ...CSV, 'content-encoding': 'gzip' }, '', 415, 'media-type-unsupported'],
    ['empty', '\n', NDJSON, '', 422, 'file-unreadable'],
    [
      'in the encoding of old Excel',
      Buffer.from(csv([{ given_name: 'Mar\u00EDa' }]), 'latin1'),
      CSV,
      '',
      422,
      'file-unreadable',
    ],
    ['in UTF-16', Buffer.from(`\uFEFF${csv([{}])}`, 'utf16le'), CSV, '', 422, 'file-unreadable'],
    ['with a key that is none', 'x', { ...CSV, 'idempotency-key': 'a b' }, '', 422, 'request-invalid'],
    ['with a word that is none', 'x', CSV, '?dryRun=maybe', 422, 'request-invalid'],
  ])('a file that comes %s gets its problem, and is not kept', async (_how, body, headers, query, status, code) => {
    const [before] = await the.owner`select count(*)::int from import_rows`;
    const heard = await ana('POST', `/api/v1/imports${query}`, body, headers);
    expect([heard.status, heard.body.code]).toEqual([status, code]);
    expect((await the.owner`select count(*)::int from import_rows`)[0]).toEqual(before);
  });

  it('a file that is not UTF-8 is told on which line, and what to do', async () => {
    const body = Buffer.concat([Buffer.from(ndjson(said(), said())), Buffer.from([0xe9])]);
    const heard = await ana('POST', '/api/v1/imports', body, NDJSON);
    expect(heard.body).toMatchObject({ why: { code: 'file-not-utf-8', line: 3 } });
    expect(heard.body.detail).toMatch(/CSV UTF-8/);
  });

  it('a file over 50 MiB hears so, also where it did not say how large it is', async () => {
    const heard = await ana('POST', '/api/v1/imports', Buffer.alloc(52_428_801, 'a\n'), NDJSON);
    expect([heard.status, heard.body.code]).toEqual([413, 'body-too-large']);
    async function* endless() {
      for (let sent = 0; sent < 60; sent += 1) yield Buffer.alloc(1_048_576, ' ');
    }
    const response = await fetch(`${the.url}/api/v1/imports`, {
      ...{ method: 'POST', body: endless(), duplex: 'half' },
      headers: { ...NDJSON, authorization: 'Bearer token-of-ana-flores' },
    } as RequestInit);
    expect(response.status).toBe(413);
  }, 60_000);

  it('a large file that is refused early hears why, and not that the line went dead', async () => {
    const body = `given_name,family_name\n${'Maria,Testerman\n'.repeat(1_000_000)}`;
    const heard = await ana('POST', '/api/v1/imports', body, CSV);
    expect(heard.body).toMatchObject({ code: 'file-unreadable', why: { code: 'file-columns-missing' } });
  });

  it('lists and pages in order, and filters by what became of a row', async () => {
    const id = await take(ndjson(said(), 'x', said(), 'y', said()));
    const list = (await ana('GET', '/api/v1/imports?limit=2')).body;
    expect(list.items[0]).toMatchObject({ id, stage: 'taken-in' });
    const next = (await ana('GET', `/api/v1/imports?limit=2&cursor=${list.next}`)).body;
    expect(next.items.map((file: { id: string }) => file.id)).not.toContain(list.items[1].id);
    const page = (await ana('GET', `/api/v1/imports/${id}/rows?state=taken-in&limit=2`)).body;
    expect(page.items.map(({ row }: { row: number }) => row)).toEqual([1, 3]);
    const rest = (await ana('GET', `/api/v1/imports/${id}/rows?state=taken-in&limit=2&cursor=${page.next}`)).body;
    expect([rest.items.map(({ row }: { row: number }) => row), rest.next]).toEqual([[5], null]);
    expect((await hospital('GET', '/api/v1/imports')).body.items.map((file: { id: string }) => file.id)).not.toContain(
      id,
    );
  });

  it('gives the report as a table, and the template', async () => {
    const id = await take(ndjson(said(), 'x'));
    const { body, headers } = await ana('GET', `/api/v1/imports/${id}/report.csv`);
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(body.split('\r\n').slice(0, 3)).toEqual([
      '"row","file line","what became of it","referral","repeats row","differs","faults"',
      expect.stringMatching(/^"1","1","taken-in","[0-9a-f-]{36}","","",""$/),
      '"2","2","refused","","","","The row is not JSON."',
    ]);
    expect((await ana('GET', '/api/v1/imports/template.csv')).body).toMatch(
      /^\uFEFF?"source_kind","source_organization"/,
    );
  });

  it('keeps the rows as they came, for whoever has to look', async () => {
    const text = csv([{ narrative: 'Kept as it is.', given_name: ' Bo ' }]);
    const id = await take(text, { headers: CSV });
    const [row] = await the.owner<{ raw: Buffer }[]>`select raw from import_rows where import_id = ${id}`;
    expect(text).toContain(row?.raw.toString().trim());
  });
});
