import { anOperation, confirmOf, PANTRY, RENT } from '../support/a-referral';
import { eventually } from '../support/eventually';
import { openCareDesk } from '../support/referral-world';

let desk: Awaited<ReturnType<typeof openCareDesk>>;
beforeAll(async () => {
  desk = await openCareDesk();
}, 120_000);
afterAll(() => desk.close());

const refusedWith = (type: string) => ({ cause: { type } });

describe('A referrer who is asked', () => {
  it('answers, and what was answered is checked, advised on and decided anew', () =>
    desk.withReferral({ history: 'answered-and-decided' }, async (the) => {
      const before = await the.reaches('awaiting-decision');
      const questions = await the.asks('How old is the person?');
      await the.reaches('awaiting-information', { waitingFor: { what: 'information', level: 0 }, decided: null });
      await the.notes('delivered');
      const { operationId } = await the.answers(questions);
      const after = await the.reaches('awaiting-decision', {
        advice: { adviceId: operationId },
        waitingFor: { what: 'decision', level: 0 },
        toAdvise: null,
      });
      await expect(
        the.decideIt(confirmOf(after, PANTRY, { adviceId: before.advice?.adviceId ?? null })),
      ).rejects.toMatchObject(refusedWith('stale-advice'));
      await the.confirms(PANTRY);
      await the.reaches('contacting', { decided: { kind: 'accepted-first-choice' } });
      await the.notes('asked: reach-person (contacting, first-contact)');
      expect(the.diary).toContain('delivered'); // The letter leaves while the coordinator is told to call.
      expect(the.diary.filter((line) => line !== 'delivered')).toEqual([
        'taken in',
        'checked',
        'advised',
        'asked: decide-pathway (awaiting-decision, decision)',
        'recorded: asked-for-information',
        'asked: ask-referrer (awaiting-information, information)',
        'recorded: 1 answered',
        'checked',
        'advised',
        'asked: decide-pathway (awaiting-decision, decision)',
        'recorded: accepted-first-choice',
        'asked: reach-person (contacting, first-contact)',
      ]);
    }));

  it('and does not answer is reminded of, then escalated, and the clock decides nothing', () =>
    desk.withReferral({}, async (the) => {
      await the.reaches('awaiting-decision');
      await the.asks('How old is the person?');
      await the.reaches('awaiting-information', { waitingFor: { what: 'information' } });
      await the.passes('25 hours');
      await the.notes('told: coordinator (information, level 0)');
      await the.passes('24 hours');
      await the.notes('told: supervisor (information, level 1)');
      await the.passes('48 hours');
      await the.notes('told: program-manager (information, level 2)');
      await the.reaches('awaiting-information', { decided: null, waitingFor: { level: 2 } });
      expect(the.diary.filter((line) => line === 'advised')).toHaveLength(1);
    }));

  it('about an urgent referral is waited for in hours', () =>
    desk.withReferral({ start: { urgency: 'urgent' } }, async (the) => {
      await the.reaches('awaiting-decision');
      await the.asks('How old is the person?');
      await the.passes('5 hours');
      await the.notes('told: supervisor (information, level 1)');
    }));

  it('and answers in parts is waited for until nothing is open', () =>
    desk.withReferral({}, async (the) => {
      await the.reaches('awaiting-decision');
      const [age, county] = await the.asks('How old is the person?', 'Which county?');
      const { waitingFor } = await the.reaches('awaiting-information', { waitingFor: { what: 'information' } });
      await the.answers([age].flatMap((id) => id ?? []));
      await the.notes('recorded: 1 answered');
      await the.reaches('awaiting-information', { waitingFor });
      await the.answers(
        [county].flatMap((id) => id ?? []),
        'cannot-be-known',
      );
      await the.reaches('awaiting-decision', { toAdvise: null });
      expect(the.diary.filter((line) => line === 'advised')).toHaveLength(2);
    }));

  it('and cannot know anything leaves it to the coordinator, on the advice that stands', () =>
    desk.withReferral({}, async (the) => {
      const { advice } = await the.reaches('awaiting-decision');
      await the.answers(await the.asks('How old is the person?'), 'cannot-be-known');
      await the.reaches('awaiting-decision', { advice, waitingFor: { what: 'decision' } });
      await the.confirms(PANTRY);
      await the.reaches('contacting');
      expect(the.diary.filter((line) => line === 'advised')).toHaveLength(1);
    }));

  it('is heard once: the same again gets the first answer, another answer is refused', () =>
    desk.withReferral({}, async (the) => {
      await the.reaches('awaiting-decision');
      const questions = await the.asks('How old is the person?', 'Which county?');
      const operation = anOperation();
      const first = await the.answers(questions.slice(0, 1), undefined, operation);
      expect(await the.answers(questions.slice(0, 1), undefined, operation)).toEqual(first);
      await expect(the.answers(questions)).rejects.toMatchObject(refusedWith('question-answered'));
    }));

  it('and answers after the decision is still heard, and changes nothing of it', () =>
    desk.withReferral({ history: 'answered-too-late' }, async (the) => {
      await the.reaches('awaiting-decision');
      const questions = await the.asks('How old is the person?');
      await the.reaches('awaiting-information', { waitingFor: { what: 'information' } });
      await the.confirms(RENT);
      await the.reaches('contacting', { waitingFor: { what: 'first-contact' } });
      await the.answers(questions);
      await the.notes('recorded: 1 answered');
      await eventually(() => expect(the.diary.filter((line) => line === 'checked')).toHaveLength(2));
      await the.reaches('contacting', { toAdvise: null, stage: { programId: RENT } });
      expect(the.diary.filter((line) => line === 'advised')).toHaveLength(1);
    }));
});

describe('A coordinator who asked', () => {
  it('goes on without the answers, and an answer that comes all the same is still advised on', () =>
    desk.withReferral({ history: 'withdrawn-questions' }, async (the) => {
      const { advice } = await the.reaches('awaiting-decision');
      const questions = await the.asks('How old is the person?');
      await the.reaches('awaiting-information', { waitingFor: { what: 'information' } });
      await the.withdrawsQuestions();
      await the.reaches('awaiting-decision', { advice, waitingFor: { what: 'decision' } });
      await expect(the.withdrawsQuestions()).rejects.toMatchObject(refusedWith('no-question-open'));
      const { operationId } = await the.answers(questions);
      await the.reaches('awaiting-decision', { advice: { adviceId: operationId } });
    }));

  it('may decline, and end it, while nobody has answered', () =>
    desk.withReferral({ history: 'declined-while-asking' }, async (the) => {
      await the.reaches('awaiting-decision');
      await the.asks('How old is the person?');
      await the.reaches('awaiting-information', { waitingFor: { what: 'information' } });
      await the.declines();
      expect(await the.outcome()).toEqual({ kind: 'declined', reason: 'no-capacity' });
    }));

  it('asks once at a time', () =>
    desk.withReferral({}, async (the) => {
      await the.reaches('awaiting-decision');
      await the.asks('How old is the person?');
      await expect(the.asks('Which county?')).rejects.toMatchObject(refusedWith('questions-open'));
    }));

  it('keeps the advice that stands where no advisor reads the answers', () =>
    desk.withReferral({ advice: 'fails-later' }, async (the) => {
      const { advice } = await the.reaches('awaiting-decision');
      await the.answers(await the.asks('How old is the person?'));
      await the.passes('20 minutes');
      await the.reaches('awaiting-decision', { advice, toAdvise: null, waitingFor: { what: 'decision' } });
      await the.confirms(PANTRY);
      await the.reaches('contacting');
    }));

  it('is put off by no letter that cannot be sent', () =>
    desk.withReferral({ delivery: 'fails' }, async (the) => {
      await the.reaches('awaiting-decision');
      const questions = await the.asks('How old is the person?');
      await the.reaches('awaiting-information', { waitingFor: { what: 'information' } });
      await the.notes('asked: ask-referrer (awaiting-information, information)');
      await the.answers(questions);
      await the.reaches('awaiting-decision', { toAdvise: null });
    }));
});

describe('An answer that was wrong', () => {
  it('is taken back: it is advised on without it at once, and the referrer is waited for by a clock of its own', () =>
    desk.withReferral({ history: 'answer-taken-back' }, async (the) => {
      await the.reaches('awaiting-decision');
      const [age] = await the.asks('How old is the person?');
      if (!age) throw new Error('It was asked.');
      const first = await the.answers([age]);
      await the.reaches('awaiting-decision', { advice: { adviceId: first.operationId }, waitingFor: { level: 0 } });
      await the.passes('37 hours');
      await the.notes('told: coordinator (decision, level 0)');
      const back = await the.takesAnswerBack(age, first);
      const waiting = await the.reaches('awaiting-information', {
        ...{ advice: { adviceId: back.operationId }, toAdvise: null, decided: null },
        waitingFor: { what: 'information', level: 0 },
      });
      expect(Date.parse(waiting.waitingFor?.dueAt ?? '') - Date.parse(waiting.waitingFor?.since ?? '')).toBe(
        48 * 3_600_000,
      );
      const second = await the.answers([age]);
      await the.reaches('awaiting-decision', { advice: { adviceId: second.operationId }, toAdvise: null });
      await the.confirms(PANTRY);
      await the.reaches('contacting');
      expect(the.diary.filter((line) => line === 'advised')).toHaveLength(4);
      await eventually(() => expect(the.diary.at(-1)).toBe('asked: reach-person (contacting, first-contact)'));
    }));

  it('is taken back while others are waited for, whose clock runs on', () =>
    desk.withReferral({ history: 'answer-taken-back-while-waiting' }, async (the) => {
      await the.reaches('awaiting-decision');
      const [age, county] = await the.asks('How old is the person?', 'Which county?');
      if (!age || !county) throw new Error('Both were asked.');
      const first = await the.answers([age]);
      await the.passes('25 hours');
      await the.notes('told: coordinator (information, level 0)');
      const { waitingFor } = await the.reaches('awaiting-information');
      const back = await the.takesAnswerBack(age, first);
      await the.reaches('awaiting-information', {
        ...{ advice: { adviceId: back.operationId }, waitingFor, stage: { open: [county, age] } },
      });
      await the.answers([age, county]);
      await the.reaches('awaiting-decision', { toAdvise: null });
      expect(the.diary.filter((line) => line.startsWith('asked: ask-referrer'))).toHaveLength(1);
    }));

  it('is taken back once: of two people the second hears so, and the same again gets the first answer', () =>
    desk.withReferral({}, async (the) => {
      await the.reaches('awaiting-decision');
      const [age] = await the.asks('How old is the person?');
      if (!age) throw new Error('It was asked.');
      const first = await the.answers([age]);
      const operation = anOperation();
      const [mine, theirs] = await Promise.allSettled([
        the.takesAnswerBack(age, first, operation),
        the.takesAnswerBack(age, first),
      ]);
      expect([mine.status, theirs.status].toSorted()).toEqual(['fulfilled', 'rejected']);
      const refused = mine.status === 'rejected' ? mine : theirs;
      expect(refused).toMatchObject({ reason: refusedWith('answer-not-standing') });
      if (mine.status === 'fulfilled') expect(await the.takesAnswerBack(age, first, operation)).toEqual(mine.value);
    }));

  it('is read no more by our rules after the decision, which stands', () =>
    desk.withReferral({ history: 'answer-taken-back-too-late' }, async (the) => {
      await the.reaches('awaiting-decision');
      const [age] = await the.asks('How old is the person?');
      if (!age) throw new Error('It was asked.');
      const first = await the.answers([age]);
      await the.reaches('awaiting-decision', { advice: { adviceId: first.operationId } });
      await the.confirms(RENT);
      await the.reaches('contacting', { waitingFor: { what: 'first-contact' } });
      await the.takesAnswerBack(age, first);
      await eventually(() => expect(the.diary.filter((line) => line === 'checked')).toHaveLength(3));
      await the.reaches('contacting', { toAdvise: null, stage: { programId: RENT } });
      await the.answers([age]);
      await eventually(() => expect(the.diary.filter((line) => line === 'checked')).toHaveLength(4));
    }));
});

describe('Nobody is contacted', () => {
  it('while questions are open', () =>
    desk.withReferral({}, async (the) => {
      await the.reaches('awaiting-decision');
      await the.asks('How old is the person?');
      await expect(the.isTried('call', 'reached')).rejects.toMatchObject(refusedWith('gate-closed'));
    }));
});
