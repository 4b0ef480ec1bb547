import {
  type AlertAnswer,
  type AlertState,
  type AnswerAlert,
  type DangerTold,
  gravestTold,
  newAmong,
  type SaidBy,
  standingOfAlert,
} from './alert';
import type { Instant } from './clock';
import { isGraver } from './danger';
import { unreachable } from './never';
import { type Refusal, refuse } from './refusal';

/** Why this answer cannot be taken now, or undefined when it can. Who was first is said before what has changed. */
export function whyNotAnswerAlert(state: AlertState, { alertId, revision, said }: AnswerAlert): Refusal | undefined {
  return (
    refuse('alert-settled', alertId === state.alertId ? undefined : { code: 'alert-settled' }) ??
    whyAnswered(state, said.answer) ??
    refuse(
      'stale-alert',
      revision === state.revision ? undefined : { code: 'stale-alert', seen: revision, now: state.revision },
    )
  );
}

/** The state after an answer that nothing speaks against. Taking back undoes the last: then the clock runs on as if it had never stood still. */
export function answered(state: AlertState, { by, said }: AnswerAlert, at: Instant): AlertState {
  const next = { ...state, revision: state.revision + 1, waitingFor: null };
  switch (said.answer) {
    case 'acknowledged':
      return { ...next, acknowledged: { by, at } };
    case 'resolved':
    case 'dismissed':
      return { ...next, ended: { by, at, as: said.answer } };
    case 'taken-back':
      return state.ended ? { ...next, ended: null } : { ...next, acknowledged: null };
    default:
      return unreachable(said);
  }
}

/**
 * The state once more danger was told of the same person. The graver tier stands; and whoever acts on what was less
 * grave has not heard of this, so it is open again, by a clock of its own.
 */
export function joined(state: AlertState, told: readonly DangerTold[], at: Instant): AlertState {
  const dangers = [...state.dangers, ...newAmong(told, state.dangers)];
  const next = { ...state, revision: state.revision + 1, dangers };
  const isGraverNow = isGraver(gravestTold(dangers).tier, gravestTold(state.dangers).tier);
  return isGraverNow ? { ...next, since: at, acknowledged: null, waitingFor: null } : next;
}

function whyAnswered(state: AlertState, answer: AlertAnswer): Refusal | undefined {
  const stands = state.ended ?? state.acknowledged;
  if (answer === 'taken-back') return refuse('alert-not-answered', stands ? undefined : { code: 'alert-not-answered' });
  const speaksAgainst = state.ended ?? (answer === 'acknowledged' ? state.acknowledged : null);
  return speaksAgainst ? refuseAs(state, speaksAgainst) : undefined;
}

const refuseAs = (state: AlertState, { by, at }: SaidBy): Refusal | undefined =>
  refuse('alert-answered', { code: 'alert-answered', standing: standingOfAlert(state), by, at });
