import type { ISql } from 'postgres';
import { type Seen, type Sighting, windowOf } from '../domain/sighting';
import { asJson } from './json';

/** Once for each actor, matter and quarter of an hour; a search and a taking out each time. */
export async function keepSighting(sql: ISql, { actor, at, seen }: Sighting): Promise<void> {
  const { referralId, caseId } = matterOf(seen);
  await sql`
    insert into sightings (at, window_at, actor_kind, actor_id, kind, referral_id, case_id, facts)
    values (${at}, ${windowOf(at)}, ${actor.kind}, ${actor.id}, ${seen.kind}, ${referralId},
            coalesce(${caseId}::uuid, (select case_id from referrals where id = ${referralId})),
            ${asJson(sql, 'facts' in seen ? seen.facts : {})})
    on conflict do nothing`;
}

const matterOf = (seen: Seen) => ({
  referralId: 'referralId' in seen ? seen.referralId : null,
  caseId: 'caseId' in seen ? seen.caseId : null,
});
