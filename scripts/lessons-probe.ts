import { offlineSettingsOf } from '../advice/offline/offline-settings';
import { wallClock } from '../config/clock';
import { loadLexiconEnv } from '../config/env';
import { runLessonsProbe } from '../evaluation/lessons/command';

/** `npm run lessons:probe -- FILE …`: --help says what it takes. */
async function main(words: readonly string[]): Promise<void> {
  const stopping = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, () => stopping.abort());
  const { stdout: out, stderr: err, env } = process;
  const offline = () => offlineSettingsOf(loadLexiconEnv(env));
  process.exitCode = await runLessonsProbe(words, { out, err, signal: stopping.signal, clock: wallClock, offline });
}

main(process.argv.slice(2)).catch((failure: unknown) => {
  process.stderr.write(`${failure instanceof Error ? failure.stack : String(failure)}\n`);
  process.exitCode = 1;
});
