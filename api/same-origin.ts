import type { IncomingHttpHeaders } from 'node:http';
import { Problem } from './problem';

const SAFE_METHODS: readonly string[] = ['GET', 'HEAD', 'OPTIONS'];

interface Seen {
  readonly method: string;
  readonly headers: IncomingHttpHeaders;
}

/**
 * Refuses a change that another site makes a browser ask for, with the cookie that the browser adds by itself. Every
 * browser says where such a request comes from; a program that says neither carries no cookie that it was not given.
 */
export function refuseOtherOrigin({ method, headers }: Seen): void {
  if (SAFE_METHODS.includes(method) || comesFromHere(headers)) return;
  throw new Problem(
    'other-origin',
    'This request was made by a page of another site. Open the desk itself, and do it there.',
  );
}

function comesFromHere(headers: IncomingHttpHeaders): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const { origin, host } = headers;
  return origin === undefined || hostOf(origin) === host;
}

const hostOf = (origin: string): string | undefined => (URL.canParse(origin) ? new URL(origin).host : undefined);
