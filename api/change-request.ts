import type { Receipt } from '../contracts/commands';
import { findStop } from '../db/intervention-store';
import { findOperation } from '../db/operation-store';
import { findStanding } from '../db/referral-store';
import { faultOf } from '../domain/fault';
import type { ReferralId } from '../domain/ids';
import type { Operation } from '../domain/operation';
import type { Action } from '../domain/permissions';
import { type Refusal, refusal } from '../domain/refusal';
import type { Actor } from '../domain/staff';
import { type ChangeTaken, referralWorkflowId } from '../workflows/referral/messages';
import { keepNotDone } from './attempts';
import { type Current, currentInRecords, currentOf } from './current';
import type { Deps, Serving } from './deps';
import type { KnownReferral } from './known-referral';
import { operationPath } from './links';
import { type Change, type Heard, handOver, knownOf } from './pathway';
import { engineAway, Problem } from './problem';

/** Who asks for a change, and of which referral. */
export interface Asking {
  readonly actor: Actor;
  readonly action: Action;
  readonly referral: KnownReferral;
  /** What the records say against it, which the running referral cannot know. */
  readonly whyNot?: () => Promise<Refusal | undefined>;
}

/**
 * Asks the running referral for a change.
 *
 * 1. What was taken before under this operation's id is answered from the records, also when the workflow is gone.
 * 2. Nothing is sent before Temporal has answered once; if it does not, the problem is `engine-away`.
 * 3. Nothing is sent for a caller who was told that the records took too long.
 * 4. Once sent, a missing answer is `pending` and never a failure: the change may still be taken.
 * 5. A refusal is kept before it is answered, and says what stands now.
 */
export async function askForChange<Command extends Operation>(
  deps: Serving,
  asking: Asking,
  change: Change<Command, ChangeTaken>,
): Promise<Receipt> {
  const { id } = asking.referral;
  const { command } = change;
  const asked = knownOf(deps.temporal, referralWorkflowId(id), command.operationId); // While the records are asked: it changes nothing.
  asked.catch(() => undefined); // Where the records answer first, nobody waits for it.
  const before = await findOperation(deps.sql, command.operationId);
  if (before) return receiptOf(before, command, true);
  await refuseClosed(deps, asking, command);

  const known = await asked;
  if (known === 'engine-away') throw engineAway();
  if (known === 'nothing') await refuseByRecords(deps, asking, command);
  deps.patience.sending();
  const heard = await handOver(deps.temporal, referralWorkflowId(id), change, (late) =>
    listen(deps, asking, command, late),
  );
  switch (heard.kind) {
    case 'taken':
      return receiptOf(heard.taken, command, known === 'taken');
    case 'refused':
      return refuse(deps, asking, command, heard.refusal, await currentOf(deps, id));
    case 'not-running':
      await refuseClosed(deps, asking, command);
      return refuse(deps, asking, command, await whyNotRunning(deps, id), await currentInRecords(deps.sql, id));
    case 'unheard':
      return pending(asking, command);
  }
}

type Taken = Pick<ChangeTaken, 'operationId' | 'fingerprint' | 'revision' | 'status'>;

/** Before it has begun, trying again helps; once it has stopped, only operations staff can help. */
async function whyNotRunning({ sql }: Deps, id: ReferralId): Promise<Refusal> {
  const stop = await findStop(sql, id);
  if (stop) return refusal('referral-stopped', { code: 'work-stopped', by: stop.by.name, at: stop.at });
  if ((await findStanding(sql, id)) === undefined)
    return refusal('referral-not-ready', { code: 'pathway-not-running' });
  return refusal('referral-stopped', { code: 'work-stopped', by: null, at: null });
}

/** The first answer, or the caller's mistake: an operation's id stands for one change, of one referral, by one person. */
function receiptOf(
  { operationId, fingerprint, revision, status }: Taken,
  asked: Operation,
  repeated: boolean,
): Receipt {
  if (fingerprint === asked.fingerprint) return { state: 'taken', operationId, revision, status, repeated };
  throw new Problem(
    'operation-id-reused',
    'This operationId was used before, for something else or by someone else. Make a new one for a new change.',
  );
}

const pending = ({ referral }: Asking, { operationId }: Operation): Receipt => ({
  state: 'pending',
  operationId,
  detail:
    'Nobody has confirmed this yet. It may still be taken, and then it counts once. ' +
    'Ask at links.status, or send the same again with the same operationId.',
  links: { status: operationPath(referral.id, operationId) },
});

async function refuseByRecords(deps: Deps, asking: Asking, command: Operation): Promise<void> {
  const no = await asking.whyNot?.();
  if (no) await refuse(deps, asking, command, no, await currentOf(deps, asking.referral.id));
}

async function refuseClosed(deps: Deps, asking: Asking, command: Operation): Promise<void> {
  const { id } = asking.referral;
  if ((await findStanding(deps.sql, id))?.status !== 'closed') return;
  const current = await currentInRecords(deps.sql, id);
  const { outcome = null, by, at = null } = current?.ended ?? {};
  const why = { code: 'referral-closed', outcome, by: by?.name ?? null, at } as const;
  await refuse(deps, asking, command, refusal('referral-closed', why), current);
}

async function refuse(
  deps: Deps,
  asking: Asking,
  command: Operation,
  no: Refusal,
  current: Current | undefined,
): Promise<never> {
  const named = inNames(no, current);
  await keepRefusal(deps, asking, command, named);
  const { code, why, reason } = named;
  throw new Problem(code, `The system refuses this: ${reason}.`, {
    ...(why && { why }),
    ...(current && { current: { ...current } }),
  });
}

/** People are told a colleague's name, at once and wherever the refusal is read later, and not the id that a workflow knows. */
function inNames(no: Refusal, current: Current | undefined): Refusal {
  if (no.code !== 'already-decided' || !current?.decided) return no;
  const { by, at } = current.decided;
  return refusal(no.code, { code: 'already-decided', by: by.name, at, kind: null });
}

const keepRefusal = (deps: Deps, { actor, action, referral }: Asking, { operationId }: Operation, refusal: Refusal) =>
  keepNotDone(deps, { kind: 'refused', actor, action, referralId: referral.id, operationId, ...refusal });

/** After the caller was told "pending": a refusal that comes now is kept, so that the operation's address can tell it. */
function listen(deps: Deps, asking: Asking, command: Operation, late: Promise<Heard<ChangeTaken>>): void {
  late
    .then(async (heard) => {
      if (heard.kind !== 'refused') return;
      const current = await currentOf(deps, asking.referral.id);
      await keepRefusal(deps, asking, command, inNames(heard.refusal, current));
    })
    .catch((fault: unknown) =>
      deps.log({
        message: 'What came of a pending change was not heard',
        referralId: asking.referral.id,
        ...faultOf(fault),
      }),
    );
}
