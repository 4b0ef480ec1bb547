import { V7Generator } from 'uuidv7';
import { takeInRows } from '../activities/take-in-rows';
import { countAwaited, noteOrderFailure, type OpenOrder, openOrders } from '../db/import-work';
import { hoursAfter } from '../domain/clock';
import type { ReferralId } from '../domain/ids';
import { keepRelaying, type Relaying } from './relay';
import { whyNotRelayed } from './why-not-relayed';

/** A dry run only asks, so more rows of it fit into one transaction. */
const TRIED_AT_ONCE_MAX = 500;
/** So many referrals may be on their way into the records before a file adds more: what comes alone waits for no file. */
const AWAITED_MAX = 50;
const ORDERS_MAX = 20;
const PAUSE_HOURS_MAX = 1;

/**
 * Tries and takes in the files that were sent, a few rows at a time, once for ever.
 *
 * 1. Rows go into the inbox, and from there the way of every referral.
 * 2. Files take turns, and none fills the inbox: an urgent referral that comes alone waits for at most a batch.
 * 3. A step that fails rests with the reason, and is tried again from where it stood.
 */
export const relayImports = (relaying: Relaying): Promise<void> => keepRelaying(relaying, () => importOnce(relaying));

async function importOnce(relaying: Relaying): Promise<number> {
  const { sql, clock } = relaying;
  const at = clock.now().toISOString();
  const orders = await openOrders(sql, { at, limit: ORDERS_MAX });
  if (orders.length === 0) return 0;
  const room = AWAITED_MAX - (await countAwaited(sql, { at, limit: AWAITED_MAX }));
  const share = Math.ceil(room / orders.length);
  let took = 0;
  for (const order of orders)
    took += await carryOut(order, order.purpose === 'try' ? TRIED_AT_ONCE_MAX : share, relaying);
  return took;
}

async function carryOut(order: OpenOrder, limit: number, relaying: Relaying): Promise<number> {
  const { sql, clock } = relaying;
  if (limit === 0) return 0;
  try {
    return await takeInRows(sql, {
      order: order.seq,
      limit,
      at: clock.now().toISOString(),
      newId: () => newId(clock.now()),
    });
  } catch (failure) {
    await putAside(order, failure, relaying); // Fails too where PostgreSQL is away: then no file is to blame.
    return 0;
  }
}

async function putAside({ seq, tries }: OpenOrder, failure: unknown, { sql, clock, log }: Relaying): Promise<void> {
  log.warn('A step of a file could not be taken; it is tried again', { order: seq, failure });
  const hours = Math.min(2 ** tries / 3_600, PAUSE_HOURS_MAX);
  const after = hoursAfter(clock.now().toISOString(), hours);
  await noteOrderFailure(sql, { seq, error: whyNotRelayed(failure), after });
}

const ids = new V7Generator();

const newId = (at: Date): ReferralId => ids.generateOrResetWithTs(at.getTime()).toString() as ReferralId;
