import type { ISql, Sql } from 'postgres';
import { dangersWithTellers, findDangers } from '../advice/danger/find-dangers';
import { poseQuestion } from '../advice/pose-question';
import { wordsOfOriginal } from '../advice/redaction';
import { toAdviseOn } from '../advice/to-advise-on';
import { readAnsweredIntake } from '../db/answered-intake';
import { recordAudit, THE_PATHWAY } from '../db/audit-store';
import { caseOf } from '../db/case-store';
import { checksFor, saveChecks } from '../db/check-store';
import { isPart2 } from '../db/part-2-store';
import { personOf } from '../db/person-store';
import { readDirectory } from '../db/program-store';
import { makeUrgent } from '../db/referral-store';
import type { Candidate, RouteQuestion } from '../domain/advice';
import { missingFacts, type ReferralChecks } from '../domain/checks';
import { alarmOf, type Danger, isPressing } from '../domain/danger';
import type { Checked, ToCheck } from '../domain/deeds';
import { bestOf, type ProgramVerdict, verdictOver } from '../domain/eligibility';
import type { AdviceId, CaseId } from '../domain/ids';
import type { Program } from '../domain/program';
import { findDuplicates } from './find-duplicates';

/**
 * Harmless to repeat: the first verdicts are kept, and a repeat answers with them.
 * Holds our own rules against what the referral tells, by the very reading that an advisor is given; and looks whether
 * the person may be on record already as somebody else. Danger is looked for in the narrative as it came; it makes the
 * referral urgent, before any advisor is asked. What was answered to questions is read with it.
 */
export const checkReferral = (sql: Sql, to: ToCheck): Promise<Checked> => sql.begin((tx) => checkIn(tx, to));

async function checkIn(tx: ISql, to: ToCheck): Promise<Checked> {
  const { referralId, adviceId = referralId as string as AdviceId, at } = to;
  const [directory, intake, { caseId, team }, isProtected] = await Promise.all([
    readDirectory(tx),
    readAnsweredIntake(tx, referralId),
    caseOf(tx, referralId),
    isPart2(tx, referralId),
  ]);
  const question = poseQuestion(toAdviseOn(intake, at, team.zone), directory);
  const { ageYears } = question.facts;
  const { contradictions, verdicts } = inWordsOf(intake.narrative, question);
  const missing = missingFacts(intake, question.told);
  const dangers = findDangers(intake.narrative);
  const said = answerWith(directory.programs, { caseId, isProtected, intake });

  if (!(await saveChecks(tx, { referralId, adviceId }, { ageYears, missing, contradictions, verdicts, dangers }, at))) {
    const first = await checksFor(tx, adviceId);
    return said(first?.verdicts ?? [], first?.dangers ?? []);
  }
  if (isPressing(dangers[0]?.tier)) await makeUrgent(tx, referralId);
  const perhapsKnown = await findDuplicates(tx, (await personOf(tx, referralId)).id, at);
  await recordAudit(tx, {
    at,
    actor: THE_PATHWAY,
    action: 'referral-checked',
    referralId,
    facts: {
      programs: verdicts.length,
      ...tally(verdicts),
      missing: missing.map(({ fact }) => fact),
      contradictions: contradictions.map(({ fact }) => fact),
      perhapsKnown,
      ...kindsOf(dangers),
    },
  });
  return said(verdicts, dangers);
}

/** What was read of the narrative without identifiers, quoted as people who may read it find it. */
function inWordsOf(
  narrative: string,
  { told, programs }: RouteQuestion,
): Pick<ReferralChecks, 'contradictions' | 'verdicts'> {
  const original = wordsOfOriginal(narrative);
  const verdicts = programs.map(({ id, verdicts: ofAll }) => {
    const verdict = verdictOver(id, bestOf(ofAll));
    const rules = verdict.rules.map(({ evidence, ...rule }) => ({
      ...rule,
      ...(evidence ? { evidence: original(evidence) } : {}),
    }));
    return { ...verdict, rules };
  });
  const contradictions = told.contradictions.map((one) => ({ ...one, evidence: original(one.evidence) }));
  return { contradictions, verdicts };
}

interface Of {
  readonly caseId: CaseId;
  readonly isProtected: boolean;
  readonly intake: Awaited<ReturnType<typeof readAnsweredIntake>>;
}

const answerWith =
  (programs: readonly Program[], { caseId, isProtected, intake: { narrative, passages } }: Of) =>
  (verdicts: readonly ProgramVerdict[], dangers: readonly Danger[]): Checked => ({
    candidates: candidatesOf(verdicts, programs),
    danger: dangers[0]?.tier ?? null,
    alarm: alarmOf(caseId, dangersWithTellers(narrative, { found: dangers, passages })),
    ...(isProtected && { isPart2: true }),
  });

/** On record by kind and tier; the words that suggest it stay with the referral. */
const kindsOf = (dangers: readonly Danger[]) => ({
  danger: dangers[0]?.tier ?? null,
  dangers: dangers.map(({ kind, tier }) => `${kind}: ${tier}`),
});

const tally = (verdicts: readonly ProgramVerdict[]) => ({
  eligible: verdicts.filter(({ eligible }) => eligible === 'eligible').length,
  unknown: verdicts.filter(({ eligible }) => eligible === 'unknown').length,
});

function candidatesOf(verdicts: readonly ProgramVerdict[], programs: readonly Program[]): readonly Candidate[] {
  const capacities = new Map(programs.map(({ id, capacity }) => [id, capacity.status]));
  return verdicts.map(({ programId, eligible, rules }) => {
    const notMet = rules.find(({ verdict }) => verdict === 'not-met');
    return {
      programId,
      eligible,
      capacity: capacities.get(programId) ?? 'closed',
      notMet: notMet ? `${notMet.asks}: ${notMet.fact}` : null,
      ...(notMet && { held: notMet.held }),
    };
  });
}
