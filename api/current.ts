import { listAudit } from '../db/audit-store';
import type { Named } from '../db/columns';
import { findDecision } from '../db/decision-store';
import { findStanding } from '../db/referral-store';
import { findStaff } from '../db/staff-store';
import type { Instant } from '../domain/clock';
import type { ReferralId } from '../domain/ids';
import type { OutcomeKind } from '../domain/outcome';
import type { ReferralState } from '../domain/referral-state';
import type { Deps } from './deps';
import { standingNow } from './pathway';

/** What stands now, for whoever's change was refused: to look again, and to see who was first. */
export interface Current {
  readonly revision: number;
  readonly status: string;
  readonly adviceId: string | null;
  readonly decided: { readonly by: Named; readonly at: Instant; readonly kind: string } | null;
  readonly ended?: { readonly outcome: OutcomeKind; readonly by: Named; readonly at: Instant };
}

/** By the running referral itself, or by the records where it does not run; undefined before it began. */
export async function currentOf({ sql, temporal }: Deps, id: ReferralId): Promise<Current | undefined> {
  const state = await standingNow(temporal, id);
  return state && state.stage.at !== 'closed' ? fromWorkflow(sql, state) : currentInRecords(sql, id);
}

/** By the records; undefined while no workflow has taken the referral up. */
export async function currentInRecords(sql: Deps['sql'], id: ReferralId): Promise<Current | undefined> {
  const standing = await findStanding(sql, id);
  if (!standing) return undefined;
  const { revision, status, outcome } = standing;
  const [decision, audit] = await Promise.all([findDecision(sql, id), listAudit(sql, id)]);
  const end = audit.findLast(({ action }) => action === 'outcome-recorded' || action === 'decided');
  return {
    revision,
    status,
    adviceId: decision?.adviceId ?? null,
    decided: decision ? { by: decision.by, at: decision.at, kind: decision.kind } : null,
    ...(outcome && end && { ended: { outcome: outcome.kind, by: end.by, at: end.at } }),
  };
}

/** The workflow knows ids only; a person wants to read a name. */
async function fromWorkflow(sql: Deps['sql'], { revision, stage, advice, decided }: ReferralState): Promise<Current> {
  const by = decided && { id: decided.by, name: (await findStaff(sql, decided.by))?.name ?? decided.by };
  return {
    revision,
    status: stage.at,
    adviceId: advice?.adviceId ?? null,
    decided: decided && by && { by, at: decided.at, kind: decided.kind },
  };
}
