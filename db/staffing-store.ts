import { createHash } from 'node:crypto';
import type { ISql } from 'postgres';
import type { Role } from '../domain/staff';

/** Teams, people and duties as somebody wrote them down in a file. */
export interface Staffing {
  readonly teams: readonly {
    readonly id: string;
    readonly name: string;
    readonly zone: string;
    readonly counties: readonly string[];
  }[];
  readonly people: readonly {
    readonly id: string;
    readonly name: string;
    readonly role: Role;
    readonly about: string;
    readonly teams: readonly string[];
  }[];
  readonly duties: readonly { readonly team: string; readonly duty: string; readonly staffId: string }[];
}

/** Brings teams, people and duties to what is given. For the owner: nobody else may. Doing it again is harmless. */
export async function saveStaffing(sql: ISql, { teams, people, duties }: Staffing): Promise<void> {
  for (const team of teams)
    await sql`
      insert into teams ${sql(team)}
      on conflict (id) do update set name = excluded.name, zone = excluded.zone, counties = excluded.counties`;
  for (const { teams: memberOf, ...person } of people) {
    await sql`
      insert into staff ${sql(person)}
      on conflict (id) do update set name = excluded.name, role = excluded.role, about = excluded.about`;
    for (const teamId of memberOf)
      await sql`insert into team_members ${sql({ teamId, staffId: person.id })} on conflict do nothing`;
  }
  for (const { team: teamId, duty, staffId } of duties)
    await sql`
      insert into duties ${sql({ teamId, duty, staffId })}
      on conflict (team_id, duty) do update set staff_id = excluded.staff_id`;
}

export async function saveSystem(sql: ISql, system: { readonly id: string; readonly name: string }): Promise<void> {
  await sql`insert into systems ${sql(system)} on conflict (id) do update set name = excluded.name`;
}

/** Gives somebody this token in place of any that was given so before; keys that an administrator made stay. Only its hash is kept. */
export async function saveToken(
  sql: ISql,
  token: string,
  holder: { readonly kind: 'staff' | 'system'; readonly id: string },
): Promise<void> {
  const staffId = holder.kind === 'staff' ? holder.id : null;
  const systemId = holder.kind === 'system' ? holder.id : null;
  const tokenSha256 = createHash('sha256').update(token).digest('hex');
  await sql`
    delete from access_tokens
     where (staff_id = ${staffId} or system_id = ${systemId})
       and token_sha256 <> ${tokenSha256}
       and made_by is null`;
  const row = { tokenSha256, kind: holder.kind, staffId, systemId };
  await sql`insert into access_tokens ${sql(row)} on conflict (token_sha256) do nothing`;
}
