import { setTimeout as sleep } from 'node:timers/promises';
import type { Sql } from 'postgres';
import { z } from 'zod';
import { type Cost, measureCosts } from './costs';
import { perSecond, type Spread, spreadOf, timed } from './figures';
import { openFloor } from './floor';
import type { Run } from './house';
import type { Lane, Stretch } from './lane';
import { openPathway, type Pathway } from './pathway';
import { measureReads, type Read } from './reads';

/** How much is measured. */
export interface Size {
  readonly idle: number;
  readonly open: number;
  readonly batch: number;
  readonly rounds: number;
  readonly copies: number;
  readonly readMs: number;
}

export const WHOLE: Size = { idle: 60, open: 500, batch: 100, rounds: 3, copies: 100_000, readMs: 4_000 };
export const QUICK: Size = { idle: 12, open: 60, batch: 30, rounds: 1, copies: 10_000, readMs: 1_000 };

interface LaneFigures {
  readonly startsPerSecond: number;
  readonly closedPerSecond: number;
  readonly idle: Spread;
  readonly loaded: Spread;
}

export interface Figures {
  readonly floor: LaneFigures;
  readonly pathway: LaneFigures;
  /** Of referrals that are confirmed, reached and served: three changes each, where the floor has one. */
  readonly served: { readonly perSecond: number; readonly loaded: Spread };
  /** From a decision's answer until the list of tasks no longer shows it. */
  readonly freshness: Spread;
  readonly costs: readonly Cost[];
  readonly reads: readonly Read[];
}

type Saying = (line: string) => void;

/** Everything in one run on one house, floor and pathway by turns, so that what disturbs the machine disturbs both. */
export async function measure(run: Run, sql: Sql, size: Size, say: Saying): Promise<Figures> {
  const floor = await openFloor(run.temporal);
  const pathway = openPathway(run, sql);
  const [declined, served] = [pathway.lane('declined'), pathway.lane('served')];
  try {
    say('One at a time …');
    await warmUp([floor, declined, served]);
    const costs = await measureCosts(run.temporal, pathway);
    const idle = await measureIdle(floor, pathway, size.idle);
    say(`With ${size.open} open …`);
    const loaded = await measureLoaded({ floor, declined, served }, size, say);
    say(`Reads at ${size.copies} referrals …`);
    const referralId = await pathway.handIn();
    await pathway.waits(referralId);
    const reads = await measureReads(sql, pathway.coordinator, { referrals: size.copies, ms: size.readMs, referralId });
    return {
      floor: { ...loaded.floor, idle: idle.floor },
      pathway: { ...loaded.pathway, idle: idle.pathway },
      served: loaded.served,
      freshness: idle.freshness,
      costs,
      reads,
    };
  } finally {
    await floor.close();
  }
}

const WARM = 5;
const IDLE_PAUSE_MS = 60;

async function warmUp(lanes: readonly Lane[]): Promise<void> {
  for (const lane of lanes) {
    await lane.start(WARM, WARM);
    await lane.finish(WARM, 1);
  }
}

/** One decision after another, a bare one and a referral's by turns, with a breath between. */
async function measureIdle(floor: Lane, pathway: Pathway, count: number) {
  const [bare, heard, fresh]: [number[], number[], number[]] = [[], [], []];
  for (let nth = 0; nth < count; nth += 1) {
    await floor.start(1, 1);
    await sleep(IDLE_PAUSE_MS);
    bare.push(...(await floor.finish(1, 1)).answers);
    const { decisionMs, freshMs } = await decideAndLook(pathway);
    heard.push(decisionMs);
    fresh.push(freshMs);
    await sleep(IDLE_PAUSE_MS);
  }
  return { floor: spreadOf(bare), pathway: spreadOf(heard), freshness: spreadOf(fresh) };
}

const Tasks = z.object({ items: z.array(z.object({ referralId: z.string() })) });

async function decideAndLook(pathway: Pathway) {
  const id = await pathway.handIn();
  await pathway.waits(id);
  await sleep(IDLE_PAUSE_MS);
  const decisionMs = await pathway.bringToEnd(pathway.coordinator, await pathway.page(id), 'declined');
  const isListed = async (): Promise<boolean> =>
    (await pathway.coordinator.get('/tasks?limit=200', Tasks)).items.some(({ referralId }) => referralId === id);
  const { ms: freshMs } = await timed(async () => {
    while (await isListed());
  });
  return { decisionMs, freshMs };
}

interface Lanes {
  readonly floor: Lane;
  readonly declined: Lane;
  readonly served: Lane;
}

const STARTS_AT_ONCE = 16;
const DECISIONS_AT_ONCE = 8;

async function measureLoaded({ floor, declined, served }: Lanes, { open, batch, rounds }: Size, say: Saying) {
  const [bareStarts, starts]: [Stretch[], Stretch[]] = [[], []];
  const [bareEnds, ends, servedEnds]: [Ended[], Ended[], Ended[]] = [[], [], []];
  bareStarts.push(await floor.start(open, STARTS_AT_ONCE));
  starts.push(await declined.start(open, STARTS_AT_ONCE));
  for (let round = 1; round <= rounds; round += 1) {
    say(`  round ${round} of ${rounds}`);
    bareEnds.push(await floor.finish(batch, DECISIONS_AT_ONCE));
    ends.push(await declined.finish(batch, DECISIONS_AT_ONCE));
    bareStarts.push(await floor.start(batch, STARTS_AT_ONCE));
    starts.push(await declined.start(batch, STARTS_AT_ONCE));
    servedEnds.push(await served.finish(batch, DECISIONS_AT_ONCE));
    starts.push(await served.start(batch, STARTS_AT_ONCE));
  }
  return {
    floor: { startsPerSecond: perSecond(bareStarts), ...endFigures(bareEnds) },
    pathway: { startsPerSecond: perSecond(starts), ...endFigures(ends) },
    served: { perSecond: perSecond(servedEnds), loaded: endFigures(servedEnds).loaded },
  };
}

type Ended = Stretch & { readonly answers: readonly number[] };

const endFigures = (ends: readonly Ended[]) => ({
  closedPerSecond: perSecond(ends),
  loaded: spreadOf(ends.flatMap(({ answers }) => answers)),
});
