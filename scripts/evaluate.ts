import { join, resolve } from 'node:path';
import type { Advisor } from '../advice/advisor';
import { settingsFrom } from '../advice/offline/set-up';
import { createOpenAiAdvisor } from '../advice/openai/openai-advisor';
import { wallClock } from '../config/clock';
import { loadAdviceEnv, loadModelEnv } from '../config/env';
import { runEvaluate } from '../evaluation/command';

const PROJECT = join(__dirname, '..');

/** `npm run evaluate -- routing …`: --help says what it takes. */
async function main(words: readonly string[]): Promise<void> {
  const stopping = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, () => stopping.abort());
  const { stdout: out, stderr: err, env } = process;
  const openModel = (): Advisor | undefined => {
    const model = loadModelEnv(env);
    return model && createOpenAiAdvisor(model.settings, wallClock);
  };
  const offline = () => settingsFrom(loadAdviceEnv(env));
  const around = {
    out,
    err,
    signal: stopping.signal,
    clock: wallClock,
    openModel,
    offline,
    reports: reportsFolder(env),
  };
  process.exitCode = await runEvaluate(words, around);
}

/** Beside what a house keeps, or where EVALUATIONS_DIR says. */
const reportsFolder = ({ EVALUATIONS_DIR, FOLLOWTHROUGH_DATA }: NodeJS.ProcessEnv): string =>
  EVALUATIONS_DIR
    ? resolve(EVALUATIONS_DIR)
    : join(resolve(PROJECT, FOLLOWTHROUGH_DATA || '.followthrough'), 'evaluations');

main(process.argv.slice(2)).catch((failure: unknown) => {
  process.stderr.write(`${failure instanceof Error ? failure.stack : String(failure)}\n`);
  process.exitCode = 1;
});
