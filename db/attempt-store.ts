import type { ISql } from 'postgres';
import { z } from 'zod';
import type { Instant } from '../domain/clock';
import type { Reason } from '../domain/reason';
import { instant, whole } from './columns';
import { asJson } from './json';

/** Something that was asked and not done, and why. `reason` is a sentence of ours and holds nothing of a person. */
export interface Attempt {
  readonly kind: 'refused' | 'denied';
  readonly at: Instant;
  readonly actorKind: 'staff' | 'system' | 'nobody';
  readonly actorId: string;
  readonly action: string;
  readonly referralId: string | null;
  readonly caseId: string | null;
  readonly operationId: string | null;
  readonly code: string;
  readonly reason: string;
  /** The same as a code and what goes with it, where that says more than `code`. */
  readonly why?: Reason | null;
}

const AttemptRow = z.object({
  seq: whole,
  kind: z.enum(['refused', 'denied']),
  at: instant,
  actorKind: z.enum(['staff', 'system', 'nobody']),
  actorId: z.string(),
  /** The name of the person or system, or the id where none is known. */
  actorName: z.string(),
  action: z.string(),
  referralId: z.string().nullable(),
  caseId: z.string().nullable(),
  operationId: z.string().nullable(),
  code: z.string(),
  reason: z.string(),
  /** As it was kept: versions differ in what they know. */
  why: z.unknown(),
});
export type AttemptRow = z.infer<typeof AttemptRow>;

/** Asking twice is two attempts: both are kept. */
export async function keepAttempt(sql: ISql, { why = null, ...attempt }: Attempt): Promise<void> {
  await sql`insert into attempts ${sql({ ...attempt, why: why && asJson(sql, why) })}`;
}

/** Newest first, from before the one with the sequence number `before`. */
export async function listAttempts(
  sql: ISql,
  { before, limit }: { readonly before?: number | undefined; readonly limit: number },
): Promise<readonly AttemptRow[]> {
  const rows = await sql`
    select ${columns(sql)}
     where true ${before === undefined ? sql`` : sql`and attempts.seq < ${before}`}
     order by attempts.seq desc
     limit ${limit}`;
  return z.array(AttemptRow).parse(rows);
}

/** How an operation was refused, when it was: the newest attempt under its id. */
export async function findAttempt(sql: ISql, operationId: string): Promise<AttemptRow | undefined> {
  const [row] = await sql`
    select ${columns(sql)}
     where attempts.operation_id = ${operationId}
     order by attempts.seq desc
     limit 1`;
  return row && AttemptRow.parse(row);
}

const columns = (sql: ISql) => sql`
         attempts.seq, attempts.kind, attempts.at, attempts.actor_kind, attempts.actor_id,
         coalesce(staff.name, systems.name, attempts.actor_id) as actor_name,
         attempts.action, attempts.referral_id, attempts.case_id, attempts.operation_id, attempts.code, attempts.reason,
         attempts.why
    from attempts
    left join staff on attempts.actor_kind = 'staff' and staff.id = attempts.actor_id
    left join systems on attempts.actor_kind = 'system' and systems.id = attempts.actor_id`;
