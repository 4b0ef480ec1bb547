import type { InterventionRow, OpenReferralRow, UnrelayedRow } from '../../contracts/views/operations';
import type { InterventionRow as Intervention } from '../../db/intervention-store';
import type { OpenReferralRow as OpenReferral, UnrelayedRow as Unrelayed } from '../../db/operations-store';
import type { Deps } from '../deps';
import { referralPath, workflowPath } from '../links';

/** An open referral as a process. */
export const openReferralView = ({ sortedBy: _sortedBy, ...row }: OpenReferral, deps: Deps): OpenReferralRow => ({
  ...row,
  links: { self: referralPath(row.referralId), workflow: workflowPath(row.referralId, deps) },
});

export const unrelayedView = ({ seq: _seq, ...row }: Unrelayed): UnrelayedRow => row;

export const interventionView = ({
  seq,
  operationId,
  kind,
  referralId,
  reason,
  by,
  at,
  state,
  endedAt,
  whyNot,
}: Intervention): InterventionRow => ({ seq, operationId, kind, referralId, reason, by, at, state, endedAt, whyNot });
