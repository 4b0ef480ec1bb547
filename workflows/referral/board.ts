import { patched, setCurrentDetails, setHandler, upsertSearchAttributes, uuid4 } from '@temporalio/workflow';
import {
  dangerAnswered as afterDangerAnswered,
  factsCorrected,
  sentAgain,
  whyNotHearMore,
} from '../../domain/advising-anew';
import type { Instant } from '../../domain/clock';
import { kindOfDecision } from '../../domain/decision';
import type { Change } from '../../domain/deeds';
import type { AdviceId } from '../../domain/ids';
import {
  answered,
  answerTakenBack,
  whyNotAnswer,
  whyNotTakeAnswerBack,
  whyNotWithdraw,
  withdrawn,
} from '../../domain/inquiry-changes';
import {
  consentRecorded,
  consentWithdrawn,
  part2Marked,
  part2Unmarked,
  whyNotMark,
  whyNotRecordConsent,
  whyNotUnmark,
  whyNotWithdrawConsent,
} from '../../domain/part-2-changes';
import {
  attempted,
  attemptVoided,
  contactConfirmed,
  decided,
  ended,
  whyNotConfirmContact,
  whyNotDecide,
  whyNotLogAttempt,
  whyNotRecordOutcome,
  whyNotVoid,
} from '../../domain/referral-changes';
import { type ReferralStart, type ReferralState, received, voidedBy } from '../../domain/referral-state';
import { hear } from './hearing';
import { inWords } from './in-words';
import {
  answerQuestions,
  confirmContact,
  correctFacts,
  dangerAnswered,
  decide,
  logAttempt,
  markPart2,
  recordConsent,
  recordOutcome,
  referralState,
  searchAttributesOf,
  sendAgain,
  takeAnswerBack,
  unmarkPart2,
  voidAttempt,
  withdrawConsent,
  withdrawQuestions,
} from './messages';

/**
 * What people can see of a referral and say to it while it runs.
 *
 * 1. A validator refuses with a sentence; a handler that runs only assigns, and answers with the new revision.
 * 2. What was taken waits as news, in order, until the pathway has written it into the records.
 * 3. The board starts no work of its own.
 */
export function openBoard(start: ReferralStart) {
  let state = received(start);
  let published = state;
  const news: Change[] = [];
  let isUnread = false;
  let readings = 0;
  const board = {
    state: () => state,
    stage: () => state.stage,
    show: (next: ReferralState): void => {
      setCurrentDetails(inWords(next));
      state = next;
    },
    /** Operations staff find the referral where it stands now. Said wherever the records are told, for each costs an event. */
    publish: (): void => {
      publish(state, published);
      published = state;
    },
    tell: (change: Change) => void news.push(change),
    /** Takes the changes that are not in the records yet, the oldest first, and each in its turn: one may be put on record while what came before it is still read. */
    *takeNews(): Generator<Change, void> {
      for (const change of [...news]) {
        if (change !== news[0]) return;
        news.shift();
        yield change;
      }
    },
    hasNews: () => news.length > 0,
    /** Counts a reading that begins; says, once it is over, whether none has begun meanwhile. */
    beginReading: (): (() => boolean) => {
      readings += 1;
      const its = readings;
      return () => readings === its;
    },
    /** Whether an answer that is on record was left to be read for danger with the rest, by what comes next. */
    isUnread: () => isUnread,
    leaveUnread: (is: boolean): void => {
      isUnread = is;
    },
  };

  setCurrentDetails(inWords(state));
  setHandler(referralState, () => state);
  setHandler(dangerAnswered, (isSeenTo) => board.show(afterDangerAnswered(state, isSeenTo, uuid4() as AdviceId)));
  hearDecisions(board);
  hearMore(board);
  hearOfContact(board);
  hearOfPart2(board);
  return board;
}

export type Board = ReturnType<typeof openBoard>;

/** What is decided about the referral, what must be known before that, and how it ended. */
function hearDecisions(board: Board): void {
  hear(board, decide, {
    whyNot: (before, asked) => whyNotDecide(before, asked, now()),
    after: (before, asked) => decided(before, asked, now()),
    change: (asked, seen) => ({
      kind: 'decided',
      decide: asked,
      decision: kindOfDecision(asked.choice, board.state().advice),
      ...seen,
    }),
  });
  hear(board, answerQuestions, {
    whyNot: whyNotAnswer,
    after: answered,
    change: (answers, seen) => ({ kind: 'questions-answered', answers, ...seen }),
  });
  hear(board, takeAnswerBack, {
    whyNot: whyNotTakeAnswerBack,
    after: (before, asked) => ({ ...answerTakenBack(before, asked), ...untoldByOlderCode() }),
    change: (takingBack, seen) => ({ kind: 'answer-taken-back', takingBack, ...seen }),
  });
  hear(board, withdrawQuestions, {
    whyNot: whyNotWithdraw,
    after: withdrawn,
    change: (withdrawal, seen) => ({ kind: 'questions-withdrawn', withdrawal, ...seen }),
  });
  hear(board, recordOutcome, {
    whyNot: whyNotRecordOutcome,
    after: ended,
    change: (ending, seen) => ({ kind: 'ended', ending, ...seen }),
  });
}

/** Before it was known which answer tells a danger, all that was told had to be told anew once an answer was taken back. */
const untoldByOlderCode = (): Partial<ReferralState> => (patched('danger-told-by-an-answer') ? {} : { alarmed: [] });

/** What is known later than the referral came, and was asked of nobody. */
function hearMore(board: Board): void {
  hear(board, sendAgain, {
    whyNot: whyNotHearMore,
    after: sentAgain,
    change: (again, seen) => ({ kind: 'sent-again', again, ...seen }),
  });
  hear(board, correctFacts, {
    whyNot: whyNotHearMore,
    after: factsCorrected,
    change: (correction, seen) => ({ kind: 'facts-corrected', correction, ...seen }),
  });
}

/** What people did to reach the person, and found out about it. */
function hearOfContact(board: Board): void {
  hear(board, logAttempt, {
    whyNot: (before, asked) => whyNotLogAttempt(before, asked, now()),
    after: (before, asked) => attempted(before, asked, now()),
    change: (attempt, seen) => ({ kind: 'attempt-logged', attempt, ...seen }),
  });
  hear(board, voidAttempt, {
    whyNot: whyNotVoid,
    after: (before, asked) => attemptVoided(before, asked, now()),
    change: (voiding, seen) => ({
      kind: 'attempt-voided',
      voiding,
      attempt: voidedBy(board.state(), voiding),
      ...seen,
    }),
  });
  hear(board, confirmContact, {
    whyNot: whyNotConfirmContact,
    after: (before, asked) => contactConfirmed(before, asked, now()),
    change: (found, seen) => ({ kind: 'contact-confirmed', found, ...seen }),
  });
}

/** That 42 CFR Part 2 protects the referral, and whom the person lets us tell of it. */
function hearOfPart2(board: Board): void {
  hear(board, markPart2, {
    whyNot: whyNotMark,
    after: part2Marked,
    change: (mark, seen) => ({ kind: 'part-2-marked', mark, ...seen }),
  });
  hear(board, unmarkPart2, {
    whyNot: whyNotUnmark,
    after: part2Unmarked,
    change: (unmarking, seen) => ({ kind: 'part-2-unmarked', unmarking, ...seen }),
  });
  hear(board, recordConsent, {
    whyNot: (before, asked) => whyNotRecordConsent(before, asked, now()),
    after: (before, asked) => consentRecorded(before, asked, now()),
    change: (consent, seen) => ({ kind: 'consent-recorded', consent, ...seen }),
  });
  hear(board, withdrawConsent, {
    whyNot: (before, asked) => whyNotWithdrawConsent(before, asked, now()),
    after: (before, asked) => consentWithdrawn(before, asked, now()),
    change: (withdrawal, seen) => ({ kind: 'consent-withdrawn', withdrawal, ...seen }),
  });
}

/** The workflow's own time: virtual in a rehearsal, and the same again on replay. */
export const now = (): Instant => new Date().toISOString();

/** Each upsert is an event, so only what changed is written. */
function publish(next: ReferralState, before: ReferralState): void {
  const [is, was] = [searchAttributesOf(next), searchAttributesOf(before)];
  const changed = is.filter(({ value }, index) => value?.valueOf() !== was[index]?.value?.valueOf());
  if (changed.length > 0) upsertSearchAttributes(changed);
}
