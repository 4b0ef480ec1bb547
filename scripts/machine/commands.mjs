import { spawn } from 'node:child_process';

/**
 * Runs a program to its end: `{ code, stdout, output }`, where `output` has both streams as they came. `input` is what
 * it reads, `signal` (an AbortSignal) ends it early, `limitMs` is how long it may take. Never rejects: a program that
 * cannot be run has code 127, as in a shell.
 */
export function run(command, args, { input, signal, limitMs, ...options } = {}) {
  const stdio = [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'];
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio, signal, timeout: limitMs, windowsHide: true });
    const ended = { code: 1, stdout: '', output: '' };
    child.stdin?.on('error', () => undefined).end(input);
    child.stdout.on('data', (chunk) => {
      ended.stdout += chunk;
      ended.output += chunk;
    });
    child.stderr.on('data', (chunk) => {
      ended.output += chunk;
    });
    child.once('error', reject);
    child.once('close', (code) => resolve({ ...ended, code: code ?? 1 }));
  }).catch((failure) => ({ code: 127, stdout: '', output: failure.message }));
}
