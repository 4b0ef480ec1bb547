import { patched, setCurrentDetails, setHandler, uuid4 } from '@temporalio/workflow';
import {
  type AlertStart,
  type AlertState,
  type DangerTold,
  isUnanswered,
  newAmong,
  raised,
  standingOfAlert,
} from '../../domain/alert';
import { answered, joined, whyNotAnswerAlert } from '../../domain/alert-changes';
import type { AlertNews, AlertResumed } from '../../domain/alert-deeds';
import type { Instant } from '../../domain/clock';
import type { AlertId } from '../../domain/ids';
import { hearOnce } from '../hear-once';
import { inWords } from './in-words';
import { alertState, answerAlert, moreDanger } from './messages';

/**
 * What people can see of an alert and say to it while it runs.
 *
 * 1. A validator refuses with a sentence; a handler that runs only assigns, and answers with the new revision.
 * 2. What is told while the alert is unanswered joins it. What is told after the answer is nobody's answer: it is kept
 *    apart, for an alert of its own. Who tells what was answered already, as a referral that was set back does, hears so.
 * 3. What was taken waits as news, in order, until it is in the records.
 */
export function openAlertBoard(start: AlertStart) {
  let state = raised(start, { alertId: uuid4() as AlertId, at: now() });
  const after: DangerTold[] = [];
  const again: DangerTold[] = [];
  const news: AlertNews[] = [];
  const show = (next: AlertState): void => {
    setCurrentDetails(inWords(next));
    state = next;
  };
  const join = (told: readonly DangerTold[]): void => {
    const dangers = newAmong(told, state.dangers);
    if (dangers.length === 0) return;
    show(joined(state, dangers, now()));
    news.push({ kind: 'joined', dangers, at: now() });
  };

  const hearMore = (told: readonly DangerTold[]): void => {
    if (isUnanswered(state)) {
      join(told);
      return;
    }
    const fresh = newAmong(told, [...state.dangers, ...after]);
    after.push(...fresh);
    if (fresh.length === 0 && patched('answer-told-again')) again.push(...told);
  };

  setCurrentDetails(inWords(state));
  setHandler(alertState, () => state);
  setHandler(moreDanger, hearMore);
  hearOnce(answerAlert, {
    whyNot: (asked) => whyNotAnswerAlert(state, asked),
    take: (asked) => {
      show(answered(state, asked, now()));
      const { operationId, fingerprint } = asked;
      const answer = { operationId, fingerprint, revision: state.revision, status: standingOfAlert(state) };
      news.push({ kind: 'answered', asked, revision: answer.revision, standing: answer.status, at: now() });
      if (isUnanswered(state)) join(after.splice(0));
      return answer;
    },
  });
  return {
    state: () => state,
    show,
    /** Goes on as what is on record; what was told since this began joins it, or is told after its answer. */
    resume: (from: AlertResumed): void => {
      const told = state.dangers;
      news.splice(0);
      show({ ...state, ...from, waitingFor: null });
      hearMore(told);
    },
    isUnanswered: () => isUnanswered(state),
    /** What was told after the answer. */
    toldAfter: (): readonly DangerTold[] => after,
    /** What was answered and is told once more by whoever has not heard of the answer. */
    toldAgain: (): readonly DangerTold[] => again,
    takeToldAgain: (): readonly DangerTold[] => again.splice(0),
    takeNews: (): readonly AlertNews[] => news.splice(0),
    hasNews: () => news.length > 0,
  };
}

export type AlertBoard = ReturnType<typeof openAlertBoard>;

/** The workflow's own time: virtual in a rehearsal, and the same again on replay. */
export const now = (): Instant => new Date().toISOString();
