import { activityInfo, cancellationSignal, heartbeat } from '@temporalio/activity';
import { ApplicationFailure } from '@temporalio/common';
import type { Sql } from 'postgres';
import type { GuardedAdvice } from '../advice/advise';
import { askForAdvice } from '../advice/advise';
import type { Advisor, Spent } from '../advice/advisor';
import { AdvisorFailure } from '../advice/advisor-failure';
import { beginTry, endTry } from '../db/advisor-try-store';
import type { AdvisorVersion, RouteQuestion } from '../domain/advice';
import type { AskingLimits, NoAdvice, StoodInBecause, TryEnd } from '../domain/asking-a-model';
import type { Clock } from '../domain/clock';
import type { ToAdvise } from '../domain/deeds';

/** What it takes to ask an advisor that is not always there. */
export interface Care {
  /** Who advises when the advisor does not: it is always there. */
  readonly standIn: Advisor;
  readonly limits: AskingLimits;
  /** The endpoint's limits are those of the clock on the wall, and so are ours. */
  readonly clock: Clock;
}

/** An advice that may be shown, who gave it, and for whom they stood in, if they did. */
export interface Advised extends GuardedAdvice {
  readonly version: AdvisorVersion;
  readonly stoodInFor: AdvisorVersion['advisor'] | null;
  readonly stoodInBecause: StoodInBecause | null;
}

/** A model is tried so often for one advice: an answer that cannot be used once more, trouble that may heal twice more. */
const triesMax = (kind: NoAdvice): number => (kind === 'not-understood' || kind === 'nothing-left' ? 2 : 3);
/** Whoever waits for a decision is not kept waiting longer than this by an endpoint that asks for it. */
const WAIT_MS_MAX = 120_000;
/** However the tries of the deed came about, the last of them answers. The pathway allows two more, for the records. */
const ATTEMPTS_MAX = 8;
const HEARTBEAT_MS = 8_000;

interface Asking extends Care {
  readonly sql: Sql;
  readonly advisor: Advisor;
}

/**
 * Asks an advisor that takes its time, within our limits and while its circuit is closed. Trouble that may heal is left
 * to Temporal, which waits as long as the endpoint asks; for all other the offline advisor stands in, and says so.
 */
export async function askWithCare(asking: Asking, to: ToAdvise, question: RouteQuestion): Promise<Advised> {
  const { sql, advisor, limits, clock } = asking;
  const { referralId, adviceId } = to;
  const begun = await beginTry(sql, { referralId, adviceId, ...advisor.version }, limits, nowOf(clock));
  if ('because' in begun) {
    if (begun.because === 'minute-used-up' && mayWait(begun.againMs)) throw comeAgain(begun.because, begun.againMs);
    return standInFor(asking, question, begun.because);
  }
  return askOnce(asking, begun.seq, question).catch((failure: unknown) => {
    if (!(failure instanceof AdvisorFailure)) throw failure;
    if (mayTryAgain(failure, begun.tries)) throw comeAgain(failure.kind, failure.retryAfterMs, failure);
    return standInFor(asking, question, failure.kind);
  });
}

const mayTryAgain = ({ kind, retryable, retryAfterMs }: AdvisorFailure, tries: number): boolean =>
  retryable && tries < triesMax(kind) && mayWait(retryAfterMs ?? 0);

const nowOf = (clock: Clock): string => clock.now().toISOString();

const mayWait = (waitMs: number): boolean => waitMs <= WAIT_MS_MAX && activityInfo().attempt < ATTEMPTS_MAX;

/** For Temporal, which shows it to operations: codes and ids, and how long to wait. */
const comeAgain = (because: StoodInBecause, waitMs: number | null, failure?: AdvisorFailure): ApplicationFailure =>
  ApplicationFailure.create({
    message: failure?.message ?? `The model is not asked now: ${because}.`,
    type: because,
    ...(waitMs !== null && { nextRetryDelay: Math.max(1, waitMs) }),
  });

/** Somebody else advises, and the advice says for whom and why. */
export async function standInFor(
  { advisor, standIn }: Pick<Asking, 'advisor' | 'standIn'>,
  question: RouteQuestion,
  because: StoodInBecause,
): Promise<Advised> {
  return {
    ...(await askForAdvice(standIn, question)),
    version: standIn.version,
    stoodInFor: advisor.version.advisor,
    stoodInBecause: because,
  };
}

/** One request, whose end and cost are written down whatever becomes of it. */
async function askOnce({ sql, advisor, clock }: Asking, seq: string, question: RouteQuestion): Promise<Advised> {
  const bills: Spent[] = [];
  const end = (ended: TryEnd): Promise<void> => {
    const [spent] = bills;
    const cost = { inputTokens: spent?.inputTokens ?? null, outputTokens: spent?.outputTokens ?? null };
    return endTry(sql, seq, { ended, endedAt: nowOf(clock), answeredBy: spent?.model ?? null, ...cost });
  };
  const beating = setInterval(() => heartbeat(), HEARTBEAT_MS);
  try {
    const signal = cancellationSignal();
    const guarded = await askForAdvice(advisor, question, { signal, spent: (one) => bills.push(one) });
    await end('answered');
    return { ...guarded, version: advisor.version, stoodInFor: null, stoodInBecause: null };
  } catch (failure) {
    await end(failure instanceof AdvisorFailure ? failure.kind : 'stopped');
    throw failure;
  } finally {
    clearInterval(beating);
  }
}
