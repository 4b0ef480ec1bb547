import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Request } from 'express';
import { z } from 'zod';
import {
  type KeyRequest,
  keyId,
  type RevocationRequest,
  type SystemRequest,
  type SystemView,
  systemId,
} from '../contracts/administration';
import { countKeys, hasKey, listSystems, revokeKey, type SystemWithKeys } from '../db/key-store';
import { findFate } from '../db/record-change-store';
import type { KeyId, StaffId, SystemId } from '../domain/ids';
import { fingerprintOfKey, type KeyChange } from '../domain/key';
import type { Actor } from '../domain/staff';
import { type Answer, ok } from './answer';
import type { Deps } from './deps';
import { recordChangePath } from './links';
import { Problem } from './problem';
import { read } from './read';
import { keepChange, type NotNow } from './record-change';

/** More working keys than that on one system are keys that nobody knows any more. */
const KEYS_MAX = 10;

/** Every system with its keys, as one page: there are few. */
export async function showSystems(_asked: unknown, { sql }: Deps): Promise<Answer> {
  return ok({ items: (await listSystems(sql)).map(systemView), next: null });
}

interface Asked<Fact> {
  readonly actor: Actor;
  readonly request: Request;
  readonly input: { readonly fact: Fact; readonly raw: Buffer };
}

/** Names a system. It can do nothing before it has a key. */
export async function nameSystem({ actor, input }: Asked<z.output<typeof SystemRequest>>, deps: Deps): Promise<Answer> {
  const { operationId, id, name } = input.fact;
  const body: KeyChange = { kind: 'system', systemId: id, name };
  const whyNot = async (): Promise<NotNow | undefined> =>
    (await countKeys(deps.sql, id)) === undefined
      ? undefined
      : { code: 'system-known', reason: `there is a system ${id} already` };
  return keepChange(deps, { ...ofKeys(actor), operationId, body, raw: input.raw, whyNot });
}

/** Gives a system one more key. The key is made here and leaves in this one answer; what is kept is its hash. */
export async function makeKey(
  { actor, request, input }: Asked<z.output<typeof KeyRequest>>,
  deps: Deps,
): Promise<Answer> {
  const id = systemNamed(request);
  const { operationId } = input.fact;
  if (await findFate(deps.sql, operationId)) throw shownOnce();
  const key = `ft_${randomBytes(32).toString('base64url')}`;
  const tokenSha256 = createHash('sha256').update(key).digest('hex');
  const made = randomUUID() as string as KeyId;
  const body: KeyChange = { kind: 'key', systemId: id, keyId: made, tokenSha256 };
  await keepChange(deps, {
    ...ofKeys(actor),
    operationId,
    body,
    raw: input.raw,
    whyNot: () => whyNotOneMore(deps, id),
  });
  const status = recordChangePath(operationId);
  return {
    status: 202,
    body: { key, fingerprint: fingerprintOfKey(tokenSha256), id: made, links: { status } },
    headers: { Location: status },
  };
}

/** From the answer on the key opens nothing. Asked again, the first revocation stands. */
export async function revokeKeyOfSystem(
  { actor, request, input }: Asked<z.output<typeof RevocationRequest>>,
  deps: Deps,
): Promise<Answer> {
  const { sql, clock } = deps;
  const [system, key] = [systemNamed(request), keyNamed(request)];
  if (!(await hasKey(sql, system, key))) throw new Problem('key-unknown', `The system ${system} has no key ${key}.`);
  await revokeKey(sql, {
    keyId: key,
    revokedBy: staffOf(actor),
    revokedAt: clock.now().toISOString(),
    reason: input.fact.reason,
  });
  const found = (await listSystems(sql)).find(({ id }) => id === system);
  return ok(found && systemView(found));
}

const ofKeys = (actor: Actor) => ({ actor, action: 'keep-keys', kind: 'key', line: 'keys' }) as const;

async function whyNotOneMore({ sql }: Deps, id: SystemId): Promise<NotNow | undefined> {
  const keys = await countKeys(sql, id);
  if (keys === undefined) return { code: 'system-unknown', reason: `there is no system ${id}` };
  if (keys < KEYS_MAX) return undefined;
  return { code: 'keys-limit', reason: `${id} has ${keys} keys that work; revoke those that nobody uses first` };
}

function systemNamed(request: Request): SystemId {
  const parsed = systemId.safeParse(request.params['systemId']);
  if (parsed.success) return parsed.data;
  throw new Problem('system-unknown', 'There is no such system: ids of systems are lower-case words with hyphens.');
}

function keyNamed(request: Request): KeyId {
  return read(z.object({ keyId }), request.params).keyId;
}

function staffOf(actor: Actor): StaffId {
  if (actor.kind !== 'staff') throw new Error('The permission "keep-keys" let a system pass.');
  return actor.id;
}

const shownOnce = (): Problem =>
  new Problem(
    'key-shown-once',
    'This operation has made a key already, and it was shown in the first answer. If that was lost, revoke the key and make another one, with a new operationId.',
  );

const systemView = ({ id, name, keys }: SystemWithKeys): SystemView => ({
  id,
  name,
  keys: keys.map(({ revokedBy, revokedAt, revokedFor, ...key }) => ({
    ...key,
    revoked: revokedBy && revokedAt && revokedFor ? { by: revokedBy, at: revokedAt, reason: revokedFor } : null,
  })),
});
