import { advisedAnew, checkedAnew } from '../../domain/advising-anew';
import type { AdviceId, QuestionId } from '../../domain/ids';
import { ANSWERS_TAKEN_BACK_MAX, QUESTIONS_IN_ALL_MAX } from '../../domain/inquiry';
import {
  answered,
  answerTakenBack,
  whyNotAnswer,
  whyNotTakeAnswerBack,
  whyNotWithdraw,
  withdrawn,
} from '../../domain/inquiry-changes';
import { decided, ended, whyNotDecide, whyNotLogAttempt } from '../../domain/referral-changes';
import { nextOwner, openQuestions, type ReferralState } from '../../domain/referral-state';
import {
  anOperation,
  answersTo,
  askOf,
  awaitingDecision,
  candidates,
  confirmOf,
  contacting,
  PANTRY,
  someAdvice,
  wrongAnswer,
} from '../support/a-referral';

const NOW = '2026-03-03T15:00:00.000Z';
const waiting = awaitingDecision();
const asking = decided(waiting, askOf(waiting, ['How old?', 'Which county?']), NOW);
const [age, county] = openQuestions(asking) as readonly [QuestionId, QuestionId];
const withdrawal = (state: ReferralState) => ({
  ...anOperation(),
  ...({ revision: state.revision, reason: 'other', note: 'She called herself.' } as const),
});

describe('To ask for information', () => {
  it('leaves the pathway undecided, gives the referrer the next move, and opens no gate', () => {
    expect(asking).toMatchObject({ revision: waiting.revision + 1, decided: null, waitingFor: null });
    expect(nextOwner(asking.stage)).toBe('referrer');
    const attempt = { ...anOperation(), at: NOW, channel: 'call', result: 'reached', note: null } as const;
    expect(whyNotLogAttempt(asking, attempt, NOW)?.code).toBe('gate-closed');
  });

  it.each<[string, ReferralState, number, string | undefined]>([
    ['is possible before a decision', waiting, 1, undefined],
    ['is not possible while questions are open', asking, 1, 'questions-open'],
    ['is not possible after a decision', contacting(), 1, 'already-decided'],
    ['is possible up to the limit of a referral', waiting, QUESTIONS_IN_ALL_MAX, undefined],
    ['is not possible past it', waiting, QUESTIONS_IN_ALL_MAX + 1, 'questions-limit'],
  ])('%s', (_says, state, count, code) => {
    const texts = Array.from({ length: count }, () => 'How old?');
    expect(whyNotDecide(state, askOf(state, texts), NOW)?.code).toBe(code);
  });

  it('is bound to the advice and the revision on the screen, as every decision is', () => {
    expect(whyNotDecide(waiting, askOf(waiting, ['How old?'], { revision: 1 }), NOW)?.code).toBe('stale-revision');
    expect(whyNotDecide(waiting, askOf(waiting, ['How old?'], { adviceId: null }), NOW)?.code).toBe('stale-advice');
  });

  it('keeps every other decision possible', () => {
    expect(whyNotDecide(asking, confirmOf(asking, PANTRY), NOW)).toBeUndefined();
    expect(decided(asking, confirmOf(asking, PANTRY), NOW).stage).toEqual({ at: 'contacting', programId: PANTRY });
  });
});

describe('An answer', () => {
  it('is waited for until nothing is open, and is then to be advised on', () => {
    const half = answered(asking, answersTo([age]));
    expect(openQuestions(half)).toEqual([county]);
    const last = answersTo([county]);
    const all = answered(half, last);
    expect(all).toMatchObject({ stage: { at: 'awaiting-information', open: [] }, toAdvise: last.operationId });
    expect(nextOwner(all.stage)).toBe('system');
  });

  it('that nobody can give leaves nothing to advise on', () => {
    const none = answered(asking, answersTo([age, county], 'cannot-be-known'));
    expect(none).toMatchObject({ stage: { at: 'awaiting-decision' }, toAdvise: null });
  });

  it.each<[string, ReferralState, readonly QuestionId[], string | undefined]>([
    ['to an open question is taken', asking, [age], undefined],
    ['to a withdrawn question is taken', withdrawn(asking), [age], undefined],
    ['that comes after the decision is taken', decided(asking, confirmOf(asking, PANTRY), NOW), [age], undefined],
    ['to what was never asked is not', asking, ['another' as QuestionId], 'question-unknown'],
    ['to what is answered is not', answered(asking, answersTo([age])), [age, county], 'question-answered'],
    [
      'after the end is not',
      ended(asking, { ...anOperation(), revision: asking.revision, outcome: 'withdrawn', note: null }),
      [age],
      'referral-closed',
    ],
  ])('%s', (_says, state, questions, code) => {
    expect(whyNotAnswer(state, answersTo(questions))?.code).toBe(code);
  });

  it('that comes after the decision is not advised on', () => {
    const late = answered(decided(asking, confirmOf(asking, PANTRY), NOW), answersTo([age]));
    expect(late).toMatchObject({ stage: { at: 'contacting' }, toAdvise: null });
  });
});

describe('An answer that was wrong', () => {
  const given = answersTo([age, county]);
  const read = advisedAnew(answered(asking, given), given.operationId as string as AdviceId, someAdvice());
  const wrong = (questionId = age, answerId = given.operationId) => ({
    ...anOperation(),
    ...wrongAnswer(questionId, answerId),
  });

  it('is taken back: its question is open again, by a clock of its own, and it is to be advised on without it', () => {
    const asked = wrong();
    const alarmed = [{ referralId: read.referralId, kind: 'abuse', tier: 'now' }] as const;
    const after = answerTakenBack({ ...read, alarmed }, asked);
    expect(after).toMatchObject({
      ...{ revision: read.revision + 1, toAdvise: asked.operationId, waitingFor: null, answersTakenBack: 1 },
      stage: { at: 'awaiting-information', open: [age] },
      alarmed, // What was told stays told.
    });
    expect(whyNotAnswer(after, answersTo([age]))).toBeUndefined();
    expect(whyNotAnswer(after, answersTo([county]))?.code).toBe('question-answered');
  });

  it('joins what is waited for, whose clock runs on', () => {
    const waitingFor = { what: 'information', since: NOW, dueAt: NOW, next: null, level: 1 } as const;
    const half = { ...answered(asking, answersTo([age])), waitingFor };
    const answerId = half.questions.find(({ questionId }) => questionId === age)?.answerId ?? given.operationId;
    const after = answerTakenBack(half, wrong(age, answerId));
    expect(after).toMatchObject({ waitingFor, stage: { open: [county, age] } });
  });

  it('changes nothing of what a person decided', () => {
    const taken = decided(read, confirmOf(read, PANTRY), NOW);
    expect(answerTakenBack(taken, wrong())).toMatchObject({ stage: taken.stage, toAdvise: null });
  });

  const again = answerTakenBack(read, wrong());
  it.each<[string, ReferralState, ReturnType<typeof wrong>, string | undefined]>([
    ['once', read, wrong(), undefined],
    ['after the decision', decided(read, confirmOf(read, PANTRY), NOW), wrong(), undefined],
    ['by whoever comes second', again, wrong(), 'answer-not-standing'],
    ['by whoever saw the one before it', answered(again, answersTo([age])), wrong(), 'answer-not-standing'],
    ['where nothing was answered', asking, wrong(), 'answer-not-standing'],
    ['of what was never asked', read, wrong('another' as QuestionId), 'question-unknown'],
    ['without end', { ...read, answersTakenBack: ANSWERS_TAKEN_BACK_MAX }, wrong(), 'taken-back-limit'],
    [
      'after the end',
      ended(read, { ...anOperation(), revision: read.revision, outcome: 'withdrawn', note: null }),
      wrong(),
      'referral-closed',
    ],
  ])('can or cannot be taken back %s', (_says, state, asked, code) => {
    expect(whyNotTakeAnswerBack(state, asked)?.code).toBe(code);
  });
});

describe('Questions that are withdrawn', () => {
  it('go back to the decision at once where nothing was answered', () => {
    expect(withdrawn(asking)).toMatchObject({ stage: { at: 'awaiting-decision' }, toAdvise: null });
  });

  it('leave what was answered to be advised on', () => {
    const half = withdrawn(answered(asking, answersTo([age])));
    expect(half).toMatchObject({ stage: { at: 'awaiting-information', open: [] }, toAdvise: expect.any(String) });
  });

  it.each<[string, ReferralState, string | undefined]>([
    ['can be while they are open', asking, undefined],
    ['cannot be when none is', waiting, 'no-question-open'],
    ['cannot be twice', withdrawn(asking), 'no-question-open'],
  ])('%s', (_says, state, code) => {
    expect(whyNotWithdraw(state, withdrawal(state))?.code).toBe(code);
  });

  it('cannot be by whoever has not seen the last answer', () => {
    expect(whyNotWithdraw(answered(asking, answersTo([age])), withdrawal(asking))?.code).toBe('stale-revision');
  });
});

describe('Advice on answers', () => {
  const read = answered(asking, answersTo([age, county]));
  const adviceId = read.toAdvise as AdviceId;
  const fresh = { ...someAdvice(), adviceId };

  it('is what the next decision answers', () => {
    const advised = advisedAnew(read, adviceId, fresh);
    expect(advised).toMatchObject({ stage: { at: 'awaiting-decision' }, advice: fresh, toAdvise: null });
    expect(
      whyNotDecide(advised, confirmOf(advised, PANTRY, { adviceId: waiting.advice?.adviceId ?? null }), NOW)?.code,
    ).toBe('stale-advice');
  });

  it('that nobody gave leaves what was advised before', () => {
    expect(advisedAnew(read, adviceId, null)).toMatchObject({ advice: waiting.advice, toAdvise: null });
  });

  it('changes nothing of what a person decided meanwhile', () => {
    const meanwhile = decided(read, confirmOf(read, PANTRY), NOW);
    expect(checkedAnew(meanwhile, { candidates, danger: 'now' })).toEqual(meanwhile);
    expect(advisedAnew(meanwhile, adviceId, fresh)).toEqual(meanwhile);
  });

  it('leaves what was answered meanwhile to be read, and what was asked meanwhile to be answered', () => {
    const gone = withdrawn(asking);
    const first = answered(gone, answersTo([age]));
    const second = answered(first, answersTo([county]));
    expect(advisedAnew(second, first.toAdvise as AdviceId, fresh).toAdvise).toBe(second.toAdvise);
    const again = decided(first, askOf(first, ['Who is at home?']), NOW);
    const advised = advisedAnew(again, first.toAdvise as AdviceId, fresh);
    expect(advised).toMatchObject({ stage: again.stage, advice: fresh, toAdvise: null });
  });
});
