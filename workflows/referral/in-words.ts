import type { Outcome } from '../../domain/outcome';
import { nextOwner, type ReferralState } from '../../domain/referral-state';

/** What operations staff read at the top of the workflow's page. Ids and coded facts only. */
export function inWords(state: ReferralState): string {
  const { stage, waitingFor, revision, attempts } = state;
  const lines = [
    `**${stage.at}**${stage.at === 'closed' ? `: ${outcomeInWords(stage.outcome)}` : ''} · revision ${revision}`,
    `Next: ${nextOwner(stage)}`,
    ...(waitingFor ? [`Waiting for: ${waitingFor.what}, due ${waitingFor.dueAt}`] : []),
    ...(waitingFor?.next ? [`Then: the ${waitingFor.next.tell} is told at ${waitingFor.next.at}`] : []),
    ...(stage.at === 'awaiting-information' ? [`Open questions: ${stage.open.length}`] : []),
    ...(attempts.length > 0 ? [`Contact attempts: ${attempts.length}`] : []),
  ];
  return lines.join('\n\n');
}

const outcomeInWords = (outcome: Outcome): string =>
  outcome.kind === 'declined' ? `declined (${outcome.reason})` : outcome.kind;
