import { runLexiconCheck } from '../evaluation/lexicon/command';

/** `npm run lexicon:check -- FILE …`: --help says what it takes. */
async function main(words: readonly string[]): Promise<void> {
  const stopping = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, () => stopping.abort());
  const { stdout: out, stderr: err } = process;
  process.exitCode = await runLexiconCheck(words, { out, err, signal: stopping.signal });
}

main(process.argv.slice(2)).catch((failure: unknown) => {
  process.stderr.write(`${failure instanceof Error ? failure.stack : String(failure)}\n`);
  process.exitCode = 1;
});
