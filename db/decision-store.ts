import type { ISql } from 'postgres';
import { z } from 'zod';
import type { Instant } from '../domain/clock';
import type { Choice, Decide, DecisionKind } from '../domain/decision';
import type { AdviceId, OperationId, ProgramId, ReferralId } from '../domain/ids';
import { branded, instant, named } from './columns';

const DecisionRow = z.object({
  decisionId: branded<OperationId>(),
  kind: z.enum(['accepted-first-choice', 'accepted-another-advised', 'chose-another-program', 'declined']),
  adviceId: branded<AdviceId>().nullable(),
  programId: branded<ProgramId>().nullable(),
  reason: z.string().nullable(),
  note: z.string().nullable(),
  revision: z.int(),
  by: named,
  at: instant,
});
/** What a person decided, by whom and on what. */
export type DecisionRow = z.infer<typeof DecisionRow>;

/** A decision that settles the pathway; to ask for information does not. */
export type Settling = Decide & { readonly choice: Exclude<Choice, { readonly kind: 'ask' }> };

/** Taken once: the database knows one decision a referral. A repeat under the same operation keeps the first. */
export async function saveDecision(
  tx: ISql,
  referralId: ReferralId,
  { operationId, by, adviceId, revision, choice }: Settling,
  { kind, at }: { readonly kind: DecisionKind; readonly at: Instant },
): Promise<void> {
  const row = {
    id: operationId,
    referralId,
    adviceId,
    revision,
    kind,
    programId: choice.kind === 'confirm' ? choice.programId : null,
    reason: choice.reason,
    note: choice.note,
    decidedBy: by,
    decidedAt: at,
  };
  await tx`insert into decisions ${tx(row)} on conflict (id) do nothing`;
}

export async function findDecision(sql: ISql, referralId: ReferralId): Promise<DecisionRow | undefined> {
  const [row] = await sql`
    select decisions.id as decision_id, kind, advice_id, program_id, reason, note, revision, decided_at as at,
           json_build_object('id', staff.id, 'name', staff.name) as by
      from decisions
      join staff on staff.id = decisions.decided_by
     where decisions.referral_id = ${referralId}`;
  return row && DecisionRow.parse(row);
}
