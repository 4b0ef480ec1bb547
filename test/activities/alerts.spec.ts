import { randomUUID } from 'node:crypto';
import { alertsOf, findAlert, listAnswered, listUnanswered } from '../../db/alert-list';
import { countAlerts, findAlertAnswer } from '../../db/alert-store';
import { listAudit } from '../../db/audit-store';
import { personOf } from '../../db/person-store';
import { alertLeftBehind, startOfAlert } from '../../db/stopped-alerts';
import { listStory } from '../../db/story-store';
import { type AlertSaid, type AlertState, alarming, raised, shownOf } from '../../domain/alert';
import { answered, joined } from '../../domain/alert-changes';
import { nextAlarm, waitOf } from '../../domain/alert-clock';
import type { DangerAlarm } from '../../domain/danger';
import type { AlertId, ReferralId } from '../../domain/ids';
import { DANGER_CLOCKS } from '../../domain/policy';
import { ANA, BEN, PANTRY } from '../support/a-referral';
import { anAnswer, DONE_SAID, NO_DANGER_SAID, TAKEN_BACK } from '../support/an-alert';
import { type Deeds, newAdviceId, newNoticeId, openDeeds, recommend, someAdvice } from '../support/deeds';
import { BRANDT, LOWELL, MORNING, minutesLater } from '../support/records';

let the: Deeds;
beforeAll(async () => {
  the = await openDeeds();
});
beforeEach(() => the.beginAnew());
afterAll(() => the.close());

const WORDS = 'She told the nurse that she wants to kill herself tonight. The food runs out.';

/** A referral whose narrative tells of danger, and what its check says to raise. */
async function dangerous(narrative = WORDS, person: { readonly county?: string; readonly familyName?: string } = {}) {
  const referralId = await the.takeIn({ narrative, person: { familyName: randomUUID(), ...person } });
  const { alarm } = await the.deeds.checkReferral({ referralId, at: MORNING });
  if (!alarm) throw new Error('Our rules found no danger in it.');
  return { referralId, alarm };
}

/** The alert that its pathway raises, as its workflow would. */
async function raise({ referralId, alarm }: { readonly referralId: ReferralId; readonly alarm: DangerAlarm }) {
  const dangers = alarming(referralId, alarm.dangers);
  const start = { caseId: alarm.caseId, dangers, clocks: DANGER_CLOCKS };
  const begun = raised(start, { alertId: randomUUID() as string as AlertId, at: MORNING });
  const next = nextAlarm(MORNING, { clock: DANGER_CLOCKS.now, since: MORNING, rung: -1 });
  const state = { ...begun, waitingFor: waitOf(begun, next, 0) };
  const isNews = await the.deeds.raiseAlert({ shown: shownOf(state), dangers, at: MORNING });
  return { state, dangers, isNews };
}

const say = async (state: AlertState, said: AlertSaid, at = minutesLater(3)) => {
  const asked = anAnswer(state, said);
  const after = answered(state, asked, at);
  const shown = shownOf(after);
  const { revision, standing } = shown;
  await the.deeds.recordAlert({ kind: 'answered', asked, revision, standing, shown, at });
  return { asked, state: after };
};

const VIOLENCE = [{ kind: 'violence', tier: 'now' }] as const;
const ofTeam = { teams: [BRANDT], limit: 50 };

describe('An alert that is raised', () => {
  it('is on the desk of the coordinator and of the team at once, with the words that were found', async () => {
    const { state } = await raise(await dangerous());
    const alert = await findAlert(the.api, state.alertId);
    expect(alert).toMatchObject({
      ...{ standing: 'open', tier: 'now', revision: 1, rank: 0 },
      team: { id: 'brandt' },
      coordinator: { id: expect.any(String) },
      waitingFor: { what: 'acknowledgement', dueAt: minutesLater(10), next: { tell: 'coordinator' } },
    });
    expect(alert?.dangers[0]).toMatchObject({ kind: 'suicide', tier: 'now', foundBy: 'rules' });
    const [quote] = alert?.dangers[0]?.evidence ?? [];
    expect(WORDS.slice(quote?.start ?? 0)).toMatch(new RegExp(`^${quote?.quote}`));
    const own = await listUnanswered(the.api, { ...ofTeam, coordinator: alert?.coordinator?.id as typeof ANA });
    expect(own.map(({ alertId }) => alertId)).toContain(state.alertId);
    const others = await listUnanswered(the.api, { ...ofTeam, teams: [LOWELL] });
    expect(others.map(({ alertId }) => alertId)).not.toContain(state.alertId);
  });

  it('is on the desk of every coordinator of the team while nobody has the case', async () => {
    const found = await dangerous();
    await the.owner`update cases set coordinator_id = null where id = ${found.alarm.caseId}`;
    const { state } = await raise(found);
    for (const coordinator of [ANA, BEN])
      expect((await listUnanswered(the.api, { ...ofTeam, coordinator })).map(({ alertId }) => alertId)).toContain(
        state.alertId,
      );
  });

  it('is written once, however often the deed is done, and tells its story without a word of the narrative', async () => {
    const found = await dangerous();
    const { state, dangers } = await raise(found);
    expect(await the.deeds.raiseAlert({ shown: shownOf(state), dangers, at: MORNING })).toBe(true);
    const told = (await listAudit(the.reader, found.referralId)).filter(({ action }) => action === 'alert-raised');
    expect(told).toHaveLength(1);
    expect(told[0]?.facts).toMatchObject({ alertId: state.alertId, tier: 'now', kinds: ['suicide'] });
    expect(JSON.stringify(told)).not.toContain('tonight');
  });

  it('is not raised again for what somebody has answered: a pathway that goes back to its beginning tells it twice', async () => {
    const found = await dangerous();
    const { state } = await raise(found);
    const dismissed = await say(state, NO_DANGER_SAID);
    await the.deeds.settleAlert({ shown: shownOf(dismissed.state), at: minutesLater(20) });
    expect((await raise(found)).isNews).toBe(false);
    expect(await alertsOf(the.api, { caseId: found.alarm.caseId })).toHaveLength(1);
  });

  it('goes on as the alert of the case that nobody has answered: that was left without a workflow', async () => {
    const first = await dangerous('He says that he will hit her again next week, she is afraid of him.');
    const { state } = await raise(first);
    await the.deeds.recordAlert({
      ...{
        kind: 'answered',
        asked: anAnswer(state, { answer: 'acknowledged', note: null }),
        revision: 2,
        standing: 'acknowledged',
      },
      ...{
        shown: shownOf({ ...state, revision: 2, acknowledged: { by: ANA, at: minutesLater(3) } }),
        at: minutesLater(3),
      },
    });
    const second = await dangerous();
    const { isNews, state: none } = await raise({ ...second, alarm: { ...second.alarm, caseId: first.alarm.caseId } });
    expect(isNews).toMatchObject({
      ...{ alertId: state.alertId, revision: 2, acknowledged: { by: ANA, at: minutesLater(3) } },
      dangers: [{ referralId: first.referralId, kind: 'violence' }],
    });
    expect(await findAlert(the.api, none.alertId)).toBeUndefined();
  });

  it('goes on as the alert that was answered, and whose answer does not stand: its run died', async () => {
    const found = await dangerous();
    const { state } = await raise(found);
    await say(state, NO_DANGER_SAID);
    const { isNews, state: none } = await raise({ ...found, alarm: { ...found.alarm, dangers: VIOLENCE } });
    expect(isNews).toMatchObject({
      ...{ alertId: state.alertId, revision: 2, waitingFor: null },
      ended: { by: ANA, at: minutesLater(3), as: 'dismissed' },
    });
    expect(await findAlert(the.api, none.alertId)).toBeUndefined();
    const start = await startOfAlert(the.worker, found.referralId);
    expect(start).toMatchObject({ caseId: state.caseId, start: { dangers: [{ kind: 'suicide', tier: 'now' }] } });
  });

  it('goes on by the clock of what is grave in it, also where somebody acted on that', async () => {
    const soon = await dangerous('He says that he will hit her again next week, she is afraid of him.');
    const tiers = [{ kind: 'violence', tier: 'soon' }] as const; // Whatever our rules make of the words.
    const { state } = await raise({ ...soon, alarm: { ...soon.alarm, dangers: tiers } });
    const dangers = [{ referralId: soon.referralId, kind: 'suicide', tier: 'now' }] as const;
    const graver = joined(state, dangers, minutesLater(30));
    await the.deeds.recordAlert({ kind: 'joined', dangers, shown: shownOf(graver), at: minutesLater(30) });
    await say(graver, { answer: 'acknowledged', note: null }, minutesLater(33));
    const left = await alertLeftBehind(the.worker, { caseId: soon.alarm.caseId, except: null });
    expect(left).toMatchObject({ alertId: state.alertId, since: minutesLater(30) });
  });

  it('quotes what only an advisor found, and makes the referral urgent', async () => {
    const referralId = await the.takeIn({ narrative: 'She gave her dog away on Friday.', urgency: 'routine' });
    const evidence = [{ quote: 'gave her dog away', start: 4 }] as const;
    the.world.advice = someAdvice({
      recommendations: [],
      dangers: [{ kind: 'suicide', tier: 'now', because: 'She parts from what she loves.', evidence }],
    });
    const { alarm } = await the.deeds.adviseOnReferral({ referralId, adviceId: newAdviceId(), at: MORNING });
    if (!alarm) throw new Error('The advisor found danger.');
    const { state } = await raise({ referralId, alarm });
    const alert = await findAlert(the.api, state.alertId);
    expect(alert?.dangers).toMatchObject([{ foundBy: 'advisor', evidence }]);
    const [row] = await the.reader`select urgency from referrals where id = ${referralId}`;
    expect(row?.['urgency']).toBe('urgent');
  });
});

describe('An alert that is joined', () => {
  it('keeps what was told before, adds what is told now, and is about the gravest', async () => {
    const first = await dangerous('He says that he will hit her again next week, she is afraid of him.');
    const { state } = await raise(first);
    const second = await dangerous();
    const dangers = alarming(second.referralId, second.alarm.dangers);
    const after = joined(state, dangers, minutesLater(2));
    const change = { kind: 'joined', dangers, shown: shownOf(after), at: minutesLater(2) } as const;
    await the.deeds.recordAlert(change);
    await the.deeds.recordAlert(change);
    const alert = await findAlert(the.api, state.alertId);
    expect(alert?.dangers.map(({ referralId }) => referralId)).toEqual(
      expect.arrayContaining([first.referralId, second.referralId]),
    );
    expect(alert?.tier).toBe('now');
    expect(await the.actions(second.referralId)).toContain('alert-joined');
  });
});

describe('An answer', () => {
  it('is recorded once, with who gave it and what they heard, and told in the story with its note', async () => {
    const found = await dangerous();
    const { state } = await raise(found);
    const acknowledged = await say(state, { answer: 'acknowledged', note: null });
    const { asked } = await say(acknowledged.state, DONE_SAID, minutesLater(9));
    expect(await findAlertAnswer(the.api, asked.operationId)).toMatchObject({ revision: 3, standing: 'resolved' });
    const alert = await findAlert(the.api, state.alertId);
    expect(alert).toMatchObject({
      ...{ standing: 'resolved', waitingFor: null, endedAt: minutesLater(9), takeBackUntil: minutesLater(24) },
      acknowledgedBy: { name: 'Ana Flores' },
      end: { reason: 'person-safe', note: DONE_SAID.answer === 'resolved' ? DONE_SAID.note : '' },
    });
    const story = await listStory(the.api, found.referralId);
    expect(story.findLast(({ action }) => action === 'alert-resolved')?.detail).toContain('her sister');
    expect((await listAnswered(the.api, ofTeam)).map(({ alertId }) => alertId)).toContain(state.alertId);
  });

  it('that is taken back leaves both on record, and the alert where it was', async () => {
    const found = await dangerous();
    const { state } = await raise(found);
    const dismissed = await say(state, NO_DANGER_SAID);
    await say(dismissed.state, TAKEN_BACK, minutesLater(4));
    expect(await findAlert(the.api, state.alertId)).toMatchObject({ standing: 'open', endedBy: null, end: undefined });
    expect((await the.actions(found.referralId)).slice(-2)).toEqual(['alert-dismissed', 'alert-taken-back']);
  });

  it('keeps the case open until it stands', async () => {
    const found = await dangerous();
    const { state } = await raise(found);
    const isOpen = async () => {
      const [row] = await the.reader`select closed_at from cases where id = ${found.alarm.caseId}`;
      return row?.['closedAt'] === null;
    };
    await the.end(found.referralId, { kind: 'withdrawn' });
    const noticeId = newNoticeId();
    await the.deeds.keepReferrerNotice({ referralId: found.referralId, noticeId, at: minutesLater(61) });
    await the.deeds.deliverNotice({ noticeId, at: minutesLater(62) });
    expect(await isOpen()).toBe(true);
    const answer = await say(state, NO_DANGER_SAID, minutesLater(63));
    expect(await isOpen()).toBe(true);
    await the.deeds.settleAlert({ shown: shownOf(answer.state), at: minutesLater(78) });
    await the.deeds.settleAlert({ shown: shownOf(answer.state), at: minutesLater(78) });
    expect(await isOpen()).toBe(false);
    expect((await the.actions(found.referralId)).slice(-2)).toEqual(['alert-settled', 'case-closed']);
  });
});

describe('The alarm of an alert', () => {
  const alarm = { number: 1, level: 1, at: minutesLater(10), tell: 'supervisor' } as const;

  it('tells every supervisor of the team, once', async () => {
    const found = await dangerous();
    const { state } = await raise(found);
    const ring = { shown: shownOf(state), alarm, noticeId: newNoticeId(), at: minutesLater(10) };
    await the.deeds.ringAlert(ring);
    await the.deeds.ringAlert(ring);
    const notices = await the.rows('notices', found.referralId);
    expect(notices.map((notice) => notice['recipientId']).sort()).toEqual(['carla-manager', 'dana-ruiz']);
    expect(JSON.stringify(notices)).not.toMatch(/kill herself|Tester/);
    expect((await the.actions(found.referralId)).filter((action) => action === 'alert-rung')).toHaveLength(1);
  });

  it('tells the whole team where nobody holds the duty', async () => {
    const found = await dangerous(WORDS, { county: 'Lowell' });
    const { state } = await raise(found);
    await the.deeds.ringAlert({ shown: shownOf(state), alarm, noticeId: newNoticeId(), at: minutesLater(10) });
    expect(await the.rows('notices', found.referralId)).toMatchObject([{ recipient: 'team', recipientId: null }]);
  });

  it('is counted for whoever watches the house, by number and age', async () => {
    const count = () => countAlerts(the.worker, minutesLater(8));
    const before = await count();
    const { state } = await raise(await dangerous());
    expect(await count()).toMatchObject({
      unacknowledged: before.unacknowledged + 1,
      unanswered: before.unanswered + 1,
      pastClock: before.pastClock + 1, // Its coordinator should have been reminded after five minutes.
    });
    await say(state, { answer: 'acknowledged', note: null });
    expect(await count()).toMatchObject({ ...before, unanswered: before.unanswered + 1 });
  });
});

describe('The list of what nobody has answered', () => {
  it('has danger now before danger soon, and the oldest first, page by page', async () => {
    const found = await dangerous();
    const dangers = [{ kind: 'violence', tier: 'soon' }] as const; // Whatever our rules make of the words.
    const soon = await raise({ ...found, alarm: { ...found.alarm, dangers } });
    const now = await raise(await dangerous());
    const all = await listUnanswered(the.api, ofTeam);
    const places = all.map(({ alertId }) => alertId);
    expect(places.indexOf(now.state.alertId)).toBeLessThan(places.indexOf(soon.state.alertId));
    const [first] = await listUnanswered(the.api, { ...ofTeam, limit: 1 });
    const rest = await listUnanswered(the.api, { ...ofTeam, after: first });
    expect([first?.alertId, ...rest.map(({ alertId }) => alertId)]).toEqual(places);
  });
});

describe('Alerts of two persons who were joined', () => {
  const SOON = 'He says that he will hit her again next week, she is afraid of him.';
  /** Two alerts of two persons; and what makes one person of them, and two again. */
  async function two() {
    const less = await dangerous(SOON);
    const first = await raise({ ...less, alarm: { ...less.alarm, dangers: [{ kind: 'violence', tier: 'soon' }] } });
    const second = await raise(await dangerous());
    const [own, to] = await Promise.all(
      [first, second].map(({ state }) => personOf(the.api, shownOf(state).referralId)),
    );
    const belongsTo = (id = '') => the.owner`update cases set person_id = ${id} where id = ${first.state.caseId}`;
    await the.owner`
      update cases set coordinator_id = ${ANA} where id = any(${[first.state.caseId, second.state.caseId]}::uuid[])`;
    return { first, second, join: () => belongsTo(to?.id), undo: () => belongsTo(own?.id) };
  }
  const listed = async (ids: readonly AlertId[], facts: object = {}) =>
    (await listUnanswered(the.api, { ...ofTeam, limit: 500, ...facts })).filter(({ alertId }) => ids.includes(alertId));

  it('are one to those who must act: the gravest, with what the other tells, and two again once that is undone', async () => {
    const { first, second, join, undo } = await two();
    const ids = [first.state.alertId, second.state.alertId];
    expect(await listed(ids)).toHaveLength(2);
    await join();
    const rows = await listed(ids);
    expect(rows).toMatchObject([
      {
        ...{ alertId: second.state.alertId, tier: 'now' },
        together: [{ alertId: first.state.alertId, revision: 1, standing: 'open', dangers: [{ kind: 'violence' }] }],
      },
    ]);
    expect(await listed(ids, { coordinator: ANA })).toHaveLength(1);
    expect((await findAlert(the.api, first.state.alertId))?.together).toMatchObject([
      { alertId: second.state.alertId },
    ]);
    await undo();
    expect((await listed(ids)).map(({ together }) => together)).toEqual([[], []]);
  });

  it('stand each on its own where one was answered and the other was not', async () => {
    const { first, second, join } = await two();
    await join();
    await say(second.state, DONE_SAID);
    expect(await listed([first.state.alertId, second.state.alertId])).toMatchObject([
      { alertId: first.state.alertId, together: [] },
    ]);
  });

  it('are all on the desk of whoever has only one of the cases', async () => {
    const { first, second, join } = await two();
    await the.owner`update cases set coordinator_id = ${BEN} where id = ${first.state.caseId}`;
    await join();
    const ids = [first.state.alertId, second.state.alertId];
    expect(await listed(ids, { coordinator: BEN })).toMatchObject([
      { alertId: first.state.alertId, together: [{ alertId: second.state.alertId }] },
    ]);
  });

  it.each<[string, (one: Awaited<ReturnType<typeof two>>) => Promise<unknown>, number]>([
    ['once, where the other tells the same people', async ({ join }) => join(), 0],
    ['by each, where they are two', async () => undefined, 1],
    [
      'by each, where nothing runs behind the other',
      async ({ join, second }) => {
        await join();
        await the.owner`
          update danger_alerts set next_alarm_at = ${minutesLater(1)} where id = ${second.state.alertId}`;
      },
      1,
    ],
  ])('ring %s', async (_says, arrange, times) => {
    const world = await two();
    await arrange(world);
    const { state } = world.first;
    const alarm = nextAlarm(MORNING, { clock: DANGER_CLOCKS.soon, since: MORNING, rung: -1 });
    if (!alarm) throw new Error('There is an alarm.');
    await the.deeds.ringAlert({ shown: shownOf(state), alarm, noticeId: newNoticeId(), at: minutesLater(4) });
    const { referralId } = shownOf(state);
    expect((await the.actions(referralId)).filter((action) => action === 'alert-rung')).toHaveLength(times);
  });
});

describe('What is advised once the danger is answered', () => {
  const advised = async (referralId: ReferralId, minutes: number) => {
    const start = WORDS.indexOf('The food');
    the.world.advice = someAdvice({ recommendations: [recommend(PANTRY, 'The food runs out', start)] });
    return the.deeds.adviseOnReferral({ referralId, adviceId: newAdviceId(), at: minutesLater(minutes) });
  };

  it('goes by the danger until then, by what else was asked for after it, and by the danger again when that is taken back', async () => {
    const found = await dangerous();
    const { state } = await raise(found);
    const { referralId } = found;
    expect(await advised(referralId, 1)).toMatchObject({ outcome: 'urgent-safety', recommended: [] });
    const dismissed = await say(state, NO_DANGER_SAID, minutesLater(3));
    expect(await advised(referralId, 4)).toMatchObject({
      outcome: 'route',
      recommended: [PANTRY],
      alarm: { dangers: [{ kind: 'suicide', tier: 'now' }] },
    });
    expect(the.asked.at(-1)?.seenTo).toEqual(['suicide']);
    await say(dismissed.state, TAKEN_BACK, minutesLater(5));
    expect(await advised(referralId, 6)).toMatchObject({ outcome: 'urgent-safety', recommended: [] });
  });
});
