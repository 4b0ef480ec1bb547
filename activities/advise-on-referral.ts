import type { Sql } from 'postgres';
import { askForAdvice } from '../advice/advise';
import type { Advisor } from '../advice/advisor';
import { dangersWithTellers, findDangers } from '../advice/danger/find-dangers';
import { poseQuestion } from '../advice/pose-question';
import { hashQuestion } from '../advice/question-hash';
import { quoteFromOriginal } from '../advice/redaction';
import { toAdviseOn } from '../advice/to-advise-on';
import { findAdvice, saveAdvice } from '../db/advice-store';
import { dangersRaised } from '../db/alert-store';
import { readAnsweredIntake } from '../db/answered-intake';
import { recordAudit, THE_PATHWAY } from '../db/audit-store';
import { caseOf } from '../db/case-store';
import { isPart2 } from '../db/part-2-store';
import { readDirectory } from '../db/program-store';
import { makeUrgent, saveNeed } from '../db/referral-store';
import type { AdviceGiven, RouteAdvice, RouteQuestion } from '../domain/advice';
import type { AnsweredIntake, Passage } from '../domain/answered-intake';
import { alarmOf, isPressing } from '../domain/danger';
import { kindsSeenTo } from '../domain/danger-seen-to';
import type { ToAdvise } from '../domain/deeds';
import { withTellers } from '../domain/told-by';
import { type Advised, askWithCare, type Care, standInFor } from './ask-a-model';

interface Advising {
  readonly sql: Sql;
  readonly advisor: Advisor;
  /** For an advisor that takes its time; without it one is asked plainly, and its failure is the deed's. */
  readonly care?: Care | undefined;
}

/**
 * Harmless to repeat: the first advice under an id is kept for ever, and a repeat answers with it unasked.
 * Asks an advisor with the minimum that it needs, holds the answer against our guards, and keeps what came of it.
 */
export async function adviseOnReferral({ sql, advisor, care }: Advising, to: ToAdvise): Promise<AdviceGiven> {
  const { referralId, adviceId } = to;
  const before = await findAdvice(sql, adviceId);
  if (before) return givenIn(sql, to, before);

  const { question, narrative, isProtected } = await questionOf(sql, to);
  const askedAtMs = performance.now(); // A stopwatch: how long it took decides nothing.
  const asking = advisor.answersAtOnce ? undefined : { sql, advisor, ...care };
  const guarded = await (isProtected && asking
    ? neverTold(asking, question)
    : care && asking
      ? askWithCare({ ...asking, ...care }, to, question)
      : askPlainly(advisor, question));
  const latencyMs = Math.round(performance.now() - askedAtMs);
  const advice = quoteFromOriginal(narrative, guarded.advice);

  const run = {
    ...guarded.version,
    ...advice,
    stoodInFor: guarded.stoodInFor,
    stoodInBecause: guarded.stoodInBecause,
    findings: guarded.findings,
    latencyMs,
    inputHash: hashQuestion(question),
  };
  if (await keep(sql, to, run)) return givenIn(sql, to, run);
  const first = await findAdvice(sql, adviceId);
  if (!first) throw new Error(`The advice on referral ${referralId} was not kept.`);
  return givenIn(sql, to, first);
}

/** What 42 CFR Part 2 protects is told to no model, whose endpoint is a recipient like any other. */
const neverTold = (
  { advisor, standIn }: { readonly advisor: Advisor; readonly standIn?: Advisor },
  question: RouteQuestion,
): Promise<Advised> => {
  if (!standIn) throw new Error('The referral is protected by 42 CFR Part 2, and nobody stands in for the model.');
  return standInFor({ advisor, standIn }, question, 'part-2');
};

const askPlainly = async (advisor: Advisor, question: RouteQuestion): Promise<Advised> => ({
  ...(await askForAdvice(advisor, question)),
  version: advisor.version,
  stoodInFor: null,
  stoodInBecause: null,
});

type Run = Omit<Parameters<typeof saveAdvice>[1], 'adviceId' | 'referralId'>;

/** False when another try kept its answer first. */
const keep = (sql: Sql, { referralId, adviceId, at }: ToAdvise, run: Run): Promise<boolean> =>
  sql.begin(async (tx) => {
    if (!(await saveAdvice(tx, { adviceId, referralId, ...run }, at))) return false;
    const { advisor, model, promptVersion, outcome, recommendations, waiting, findings, dangers } = run;
    const needs = [...new Set([...recommendations, ...waiting].map(({ need }) => need))];
    const recommended = recommendations.map(({ programId }) => programId);
    await Promise.all([
      needs.length > 0 && saveNeed(tx, referralId, needs.join(', ')),
      isPressing(dangers[0]?.tier) && makeUrgent(tx, referralId),
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

async function questionOf(sql: Sql, { referralId, at, isPart2: isSaid }: ToAdvise): Promise<Asked> {
  const [intake, directory, { team }, isProtected, raised] = await Promise.all([
    readAnsweredIntake(sql, referralId),
    readDirectory(sql),
    caseOf(sql, referralId),
    isPart2(sql, referralId),
    dangersRaised(sql, referralId),
  ]);
  const posed = poseQuestion(toAdviseOn(intake, at, team.zone), directory);
  const seenTo = raised.length > 0 ? kindsSeenTo(toldIn(intake), raised) : [];
  const question = seenTo.length > 0 ? { ...posed, seenTo } : posed;
  return { question, narrative: intake.narrative, isProtected: isProtected || isSaid === true };
}

/** Each danger that our rules find, by whose words told it. */
const toldIn = ({
  narrative,
  passages,
}: Pick<AnsweredIntake, 'narrative'> & { readonly passages: readonly Passage[] }) =>
  dangersWithTellers(narrative, { found: findDangers(narrative), passages });

/** What the advisor is asked, and the narrative in its own words, which only our records quote. */
interface Asked {
  readonly question: RouteQuestion;
  readonly narrative: string;
  /** Whether 42 CFR Part 2 protects it, as far as anybody has said by now. */
  readonly isProtected: boolean;
}

/** The case is looked up anew: whose case a danger is in, and which answer told it, is asked when an alert is raised, and not before. */
async function givenIn(
  sql: Sql,
  { referralId, adviceId }: ToAdvise,
  {
    outcome,
    urgency,
    recommendations,
    dangers,
  }: Pick<RouteAdvice, 'outcome' | 'urgency' | 'recommendations' | 'dangers'>,
): Promise<AdviceGiven> {
  const [{ caseId }, { passages }] = await Promise.all([caseOf(sql, referralId), readAnsweredIntake(sql, referralId)]);
  const recommended = recommendations.map(({ programId }) => programId);
  return { adviceId, outcome, urgency, recommended, alarm: alarmOf(caseId, withTellers(dangers, passages)) };
}
