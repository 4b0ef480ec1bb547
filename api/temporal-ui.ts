import { request as askHttp, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import { request as askHttps } from 'node:https';
import { pipeline } from 'node:stream/promises';
import { parseCookie, stringifyCookie } from 'cookie';
import type { Request, RequestHandler, Response } from 'express';
import type { Deps } from './deps';
import { ownMatter, permit } from './permission';
import { Problem } from './problem';
import { noteForLog } from './request-log';
import { refuseOtherOrigin } from './same-origin';
import { SESSION_COOKIE, signedIn } from './sign-in';

const SILENCE_MS_MAX = 30_000;

/**
 * Temporal's own pages under the desk's address, so that its requests to our codec endpoint carry our cookie. In
 * development only. Anybody there may look, and sees nothing but ciphertext; changing a workflow takes a permission.
 */
export function temporalPages(deps: Deps): RequestHandler {
  const { temporalUiUrl, mode } = deps;
  if (!temporalUiUrl || mode !== 'development') return () => Promise.reject(notOffered());
  const server = new URL(temporalUiUrl);
  return async (request, response) => {
    noteForLog(response, { route: '/temporal' });
    if (request.method !== 'GET' && request.method !== 'HEAD') await mayChange(request, deps);
    await passOn(request, response, server);
  };
}

async function mayChange(request: Request, deps: Deps): Promise<void> {
  if (request.get('authorization') === undefined) refuseOtherOrigin(request);
  const { actor } = await signedIn(request, deps);
  await permit({ actor, action: 'steer-workflows', referralId: null }, ownMatter(actor), deps);
}

async function passOn(request: Request, response: Response, server: URL): Promise<void> {
  const answer = await ask(request, server);
  response.writeHead(answer.statusCode ?? 502, withoutHop(answer.headers));
  await pipeline(answer, response).catch(() => response.destroy()); // The page is gone, or Temporal's is: nobody to tell.
}

function ask(request: Request, server: URL): Promise<IncomingMessage> {
  const send = server.protocol === 'https:' ? askHttps : askHttp;
  const headers = { ...withoutHop(withoutOurs(request.headers)), host: server.host };
  return new Promise((answered, failed) => {
    const asked = send(new URL(placeOf(request.originalUrl), server), { method: request.method, headers }, answered);
    asked.on('error', () => failed(away()));
    asked.setTimeout(SILENCE_MS_MAX, () => asked.destroy());
    request.on('close', () => request.complete || asked.destroy());
    request.pipe(asked);
  });
}

/**
 * Behind a public path the server takes the path off before it looks for the page that renders a workflow's details,
 * and had put it on before: so it is found only with the path twice (ui-server 2.50, route/ui.go, `SetRenderRoute`).
 */
const placeOf = (url: string): string => (url.startsWith('/temporal/render?') ? `/temporal${url}` : url);

/** Headers that are between two neighbours and not for whoever is behind (RFC 9110, 7.6.1). */
const HOP = [
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
];

const withoutHop = (headers: IncomingHttpHeaders): IncomingHttpHeaders =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !HOP.includes(name)));

/** Temporal's pages have no use for our session and our tokens. */
function withoutOurs({ authorization: _ours, cookie, ...headers }: IncomingHttpHeaders): IncomingHttpHeaders {
  const { [SESSION_COOKIE]: _session, ...cookies } = parseCookie(cookie ?? '');
  return { ...headers, ...(Object.keys(cookies).length > 0 && { cookie: stringifyCookie(cookies) }) };
}

const notOffered = (): Problem =>
  new Problem('route-unknown', "Temporal's own pages are not served here. Ask operations for their address.");

const away = (): Problem =>
  new Problem('engine-away', "Temporal's own pages do not answer at the moment. Try again in a few seconds.", {
    headers: { 'Retry-After': '5' },
  });
