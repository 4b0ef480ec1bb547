import { createServer, type IncomingMessage, type Server } from 'node:http';
import { type ApiAlone, openApiAlone } from '../support/away';

/** Stands where Temporal's own pages are: says back what reached it. */
function openPages(): Promise<{ readonly url: string; readonly asked: IncomingMessage[]; readonly server: Server }> {
  const asked: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    asked.push(request);
    let body = '';
    request.on('data', (chunk) => (body += String(chunk)));
    request.on('end', () => {
      response.setHeader('set-cookie', '_csrf=abc; Path=/');
      response.setHeader('content-type', 'text/html');
      response.end(`<p>${request.method} ${request.url} ${body}</p>`);
    });
  });
  return new Promise((ready) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      ready({ url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`, asked, server });
    });
  });
}

let pages: Awaited<ReturnType<typeof openPages>>;
let api: ApiAlone;
beforeAll(async () => {
  pages = await openPages();
  api = await openApiAlone({ temporalUiUrl: pages.url });
});
afterAll(async () => {
  await api?.close();
  pages?.server.close();
});

describe("Temporal's own pages", () => {
  it('are served under the desk’s address as they are', async () => {
    const { status, headers, body } = await api.speak('GET', '/temporal/namespaces/default?query=x');
    expect([status, body]).toEqual([200, '<p>GET /temporal/namespaces/default?query=x </p>']);
    expect(headers.get('set-cookie')).toBe('_csrf=abc; Path=/');
    expect(headers.get('content-security-policy')).toBeNull();
  });

  it('never see our session or our tokens', async () => {
    pages.asked.length = 0;
    await api.speak('GET', '/temporal/', undefined, {
      cookie: 'followthrough=secret; _csrf=abc',
      authorization: 'Bearer secret',
    });
    expect(pages.asked[0]?.headers).toMatchObject({ cookie: '_csrf=abc', host: new URL(pages.url).host });
    expect(JSON.stringify(pages.asked[0]?.headers)).not.toContain('secret');
  });

  it('let nobody change a workflow who is not signed in', async () => {
    pages.asked.length = 0;
    const heard = await api.speak('POST', '/temporal/api/v1/namespaces/default/workflows/x/terminate', {});
    expect([heard.status, heard.body.code]).toEqual([401, 'not-signed-in']);
    expect(pages.asked).toEqual([]);
  });

  it('are not there in production', async () => {
    const production = await openApiAlone({ temporalUiUrl: pages.url, mode: 'production' });
    expect((await production.speak('GET', '/temporal/')).body.code).toBe('route-unknown');
    await production.close();
  });

  it('say so when they do not answer', async () => {
    const alone = await openApiAlone({ temporalUiUrl: 'http://127.0.0.1:1' });
    const heard = await alone.speak('GET', '/temporal/');
    expect([heard.status, heard.body.code, heard.headers.get('retry-after')]).toEqual([503, 'engine-away', '5']);
    await alone.close();
  });
});
