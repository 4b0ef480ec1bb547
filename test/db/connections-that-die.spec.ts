import type { TransactionSql } from 'postgres';
import { type Database, openDatabase } from '../support/database';
import { eventually } from '../support/eventually';

let the: Database;
beforeAll(async () => {
  the = await openDatabase();
  await the.owner`create table notes (words text)`;
  await the.owner`grant select, insert on notes to followthrough_worker`;
}, 60_000);
afterAll(() => the?.close(), 30_000);

/** More than the pool has connections: each of them is asked again. */
const EACH_TWICE = 20;
/** A turn of the event loop for whatever is thrown outside any query. */
const pause = (ms = 50) => new Promise<void>((over) => setTimeout(over, ms));

/** Ends the connection of a transaction, and waits until this side has seen it. */
async function cutOff(tx: TransactionSql): Promise<void> {
  const [row] = await tx<{ pid: number }[]>`select pg_backend_pid() as pid`;
  await the.cut(row?.pid ?? 0);
  await pause();
}
const written = async (): Promise<number> => {
  const [row] = await the.owner`select count(*)::int from notes`;
  return row?.['count'];
};

const STORIES: readonly [string, (tx: TransactionSql) => Promise<unknown>][] = [
  ['asks once more', (tx) => tx`insert into notes values ('after')`],
  ['had done all that it wanted', async () => 'done'],
  [
    'refuses by itself',
    async () => {
      throw new Error('It is not allowed.');
    },
  ],
  ['begins a part of its own', (tx) => tx.savepoint((inner) => inner`insert into notes values ('inside')`)],
  ['asks by name', (tx) => tx.unsafe(`insert into notes values ('by name')`)],
];

describe('A transaction whose connection dies', () => {
  it.each(STORIES)(
    'while it does something else, and that then %s, is undone, and nothing else is hurt',
    async (_how, then) => {
      const before = await written();
      const deed = the.worker.begin(async (tx) => {
        await tx`insert into notes values ('before')`;
        await cutOff(tx);
        return then(tx);
      });
      await expect(deed).rejects.toMatchObject({ code: 'CONNECTION_CLOSED' });
      await pause();
      expect(await written()).toBe(before);
      await expect(Promise.all(asked(EACH_TWICE))).resolves.toHaveLength(EACH_TWICE);
    },
  );

  it('within a part of its own is undone, and nothing else is hurt', async () => {
    const before = await written();
    const deed = the.worker.begin((tx) =>
      tx.savepoint('part', async (inner) => {
        await cutOff(inner);
        await inner`insert into notes values ('inside')`;
      }),
    );
    await expect(deed).rejects.toMatchObject({ code: 'CONNECTION_CLOSED' });
    await pause();
    expect(await written()).toBe(before);
  });

  it('while it waits for a lock is undone, and nothing else is hurt', async () => {
    const before = await written();
    const waiting = await the.owner.begin(async (tx) => {
      await tx`lock table notes`;
      const deed = the.worker.begin(async (other) => {
        await other`insert into notes values ('first')`;
        await other`insert into notes values ('second')`;
      });
      const heard = deed.catch((failure: unknown) => failure);
      await eventually(async () => expect(await the.cutWaiting()).toBe(1));
      return { heard };
    });
    expect(await waiting.heard).toMatchObject({ code: expect.stringMatching(/^(57P01|CONNECTION_CLOSED)$/) });
    await pause();
    expect(await written()).toBe(before);
    // postgres.js tells what ended a connection once more to whoever asks first on the next one in its place.
    await eventually(() => expect(Promise.all(asked(EACH_TWICE))).resolves.toHaveLength(EACH_TWICE));
  });
});

describe('A transaction whose connection lives', () => {
  it('is kept, gives what it gives, and takes back a part that failed', async () => {
    const before = await written();
    const kept = await the.worker.begin(async (tx) => {
      const part = tx.savepoint(async (inner) => {
        await inner`insert into notes values ('taken back')`;
        throw new Error('Not this one.');
      });
      await expect(part).rejects.toThrow('Not this one.');
      await tx.savepoint('named', (inner) => inner`insert into notes values ('kept')`);
      return 7;
    });
    expect([kept, await written()]).toEqual([7, before + 1]);
    const read = the.worker.begin('read only', (tx) => tx`insert into notes values ('never')`);
    await expect(read).rejects.toMatchObject({ code: '25006' });
  });
});

const asked = (times: number) => Array.from({ length: times }, () => the.worker`select pg_sleep(0.01)`);
