import type { ISql } from 'postgres';
import { z } from 'zod';
import type { Instant } from '../domain/clock';
import type { CaseId, ReferralId, StaffId, TeamId } from '../domain/ids';
import { type KeptIntake, URGENCIES } from '../domain/referral';
import type { Standing } from '../domain/referral-state';
import { branded } from './columns';
import { source } from './intake-row';
import { asJson } from './json';
import { StandingRow, standingColumns } from './standing-columns';

const Matter = z.object({ teamId: branded<TeamId>().nullable(), submittedBy: z.string() });

/** Whose matter a referral is, for permissions; also before its workflow has begun. Undefined when it is unknown. */
export async function findMatter(sql: ISql, id: string): Promise<z.infer<typeof Matter> | undefined> {
  const [row] = await sql`
    select cases.team_id, inbox.submitted_by
      from inbox
      left join referrals on referrals.id = inbox.id
      left join cases on cases.id = referrals.case_id
     where inbox.id = ${id} and inbox.kind = 'referral'`;
  return row && Matter.parse(row);
}

/** Where a referral stands by the records; undefined while no workflow has taken it up. */
export async function findStanding(sql: ISql, id: string): Promise<Standing | undefined> {
  const [row] = await sql`select id as referral_id, ${standingColumns(sql)} from referrals where id = ${id}`;
  return row && StandingRow.parse(row);
}

/** Takes a referral into the records as received. False when it was there already: then nothing is changed. */
export async function saveReferral(
  tx: ISql,
  {
    referralId,
    source,
    ...intake
  }: KeptIntake & { readonly policy: { readonly name: string; readonly version: number } },
  { caseId, need, at }: { readonly caseId: CaseId; readonly need: string; readonly at: Instant },
): Promise<boolean> {
  const row = {
    id: referralId,
    caseId,
    sourceKind: source.kind,
    sourceOrganization: source.organization,
    sourceContactName: source.contactName,
    sourceEmail: source.email,
    sourcePhone: source.phone,
    sourceIdentifier: source.identifier,
    narrative: intake.narrative,
    codedFrom: intake.codedFrom ?? null,
    need,
    urgency: intake.urgency,
    consentToShare: intake.consentToShare,
    isPart2: intake.isPart2 ?? false,
    submittedBy: intake.submittedBy,
    policyName: intake.policy.name,
    policyVersion: intake.policy.version,
    receivedAt: intake.receivedAt,
    revision: 0,
    status: 'received',
    nextOwner: 'system',
    movedAt: at,
  };
  const saved = await tx`insert into referrals ${tx(row)} on conflict (id) do nothing`;
  return saved.count === 1;
}

/**
 * Brings the list to where the workflow stands. What is older than the list, such as a deed that was tried twice and
 * comes late, changes nothing.
 */
export async function saveStanding(tx: ISql, standing: Standing, at: Instant): Promise<void> {
  const { referralId, revision, status, nextOwner, waitingFor, programId, outcome } = standing;
  await tx`
    update referrals
       set revision = ${revision}, status = ${status}, next_owner = ${nextOwner},
           waiting_for = ${waitingFor && asJson(tx, waitingFor)}, due_at = ${waitingFor?.dueAt ?? null},
           level = ${waitingFor?.level ?? 0}, program_id = ${programId}, outcome = ${outcome && asJson(tx, outcome)},
           read_as_urgent = read_as_urgent or ${standing.readAsUrgent ?? false}, moved_at = ${at}
     where id = ${referralId}
       and (revision, moved_at) <= (${revision}, ${at})`;
}

const ReferralFacts = z.object({
  source,
  urgency: z.enum(URGENCIES),
  readAsUrgent: z.boolean(),
  narrative: z.string(),
  need: z.string(),
});

/** What a referral said when it came. */
export async function readReferral(sql: ISql, id: ReferralId): Promise<z.infer<typeof ReferralFacts>> {
  const [row] = await sql`
    select ${sourceColumn(sql)}, urgency, read_as_urgent, narrative, need from referrals where id = ${id}`;
  if (!row) throw new Error(`There is no referral ${id} in the records.`);
  return ReferralFacts.parse(row);
}

/** Who sent it, as one value. */
export const sourceColumn = (sql: ISql) => sql`
  json_build_object('kind', source_kind, 'organization', source_organization, 'contactName', source_contact_name,
                    'email', source_email, 'phone', source_phone, 'identifier', source_identifier) as source`;

/** Who said that, and how, the referral ended. */
export async function saveEnding(
  tx: ISql,
  referralId: ReferralId,
  { by, note, at }: { readonly by: StaffId; readonly note: string | null; readonly at: Instant },
): Promise<void> {
  await tx`
    update referrals
       set ended_by = ${by}, ended_note = ${note}, ended_at = ${at}
     where id = ${referralId}
       and ended_at is null`;
}

/** Says the matter in a few words. */
export async function saveNeed(tx: ISql, referralId: ReferralId, need: string): Promise<void> {
  await tx`update referrals set need = ${need} where id = ${referralId}`;
}

/** Danger makes a referral urgent, whatever its sender said; nothing makes it routine again. */
export async function makeUrgent(tx: ISql, id: ReferralId): Promise<void> {
  await tx`update referrals set urgency = 'urgent' where id = ${id} and urgency <> 'urgent'`;
}
