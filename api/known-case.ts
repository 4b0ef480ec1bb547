import type { Request } from 'express';
import { caseId } from '../contracts/text';
import { findCaseMatter } from '../db/case-store';
import type { CaseId } from '../domain/ids';
import type { Action, Matter } from '../domain/permissions';
import type { Actor } from '../domain/staff';
import { keepNotDone } from './attempts';
import type { Deps } from './deps';
import { Problem } from './problem';

/** A case that is on record, and whose matter it is. */
export interface KnownCase extends Matter {
  readonly id: CaseId;
}

/** The case of the address, or 404. An attempt to change what does not exist is kept. */
export async function findKnownCase(
  request: Request,
  asking: { readonly actor: Actor; readonly action: Action },
  tools: Pick<Deps, 'sql' | 'clock'>,
): Promise<KnownCase> {
  const id = caseNamed(request);
  if (id === null) throw new Problem('case-unknown', 'There is no such case: the id in the address is not a UUID.');
  const matter = await findCaseMatter(tools.sql, id);
  if (matter) return { id, ...matter, submittedBy: null };
  const reason = `There is no case ${id}.`;
  if (request.method === 'POST')
    await keepNotDone(tools, { ...asking, kind: 'refused', caseId: id, code: 'case-unknown', reason });
  throw new Problem('case-unknown', reason);
}

/** The id in the address, whether or not there is such a case; null where it is none. */
export const caseNamed = (request: Request): CaseId | null => caseId.safeParse(request.params['caseId']).data ?? null;
