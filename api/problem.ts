import type { Problem as ProblemBody } from '../contracts/views/problem';
import { isBrokenOff } from '../db/broken-off';
import type { Reason } from '../domain/reason';
import type { Answer } from './answer';
import { isRecordsAway } from './outage';
import { PROBLEMS, type ProblemCode } from './problems-catalogue';

/** What a problem may carry besides its sentence. */
interface Besides {
  readonly current?: Readonly<Record<string, unknown>>;
  /** Why, where it takes more than the code to say it in another language. */
  readonly why?: Reason;
  readonly errors?: NonNullable<ProblemBody['errors']>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An error that the caller hears, word by word: so its sentence holds nothing of a person and nothing of our insides. */
export class Problem extends Error {
  constructor(
    readonly code: ProblemCode,
    detail: string,
    readonly besides: Besides = {},
  ) {
    super(detail);
  }
}

const RETRY_AFTER_SECONDS = '5';

/** PostgreSQL is away: nothing of what was asked was kept. */
export const recordsAway = (): Problem =>
  new Problem(
    'records-away',
    'The records cannot be reached at the moment, so nothing was kept and nothing changed. Try again in a few seconds.',
    { headers: { 'Retry-After': RETRY_AFTER_SECONDS } },
  );

/** PostgreSQL went away in the middle: what was asked may have been kept. */
const recordsBrokenOff = (): Problem =>
  new Problem(
    'records-away',
    'The connection to the records broke off in the middle, so it is not known here whether what you sent was kept. Send it again, with the same key or operationId where it has one: it counts once. A file is known by its content.',
    { headers: { 'Retry-After': RETRY_AFTER_SECONDS } },
  );

/** Temporal is away, and nothing was sent to it. */
export const engineAway = (): Problem =>
  new Problem(
    'engine-away',
    'Temporal, which runs the referrals, does not answer at the moment. Nothing was sent to it and nothing changed. Try again in a few seconds.',
    { headers: { 'Retry-After': RETRY_AFTER_SECONDS } },
  );

/** What the caller hears of anything that was thrown. A cause that is not meant for a caller never gets through. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (isBrokenOff(error)) return recordsBrokenOff();
  if (isRecordsAway(error)) return recordsAway();
  if (error instanceof URIError) return new Problem('address-unreadable', 'The address holds a broken %-escape.');
  return new Problem('internal', 'Something broke on our side. It is in the log; nothing that you sent caused it.');
}

/** RFC 9457, as every error leaves the house; `instance` names the request, as the log does. */
export function problemAnswer({ code, message, besides: { headers, ...members } }: Problem, requestId: string): Answer {
  const { status, title } = PROBLEMS[code];
  const body: ProblemBody = {
    type: `urn:followthrough:problem:${code}`,
    title,
    status,
    code,
    detail: message,
    instance: `urn:followthrough:request:${requestId}`,
    ...members,
  };
  return { status, body, headers: { 'Content-Type': 'application/problem+json', ...headers } };
}
