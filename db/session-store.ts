import type { ISql } from 'postgres';
import type { Instant } from '../domain/clock';
import { StaffRow, staffColumns } from './staff-store';

/** Keeps that a person is signed in until then, and forgets who no longer is. */
export async function openSession(
  sql: ISql,
  session: {
    readonly tokenSha256: string;
    readonly staffId: string;
    readonly openedAt: Instant;
    readonly expiresAt: Instant;
  },
): Promise<void> {
  await sql`delete from sessions where expires_at < ${session.openedAt}`;
  await sql`insert into sessions ${sql(session)} on conflict (token_sha256) do nothing`;
}

/** Who is signed in with this cookie at this moment. */
export async function findSession(sql: ISql, tokenSha256: string, at: Instant): Promise<StaffRow | undefined> {
  const [row] = await sql`
    select ${staffColumns(sql)}
      from staff
      join sessions on sessions.staff_id = staff.id
     where sessions.token_sha256 = ${tokenSha256}
       and sessions.expires_at > ${at}`;
  return row && StaffRow.parse(row);
}

export async function closeSession(sql: ISql, tokenSha256: string): Promise<void> {
  await sql`delete from sessions where token_sha256 = ${tokenSha256}`;
}
