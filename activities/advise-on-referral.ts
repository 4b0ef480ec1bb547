import type { Sql } from 'postgres';
import type { Advisor } from '../advice/advisor';
import { guardAdvice } from '../advice/guards';
import { hashQuestion } from '../advice/question-hash';
import { type KnownIdentifiers, quoteFromOriginal, redactNarrative } from '../advice/redaction';
import { findAdvice, saveAdvice } from '../db/advice-store';
import { recordAudit, THE_PATHWAY } from '../db/audit-store';
import { findChecks } from '../db/check-store';
import { readIntake } from '../db/inbox-store';
import { readDirectory } from '../db/program-store';
import { saveNeed } from '../db/referral-store';
import type { AdviceGiven, RouteAdvice, RouteQuestion } from '../domain/advice';
import type { ToAdvise } from '../domain/deeds';
import type { AdviceId, ReferralId } from '../domain/ids';
import type { Intake } from '../domain/referral';

interface Advising {
  readonly sql: Sql;
  readonly advisor: Advisor;
}

/**
 * Harmless to repeat: the first advice under an id is kept for ever, and a repeat answers with it unasked.
 * Asks an advisor with the minimum that it needs, holds the answer against our guards, and keeps what came of it.
 */
export async function adviseOnReferral({ sql, advisor }: Advising, to: ToAdvise): Promise<AdviceGiven> {
  const { referralId, adviceId } = to;
  const before = await findAdvice(sql, adviceId);
  if (before) return givenIn(before);

  const { question, narrative } = await questionOf(sql, referralId);
  const askedAtMs = performance.now(); // A stopwatch: how long it took decides nothing.
  const answer = await advisor.route(question);
  const latencyMs = Math.round(performance.now() - askedAtMs);
  const guarded = guardAdvice(question, answer);
  const advice = quoteFromOriginal(narrative, guarded.advice);

  const run = {
    ...advisor.version,
    ...advice,
    findings: guarded.findings,
    latencyMs,
    inputHash: hashQuestion(question),
  };
  if (await keep(sql, to, run)) return givenIn({ adviceId, ...run });
  const first = await findAdvice(sql, adviceId);
  if (!first) throw new Error(`The advice on referral ${referralId} was not kept.`);
  return givenIn(first);
}

type Run = Omit<Parameters<typeof saveAdvice>[1], 'adviceId' | 'referralId'>;

/** False when another try kept its answer first. */
const keep = (sql: Sql, { referralId, adviceId, at }: ToAdvise, run: Run): Promise<boolean> =>
  sql.begin(async (tx) => {
    if (!(await saveAdvice(tx, { adviceId, referralId, ...run }, at))) return false;
    const { advisor, model, promptVersion, outcome, recommendations, findings } = run;
    const needs = [...new Set(recommendations.map(({ need }) => need))];
    const recommended = recommendations.map(({ programId }) => programId);
    await Promise.all([
      needs.length > 0 && saveNeed(tx, referralId, needs.join(', ')),
      recordAudit(tx, {
        at,
        actor: THE_PATHWAY,
        action: 'advice-given',
        referralId,
        facts: { adviceId, advisor, model, promptVersion, outcome, recommended, findings: findings.length },
      }),
    ]);
    return true;
  });

/** No name, no birth date, no address, no contact detail and no measure of a group is in it. */
async function questionOf(sql: Sql, referralId: ReferralId): Promise<Asked> {
  const intake = await readIntake(sql, referralId);
  const { programs, terms } = await readDirectory(sql);
  const checks = await findChecks(sql, referralId);
  if (!checks) throw new Error(`Referral ${referralId} was not checked before advice was asked.`);
  const eligible = new Map(checks.verdicts.map((verdict) => [verdict.programId, verdict.eligible]));
  const { county, coverage, pregnant, veteran, household } = intake.person;
  const question = {
    narrative: redactNarrative(intake.narrative, identifiersIn(intake)),
    urgency: intake.urgency,
    facts: { ageYears: checks.ageYears, county, coverage, pregnant, veteran, household },
    terms,
    programs: programs.map((program) => ({ ...program, eligible: eligible.get(program.id) ?? ('unknown' as const) })),
  };
  return { question, narrative: intake.narrative };
}

/** Everybody whom the referral names: the person, those around them, and whoever referred. */
function identifiersIn({ person, relatedPersons, source }: Intake): KnownIdentifiers {
  const { birthDate, phone, email, address } = person;
  const people = [person, ...relatedPersons].flatMap(({ givenName, familyName }) => [givenName, familyName]);
  return { names: [...people, ...(source.contactName ? [source.contactName] : [])], birthDate, phone, email, address };
}

/** What the advisor is asked, and the narrative in its own words, which only our records quote. */
interface Asked {
  readonly question: RouteQuestion;
  readonly narrative: string;
}

const givenIn = ({
  adviceId,
  outcome,
  recommendations,
}: Pick<RouteAdvice, 'outcome' | 'recommendations'> & { readonly adviceId: AdviceId }): AdviceGiven => ({
  adviceId,
  outcome,
  recommended: recommendations.map(({ programId }) => programId),
});
