import { z } from 'zod';
import type { Answer } from './answer';
import type { ApiMetrics } from './metrics';
import { Problem } from './problem';
import type { Route } from './route';

const ChangeReceipt = z.object({ state: z.enum(['taken', 'pending']), repeated: z.boolean().default(false) });

type Line = Pick<Route, 'action' | 'method' | 'path'>;

/** Counts what a line of the table answered. Looks at the answer, so that no handler has to count. */
export function countAnswer(
  metrics: ApiMetrics,
  { action, method, path }: Line,
  { status, body, cameIn = [] }: Answer,
): void {
  if (method !== 'post') return;
  if (path === '/session' && status === 200) metrics.signedIn();
  for (const { isNew } of cameIn) metrics.kept(!isNew);
  const receipt = ChangeReceipt.safeParse(body).data;
  if (receipt) metrics.changed(action, receipt.repeated ? 'repeated' : receipt.state);
}

/** Counts what stopped a request: by the code that the caller hears. */
export function countProblem(metrics: ApiMetrics, { action }: Line, failure: unknown): void {
  metrics.stopped(action, failure instanceof Problem ? failure.code : 'internal');
}
