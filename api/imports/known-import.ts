import type { Request } from 'express';
import { z } from 'zod';
import { findImport } from '../../db/import-store';
import type { ImportId } from '../../domain/import';
import type { Action } from '../../domain/permissions';
import type { Actor } from '../../domain/staff';
import { keepNotDone } from '../attempts';
import type { Deps } from '../deps';
import { Problem } from '../problem';

/** A file of referrals that is kept. */
export interface KnownImport {
  readonly id: ImportId;
}

/**
 * The file of the address, or 404. A system hears of its own files only: for any other, the answer is the same as for
 * one that does not exist. An attempt to take in what does not exist is kept.
 */
export async function findKnownImport(
  request: Request,
  asking: { readonly actor: Actor; readonly action: Action },
  tools: Pick<Deps, 'sql' | 'clock'>,
): Promise<KnownImport> {
  const id = z.uuid().toLowerCase().safeParse(request.params['importId']).data;
  if (id === undefined)
    throw new Problem('import-unknown', 'There is no such file: the id in the address is not a UUID.');
  const found = await findImport(tools.sql, id);
  if (found && (asking.actor.kind === 'staff' || found.submittedBy === asking.actor.id)) return found;
  const reason = `There is no file ${id}, or it is not yours to see.`;
  if (request.method === 'POST')
    await keepNotDone(tools, { ...asking, kind: 'refused', code: 'import-unknown', reason });
  throw new Problem('import-unknown', reason);
}
