/** An end that was foreseen: its message is a sentence for the person at the terminal, and no stack trace helps her. */
export class Trouble extends Error {}

const PROGRESS_EVERY_MS = 15_000;

/** One line for the person at the terminal. */
export function say(line) {
  process.stdout.write(`${line}\n`);
}

/** Runs what may take long, and says every 15 seconds that it is still at it. */
export async function sayingProgress(what, deed) {
  const begunAt = performance.now();
  const progress = setInterval(() => say(`  … ${what} (${secondsSince(begunAt)} s so far)`), PROGRESS_EVERY_MS);
  try {
    return await deed();
  } finally {
    clearInterval(progress);
  }
}

/** Whole seconds, on a clock that nobody sets back. */
export function secondsSince(begunAt) {
  return Math.round((performance.now() - begunAt) / 1000);
}

/** Ends a script: a foreseen trouble with its sentence, anything else with its stack, for it is our bug. */
export function endBadly(failure) {
  process.stderr.write(`\n${failure instanceof Trouble ? failure.message : (failure?.stack ?? failure)}\n`);
  process.exitCode = 1;
}
