import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { readJson } from '../machine/files.mjs';
import { say } from '../machine/say.mjs';

const WORKERS = { light: 2, houses: 1 };
const LIMIT_MS = 30 * 60_000;

/** Runs jest once per stage and counts over all of them. A run or a file that could not be run counts as a failure. */
export async function runSuites({ suites, jestArguments, project, env, results }) {
  const counted = { passed: 0, failed: 0 };
  for (const [stage, workers] of Object.entries(WORKERS)) {
    const names = suites.filter((suite) => suite.stage === stage).map(({ name }) => name);
    if (names.length === 0) continue;
    say(`\nRunning ${names.join(', ')} …`);
    const file = join(results, `${stage}.json`);
    const which = ['--selectProjects', ...names, '--maxWorkers', String(workers)];
    const code = await runJest([...which, '--json', '--outputFile', file, ...jestArguments], { cwd: project, env });
    add(counted, code, readJson(file));
  }
  return counted;
}

function add(counted, code, result) {
  counted.passed += result?.numPassedTests ?? 0;
  const failed = (result?.numFailedTests ?? 0) + (result?.numRuntimeErrorTestSuites ?? 0);
  counted.failed += failed === 0 && code !== 0 ? 1 : failed;
}

function runJest(args, options) {
  const jest = join(options.cwd, 'node_modules', 'jest', 'bin', 'jest.js');
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [jest, ...args], {
      ...options,
      stdio: ['ignore', 'ignore', 'inherit'],
      timeout: LIMIT_MS,
    });
    process.once('SIGTERM', () => child.kill('SIGTERM'));
    child.once('error', () => resolve(1));
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
