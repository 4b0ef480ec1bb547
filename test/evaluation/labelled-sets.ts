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

/** The labelled sets that have a file of this name. */
export const setsWith = (name: string): readonly string[] =>
  readdirSync(SETS, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && readdirSync(join(SETS, entry.name)).includes(name))
    .map((entry) => entry.name)
    .toSorted();
