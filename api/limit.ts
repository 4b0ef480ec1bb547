import { setTimeout } from 'node:timers/promises';
import { Problem } from './problem';

/** Longer than a change may take that waits for a worker, and shorter than callers are patient. */
const ANSWER_MS_MAX = 10_000;

/** What a handler knows of its caller's patience. */
export interface Patience {
  /**
   * Said right before something is sent that cannot be called back. Throws when the caller was told already that
   * nothing was sent; otherwise nobody is told so any more, for from here on it would not be true.
   */
  readonly sending: () => void;
  /** Throws when the caller was told already that nothing was sent: what is half done stops there. */
  readonly goingOn: () => void;
}

/** How long somebody is kept waiting, and what they are told then. */
export interface Waiting {
  readonly limitMs: number;
  readonly tooLate: () => Problem;
}

/**
 * The answer, or the problem that the records are away: all that we ask of Temporal has limits of its own, so a request
 * that takes longer hangs on a PostgreSQL that took the connection and then said nothing.
 */
export async function withinLimit<Result>(
  work: (patience: Patience) => Promise<Result>,
  { limitMs = ANSWER_MS_MAX, tooLate = recordsTooLate }: Partial<Waiting> = {},
): Promise<Result> {
  const time = new AbortController();
  let isOver = false;
  const late = new Promise<never>((_, reject) => {
    setTimeout(limitMs, undefined, { signal: time.signal }).then(
      () => {
        isOver = true;
        reject(tooLate());
      },
      () => undefined,
    );
  });
  const goingOn = (): void => {
    if (isOver) throw tooLate();
  };
  const sending = (): void => {
    goingOn();
    time.abort();
  };
  try {
    return await Promise.race([work({ sending, goingOn }), late]);
  } finally {
    time.abort();
  }
}

const recordsTooLate = (): Problem =>
  new Problem(
    'records-away',
    'The records took too long to answer. What you sent may still be kept: send it again with the same key or operationId, and it counts once.',
    { headers: { 'Retry-After': '5' } },
  );
