import type { ISql } from 'postgres';
import { z } from 'zod';
import type { Instant } from '../domain/clock';
import type { ConsentId, ProgramId, ReferralId } from '../domain/ids';
import { CONSENT_RECIPIENTS, type RecordConsent, type WithdrawConsent } from '../domain/part-2';
import { branded, instant, named } from './columns';

const ConsentRow = z.object({
  consentId: branded<ConsentId>(),
  recipient: z.enum(CONSENT_RECIPIENTS),
  programId: branded<ProgramId>().nullable(),
  givenOn: z.string(),
  endsOn: z.string().nullable(),
  note: z.string(),
  by: named,
  consentedAt: instant,
  withdrawnBy: named.nullable(),
  withdrawnAt: instant.nullable(),
  withdrawnNote: z.string().nullable(),
});
/** A written consent, as it was recorded, and that it was withdrawn, if it was. */
export type ConsentRow = z.infer<typeof ConsentRow>;

/** Written once, under the operation's id. */
export async function saveConsent(
  tx: ISql,
  referralId: ReferralId,
  { operationId: id, by: recordedBy, recipient, programId, givenOn, endsOn, note }: RecordConsent,
  consentedAt: Instant,
): Promise<void> {
  const row = { id, referralId, recipient, programId, givenOn, endsOn, note, recordedBy, consentedAt };
  await tx`insert into part2_consents ${tx(row)}`;
}

/** The consent stays as it was written; that it holds no more stands beside it. */
export async function saveConsentWithdrawal(
  tx: ISql,
  { operationId, consentId, by, note }: WithdrawConsent,
  withdrawnAt: Instant,
): Promise<void> {
  await tx`
    update part2_consents
       set withdrawal_id = ${operationId}, withdrawn_by = ${by}, withdrawn_at = ${withdrawnAt}, withdrawn_note = ${note}
     where id = ${consentId} and withdrawal_id is null`;
}

/** In the order in which they were recorded. */
export async function consentsOf(sql: ISql, referralId: ReferralId): Promise<readonly ConsentRow[]> {
  const rows = await sql`
    select part2_consents.id as consent_id, recipient, program_id, given_on::text, ends_on::text, note, consented_at,
           json_build_object('id', recorders.id, 'name', recorders.name) as by,
           case when withdrawers.id is not null then
             json_build_object('id', withdrawers.id, 'name', withdrawers.name) end as withdrawn_by,
           withdrawn_at, withdrawn_note
      from part2_consents
      join staff recorders on recorders.id = recorded_by
      left join staff withdrawers on withdrawers.id = withdrawn_by
     where referral_id = ${referralId}
     order by part2_consents.seq`;
  return z.array(ConsentRow).parse(rows);
}
