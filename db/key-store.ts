import type { ISql } from 'postgres';
import { z } from 'zod';
import type { Instant } from '../domain/clock';
import type { KeyId, StaffId, SystemId } from '../domain/ids';
import { fingerprintOfKey, type KeyChange, REVOCATION_REASONS, type RevocationReason } from '../domain/key';
import { branded, named } from './columns';

/** A change at the line of keys, as the inbox keeps it. */
export const KeyChangeBody = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('system'), systemId: branded<SystemId>(), name: z.string() }),
  z.object({
    kind: z.literal('key'),
    systemId: branded<SystemId>(),
    keyId: branded<KeyId>(),
    tokenSha256: z.string(),
  }),
]) satisfies z.ZodType<KeyChange>;

const SystemWithKeys = z.object({
  id: branded<SystemId>(),
  name: z.string(),
  keys: z.array(
    z
      .object({
        id: branded<KeyId>(),
        tokenSha256: z.string(),
        madeBy: named.nullable(),
        madeAt: z.string(),
        usedInHour: z.string().nullable(),
        revokedBy: named.nullable(),
        revokedAt: z.string().nullable(),
        revokedFor: z.enum(REVOCATION_REASONS).nullable(),
      })
      .transform(({ tokenSha256, ...key }) => ({ ...key, fingerprint: fingerprintOfKey(tokenSha256) })),
  ),
});
/** A system with every key that it was ever given, the newest first. */
export type SystemWithKeys = z.infer<typeof SystemWithKeys>;

export async function listSystems(sql: ISql): Promise<readonly SystemWithKeys[]> {
  const rows = await sql`
    select systems.id, systems.name,
           coalesce((
             select json_agg(json_build_object(
                      'id', key.id, 'tokenSha256', key.token_sha256,
                      'madeBy', case when maker.id is not null then json_build_object('id', maker.id, 'name', maker.name) end,
                      'madeAt', ${isoText(sql, sql`coalesce(key.made_at, key.recorded_at)`)},
                      'usedInHour', (select ${isoText(sql, sql`max(hour_at)`)} from key_uses where key_id = key.id),
                      'revokedBy', case when revoker.id is not null then json_build_object('id', revoker.id, 'name', revoker.name) end,
                      'revokedAt', ${isoText(sql, sql`revoked_at`)}, 'revokedFor', reason)
                      order by coalesce(key.made_at, key.recorded_at) desc, key.id)
               from access_tokens key
               left join staff maker on maker.id = key.made_by
               left join key_revocations on key_id = key.id
               left join staff revoker on revoker.id = revoked_by
              where key.system_id = systems.id), '[]') as keys
      from systems
     where not is_ours
     order by systems.name, systems.id`;
  return z.array(SystemWithKeys).parse(rows);
}

/** How many keys of a system still open something; undefined for a system that nobody named, or that is our own. */
export async function countKeys(sql: ISql, systemId: string): Promise<number | undefined> {
  const [row] = await sql`
    select (select count(*)::int from access_tokens
             where system_id = systems.id
               and not exists (select from key_revocations where key_id = access_tokens.id)) as keys
      from systems
     where id = ${systemId} and not is_ours`;
  return row && z.int().parse(row['keys']);
}

/** Names a system. False when the id is taken, by whatever name. */
export async function insertSystem(
  tx: ISql,
  system: { readonly id: SystemId; readonly name: string },
): Promise<boolean> {
  return (await tx`insert into systems ${tx(system)} on conflict do nothing`).count === 1;
}

/** Gives a system a key beside those that it has. False when the key is on record. */
export async function insertKey(
  tx: ISql,
  { keyId: id, systemId, tokenSha256 }: Extract<KeyChange, { kind: 'key' }>,
  { by: madeBy, at: madeAt }: { readonly by: StaffId; readonly at: Instant },
): Promise<boolean> {
  const row = { id, kind: 'system', systemId, tokenSha256, madeBy, madeAt };
  return (await tx`insert into access_tokens ${tx(row)} on conflict do nothing`).count === 1;
}

/** Whether a system has, or had, this key. */
export async function hasKey(sql: ISql, systemId: string, keyId: string): Promise<boolean> {
  const [row] = await sql`select from access_tokens where id = ${keyId} and system_id = ${systemId}`;
  return row !== undefined;
}

/** From here on the key opens nothing; the database writes the audit row in the same transaction. The first stays. */
export async function revokeKey(
  sql: ISql,
  revocation: {
    readonly keyId: KeyId;
    readonly revokedBy: StaffId;
    readonly revokedAt: Instant;
    readonly reason: RevocationReason;
  },
): Promise<void> {
  await sql`insert into key_revocations ${sql(revocation)} on conflict do nothing`;
}

/** A moment inside json, as the domain writes moments. */
const isoText = (sql: ISql, moment: ReturnType<ISql>) =>
  sql`to_char(${moment} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
