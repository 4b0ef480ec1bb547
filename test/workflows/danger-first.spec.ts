import { randomUUID } from 'node:crypto';
import type { DangerAlarm } from '../../domain/danger';
import type { CaseId, QuestionId } from '../../domain/ids';
import { confirmOf, PANTRY } from '../support/a-referral';
import { DONE_SAID, NO_DANGER_SAID, TAKEN_BACK } from '../support/an-alert';
import { eventually } from '../support/eventually';
import { openCareDesk } from '../support/referral-world';
import type { Referral } from '../support/running-referral';

let desk: Awaited<ReturnType<typeof openCareDesk>>;
beforeAll(async () => {
  desk = await openCareDesk();
}, 120_000);
afterAll(() => desk.close());

const someDanger = (dangers: DangerAlarm['dangers'] = [{ kind: 'suicide', tier: 'now' }]): DangerAlarm => ({
  caseId: randomUUID() as string as CaseId,
  dangers,
});
/** A moment that a deed is held until, and what lets it come. */
function aMoment(): readonly [Promise<void>, () => void] {
  let come = (): void => undefined;
  const moment = new Promise<void>((resolve) => {
    come = resolve;
  });
  return [moment, () => come()];
}
const raised = (diary: readonly string[]): readonly string[] => diary.filter((line) => /^(raised|joined)/.test(line));

describe('A referral that tells of danger', () => {
  it('raises its alert before any advisor is asked, and goes on beside it', () => {
    const danger = someDanger();
    return desk.withReferral({ danger, history: 'danger-first' }, async (the) => {
      await the.reaches('awaiting-decision', { urgency: 'urgent', alarmed: [{ kind: 'suicide', tier: 'now' }] });
      await the.notes('raised: suicide now (due acknowledgement)');
      await the.alertOf(danger.caseId).handle.terminate();
    });
  });

  it('leaves its alert open when it is declined: only a person ends that', () => {
    const danger = someDanger();
    return desk.withReferral({ danger }, async (the) => {
      await the.reaches('awaiting-decision');
      await the.declines();
      expect(await the.outcome()).toMatchObject({ kind: 'declined' });
      const alert = the.alertOf(danger.caseId);
      expect(await alert.state()).toMatchObject({ ended: null, waitingFor: { what: 'acknowledgement' } });
      await alert.handle.terminate();
    });
  });

  it('joins the alert that another referral of the person has raised', () => {
    const danger = someDanger();
    return desk.withReferral({ danger }, async (first) => {
      await first.notes('raised: suicide now (due acknowledgement)');
      await desk.withReferral({ danger: { ...danger, dangers: [{ kind: 'abuse', tier: 'now' }] } }, async (second) => {
        await second.reaches('awaiting-decision');
        await first.notes('joined: abuse now');
        expect(raised(second.diary)).toEqual([]);
      });
      await first.alertOf(danger.caseId).handle.terminate();
    });
  });

  it('is told by an advisor where our rules found none, and makes the referral urgent', () => {
    const dangerAdvised = someDanger();
    return desk.withReferral({ dangerAdvised, takesItsTime: true }, async (the) => {
      await the.reaches('awaiting-decision', { urgency: 'urgent' });
      await the.notes('raised: suicide now (due acknowledgement)');
      await the.alertOf(dangerAdvised.caseId).handle.terminate();
    });
  });

  it('is told once where the advisor finds what our rules found, and joined where it finds more', () => {
    const danger = someDanger([{ kind: 'suicide', tier: 'soon' }]);
    const dangerAdvised = { ...danger, dangers: [...danger.dangers, { kind: 'violence', tier: 'now' } as const] };
    return desk.withReferral({ danger, dangerAdvised }, async (the) => {
      await the.reaches('awaiting-decision');
      await the.notes('joined: violence now');
      expect(raised(the.diary)).toEqual(['raised: suicide soon (due acknowledgement)', 'joined: violence now']);
      const { alertOf } = the;
      await eventually(async () =>
        expect((await alertOf(danger.caseId).state()).dangers.map(({ tier }) => tier)).toEqual(['soon', 'now']),
      );
      await alertOf(danger.caseId).handle.terminate();
    });
  });

  it('rings again where an answer tells what was dismissed a moment before', () => {
    const danger = someDanger();
    return desk.withReferral({ danger, dangerAnswered: danger, history: 'told-again-by-an-answer' }, async (the) => {
      await the.reaches('awaiting-decision');
      await the.notes('raised: suicide now (due acknowledgement)');
      const alert = the.alertOf(danger.caseId);
      const { alertId } = await alert.state();
      await alert.isAnswered(NO_DANGER_SAID);
      const questions = await the.asks('How is she today?');
      await the.reaches('awaiting-information', { waitingFor: { what: 'information' } });
      await the.answers(questions);
      await the.reaches('awaiting-decision', { toAdvise: null });
      await eventually(async () => expect((await alert.state()).alertId).not.toBe(alertId));
      expect(await alert.state()).toMatchObject({ ended: null, revision: 1 });
      expect(raised(the.diary)).toHaveLength(2);
      await alert.handle.terminate();
    });
  });

  it('rings as soon as one of several answers tells it, while the others are still waited for', () => {
    const dangerAnswered = someDanger();
    return desk.withReferral({ dangerAnswered, history: 'told-by-one-of-two-answers' }, async (the) => {
      await the.reaches('awaiting-decision');
      const [first, second] = await the.asks('How is she today?', 'Which county?');
      if (!first || !second) throw new Error('Both were asked.');
      await the.reaches('awaiting-information', { waitingFor: { what: 'information' } });
      await the.answers([first]);
      await the.notes('raised: suicide now (due acknowledgement)');
      await the.reaches('awaiting-information', { urgency: 'urgent', stage: { open: [second] } });
      await the.answers([second], 'cannot-be-known');
      await the.reaches('awaiting-decision', { toAdvise: null, alarmed: [{ kind: 'suicide' }] });
      expect(raised(the.diary)).toHaveLength(1);
      await the.alertOf(dangerAnswered.caseId).handle.terminate();
    });
  });

  it('rings also where somebody decides while the answer that tells it is being written down', () => {
    const dangerAnswered = someDanger();
    const [written, isWritten] = aMoment();
    const held = { 'questions-answered': written };
    return desk.withReferral({ dangerAnswered, held }, async (the) => {
      await the.reaches('awaiting-decision');
      const [first] = await the.asks('How is she today?', 'Which county?');
      if (!first) throw new Error('It was asked.');
      await the.reaches('awaiting-information', { waitingFor: { what: 'information' } });
      await the.answers([first]);
      await the.declines();
      isWritten();
      await the.notes('raised: suicide now (due acknowledgement)');
      expect(await the.outcome()).toMatchObject({ kind: 'declined' });
      await the.alertOf(dangerAnswered.caseId).handle.terminate();
    });
  });

  it('rings also where it was about to be read with the rest when somebody decided', () => {
    const dangerAnswered = someDanger();
    const [found, isFound] = aMoment();
    const [marked, isMarked] = aMoment();
    const held = { 'contact-confirmed': found, 'part-2-marked': marked };
    return desk.withReferral({ dangerAnswered, held }, async (the) => {
      await the.reaches('awaiting-decision');
      const questions = await the.asks('How is she today?');
      await the.reaches('awaiting-information', { waitingFor: { what: 'information' } });
      await the.withdrawsQuestions();
      await the.notes('asked: decide-pathway (awaiting-decision, decision)');
      await the.isFoundSafe();
      await the.answers(questions);
      await the.isMarked();
      isFound();
      await the.notes('recorded: 1 answered');
      await the.declines();
      isMarked();
      await the.notes('raised: suicide now (due acknowledgement)');
      expect(await the.outcome()).toMatchObject({ kind: 'declined' });
      await the.alertOf(dangerAnswered.caseId).handle.terminate();
    });
  });

  describe('while an advisor reads what is left once an answer was taken back', () => {
    /** Of two answers one is taken back; the advisor reads until the test lets it end. */
    const whileReading = (
      story: (
        the: Referral,
        told: { readonly questions: readonly [QuestionId, QuestionId]; readonly isRead: () => void },
      ) => Promise<void>,
      { history, ...more }: { readonly history?: string; readonly readings?: readonly Promise<void>[] } = {},
    ) => {
      const dangerAnswered = someDanger();
      const [read, isRead] = aMoment();
      return desk.withReferral(
        { dangerAnswered, readings: [read], ...more, ...(history && { history }) },
        async (the) => {
          await the.reaches('awaiting-decision');
          const [first, second] = await the.asks('How is she today?', 'Which county?');
          if (!first || !second) throw new Error('Both were asked.');
          await the.reaches('awaiting-information', { waitingFor: { what: 'information' } });
          const wrong = await the.answers([first]);
          await the.notes('raised: suicide now (due acknowledgement)');
          await the.takesAnswerBack(first, wrong);
          await the.notes('reads');
          await story(the, { questions: [first, second], isRead });
          await the.alertOf(dangerAnswered.caseId).handle.terminate();
        },
      );
    };

    it('rings as soon as one of the others is answered', () =>
      whileReading(
        async (the, { questions: [first, second], isRead }) => {
          await the.answers([second]);
          await the.notes('joined: suicide now');
          expect(the.diary.filter((line) => line === 'advised')).toHaveLength(1);
          isRead();
          await eventually(() => expect(the.diary.filter((line) => line === 'advised')).toHaveLength(2));
          await the.reaches('awaiting-information', { stage: { open: [first] }, waitingFor: { what: 'information' } });
        },
        { history: 'told-while-an-advisor-reads' },
      ));

    it('rings as soon as the last is answered, which is read by an advisor once that has ended', () =>
      whileReading(async (the, { questions, isRead }) => {
        const { operationId } = await the.answers(questions);
        await the.notes('joined: suicide now');
        isRead();
        await the.reaches('awaiting-decision', { toAdvise: null, advice: { adviceId: operationId } });
        expect(raised(the.diary)).toHaveLength(2);
      }));

    it('rings also where the answer came in the moment in which the other was taken back', () => {
      const dangerAnswered = someDanger();
      const [found, isFound] = aMoment();
      const [read, isRead] = aMoment();
      const held = { 'contact-confirmed': found };
      return desk.withReferral({ dangerAnswered, held, readings: [read] }, async (the) => {
        await the.reaches('awaiting-decision');
        const [first, second, third] = await the.asks('How is she today?', 'Which county?', 'Who is at home?');
        if (!first || !second || !third) throw new Error('All were asked.');
        await the.reaches('awaiting-information', { waitingFor: { what: 'information' } });
        const wrong = await the.answers([first], 'cannot-be-known');
        await the.notes('recorded: 1 answered');
        await the.isFoundSafe();
        await the.isMarked(); // What comes while the records write waits in a row.
        await the.takesAnswerBack(first, wrong);
        await the.answers([second]);
        isFound();
        await the.notes('reads');
        await the.notes('raised: suicide now (due acknowledgement)');
        expect(the.diary.filter((line) => line === 'advised')).toHaveLength(1);
        isRead();
        await the.reaches('awaiting-information', { stage: { open: [third, first] } });
        await the.alertOf(dangerAnswered.caseId).handle.terminate();
      });
    });

    it('is advised on at once without another that is taken back as well, whichever advisor ends last', () => {
      const [second, isSecond] = aMoment();
      const [first, isFirst] = aMoment();
      return desk.withReferral({ readings: [first, second] }, async (the) => {
        await the.reaches('awaiting-decision');
        const questions = await the.asks('How is she today?', 'Which county?', 'Who is at home?');
        const [one, other] = questions;
        if (!one || !other) throw new Error('All were asked.');
        await the.reaches('awaiting-information', { waitingFor: { what: 'information' } });
        const wrong = await the.answers([one, other]);
        const reads = (times: number) =>
          eventually(() => expect(the.diary.filter((line) => line === 'reads')).toHaveLength(times));
        await the.takesAnswerBack(one, wrong);
        await reads(1);
        const { operationId } = await the.takesAnswerBack(other, wrong);
        await reads(2);
        isSecond();
        await the.reaches('awaiting-information', { toAdvise: null, advice: { adviceId: operationId } });
        isFirst();
        await the.passes('1 minute');
        await the.reaches('awaiting-information', { toAdvise: null, advice: { adviceId: operationId } });
      });
    });
  });

  it('costs a referral without danger nothing', () =>
    desk.withReferral({}, async (the) => {
      await the.reaches('awaiting-decision', { alarmed: [] });
      const { events } = await the.handle.fetchHistory();
      const about = (events ?? []).filter(
        (event) =>
          event.startChildWorkflowExecutionInitiatedEventAttributes ||
          event.signalExternalWorkflowExecutionInitiatedEventAttributes,
      );
      expect(about).toEqual([]);
    }));
});

describe('A referral whose danger somebody answers', () => {
  const timesAdvised = (diary: readonly string[]): number => diary.filter((line) => line === 'advised').length;

  it('is advised anew at once, by the clock that runs, and the decision is asked for on that advice', () => {
    const danger = someDanger();
    return desk.withReferral(
      { danger, isDangerDeciding: true, history: 'advised-anew-without-danger' },
      async (the) => {
        const before = await the.reaches('awaiting-decision', { advice: { outcome: 'urgent-safety' } });
        await the.notes('raised: suicide now (due acknowledgement)');
        await the.alertOf(danger.caseId).isAnswered(NO_DANGER_SAID);
        const after = await the.reaches('awaiting-decision', {
          ...{ advice: { outcome: 'route' }, toAdvise: null, isDangerSeenTo: true, urgency: 'urgent' },
          waitingFor: { what: 'decision', since: before.waitingFor?.since },
        });
        await expect(
          the.decideIt(confirmOf(after, PANTRY, { adviceId: before.advice?.adviceId ?? null })),
        ).rejects.toMatchObject({ cause: { type: 'stale-advice' } });
        await the.confirms(PANTRY);
        await the.reaches('contacting', { decided: { kind: 'accepted-first-choice' } });
        expect(timesAdvised(the.diary)).toBe(2);
        await the.alertOf(danger.caseId).handle.terminate();
      },
    );
  });

  it('is advised by the danger again when that answer is taken back, and is asked for no more than that', () => {
    const danger = someDanger();
    return desk.withReferral({ danger, isDangerDeciding: true, takesItsTime: true }, async (the) => {
      await the.reaches('awaiting-decision');
      await the.notes('raised: suicide now (due acknowledgement)');
      const alert = the.alertOf(danger.caseId);
      await alert.isAnswered({ answer: 'acknowledged', note: null });
      await alert.isAnswered(DONE_SAID);
      await the.reaches('awaiting-decision', { advice: { outcome: 'route' }, toAdvise: null });
      await alert.isAnswered(TAKEN_BACK);
      await the.reaches('awaiting-decision', { advice: { outcome: 'urgent-safety' }, isDangerSeenTo: false });
      expect(timesAdvised(the.diary)).toBe(3); // That somebody acts on it changes no advice.
      await alert.handle.terminate();
    });
  });

  it('is not advised any more where somebody has decided, and its end waits for nothing', () => {
    const danger = someDanger();
    return desk.withReferral({ danger, isDangerDeciding: true }, async (the) => {
      await the.reaches('awaiting-decision');
      await the.notes('raised: suicide now (due acknowledgement)');
      await the.declines();
      expect(await the.outcome()).toMatchObject({ kind: 'declined' });
      await the.alertOf(danger.caseId).isAnswered(NO_DANGER_SAID);
      await the.notes('recorded: dismissed');
      expect(timesAdvised(the.diary)).toBe(1);
      await the.alertOf(danger.caseId).handle.terminate();
    });
  });

  it('is advised anew also while questions are open, once the last of them is withdrawn', () => {
    const danger = someDanger();
    return desk.withReferral({ danger, isDangerDeciding: true }, async (the) => {
      await the.reaches('awaiting-decision');
      await the.asks('How is she today?');
      await the.reaches('awaiting-information', { waitingFor: { what: 'information' } });
      await the.alertOf(danger.caseId).isAnswered(NO_DANGER_SAID);
      await the.reaches('awaiting-information', { isDangerSeenTo: true });
      await the.withdrawsQuestions();
      await the.reaches('awaiting-decision', { advice: { outcome: 'route' }, toAdvise: null });
      await the.alertOf(danger.caseId).handle.terminate();
    });
  });
});

describe('A referral that is set back to its beginning', () => {
  const answered = async (the: Referral, danger: DangerAlarm) => {
    await the.reaches('awaiting-decision');
    await the.notes('raised: suicide now (due acknowledgement)');
    const alert = the.alertOf(danger.caseId);
    await alert.isAnswered(NO_DANGER_SAID);
    await the.reaches('awaiting-decision', { advice: { outcome: 'route' }, toAdvise: null, isDangerSeenTo: true });
    return alert;
  };

  const setBack = async (the: Referral) => {
    await the.isSetBack();
    await eventually(() => expect(the.diary.filter((line) => line === 'taken in')).toHaveLength(2));
    const alarmed = [{ kind: 'suicide' }];
    await the.reaches('awaiting-decision', {
      alarmed,
      isDangerSeenTo: true,
      toAdvise: null,
      waitingFor: { what: 'decision' },
    });
  };

  it('tells the danger again that somebody has answered: the answer stands, and nothing rings', () => {
    const danger = someDanger();
    return desk.withReferral({ danger, isDangerDeciding: true }, async (the) => {
      const alert = await answered(the, danger);
      const before = await alert.state();
      await setBack(the);
      expect(await alert.state()).toEqual(before);
      expect(raised(the.diary)).toHaveLength(1);
      await alert.handle.terminate();
    });
  });

  it('is advised by the danger again when that answer is taken back', () => {
    const danger = someDanger();
    return desk.withReferral({ danger, isDangerDeciding: true }, async (the) => {
      const alert = await answered(the, danger);
      await setBack(the);
      await alert.isAnswered(TAKEN_BACK);
      await the.reaches('awaiting-decision', { advice: { outcome: 'urgent-safety' }, toAdvise: null });
      await alert.handle.terminate();
    });
  });
});
