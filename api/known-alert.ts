import type { Request } from 'express';
import { alertId } from '../contracts/text';
import { findAlertMatter } from '../db/alert-store';
import type { AlertId, CaseId } from '../domain/ids';
import type { Action, Matter } from '../domain/permissions';
import type { Actor } from '../domain/staff';
import { keepNotDone } from './attempts';
import type { Deps } from './deps';
import { Problem } from './problem';

/** An alert that is on record, and whose matter it is. */
export interface KnownAlert extends Matter {
  readonly id: AlertId;
  readonly caseId: CaseId;
}

/** The alert of the address, or 404. An attempt to change what does not exist is kept. */
export async function findKnownAlert(
  request: Request,
  asking: { readonly actor: Actor; readonly action: Action },
  tools: Pick<Deps, 'sql' | 'clock'>,
): Promise<KnownAlert> {
  const id = alertId.safeParse(request.params['alertId']).data;
  const matter = id && (await findAlertMatter(tools.sql, id));
  if (matter) return { id, ...matter, submittedBy: null };
  const reason = 'There is no such alert.';
  if (request.method === 'POST')
    await keepNotDone(tools, { ...asking, kind: 'refused', referralId: null, code: 'alert-unknown', reason });
  throw new Problem('alert-unknown', reason);
}
