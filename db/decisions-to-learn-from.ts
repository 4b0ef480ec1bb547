import type { ISql } from 'postgres';
import { z } from 'zod';
import type { Instant } from '../domain/clock';

const count = z.int();
const CountRow = z.object({
  label: z.string(),
  program: z.string(),
  name: z.string(),
  chosen: count,
  chosenThoughNotFirst: count,
  passedOver: count,
});
const AdvisorRow = z.object({ model: z.string(), version: z.string(), decisions: count });
const SumRow = z.object({ onAdvice: count, declined: count });

/** From when on, and until when, decisions are looked at. */
export interface LearningPeriod {
  readonly from: Instant | null;
  readonly before: Instant;
}

/**
 * How many different persons each program was chosen for, or passed over for, where the offline advisor advised on a
 * need. Counting is done here, so that nothing of a person leaves the records. A program that was not advised counts for
 * the need that stood first, and only where the coordinator says that it fits the need better: what a person prefers,
 * speaks or can reach says nothing about the next one. What waited behind a danger was never held against what stood
 * first, so choosing it teaches nothing.
 */
export async function countDecisions(sql: ISql, period: LearningPeriod) {
  const counts = await sql`
    with answered as (${learntFrom(sql, period)}), chosen as (
      select person_id, program_id, recommendations, coalesce(
        (select one ->> 'need' from jsonb_array_elements(recommendations) one where one ->> 'programId' = program_id limit 1),
        recommendations -> 0 ->> 'need') as label
      from answered
    ), beside as (
      select person_id, label, program_id, (
        select one ->> 'programId' from jsonb_array_elements(recommendations) with ordinality as listed (one, place)
        where one ->> 'need' = label order by place limit 1) as first
      from chosen
    ), told as (
      select person_id, label, program_id as program, program_id = first as as_first, program_id <> first as not_first, false as passed
      from beside
      union all
      select person_id, label, first, false, false, true from beside where first <> program_id
    )
    select label, program, programs.name,
      (count(distinct person_id) filter (where as_first or not_first))::int as chosen,
      (count(distinct person_id) filter (where not_first))::int as chosen_though_not_first,
      (count(distinct person_id) filter (where passed))::int as passed_over
    from told join programs on programs.id = told.program
    group by label, program, programs.name
    order by label, program`;
  const advisors = await sql`
    select model, prompt_version as version, count(*)::int as decisions
    from (${learntFrom(sql, period)}) as answered group by model, prompt_version order by model, prompt_version`;
  const [sums] = await sql`
    select count(*)::int as on_advice, (count(*) filter (where kind = 'declined'))::int as declined
    from decisions where advice_id is not null and ${inPeriod(sql, period)}`;
  const states = z.array(AdvisorRow).parse(advisors);
  return {
    counts: z.array(CountRow).parse(counts),
    advisors: states,
    decisions: {
      ...SumRow.parse(sums),
      learntFrom: states.reduce((sum, { decisions }) => sum + decisions, 0),
    },
  };
}

const inPeriod = (sql: ISql, { from, before }: LearningPeriod) =>
  sql`decided_at < ${before} and (${from}::timestamptz is null or decided_at >= ${from}::timestamptz)`;

const learntFrom = (sql: ISql, period: LearningPeriod) => sql`
  select cases.person_id, decisions.program_id, advice.recommendations, advice.model, advice.prompt_version
  from decisions
  join referrals on referrals.id = decisions.referral_id
  join cases on cases.id = referrals.case_id
  join advice on advice.id = decisions.advice_id
  where decisions.confirms and advice.advisor = 'offline' and ${inPeriod(sql, period)}
    and (decisions.kind = 'accepted-first-choice' or decisions.reason = 'better-fit-for-need'
      or (decisions.kind = 'accepted-another-advised' and decisions.reason is null))
    and (referrals.outcome ->> 'kind') is distinct from 'entered-in-error'
    and jsonb_array_length(advice.recommendations) > 0
    and not advice.waiting @> jsonb_build_array(jsonb_build_object('programId', decisions.program_id))`;

const DirectoryRow = z.object({ programs: count, sha256: z.string() });

/** The directory as it is, by a hash of what advice reads of it. */
export async function directoryHash(sql: ISql) {
  const [row] = await sql`
    select count(*)::int as programs, encode(sha256(convert_to(coalesce(string_agg(
      concat_ws(E'\\n', id, name, description, array_to_string(service_types, ','), eligibility::text), E'\\n' order by id), ''), 'UTF8')), 'hex') as sha256
    from programs`;
  return DirectoryRow.parse(row);
}
