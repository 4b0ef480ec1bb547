import type { Request } from 'express';
import { z } from 'zod';
import { staffId } from '../contracts/text';
import { findStaff, listStaff } from '../db/staff-store';
import { type Answer, ok } from './answer';
import type { Deps } from './deps';
import { Problem } from './problem';
import { requestInvalid } from './read';
import { asStaff, endSession, type SignedIn, startSession } from './sign-in';

export const SignInRequest = z.strictObject({ personId: staffId.describe('One of the people of `/session/options`.') });

/** Who is signed in. A system hears that it has no session: what it may do hangs on its key alone. */
export async function showSession({ session }: SignedIn): Promise<Answer> {
  if (session) return ok(session);
  throw new Problem('not-allowed', 'You may not do this: a system has a key and no session; sessions are for people.');
}

/** Whom the development sign-in offers; nobody in production. */
export async function showSignInOptions(_asked: unknown, { sql, mode }: Deps): Promise<Answer> {
  const staff = mode === 'development' ? await listStaff(sql) : [];
  return ok({ mode, people: staff.map(({ id, name, role, about }) => ({ id, name, role, about })) });
}

interface ToSignIn {
  readonly request: Request;
  readonly input: { readonly fact: z.output<typeof SignInRequest> };
}

/** The names of this machine. A page of another site can make its own name lead here, but it cannot take one of these. */
const OWN_NAMES: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];

/** The development sign-in: whoever one says one is. OpenID Connect takes this place in production. */
export async function signIn({ request, input }: ToSignIn, deps: Deps): Promise<Answer> {
  if (deps.mode === 'production') throw developmentOnly();
  if (!OWN_NAMES.includes(request.hostname)) throw notThisMachine();
  const staff = await findStaff(deps.sql, input.fact.personId);
  if (!staff) throw requestInvalid([{ path: 'personId', message: 'is nobody of the staff; see /session/options' }]);
  const cookie = await startSession(staff.id, deps);
  return ok(asStaff(staff).session, { 'Set-Cookie': cookie });
}

/** Harmless without a session. */
export const signOut = async ({ request }: { readonly request: Request }, deps: Deps): Promise<Answer> => ({
  status: 204,
  headers: { 'Set-Cookie': await endSession(request, deps) },
});

const notThisMachine = (): Problem =>
  new Problem(
    'other-origin',
    'The development sign-in works on the machine itself. Open the desk as http://localhost and its port.',
  );

const developmentOnly = (): Problem =>
  new Problem(
    'development-only',
    'This house runs in production mode, where nobody signs in by saying a name. Use a token with the header "Authorization: Bearer …".',
  );
