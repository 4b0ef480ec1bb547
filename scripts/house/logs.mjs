import { copyFileSync, readdirSync, renameSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';

const LARGE_BYTES = 10 * 1024 * 1024;
const LOOK_EVERY_MS = 60_000;

/** The logs of a data folder, one per process. None grows past about twice 10 MiB: what is older than that goes. */
export function logsIn(dataFolder) {
  const folder = join(dataFolder, 'logs');
  for (const path of largeOnes(folder)) renameSync(path, `${path}.old`);
  const watch = setInterval(() => largeOnes(folder).forEach(cutBack), LOOK_EVERY_MS);
  watch.unref();
  return { of: (name) => join(folder, `${name}.log`) };
}

const largeOnes = (folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.log'))
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).size > LARGE_BYTES);

/** In place, for its writer holds it open, and appends. */
function cutBack(path) {
  copyFileSync(path, `${path}.old`);
  truncateSync(path);
}
