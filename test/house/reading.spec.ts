import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { openApiOf } from '../../api/openapi';
import { ROOT_ROUTES, ROUTES } from '../../api/routes';
import { INTAKE_EXAMPLE } from '../../contracts/intake';
import { type ApiWorld, confirmationOf, openApiWorld } from '../support/api-world';
import { eventually } from '../support/eventually';
import type { Heard, Speak } from '../support/socket';

let the: ApiWorld;
let id: string;
beforeAll(async () => {
  the = await openApiWorld();
  await the.worker.comes();
  id = await the.handIn();
  await the.reaches(id, 'awaiting-decision');
}, 60_000);
afterAll(() => the?.close(), 30_000);

const told = ({ status, body }: Heard) => [status, body.code];
const { person } = INTAKE_EXAMPLE;

/** Their digits are anybody's. */
const IDS = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

describe('A referral', () => {
  it('is seen whole by those whose matter it is', async () => {
    for (const speak of [the.ana, the.dana, the.ines]) {
      const { body, headers } = await speak('GET', `/api/v1/referrals/${id}`);
      expect(body).toMatchObject({ view: 'full', person: { name: 'Maria Testerman' }, team: { id: 'brandt' } });
      expect(headers.get('etag')).toBe(`W/"${body.revision}"`);
    }
  });

  it.each<[string, () => Speak]>([
    ['operations staff', () => the.omar],
    ['the system that handed it in', () => the.hospital],
  ])('shows %s how far it is, and nothing of the person', async (_whom, speak) => {
    const heard = await speak()('GET', `/api/v1/referrals/${id}`);
    expect(heard.body).toMatchObject({ view: 'process', status: 'awaiting-decision', nextOwner: 'coordinator' });
    expect(JSON.stringify(heard.body).replace(IDS, '')).not.toMatch(/Maria|Testerman|1992|groceries|555/);
  });

  it('shows a system no names of ours', async () => {
    const toSystem = await the.hospital('GET', `/api/v1/referrals/${id}`);
    expect([toSystem.body.waitingFor.next.name, toSystem.body.links.workflow]).toEqual([null, null]);
    expect((await the.omar('GET', `/api/v1/referrals/${id}`)).body.waitingFor.next.name).toBeTruthy();
  });

  it('is as if it did not exist to any other system', async () => {
    const other = the.as('token-of-other-ehr');
    const [theirs, nobodys] = [
      await other('GET', `/api/v1/referrals/${id}`),
      await other('GET', `/api/v1/referrals/${randomUUID()}`),
    ];
    expect([theirs, nobodys].map(told)).toEqual([
      [404, 'referral-unknown'],
      [404, 'referral-unknown'],
    ]);
    const wordsOf = ({ body }: Heard) => body.detail.replace(/[0-9a-f-]{36}/, '…');
    expect(wordsOf(theirs)).toBe(wordsOf(nobodys));
  });

  it('of another team is seen as far as its process goes', async () => {
    const elsewhere = await the.handIn({ person: { ...person, county: 'Lowell' } });
    await eventually(async () => {
      expect((await the.ben('GET', `/api/v1/referrals/${elsewhere}`)).body.view).toBe('full');
    });
    expect((await the.ana('GET', `/api/v1/referrals/${elsewhere}`)).body.view).toBe('process');
    expect(told(await the.ana('GET', `/api/v1/referrals/${elsewhere}/audit`))).toEqual([403, 'not-allowed']);
  });

  it.each(['not-a-uuid', '0', randomUUID()])('that is not there is 404 (%s)', async (unknown) => {
    expect(told(await the.ana('GET', `/api/v1/referrals/${unknown}`))).toEqual([404, 'referral-unknown']);
  });

  it.each<['yes' | 'no' | 'unknown', string | null]>([
    ['yes', 'withdrawn'],
    ['no', null],
    ['unknown', null],
  ])('tells the system how it ended only if the person allows it (%s)', async (mayTellReferrer, outcome) => {
    const ending = await the.handIn({ person: { ...person, contact: { ...person.contact, mayTellReferrer } } });
    const { revision } = await the.reaches(ending, 'awaiting-decision');
    const asked = { operationId: randomUUID(), revision, outcome: 'withdrawn' };
    expect((await the.ana('POST', `/api/v1/referrals/${ending}/outcome`, asked)).status).toBe(200);
    await the.reaches(ending, 'closed');
    expect((await the.hospital('GET', `/api/v1/referrals/${ending}`)).body).toMatchObject({
      status: 'closed',
      outcome,
    });
    expect((await the.omar('GET', `/api/v1/referrals/${ending}`)).body.outcome).toBe('withdrawn');
  });
});

describe('A list', () => {
  it('of tasks has what waits, and pages that do not overlap', async () => {
    for (let n = 0; n < 3; n += 1) await the.reaches(await the.handIn(), 'awaiting-decision');
    const whole = await the.ana('GET', '/api/v1/tasks?scope=team&limit=200');
    const seen: string[] = [];
    for (let next: string | null = ''; next !== null; ) {
      const { body }: Heard = await the.ana('GET', `/api/v1/tasks?scope=team&limit=2${next && `&cursor=${next}`}`);
      seen.push(...body.items.map((task: { id: string }) => task.id));
      next = body.next;
    }
    expect(seen).toEqual(whole.body.items.map((task: { id: string }) => task.id));
    expect(seen.length).toBeGreaterThanOrEqual(4);
  });

  it.each<[string, () => Speak]>([
    ['tasks', () => the.ana],
    ['referrals', () => the.ana],
    ['notices', () => the.ana],
    ['programs', () => the.hospital],
    ['refused-attempts', () => the.omar],
  ])('of %s is what the contract says', async (list, speak) => {
    const { status, body } = await speak()('GET', `/api/v1/${list}`);
    expect(status).toBe(200);
    expect(body.next).toBeNull();
    expect(schemaOf(list).safeParse(body).error).toBeUndefined();
  });

  it('of an audit is in order, and what the contract says', async () => {
    const { body } = await the.dana('GET', `/api/v1/referrals/${id}/audit`);
    expect(body.items.map(({ action }: { action: string }) => action)).toEqual(
      expect.arrayContaining(['referral-received', 'advice-given']),
    );
    expect(schemaOf('referrals/{id}/audit').safeParse(body).error).toBeUndefined();
    expect(JSON.stringify(body)).not.toMatch(/Maria|Testerman/);
  });

  it('of referrals can be of one status, and is of one’s own teams', async () => {
    const closed = await the.ana('GET', '/api/v1/referrals?status=closed&limit=200');
    expect(new Set(closed.body.items.map(({ status }: { status: string }) => status))).toEqual(new Set(['closed']));
    const names = async (speak: Speak) => (await speak('GET', '/api/v1/referrals?limit=200')).body.items.length;
    expect(await names(the.ana)).toBeLessThan(await names(the.ben)); // Ben works in both teams.
    expect(await names(the.ines)).toBe(await names(the.ben)); // An auditor sees them all.
  });

  it.each(['limit=0', 'limit=201', 'limit=many', 'cursor=nonsense', 'status=open', 'sort=name', 'limit=1&limit=2'])(
    'asked for with %s gets its problem',
    async (query) => {
      expect(told(await the.ana('GET', `/api/v1/referrals?${query}`))).toEqual([422, 'request-invalid']);
    },
  );

  it.each<[string, () => Speak]>([
    ['tasks', () => the.omar],
    ['tasks', () => the.hospital],
    ['referrals', () => the.omar],
    ['referrals', () => the.hospital],
    ['notices', () => the.omar],
    ['refused-attempts', () => the.ana],
  ])('of %s is not for everybody', async (list, speak) => {
    expect(told(await speak()('GET', `/api/v1/${list}`))).toEqual([403, 'not-allowed']);
  });
});

describe('Every view of a referral', () => {
  it('is what the contract says, at every stage', async () => {
    const decided = await the.handIn();
    await expectViews(decided);
    const awaiting = await the.reaches(decided, 'awaiting-decision');
    await expectViews(decided);
    await the.ana('POST', `/api/v1/referrals/${decided}/decisions`, confirmationOf(awaiting));
    const { revision } = await the.reaches(decided, 'contacting', { waitingFor: { what: 'first-contact' } });
    await expectViews(decided);
    const asked = { operationId: randomUUID(), revision, outcome: 'person-opted-out' };
    await the.ana('POST', `/api/v1/referrals/${decided}/outcome`, asked);
    await the.reaches(decided, 'closed');
    await expectViews(decided);
  });

  it('can be read about without a sign-in', async () => {
    const { status, body } = await the.speak('GET', '/api/v1/openapi.json');
    expect([status, body]).toEqual([200, JSON.parse(JSON.stringify(openApiOf(ROUTES, ROOT_ROUTES)))]);
  });
});

function schemaOf(list: string): z.ZodType {
  const schema = ROUTES.find(({ method, path }) => method === 'get' && path === `/${list}`)?.answers[200]?.schema?.of;
  if (!schema) throw new Error(`The table has no schema for ${list}.`);
  return schema;
}

async function expectViews(of: string): Promise<void> {
  for (const speak of [the.ana, the.omar, the.hospital]) {
    const { body } = await speak('GET', `/api/v1/referrals/${of}`);
    expect(schemaOf('referrals/{id}').safeParse(body).error).toBeUndefined();
  }
}
