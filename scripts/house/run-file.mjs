import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeJson } from '../machine/files.mjs';

/**
 * `run.json`, by which scripts find the house: there from the moment that everything runs until it is asked to stop,
 * whole, and readable by its owner only. Changes that come before it is there are in it when it comes.
 */
export function runFile(dataFolder) {
  const path = join(dataFolder, 'run.json');
  let run = {};
  let there = false;
  const keep = (whole) => {
    run = whole;
    if (there) writeJson(path, run);
    return run;
  };
  return {
    change: (part) => keep({ ...run, ...part }),
    write(part) {
      there = true;
      return keep({ ...part, ...run });
    },
    remove() {
      there = false;
      rmSync(path, { force: true });
    },
  };
}
