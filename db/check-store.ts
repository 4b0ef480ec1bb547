import type { ISql } from 'postgres';
import { z } from 'zod';
import type { ReferralChecks } from '../domain/checks';
import type { Instant } from '../domain/clock';
import type { Danger } from '../domain/danger';
import type { ProgramVerdict } from '../domain/eligibility';
import type { AdviceId, ProgramId, ReferralId } from '../domain/ids';
import type { RuleHeld } from '../domain/rule-held';
import { CONTRADICTED, type Contradiction } from '../domain/told';
import { branded, instant } from './columns';
import { danger } from './danger-column';
import { asJson } from './json';

const verdict = z.object({
  programId: branded<ProgramId>(),
  eligible: z.enum(['eligible', 'not-eligible', 'unknown']),
  forWhom: z.string().nullable().default(null),
  rules: z.array(
    z.object({
      rule: z.enum(['minimum-age', 'maximum-age', 'county', 'coverage', 'requires', 'excludes', 'capacity']),
      asks: z.string(),
      fact: z.string(),
      verdict: z.enum(['met', 'not-met', 'unknown']),
      evidence: z.object({ quote: z.string(), start: z.int() }).optional(),
      held: z.custom<RuleHeld>().optional(),
    }),
  ),
}) satisfies z.ZodType<ProgramVerdict>;

const contradiction = z.object({
  fact: z.enum(CONTRADICTED),
  field: z.string(),
  narrative: z.string(),
  evidence: z.object({ quote: z.string(), start: z.int() }),
  settled: z.boolean(),
}) satisfies z.ZodType<Contradiction>;

const ChecksRow = z.object({
  checkedAt: instant,
  ageYears: z.int().nullable(),
  missing: z.array(z.object({ fact: z.string(), question: z.string() })),
  contradictions: z.array(contradiction),
  verdicts: z.array(verdict),
  dangers: z.array(danger),
});
/** What our own rules said, as it was said then. */
export type ChecksRow = z.infer<typeof ChecksRow>;

/** Of which referral, and on which the advice with this id is given. */
interface CheckedFor {
  readonly referralId: ReferralId;
  readonly adviceId: AdviceId;
}

/** Said once for one advice: a repeat keeps the first verdicts. False when they were on record. */
export async function saveChecks(
  tx: ISql,
  { referralId, adviceId }: CheckedFor,
  { ageYears, missing, contradictions, verdicts, dangers }: Omit<ReferralChecks, 'consentToShare'>,
  checkedAt: Instant,
): Promise<boolean> {
  const said = {
    missing: asJson(tx, missing),
    contradictions: asJson(tx, contradictions),
    verdicts: asJson(tx, verdicts),
    dangers: asJson(tx, dangers),
  };
  const row = { id: adviceId, referralId, checkedAt, ageYears, ...said };
  const saved = await tx`insert into checks ${tx(row)} on conflict (id) do nothing`;
  return saved.count === 1;
}

/** The newest verdicts of a referral; undefined while it was not checked. */
export async function findChecks(sql: ISql, referralId: ReferralId): Promise<ChecksRow | undefined> {
  const [row] = await sql`
    select ${columns(sql)} from checks where referral_id = ${referralId} order by seq desc limit 1`;
  return row && ChecksRow.parse(row);
}

/** The verdicts on which an advice was given. */
export async function checksFor(sql: ISql, adviceId: AdviceId): Promise<ChecksRow | undefined> {
  const [row] = await sql`select ${columns(sql)} from checks where id = ${adviceId}`;
  return row && ChecksRow.parse(row);
}

const columns = (sql: ISql) => sql`checked_at, age_years, missing, contradictions, verdicts, dangers`;

/** Every danger that our rules found in a referral, what they said last first. */
export async function dangersChecked(sql: ISql, referralId: ReferralId): Promise<readonly Danger[]> {
  const rows = await sql`select dangers from checks where referral_id = ${referralId} order by seq desc`;
  return rows.flatMap((row) => z.array(danger).parse(row['dangers']));
}
