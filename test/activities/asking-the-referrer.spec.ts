import { randomUUID } from 'node:crypto';
import { deedTold } from '../../api/happening';
import { adviceOn } from '../../db/advice-store';
import { alertsOf, findAlert } from '../../db/alert-list';
import { insertAlert } from '../../db/alert-store';
import { answersOf } from '../../db/answer-store';
import { caseOf } from '../../db/case-store';
import { findChecks } from '../../db/check-store';
import { findDecision } from '../../db/decision-store';
import { inquiriesOf } from '../../db/inquiry-store';
import { findReferral } from '../../db/referral-page';
import { readReferral } from '../../db/referral-store';
import { alertLeftBehind } from '../../db/stopped-alerts';
import { type AlertState, alarming, newAmong, raised, shownOf } from '../../domain/alert';
import { answered, joined } from '../../domain/alert-changes';
import type { DangerAlarm } from '../../domain/danger';
import type { AdviceId, AlertId, NoticeId, OperationId, QuestionId, ReferralId } from '../../domain/ids';
import type { QuestionAnswer } from '../../domain/inquiry';
import { DANGER_CLOCKS } from '../../domain/policy';
import type { Standing } from '../../domain/referral-state';
import { ANA, anOperation, answersTo, MEALS, PANTRY, wrongAnswer } from '../support/a-referral';
import { anAnswer, NO_DANGER_SAID } from '../support/an-alert';
import { type Deeds, newAdviceId, openDeeds, someAdvice } from '../support/deeds';
import { aStanding, MORNING, minutesLater } from '../support/records';

let the: Deeds;
beforeAll(async () => {
  the = await openDeeds();
});
beforeEach(() => the.beginAnew());
afterAll(() => the.close());

const newQuestionId = () => randomUUID() as string as QuestionId;

const askedOf = (referralId: ReferralId, facts: Partial<Standing> = {}) =>
  aStanding(referralId, {
    revision: 3,
    status: 'awaiting-information',
    nextOwner: 'referrer',
    waitingFor: null,
    ...facts,
  });

/** A referral of which two things were asked. */
async function asking(facts: Parameters<Deeds['takeIn']>[0] = {}) {
  const referralId = await the.takeIn(facts);
  const { adviceId } = await the.deeds.adviseOnReferral({ referralId, adviceId: newAdviceId(), at: MORNING });
  const [age, home] = [newQuestionId(), newQuestionId()];
  const decide = {
    ...anOperation(),
    adviceId,
    revision: 2,
    choice: {
      kind: 'ask' as const,
      note: 'Ruth knows her well.',
      questions: [
        { questionId: age, text: 'How old is she?', about: 'age' as const, from: ['needed', 'rule'] as const },
        { questionId: home, text: 'Who is at home?', about: null, from: ['coordinator'] as const },
      ],
    },
  };
  const change = {
    ...({ kind: 'decided', decide, decision: 'asked-for-information' } as const),
    ...{ standing: askedOf(referralId), at: minutesLater(5) },
  };
  await the.deeds.recordChange(change);
  return { referralId, adviceId, age, home, change, noticeId: decide.operationId as string as NoticeId };
}

async function answer(
  referralId: ReferralId,
  questionId: QuestionId,
  said: Partial<QuestionAnswer>,
  standing: Partial<Standing> = {},
) {
  const { operationId, ...more } = answersTo([questionId]);
  const answers = more.answers.map((one) => ({ ...one, text: null, ...said }));
  await the.deeds.recordChange({
    kind: 'questions-answered',
    answers: { operationId, ...more, answers },
    standing: askedOf(referralId, { revision: 4, ...standing }),
    at: minutesLater(20),
  });
  return operationId as string as AdviceId;
}

describe('Questions to the referrer', () => {
  it('are on record with their origin, close the task, and are no decision', async () => {
    const { referralId, age, home, change } = await asking();
    await the.deeds.recordChange(change);
    expect(await inquiriesOf(the.api, referralId)).toEqual([
      {
        inquiryId: change.decide.operationId,
        by: { id: ANA, name: 'Ana Flores' },
        at: minutesLater(5),
        note: 'Ruth knows her well.',
        withdrawn: null,
        questions: [
          { questionId: age, text: 'How old is she?', about: 'age', from: ['needed', 'rule'], isOpen: true },
          { questionId: home, text: 'Who is at home?', about: null, from: ['coordinator'], isOpen: true },
        ],
      },
    ]);
    expect(await findDecision(the.api, referralId)).toBeUndefined();
    const { story = [] } = (await findReferral(the.api, referralId)) ?? {};
    expect(story.map((line) => deedTold(line).what)).toContain('Asked the referrer 2 questions');
  });

  it('are written to the referrer where they may be told, and sent once', async () => {
    const { noticeId } = await asking({ contact: { mayTellReferrer: 'yes' } });
    expect(await the.deeds.deliverNotice({ noticeId, at: minutesLater(6) })).toBe('sent');
    expect(await the.deeds.deliverNotice({ noticeId, at: minutesLater(7) })).toBe('sent');
    expect(the.sent).toEqual([
      expect.objectContaining({ key: noticeId, text: expect.stringContaining('1. How old is she?') }),
    ]);
  });

  it.each(['no', 'unknown'] as const)('are not in the letter where it is %s whether they may be told', async (word) => {
    const { noticeId } = await asking({ contact: { mayTellReferrer: word } });
    await the.deeds.deliverNotice({ noticeId, at: minutesLater(6) });
    expect(the.sent).toEqual([expect.objectContaining({ text: expect.stringContaining('Please call') })]);
    expect(the.sent[0]?.text).not.toContain('old');
  });

  it.each([
    ['who left no address, so somebody calls', { source: { email: null } }, 'no-referrer-email'],
    ['who is the person, so somebody asks them', { source: { kind: 'self' as const } }, 'ask-in-person'],
  ])('are sent to nobody %s', async (_why, facts, code) => {
    const { referralId, noticeId } = await asking(facts);
    expect(await the.deeds.deliverNotice({ noticeId, at: minutesLater(6) })).toBe('held');
    expect(the.sent).toEqual([]);
    expect(await the.rows('notices', referralId)).toMatchObject([{ heldWhy: { code }, address: null }]);
  });

  it('that were answered before the letter left are not sent', async () => {
    const { referralId, age, noticeId } = await asking();
    await answer(referralId, age, { text: 'She is 72.' }, { status: 'awaiting-decision', nextOwner: 'coordinator' });
    expect(await the.deeds.deliverNotice({ noticeId, at: minutesLater(25) })).toBe('held');
    expect(the.sent).toEqual([]);
  });
});

describe('An answer', () => {
  it('is read after the narrative, is a fact to our rules, and leaves what was said before readable', async () => {
    const { referralId, adviceId: first, age, home } = await asking({ person: { birthDate: null, ageYears: null } });
    const narrative = (await readReferral(the.api, referralId)).narrative;
    const before = await findChecks(the.api, referralId);
    expect(before?.verdicts.find(({ programId }) => programId === MEALS)?.eligible).toBe('unknown');
    await answer(referralId, home, { text: 'Her sister lives with her.' });
    const adviceId = await answer(referralId, age, { fact: { fact: 'age', value: 72 } });

    await the.deeds.checkReferral({ referralId, adviceId, at: minutesLater(21) });
    const after = await findChecks(the.api, referralId);
    expect(after?.verdicts.find(({ programId }) => programId === MEALS)?.eligible).toBe('eligible');
    expect(after?.missing.map(({ fact }) => fact)).not.toContain('age');

    expect(await the.deeds.adviseOnReferral({ referralId, adviceId, at: minutesLater(22) })).toMatchObject({
      adviceId,
    });
    expect(the.asked.at(-1)?.narrative).toHaveLength(narrative.length + '\n\nHer sister lives with her.'.length);
    expect(the.asked.at(-1)?.narrative).toContain('\n\nHer sister lives with her.');
    expect((await adviceOn(the.api, referralId)).map((advice) => advice.adviceId)).toEqual([adviceId, first]);
    expect((await readReferral(the.api, referralId)).narrative).toBe(narrative);
    expect(await the.deeds.checkReferral({ referralId, at: minutesLater(30) })).toMatchObject({
      candidates: expect.arrayContaining([expect.objectContaining({ programId: MEALS, eligible: 'unknown' })]),
    }); // What was said first is said again, to whoever asks for that.
  });

  it('is told with who told it to whom, and in the record of the case', async () => {
    const { referralId, age } = await asking();
    await answer(referralId, age, { result: 'cannot-be-known', text: 'She does not know it herself.' });
    expect(await answersOf(the.api, referralId)).toEqual([
      {
        ...{ questionId: age, result: 'cannot-be-known', text: 'She does not know it herself.', fact: null },
        ...{ toldBy: 'Nurse Ruth', by: { id: ANA, name: 'Ana Flores' }, at: minutesLater(20), bySystem: false },
        ...{ answerId: expect.any(String), seq: expect.any(Number), takenBack: null },
      },
    ]);
    const entries = await the.rows('entries', referralId);
    expect(entries.at(-1)).toMatchObject({
      kind: 'answers',
      text: 'Nurse Ruth answered. How old is she? Cannot be known. She does not know it herself.',
    });
  });

  it('that suggests danger makes the referral urgent, also after the decision', async () => {
    const { referralId, home } = await asking();
    const text = 'She says she is going to kill herself tonight.';
    const late = { revision: 5, status: 'contacting', programId: PANTRY } as const;
    const adviceId = await answer(referralId, home, { text }, late);
    const { alarm } = await the.deeds.checkReferral({ referralId, adviceId, at: minutesLater(21) });
    expect(alarm?.dangers).toMatchObject([{ kind: 'suicide', tier: 'now' }]);
    expect(await readReferral(the.api, referralId)).toMatchObject({ urgency: 'urgent' });
    expect(await findChecks(the.api, referralId)).toMatchObject({ dangers: [{ kind: 'suicide', tier: 'now' }] });
  });

  it('is kept once: the database knows one for each question, and none is changed', async () => {
    const { referralId, age } = await asking();
    await answer(referralId, age, { text: 'She is 72.' });
    await expect(answer(referralId, age, { text: 'She is 27.' })).rejects.toThrow();
    await expect(the.worker`update answers set text = 'She is 27.'`).rejects.toThrow();
    expect(await answersOf(the.api, referralId)).toMatchObject([{ text: 'She is 72.' }]);
  });
});

const takeBack = async (referralId: ReferralId, questionId: QuestionId, answerId: AdviceId, at = minutesLater(30)) => {
  const takingBack = { ...anOperation(), ...wrongAnswer(questionId, answerId as string as OperationId) };
  const change = { kind: 'answer-taken-back', takingBack, standing: askedOf(referralId, { revision: 6 }), at } as const;
  await the.deeds.recordChange(change);
  await the.deeds.recordChange(change);
  return takingBack.operationId as string as AdviceId;
};

/** Somebody answers the alert; what nobody has answered would go on, and no second be raised beside it. */
const dismiss = async (state: AlertState, at: string) => {
  const asked = anAnswer(state, NO_DANGER_SAID);
  const shown = shownOf(answered(state, asked, at));
  const { revision, standing } = shown;
  await the.deeds.recordAlert({ kind: 'answered', asked, revision, standing, shown, at });
  await the.deeds.settleAlert({ shown, at });
};

const SAID = 'She says she is going to kill herself tonight.';

/** Our rules read what is told by now, and an alert is raised for it and dismissed: whether that was news, and for what. */
const raise = async (referralId: ReferralId, adviceId: AdviceId, at: string) =>
  raiseFor(referralId, (await the.deeds.checkReferral({ referralId, adviceId, at })).alarm?.dangers ?? [], at);

const raiseFor = async (referralId: ReferralId, found: DangerAlarm['dangers'], at: string) => {
  const dangers = alarming(referralId, found);
  const { caseId } = await caseOf(the.api, referralId);
  const start = { caseId, dangers, clocks: DANGER_CLOCKS };
  const begun = raised(start, { alertId: randomUUID() as string as AlertId, at });
  const isNews = await the.deeds.raiseAlert({ shown: shownOf(begun), dangers, at });
  if (isNews === true) await dismiss(begun, at);
  return [isNews, (await findAlert(the.api, begun.alertId))?.dangers.map(({ kind }) => kind)];
};

describe('An answer that tells danger that was dismissed', () => {
  it('is an alert of its own, in its own words, and none when it is read again or nothing more is said', async () => {
    const { referralId, age, home } = await asking({ narrative: 'She wants to kill herself tonight.' });
    expect(await raise(referralId, newAdviceId(), minutesLater(6))).toEqual([true, ['suicide']]);
    const told = await answer(referralId, home, { text: 'As I said: she wants to kill herself tonight.' });
    expect(await raise(referralId, told, minutesLater(21))).toEqual([true, ['suicide']]);
    const { caseId } = await caseOf(the.api, referralId);
    const [last, first] = (await alertsOf(the.api, { caseId })).map(
      ({ dangers }) => dangers[0]?.evidence.at(-1)?.start,
    );
    expect([first, last]).toEqual(['She '.length, expect.any(Number)]);
    expect(last).toBeGreaterThan('She wants to kill herself tonight.'.length);
    const plain = await answer(referralId, age, { text: 'She is 72.' });
    expect(await raise(referralId, plain, minutesLater(31))).toEqual([false, undefined]);
    expect(await raise(referralId, told, minutesLater(32))).toEqual([false, undefined]);
  });

  it('is one also where only an advisor hears it', async () => {
    const { referralId, home } = await asking({ narrative: 'She wants to kill herself tonight.' });
    await raise(referralId, newAdviceId(), minutesLater(6));
    const adviceId = await answer(referralId, home, { text: 'She gave her dog away.' });
    const start = 'She wants to kill herself tonight.\n\nShe '.length;
    const evidence = [{ quote: 'gave her dog away', start }] as const;
    const because = 'She parts from what she loves.';
    the.world.advice = someAdvice({ dangers: [{ kind: 'suicide', tier: 'now', because, evidence }] });
    const { alarm } = await the.deeds.adviseOnReferral({ referralId, adviceId, at: minutesLater(22) });
    expect(alarm?.dangers).toContainEqual({ kind: 'suicide', tier: 'now', answerId: adviceId });
    await raiseFor(referralId, alarm?.dangers ?? [], minutesLater(23));
    expect((await alertsOf(the.api, await caseOf(the.api, referralId)))[0]?.dangers).toMatchObject([
      { foundBy: 'advisor', evidence },
    ]); // Whoever dismissed the words of the referral has not seen these.
  });

  describe('and was kept before it was kept which answer told it', () => {
    /** As older code told it: without the answer. */
    const raiseUntold = async (referralId: ReferralId, adviceId: AdviceId) => {
      const { alarm } = await the.deeds.checkReferral({ referralId, adviceId, at: minutesLater(21) });
      const dangers = (alarm?.dangers ?? []).map(({ kind, tier }) => ({ kind, tier }));
      expect(await raiseFor(referralId, dangers, minutesLater(21))).toEqual([true, ['suicide']]);
    };

    it('is none when that answer is read again, also once it was taken back', async () => {
      const { referralId, home } = await asking();
      const told = await answer(referralId, home, { text: SAID });
      await raiseUntold(referralId, told);
      expect(await raise(referralId, newAdviceId(), minutesLater(31))).toEqual([false, undefined]);
      const untold = [{ kind: 'suicide', tier: 'now' }] as const; // By a pathway that began under older code and was set back.
      expect(await raiseFor(referralId, untold, minutesLater(32))).toEqual([false, undefined]);
      await takeBack(referralId, home, told, minutesLater(35));
      expect(await raise(referralId, told, minutesLater(36))).toEqual([false, undefined]);
    });

    /** An alert that nobody has answered, on record as older code wrote it: with the words, and without the answer. */
    const keptByOlderCode = async () => {
      const { referralId, home } = await asking();
      const answerId = await answer(referralId, home, { text: SAID });
      const { caseId } = await caseOf(the.api, referralId);
      const { alarm } = await the.deeds.checkReferral({ referralId, adviceId: answerId, at: minutesLater(21) });
      const told = alarming(referralId, alarm?.dangers ?? []);
      const dangers = told.map(({ answerId: _, ...danger }) => danger);
      const start = { caseId, dangers, clocks: DANGER_CLOCKS };
      const state = raised(start, { alertId: randomUUID() as string as AlertId, at: minutesLater(21) });
      await insertAlert(the.worker, shownOf(state), minutesLater(21));
      await the.owner`
        insert into alert_dangers (alert_id, referral_id, kind, tier, found_by, evidence, told_at)
        select ${state.alertId}, ${referralId}, 'suicide', 'now', 'rules', danger -> 'evidence', ${minutesLater(21)}
          from (select jsonb_array_elements(dangers) as danger from checks where id = ${answerId}) as found`;
      return { referralId, caseId, state, told };
    };

    it('is listed once where its alert is joined by that answer again, as by a pathway that was set back', async () => {
      const { state, told } = await keptByOlderCode();
      const after = joined(state, told, minutesLater(31));
      await the.deeds.recordAlert({ kind: 'joined', dangers: told, shown: shownOf(after), at: minutesLater(31) });
      expect((await findAlert(the.api, state.alertId))?.dangers).toMatchObject([{ kind: 'suicide' }]);
    });

    it('goes on as told by that answer where its alert is started again: told once more it is no news', async () => {
      const { caseId, told, state } = await keptByOlderCode();
      const left = await alertLeftBehind(the.worker, { caseId, except: null });
      expect(left).toMatchObject({ alertId: state.alertId, dangers: told });
      expect(newAmong(told, left?.dangers ?? [])).toEqual([]);
    });

    it('decides no advice any more once its alert is answered', async () => {
      const { referralId, state } = await keptByOlderCode();
      await dismiss(state, minutesLater(25));
      await the.deeds.adviseOnReferral({ referralId, adviceId: newAdviceId(), at: minutesLater(26) });
      expect(the.asked.at(-1)?.seenTo).toEqual(['suicide']);
    });

    it('is one where what the referral came with tells it as well, or another answer', async () => {
      const { referralId, age, home } = await asking();
      await raiseUntold(referralId, await answer(referralId, home, { text: SAID }));
      const evidence = [{ quote: 'the food runs out on Friday', start: 60 }] as const;
      the.world.advice = someAdvice({
        dangers: [{ kind: 'suicide', tier: 'now', because: 'As it hears it.', evidence }],
      });
      const adviceId = newAdviceId();
      const { alarm } = await the.deeds.adviseOnReferral({ referralId, adviceId, at: minutesLater(31) });
      expect(await raiseFor(referralId, alarm?.dangers ?? [], minutesLater(31))).toEqual([true, ['suicide']]);
      expect(await raiseFor(referralId, alarm?.dangers ?? [], minutesLater(32))).toEqual([false, undefined]);
      const other = await answer(referralId, age, { text: `She is 72. ${SAID}` });
      expect(await raise(referralId, other, minutesLater(41))).toEqual([true, ['suicide']]);
    });
  });
});

describe('An answer that was wrong', () => {
  it('stays readable with who took it back and why, is read no more, and its question is open again', async () => {
    const { referralId, age, home } = await asking({ person: { birthDate: null, ageYears: null } });
    const first = await answer(referralId, age, { text: 'She is 72.', fact: { fact: 'age', value: 72 } });
    const other = await answer(referralId, home, { text: 'Her sister lives with her.' });
    await the.deeds.checkReferral({ referralId, adviceId: other, at: minutesLater(21) });
    const adviceId = await takeBack(referralId, age, first);

    expect(await answersOf(the.api, referralId)).toMatchObject([
      {
        ...{ questionId: age, text: 'She is 72.', answerId: first },
        takenBack: {
          by: { id: ANA },
          at: minutesLater(30),
          reason: 'other-person',
          note: 'Ruth looked at the roommate.',
        },
      },
      { questionId: home, takenBack: null },
    ]);
    expect((await inquiriesOf(the.api, referralId))[0]?.questions).toMatchObject([{ isOpen: true }, { isOpen: false }]);
    await the.deeds.checkReferral({ referralId, adviceId, at: minutesLater(31) });
    const checks = await findChecks(the.api, referralId);
    expect(checks?.verdicts.find(({ programId }) => programId === MEALS)?.eligible).toBe('unknown');
    await the.deeds.adviseOnReferral({ referralId, adviceId, at: minutesLater(32) });
    expect(the.asked.at(-1)?.narrative).not.toContain('72');
    expect(the.asked.at(-1)?.narrative).toContain('Her sister lives with her.');

    const { story = [] } = (await findReferral(the.api, referralId)) ?? {};
    expect(story.map((line) => deedTold(line).what)).toContain('Took an answer back: it is about somebody else');
    expect(await the.rows('entries', referralId)).toContainEqual(
      expect.objectContaining({
        kind: 'answers',
        text: 'Took back the answer to: How old is she? (other person) Ruth looked at the roommate.',
      }),
    );
    expect((await the.actions(referralId)).filter((action) => action === 'answer-taken-back')).toHaveLength(1);
  });

  it('is answered anew, and again one stands', async () => {
    const { referralId, age } = await asking();
    const first = await answer(referralId, age, { text: 'She is 72.' });
    await takeBack(referralId, age, first);
    const second = await answer(referralId, age, { text: 'She is 27.' });
    await expect(answer(referralId, age, { text: 'She is 37.' })).rejects.toThrow();
    await takeBack(referralId, age, second, minutesLater(40));
    await answer(referralId, age, { text: 'She is 37.' });
    const all = await answersOf(the.api, referralId);
    expect(all.map(({ text, takenBack }) => [text, takenBack === null])).toEqual([
      ['She is 72.', false],
      ['She is 27.', false],
      ['She is 37.', true],
    ]);
  });

  it('told of danger: what is told again by another answer is an alert, what is still found is nobody asked again', async () => {
    const narrative = 'He says that he will hit her again next week, she is afraid of him. The food runs out.';
    const { referralId, home } = await asking({ narrative });
    const first = await answer(referralId, home, { text: SAID });
    expect(await raise(referralId, first, minutesLater(21))).toEqual([true, ['violence', 'suicide']]);
    const back = await takeBack(referralId, home, first);
    expect(await raise(referralId, back, minutesLater(31))).toEqual([false, undefined]);
    const second = await answer(referralId, home, { text: SAID });
    expect(await raise(referralId, second, minutesLater(41))).toEqual([true, ['suicide']]);
  });

  it('told of danger, and the answer in its place tells it before our rules were asked without: it rings, once', async () => {
    const { referralId, home } = await asking();
    const first = await answer(referralId, home, { text: SAID });
    expect(await raise(referralId, first, minutesLater(21))).toEqual([true, ['suicide']]);
    const back = await takeBack(referralId, home, first);
    const second = await answer(referralId, home, { text: SAID });
    expect(await raise(referralId, back, minutesLater(31))).toEqual([true, ['suicide']]);
    expect(await raise(referralId, second, minutesLater(32))).toEqual([false, undefined]);
  });

  it.each([
    ['the referral came with nothing else', 'The food runs out on Friday.'],
    ['the referral came with another danger', 'He says that he will hit her again next week, she is afraid of him.'],
  ])('rings once more for nobody when a pathway that is set back reads it again: %s', async (_says, narrative) => {
    const { referralId, home } = await asking({ narrative });
    const told = await answer(referralId, home, { text: SAID });
    expect(await raise(referralId, told, minutesLater(21))).toMatchObject([true, expect.arrayContaining(['suicide'])]);
    await takeBack(referralId, home, told);
    expect(await raise(referralId, told, minutesLater(31))).toEqual([false, undefined]);
  });

  it('rings once more for nobody where only an advisor had heard it', async () => {
    const { referralId, home } = await asking({ narrative: 'She needs food.' });
    const adviceId = await answer(referralId, home, { text: 'She gave her dog away.' });
    const evidence = [{ quote: 'gave her dog away', start: 'She needs food.\n\nShe '.length }] as const;
    const because = 'She parts from what she loves.';
    the.world.advice = someAdvice({ dangers: [{ kind: 'suicide', tier: 'now', because, evidence }] });
    const advised = () => the.deeds.adviseOnReferral({ referralId, adviceId, at: minutesLater(22) });
    const { alarm } = await advised();
    await takeBack(referralId, home, adviceId);
    expect((await advised()).alarm).toEqual(alarm);
    expect(alarm?.dangers).toEqual([{ kind: 'suicide', tier: 'now', answerId: adviceId }]);
  });

  it('can be gone on without, also where that was done before', async () => {
    const { referralId, age } = await asking();
    const first = await answer(referralId, age, { text: 'She is 72.' });
    const goOn = (at: string) => {
      const reason = 'not-needed-any-more' as const;
      const withdrawal = { ...anOperation(), revision: 3, reason, note: `At ${at}` };
      return the.deeds.recordChange({ kind: 'questions-withdrawn', withdrawal, standing: aStanding(referralId), at });
    };
    const open = async () => (await inquiriesOf(the.api, referralId))[0]?.questions.map(({ isOpen }) => isOpen);
    await goOn(minutesLater(25));
    expect(await open()).toEqual([false, false]);
    await takeBack(referralId, age, first);
    expect(await open()).toEqual([true, false]);
    await goOn(minutesLater(35));
    expect(await open()).toEqual([false, false]);
    expect(await inquiriesOf(the.api, referralId)).toMatchObject([{ withdrawn: { at: minutesLater(35) } }]);
  });
});

describe('Questions that nobody waits for any more', () => {
  it('are on record as withdrawn, by whom and why', async () => {
    const { referralId } = await asking();
    const withdrawal = {
      ...anOperation(),
      ...({ revision: 3, reason: 'referrer-does-not-answer', note: 'Called three times.' } as const),
    };
    const change = { kind: 'questions-withdrawn', withdrawal, at: minutesLater(30) } as const;
    const standing = aStanding(referralId, { revision: 4, waitingFor: null });
    await the.deeds.recordChange({ ...change, standing });
    await the.deeds.recordChange({ ...change, standing });
    expect(await inquiriesOf(the.api, referralId)).toMatchObject([
      { withdrawn: { by: { id: ANA }, reason: 'referrer-does-not-answer', note: 'Called three times.' } },
    ]);
  });
});
