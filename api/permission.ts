import type { CaseId, ReferralId } from '../domain/ids';
import { type Action, type Matter, NO_MATTER, whyNotAllowed } from '../domain/permissions';
import { inEnglish } from '../domain/reasons-in-english';
import type { Actor } from '../domain/staff';
import { keepNotDone } from './attempts';
import type { Deps } from './deps';
import { Problem } from './problem';

interface Asking {
  readonly actor: Actor;
  readonly action: Action;
  readonly referralId: ReferralId | null;
  readonly caseId?: CaseId | null;
}

/** Lets the actor pass, or says who may. A denied attempt is kept before it is answered. */
export async function permit(asking: Asking, matter: Matter, tools: Pick<Deps, 'sql' | 'clock'>): Promise<void> {
  const why = whyNotAllowed(asking.actor, asking.action, matter);
  if (why === undefined) return;
  const reason = inEnglish(why);
  await keepNotDone(tools, { ...asking, kind: 'denied', code: 'not-allowed', reason, why });
  throw new Problem('not-allowed', `You may not do this: ${reason}.`, { why });
}

/** A matter of the actor's own: against it only the role counts, so the answer gives nothing away of what exists. */
export const ownMatter = ({ id }: Actor): Matter => ({ ...NO_MATTER, submittedBy: id });
