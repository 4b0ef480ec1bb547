import type { InterventionReceipt, InterventionRequest } from '../../contracts/views/operations';
import {
  type AskedIntervention,
  askIntervention,
  type Before,
  endIntervention,
  findIntervention,
  type InterventionEnd,
  type InterventionRow,
  startNow,
} from '../../db/intervention-store';
import { whyNotIntervene } from '../../domain/intervening';
import type { Reason } from '../../domain/reason';
import { inEnglish } from '../../domain/reasons-in-english';
import type { Actor } from '../../domain/staff';
import { type Answer, ok } from '../answer';
import { keepNotDone } from '../attempts';
import type { Serving } from '../deps';
import { fingerprintOf } from '../fingerprint';
import type { KnownReferral } from '../known-referral';
import { Problem } from '../problem';
import type { ProblemCode } from '../problems-catalogue';
import { askEngine, runNow } from './engine-view';
import { restartingAlert } from './restart-alert';
import type { Steering } from './steering';
import { tellEngine } from './tell-engine';

interface Asked {
  readonly actor: Actor;
  readonly referral: KnownReferral;
  readonly input: { readonly fact: InterventionRequest };
}

/**
 * Does to a workflow what an operator asks for.
 *
 * 1. Who asked, for what and why is on record before Temporal is asked, and its answer after; the database writes the
 *    audit row of each in the same transaction.
 * 2. The same operationId again is harmless: what was done is answered from the records, what was not heard is asked
 *    again in a way that Temporal counts once.
 * 3. Of two operators the second hears of the first; a run that was replaced since it was on the screen is left alone.
 * 4. What is refused is kept as an attempt before it is answered.
 */
export async function intervene(asking: Asked, deps: Serving): Promise<Answer> {
  const asked = askedOf(asking);
  const before = await findIntervention(deps.sql, asked.operationId);
  if (before) refuseReuse(before, asked);
  if (before?.state === 'done') return receipt(before, true);
  if (before?.state === 'failed') throw await refuse(asking, deps, FAILED_BEFORE(before));
  return asked.kind === 'start-now' ? start(asking, asked, deps) : onRun(asking, asked, deps);
}

async function start(asking: Asked, asked: AskedIntervention, deps: Serving): Promise<Answer> {
  const { sql, clock } = deps;
  if (await startNow(sql, asked, clock.now().toISOString())) return receipt(await onRecord(asked, deps), false);
  throw await refuse(asking, deps, NOTHING_WAITS);
}

async function steeringOf({ input: { fact } }: Asked, asked: AskedIntervention, deps: Serving): Promise<Steering> {
  if (fact.kind === 'start-now') throw new Error('An arrival that waits has no run.');
  if (fact.kind === 'restart-alert') return restartingAlert(deps, asked, fact);
  return {
    now: () => runNow(deps.temporal, asked.referralId),
    whyNot: (run) => whyNotIntervene(fact.kind, fact.runId, run),
    tell: () => tellEngine(deps.temporal, asked, fact),
  };
}

async function onRun(asking: Asked, asked: AskedIntervention, deps: Serving): Promise<Answer> {
  const { sql, temporal, clock } = deps;
  const steering = await steeringOf(asking, asked, deps);
  const run = await askEngine(temporal, steering.now);
  const whyNot = steering.whyNot(run);
  const isRepeat = (await findIntervention(sql, asked.operationId)) !== undefined;
  if (whyNot && !isRepeat) throw await refuse(asking, deps, { ...whyNot, reason: inEnglish(whyNot.why) });
  const first = await askIntervention(sql, asked, clock.now().toISOString());
  if (first) throw await refuse(asking, deps, secondOf(first));
  deps.patience.sending();
  const end = await steering.tell();
  if (end === 'unheard') return unheard(asked);
  await endIntervention(sql, asked, end, clock.now().toISOString());
  if (end.step === 'failed') throw await refuse(asking, deps, failedNow(end));
  return receipt(await onRecord(asked, deps), isRepeat);
}

function askedOf({ actor, referral, input: { fact } }: Asked): AskedIntervention {
  if (actor.kind !== 'staff') throw new Error('The permission "steer-workflows" let a system pass.');
  const { operationId, ...what } = fact;
  const fingerprint = fingerprintOf({ by: actor.id, referralId: referral.id, what });
  const runId = 'runId' in fact ? fact.runId : null;
  const { kind, reason } = fact;
  return { operationId, kind, referralId: referral.id, runId, reason, fingerprint, by: actor.id };
}

function refuseReuse(before: InterventionRow, asked: AskedIntervention): void {
  if (before.fingerprint === asked.fingerprint) return;
  throw new Problem(
    'operation-id-reused',
    'This operationId was used before, for something else or by someone else. Make a new one for a new intervention.',
  );
}

interface No {
  readonly code: ProblemCode;
  readonly reason: string;
  readonly why?: Reason;
}

const NOTHING_WAITS: No = {
  code: 'nothing-to-start',
  reason: 'the referral does not wait for the relay: its workflow was started',
};

const FAILED_BEFORE = ({ whyNot }: InterventionRow): No => ({
  code: 'intervention-failed',
  reason: `Temporal refused it: ${whyNot}; make a new operationId to try again`,
});

const failedNow = ({ whyNot }: Extract<InterventionEnd, { step: 'failed' }>): No => ({
  code: 'intervention-failed',
  reason: `Temporal refused it: ${whyNot}`,
});

const secondOf = ({ kind, first }: Before): No =>
  kind === 'under-way'
    ? {
        code: 'intervention-under-way',
        reason: `${first.by.name} asked for "${first.kind}" at ${first.at}, and it is under way`,
      }
    : { code: 'workflow-changed', reason: `${first.by.name} did "${first.kind}" at ${first.at}; look again` };

async function refuse({ actor, referral, input: { fact } }: Asked, deps: Serving, { code, reason, why }: No) {
  const { operationId } = fact;
  const notDone = {
    actor,
    action: 'steer-workflows',
    referralId: referral.id,
    operationId,
    code,
    reason,
    ...(why && { why }),
  } as const;
  await keepNotDone(deps, { kind: 'refused', ...notDone });
  return new Problem(code, `This was not done: ${reason}.`, why && { why });
}

async function onRecord({ operationId }: AskedIntervention, { sql }: Serving): Promise<InterventionRow> {
  const row = await findIntervention(sql, operationId);
  if (row) return row;
  throw new Error(`The intervention ${operationId} was written a moment ago, and is not on record.`);
}

const receipt = ({ operationId, kind, newRunId }: InterventionRow, repeated: boolean): Answer =>
  ok({ state: 'done', operationId, kind, newRunId, repeated, detail: 'It is done.' } satisfies InterventionReceipt);

/** It may still be done: the same operationId again tells the truth. */
const unheard = ({ operationId, kind }: AskedIntervention): Answer => ({
  status: 202,
  body: {
    state: 'asked',
    operationId,
    kind,
    newRunId: null,
    repeated: false,
    detail: 'Temporal was asked and its answer was not heard. Send it again with the same operationId; it counts once.',
  } satisfies InterventionReceipt,
});
