import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { wallClock } from '../../config/clock';
import { runEvaluate } from '../../evaluation/command';

const SETS = join(__dirname, '..', '..', 'evaluation', 'sets');
const silent = { write: () => true };

/** Evaluates the offline advisor on a set of the project, as the command does, and gives back the id of the report. */
export async function evaluateInto(reports: string, set: 'harbor' | 'prairie'): Promise<string> {
  const idsIn = (): readonly string[] => readdirSync(reports).filter((name) => name.endsWith('.json'));
  const file = (name: string): string => join(SETS, set, name);
  const before = new Set(readdirSync(join(reports, '..')).includes('evaluations') ? idsIn() : []);
  const words = ['routing', '--directory', file('directory.json'), '--referrals', file('tuning.jsonl'), '--out', '-'];
  const { signal } = new AbortController();
  const around = {
    out: silent,
    err: silent,
    signal,
    clock: wallClock,
    reports,
    openModel: () => undefined,
    offline: () => ({}),
  };
  await runEvaluate([...words, '--pairs', file('pairs.jsonl')], around);
  const [made] = idsIn().filter((name) => !before.has(name));
  if (!made) throw new Error('The evaluation left no report.');
  return made.replace(/\.json$/, '');
}

export interface KeptEvaluation {
  readonly folder: string;
  readonly id: string;
  readonly clear: () => void;
}

/** A folder with the report of one evaluation in it. */
export async function anEvaluation(): Promise<KeptEvaluation> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'followthrough-evaluations-'));
  const folder = join(dataFolder, 'evaluations');
  const id = await evaluateInto(folder, 'harbor');
  return { folder, id, clear: () => rmSync(dataFolder, { recursive: true, force: true }) };
}
