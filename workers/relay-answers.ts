import { type Client, WorkflowUpdateFailedError, WorkflowUpdateRPCTimeoutOrCancelledError } from '@temporalio/client';
import { ApplicationFailure, WorkflowNotFoundError } from '@temporalio/common';
import { refuseSentAnswers } from '../activities/refuse-sent-answers';
import { unwritten, type WaitingChange } from '../db/record-change-store';
import { findStanding } from '../db/referral-store';
import { markRelayed } from '../db/relay-store';
import { readSentAnswers } from '../db/sent-answers-store';
import type { ReferralId } from '../domain/ids';
import type { AnswerQuestions } from '../domain/inquiry';
import { HEARD_KINDS, type HeardKind } from '../domain/record-change';
import { REFUSAL_CODES, type Refusal, refusal } from '../domain/refusal';
import { answerQuestions, referralWorkflowId } from '../workflows/referral/messages';
import { AT_ONCE_MAX, inLines, isEngineAway, keepRelaying, putAside, type Relaying } from './relay';

interface RelayingAnswers extends Relaying {
  readonly temporal: Client;
}

const HEAR_LIMIT_MS = 5_000;

/**
 * Hands every answer that a sender's system sent to the running referral, once for ever.
 *
 * 1. The operation's id is the Update's id, so handing it over again is harmless and gets the first answer.
 * 2. What the referral refuses is kept as an attempt, and its row says why; what it took before, and nobody wrote down
 *    because a process died, is not refused because the referral has closed since.
 * 3. An engine that is away is waited for; a referral that does not run now is tried again, for it may run anew.
 */
export const relayAnswers = (relaying: RelayingAnswers): Promise<void> =>
  keepRelaying(relaying, async () => {
    const at = relaying.clock.now().toISOString();
    const rows = await unwritten(relaying.sql, { kinds: HEARD_KINDS, at, limit: AT_ONCE_MAX });
    await inLines(rows, (row) => relayed(row, relaying));
    return rows.length;
  });

type Waiting = WaitingChange<HeardKind>;

/** False where its line has to wait. */
async function relayed(row: Waiting, relaying: RelayingAnswers): Promise<boolean> {
  const { sql, clock } = relaying;
  try {
    const { referralId, command } = await readSentAnswers(sql, row.id);
    const no = await handOver(referralId, command, relaying);
    const at = clock.now().toISOString();
    if (no) await refuseSentAnswers(sql, { id: row.id, referralId, refusal: no, at });
    else await markRelayed(sql, row.id, at);
    return true;
  } catch (failure) {
    if (isEngineAway(failure)) throw failure; // No row's fault: it must not wait longer than the outage.
    await putAside(relaying, row, failure);
    return false;
  }
}

/** Undefined when the answers were taken, else why not. */
async function handOver(
  referralId: ReferralId,
  command: AnswerQuestions,
  { sql, temporal }: RelayingAnswers,
): Promise<Refusal | undefined> {
  const handle = temporal.workflow.getHandle(referralWorkflowId(referralId));
  const asked: { updateId: string; args: [AnswerQuestions] } = { updateId: command.operationId, args: [command] };
  try {
    await patiently(temporal, () => handle.executeUpdate(answerQuestions, asked));
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
