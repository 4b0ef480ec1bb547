import type { ISql } from 'postgres';
import { z } from 'zod';
import type { Instant } from '../domain/clock';
import type { OperationId, ReferralId } from '../domain/ids';
import { branded } from './columns';

const Unrelayed = z.object({
  id: branded<ReferralId>(),
  relayTries: z.int(),
  /** Its workflow has run already, and perhaps Temporal has forgotten it: it must not be started again. */
  begun: z.boolean(),
});
export type Unrelayed = z.infer<typeof Unrelayed>;

/** The referrals that no workflow has taken up yet and whose pause is over, in the order in which they came. */
export async function unrelayed(
  sql: ISql,
  { at, limit }: { readonly at: Instant; readonly limit: number },
): Promise<readonly Unrelayed[]> {
  const rows = await sql`
    select inbox.id, inbox.relay_tries, referrals.id is not null as begun
      from inbox
      left join referrals on referrals.id = inbox.id
     where inbox.kind = 'referral'
       and inbox.relayed_at is null
       and (inbox.relay_after is null or inbox.relay_after <= ${at})
     order by inbox.seq
     limit ${limit}`;
  return z.array(Unrelayed).parse(rows);
}

/** Doing it again keeps the first time. */
export async function markRelayed(sql: ISql, id: ReferralId | OperationId, at: Instant): Promise<void> {
  await sql`update inbox set relayed_at = ${at}, relay_error = null where id = ${id} and relayed_at is null`;
}

/** Puts one row aside for a while, so that it holds up no other. */
export async function noteRelayFailure(
  sql: ISql,
  { id, error, after }: { readonly id: ReferralId | OperationId; readonly error: string; readonly after: Instant },
): Promise<void> {
  await sql`
    update inbox
       set relay_tries = relay_tries + 1, relay_error = ${error}, relay_after = ${after}
     where id = ${id}
       and relayed_at is null`;
}
