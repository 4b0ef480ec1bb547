import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';
import { type Answer, ok } from './answer';
import type { Deps } from './deps';

const ASK_MS = 2_000;

const part = z.enum(['up', 'away']);
type Part = z.infer<typeof part>;

export const HealthView = z.strictObject({ status: z.enum(['up', 'impaired']), postgres: part, temporal: part });

/** How the engines are. Always 200: the api itself is there, and `status` says whether it can do its work. */
export async function showHealth(_asked: unknown, deps: Deps): Promise<Answer> {
  const [postgres, temporal] = await Promise.all([
    isUp(() => deps.sql`select 1`),
    isUp((signal) => deps.temporal.withAbortSignal(signal, () => deps.temporal.workflowService.getSystemInfo({}))),
  ]);
  const status = postgres === 'up' && temporal === 'up' ? 'up' : 'impaired';
  return ok({ status, postgres, temporal });
}

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
