import { linkSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { readText } from './files.mjs';
import { isAlive, startTimeOf } from './processes.mjs';

/**
 * Takes a lock file for as long as this process lives: `{ release }`, or `{ heldBy }` with the pid of its living holder.
 * A lock whose holder is gone, even by kill -9, is taken over; of two that try at once one gets it.
 */
export function takeLock(path) {
  const found = readText(path);
  const holder = holderIn(found);
  if (holder && isAlive(holder)) return { heldBy: holder.pid };
  if (holder) removeIfStill(path, found);
  const mine = JSON.stringify({ pid: process.pid, startedAt: startTimeOf(process.pid) });
  if (!create(path, mine)) return { heldBy: holderIn(readText(path))?.pid };
  return { release: () => removeIfStill(path, mine) };
}

function holderIn(text) {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return {};
  }
}

/** By a link, for a lock must be whole from the moment that it can be seen. */
function create(path, text) {
  const beside = `${path}.${process.pid}.new`;
  writeFileSync(beside, text, { mode: 0o600 });
  try {
    linkSync(beside, path);
    return true;
  } catch (failure) {
    if (failure.code === 'EEXIST') return false;
    throw failure;
  } finally {
    rmSync(beside, { force: true });
  }
}

/** Between the look and the removal somebody else may have taken the lock over; then she gets it back. */
function removeIfStill(path, text) {
  const aside = `${path}.${process.pid}.old`;
  try {
    renameSync(path, aside);
    const removed = readText(aside);
    if (removed !== text) create(path, removed);
    rmSync(aside, { force: true });
  } catch (failure) {
    if (failure.code !== 'ENOENT') throw failure;
  }
}
