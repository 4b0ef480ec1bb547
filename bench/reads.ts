import type { Sql } from 'postgres';
import { z } from 'zod';
import type { Caller } from '../simulation/caller';
import { type Spread, spreadOf, timed } from './figures';
import { copyReferrals } from './many-referrals';

const AT_ONCE = 8;
const NOT_FOUND = 404;

/** How fast one kind of read is. */
export interface Read extends Spread {
  readonly what: string;
  readonly perSecond: number;
}

const Items = z.object({ items: z.array(z.object({ id: z.string() })), next: z.string().nullable() });

/** Reads of the desk once the records hold so many referrals: eight readers, each asking again as soon as it heard. */
export async function measureReads(
  sql: Sql,
  reader: Caller,
  { referrals, ms, referralId }: { readonly referrals: number; readonly ms: number; readonly referralId: string },
): Promise<readonly Read[]> {
  await copyReferrals(sql, referrals);
  await sql`analyze`;
  const { next } = await reader.get('/referrals?limit=50', Items);
  const asked: readonly (readonly [what: string, path: string])[] = [
    ['referrals, first page of 50', '/referrals?limit=50'],
    ['referrals, second page', `/referrals?limit=50&cursor=${next}`],
    ['referrals that await a decision', '/referrals?status=awaiting-decision&limit=50'],
    ['tasks, my own', '/tasks?limit=50'],
    ["tasks, my teams'", '/tasks?scope=team&limit=50'],
    ['one referral, whole', `/referrals/${referralId}`],
    ['today', '/today'],
    ['search by a name', '/search?q=Testerman'],
  ];
  const reads: Read[] = [];
  for (const [what, path] of asked) {
    if ((await reader.ask('GET', path)).status === NOT_FOUND) continue; // Not every house has it yet.
    reads.push({ what, ...(await readFor(reader, path, ms)) });
  }
  return reads;
}

async function readFor(reader: Caller, path: string, ms: number): Promise<Omit<Read, 'what'>> {
  const until = performance.now() + ms;
  const took: number[] = [];
  const readOn = async (): Promise<void> => {
    while (performance.now() < until) {
      const { ms: one, result } = await timed(() => reader.ask('GET', path));
      if (result.status !== 200) throw new Error(`GET ${path} was answered ${result.status}.`);
      took.push(one);
    }
  };
  const all = await timed(() => Promise.all(Array.from({ length: AT_ONCE }, readOn)));
  return { ...spreadOf(took), perSecond: (1_000 * took.length) / all.ms };
}
