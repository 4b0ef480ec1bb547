import { allHandlersFinished, condition, isCancellation, log, uuid4 } from '@temporalio/workflow';
import { channelToInvite, wasReached } from '../../domain/contact';
import type { AdviceId, AttemptId, NoticeId } from '../../domain/ids';
import type { Outcome } from '../../domain/outcome';
import { advised, checked, whyNotMessage, withAttempt } from '../../domain/referral-changes';
import { isUndecided, openQuestions, outcomeOf, type ReferralStart, standingOf } from '../../domain/referral-state';
import { adviceFrom, showAdvised } from './asking-advisor';
import { type Board, now, openBoard } from './board';
import { type ContactClocks, openContactClocks } from './contact-clocks';
import { tellOfDanger } from './danger';
import { type DecisionWait, openDecisionClock } from './decision-clock';
import { readAnew, recordNews, recordWhile } from './hearing-answers';
import { sendQuestions } from './sending-questions';
import {
  adviseOnReferral,
  checkReferral,
  deliverClosingNotice,
  deliverInvitation,
  keepInvitation,
  keepReferrerNotice,
  receiveReferral,
  recordInvitation,
} from './steps';
import { startClock, waitForPerson } from './waiting';

/** The life of one referral. Read it top to bottom: it is the care pathway. */
export async function referral(start: ReferralStart): Promise<Outcome> {
  const board = openBoard(start);

  await takeIn(board);
  await askAdvisor(board);
  const decisionWait = openDecisionClock(board);
  await coordinatorDecides(board, decisionWait());
  while (isUndecided(board.state())) {
    await referrerAnswers(board); // Or the coordinator goes on without, or decides.
    await askAdvisorAnew(board);
    await coordinatorDecides(board, decisionWait());
  } // No person is contacted before this line, whatever the advice says.

  if (board.stage().at === 'contacting') {
    await sendFirstMessage(board);
    const clocks = openContactClocks(board);
    while (board.stage().at === 'contacting') {
      await coordinatorReachesPerson(board, clocks);
      await coordinatorRecordsOutcome(board, clocks); // Unless it turns out that the person was not reached after all.
    }
  }

  await tellReferrer(board); // The loop is closed only when whoever referred has heard how it ended.
  await condition(allHandlersFinished);
  return outcomeOf(board.state());
}

/** The person, the case and the verdict of our own rules on every program are on record before an advisor is asked. */
async function takeIn(board: Board): Promise<void> {
  const { referralId } = board.state();
  await receiveReferral({ referralId, at: now() });
  const found = await checkReferral({ referralId, at: now() });
  board.show(checked(board.state(), found));
  await tellOfDanger(board, found.alarm); // Danger first: before any advisor is asked, and whatever else it asks for.
}

/**
 * Advice helps; its absence must not stop care. Nobody is asked before the danger that it finds is told. The first advice
 * has the referral's own id: a pathway that is set back to its beginning finds what was advised then, and a decision that
 * answers it still holds.
 */
async function askAdvisor(board: Board): Promise<void> {
  const { referralId } = board.state();
  const adviceId = referralId as string as AdviceId;
  const reading = adviceFrom(adviseOnReferral, board, { referralId, adviceId, at: now() });
  await recordWhile(board, reading);
  const advice = await reading;
  await tellOfDanger(board, advice?.alarm);
  showAdvised(board, advised(board.state(), advice));
}

/** A late decision is escalated, never taken by the clock. */
async function coordinatorDecides(board: Board, by: DecisionWait): Promise<void> {
  const { clock, deadline, movedForward } = by;
  await waitForPerson(board, {
    what: 'decision',
    task: 'decide-pathway',
    clock,
    deadline,
    movedForward,
    until: () => board.stage().at !== 'awaiting-decision' || board.state().toAdvise !== null,
  });
}

/**
 * The referrer is asked, in writing where that may be and by the coordinator in any case. An answer that does not come is
 * escalated, and never made up for: it is a person who goes on without it. One that was wrong and is taken back is asked
 * for by a clock of its own, or, while others are waited for, by theirs.
 */
async function referrerAnswers(board: Board): Promise<void> {
  const { stage, policy, urgency } = board.state();
  if (stage.at !== 'awaiting-information' || stage.open.length === 0) return;
  await recordNews(board); // The questions are on record, and so is the letter that asks them.
  const stopSending = sendQuestions(stage.inquiryId);
  await waitForPerson(board, {
    what: 'information',
    task: 'ask-referrer',
    clock: startClock(now()),
    deadline: policy.information[urgency],
    until: () => openQuestions(board.state()).length === 0,
  });
  stopSending();
}

/** What was answered, or what is left once a danger was seen to, is held against our rules and read by an advisor. */
async function askAdvisorAnew(board: Board): Promise<void> {
  const { toAdvise: adviceId } = board.state();
  if (adviceId === null) return;
  await recordNews(board);
  await readAnew(board, adviceId);
}

/** Our own first message, where the person wants a text or an e-mail and it is safe. Otherwise a person makes contact. */
async function sendFirstMessage(board: Board): Promise<void> {
  const { referralId, contact } = board.state();
  const channel = channelToInvite(contact);
  if (!channel || whyNotMessage(board.state(), channel)) return;

  await recordNews(board); // The gate is asked again in the records, and they must know of the decision.
  const noticeId = uuid4() as NoticeId;
  const kept = await keepInvitation({ referralId, noticeId, channel, at: now() });
  if (kept.kind === 'held' || !(await wasDelivered(noticeId))) return;

  const attempt = { attemptId: uuid4() as AttemptId, by: 'system', at: now(), channel, result: 'sent' } as const;
  board.show(withAttempt(board.state(), attempt, now()));
  await recordInvitation({ standing: standingOf(board.state()), attempt, at: now() });
}

/** A message that cannot be sent is no reason to wait: the coordinator is asked to make contact all the same. */
async function wasDelivered(noticeId: NoticeId): Promise<boolean> {
  try {
    return (await deliverInvitation({ noticeId, at: now() })) === 'sent';
  } catch (failure) {
    if (isCancellation(failure)) throw failure;
    log.warn('Our first message could not be sent', { noticeId, failure });
    return false;
  }
}

/** Attempt by attempt, each with a clock of its own, until somebody has spoken with the person or the referral is closed. */
async function coordinatorReachesPerson(board: Board, clocks: ContactClocks): Promise<void> {
  const { policy, urgency } = board.state();
  const isOver = () => board.stage().at === 'closed' || wasReached(board.state().attempts);

  while (!isOver()) {
    const { what, clock } = clocks.running();
    await waitForPerson(board, {
      what,
      task: 'reach-person',
      clock,
      deadline: what === 'first-contact' ? policy.firstContact[urgency] : policy.nextAttempt,
      until: () => isOver() || clocks.running().clock !== clock,
    });
  }
}

/** Reached is not served: the referral stays on a list until somebody says that the service started, or why not. */
async function coordinatorRecordsOutcome(board: Board, clocks: ContactClocks): Promise<void> {
  const { what, clock } = clocks.running();
  await waitForPerson(board, {
    what,
    task: 'start-service',
    clock,
    deadline: board.state().policy.serviceStart,
    until: () => board.stage().at === 'closed' || clocks.running().clock !== clock,
  });
}

/** No end is silent: whoever referred hears of it, as far as the person allows. */
async function tellReferrer(board: Board): Promise<void> {
  await recordNews(board);
  const { referralId } = board.state();
  const noticeId = uuid4() as NoticeId;
  const kept = await keepReferrerNotice({ referralId, noticeId, at: now() });
  if (kept.kind === 'kept') await deliverClosingNotice({ noticeId, at: now() });
}
