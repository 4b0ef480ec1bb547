import type { ISql } from 'postgres';
import { z } from 'zod';
import {
  ADVICE_OUTCOMES,
  ADVISED_URGENCIES,
  ADVISORS,
  type AdvisorVersion,
  type NotAdvised,
  type Recommendation,
  type RouteAdvice,
} from '../domain/advice';
import { STOOD_IN_BECAUSE, type StoodInBecause } from '../domain/asking-a-model';
import type { Instant } from '../domain/clock';
import type { Danger } from '../domain/danger';
import { GUARDS } from '../domain/guards';
import type { AdviceId, ProgramId, ReferralId } from '../domain/ids';
import { branded, instant } from './columns';
import { danger, evidence } from './danger-column';
import { asJson } from './json';

const recommendation = z.object({
  programId: branded<ProgramId>(),
  need: z.string(),
  because: z.string(),
  evidence: z.tuple([evidence], evidence),
  toAsk: z.array(z.string()),
}) satisfies z.ZodType<Recommendation>;
const notAdvised = z.object({
  programId: branded<ProgramId>(),
  because: z.string(),
}) satisfies z.ZodType<NotAdvised>;

const AdviceRow = z.object({
  adviceId: branded<AdviceId>(),
  advisor: z.enum(ADVISORS),
  model: z.string(),
  promptVersion: z.string(),
  advisedAt: instant,
  outcome: z.enum(ADVICE_OUTCOMES),
  urgency: z.enum(ADVISED_URGENCIES),
  urgencyEvidence: z.array(evidence),
  dangers: z.array(danger),
  recommendations: z.array(recommendation),
  waiting: z.array(recommendation),
  notAdvised: z.array(notAdvised),
  missingFacts: z.array(z.string()),
  findings: z.array(z.object({ guard: z.enum(GUARDS) })),
  stoodInFor: z.enum(ADVISORS).nullable(),
  stoodInBecause: z.enum(STOOD_IN_BECAUSE).nullable(),
});
/** A piece of advice as it was given. */
export type AdviceRow = z.infer<typeof AdviceRow>;

/** One run of an advisor: what was asked (as a hash), what came back, and what our guards took out of it. */
export interface AdviceRun extends AdvisorVersion, RouteAdvice {
  readonly adviceId: AdviceId;
  readonly referralId: ReferralId;
  readonly inputHash: string;
  readonly latencyMs: number;
  readonly findings: readonly unknown[];
  /** Who was to be asked and did not advise, and why not; null when whoever advised was the one asked. */
  readonly stoodInFor: AdvisorVersion['advisor'] | null;
  readonly stoodInBecause: StoodInBecause | null;
}

/** Kept as it was, for ever: a repeat keeps the first answer. False when it was on record. */
export async function saveAdvice(
  tx: ISql,
  {
    adviceId: id,
    recommendations,
    waiting,
    dangers,
    urgencyEvidence = [],
    notAdvised: not,
    findings,
    ...run
  }: AdviceRun,
  advisedAt: Instant,
): Promise<boolean> {
  const row = {
    id,
    ...run,
    dangers: asJson(tx, dangers),
    urgencyEvidence: asJson(tx, urgencyEvidence),
    recommendations: asJson(tx, recommendations),
    waiting: asJson(tx, waiting),
    notAdvised: asJson(tx, not),
    findings: asJson(tx, findings),
    advisedAt,
  };
  const saved = await tx`insert into advice ${tx(row)} on conflict (id) do nothing`;
  return saved.count === 1;
}

export async function findAdvice(sql: ISql, adviceId: AdviceId): Promise<AdviceRow | undefined> {
  const [row] = await sql`select ${columns(sql)} from advice where id = ${adviceId}`;
  return row && AdviceRow.parse(row);
}

/** The newest advice on a referral, the one that a decision answers. */
export async function latestAdvice(sql: ISql, referralId: ReferralId): Promise<AdviceRow | undefined> {
  const [newest] = await adviceOn(sql, referralId);
  return newest;
}

/** Every advice on a referral, the newest first: each was given on what was known by then. */
export async function adviceOn(sql: ISql, referralId: ReferralId): Promise<readonly AdviceRow[]> {
  const rows = await sql`select ${columns(sql)} from advice where referral_id = ${referralId} order by seq desc`;
  return z.array(AdviceRow).parse(rows);
}

const columns = (sql: ISql) => sql`
  id as advice_id, advisor, model, prompt_version, advised_at, outcome, urgency, urgency_evidence, dangers, recommendations, waiting, not_advised,
  missing_facts, findings, stood_in_for, stood_in_because`;

/** Every danger that an advisor found in a referral, the newest advice first. */
export async function dangersAdvised(sql: ISql, referralId: ReferralId): Promise<readonly Danger[]> {
  const rows = await sql`select dangers from advice where referral_id = ${referralId} order by seq desc`;
  return rows.flatMap((row) => z.array(danger).parse(row['dangers']));
}
