import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';
import { recordsReady } from '../db/schema-version';
import { type Answer, ok } from './answer';
import type { Deps } from './deps';

const ASK_MS = 2_000;

const part = z.enum(['up', 'away']);
type Part = z.infer<typeof part>;

export const HealthView = z.strictObject({ status: z.enum(['up', 'impaired']), postgres: part, temporal: part });

/** How the engines are. Always 200: the api itself is there, and `status` says whether it can do its work. */
export async function showHealth(_asked: unknown, deps: Deps): Promise<Answer> {
  const [postgres, temporal] = await Promise.all([isUp(() => deps.sql`select 1`), temporalIsUp(deps)]);
  const status = postgres === 'up' && temporal === 'up' ? 'up' : 'impaired';
  return ok({ status, postgres, temporal });
}

export const ReadyView = z.strictObject({
  status: z.enum(['ready', 'not-ready']),
  missing: z.array(z.string()).describe('What is missing, in words; empty when nothing is.'),
});

/** Whether requests should be sent here, for load balancers: 200 when the api can do all of its work, else 503. */
export async function showReady(_asked: unknown, deps: Deps): Promise<Answer> {
  const [records, temporal] = await Promise.all([recordsReady(deps.sql), temporalIsUp(deps)]);
  const missing = [
    ...(records === 'away' ? ['PostgreSQL does not answer'] : []),
    ...(records === 'behind' ? ['the database has not been through all migrations of this version'] : []),
    ...(temporal === 'away' ? ['Temporal does not answer'] : []),
    ...(deps.leaving?.aborted ? ['the api was asked to stop'] : []),
  ];
  return missing.length === 0
    ? ok({ status: 'ready', missing })
    : { status: 503, body: { status: 'not-ready', missing } };
}

const temporalIsUp = ({ temporal }: Deps): Promise<Part> =>
  isUp((signal) => temporal.withAbortSignal(signal, () => temporal.workflowService.getSystemInfo({})));

async function isUp(ask: (signal: AbortSignal) => Promise<unknown>): Promise<Part> {
  const patience = new AbortController();
  const late = setTimeout(ASK_MS, 'away' as const, { signal: patience.signal }).catch(() => 'away' as const);
  const answer = ask(AbortSignal.timeout(ASK_MS)).then(
    () => 'up' as const,
    () => 'away' as const,
  );
  const first = await Promise.race([answer, late]);
  patience.abort();
  return first;
}
