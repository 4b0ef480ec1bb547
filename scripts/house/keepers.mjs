import { keepRunning } from './keep-running.mjs';
import { noteProcesses } from './leftovers.mjs';

/** The order of a stop, and how long each may take: 15 s in all, the killing included. */
const STOP_LIMITS_MS = { api: 3_000, worker: 5_000, temporal: 3_000, postgres: 3_000 };

/** The processes of one house. `changed` hears the pids when one of them is running, also again. */
export function createKeepers({ dataFolder, changed, givenUp }) {
  const keepers = {};
  const pids = { start: process.pid, temporal: null, postgres: null, worker: null, api: null };
  const note = noteProcesses(dataFolder);
  return {
    keep(name, part) {
      const started = ({ pid }) => {
        pids[name] = pid;
        changed(pids);
      };
      keepers[name] = keepRunning(part, { noted: (process) => note(name, process), started, givenUp });
      return keepers[name].open();
    },
    async close() {
      for (const [name, limitMs] of Object.entries(STOP_LIMITS_MS)) await keepers[name]?.close({ limitMs });
    },
    kill: () => Promise.all(Object.values(keepers).map((keeper) => keeper.close({ limitMs: 0 }))),
  };
}
