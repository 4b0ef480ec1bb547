import { INTAKE_EXAMPLE } from '../../contracts/intake';
import { SearchView } from '../../contracts/views/search';
import { type ApiWorld, openApiWorld } from '../support/api-world';
import { eventually } from '../support/eventually';
import type { Heard, Speak } from '../support/socket';

const { person } = INTAKE_EXAMPLE;
const logged: string[] = [];

let the: ApiWorld;
let id: string;
let elsewhere: string;
beforeAll(async () => {
  the = await openApiWorld({ log: (line) => void logged.push(JSON.stringify(line)) });
  await the.worker.comes();
  id = await the.handIn({ person: { ...person, givenName: 'Ximena', familyName: 'Solórzano' } });
  elsewhere = await the.handIn({
    person: { ...person, givenName: 'Ximena', familyName: 'Solórzano', county: 'Lowell' },
  });
  await the.reaches(id, 'awaiting-decision');
  await eventually(async () => {
    expect((await the.ben('GET', `/api/v1/referrals/${elsewhere}`)).body.view).toBe('full');
  });
}, 60_000);
afterAll(() => the?.close(), 30_000);

const search = (speak: Speak, q: string, more = ''): Promise<Heard> =>
  speak('GET', `/api/v1/search?q=${encodeURIComponent(q)}${more}`);
const idsOf = ({ body }: Heard) => body.items.map(({ referralId }: { referralId: string }) => referralId);

describe('A search', () => {
  it('finds the people of one’s own teams, says what each hit is and why it is one, and is what the contract says', async () => {
    const heard = await search(the.ana, 'solorz xim');
    expect(SearchView.safeParse(heard.body).error).toBeUndefined();
    expect(heard.body).toMatchObject({
      items: [{ kind: 'case', referralId: id, personName: 'Ximena Solórzano', why: ['name'], team: { id: 'brandt' } }],
      more: false,
    });
    expect(new Set(idsOf(await search(the.ben, 'solorz xim')))).toEqual(new Set([id, elsewhere])); // He works in both.
    expect(new Set(idsOf(await search(the.ines, 'solorz xim')))).toEqual(new Set([id, elsewhere])); // She audits all.
  });

  it('finds one hit for each case, and says where there are more than were asked for', async () => {
    const heard = await search(the.ben, 'solorz', '&limit=1');
    expect([heard.body.items.length, heard.body.more]).toEqual([1, true]);
  });

  it('finds by a referral number, and not in another team', async () => {
    expect((await search(the.ana, id)).body.items).toMatchObject([{ kind: 'referral', why: ['referral-number'] }]);
    expect(idsOf(await search(the.ana, elsewhere))).toEqual([]);
  });

  it('by operations staff finds processes by their number, and nothing by a name', async () => {
    expect(idsOf(await search(the.omar, 'solorz xim'))).toEqual([]);
    const heard = await search(the.omar, id);
    expect(heard.body.items).toEqual([
      {
        kind: 'process',
        referralId: id,
        status: 'awaiting-decision',
        receivedAt: expect.any(String),
        why: ['referral-number'],
      },
    ]);
  });

  it('is not for systems', async () => {
    expect((await search(the.hospital, 'solorz')).status).toBe(403);
  });

  it.each(['q=', 'q=x', `q=${'x'.repeat(101)}`, 'q=xim&limit=21', 'q=xim&limit=0', 'q=xim&team=lowell', 'limit=5'])(
    'asked with %s gets its problem',
    async (query) => {
      const { status, body } = await the.ana('GET', `/api/v1/search?${query}`);
      expect([status, body.code]).toEqual([422, 'request-invalid']);
    },
  );

  it('leaves no word of what was looked for in the log', async () => {
    await search(the.ana, 'solorz xim');
    await search(the.hospital, 'solorz xim');
    const lines = logged.filter((line) => line.includes('/search'));
    expect(lines.length).toBeGreaterThan(0);
    expect(logged.join('\n')).not.toMatch(/solorz|xim/i);
  });
});
