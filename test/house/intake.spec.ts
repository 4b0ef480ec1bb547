import { randomUUID } from 'node:crypto';
import { INTAKE_EXAMPLE } from '../../contracts/intake';
import { type ApiWorld, openApiWorld } from '../support/api-world';
import type { Heard } from '../support/socket';

let the: ApiWorld;
beforeAll(async () => {
  the = await openApiWorld(); // No worker comes: intake does not wait for one.
}, 60_000);
afterAll(() => the?.close(), 30_000);

const told = ({ status, body }: Heard) => [status, body.code];
const hand = (body: unknown, headers: Record<string, string> = {}) =>
  the.hospital('POST', '/api/v1/referrals', body, headers);
const from = (identifier: string) => ({ ...INTAKE_EXAMPLE, source: { ...INTAKE_EXAMPLE.source, identifier } });
const countOf = async (): Promise<number> => {
  const [row] = await the.database.owner`select count(*)::int as n from inbox`;
  return row?.['n'];
};

describe('A referral that is handed in', () => {
  it('is kept and answered 202, with an id that stays and an address to look at', async () => {
    const { status, headers, body } = await hand(INTAKE_EXAMPLE);
    expect(status).toBe(202);
    const self = `/api/v1/referrals/${body.id}`;
    expect(body).toEqual({
      id: body.id,
      status: 'received',
      repeated: false,
      links: { self, desk: `/referrals/${body.id}` },
    });
    expect(headers.get('location')).toBe(self);
    expect(body.id[14]).toBe('7'); // UUIDv7, so that ids are in the order of time.
    const seen = await the.hospital('GET', self);
    expect([seen.status, seen.body]).toMatchObject([
      200,
      { view: 'process', status: 'received', nextOwner: 'system', revision: 0 },
    ]);
    expect(seen.headers.get('etag')).toBe('W/"0"');
  });

  it('is a new one each time, when neither the sender nor a key says otherwise', async () => {
    const [first, second] = [await hand(INTAKE_EXAMPLE), await hand(INTAKE_EXAMPLE)];
    expect(first.body.id).not.toBe(second.body.id);
  });

  it('is the same for ever under the sender’s own number', async () => {
    const identifier = randomUUID();
    const first = await hand(from(identifier));
    const again = await hand({ ...from(identifier), urgency: 'urgent' });
    expect([again.status, again.body]).toEqual([202, { ...first.body, repeated: true }]);
    const other = await the.as('token-of-other-ehr')('POST', '/api/v1/referrals', from(identifier));
    expect(other.body).toMatchObject({ repeated: false }); // A number is its system's own, and so is the answer.
    expect(other.body.id).not.toBe(first.body.id);
  });

  it('is refused under the sender’s number of another person, and says what to do', async () => {
    const identifier = randomUUID();
    await hand(from(identifier));
    const before = await countOf();
    const person = { ...INTAKE_EXAMPLE.person, givenName: 'Xanthippe', familyName: 'Quill', birthDate: '1951-02-03' };
    const refused = await hand({ ...from(identifier), person });
    expect(told(refused)).toEqual([409, 'sender-contradicts']);
    expect(refused.body).toMatchObject({
      why: { code: 'number-of-another-person' },
      detail: expect.stringMatching(/another person.*nothing was kept; give each referral a number of its own/),
    });
    expect(JSON.stringify(refused.body)).not.toMatch(/Xanthippe|Quill|1951|Maria/);
    expect(await countOf()).toBe(before);
    expect((await hand(from(identifier))).body).toMatchObject({ repeated: true });
  });

  it('is the same for ever under an Idempotency-Key, and never another', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    const first = await hand(INTAKE_EXAMPLE, headers);
    const again = await hand(INTAKE_EXAMPLE, headers);
    expect([again.status, again.body]).toEqual([202, { ...first.body, repeated: true }]);
    const turnedRound = Object.fromEntries(Object.entries(INTAKE_EXAMPLE).reverse());
    expect((await hand(turnedRound, headers)).body).toEqual(again.body); // What it says counts, not its bytes.
    const before = await countOf();
    expect(told(await hand({ ...INTAKE_EXAMPLE, urgency: 'urgent' }, headers))).toEqual([
      422,
      'idempotency-key-reused',
    ]);
    expect(await countOf()).toBe(before);
    const other = await the.as('token-of-other-ehr')('POST', '/api/v1/referrals', INTAKE_EXAMPLE, headers);
    expect(other.body).toMatchObject({ repeated: false }); // A key is its sender's own.
  });

  it('is one, however many times it is sent at once', async () => {
    const identifier = randomUUID();
    const heard = await Promise.all(Array.from({ length: 12 }, () => hand(from(identifier))));
    expect(new Set(heard.map(({ body }) => body.id)).size).toBe(1);
    expect(heard.filter(({ body }) => !body.repeated)).toHaveLength(1);
  });

  it('may be as long as 1 MiB, and no longer', async () => {
    const before = await countOf();
    const tooLong = { ...INTAKE_EXAMPLE, narrative: 'x'.repeat(1_048_576) };
    expect(told(await hand(tooLong))).toEqual([413, 'body-too-large']);
    expect(await countOf()).toBe(before);
    const padded = `${JSON.stringify(INTAKE_EXAMPLE)}${' '.repeat(1_048_576)}`.slice(0, 1_048_576);
    expect((await hand(padded)).status).toBe(202);
  });

  it('keeps its words as they came, whatever the alphabet', async () => {
    const narrative = 'Она просит о помощи 🧺 — דיור, ખોરાક; "quoted" \\ and \t tabbed.';
    const { body } = await hand({ ...INTAKE_EXAMPLE, narrative });
    const [row] = await the.database
      .owner`select body ->> 'narrative' as narrative, raw from inbox where id = ${body.id}`;
    expect(row?.['narrative']).toBe(narrative);
    expect(JSON.parse(String(row?.['raw'])).narrative).toBe(narrative);
  });

  it.each<[string, object, string]>([
    ['with a field too many', { notes: 'x' }, 'notes'],
    ['with a field too many, deep down', { person: { ...INTAKE_EXAMPLE.person, nickname: 'x' } }, 'person.nickname'],
    ['without a narrative', { narrative: '' }, 'narrative'],
    ['without a person', { person: undefined }, 'person'],
    ['of a narrative over its limit', { narrative: 'x'.repeat(20_001) }, 'narrative'],
    ['of an unknown urgency', { urgency: 'whenever' }, 'urgency'],
    [
      'of a day that does not exist',
      { person: { ...INTAKE_EXAMPLE.person, birthDate: '2001-02-29' } },
      'person.birthDate',
    ],
    [
      'of a year that nobody lives in',
      { person: { ...INTAKE_EXAMPLE.person, birthDate: '0001-01-01' } },
      'person.birthDate',
    ],
    [
      'of somebody who is not born',
      { person: { ...INTAKE_EXAMPLE.person, birthDate: '2199-01-01' } },
      'person.birthDate',
    ],
    ['of an age in words', { person: { ...INTAKE_EXAMPLE.person, ageYears: 'thirty' } }, 'person.ageYears'],
    ['with a NUL character', { narrative: 'Help\u0000' }, 'narrative'],
    ['with half a character', { person: { ...INTAKE_EXAMPLE.person, givenName: 'M\ud800' } }, 'person.givenName'],
  ])('%s gets its problem, and is not kept', async (_which, facts, path) => {
    const before = await countOf();
    const heard = await hand({ ...INTAKE_EXAMPLE, ...facts });
    expect(told(heard)).toEqual([422, 'request-invalid']);
    expect(heard.body.errors.map((error: { path: string }) => error.path)).toContain(path);
    expect(await countOf()).toBe(before);
  });

  it.each(['with a space', 'x'.repeat(201)])('does not take the key "%s"', async (key) => {
    const heard = await hand(INTAKE_EXAMPLE, { 'idempotency-key': key });
    expect(told(heard)).toEqual([422, 'request-invalid']);
    expect(heard.body.errors[0].path).toBe('idempotency-key');
  });

  it('is not for everybody to hand in', async () => {
    for (const speak of [the.omar, the.ines])
      expect(told(await speak('POST', '/api/v1/referrals', INTAKE_EXAMPLE))).toEqual([403, 'not-allowed']);
    expect((await the.ana('POST', '/api/v1/referrals', INTAKE_EXAMPLE)).status).toBe(202);
  });
});

describe('A change of a referral that no workflow has taken up', () => {
  it('is refused until it has', async () => {
    const id = await the.handIn();
    const outcome = { operationId: randomUUID(), revision: 0, outcome: 'withdrawn' };
    const heard = await the.ana('POST', `/api/v1/referrals/${id}/outcome`, outcome);
    expect(told(heard)).toEqual([409, 'referral-not-ready']);
    const operation = await the.ana('GET', `/api/v1/referrals/${id}/operations/${outcome.operationId}`);
    expect(operation.body).toMatchObject({ state: 'refused', revision: null });
  });

  it('that nobody asked for was not received', async () => {
    const id = await the.handIn();
    const { body } = await the.ana('GET', `/api/v1/referrals/${id}/operations/${randomUUID()}`);
    expect(body).toMatchObject({ state: 'not-received', detail: expect.stringContaining('same operationId') });
  });
});
