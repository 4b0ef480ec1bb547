import type { z } from 'zod';
import { Problem } from '../../contracts/views/problem';
import { noteReach } from './reach';
import { NotSent, Refused, SignedOut, Unheard, Unreadable } from './trouble';

/** A page that shows old facts must say so soon; a change waits longer than the system itself waits for a worker. */
const PATIENCE_MS = { GET: 6_000, POST: 15_000, DELETE: 6_000 };

interface Asked {
  readonly method?: 'GET' | 'POST' | 'DELETE';
  readonly body?: unknown;
  /** Made by us, so that asking again is harmless. */
  readonly key?: string;
}

/** The door between the desk and the system: asks, and gives back only what the contract knows. */
export async function request<Schema extends z.ZodType>(
  schema: Schema,
  path: string,
  asked: Asked = {},
): Promise<z.output<Schema>> {
  const response = await send(path, asked);
  const body = response.status === 204 ? undefined : await jsonOf(response);
  if (!response.ok) throw troubleOf(response.status, body);
  noteReach('here');
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  throw new Unreadable(parsed.error.issues.map(({ path: at, message }) => `${at.join('.')}: ${message}`).join('; '));
}

async function send(path: string, { method = 'GET', body, key }: Asked): Promise<Response> {
  try {
    return await fetch(`/api/v1${path}`, {
      method,
      credentials: 'same-origin',
      signal: AbortSignal.timeout(PATIENCE_MS[method]),
      ...(body !== undefined && {
        body: JSON.stringify(body),
        headers: { 'Content-Type': 'application/json', ...(key !== undefined && { 'Idempotency-Key': key }) },
      }),
    });
  } catch (cause) {
    noteReach('network');
    throw new Unheard('no answer', { cause });
  }
}

async function jsonOf(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    return undefined; // A proxy's error page, or an answer cut short: the status says the rest.
  }
}

/** What went wrong, as the desk tells it. */
export function troubleOf(status: number, body: unknown): Error {
  const problem = Problem.safeParse(body);
  if (status === 401) return new SignedOut();
  if (status === 503 && problem.success) {
    noteReach('engine');
    return new NotSent(problem.data.detail);
  }
  if (!problem.success || status >= 500) {
    noteReach('network');
    return new Unheard(`answered ${status}`);
  }
  noteReach('here');
  return new Refused(problem.data);
}
