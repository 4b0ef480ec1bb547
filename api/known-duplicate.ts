import type { Request } from 'express';
import { duplicateId } from '../contracts/text';
import { findWhose, type Whose } from '../db/duplicate-answer-store';
import type { CaseId, DuplicateId, PersonId, TeamId } from '../domain/ids';
import { type Action, type Matter, whyNotAllowed } from '../domain/permissions';
import type { Actor } from '../domain/staff';
import { keepNotDone } from './attempts';
import type { Deps } from './deps';
import { Problem } from './problem';

/** Two who may be one, each with the case in which the asker finds them. */
export interface KnownDuplicate {
  readonly id: DuplicateId;
  readonly persons: readonly [PersonId, PersonId];
  /** Whose matter each of the two is to the asker: one's own, where one has any part in it. */
  readonly matters: readonly [OfCase, OfCase];
}
interface OfCase extends Matter {
  readonly caseId: CaseId;
}

interface Asking {
  readonly actor: Actor;
  readonly action: Action;
}

/** The pair of the address, or 404. An attempt to change what does not exist is kept. */
export async function findKnownDuplicate(
  request: Request,
  asking: Asking,
  tools: Pick<Deps, 'sql' | 'clock'>,
): Promise<KnownDuplicate> {
  const id = duplicateId.safeParse(request.params['duplicateId']).data;
  const whose = id && (await findWhose(tools.sql, id));
  const [one, other] = (whose ?? []).map((each) => matterOf(each, asking));
  if (id && whose && one && other)
    return { id, persons: [whose[0].personId, whose[1].personId], matters: [one, other] };
  const reason = 'There is no such pair of persons.';
  if (request.method === 'POST')
    await keepNotDone(tools, { ...asking, kind: 'refused', referralId: null, code: 'duplicate-unknown', reason });
  throw new Problem('duplicate-unknown', reason);
}

function matterOf({ cases }: Whose, { actor, action }: Asking): OfCase | undefined {
  const mayIn = (teamId: TeamId): boolean => whyNotAllowed(actor, action, { teamId, submittedBy: null }) === undefined;
  const found = cases.find(({ teamId }) => mayIn(teamId)) ?? cases[0];
  return found && { ...found, submittedBy: null };
}
