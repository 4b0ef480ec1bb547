import { setTimeout } from 'node:timers/promises';
import { Problem } from './problem';

/** Longer than a change may take that waits for a worker, and shorter than callers are patient. */
const ANSWER_MS_MAX = 10_000;

/**
 * The answer, or the problem that the records are away: all that we ask of Temporal has limits of its own, so a request
 * that takes longer hangs on a PostgreSQL that took the connection and then said nothing.
 */
export async function withinLimit<Result>(answer: Promise<Result>, limitMs = ANSWER_MS_MAX): Promise<Result> {
  const patience = new AbortController();
  const late = setTimeout(limitMs, undefined, { signal: patience.signal }).then(tooLate, tooLate);
  try {
    return await Promise.race([answer, late]);
  } finally {
    patience.abort();
    late.catch(() => undefined); // Its time is up when the answer came first.
  }
}

const tooLate = (): never => {
  throw new Problem(
    'records-away',
    'The records took too long to answer. What you sent may still be kept: send it again with the same key or operationId, and it counts once.',
    { headers: { 'Retry-After': '5' } },
  );
};
