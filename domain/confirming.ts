import type { AdviceGiven, Candidate } from './advice';
import { type Choice, kindOfDecision, type OverrideReason } from './decision';
import { type Refusal, refuse } from './refusal';

const RULE_REASONS: readonly OverrideReason[] = ['facts-differ', 'program-makes-exception'];

/** Why a program cannot be confirmed like this, or undefined when it can. */
export function whyNotConfirm(
  choice: Extract<Choice, { kind: 'confirm' }>,
  advice: AdviceGiven | null,
  candidates: readonly Candidate[],
): Refusal | undefined {
  const { programId, reason, note } = choice;
  const candidate = candidates.find((known) => known.programId === programId);
  if (!candidate) return refuse('program-unknown', { code: 'program-unknown', program: programId });
  const departs = kindOfDecision(choice, advice) === 'chose-another-program';
  if (departs && (reason === null || !note))
    return refuse('reason-needed', { code: 'reason-needed', program: programId });
  const excepted = reason !== null && RULE_REASONS.includes(reason);
  if (candidate.eligible === 'not-eligible' && !excepted)
    return refuse('rule-forbids', {
      ...{ code: 'rule-forbids', program: programId, rule: candidate.notMet, held: candidate.held ?? null },
    });
  return undefined;
}
