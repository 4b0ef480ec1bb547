import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createOfflineAdvisor } from '../../advice/offline/offline-advisor';
import { readDirectory } from '../../evaluation/files';

const SETS = join(__dirname, '..', '..', 'evaluation', 'sets');
/** It is measured how well, and not how fast: a machine that does much else at once takes its time. */
export const PATIENCE_MS = 180_000;

export const read = (set: string, name: string): Uint8Array => readFileSync(join(SETS, set, name));

export const asking = (set: string) => ({
  advisor: createOfflineAdvisor(),
  directory: readDirectory('directory.json', read(set, 'directory.json')),
});

/** The labelled sets that have a file of this name, beside the directory that they are about. */
export const setsWith = (name: string): readonly string[] =>
  readdirSync(SETS, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && holds(entry.name, ['directory.json', name]))
    .map((entry) => entry.name)
    .toSorted();

const holds = (set: string, names: readonly string[]): boolean => {
  const files = readdirSync(join(SETS, set));
  return names.every((name) => files.includes(name));
};
