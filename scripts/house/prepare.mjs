import { run } from '../machine/commands.mjs';
import { Trouble } from '../machine/say.mjs';

const LIMIT_MS = 120_000;

/** Roles, schema and sample data, by the project's own script; gives who may sign in: `{ people, apiKey }`. */
export async function prepareDatabase({ project, env, signal }) {
  const args = ['--import', 'tsx', 'scripts/prepare.ts'];
  const { code, stdout, output } = await run(process.execPath, args, { cwd: project, env, signal, limitMs: LIMIT_MS });
  signal.throwIfAborted();
  if (code !== 0) throw new Trouble(`The database could not be prepared (scripts/prepare.ts):\n${output.trim()}`);
  return JSON.parse(stdout.trim().split('\n').at(-1));
}
