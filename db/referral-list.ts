import type { ISql, PendingQuery, Row } from 'postgres';
import { z } from 'zod';
import type { Instant } from '../domain/clock';
import type { TeamId } from '../domain/ids';
import { URGENCIES } from '../domain/referral';
import { dueBefore, NOBODY, type ReferralFilters, type ReferralSort } from '../domain/referral-filters';
import { instant, named } from './columns';
import { isUrgent, nextToldColumn, StandingRow, standingColumns } from './standing-columns';

const ReferralRow = StandingRow.extend({
  urgency: z.enum(URGENCIES),
  readAsUrgent: z.boolean(),
  receivedAt: instant,
  movedAt: instant,
  dueAt: instant.nullable(),
  nextTold: z.string().nullable(),
  personName: z.string(),
  need: z.string(),
  source: z.string(),
  coordinator: named.nullable(),
});
/** A referral as the lists show it. With its id, the columns that it is sorted by are where the next page begins. */
export type ReferralRow = z.infer<typeof ReferralRow>;

export interface ReferralList {
  /** Null means every team. */
  readonly teams: readonly TeamId[] | null;
  readonly filters: ReferralFilters;
  readonly sort: ReferralSort;
  /** The moment by which late is late; a cursor keeps it, so that pages do not shift. */
  readonly at: Instant;
  /** Whose calendar the days of the filters are on. */
  readonly zone: string;
  readonly after?:
    | Pick<ReferralRow, 'referralId' | 'movedAt' | 'receivedAt' | 'dueAt' | 'urgency' | 'readAsUrgent'>
    | undefined;
  readonly limit: number;
}

/**
 * One page of referrals. Each team's list has an index that is sorted already, so the beginnings of all of them are
 * read and the first of those are the page: what it costs grows with the teams and the page, not with the referrals.
 */
export async function listReferrals(sql: ISql, list: ReferralList): Promise<readonly ReferralRow[]> {
  const { order, isAfter } = SORTS[list.sort](sql);
  const rows = await sql`
    with page as materialized (
      select referrals.id
        from ${list.teams ? sql`unnest(${list.teams}::text[]) as team (id)` : sql`teams as team`}
       cross join lateral (
               select referrals.id, referrals.moved_at, referrals.received_at, referrals.due_at, referrals.urgency,
                      referrals.read_as_urgent
                 from referrals
                where referrals.team_id = team.id
                      ${filtered(sql, list)}
                      ${list.after ? isAfter(list.after) : sql``}
                order by ${order}
                limit ${list.limit}) as referrals
       order by ${order}
       limit ${list.limit})
    select referrals.id as referral_id, ${standingColumns(sql)}, ${nextToldColumn(sql)},
           referrals.urgency, referrals.read_as_urgent, referrals.received_at, referrals.moved_at, referrals.due_at,
           persons.given_name || ' ' || persons.family_name as person_name, referrals.need,
           referrals.source_organization as source,
           case when staff.id is not null then json_build_object('id', staff.id, 'name', staff.name) end as coordinator
      from page
      join referrals on referrals.id = page.id
      join cases on cases.id = referrals.case_id
      join persons on persons.id = cases.person_id
      left join staff on staff.id = cases.coordinator_id
     order by ${order}`;
  return z.array(ReferralRow).parse(rows);
}

const filtered = (sql: ISql, { filters, at, zone }: ReferralList) => {
  const { status, urgency, sourceKind, coordinator, program, due, receivedFrom, receivedTo, outcome } = filters;
  return sql`
    ${status ? sql`and referrals.status = ${status}` : sql``}
    ${urgency ? sql`and ${isUrgent(sql)} = ${urgency === 'urgent'}` : sql``}
    ${sourceKind ? sql`and referrals.source_kind = ${sourceKind}` : sql``}
    ${coordinator ? sql`and referrals.case_id in (${casesOf(sql, coordinator)})` : sql``}
    ${program ? sql`and referrals.program_id = ${program}` : sql``}
    ${due ? sql`and referrals.due_at < ${dueBefore(due, at)}` : sql``}
    ${receivedFrom ? sql`and referrals.received_at >= ${receivedFrom}::date::timestamp at time zone ${zone}` : sql``}
    ${receivedTo ? sql`and referrals.received_at < (${receivedTo}::date + 1)::timestamp at time zone ${zone}` : sql``}
    ${outcome ? sql`and referrals.outcome ->> 'kind' = ${outcome}` : sql``}`;
};

const casesOf = (sql: ISql, coordinator: string) =>
  coordinator === NOBODY
    ? sql`select id from cases where cases.team_id = team.id and cases.coordinator_id is null`
    : sql`select id from cases where cases.coordinator_id = ${coordinator}`;

type After = NonNullable<ReferralList['after']>;
interface Sorting {
  readonly order: PendingQuery<Row[]>;
  readonly isAfter: (after: After) => PendingQuery<Row[]>;
}

const urgentFirst = (sql: ISql) => sql`case when ${isUrgent(sql)} then 0 else 1 end`;

/** Each sort as the index of its name has it (migrations 0009 and 0059): what has no clock comes last. */
const SORTS: Readonly<Record<ReferralSort, (sql: ISql) => Sorting>> = {
  moved: (sql) => ({
    order: sql`referrals.moved_at desc, referrals.id desc`,
    isAfter: ({ movedAt, referralId }) => sql`and (referrals.moved_at, referrals.id) < (${movedAt}, ${referralId})`,
  }),
  received: (sql) => ({
    order: sql`referrals.received_at desc, referrals.id desc`,
    isAfter: ({ receivedAt, referralId }) =>
      sql`and (referrals.received_at, referrals.id) < (${receivedAt}, ${referralId})`,
  }),
  due: (sql) => ({
    order: sql`coalesce(referrals.due_at, 'infinity'), referrals.id`,
    isAfter: ({ dueAt, referralId }) =>
      sql`and (coalesce(referrals.due_at, 'infinity'), referrals.id) > (${dueAt ?? 'infinity'}::text::timestamptz, ${referralId})`,
  }),
  urgency: (sql) => ({
    order: sql`${urgentFirst(sql)}, coalesce(referrals.due_at, 'infinity'), referrals.id`,
    isAfter: ({ urgency, readAsUrgent, dueAt, referralId }) => sql`
      and (${urgentFirst(sql)}, coalesce(referrals.due_at, 'infinity'), referrals.id)
          > (${urgency === 'urgent' || readAsUrgent ? 0 : 1}, ${dueAt ?? 'infinity'}::text::timestamptz, ${referralId})`,
  }),
};
