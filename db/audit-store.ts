import type { ISql } from 'postgres';
import { z } from 'zod';
import { AUDIT_ACTIONS, type AuditAction } from '../domain/audit';
import type { Instant } from '../domain/clock';
import type { CaseId, ReferralId } from '../domain/ids';
import { OURSELVES } from '../domain/staff';
import { instant, named, whole } from './columns';
import { asJson } from './json';

/** Who did it: a person of the staff, an outside system, or the pathway by itself. */
export interface AuditActor {
  readonly kind: 'staff' | 'system' | 'pathway';
  readonly id: string;
}
export const THE_PATHWAY: AuditActor = { kind: 'pathway', id: OURSELVES };
export const byStaff = (id: string): AuditActor => ({ kind: 'staff', id });

/**
 * One change: about a referral, and so about its case; about a case; or about neither, such as a policy. `facts` holds
 * ids, codes and times, and sentences of our own; never a name or what somebody wrote.
 */
export interface AuditFact {
  readonly at: Instant;
  readonly actor: AuditActor;
  readonly action: AuditAction;
  readonly referralId?: ReferralId | null;
  readonly caseId?: CaseId;
  readonly facts?: Readonly<Record<string, unknown>>;
}

/** Belongs into the transaction of the change itself, and only where the change was not on record before. */
export async function recordAudit(tx: ISql, fact: AuditFact): Promise<void> {
  const { at, actor, action, referralId = null, caseId = null, facts = {} } = fact;
  await tx`
    insert into audit (at, actor_kind, actor_id, action, referral_id, case_id, facts)
    values (${at}, ${actor.kind}, ${actor.id}, ${action}, ${referralId},
            coalesce(${caseId}::uuid, (select case_id from referrals where id = ${referralId})), ${asJson(tx, facts)})`;
}

const AuditRow = z.object({
  seq: whole,
  at: instant,
  recordedAt: instant,
  by: named,
  action: z.enum(AUDIT_ACTIONS),
  facts: z.record(z.string(), z.unknown()),
});
export type AuditRow = z.infer<typeof AuditRow>;

/** Everything that was done about a referral, in the order in which the database took it. */
export async function listAudit(sql: ISql, referralId: string): Promise<readonly AuditRow[]> {
  const rows = await sql`
    select audit.seq, audit.at, audit.recorded_at, audit.action, audit.facts,
           json_build_object('id', audit.actor_id, 'name', ${actorName(sql)}) as by
      from audit
      left join staff on audit.actor_kind = 'staff' and staff.id = audit.actor_id
      left join systems on audit.actor_kind = 'system' and systems.id = audit.actor_id
     where audit.referral_id = ${referralId}
     order by audit.seq`;
  return z.array(AuditRow).parse(rows);
}

/** Whether a submitter is one of the staff or an outside system. */
export async function submitterOf(sql: ISql, submittedBy: string): Promise<AuditActor> {
  const [known] = await sql`select from staff where id = ${submittedBy}`;
  return { kind: known ? 'staff' : 'system', id: submittedBy };
}

/** For queries that have `audit`, `staff` and `systems` in them. */
export const actorName = (sql: ISql) => sql`
  coalesce(staff.name, systems.name, case audit.actor_kind when 'pathway' then 'Followthrough' else audit.actor_id end)`;
