import type { ISql } from 'postgres';
import { z } from 'zod';
import type { CaseId, EntryId, OperationId } from '../domain/ids';
import { branded, instant } from './columns';

const PromiseEnd = z.object({
  endedAs: z.enum(['kept', 'given-up', 'withdrawn']).nullable(),
  endedAt: instant.nullable(),
});

/** How the promise of an entry of this case ended; nulls while it is owed. Undefined where there is none. */
export async function findPromiseEnd(
  sql: ISql,
  caseId: CaseId,
  entryId: EntryId,
): Promise<z.infer<typeof PromiseEnd> | undefined> {
  const [row] = await sql`
    select ended_as, ended_at from promises where entry_id = ${entryId} and case_id = ${caseId}`;
  return row && PromiseEnd.parse(row);
}

const Standing = z.object({
  caseId: z.string(),
  madeAt: z.date(),
  what: z.string().nullable(),
  owedBy: z.string().nullable(),
  dueAt: z.date().nullable(),
  endedAt: z.date().nullable(),
  endedAs: z.string().nullable(),
  endedBy: branded<EntryId>().nullable(),
});

/**
 * Says anew, from the entries, what an entry promises and whether that has ended. The newest amendment says what the
 * entry promises; the newest entry that settles it, and is not withdrawn itself, says how it ended.
 */
export async function refreshPromise(tx: ISql, entryId: EntryId | OperationId): Promise<void> {
  const [row] = await tx`
    select original.case_id, original.at as made_at, stands.promised as what, stands.owed_by, stands.due_at,
           ended.at as ended_at, ended.as as ended_as, ended.by as ended_by
      from entries original
      left join lateral (${newestAmendment(tx, tx`original.id`)}) amendment on true
      join lateral (
             select original.promised, original.owed_by, original.due_at where amendment.id is null
              union all
             select amendment.promised, amendment.owed_by, amendment.due_at where amendment.id is not null) stands on true
      left join lateral (
             select amendment.at, 'withdrawn' as as, amendment.id as by where amendment.id is not null and stands.promised is null
              union all
             (select settling.at, settling.settled_as, settling.id
                from entries settling
                left join lateral (${newestAmendment(tx, tx`settling.id`)}) withdrawn on true
               where settling.settles = original.id and stands.promised is not null
                 and withdrawn.reason is distinct from 'wrong-person'
                 and withdrawn.reason is distinct from 'wrongly-logged'
               order by settling.seq desc
               limit 1)
             limit 1) ended on true
     where original.id = ${entryId}`;
  if (row) await project(tx, entryId, Standing.parse(row));
}

const newestAmendment = (tx: ISql, id: ReturnType<ISql>) => tx`
  select amendment.id, amendment.at, amendment.reason, amendment.promised, amendment.owed_by, amendment.due_at
    from entries amendment
   where amendment.original_id = ${id}
   order by amendment.seq desc
   limit 1`;

type Standing = z.infer<typeof Standing>;

/** A promise that is withdrawn keeps its last words. */
async function project(tx: ISql, entryId: string, { what, owedBy, dueAt, ...standing }: Standing): Promise<void> {
  const { caseId, madeAt, endedAt, endedAs, endedBy } = standing;
  if (what === null) {
    await tx`
      update promises set ended_at = ${endedAt}, ended_as = ${endedAs}, ended_by = ${endedBy} where entry_id = ${entryId}`;
    return;
  }
  const row = { entryId, caseId, what, owedBy, dueAt, madeAt, endedAt, endedAs, endedBy };
  await tx`
    insert into promises ${tx(row)}
    on conflict (entry_id) do update
       set what = excluded.what, owed_by = excluded.owed_by, due_at = excluded.due_at,
           ended_at = excluded.ended_at, ended_as = excluded.ended_as, ended_by = excluded.ended_by`;
}
