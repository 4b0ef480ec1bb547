import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { type ApiWorld, openApiWorld } from '../support/api-world';
import { openSocket } from '../support/socket';

let the: ApiWorld;
beforeAll(async () => {
  the = await openApiWorld();
}, 60_000);
afterAll(() => the?.close(), 30_000);

const SESSION = '/api/v1/session';
const signIn = async (personId: string, by = the.speak) => {
  const heard = await by('POST', SESSION, { personId });
  return { ...heard, cookie: heard.headers.get('set-cookie') ?? '' };
};
const cookieFrom = (header: string) => ({ cookie: header.split(';')[0] ?? '' });

describe('The development sign-in', () => {
  it('offers the people of the house, and opens a session for one of them', async () => {
    const options = await the.speak('GET', '/api/v1/session/options');
    expect(options.body.mode).toBe('development');
    expect(options.body.people.map(({ id }: { id: string }) => id)).toContain('ana-flores');
    const { status, body, cookie } = await signIn('ana-flores');
    const ana = {
      id: 'ana-flores',
      name: 'Ana Flores',
      role: 'coordinator',
      teams: ['brandt'],
      zone: 'America/Chicago',
    };
    expect([status, body]).toEqual([200, ana]);
    expect(cookie).toMatch(/^followthrough=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax$/);
    expect((await the.speak('GET', SESSION, undefined, cookieFrom(cookie))).body).toEqual(ana);
  });

  it('knows nobody else', async () => {
    const { status, body } = await signIn('nobody-here');
    expect([status, body.code, body.errors[0].path]).toEqual([422, 'request-invalid', 'personId']);
  });

  it('keeps no token that could be used', async () => {
    const { cookie } = await signIn('ana-flores');
    const rows = await the.database.owner`select token_sha256 from sessions`;
    const token = /=([\w-]+)/.exec(cookie)?.[1] ?? 'none';
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it('does not work in production, where a session that was stolen from development is no session either', async () => {
    const { cookie } = await signIn('ana-flores');
    const production = await openSocket({ ...the.deps, mode: 'production' });
    expect((await signIn('ana-flores', production.speak)).body.code).toBe('development-only');
    const stolen = await production.speak('GET', SESSION, undefined, cookieFrom(cookie));
    expect([stolen.status, stolen.body.detail]).toEqual([401, expect.stringContaining('this house has no sessions')]);
    await production.close();
  });
});

describe('A session', () => {
  it('ends by signing out', async () => {
    const cookie = cookieFrom((await signIn('ana-flores')).cookie);
    const out = await the.speak('DELETE', SESSION, undefined, cookie);
    expect([out.status, out.body]).toEqual([204, '']);
    expect(out.headers.get('set-cookie')).toContain('Max-Age=0');
    expect((await the.speak('GET', SESSION, undefined, cookie)).status).toBe(401);
    expect((await the.speak('DELETE', SESSION, undefined, cookie)).status).toBe(204);
  });

  it('ends after twelve hours', async () => {
    const cookie = cookieFrom((await signIn('ben-okoye')).cookie);
    the.passes(11.9);
    expect((await the.speak('GET', SESSION, undefined, cookie)).status).toBe(200);
    the.passes(0.2);
    expect((await the.speak('GET', SESSION, undefined, cookie)).status).toBe(401);
  });

  it('is for this machine: a name of elsewhere that leads here opens nothing', async () => {
    const headers = { host: 'evil.example', origin: 'http://evil.example', 'content-type': 'application/json' };
    const asked = request(`${the.url}${SESSION}`, { method: 'POST', headers }); // `fetch` lets nobody choose the host.
    asked.end(JSON.stringify({ personId: 'ana-flores' }));
    const [answer] = (await once(asked, 'response')) as [IncomingMessage];
    answer.resume();
    expect([answer.statusCode, answer.headers['set-cookie']]).toEqual([403, undefined]);
  });

  it('changes nothing for a page of another site', async () => {
    const cookie = cookieFrom((await signIn('ana-flores')).cookie);
    const ask = (headers: Record<string, string>) =>
      the.speak('POST', '/api/v1/referrals', {}, { ...cookie, ...headers });
    expect((await ask({ 'sec-fetch-site': 'cross-site' })).body.code).toBe('other-origin');
    expect((await ask({ origin: 'https://evil.example' })).body.code).toBe('other-origin');
    expect((await ask({ origin: the.url, 'sec-fetch-site': 'same-origin' })).body.code).toBe('request-invalid');
    expect((await the.speak('DELETE', SESSION, undefined, { ...cookie, 'sec-fetch-site': 'cross-site' })).status).toBe(
      403,
    );
  });
});

describe('A token', () => {
  it('stands for its person, and goes before a cookie', async () => {
    const cookie = cookieFrom((await signIn('ana-flores')).cookie);
    expect((await the.ben('GET', SESSION, undefined, cookie)).body.id).toBe('ben-okoye');
  });

  it('that is not known is nobody, whatever the cookie says', async () => {
    const cookie = cookieFrom((await signIn('ana-flores')).cookie);
    const { status, body } = await the.as('token-of-nobody')('GET', SESSION, undefined, cookie);
    expect([status, body.detail]).toEqual([401, expect.stringContaining('is not known here')]);
  });

  it('of a system opens no session', async () => {
    const { status, body } = await the.hospital('GET', SESSION);
    expect([status, body.code]).toEqual([403, 'not-allowed']);
  });
});
