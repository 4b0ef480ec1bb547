import type { ISql } from 'postgres';
import { z } from 'zod';
import type { Instant } from '../domain/clock';
import type { StaffId, SystemId, TeamId } from '../domain/ids';
import { ROLES } from '../domain/staff';
import { branded, type Named, named } from './columns';

export const StaffRow = z.object({
  id: branded<StaffId>(),
  name: z.string(),
  role: z.enum(ROLES),
  about: z.string(),
  teams: z.array(branded<TeamId>()),
  /** Of the person's first team, for times on a page. */
  zone: z.string(),
});
/** A person who may sign in. */
export type StaffRow = z.infer<typeof StaffRow>;

const SystemRow = z.object({ id: branded<SystemId>(), name: z.string() });
/** An outside system that holds a key. */
export type SystemRow = z.infer<typeof SystemRow>;

export async function listStaff(sql: ISql): Promise<readonly StaffRow[]> {
  return z.array(StaffRow).parse(await sql`select ${staffColumns(sql)} from staff order by staff.name, staff.id`);
}

export async function findStaff(sql: ISql, id: string): Promise<StaffRow | undefined> {
  const [row] = await sql`select ${staffColumns(sql)} from staff where staff.id = ${id}`;
  return row && StaffRow.parse(row);
}

/** Whose token hashes to this. */
export async function findStaffByToken(sql: ISql, tokenSha256: string): Promise<StaffRow | undefined> {
  const [row] = await sql`
    select ${staffColumns(sql)}
      from staff
      join access_tokens on access_tokens.staff_id = staff.id
     where access_tokens.token_sha256 = ${tokenSha256}`;
  return row && StaffRow.parse(row);
}

/** Whose key hashes to this, unless it was taken back; and that the key was used in this hour. */
export async function findSystemByToken(sql: ISql, tokenSha256: string, at: Instant): Promise<SystemRow | undefined> {
  const [row] = await sql`
    with key as (
      select id, system_id
        from access_tokens
       where token_sha256 = ${tokenSha256}
         and system_id is not null
         and not exists (select from key_revocations where key_id = access_tokens.id)
    ), used as (
      insert into key_uses (key_id, hour_at)
      select id, date_trunc('hour', ${at}::timestamptz) from key
      on conflict do nothing
    )
    select systems.id, systems.name from systems join key on key.system_id = systems.id`;
  return row && SystemRow.parse(row);
}

/** The coordinators of some teams, or of all where `teams` is null, by name. */
export async function listCoordinators(sql: ISql, teams: readonly TeamId[] | null): Promise<readonly Named[]> {
  const rows = await sql`
    select staff.id, staff.name
      from staff
     where staff.role = 'coordinator'
           ${teams ? sql`and exists (select from team_members where staff_id = staff.id and team_id = any(${teams}))` : sql``}
     order by staff.name, staff.id`;
  return z.array(named).parse(rows);
}

/** The columns of a `StaffRow`, for any query that has `staff` in it. */
export const staffColumns = (sql: ISql) => sql`
  staff.id, staff.name, staff.role, staff.about,
  array(select team_id from team_members where staff_id = staff.id order by team_id) as teams,
  coalesce((select zone from teams join team_members on team_id = teams.id where staff_id = staff.id
             order by teams.id limit 1), 'UTC') as zone`;
