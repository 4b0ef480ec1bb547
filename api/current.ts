import { listAudit } from '../db/audit-store';
import { findDecision } from '../db/decision-store';
import { findStanding } from '../db/referral-store';
import type { Instant } from '../domain/clock';
import type { ReferralId } from '../domain/ids';
import type { ReferralState } from '../domain/referral-state';
import type { Deps } from './deps';
import { standingNow } from './pathway';

/** What stands now, for whoever's change was refused: to look again, and to see who was first. */
export interface Current {
  readonly revision: number;
  readonly status: string;
  readonly adviceId: string | null;
  readonly decided: { readonly by: string; readonly at: Instant; readonly kind: string } | null;
  readonly ended?: { readonly outcome: string; readonly by: string; readonly at: Instant };
}

/** By the running referral itself, or by the records where it does not run; undefined before it began. */
export async function currentOf({ sql, temporal }: Deps, id: ReferralId): Promise<Current | undefined> {
  const state = await standingNow(temporal, id);
  return state && state.stage.at !== 'closed' ? fromWorkflow(state) : currentInRecords(sql, id);
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
    decided: decision ? { by: decision.by.name, at: decision.at, kind: decision.kind } : null,
    ...(outcome && end && { ended: { outcome: outcome.kind, by: end.by.name, at: end.at } }),
  };
}

const fromWorkflow = ({ revision, stage, advice, decided }: ReferralState): Current => ({
  revision,
  status: stage.at,
  adviceId: advice?.adviceId ?? null,
  decided,
});
