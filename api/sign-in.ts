import { createHash, randomBytes } from 'node:crypto';
import { parseCookie, stringifySetCookie } from 'cookie';
import type { Request } from 'express';
import type { SessionView } from '../contracts/views/session';
import { closeSession, findSession, openSession } from '../db/session-store';
import { findStaffByToken, findSystemByToken, type StaffRow } from '../db/staff-store';
import { hoursAfter } from '../domain/clock';
import type { Actor } from '../domain/staff';
import type { Deps } from './deps';
import { Problem } from './problem';

const SESSION_HOURS = 12;
export const SESSION_COOKIE = 'followthrough';
const BEARER = /^Bearer +([\x21-\x7e]{1,512})$/i;

/** Whoever asks, once it is known: what may be done is judged by the actor, the rest is for pages. */
export interface SignedIn {
  readonly actor: Actor;
  /** What `GET /session` shows; a system has no session. */
  readonly session: SessionView | null;
}

type Tools = Pick<Deps, 'sql' | 'clock' | 'mode'>;

/**
 * Who asks: by bearer token, else by the cookie of a session. Anybody else hears 401, and how to sign in. A production
 * house opens no sessions until OpenID Connect is there, so a cookie is nobody in it, wherever it comes from.
 */
export async function signedIn(request: Request, tools: Tools): Promise<SignedIn> {
  const given = request.get('authorization');
  const found = given === undefined ? await byCookie(request, tools) : await byToken(given, tools);
  if (found) return found;
  throw new Problem(
    'not-signed-in',
    given === undefined
      ? HOW_TO_SIGN_IN[tools.mode]
      : 'The token in the header "Authorization" is not known here. Send it as "Bearer …", whole and unchanged.',
    { headers: { 'WWW-Authenticate': 'Bearer realm="followthrough"' } },
  );
}

const HOW_TO_SIGN_IN = {
  development: 'Nobody is signed in. Sign in at the desk, or send a token with the header "Authorization: Bearer …".',
  production:
    'Nobody is signed in. Send a token with the header "Authorization: Bearer …"; this house has no sessions.',
};

/** Opens a session of 12 hours; gives the cookie that stands for it, of which only a hash is kept. */
export async function startSession(staffId: string, { sql, clock, mode }: Deps): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const openedAt = clock.now().toISOString();
  const expiresAt = hoursAfter(openedAt, SESSION_HOURS);
  await openSession(sql, { tokenSha256: sha256(token), staffId, openedAt, expiresAt });
  return sessionCookie(token, mode, SESSION_HOURS * 3_600);
}

/** Ends the session of this request, if there is one; gives the cookie that takes the old one away. */
export async function endSession(request: Request, { sql, mode }: Deps): Promise<string> {
  const token = cookieOf(request);
  if (token) await closeSession(sql, sha256(token));
  return sessionCookie('', mode, 0);
}

async function byCookie(request: Request, { sql, clock, mode }: Tools): Promise<SignedIn | undefined> {
  const token = cookieOf(request);
  if (!token || mode === 'production') return undefined;
  const staff = await findSession(sql, sha256(token), clock.now().toISOString());
  return staff && asStaff(staff);
}

async function byToken(header: string, { sql, clock }: Tools): Promise<SignedIn | undefined> {
  const token = BEARER.exec(header)?.[1];
  if (!token) return undefined;
  const staff = await findStaffByToken(sql, sha256(token));
  if (staff) return asStaff(staff);
  const system = await findSystemByToken(sql, sha256(token), clock.now().toISOString());
  return system && { actor: { kind: 'system', id: system.id, role: 'integration' }, session: null };
}

/** A person of the staff as the actor of a request and as the desk shows them. */
export function asStaff({ id, name, role, teams, zone }: StaffRow): SignedIn & { readonly session: SessionView } {
  return { actor: { kind: 'staff', id, role, teams }, session: { id, name, role, teams, zone } };
}

const cookieOf = (request: Request): string | undefined => parseCookie(request.get('cookie') ?? '')[SESSION_COOKIE];

const sessionCookie = (value: string, mode: Deps['mode'], maxAge: number): string =>
  stringifySetCookie({
    name: SESSION_COOKIE,
    value,
    maxAge,
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: mode === 'production',
  });

const sha256 = (token: string): string => createHash('sha256').update(token).digest('hex');
