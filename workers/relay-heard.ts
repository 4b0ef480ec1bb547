import { type Client, WorkflowUpdateFailedError, WorkflowUpdateRPCTimeoutOrCancelledError } from '@temporalio/client';
import { ApplicationFailure, type UpdateDefinition, WorkflowNotFoundError } from '@temporalio/common';
import { markClosed } from '../activities/mark-closed';
import { refuseSentAnswers } from '../activities/refuse-sent-answers';
import { writeToClosed } from '../activities/write-to-closed';
import { readCorrection } from '../db/correction-store';
import { readLabel } from '../db/part-2-label-store';
import { unwritten, type WaitingChange } from '../db/record-change-store';
import { findStanding } from '../db/referral-store';
import { markRelayed } from '../db/relay-store';
import { readSendAgain } from '../db/sent-again-store';
import { readSentAnswers } from '../db/sent-answers-store';
import type { ReferralId } from '../domain/ids';
import type { Operation } from '../domain/operation';
import { HEARD_KINDS, type HeardKind } from '../domain/record-change';
import { REFUSAL_CODES, type Refusal, refusal } from '../domain/refusal';
import {
  answerQuestions,
  type ChangeTaken,
  correctFacts,
  markPart2,
  referralWorkflowId,
  sendAgain,
} from '../workflows/referral/messages';
import { raiseAlert } from './raise-alert';
import { AT_ONCE_MAX, inLines, isEngineAway, keepRelaying, putAside, type Relaying } from './relay';

interface RelayingHeard extends Relaying {
  readonly temporal: Client;
}

const HEAR_LIMIT_MS = 5_000;

/**
 * Hands what became known later to the running referral, once for ever: answers to questions, labels, what a sender says
 * anew, and that facts were corrected.
 *
 * 1. The operation's id is the Update's id, so handing it over again is harmless and gets the first answer.
 * 2. Answers that the referral refuses are kept as an attempt, and their row says why; what it took before, and nobody
 *    wrote down because a process died, is not refused because the referral has closed since. A label is never lost: one
 *    that came after the referral was closed is written into the records.
 * 3. An engine that is away is waited for; a referral that does not run now is tried again, for it may run anew.
 */
export const relayHeard = (relaying: RelayingHeard): Promise<void> =>
  keepRelaying(relaying, async () => {
    const at = relaying.clock.now().toISOString();
    const rows = await unwritten(relaying.sql, { kinds: HEARD_KINDS, at, limit: AT_ONCE_MAX });
    await inLines(rows, (row) => relayed(row, relaying));
    return rows.length;
  });

type Waiting = WaitingChange<HeardKind>;

/** False where its line has to wait. */
async function relayed(row: Waiting, relaying: RelayingHeard): Promise<boolean> {
  try {
    await TELLING[row.kind](row, relaying);
    return true;
  } catch (failure) {
    if (isEngineAway(failure)) throw failure; // No row's fault: it must not wait longer than the outage.
    await putAside(relaying, row, failure);
    return false;
  }
}

async function tellAnswers({ id }: Waiting, relaying: RelayingHeard): Promise<void> {
  const { sql, clock } = relaying;
  const { referralId, command } = await readSentAnswers(sql, id);
  const no = await handOver({ referralId, message: answerQuestions, command }, relaying);
  const at = clock.now().toISOString();
  if (no) await refuseSentAnswers(sql, { id, referralId, refusal: no, at });
  else await markRelayed(sql, id, at);
}

async function tellLabel({ id }: Waiting, relaying: RelayingHeard): Promise<void> {
  const { sql, clock } = relaying;
  const { referralId, command } = await readLabel(sql, id);
  const no = await handOver({ referralId, message: markPart2, command }, relaying);
  const at = clock.now().toISOString();
  if (no) await markClosed(sql, { referralId, mark: command, at });
  else await markRelayed(sql, id, at);
}

/**
 * What says nothing new after all is not told. A referral that was closed since it came takes nothing; what its sender said
 * is put on record all the same, and read for danger.
 */
async function tellSentAgain({ id }: Waiting, relaying: RelayingHeard): Promise<void> {
  const { sql, clock, temporal } = relaying;
  const said = await readSendAgain(sql, id);
  const no = said && (await handOver({ ...said, message: sendAgain }, relaying));
  const at = clock.now().toISOString();
  if (said && no) {
    const alert = await writeToClosed(sql, { referralId: said.referralId, again: said.command, at });
    if (alert) await patiently(temporal, () => raiseAlert(temporal, alert));
  }
  await markRelayed(sql, id, at);
}

/** A referral that is decided or closed by then goes by what was known when it was. */
async function tellCorrection({ id }: Waiting, relaying: RelayingHeard): Promise<void> {
  const { sql, clock } = relaying;
  await handOver({ ...(await readCorrection(sql, id)), message: correctFacts }, relaying);
  await markRelayed(sql, id, clock.now().toISOString());
}

const TELLING: Readonly<Record<HeardKind, (row: Waiting, relaying: RelayingHeard) => Promise<void>>> = {
  'sent-answers': tellAnswers,
  'part-2-label': tellLabel,
  'sent-again': tellSentAgain,
  'facts-corrected': tellCorrection,
};

interface ToHandOver<Asked extends Operation> {
  readonly referralId: ReferralId;
  readonly message: UpdateDefinition<ChangeTaken, [Asked]>;
  readonly command: Asked;
}

/** Undefined when the referral took it, else why not. */
async function handOver<Asked extends Operation>(
  { referralId, message, command }: ToHandOver<Asked>,
  { sql, temporal }: RelayingHeard,
): Promise<Refusal | undefined> {
  const handle = temporal.workflow.getHandle(referralWorkflowId(referralId));
  const asked: { updateId: string; args: [Asked] } = { updateId: command.operationId, args: [command] };
  try {
    await patiently(temporal, () => handle.executeUpdate(message, asked));
    return undefined;
  } catch (failure) {
    // Nobody answered: by this it is told whether Temporal is away, or this referral alone does not move.
    if (failure instanceof WorkflowUpdateRPCTimeoutOrCancelledError) await patiently(temporal, () => handle.describe());
    const no = failure instanceof WorkflowNotFoundError ? await whyClosed(sql, referralId) : refusalIn(failure);
    if (no) return no;
    throw failure;
  }
}

/** A transport's patience is real time, also where care runs in another. */
const patiently = <Result>(temporal: Client, ask: () => Promise<Result>): Promise<Result> =>
  temporal.withDeadline(Date.now() + HEAR_LIMIT_MS, ask);

async function whyClosed(sql: Relaying['sql'], id: ReferralId): Promise<Refusal | undefined> {
  const standing = await findStanding(sql, id);
  if (standing?.status !== 'closed') return undefined;
  const outcome = standing.outcome?.kind ?? null;
  return refusal('referral-closed', { code: 'referral-closed', outcome, by: null, at: null });
}

/** The referral's own sentence. What goes with it is told by its code. */
function refusalIn(failure: unknown): Refusal | undefined {
  if (!(failure instanceof WorkflowUpdateFailedError && failure.cause instanceof ApplicationFailure)) return undefined;
  const { type, message } = failure.cause;
  const code = REFUSAL_CODES.find((known) => known === type);
  return code && { code, reason: message, why: null };
}
