import { type AlertState, gravestTold, standingOfAlert } from '../../domain/alert';

/** What operations staff read at the top of the workflow's page. Ids and coded facts only. */
export function inWords(state: AlertState): string {
  const { revision, waitingFor, dangers } = state;
  const lines = [
    `**${standingOfAlert(state)}** · revision ${revision} · danger ${gravestTold(dangers).tier}`,
    ...(waitingFor ? [`Waiting for: ${waitingFor.what}, due ${waitingFor.dueAt}`] : []),
    ...(waitingFor?.next ? [`Then: the ${waitingFor.next.tell} is told at ${waitingFor.next.at}`] : []),
  ];
  return lines.join('\n\n');
}
