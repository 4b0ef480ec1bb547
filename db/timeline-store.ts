import type { ISql } from 'postgres';
import { z } from 'zod';
import { AMENDMENT_REASONS } from '../domain/amendment';
import { AUDIT_ACTIONS } from '../domain/audit';
import { OWERS, WRITTEN_KINDS } from '../domain/entry';
import type { CaseId, EntryId, ReferralId } from '../domain/ids';
import { OURSELVES } from '../domain/staff';
import { actorName } from './audit-store';
import { branded, instant, named, whole } from './columns';
import { voidedColumn, voidedField } from './contact-attempt-store';
import { factChange } from './person-change-store';
import { type Deed, namesIn, writtenWith } from './story-store';

const Place = z.object({ source: z.enum(['entry', 'story']), at: instant, seq: whole });
/** Where a line of the timeline stands. Newest first; the database's sequence tells apart what has the same time. */
export type TimelinePlace = z.infer<typeof Place>;

export const TIMELINE_PARTS = ['all', 'interactions', 'promises', 'pathway'] as const;

interface Asked {
  readonly caseId: CaseId;
  readonly part: (typeof TIMELINE_PARTS)[number];
  readonly before?: TimelinePlace | undefined;
  readonly limit: number;
}

const AmendmentRow = z.object({
  id: branded<EntryId>(),
  originalId: branded<EntryId>(),
  reason: z.enum(AMENDMENT_REASONS),
  text: z.string(),
  at: instant,
  by: named,
});
type AmendmentRow = z.infer<typeof AmendmentRow>;

const EntryRow = z.object({
  seq: whole,
  at: instant,
  recordedAt: instant,
  by: named,
  entryId: branded<EntryId>(),
  kind: z.enum(WRITTEN_KINDS),
  text: z.string(),
  structured: z.record(z.string(), z.unknown()).nullable(),
  changes: z.array(factChange).nullable(),
  promise: z
    .object({
      what: z.string(),
      owedBy: z.enum(OWERS),
      dueAt: z.string().transform((text) => new Date(text).toISOString()),
      endedAs: z.enum(['kept', 'given-up', 'withdrawn']).nullable(),
    })
    .nullable(),
  settles: z.object({ entryId: z.string(), as: z.enum(['kept', 'given-up']), what: z.string().nullable() }).nullable(),
  referralId: branded<ReferralId>().nullable(),
  copiedFrom: z.string().nullable(),
});

const StoryRow = z.object({
  seq: whole,
  at: instant,
  recordedAt: instant,
  by: named,
  action: z.enum(AUDIT_ACTIONS),
  referralId: branded<ReferralId>().nullable(),
  facts: z.record(z.string(), z.unknown()),
  source: z.string().nullable(),
  voided: voidedField,
});

/** An interaction, or a line of a referral's story that an entry may stand behind; with what was said against it. */
export type TimelineRow = { readonly amendments: readonly AmendmentRow[] } & (
  | ({ readonly source: 'entry' } & z.infer<typeof EntryRow>)
  | ({
      readonly source: 'story';
      readonly entryId: EntryId | null;
      readonly deed: Deed;
      readonly detail: string | null;
    } & Pick<z.infer<typeof StoryRow>, 'seq' | 'at' | 'recordedAt' | 'by' | 'referralId' | 'voided'>)
);

/** A page of what happened in a case, newest first: what people wrote down, and what its pathways did. */
export async function listTimeline(sql: ISql, asked: Asked): Promise<readonly TimelineRow[]> {
  const places = await placesOf(sql, asked);
  const seqsOf = (source: TimelinePlace['source']) =>
    places.filter((place) => place.source === source).map(({ seq }) => seq);
  const [entries, stories] = await Promise.all([entriesAt(sql, seqsOf('entry')), storiesAt(sql, seqsOf('story'))]);
  const rows = new Map<string, Unamended>([...entries, ...stories].map((row) => [`${row.source} ${row.seq}`, row]));
  const amendments = await amendmentsOf(
    sql,
    [...rows.values()].flatMap(({ entryId }) => entryId ?? []),
  );
  return places.flatMap(({ source, seq }) => {
    const row = rows.get(`${source} ${seq}`);
    return row ? [{ ...row, amendments: amendments.filter(({ originalId }) => originalId === row.entryId) }] : [];
  });
}

type Unamended = TimelineRow extends infer Row ? (Row extends TimelineRow ? Omit<Row, 'amendments'> : never) : never;

async function placesOf(sql: ISql, { caseId, part, before, limit }: Asked): Promise<readonly TimelinePlace[]> {
  const later = (source: string) =>
    before ? sql`and (at, ${source}::text, seq) < (${before.at}, ${before.source}::text, ${before.seq})` : sql``;
  const entries = sql`
    (select 'entry' as source, at, seq from entries
      where case_id = ${caseId} and kind = any(${[...WRITTEN_KINDS]})
            ${part === 'promises' ? sql`and (promised is not null or settles is not null)` : sql``} ${later('entry')}
      order by at desc, seq desc limit ${limit})`;
  const stories = sql`
    (select 'story' as source, at, seq from audit
      where case_id = ${caseId} and action <> all(${[...TOLD_BY_THEIR_ENTRY]}) ${later('story')}
      order by at desc, seq desc limit ${limit})`;
  const arms = part === 'all' ? sql`${entries} union all ${stories}` : part === 'pathway' ? stories : entries;
  const rows = await sql`select * from (${arms}) places order by at desc, source desc, seq desc limit ${limit}`;
  return z.array(Place).parse(rows);
}

/** What the timeline shows as an entry, or in its place, and so not a second time as a deed. */
const TOLD_BY_THEIR_ENTRY = ['entry-written', 'entry-amended', 'entry-copied', 'person-changed'] as const;

async function entriesAt(sql: ISql, seqs: readonly number[]) {
  const rows = await sql`
    select entries.seq, entries.at, entries.recorded_at, entries.id as entry_id, entries.kind, entries.text,
           case when entries.kind <> 'person-change' then entries.structured end as structured,
           entries.structured -> 'changes' as changes, entries.referral_id, entries.copied_from,
           json_build_object('id', entries.by_id, 'name', coalesce(staff.name, entries.by_id)) as by,
           case when promises.entry_id is not null then
             json_build_object('what', promises.what, 'owedBy', promises.owed_by, 'dueAt', promises.due_at,
                               'endedAs', promises.ended_as) end as promise,
           case when entries.settles is not null then
             json_build_object('entryId', entries.settles, 'as', entries.settled_as, 'what', settled.what) end as settles
      from entries
      left join staff on staff.id = entries.by_id
      left join promises on promises.entry_id = entries.id
      left join promises settled on settled.entry_id = entries.settles
     where entries.seq = any(${[...seqs]}::bigint[])`;
  return z
    .array(EntryRow)
    .parse(rows)
    .map((row) => ({ source: 'entry' as const, ...row }));
}

async function storiesAt(sql: ISql, seqs: readonly number[]) {
  const found = await sql`
    select audit.seq, audit.at, audit.recorded_at, audit.action, audit.referral_id, audit.facts,
           referrals.source_organization as source, ${voidedColumn(sql)},
           json_build_object('id', audit.actor_id, 'name', ${actorName(sql)}) as by
      from audit
      left join referrals on referrals.id = audit.referral_id
      left join staff on audit.actor_kind = 'staff' and staff.id = audit.actor_id
      left join systems on audit.actor_kind = 'system' and systems.id = audit.actor_id
      left join voided_attempts on audit.action = 'contact-attempted'
                               and voided_attempts.attempt_id = (audit.facts ->> 'attemptId')::uuid
      left join staff voiders on voiders.id = voided_attempts.voided_by
     where audit.seq = any(${[...seqs]}::bigint[])`;
  const rows = z.array(StoryRow).parse(found);
  const referralIds = [...new Set(rows.flatMap(({ referralId }) => referralId ?? []))];
  const [names, written] = await Promise.all([namesIn(sql, rows), writtenWith(sql, referralIds)]);
  return rows.map(({ facts, source, action, ...row }) => ({
    ...row,
    source: 'story' as const,
    entryId: entryBehind({ ...row, action }, facts),
    deed: { action, facts, names: names({ facts }), source },
    detail: written({ action, facts }),
  }));
}

const ENTRY_BEHIND: Readonly<Record<string, string>> = {
  decided: 'decisionId',
  'questions-answered': 'operationId',
  'answer-taken-back': 'operationId',
  'questions-withdrawn': 'operationId',
  'contact-attempted': 'attemptId',
  'attempt-voided': 'operationId',
  'contact-confirmed': 'operationId',
  'outcome-recorded': 'operationId',
};

/** A pathway writes an entry for what a person said; the words of that entry can be corrected. */
function entryBehind(
  { action, referralId, by }: Pick<z.infer<typeof StoryRow>, 'action' | 'referralId' | 'by'>,
  facts: Readonly<Record<string, unknown>>,
): EntryId | null {
  if (by.id === OURSELVES) return null;
  const id = action === 'referral-received' ? referralId : facts[ENTRY_BEHIND[action] ?? ''];
  return typeof id === 'string' ? (id as string as EntryId) : null;
}

async function amendmentsOf(sql: ISql, ids: readonly EntryId[]): Promise<readonly AmendmentRow[]> {
  const rows = await sql`
    select entries.id, entries.original_id, entries.reason, entries.text, entries.at,
           json_build_object('id', entries.by_id, 'name', coalesce(staff.name, entries.by_id)) as by
      from entries
      left join staff on staff.id = entries.by_id
     where entries.original_id = any(${[...ids]}::uuid[])
     order by entries.seq`;
  return z.array(AmendmentRow).parse(rows);
}
