import { closeSync, mkdirSync, openSync, readFileSync, readSync, renameSync, statSync, writeFileSync } from 'node:fs';

const TAIL_BYTES = 4096;

/** Readers see the old file or the new one, never a part of it; only its owner sees it at all. */
export function writeJson(path, value) {
  const beside = `${path}.${process.pid}.new`;
  writeFileSync(beside, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 });
  renameSync(beside, path);
}

/** What the file says, or undefined where there is none. A file that is not JSON is an error, not an absence. */
export function readJson(path) {
  const text = readText(path);
  return text === undefined ? undefined : JSON.parse(text);
}

/** The text, or undefined where there is no such file. */
export function readText(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch (failure) {
    if (failure.code === 'ENOENT') return undefined;
    throw failure;
  }
}

/** A folder that only its owner may look into. */
export function makePrivateFolder(path) {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  return path;
}

/** The last lines of a log, of what was written past `from`, for a sentence that says why something did not start. */
export function lastLines(path, { from = 0, count = 20 } = {}) {
  const size = sizeOf(path);
  const buffer = Buffer.alloc(Math.min(Math.max(size - from, 0), TAIL_BYTES));
  if (buffer.length === 0) return '(nothing)';
  const file = openSync(path, 'r');
  try {
    readSync(file, buffer, 0, buffer.length, size - buffer.length);
  } finally {
    closeSync(file);
  }
  return buffer.toString('utf8').trimEnd().split('\n').slice(-count).join('\n');
}

/** In bytes; 0 where there is no such file. */
export const sizeOf = (path) => statSync(path, { throwIfNoEntry: false })?.size ?? 0;
