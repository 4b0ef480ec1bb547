import { type Client, WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import type { SearchAttributePair, SearchAttributeUpdatePair } from '@temporalio/common';
import type { Sql } from 'postgres';
import { readIntake } from '../db/inbox-store';
import { readPolicy } from '../db/policy-store';
import { markRelayed, type Unrelayed, unrelayed } from '../db/relay-store';
import { received } from '../domain/referral-state';
import { referralWorkflowId, searchAttributesOf, TASK_QUEUE } from '../workflows/referral/messages';
import type { referral } from '../workflows/referral/referral';
import { AT_ONCE_MAX, isEngineAway, keepRelaying, putAside, type Relaying } from './relay';

interface RelayingReferrals extends Relaying {
  readonly temporal: Client;
}

const START_LIMIT_MS = 5_000;

/**
 * Starts a workflow for every referral that the inbox keeps, once for ever.
 *
 * 1. A workflow's id is the referral's, so a start that is tried twice finds the first one running.
 * 2. A row whose referral is in the records already has begun, even if Temporal has forgotten it since.
 * 3. An engine that is away is waited for; a row that fails by itself is put aside with the reason.
 */
export const relayReferrals = (relaying: RelayingReferrals): Promise<void> =>
  keepRelaying(relaying, () => relayOnce(relaying));

async function relayOnce(relaying: RelayingReferrals): Promise<number> {
  const at = relaying.clock.now().toISOString();
  const rows = await unrelayed(relaying.sql, { at, limit: AT_ONCE_MAX });
  const tries = await Promise.allSettled(rows.map((row) => relay(row, relaying)));
  const away = tries.find((tried) => tried.status === 'rejected');
  if (away) throw away.reason;
  return rows.length;
}

async function relay(row: Unrelayed, relaying: RelayingReferrals): Promise<void> {
  const { sql, temporal, clock } = relaying;
  try {
    if (!row.begun) await start(row, sql, temporal);
    await markRelayed(sql, row.id, clock.now().toISOString());
  } catch (failure) {
    if (isEngineAway(failure)) throw failure; // No row's fault: it must not wait longer than the outage.
    await putAside(relaying, row, failure);
  }
}

async function start({ id }: Unrelayed, sql: Sql, temporal: Client): Promise<void> {
  const { urgency, person, policy, isPart2 = false } = await readIntake(sql, id);
  const begin = {
    ...{ referralId: id, urgency, contact: person.contact, policy: await readPolicy(sql, policy) },
    ...(isPart2 && { isPart2 }),
  };
  try {
    // A transport's patience is real time, also where care runs in another.
    await temporal.withDeadline(Date.now() + START_LIMIT_MS, () =>
      temporal.workflow.start<typeof referral>('referral', {
        workflowId: referralWorkflowId(id),
        taskQueue: TASK_QUEUE,
        workflowIdReusePolicy: 'REJECT_DUPLICATE',
        staticSummary: `A ${urgency} referral`,
        typedSearchAttributes: searchAttributesOf(received(begin)).filter(isKnown),
        args: [begin],
      }),
    );
  } catch (failure) {
    if (!(failure instanceof WorkflowExecutionAlreadyStartedError)) throw failure;
  }
}

const isKnown = (pair: SearchAttributeUpdatePair): pair is SearchAttributePair => pair.value !== null;
