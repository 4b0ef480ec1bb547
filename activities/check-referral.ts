import type { Sql } from 'postgres';
import { recordAudit, THE_PATHWAY } from '../db/audit-store';
import { caseOf } from '../db/case-store';
import { findChecks, saveChecks } from '../db/check-store';
import { readIntake } from '../db/inbox-store';
import { readDirectory } from '../db/program-store';
import type { Candidate } from '../domain/advice';
import { missingFacts } from '../domain/checks';
import type { Instant } from '../domain/clock';
import type { Checked, ToCheck } from '../domain/deeds';
import { judgeProgram, type ProgramVerdict } from '../domain/eligibility';
import { completedYears, localDay } from '../domain/local-time';
import type { Program } from '../domain/program';
import type { PersonFacts } from '../domain/referral';

/**
 * Harmless to repeat: the first verdicts are kept, and a repeat answers with them.
 * Holds our own rules against what the referral tells. A person's age is that of the day at the team's place.
 */
export const checkReferral = (sql: Sql, { referralId, at }: ToCheck): Promise<Checked> =>
  sql.begin(async (tx) => {
    const [{ programs, terms }, intake, { team }] = await Promise.all([
      readDirectory(tx),
      readIntake(tx, referralId),
      caseOf(tx, referralId),
    ]);
    const ageYears = ageOn(at, team.zone, intake.person);
    const facts = { ...intake.person, ageYears };
    const verdicts = programs.map((program) => judgeProgram(program, facts, terms));
    const missing = missingFacts(intake, ageYears);

    if (!(await saveChecks(tx, referralId, { ageYears, missing, verdicts }, at))) {
      const first = await findChecks(tx, referralId);
      return { candidates: candidatesOf(first?.verdicts ?? [], programs) };
    }
    await recordAudit(tx, {
      at,
      actor: THE_PATHWAY,
      action: 'referral-checked',
      referralId,
      facts: { programs: verdicts.length, ...tally(verdicts), missing: missing.map(({ fact }) => fact) },
    });
    return { candidates: candidatesOf(verdicts, programs) };
  });

const ageOn = (at: Instant, zone: string, { birthDate, ageYears }: PersonFacts): number | null =>
  birthDate === null ? ageYears : completedYears(birthDate, localDay(at, zone));

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
    };
  });
}
