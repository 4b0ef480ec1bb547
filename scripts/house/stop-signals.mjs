import { say } from '../machine/say.mjs';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const MEANT_AFTER_MS = 1_000;

/**
 * An AbortSignal that fires when somebody asks for a stop. Asking again after a second calls `insist`: sooner it is the
 * same key press, for a terminal and npm both pass it on.
 */
export function stopSignal({ insist }) {
  const asked = new AbortController();
  let askedAt;
  const listen = (name) => {
    if (askedAt !== undefined) {
      if (performance.now() - askedAt > MEANT_AFTER_MS) insist();
      return;
    }
    askedAt = performance.now();
    say(`\nStopping (${name}); again to stop at once …`);
    asked.abort();
  };
  for (const name of SIGNALS) process.on(name, listen);
  return asked.signal;
}

/** Comes back when the signal fires. */
export const fired = (signal) =>
  signal.aborted
    ? Promise.resolve()
    : new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
