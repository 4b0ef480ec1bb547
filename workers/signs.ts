import type { Logger } from '@temporalio/worker';
import type { Sql } from 'postgres';
import { sayHowAdvised } from '../activities/say-how-advised';
import { forgetFailing } from '../db/failing-deed-store';
import { forgetWorkers, saveSign } from '../db/worker-store';
import type { AdvisorSetUp } from '../domain/advisor-set-up';
import { type Clock, hoursAfter, type Instant } from '../domain/clock';
import { SIGN_EVERY_MS } from '../domain/worker';
import type { LastMinute } from './last-minute';
import { pause } from './patience';
import type { WorkerStanding } from './standing';

/** Who this worker is: a random id and its version, and nothing of the machine that it runs on. */
export interface WorkerSelf {
  readonly id: string;
  readonly version: string;
}

/** How Temporal's own pages name this worker. */
export const identityOf = ({ id, version }: WorkerSelf): string => `followthrough-worker/${version}/${id}`;

interface Signing {
  readonly sql: Sql;
  readonly clock: Clock;
  readonly self: WorkerSelf;
  readonly advisorSetUp: AdvisorSetUp;
  readonly standing: WorkerStanding;
  readonly lastMinute: LastMinute;
  readonly log: Logger;
}

const REMEMBERED_HOURS = 7 * 24;

/**
 * Says every few seconds that this worker is there, so that one that was killed is missed within seconds; also while it
 * finishes what it has. The first one also says by what it advises. Records that are away are waited for: the next sign
 * comes all the same. The answer says goodbye, for a stop in good order.
 */
export function giveSigns({ sql, clock, self, standing, lastMinute, log, ...said }: Signing): () => Promise<void> {
  const leaving = new AbortController();
  const startedAt = clock.now().toISOString();
  let advisorSetUp: number | undefined;
  const sign = async (): Promise<void> => {
    advisorSetUp ??= await sayHowAdvised(sql, { at: startedAt, setUp: said.advisorSetUp });
    const signed = { ...self, startedAt, advisorSetUp, lastSeenAt: clock.now().toISOString() };
    await saveSign(sql, { ...signed, state: standing.state(), ...lastMinute.figures() });
  };
  const signing = signAgainAndAgain(sign, leaving.signal, log);
  const tidied = tidy(sql, hoursAfter(startedAt, -REMEMBERED_HOURS));
  return async () => {
    leaving.abort();
    await Promise.all([signing, tidied]);
    standing.is('stopped');
    await sign().catch(() => undefined); // Then it is seen as gone, which is true as well.
  };
}

async function signAgainAndAgain(sign: () => Promise<void>, signal: AbortSignal, log: Logger): Promise<void> {
  for (let isHeard = true; !signal.aborted; await pause(SIGN_EVERY_MS, signal))
    isHeard = await sign().then(
      () => true,
      (failure: unknown) => {
        if (isHeard) log.warn('This worker cannot say that it is there', { failure });
        return false;
      },
    );
}

/** What nobody asks for any more goes; if not now, then at the next worker's start. */
const tidy = (sql: Sql, before: Instant): Promise<unknown> =>
  Promise.all([forgetWorkers(sql, before), forgetFailing(sql, before)]).catch(() => undefined);
