import { getEventListeners } from 'node:events';
import { DefaultLogger } from '@temporalio/worker';
import { INBOX_CHANNEL } from '../../db/inbox-store';
import { keepRelaying } from '../../workers/relay';
import { type Database, openDatabase } from '../support/database';
import { eventually } from '../support/eventually';

const RINGS = 20;

let database: Database;
beforeAll(async () => {
  database = await openDatabase();
});
afterAll(() => database.close());

describe('The bell of a relay', () => {
  it('wakes it at once, leaves nothing behind however often it rings, and is still when the worker leaves', async () => {
    const leaving = new AbortController();
    const { signal } = leaving;
    let rounds = 0;
    const round = async (): Promise<number> => {
      rounds += 1;
      return 0;
    };
    const clock = { now: () => new Date() };
    const relaying = keepRelaying({ sql: database.worker, clock, log: new DefaultLogger('ERROR'), signal }, round);
    await eventually(() => expect(rounds).toBeGreaterThan(0));
    const began = performance.now();
    for (let rung = 0; rung < RINGS; rung += 1) {
      const before = rounds;
      await database.api`select pg_notify(${INBOX_CHANNEL}, '')`;
      await eventually(() => expect(rounds).toBeGreaterThan(before));
    }
    expect(performance.now() - began).toBeLessThan((RINGS / 2) * 1_000); // It looks every second unrung.
    expect(getEventListeners(signal, 'abort').length).toBeLessThanOrEqual(1);
    leaving.abort();
    await relaying;
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
  });
});
