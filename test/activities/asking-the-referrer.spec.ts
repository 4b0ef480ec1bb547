import { randomUUID } from 'node:crypto';
import { deedTold } from '../../api/happening';
import { adviceOn } from '../../db/advice-store';
import { findChecks } from '../../db/check-store';
import { findDecision } from '../../db/decision-store';
import { answersOf, inquiriesOf } from '../../db/inquiry-store';
import { findReferral } from '../../db/referral-page';
import { readReferral } from '../../db/referral-store';
import type { AdviceId, NoticeId, QuestionId, ReferralId } from '../../domain/ids';
import type { QuestionAnswer } from '../../domain/inquiry';
import type { Standing } from '../../domain/referral-state';
import { ANA, anOperation, answersTo, MEALS, PANTRY } from '../support/a-referral';
import { type Deeds, newAdviceId, openDeeds } from '../support/deeds';
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
          { questionId: age, text: 'How old is she?', about: 'age', from: ['needed', 'rule'] },
          { questionId: home, text: 'Who is at home?', about: null, from: ['coordinator'] },
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
