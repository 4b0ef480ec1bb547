import type { ISql, Sql } from 'postgres';
import { z } from 'zod';
import type { ReferralId } from '../domain/ids';
import { type Source, URGENCIES } from '../domain/referral';
import { type AdviceRow, adviceOn } from './advice-store';
import { type AlertRow, alertsOf } from './alert-list';
import { type AnswerRow, answersOf } from './answer-store';
import { type CaseRow, caseOf } from './case-store';
import { type ChecksRow, findChecks } from './check-store';
import { answer, instant, named } from './columns';
import { type ConsentRow, consentsOf } from './consent-store';
import { type ContactAttemptRow, contactAttemptsOf } from './contact-attempt-store';
import { type DecisionRow, findDecision } from './decision-store';
import { countCameWith, type NotShown, notShownBeside } from './fhir-store';
import { type InquiryRow, inquiriesOf } from './inquiry-store';
import { source } from './intake-row';
import { type NoticeRow, noticesOf } from './notice-store';
import { type MarkRow, marksOf } from './part-2-store';
import { type PersonRow, personOf, relatedTo } from './person-store';
import { readPolicy } from './policy-store';
import { sourceColumn } from './referral-store';
import { type SentAgainRow, sentAgainOf } from './sent-again-store';
import { nextToldColumn, StandingRow, standingColumns } from './standing-columns';
import { listStory, type StoryLine } from './story-store';

const MainRow = StandingRow.extend({
  nextTold: z.string().nullable(),
  urgency: z.enum(URGENCIES),
  readAsUrgent: z.boolean(),
  consentToShare: answer,
  isPart2: z.boolean(),
  narrative: z.string(),
  codedFrom: z.int().nullable(),
  need: z.string(),
  submittedBy: z.string(),
  receivedAt: instant,
  policyName: z.string(),
  policyVersion: z.int(),
  source,
  endedBy: named.nullable(),
  endedAt: instant.nullable(),
  endedNote: z.string().nullable(),
});
/** What stands in the referral's own row. */
type MainRow = z.infer<typeof MainRow>;

/** Everything that is on record about a referral, as one page shows it. */
export interface ReferralPage extends MainRow, CaseRow {
  readonly source: Source;
  readonly policy: Awaited<ReturnType<typeof readPolicy>>;
  readonly person: PersonRow;
  readonly related: Awaited<ReturnType<typeof relatedTo>>;
  readonly checks: ChecksRow | undefined;
  /** Who said that 42 CFR Part 2 protects it. */
  readonly marks: readonly MarkRow[];
  /** Written consents to tell of it, where 42 CFR Part 2 protects it. */
  readonly consents: readonly ConsentRow[];
  readonly alerts: readonly AlertRow[];
  readonly advice: AdviceRow | undefined;
  /** What was advised before that, the newest first. */
  readonly earlierAdvice: readonly AdviceRow[];
  readonly inquiries: readonly InquiryRow[];
  /** In the order in which they came, those that were taken back among them. */
  readonly answers: readonly AnswerRow[];
  /** What its sender said later, in the order in which it was written down. */
  readonly sentAgain: readonly SentAgainRow[];
  readonly decision: DecisionRow | undefined;
  readonly attempts: readonly ContactAttemptRow[];
  readonly notices: readonly NoticeRow[];
  readonly story: readonly StoryLine[];
  /** How many resources came with it as FHIR. */
  readonly cameWith: number;
  /** What came beside it and may be somebody else's. */
  readonly notShown: NotShown[];
}

/** The whole referral; undefined while no workflow has taken it up. All of it is read as of one moment. */
export const findReferral = (sql: Sql, id: ReferralId): Promise<ReferralPage | undefined> =>
  sql.begin('isolation level repeatable read read only', (tx) => readPage(tx, id));

async function readPage(tx: ISql, id: ReferralId): Promise<ReferralPage | undefined> {
  const main = await readMain(tx, id);
  if (!main) return undefined;
  const person = await personOf(tx, id);
  const ofCase = await caseOf(tx, id);
  const [advice, ...earlierAdvice] = await adviceOn(tx, id);
  return {
    ...main,
    ...ofCase,
    policy: await readPolicy(tx, { name: main.policyName, version: main.policyVersion }),
    person,
    related: await relatedTo(tx, person.id),
    checks: await findChecks(tx, id),
    marks: await marksOf(tx, id),
    consents: await consentsOf(tx, id),
    alerts: await alertsOf(tx, { caseId: ofCase.caseId, referralId: id }),
    advice,
    earlierAdvice,
    inquiries: await inquiriesOf(tx, id),
    answers: await answersOf(tx, id),
    sentAgain: await sentAgainOf(tx, id),
    decision: await findDecision(tx, id),
    attempts: await contactAttemptsOf(tx, id),
    notices: await noticesOf(tx, id),
    story: await listStory(tx, id),
    cameWith: await countCameWith(tx, id),
    notShown: await notShownBeside(tx, id),
  };
}

async function readMain(tx: ISql, id: ReferralId): Promise<MainRow | undefined> {
  const [row] = await tx`
    select referrals.id as referral_id, ${standingColumns(tx)}, ${nextToldColumn(tx)}, referrals.urgency, referrals.read_as_urgent,
           referrals.consent_to_share, is_protected_by_part2(referrals.id) as is_part2, referrals.narrative, referrals.coded_from, referrals.need, referrals.submitted_by,
           referrals.received_at, referrals.policy_name, referrals.policy_version,
           ${sourceColumn(tx)},
           case when staff.id is not null then json_build_object('id', staff.id, 'name', staff.name) end as ended_by,
           referrals.ended_at, referrals.ended_note
      from referrals
      join cases on cases.id = referrals.case_id
      left join staff on staff.id = referrals.ended_by
     where referrals.id = ${id}`;
  return row && MainRow.parse(row);
}
