import { runEvaluate } from '../evaluation/command';

/** `npm run evaluate -- routing …`: --help says what it takes. */
async function main(words: readonly string[]): Promise<void> {
  const stopping = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, () => stopping.abort());
  process.exitCode = await runEvaluate(words, { out: process.stdout, err: process.stderr, signal: stopping.signal });
}

main(process.argv.slice(2)).catch((failure: unknown) => {
  process.stderr.write(`${failure instanceof Error ? failure.stack : String(failure)}\n`);
  process.exitCode = 1;
});
