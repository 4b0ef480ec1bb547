import type { ISql } from 'postgres';
import { z } from 'zod';
import { AMENDMENT_REASONS, type Amendment, whatStands } from '../domain/amendment';
import { type Interaction, OWERS, type Promised } from '../domain/entry';
import type { CaseId, EntryId, ReferralId } from '../domain/ids';
import type { RecordChange } from '../domain/record-change';
import { branded, instant } from './columns';
import { promiseBody, structuredBody } from './interaction-store';

const common = { caseId: branded<CaseId>(), amends: branded<EntryId>(), text: z.string() };

/** An amendment as the inbox keeps it. */
export const AmendmentBody = z.discriminatedUnion('reason', [
  z.object({ ...common, reason: z.literal('correction'), promise: promiseBody.optional() }),
  z.object({ ...common, reason: z.literal('wrong-person'), rightCaseId: branded<CaseId>().nullable() }),
  z.object({ ...common, reason: z.literal('misfiled'), referralId: branded<ReferralId>().nullable() }),
  z.object({ ...common, reason: z.literal('wrongly-logged') }),
]) satisfies z.ZodType<Amendment>;

const Version = z
  .object({
    id: branded<EntryId>(),
    originalId: branded<EntryId>(),
    originalKind: z.string(),
    originalSettles: branded<EntryId>().nullable(),
    referralId: branded<ReferralId>().nullable(),
    promised: z.string().nullable(),
    owedBy: z.enum(OWERS).nullable(),
    dueAt: instant.nullable(),
    amendedBy: z.string().nullable(),
    amendedAt: instant.nullable(),
  })
  .transform(({ amendedBy: by, amendedAt, ...version }) => ({
    ...version,
    amended: by === null || amendedAt === null ? null : { by, at: amendedAt },
  }));
/** What an amendment amends: an entry, or an amendment of it. `amended` is who was quicker, and when. */
export type Version = z.infer<typeof Version>;

export async function findVersion(sql: ISql, caseId: CaseId, id: EntryId): Promise<Version | undefined> {
  const [row] = await sql`
    select version.id, original.id as original_id, original.kind as original_kind, original.settles as original_settles,
           version.referral_id, version.promised, version.owed_by, version.due_at,
           quicker.by as amended_by, quicker.at as amended_at
      from entries version
      join entries original on original.id = coalesce(version.original_id, version.id)
      left join lateral (
             select coalesce(staff.name, later.by_id) as by, later.at
               from entries later left join staff on staff.id = later.by_id
              where later.amends = version.id order by later.seq limit 1) quicker on true
     where version.id = ${id} and version.case_id = ${caseId}`;
  return row && Version.parse(row);
}

/** Writes an amendment beside what it amends. Whoever calls has looked whether somebody was quicker. */
export async function saveAmendment(
  tx: ISql,
  { id, by, at, body }: RecordChange<Amendment>,
  version: Version,
): Promise<void> {
  const promise = promiseAfter(body, version);
  const row = {
    id,
    caseId: body.caseId,
    referralId: body.reason === 'misfiled' ? body.referralId : version.referralId,
    kind: 'amendment',
    byKind: 'staff',
    byId: by,
    at,
    text: body.text,
    promised: promise?.what ?? null,
    owedBy: promise?.owedBy ?? null,
    dueAt: promise?.dueAt ?? null,
    amends: version.id,
    originalId: version.originalId,
    reason: body.reason,
  };
  await tx`insert into entries ${tx(row)}`;
}

/** What is taken back promises nothing any more. */
function promiseAfter(amendment: Amendment, { promised: what, owedBy, dueAt }: Version): Promised | null {
  if (amendment.reason === 'wrong-person' || amendment.reason === 'wrongly-logged') return null;
  if (amendment.reason === 'correction' && amendment.promise !== undefined) return amendment.promise;
  return what !== null && owedBy !== null && dueAt !== null ? { what, owedBy, dueAt } : null;
}

const Words = z.object({ reason: z.enum(AMENDMENT_REASONS), text: z.string() });
const Original = z.object({ at: instant, text: z.string(), promise: promiseBody }).and(structuredBody);

/** An entry as it stands, as it would read in another case. */
export async function copyOf(
  tx: ISql,
  originalId: EntryId,
  caseId: CaseId,
): Promise<Interaction & { readonly at: string }> {
  const [row] = await tx`
    select kind, structured, at, text,
           case when promised is not null then json_build_object('what', promised, 'owedBy', owed_by, 'dueAt', due_at) end as promise
      from entries where id = ${originalId}`;
  const original = Original.parse(row);
  const amendments = await tx`
    select reason, text from entries where original_id = ${originalId} order by seq`;
  const { text } = whatStands(original.text, z.array(Words).parse(amendments));
  return { ...original, text, caseId, referralId: null, settles: null };
}
