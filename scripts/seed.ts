import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { wallClock } from '../config/clock';
import { HouseAway } from '../simulation/caller';
import { fillHouse, type HouseToFill } from '../simulation/fill-house';
import { countStanding } from '../simulation/standing';
import { readSeedArguments, SEED_USAGE, type SeedArguments } from './seed/arguments';

const PROJECT = join(__dirname, '..');
const PROGRESS_EVERY_MS = 5_000;
const INTERRUPTED = 130;

const RunFile = z.object({
  desk: z.string(),
  api: z.string(),
  apiKey: z.string().nullable(),
  people: z.array(z.object({ id: z.string(), role: z.string(), token: z.string() })),
});

/** `npm run seed`: fills the running house with invented referrals, through its public API. */
async function main(words: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  const asked = readSeedArguments(words);
  if ('whyNot' in asked) return endWith(2, `${asked.whyNot} See \`npm run seed -- --help\`.`);
  if (asked.help) return say(SEED_USAGE);
  const { house, desk } = await runningHouse(resolve(PROJECT, env['FOLLOWTHROUGH_DATA'] || '.followthrough'));
  const stopping = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, () => stopping.abort());
  await fill(house, asked, stopping.signal);
  if (stopping.signal.aborted)
    return endWith(INTERRUPTED, 'Stopped. What was handed in stands; the same command goes on from here.');
  await tell(house);
  say(`\nLook at them on the desk: ${desk}`);
}

class Trouble extends Error {}

async function runningHouse(dataFolder: string): Promise<{ readonly house: HouseToFill; readonly desk: string }> {
  const file = join(dataFolder, 'run.json');
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined)
    throw new Trouble(
      `No house is running on ${dataFolder}. Start one with \`npm start\` in another terminal, or name its data folder in FOLLOWTHROUGH_DATA; then seed it.`,
    );
  const { desk, api, apiKey, people } = RunFile.parse(JSON.parse(text));
  if (apiKey === null)
    throw new Trouble('This house has no sample people: it is in production, and nothing invented belongs there.');
  return { house: { api, apiKey, people }, desk };
}

async function fill(house: HouseToFill, { referrals, seed }: SeedArguments, signal: AbortSignal): Promise<void> {
  const begunAt = performance.now();
  let done = 0;
  const sofar = () => `${done} of ${referrals} (${Math.round((performance.now() - begunAt) / 1000)} s)`;
  const progress = setInterval(() => say(`  … ${sofar()}`), PROGRESS_EVERY_MS);
  say(`Handing in and working on ${referrals} invented referrals (seed ${seed}) …`);
  const played = (): void => {
    done += 1;
  };
  try {
    const refusals = await fillHouse({ house, seed, referrals, clock: wallClock, signal, played });
    say(`Done: ${sofar()}.`);
    for (const [code, detail] of refusals)
      say(`Left where they are, for the house refused a step (${code}): ${detail}`);
  } finally {
    clearInterval(progress);
  }
}

async function tell(house: HouseToFill): Promise<void> {
  const rows = await countStanding(house);
  say('\nWhat stands in the house now:');
  for (const [where, count] of rows) say(`  ${String(count).padStart(5)}  ${where}`);
  say(`  ${String(rows.reduce((sum, [, count]) => sum + count, 0)).padStart(5)}  in all`);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function endWith(code: number, line: string): void {
  process.stderr.write(`${line}\n`);
  process.exitCode = code;
}

main(process.argv.slice(2), process.env).catch((failure: unknown) => {
  if (failure instanceof HouseAway)
    return endWith(1, `${failure.message} What was handed in stands; once the house is up, the same command goes on.`);
  endWith(1, failure instanceof Trouble ? failure.message : String((failure as Error).stack ?? failure));
});
