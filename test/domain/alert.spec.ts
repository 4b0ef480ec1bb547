import { randomUUID } from 'node:crypto';
import { alarming, gravestTold, newAmong, shownOf, standingOfAlert } from '../../domain/alert';
import { answered, joined, whyNotAnswerAlert } from '../../domain/alert-changes';
import { alarmsOf, clockOf, lastRung, nextAlarm, waitOf } from '../../domain/alert-clock';
import { alarmOf, type Danger } from '../../domain/danger';
import type { AlertId, CaseId, OperationId } from '../../domain/ids';
import { DANGER_CLOCKS } from '../../domain/policy';
import { BEN } from '../support/a-referral';
import {
  A_REFERRAL,
  AN_ANSWER,
  ANOTHER_REFERRAL,
  aDanger,
  anAlert,
  anAnswer,
  DONE_SAID,
  NO_DANGER_SAID,
  TAKEN_BACK,
} from '../support/an-alert';

const NIGHT = '2026-03-07T23:00:00.000Z'; // A Saturday, at night: danger knows no office hours.
const minutes = (count: number) => new Date(Date.parse(NIGHT) + count * 60_000).toISOString();

describe('An alert', () => {
  it('is raised for what presses, and not for what is only mentioned', () => {
    const found = (kind: Danger['kind'], tier: Danger['tier']): Danger => ({
      ...{ kind, tier, because: 'It says so.' },
      evidence: [{ quote: 'so', start: 0 }],
    });
    const caseId = 'c' as string as CaseId;
    const dangers = [found('suicide', 'now'), found('abuse', 'soon'), found('violence', 'mentioned')];
    expect(alarmOf(caseId, dangers)).toEqual({
      caseId,
      dangers: [
        { kind: 'suicide', tier: 'now' },
        { kind: 'abuse', tier: 'soon' },
      ],
    });
    expect(alarmOf(caseId, [found('violence', 'mentioned')])).toBeNull();
    expect(alarming(A_REFERRAL, dangers).map(({ kind }) => kind)).toEqual(['suicide', 'abuse']);
  });

  it.each([
    ['the same of the same referral is no news', aDanger(), []],
    ['nor is the same, less grave', aDanger({ tier: 'soon' }), []],
    ['another kind is', aDanger({ kind: 'violence' }), [aDanger({ kind: 'violence' })]],
    ['the same told by an answer is', aDanger({ answerId: AN_ANSWER }), [aDanger({ answerId: AN_ANSWER })]],
    ['another referral is', aDanger({ referralId: ANOTHER_REFERRAL }), [aDanger({ referralId: ANOTHER_REFERRAL })]],
  ])('%s', (_sentence, told, news) => {
    expect(newAmong([told], [aDanger()])).toEqual(news);
  });

  it('is told once by one answer, however often that comes, and anew by the next', () => {
    const told = [aDanger(), aDanger({ answerId: AN_ANSWER })];
    const again = aDanger({ answerId: randomUUID() as string as OperationId });
    expect(newAmong([...told, again], told)).toEqual([again]);
  });

  it('is about the gravest of what was told, and graver is news', () => {
    const soon = aDanger({ tier: 'soon' });
    expect(newAmong([aDanger()], [soon])).toEqual([aDanger()]);
    expect(gravestTold([soon, aDanger({ referralId: ANOTHER_REFERRAL })]).referralId).toBe(ANOTHER_REFERRAL);
  });

  it('is open until somebody acts on it, and ends only by what somebody says', () => {
    const open = anAlert();
    const acknowledged = answered(open, anAnswer(open), NIGHT);
    const ended = answered(acknowledged, anAnswer(acknowledged, DONE_SAID), minutes(30));
    expect([open, acknowledged, ended].map(standingOfAlert)).toEqual(['open', 'acknowledged', 'resolved']);
    expect(shownOf(ended)).toMatchObject({
      ...{ revision: 3, standing: 'resolved', tier: 'now', referralId: A_REFERRAL },
      takeBackUntil: minutes(30 + DANGER_CLOCKS.takeBackMinutes),
    });
  });

  it('can be answered at once, without being acknowledged before', () => {
    const open = anAlert();
    expect(whyNotAnswerAlert(open, anAnswer(open, NO_DANGER_SAID))).toBeUndefined();
    expect(standingOfAlert(answered(open, anAnswer(open, NO_DANGER_SAID), NIGHT))).toBe('dismissed');
  });

  it('stands as it did before when the last answer is taken back', () => {
    const open = anAlert();
    const acknowledged = answered(open, anAnswer(open), NIGHT);
    const ended = answered(acknowledged, anAnswer(acknowledged, DONE_SAID), minutes(5));
    const back = answered(ended, anAnswer(ended, TAKEN_BACK), minutes(6));
    expect(standingOfAlert(back)).toBe('acknowledged');
    expect(standingOfAlert(answered(back, anAnswer(back, TAKEN_BACK), minutes(7)))).toBe('open');
  });

  it('says who was first to whoever answers it a second time, before it says that it has changed', () => {
    const open = anAlert();
    const asked = anAnswer(open, NO_DANGER_SAID, BEN);
    const ended = answered(open, anAnswer(open, DONE_SAID), NIGHT);
    expect(whyNotAnswerAlert(ended, asked)).toMatchObject({
      code: 'alert-answered',
      why: { standing: 'resolved', by: 'ana-flores', at: NIGHT },
    });
    const acknowledged = answered(open, anAnswer(open), NIGHT);
    expect(whyNotAnswerAlert(acknowledged, anAnswer(acknowledged))?.code).toBe('alert-answered');
    expect(whyNotAnswerAlert(acknowledged, anAnswer(acknowledged, DONE_SAID, BEN))).toBeUndefined();
  });

  it('refuses an answer to what was on the screen before more was told, to another alert, and taking back nothing', () => {
    const open = anAlert();
    const more = joined(open, [aDanger({ kind: 'violence' })], NIGHT);
    expect(whyNotAnswerAlert(more, anAnswer(open))).toMatchObject({
      code: 'stale-alert',
      why: { seen: 1, now: 2 },
    });
    const other = { ...anAnswer(open), alertId: 'another' as string as AlertId };
    expect(whyNotAnswerAlert(open, other)?.code).toBe('alert-settled');
    expect(whyNotAnswerAlert(open, anAnswer(open, TAKEN_BACK))?.code).toBe('alert-not-answered');
  });
});

describe('More danger told of the same person', () => {
  it('joins: what was told stays, and who acts on it goes on', () => {
    const open = anAlert();
    const acknowledged = answered(open, anAnswer(open), NIGHT);
    const more = joined(acknowledged, [aDanger({ referralId: ANOTHER_REFERRAL })], minutes(3));
    expect(more.dangers).toHaveLength(2);
    expect(standingOfAlert(more)).toBe('acknowledged');
    expect(more.since).toBe(acknowledged.since);
  });

  it('opens it again where it is graver: whoever acts on something within days has not heard of something now', () => {
    const soon = anAlert({ dangers: [aDanger({ tier: 'soon' })] });
    const acknowledged = answered(soon, anAnswer(soon), NIGHT);
    const more = joined(acknowledged, [aDanger({ kind: 'violence' })], minutes(3));
    expect(standingOfAlert(more)).toBe('open');
    expect(more.since).toBe(minutes(3));
    expect(clockOf(more)).toBe(DANGER_CLOCKS.now);
  });
});

describe('The clock of an alert', () => {
  it('counts minutes, on a Saturday night as at noon', () => {
    const alert = anAlert({}, NIGHT);
    expect(waitOf(alert, nextAlarm(NIGHT, { clock: clockOf(alert), since: NIGHT, rung: -1 }), 0)).toEqual({
      ...{ what: 'acknowledgement', since: NIGHT, dueAt: minutes(10), level: 0 },
      next: { at: minutes(5), tell: 'coordinator' },
    });
  });

  it('tells its chain, then its last step as often as the policy says, and then nobody', () => {
    const alarms = alarmsOf(DANGER_CLOCKS.now, NIGHT);
    expect(alarms.slice(0, 5).map(({ at, tell, level }) => [at, tell, level])).toEqual([
      [minutes(5), 'coordinator', 0],
      [minutes(10), 'supervisor', 1],
      [minutes(20), 'program-manager', 2],
      [minutes(40), 'program-manager', 2],
      [minutes(60), 'program-manager', 2],
    ]);
    expect(alarms).toHaveLength(3 + DANGER_CLOCKS.now.repeats);
    const last = alarms.length - 1;
    expect(nextAlarm(NIGHT, { clock: DANGER_CLOCKS.now, since: NIGHT, rung: last })).toBeUndefined();
  });

  it('makes up for the escalations that it missed, and for no reminder or repetition', () => {
    const clock = DANGER_CLOCKS.now;
    const alarmAfter = (rung: number) => nextAlarm(minutes(90), { clock, since: NIGHT, rung });
    expect(alarmAfter(-1)).toMatchObject({ number: 1, tell: 'supervisor' });
    expect(alarmAfter(1)).toMatchObject({ number: 2, tell: 'program-manager' });
    expect(alarmAfter(2)).toMatchObject({ at: minutes(100), number: 6 });
  });

  it('is another one for what is soon, and for what somebody acts on', () => {
    const soon = anAlert({ dangers: [aDanger({ tier: 'soon' })] });
    expect(clockOf(soon)).toBe(DANGER_CLOCKS.soon);
    const acknowledged = answered(soon, anAnswer(soon), NIGHT);
    expect(clockOf(acknowledged)).toBe(DANGER_CLOCKS.acknowledged);
    expect(waitOf(acknowledged, undefined, 0)).toMatchObject({ what: 'answer', since: NIGHT, next: null });
  });
});

describe('What had rung when an alert was left', () => {
  const state = anAlert({}, NIGHT);
  const alarms = alarmsOf(clockOf(state), NIGHT);

  it.each(alarms.map((_alarm, place) => place))('is all before alarm %i', (place) => {
    expect(lastRung(state, waitOf(state, alarms[place], 0))).toEqual(alarms[place - 1]);
  });

  it('is all of it where nobody is told any more, and nothing where nothing is known', () => {
    expect(lastRung(state, waitOf(state, undefined, 2))).toEqual(alarms.at(-1));
    expect(lastRung(state, null)).toBeUndefined();
  });
});
