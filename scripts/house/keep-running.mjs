import { setTimeout as sleep } from 'node:timers/promises';
import { say, Trouble } from '../machine/say.mjs';

const PAUSES_MS = [250, 500, 1_000, 2_000, 4_000];
const TRIES = PAUSES_MS.length;
const LATE_LIMIT_MS = 2_000;
const STEADY_MS = 3_000;

/**
 * Keeps one part of the house running. `part` has a `title`, `start(noted)` (comes back when it is ready, rejects when
 * it does not get there) and `stop(process, { limitMs })`. A part that ends by itself is started again, later each time;
 * after five tries in vain `givenUp` hears the last failure. Three steady seconds end a row.
 */
export function keepRunning(part, { noted, started, givenUp }) {
  const stopping = new AbortController();
  let current;
  let watch;
  let failures = 0;

  /** What was just being started when the house closed is stopped as well. */
  function note(process) {
    current = process;
    noted(process);
    if (stopping.signal.aborted) part.stop(process, { limitMs: LATE_LIMIT_MS });
  }

  async function startOrTryAgain() {
    for (;;) {
      stopping.signal.throwIfAborted();
      try {
        return await part.start(note);
      } catch (failure) {
        await pauseAfter(failure, `${part.title} did not start`);
      }
    }
  }

  async function pauseAfter(failure, what) {
    stopping.signal.throwIfAborted();
    failures += 1;
    if (failures > TRIES) throw failure;
    say(`${what}; starting it again (try ${failures} of ${TRIES}) …`);
    await sleep(PAUSES_MS[failures - 1], undefined, { signal: stopping.signal });
  }

  async function watchOver(first) {
    for (let running = first; ; ) {
      const since = performance.now();
      const how = await running.exited;
      stopping.signal.throwIfAborted();
      if (performance.now() - since > STEADY_MS) failures = 0;
      await pauseAfter(
        new Trouble(`${part.title} ended ${TRIES} times in a row; at last it ${how}.`),
        `${part.title} ${how}`,
      );
      running = await startOrTryAgain();
      say(`${part.title} is running again (process ${running.pid}).`);
      started(running);
    }
  }

  return {
    async open() {
      const running = await startOrTryAgain();
      started(running);
      watch = watchOver(running).catch((failure) => stopping.signal.aborted || givenUp(failure));
      return running;
    },
    async close({ limitMs }) {
      stopping.abort();
      if (current) await part.stop(current, { limitMs });
      await watch;
    },
  };
}
