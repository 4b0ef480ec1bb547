import type { AlertResumed } from '../../domain/alert-deeds';
import type { AlertId } from '../../domain/ids';
import { BEN } from '../support/a-referral';
import { openAlertDesk } from '../support/alert-world';
import {
  AN_ANSWER,
  ANOTHER_REFERRAL,
  aDanger,
  anAnswer,
  DONE_SAID,
  NO_DANGER_SAID,
  TAKEN_BACK,
} from '../support/an-alert';
import { eventually } from '../support/eventually';

let desk: Awaited<ReturnType<typeof openAlertDesk>>;
beforeAll(async () => {
  desk = await openAlertDesk();
}, 120_000);
afterAll(() => desk.close());

const ACKNOWLEDGED = { answer: 'acknowledged', note: null } as const;
const refusedWith = (type: string) => ({ cause: { type } });

const ANOTHER = aDanger({ referralId: ANOTHER_REFERRAL, kind: 'abuse' });
const HALF_AN_HOUR_AGO = new Date(Date.now() - 30 * 60_000).toISOString();
const minutesAfterIt = (count: number) => new Date(Date.parse(HALF_AN_HOUR_AGO) + count * 60_000).toISOString();
/** It had told the coordinator and the supervisors when its workflow was stopped. */
const LEFT = {
  ...{
    alertId: 'left-behind' as AlertId,
    revision: 4,
    dangers: [aDanger()],
    since: HALF_AN_HOUR_AGO,
    acknowledged: null,
  },
  waitingFor: {
    ...{ what: 'acknowledgement', since: HALF_AN_HOUR_AGO, dueAt: minutesAfterIt(10), level: 1 },
    next: { at: minutesAfterIt(20), tell: 'program-manager' },
  },
} as const satisfies AlertResumed;

describe('A danger alert', () => {
  it('is raised, acknowledged, and ended by what was done; then the answer stands', () =>
    desk.withAlert({ history: 'alert-resolved' }, async (the) => {
      await the.notes('raised: suicide now (due acknowledgement)');
      await the.isAnswered(ACKNOWLEDGED);
      await the.stands({ waitingFor: { what: 'answer' }, revision: 2 });
      await the.isAnswered(DONE_SAID);
      await the.passes('16 minutes');
      expect(await the.ends()).toBe('resolved');
      expect(the.diary).toEqual([
        'raised: suicide now (due acknowledgement)',
        'recorded: acknowledged',
        'recorded: resolved',
        'settled: resolved',
      ]);
    }));

  it('tells one after the other within minutes while nobody acts on it, then falls silent and stays open', () =>
    desk.withAlert({ history: 'alert-nobody-acts-on' }, async (the) => {
      await the.notes('raised: suicide now (due acknowledgement)');
      await the.passes('6 minutes');
      await the.notes('told: coordinator (acknowledgement, level 0)');
      await the.passes('5 minutes');
      await the.notes('told: supervisor (acknowledgement, level 1)');
      await the.passes('10 minutes');
      await the.notes('told: program-manager (acknowledgement, level 2)');
      await the.passes('6 hours');
      await the.stands({ ended: null, waitingFor: { what: 'acknowledgement', next: null, level: 2 } });
      const told = the.diary.filter((line) => line.startsWith('told: program-manager'));
      expect(told).toHaveLength(1 + 12); // The last step of the chain, and as often again as the policy says.
      await the.isAnswered(NO_DANGER_SAID);
      await the.notes('recorded: dismissed');
    }));

  it('that is only soon calls nobody within minutes', () =>
    desk.withAlert({ start: { dangers: [aDanger({ tier: 'soon' })] } }, async (the) => {
      await the.passes('3 hours');
      await the.stands({ ended: null, waitingFor: { level: 0 } });
      expect(the.diary.filter((line) => line.startsWith('told'))).toEqual([]);
    }));

  it('is joined by what another referral of the person tells, instead of a second one', () =>
    desk.withAlert({ history: 'alert-joined' }, async (the) => {
      await the.notes('raised: suicide now (due acknowledgement)');
      await the.isTold(aDanger({ referralId: ANOTHER_REFERRAL, kind: 'violence' }));
      await the.isTold(aDanger({ referralId: ANOTHER_REFERRAL, kind: 'violence' })); // Told twice, joined once.
      await the.notes('joined: violence now');
      await the.stands({ revision: 2 });
      await the.isAnswered(DONE_SAID);
      await the.notes('recorded: resolved');
      expect(the.diary.filter((line) => line.startsWith('joined'))).toHaveLength(1);
    }));

  it('is open again, with minutes on its clock, when what somebody acts on turns out to be graver', () =>
    desk.withAlert({ start: { dangers: [aDanger({ tier: 'soon' })] } }, async (the) => {
      await the.notes('raised: suicide soon (due acknowledgement)');
      await the.isAnswered(ACKNOWLEDGED);
      await the.isTold(aDanger());
      await the.stands({ acknowledged: null, waitingFor: { what: 'acknowledgement' }, revision: 3 });
      await the.passes('11 minutes');
      await the.notes('told: supervisor (acknowledgement, level 1)');
    }));

  it('is answered once: the same again gets the first answer, another is told who was first', () =>
    desk.withAlert({}, async (the) => {
      await the.notes('raised: suicide now (due acknowledgement)');
      const state = await the.state();
      const anas = anAnswer(state, NO_DANGER_SAID);
      const first = await the.answerIt(anas);
      expect(first).toMatchObject({ status: 'dismissed', revision: 2, operationId: anas.operationId });
      expect(await the.answerIt(anas)).toEqual(first);
      await expect(the.answerIt(anAnswer(state, DONE_SAID, BEN))).rejects.toMatchObject({
        cause: { type: 'alert-answered', message: expect.stringContaining('ana-flores') },
      });
      await the.isTold(aDanger({ kind: 'abuse' }));
      await expect(the.answerIt(anAnswer(state, DONE_SAID, BEN))).rejects.toMatchObject(refusedWith('alert-answered'));
    }));

  it('refuses an answer to less than was told by then', () =>
    desk.withAlert({}, async (the) => {
      const seen = await the.state();
      await the.isTold(aDanger({ kind: 'abuse' }));
      await expect(the.answerIt(anAnswer(seen, NO_DANGER_SAID))).rejects.toMatchObject(refusedWith('stale-alert'));
      await the.stands({ ended: null });
    }));

  it('goes on as if its clock had never stood still when its dismissal is taken back', () =>
    desk.withAlert({ history: 'alert-taken-back' }, async (the) => {
      await the.notes('raised: suicide now (due acknowledgement)');
      await the.isAnswered(NO_DANGER_SAID);
      await the.notes('recorded: dismissed');
      await the.passes('12 minutes');
      await the.isAnswered(TAKEN_BACK, BEN);
      await the.notes('recorded: taken-back');
      await the.notes('told: supervisor (acknowledgement, level 1)'); // Missed meanwhile: it comes at once.
      await the.stands({ ended: null, acknowledged: null });
      expect(the.diary).not.toContain('settled: dismissed');
    }));

  it('that is answered ends; what is told after the answer is raised anew, and not as answered', () =>
    desk.withAlert({ history: 'alert-raised-anew' }, async (the) => {
      await the.notes('raised: suicide now (due acknowledgement)');
      const { alertId } = await the.state();
      await the.isAnswered(NO_DANGER_SAID);
      await the.isTold(aDanger({ kind: 'medical-emergency' }));
      await the.notes('raised: medical-emergency now (due acknowledgement)');
      await eventually(async () => expect((await the.state()).alertId).not.toBe(alertId));
      await the.stands({ ended: null, revision: 1 });
      expect(the.diary).toContain('settled: dismissed');
    }));

  it('is raised anew where another answer tells what was dismissed, and not where the same message comes again', () =>
    desk.withAlert({}, async (the) => {
      await the.notes('raised: suicide now (due acknowledgement)');
      const { alertId } = await the.state();
      await the.isAnswered(NO_DANGER_SAID);
      await the.isTold(aDanger()); // What the dismissed alert was raised for: a repeat.
      await the.passes('5 minutes');
      await the.stands({ alertId, ended: { as: 'dismissed' } });
      await the.isTold(aDanger({ answerId: AN_ANSWER }));
      await the.isTold(aDanger({ answerId: AN_ANSWER }));
      await eventually(async () => expect((await the.state()).alertId).not.toBe(alertId));
      await the.stands({ ended: null, revision: 1, dangers: [aDanger({ answerId: AN_ANSWER })] });
      expect(the.diary.filter((line) => line.startsWith('raised'))).toHaveLength(2);
    }));

  it('tells a referral that tells again what was answered that it was: it was set back, and has not heard of it', () =>
    desk.withAlert({ history: 'alert-told-again' }, async (the) => {
      await the.notes('raised: suicide now (due acknowledgement)');
      const { alertId } = await the.state();
      await the.isAnswered(NO_DANGER_SAID);
      const timesTold = async () => {
        const { events } = await the.handle.fetchHistory();
        return (events ?? []).filter((event) => event.signalExternalWorkflowExecutionInitiatedEventAttributes).length;
      };
      await eventually(async () => expect(await timesTold()).toBe(1));
      await the.isTold(aDanger());
      await eventually(async () => expect(await timesTold()).toBe(2));
      await the.stands({ alertId, ended: { as: 'dismissed' } });
      await the.isAnswered(TAKEN_BACK);
      await the.isTold(aDanger()); // Nobody has answered it now.
      await the.stands({ ended: null });
      await eventually(async () => expect(await timesTold()).toBe(3)); // That it was taken back.
      expect(the.diary.filter((line) => /^(raised|joined|settled)/.test(line))).toHaveLength(1);
    }));

  it('is not raised for what somebody has answered before, and for what is new beside it', () =>
    desk.withAlert({ known: [aDanger()] }, async (the) => {
      await the.ends();
      expect(the.diary).toEqual([]);
    }));
});

describe('An alert that was left without a workflow', () => {
  it('goes on as the same alert: since when it was told, joined by what is told now, and nothing rings twice', () =>
    desk.withAlert({ history: 'alert-goes-on', start: { dangers: [ANOTHER] }, leftBehind: LEFT }, async (the) => {
      await the.notes('joined: abuse now');
      await the.stands({ alertId: LEFT.alertId, revision: 5, since: LEFT.since, dangers: [...LEFT.dangers, ANOTHER] });
      await the.notes('told: program-manager (acknowledgement, level 2)'); // Missed, and told at once.
      expect(the.diary.filter((line) => /coordinator|supervisor|raised/.test(line))).toEqual([]);
      await the.isAnswered(DONE_SAID);
      await the.notes('recorded: resolved');
    }));

  it('while somebody acted on it tells nobody twice either when that is taken back', () => {
    const at = minutesAfterIt(12);
    const next = { at: minutesAfterIt(12 + 120), tell: 'coordinator' } as const;
    const waitingFor = { what: 'answer', since: at, dueAt: minutesAfterIt(12 + 240), next, level: 0 } as const;
    const leftBehind = { ...LEFT, acknowledged: { by: BEN, at }, waitingFor };
    return desk.withAlert({ history: 'alert-goes-on-acknowledged', leftBehind }, async (the) => {
      await the.stands({ alertId: LEFT.alertId, acknowledged: { at }, waitingFor: { what: 'answer' } });
      await the.isAnswered(TAKEN_BACK, BEN);
      await the.notes('told: program-manager (acknowledgement, level 2)'); // Missed, and told at once.
      expect(the.diary.filter((line) => /^told: (coordinator|supervisor)/.test(line))).toEqual([]);
    });
  });

  it('and was answered long ago lets the answer stand, and rings for nobody', () => {
    const ended = { by: BEN, at: minutesAfterIt(12), as: 'dismissed' } as const;
    const leftBehind = { ...LEFT, waitingFor: null, ended };
    return desk.withAlert({ history: 'alert-settled-late', leftBehind }, async (the) => {
      expect(await the.ends()).toBe('dismissed');
      expect(the.diary).toEqual(['settled: dismissed']);
    });
  });

  it('and was answered a moment ago can be taken back; then its clock runs on, and nothing rings twice', () => {
    const ended = { by: BEN, at: minutesAfterIt(29), as: 'dismissed' } as const;
    const leftBehind = { ...LEFT, waitingFor: null, ended };
    return desk.withAlert({ leftBehind }, async (the) => {
      await the.stands({ alertId: LEFT.alertId, ended });
      await the.isAnswered(TAKEN_BACK, BEN);
      await the.notes('recorded: taken-back');
      await the.stands({ ended: null, waitingFor: { what: 'acknowledgement', level: 2 } });
      expect(the.diary.filter((line) => line.startsWith('told'))).toEqual([]);
    });
  });

  it('and was answered a moment ago can be taken back also where the same is told again', () => {
    const ended = { by: BEN, at: minutesAfterIt(29), as: 'dismissed' } as const;
    const leftBehind = { ...LEFT, waitingFor: null, ended };
    return desk.withAlert({ start: { dangers: LEFT.dangers }, leftBehind }, async (the) => {
      await the.stands({ alertId: LEFT.alertId, ended });
      await the.isTold(...LEFT.dangers);
      await the.isAnswered(TAKEN_BACK, BEN);
      await the.stands({ alertId: LEFT.alertId, ended: null });
      expect(the.diary).not.toContain('settled: dismissed');
    });
  });

  it('and was answered lets the answer stand at once where more is told, which is an alert of its own', () => {
    const ended = { by: BEN, at: minutesAfterIt(29), as: 'dismissed' } as const;
    const leftBehind = { ...LEFT, waitingFor: null, ended };
    return desk.withAlert({ start: { dangers: [ANOTHER] }, leftBehind }, async (the) => {
      await the.notes('settled: dismissed');
      await the.notes('raised: abuse now (due acknowledgement)');
      await the.stands({ ended: null, revision: 1, dangers: [ANOTHER] });
      await the.handle.terminate();
    });
  });
});
