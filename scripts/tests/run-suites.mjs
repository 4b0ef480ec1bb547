import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { readJson } from '../machine/files.mjs';
import { say } from '../machine/say.mjs';

const WORKERS = { light: 2, houses: 1 };
const LIMIT_MS = 30 * 60_000;
/** More than so many files that fail are no accident of the machine. */
const AGAIN_MAX = 2;

/**
 * Runs jest once per stage and counts over all of them. A run or a file that could not be run counts as a failure.
 *
 * In CI, where nobody can look again, a file or two that failed are run once more by themselves: on real engines and in
 * a real browser the machine has a say. What passes then is counted as passed, and named, for it wants mending too.
 */
export async function runSuites({ suites, jestArguments, project, env, results }) {
  const counted = { passed: 0, failed: 0 };
  for (const [stage, workers] of Object.entries(WORKERS)) {
    const names = suites.filter((suite) => suite.stage === stage).map(({ name }) => name);
    if (names.length === 0) continue;
    say(`\nRunning ${names.join(', ')} …`);
    const run = (which, file) =>
      runJest(['--selectProjects', ...names, '--maxWorkers', String(workers), ...which], join(results, file), {
        cwd: project,
        env,
      });
    const first = await run(jestArguments, `${stage}.json`);
    const again = env.CI ? failedFiles(first) : [];
    add(counted, first, again);
    if (again.length === 0) continue;
    say(`\nOnce more, by themselves:\n${again.map((file) => `  ${file}`).join('\n')}`);
    const second = await run(['--runTestsByPath', ...again], `${stage}-again.json`);
    add(counted, second, []);
    if (second.code === 0) say('They passed this time: UNSTEADY, and to be mended.');
  }
  return counted;
}

/** Those that failed, where they are few and everything else could be run. */
function failedFiles({ result }) {
  const failed = (result?.testResults ?? []).filter(({ status }) => status === 'failed').map(({ name }) => name);
  return failed.length <= AGAIN_MAX ? failed : [];
}

/** Counts a run without the files that are run again. */
function add(counted, { code, result }, without) {
  const kept = (result?.testResults ?? []).filter(({ name }) => !without.includes(name));
  const tests = kept.flatMap(({ assertionResults }) => assertionResults);
  counted.passed += tests.filter(({ status }) => status === 'passed').length;
  const notRun = kept.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length;
  const failed = tests.filter(({ status }) => status === 'failed').length + notRun;
  counted.failed += failed === 0 && code !== 0 && without.length === 0 ? 1 : failed;
}

function runJest(args, file, options) {
  const jest = join(options.cwd, 'node_modules', 'jest', 'bin', 'jest.js');
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [jest, ...args, '--json', '--outputFile', file], {
      ...options,
      stdio: ['ignore', 'ignore', 'inherit'],
      timeout: LIMIT_MS,
    });
    const ended = (code) => resolve({ code: code ?? 1, result: readJson(file) });
    process.once('SIGTERM', () => child.kill('SIGTERM'));
    child.once('error', () => ended(1));
    child.once('exit', ended);
  });
}
