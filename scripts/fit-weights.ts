import { join } from 'node:path';
import { runFitWeights } from '../evaluation/weights/command';

const PROJECT = join(__dirname, '..');

/** `npm run fit-weights`: --help says what it takes. */
async function main(words: readonly string[]): Promise<void> {
  process.exitCode = await runFitWeights(words, {
    out: process.stdout,
    err: process.stderr,
    sets: join(PROJECT, 'evaluation', 'sets'),
    advice: join(PROJECT, 'advice'),
  });
}

main(process.argv.slice(2)).catch((failure: unknown) => {
  process.stderr.write(`${failure instanceof Error ? failure.stack : String(failure)}\n`);
  process.exitCode = 1;
});
