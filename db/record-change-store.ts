import { createHash } from 'node:crypto';
import type { ISql, Sql } from 'postgres';
import { z } from 'zod';
import { hoursAfter, type Instant } from '../domain/clock';
import type { OperationId, StaffId, SystemId } from '../domain/ids';
import { KEPT_KINDS, type KeptKind, type Line, RECORD_KINDS, type RecordChange } from '../domain/record-change';
import { branded, instant } from './columns';
import { INBOX_CHANNEL } from './inbox-store';
import { asJson } from './json';

/** A change that was asked for: `raw` are its bytes, `body` is what the door made of them. */
export interface ChangeToKeep extends Omit<RecordChange<unknown>, 'by'> {
  readonly by: StaffId | SystemId;
  readonly kind: KeptKind;
  readonly line: Line;
  readonly raw: Buffer;
}

/** Kept now, kept before with the same words, or an id that stands for something else already. */
export type ChangeKept = 'kept' | 'repeated' | 'id-reused';

/** Keeps a change before it is answered, Temporal or no Temporal; a relay writes it down, or has it heard. Asking again adds nothing. */
export async function keepRecordChange(sql: Sql, change: ChangeToKeep): Promise<ChangeKept> {
  const { id, kind, line, raw, body, by, at } = change;
  const bodySha256 = createHash('sha256').update(JSON.stringify(body)).digest('hex');
  return sql.begin(async (tx) => {
    if (await isTaken(tx, id)) return sameAs(tx, { id, kind, line, by, bodySha256 });
    const row = { id, kind, line, raw, bodySha256, body: asJson(tx, body), submittedBy: by, receivedAt: at };
    const kept = await tx`insert into inbox ${tx(row)} on conflict do nothing`;
    if (kept.count === 0) return sameAs(tx, { id, kind, line, by, bodySha256 });
    await tx`select pg_notify(${INBOX_CHANNEL}, '')`;
    return 'kept';
  });
}

/** An entry has the id of the operation that wrote it, also where a pathway did. */
async function isTaken(tx: ISql, id: OperationId): Promise<boolean> {
  const [taken] = await tx`
    select from inbox where id = ${id}
     union all select from entries where id = ${id}
     union all select from operations where operation_id = ${id}`;
  return taken !== undefined;
}

async function sameAs(
  tx: ISql,
  {
    id,
    kind,
    line,
    by,
    bodySha256,
  }: Pick<ChangeToKeep, 'id' | 'kind' | 'line' | 'by'> & { readonly bodySha256: string },
): Promise<ChangeKept> {
  const [same] = await tx`
    select from inbox
     where id = ${id} and kind = ${kind} and line = ${line} and submitted_by = ${by} and body_sha256 = ${bodySha256}`;
  return same ? 'repeated' : 'id-reused';
}

const Fate = z.object({
  kind: z.enum(KEPT_KINDS),
  submittedBy: z.string(),
  receivedAt: instant,
  relayedAt: instant.nullable(),
  refusal: z.string().nullable(),
});
/** Where a change is that was kept. `relayedAt` is when it was written down; with a `refusal`, when it was not. */
export type Fate = z.infer<typeof Fate>;

export async function findFate(sql: ISql, id: string): Promise<Fate | undefined> {
  const [row] = await sql`
    select kind, submitted_by, received_at, relayed_at, refusal from inbox where id = ${id} and line is not null`;
  return row && Fate.parse(row);
}

/** How many changes of a line are kept and not written down yet. */
export async function countUnwritten(sql: ISql, line: Line): Promise<number> {
  const [row] = await sql`select count(*)::int from inbox where line = ${line} and relayed_at is null`;
  return z.int().parse(row?.['count']);
}

const NotWritten = z.object({
  operationId: branded<OperationId>(),
  kind: z.enum(RECORD_KINDS),
  askedAt: instant,
  code: z.string(),
  reason: z.string(),
  why: z.unknown(),
});

/** So long somebody is told on the page of a case that what they asked for there came too late. */
const TOLD_DAYS = 7;

/**
 * What somebody asked for in a line, and what came too late, oldest first: until they change something there again, which
 * says that they have seen it, or a week has passed.
 */
export async function listNotWritten(
  sql: ISql,
  { line, by, at }: { readonly line: Line; readonly by: StaffId; readonly at: Instant },
): Promise<readonly z.infer<typeof NotWritten>[]> {
  const rows = await sql`
    select id as operation_id, kind, received_at as asked_at, refusal as reason, refused.code, refused.why
      from inbox
      cross join lateral (
             select code, why from attempts where operation_id = inbox.id order by seq desc limit 1) refused
     where line = ${line} and submitted_by = ${by} and refusal is not null
       and relayed_at > ${hoursAfter(at, -24 * TOLD_DAYS)}
       and not exists (
             select from inbox later
              where later.line = inbox.line and later.seq > inbox.seq and later.submitted_by = inbox.submitted_by
                and later.received_at > inbox.relayed_at and later.refusal is null and later.kind <> 'case-export')
     order by seq`;
  return z.array(NotWritten).parse(rows);
}

const Waiting = z.object({ id: branded<OperationId>(), line: z.string(), relayTries: z.int() });
/** A change that waits for its relay, which asked for changes of its kinds. */
export interface WaitingChange<Kind extends KeptKind> extends z.infer<typeof Waiting> {
  readonly kind: Kind;
}

/**
 * So many failures hold up the line of a row: what comes after it may build on it. After that the row steps aside, so
 * that a fault of ours does not close a person's record; it is tried again all the same.
 */
const HOLDS_ITS_LINE_TRIES = 5;

/** What of these kinds is not written down yet and may be tried now, in the order in which it came. */
export async function unwritten<Kind extends KeptKind>(
  sql: ISql,
  { kinds, at, limit }: { readonly kinds: readonly Kind[]; readonly at: Instant; readonly limit: number },
): Promise<readonly WaitingChange<Kind>[]> {
  const rows = await sql`
    select id, kind, line, relay_tries
      from inbox
     where line is not null
       and kind = any(${[...kinds]})
       and relayed_at is null
       and (relay_after is null or relay_after <= ${at})
       and not exists (
             select from inbox ahead
              where ahead.line = inbox.line and ahead.relayed_at is null and ahead.seq < inbox.seq
                and ahead.relay_after > ${at} and ahead.relay_tries < ${HOLDS_ITS_LINE_TRIES})
     order by seq
     limit ${limit}`;
  return z.array(Waiting.extend({ kind: z.enum(kinds) })).parse(rows);
}

/** The change with its body, and nobody else writes it until the transaction ends. Undefined once it is written. */
export async function lockRecordChange(tx: ISql, id: OperationId): Promise<RecordChange<unknown> | undefined> {
  const [row] = await tx`
    select id, submitted_by as by, received_at as at, body
      from inbox
     where id = ${id} and line is not null and relayed_at is null
       for update`;
  return row && Locked.parse(row);
}

/** Says of a change that was kept why it was not written down. Belongs into the transaction that marks it as relayed. */
export async function noteRefusal(tx: ISql, id: OperationId, reason: string): Promise<void> {
  await tx`update inbox set refusal = ${reason} where id = ${id} and relayed_at is null`;
}

const Locked = z.object({ id: branded<OperationId>(), by: branded<StaffId>(), at: instant, body: z.unknown() });
