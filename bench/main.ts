import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Connection } from '@temporalio/client';
import { connect } from '../db/connect';
import { openHouse, type Run } from './house';
import { describeMachine } from './machine';
import { measure, QUICK, type Size, WHOLE } from './measure';
import { inMarkdown, type Report, withFigures } from './report';

const PAGE = join(__dirname, '..', 'docs', 'bench.md');
const USAGE = `npm run bench -- [--quick]

Measures the referral pathway against a bare Temporal workflow, on a house of its own, in one run of about eight minutes.
It prints what it measured and writes it into docs/bench.md. Nothing else should be running.

  --quick   about a minute, with smaller numbers; prints only
  --help    show this`;

/** `npm run bench`: what a referral costs and how fast it is, against the bare engine. */
async function main(words: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  const { quick, help } = parseArgs({
    args: [...words],
    options: { quick: { type: 'boolean' }, help: { type: 'boolean' } },
  }).values;
  if (help) return say(USAGE);
  say('Starting a house for the bench …');
  const interrupted = whenStopped();
  const house = await openHouse(env, interrupted);
  try {
    const report = await Promise.race([runOn(house.run, quick ? QUICK : WHOLE), interrupted]);
    const figures = inMarkdown(report);
    say(`\n${figures}\n`);
    if (!quick) await writeFile(PAGE, withFigures(await readFile(PAGE, 'utf8'), figures));
    say(quick ? 'A quick run writes nothing down.' : 'Written to docs/bench.md.');
  } finally {
    await house.close();
  }
}

/** Not once: whoever started us may pass the same signal on again, and the house must be closed all the same. */
const whenStopped = (): Promise<never> =>
  new Promise((_, reject) => {
    for (const name of ['SIGINT', 'SIGTERM'] as const)
      process.on(name, () => reject(new Error('Stopped; nothing was written.')));
  });

async function runOn(run: Run, size: Size): Promise<Report> {
  const begunAt = performance.now();
  const sql = connect(run.postgres, { applicationName: 'followthrough-bench', max: 4 });
  const connection = await Connection.connect({ address: run.temporal });
  try {
    const machine = await describeMachine(sql, connection);
    const figures = await measure(run, sql, size, say);
    return { figures, size, machine, at: new Date(), seconds: Math.round((performance.now() - begunAt) / 1_000) };
  } finally {
    await Promise.all([connection.close(), sql.end({ timeout: 2 })]);
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

main(process.argv.slice(2), process.env).then(
  () => process.exit(0),
  (failure: unknown) => {
    process.stderr.write(`${failure instanceof Error ? failure.message : String(failure)}\n`);
    process.exit(1);
  },
);
