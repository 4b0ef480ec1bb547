import { APIConnectionError, APIConnectionTimeoutError, APIError } from 'openai';
import type { NoAdvice } from '../../domain/asking-a-model';
import { AdvisorFailure } from '../advisor-failure';
import { AnswerTooLong } from './limited-fetch';

/** What an HTTP status means, where it means something of its own. Every 5xx is an endpoint with too much to do. */
const KINDS: Readonly<Record<number, NoAdvice>> = {
  400: 'request-refused',
  401: 'key-refused',
  403: 'not-permitted',
  404: 'model-unknown',
  408: 'overloaded',
  409: 'overloaded',
  413: 'request-refused',
  422: 'request-refused',
  429: 'rate-limited',
};

/** OpenAI's codes for an account that has nothing left: it answers 429, and no waiting heals it. */
const QUOTA_CODES: ReadonlySet<unknown> = new Set(['insufficient_quota', 'billing_hard_limit_reached']);

/** Any failure of asking, by its class. What the endpoint said of it stays behind, because it may quote the narrative. */
export function whyItFailed(failure: unknown, atMs: number): AdvisorFailure {
  if (failure instanceof AdvisorFailure) return failure;
  if (failure instanceof APIConnectionTimeoutError) return new AdvisorFailure('timeout');
  if (failure instanceof APIConnectionError)
    return new AdvisorFailure(failure.cause instanceof AnswerTooLong ? 'not-understood' : 'no-connection');
  if (failure instanceof APIError && failure.status !== undefined) return ofStatus(failure, failure.status, atMs);
  return new AdvisorFailure('not-understood'); // Half JSON, a page instead of an answer, an answer without an end.
}

function ofStatus({ code, type, headers, requestID }: APIError, status: number, atMs: number): AdvisorFailure {
  const known = { status, requestId: plainId(requestID) };
  if (QUOTA_CODES.has(code) || QUOTA_CODES.has(type)) return new AdvisorFailure('quota-used-up', known);
  const kind = KINDS[status] ?? (status >= 500 ? 'overloaded' : 'request-refused');
  return new AdvisorFailure(kind, {
    ...known,
    retryAfterMs: retryAfterMs(headers, atMs),
    retryable: SAYS_RETRY[headers?.get('x-should-retry') ?? ''],
  });
}

const SAYS_RETRY: Readonly<Record<string, boolean>> = { true: true, false: false };

/** An endpoint may call a request what it likes; only what looks like an id reaches our words. */
const plainId = (id: string | null | undefined): string | undefined =>
  id && /^[\w-]{1,64}$/.test(id) ? id : undefined;

/** `retry-after-ms` in milliseconds, else `retry-after` in seconds or as a date. Undefined for none, and for nonsense. */
function retryAfterMs(headers: Headers | undefined, atMs: number): number | undefined {
  const inMs = waiting(headers?.get('retry-after-ms'), 1);
  if (inMs !== undefined) return inMs;
  const after = headers?.get('retry-after');
  const inSeconds = waiting(after, 1_000);
  if (inSeconds !== undefined || !after) return inSeconds;
  const until = /[a-z]/i.test(after) ? Date.parse(after) : Number.NaN;
  return Number.isNaN(until) ? undefined : Math.max(0, until - atMs);
}

function waiting(text: string | null | undefined, unitMs: number): number | undefined {
  if (!text || !/^\d{1,9}(?:\.\d{1,6})?$/.test(text.trim())) return undefined;
  return Math.round(Number(text) * unitMs);
}
