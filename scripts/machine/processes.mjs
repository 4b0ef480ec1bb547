import { spawn, spawnSync } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { lastLines, sizeOf } from './files.mjs';
import { Trouble } from './say.mjs';

const LOOK_EVERY_MS = 25;
const AFTER_KILL_MS = 2_000;
const NOT_READY_LIMIT_MS = 2_000;

/**
 * Starts a program in a process group of its own, so that Ctrl-C reaches only us and we stop it in our order.
 * Its output goes straight to a file: it outlives us if we are killed. `exited` never rejects: it says how it ended.
 */
export function launch({ command, args, log, ipc = false, ...options }) {
  const logFrom = sizeOf(log);
  const output = openSync(log, 'a', 0o600);
  const stdio = ['ignore', output, output, ...(ipc ? ['ipc'] : [])];
  const child = spawn(command, args, { ...options, stdio, detached: process.platform !== 'win32', windowsHide: true });
  closeSync(output);
  const exited = new Promise((resolve) => {
    child.once('error', (failure) => resolve(`could not be run: ${failure.message}`));
    child.once('exit', (code, signal) => resolve(signal ? `was ended by ${signal}` : `ended with code ${code}`));
  });
  return { child, pid: child.pid, startedAt: child.pid && startTimeOf(child.pid), exited, log, logFrom };
}

/**
 * Comes back when `ready` does, provided that it found nothing to say; otherwise, and if the process ends before, stops
 * what is left of it and rejects with the sentence and the end of its log.
 */
export async function untilReady(launched, title, ready) {
  const ended = launched.exited.then((how) => `it ${how}`);
  const whyNot = await Promise.race([ready, ended]);
  if (whyNot === undefined) return launched;
  await stop(launched, { limitMs: NOT_READY_LIMIT_MS });
  const { log, logFrom } = launched;
  throw new Trouble(
    `${title} did not start: ${whyNot}. Its log is ${log}, and ends:\n${lastLines(log, { from: logFrom })}`,
  );
}

/** When a process began, in the machine's own words, or undefined once it is gone: a pid alone may be somebody else's by now. */
export function startTimeOf(pid) {
  if (process.platform === 'linux') return linuxStartTime(pid);
  const ask =
    process.platform === 'win32'
      ? ['powershell', ['-NoProfile', '-Command', `(Get-Process -Id ${pid}).StartTime.ToFileTimeUtc()`]]
      : ['ps', ['-o', 'lstart=', '-p', String(pid)]];
  return spawnSync(ask[0], ask[1], { encoding: 'utf8', windowsHide: true }).stdout?.trim() || undefined;
}

/** A process that has ended but that nobody has buried counts as gone. */
function linuxStartTime(pid) {
  try {
    const [state, ...fields] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ');
    if (state === 'Z' || state === 'X') return undefined;
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${fields[18]}`;
  } catch {
    return undefined;
  }
}

/** How a process was called, or '' where that cannot be learnt. */
export function commandLineOf(pid) {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
  return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8', windowsHide: true }).stdout ?? '';
}

/** True while the very process that was written down is alive. */
export function isAlive({ pid, startedAt }) {
  return startedAt !== undefined && startTimeOf(pid) === startedAt;
}

/** Asks with the signal, insists after the limit. Says whether asking was enough. */
export async function stop(noted, { signal = 'SIGTERM', limitMs }) {
  if (!isAlive(noted)) return true;
  send(noted.pid, signal);
  if (await isGoneWithin(noted, limitMs)) return true;
  send(-noted.pid, 'SIGKILL');
  send(noted.pid, 'SIGKILL');
  await isGoneWithin(noted, AFTER_KILL_MS);
  return false;
}

/** Sends a signal to what may have ended meanwhile. */
export function send(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch (failure) {
    if (failure.code !== 'ESRCH' && pid > 0) throw failure;
  }
}

async function isGoneWithin(noted, limitMs) {
  const until = performance.now() + limitMs;
  while (performance.now() < until) {
    if (!isAlive(noted)) return true;
    await sleep(LOOK_EVERY_MS);
  }
  return !isAlive(noted);
}
