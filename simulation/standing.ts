import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { ReferralRow } from '../contracts/views/referral-row';
import { type Caller, createCaller } from './caller';
import type { HouseToFill } from './fill-house';

const PAGE = 200;
const LOOK_AGAIN_MS = 1_000;
const SETTLES_WITHIN_TRIES = 20;

const Row = z.object(ReferralRow.pick({ status: true, waitingFor: true, outcome: true }).shape);
type Row = z.infer<typeof Row>;
const Rows = z.object({ items: z.array(Row), next: z.string().nullable() });

type Standing = readonly (readonly [where: string, count: number])[];

/** How many referrals stand where, as a supervisor of the sample sees it: counted until nothing moves any more. */
export async function countStanding({ api, people }: HouseToFill): Promise<Standing> {
  const supervisor = createCaller(api, people.find(({ role }) => role === 'supervisor')?.token ?? '');
  let counted = await countOnce(supervisor);
  for (let tries = 0; tries < SETTLES_WITHIN_TRIES; tries += 1) {
    await sleep(LOOK_AGAIN_MS);
    const again = await countOnce(supervisor);
    if (JSON.stringify(again) === JSON.stringify(counted)) return again;
    counted = again;
  }
  return counted;
}

async function countOnce(supervisor: Caller): Promise<Standing> {
  const rows: Row[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const from: string = cursor && `&cursor=${cursor}`;
    const page: z.infer<typeof Rows> = await supervisor.get(`/referrals?limit=${PAGE}${from}`, Rows);
    rows.push(...page.items);
    cursor = page.next;
  }
  return tally(rows);
}

function tally(rows: readonly Row[]): Standing {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(whereOf(row), (counts.get(whereOf(row)) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => a.localeCompare(b));
}

const whereOf = ({ status, waitingFor, outcome }: Row): string =>
  [status, outcome ?? waitingFor?.what].filter((part) => part !== undefined).join(': ');
