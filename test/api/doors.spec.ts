import { randomBytes } from 'node:crypto';
import { type ApiAlone, openApiAlone } from '../support/away';

let api: ApiAlone;
beforeAll(async () => {
  api = await openApiAlone();
});
afterAll(() => api?.close());

const SESSION = '/api/v1/session'; // The one door for a body that needs nobody behind it.
const told = ({ status, body }: { readonly status: number; readonly body: { code?: string } }) => [status, body.code];

describe('A body', () => {
  it.each<[string, string | Uint8Array | undefined, number, string]>([
    ['that is not there', undefined, 400, 'body-unreadable'],
    ['that is empty', '', 400, 'body-unreadable'],
    ['that is no JSON', '{"personId":', 400, 'body-unreadable'],
    ['that is no UTF-8', Uint8Array.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]), 400, 'body-unreadable'],
    ['nested without an end', `${'['.repeat(400_000)}${']'.repeat(400_000)}`, 400, 'body-unreadable'],
    ['of one byte over 1 MiB', JSON.stringify({ personId: 'x'.repeat(1_048_576 - 14) }), 413, 'body-too-large'],
    ['that is no object', '[]', 422, 'request-invalid'],
    ['that is null', 'null', 422, 'request-invalid'],
    ['without what is needed', '{}', 422, 'request-invalid'],
    ['of the wrong types', '{"personId":{"id":"ana-flores"}}', 422, 'request-invalid'],
    ['with a NUL character', '{"personId":"ana\\u0000"}', 422, 'request-invalid'],
    ['with half a character', '{"personId":"ana\\ud83d"}', 422, 'request-invalid'],
    ['with a field too many', '{"personId":"ana-flores","role":"operations"}', 422, 'request-invalid'],
    ['with a prototype', '{"personId":"ana-flores","__proto__":{"role":"operations"}}', 422, 'request-invalid'],
  ])('%s gets its problem', async (_which, body, status, code) => {
    const heard = await api.speak('POST', SESSION, body, { 'content-type': 'application/json' });
    expect(told(heard)).toEqual([status, code]);
    expect(heard.headers.get('content-type')).toBe('application/problem+json');
    expect(heard.body).toMatchObject({ status, type: `urn:followthrough:problem:${code}`, title: expect.any(String) });
    expect(heard.body.detail).toMatch(/^[A-Z].*\.$/);
  });

  it('of exactly 1 MiB is read', async () => {
    const body = JSON.stringify({ personId: 'x'.repeat(1_048_576 - 15) });
    expect(Buffer.byteLength(body)).toBe(1_048_576);
    expect(told(await api.speak('POST', SESSION, body))).toEqual([422, 'request-invalid']);
  });

  it.each<[string, Record<string, string>]>([
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['text', { 'content-type': 'text/plain' }],
    ['in another encoding', { 'content-type': 'application/json; charset=latin1' }],
    ['compressed', { 'content-type': 'application/json', 'content-encoding': 'gzip' }],
  ])('that is %s is of the wrong type', async (_which, headers) => {
    const heard = await api.speak('POST', SESSION, '{"personId":"ana-flores"}', headers);
    expect(told(heard)).toEqual([415, 'media-type-unsupported']);
  });

  it('may say that it is in UTF-8', async () => {
    const headers = { 'content-type': 'application/json; charset="UTF-8"' };
    expect((await api.speak('POST', SESSION, '{}', headers)).status).toBe(422);
  });

  it('hears of every field at once, by path, and never what was in it', async () => {
    const { body } = await api.speak('POST', SESSION, { personId: 'Not A Slug', role: 'operations', name: 'Maria' });
    expect(body.errors).toEqual([
      { path: 'personId', message: expect.stringContaining('is not valid') },
      { path: 'role', message: 'is not a field of this request' },
      { path: 'name', message: 'is not a field of this request' },
    ]);
    expect(JSON.stringify(body)).not.toMatch(/Not A Slug|Maria/);
  });
});

describe('An address', () => {
  it.each<[string, string, string, number, string]>([
    ['of no route', 'GET', '/api/v1/nothing', 404, 'route-unknown'],
    ["of Temporal's pages where none are served", 'GET', '/temporal', 404, 'route-unknown'],
    ['with a broken escape', 'GET', '/api/v1/referrals/%E0%A4%A', 400, 'address-unreadable'],
    ['asked with another method', 'PUT', '/api/v1/referrals', 405, 'method-not-allowed'],
    ['that only takes a body, asked without', 'GET', '/codec/decode', 405, 'method-not-allowed'],
    ['with a parameter too many', 'GET', '/api/v1/health?verbose=1', 422, 'request-invalid'],
  ])('%s gets its problem', async (_which, method, path, status, code) => {
    expect(told(await api.speak(method, path))).toEqual([status, code]);
  });

  it('says with which methods it is served', async () => {
    const { headers, body } = await api.speak('PATCH', '/api/v1/referrals');
    expect(headers.get('allow')).toBe('POST, GET, HEAD');
    expect(body.detail).toBe('This address takes POST, GET, HEAD; it does not take PATCH.');
  });
});

describe('While the engines are away', () => {
  it.each<[string, string, unknown]>([
    ['GET', '/api/v1/tasks', undefined],
    ['GET', '/api/v1/referrals/0192f1c4-7a10-7c3e-9f60-5b1f6a2d9e01', undefined],
    ['POST', '/api/v1/referrals', {}],
    ['POST', '/api/v1/session', { personId: 'ana-flores' }],
    ['GET', '/api/v1/session/options', undefined],
  ])('%s %s is 503, with a time to come back', async (method, path, body) => {
    const heard = await api.speak(method, path, body, { authorization: 'Bearer some-token' });
    expect(told(heard)).toEqual([503, 'records-away']);
    expect(Number(heard.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  it('the api says so, and is there', async () => {
    const { status, body } = await api.speak('GET', '/api/v1/health');
    expect([status, body]).toEqual([200, { status: 'impaired', postgres: 'away', temporal: 'away' }]);
  });

  it('the api can still be read about', async () => {
    expect((await api.speak('GET', '/api/v1/openapi.json')).body.openapi).toBe('3.1.0');
  });
});

describe('Who is not signed in', () => {
  it.each(['/api/v1/tasks', '/api/v1/session', '/api/v1/refused-attempts'])('hears how to, at %s', async (path) => {
    const heard = await api.speak('GET', path);
    expect(told(heard)).toEqual([401, 'not-signed-in']);
    expect(heard.headers.get('www-authenticate')).toBe('Bearer realm="followthrough"');
  });

  it.each(['Basic YW5hOnB3', 'Bearer', 'Bearer a b', 'token'])('cannot sign in with "%s"', async (authorization) => {
    expect(told(await api.speak('GET', '/api/v1/tasks', undefined, { authorization }))).toEqual([401, 'not-signed-in']);
  });
});

describe('A change that a browser asks for', () => {
  const host = () => new URL(api.url).host;
  it.each<[string, () => Record<string, string>]>([
    ['another site', () => ({ 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' })],
    ['a neighbour', () => ({ 'sec-fetch-site': 'same-site' })],
    ['another port', () => ({ origin: 'http://127.0.0.1:9' })],
    ['nowhere', () => ({ origin: 'null' })],
  ])('for %s is refused', async (_whom, headers) => {
    const heard = await api.speak('POST', SESSION, { personId: 'ana-flores' }, headers());
    expect(told(heard)).toEqual([403, 'other-origin']);
  });

  it.each<[string, () => Record<string, string>]>([
    ['for the desk itself', () => ({ 'sec-fetch-site': 'same-origin', origin: `http://${host()}` })],
    ['by an older browser, for the desk itself', () => ({ origin: `http://${host()}` })],
    ['by a program', () => ({})],
  ])('%s goes on', async (_whom, headers) => {
    expect((await api.speak('POST', SESSION, {}, headers())).status).toBe(422);
  });
});

describe('An answer', () => {
  it('of the api is never stored, and never taken for anything but what it is', async () => {
    const { headers } = await api.speak('GET', '/api/v1/health');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it('leaves one line in the log: the route and not the address, and nothing of the query', async () => {
    api.lines.length = 0;
    await api.speak('GET', `/api/v1/referrals/${randomBytes(4).toString('hex')}?name=Maria`);
    const requestId = expect.stringMatching(/^[0-9a-f-]{36}$/);
    const ms = expect.any(Number);
    expect(api.lines).toEqual([
      { message: 'request', method: 'GET', route: '/referrals/{id}', status: 401, ms, actor: null, requestId },
    ]);
  });

  it.each<[string, string, boolean]>([
    ['a UUID', '0192f1c4-7a10-7c3e-9f60-5b1f6a2d9e01', true],
    ['the id of a trace', '4bf92f3577b34da6a3ce929d0e0e4736', true],
    ['a word, which may be a name', 'maria-testerman', false],
    ['too long to be an id', 'a'.repeat(65), false],
  ])('names its request as the sender did, if that is %s: %s', async (_what, given, isTakenOver) => {
    api.lines.length = 0;
    const { headers, body } = await api.speak('GET', '/api/v1/session', undefined, { 'x-request-id': given });
    const named = headers.get('x-request-id');
    expect(named === given).toBe(isTakenOver);
    expect([body.instance, api.lines[0]?.['requestId']]).toEqual([`urn:followthrough:request:${named}`, named]);
  });
});

describe('The desk', () => {
  it.each(['/', '/referrals/0192f1c4-7a10-7c3e-9f60-5b1f6a2d9e01', '/sign-in'])('has its page at %s', async (path) => {
    const { status, headers, body } = await api.speak('GET', path, undefined, { accept: 'text/html' });
    expect([status, body]).toEqual([200, '<!doctype html><title>Desk</title>']);
    expect(headers.get('cache-control')).toBe('no-cache');
    expect(headers.get('content-security-policy')).toContain("default-src 'self'");
  });

  it('has files that never change under their name', async () => {
    const { status, headers } = await api.speak('GET', '/assets/desk-1a2b.js');
    expect([status, headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable']);
  });

  it.each(['/assets/gone.js', '/favicon.png', '/../../package.json', '/..%2f..%2fpackage.json'])(
    'has nothing at %s',
    async (path) => {
      expect(told(await api.speak('GET', path, undefined, { accept: '*/*' }))).toEqual([404, 'route-unknown']);
    },
  );

  it('says how to build it when it is not there', async () => {
    const bare = await openApiAlone({ deskFolder: '/nowhere' });
    const heard = await bare.speak('GET', '/', undefined, { accept: 'text/html' });
    expect(told(heard)).toEqual([404, 'route-unknown']);
    expect(heard.body.detail).toContain('npm run build:desk');
    await bare.close();
  });
});

describe('In production', () => {
  it('nobody signs in by saying a name', async () => {
    const production = await openApiAlone({ mode: 'production' });
    const heard = await production.speak('POST', SESSION, { personId: 'ana-flores' });
    expect(told(heard)).toEqual([403, 'development-only']);
    expect((await production.speak('GET', '/api/v1/session/options')).body).toEqual({ mode: 'production', people: [] });
    await production.close();
  });
});
