import type { Instant } from '../../domain/clock';
import { PANTRY } from '../support/a-referral';
import { openCareDesk } from '../support/referral-world';

let desk: Awaited<ReturnType<typeof openCareDesk>>;
beforeAll(async () => {
  desk = await openCareDesk();
}, 120_000);
afterAll(() => desk.close());

const hours = (from: Instant, to: Instant): number => (Date.parse(to) - Date.parse(from)) / 3_600_000;
const dueWithin = ({ waitingFor }: { waitingFor: { since: Instant; dueAt: Instant } | null }) =>
  waitingFor && hours(waitingFor.since, waitingFor.dueAt);
const told = (diary: readonly string[]) => diary.filter((line) => line.startsWith('told:'));
const moved = (diary: readonly string[]) => diary.filter((line) => line.startsWith('moved forward'));
const DECISION = { waitingFor: { what: 'decision' } };

describe('A referral that its sender calls routine and an advisor reads as urgent', () => {
  it('is due within hours from the start, and the records are told why', () =>
    desk.withReferral({ urgencies: ['urgent'], history: 'read-as-urgent' }, async (the) => {
      const state = await the.reaches('awaiting-decision', DECISION);
      expect(dueWithin(state)).toBe(4);
      expect(state).toMatchObject({ urgency: 'routine', readAsUrgentBy: state.advice?.adviceId });
      expect(moved(the.diary)).toEqual(['moved forward by 44 h']);
      await the.passes('5 hours');
      await the.notes('told: supervisor (decision, level 1)');
      await the.confirms(PANTRY);
      const contacting = await the.reaches('contacting', { waitingFor: { what: 'first-contact' } });
      expect(dueWithin(contacting)).toBe(48); // A person has decided: what follows goes by what the sender said.
    }));

  it('waits as long as before where the advisor reads it as routine', () =>
    desk.withReferral({ urgencies: ['routine'] }, async (the) => {
      expect(dueWithin(await the.reaches('awaiting-decision', DECISION))).toBe(48);
      expect(moved(the.diary)).toEqual([]);
    }));

  it('is hurried by a later advice too: by the same clock, whose escalations stay and which rings those it missed', () =>
    desk.withReferral({ urgencies: ['routine', 'urgent'], history: 'read-as-urgent-later' }, async (the) => {
      const before = await the.reaches('awaiting-decision', DECISION);
      await the.passes('49 hours');
      await the.notes('told: supervisor (decision, level 1)');
      await the.isSentAgain();
      const after = await the.reaches('awaiting-decision', {
        toAdvise: null,
        waitingFor: { since: before.waitingFor?.since },
      });
      expect(dueWithin(after)).toBe(4);
      await the.notes('told: program-manager (decision, level 2)');
      expect(told(the.diary)).toEqual([
        'told: coordinator (decision, level 0)',
        'told: supervisor (decision, level 1)',
        'told: program-manager (decision, level 2)',
      ]);
      expect(moved(the.diary)).toHaveLength(1);
    }));

  it('stays hurried when a later advice says routine, and it is said once', () =>
    desk.withReferral({ urgencies: ['urgent', 'routine'] }, async (the) => {
      const before = await the.reaches('awaiting-decision', DECISION);
      const { operationId } = await the.isSentAgain();
      const after = await the.reaches('awaiting-decision', {
        ...{ advice: { adviceId: operationId, urgency: 'routine' }, toAdvise: null },
        ...{ readAsUrgentBy: before.advice?.adviceId, waitingFor: { dueAt: before.waitingFor?.dueAt } },
      });
      expect(dueWithin(after)).toBe(4);
      expect(moved(the.diary)).toHaveLength(1);
    }));

  it('waits for answers as its sender said, and by a new clock of hours once they are there', () =>
    desk.withReferral({ urgencies: ['routine', 'urgent'], history: 'read-as-urgent-by-an-answer' }, async (the) => {
      await the.reaches('awaiting-decision', DECISION);
      const questions = await the.asks('When is the shut-off?');
      await the.reaches('awaiting-information', { waitingFor: { what: 'information' } });
      await the.passes('10 hours');
      await the.answers(questions);
      const after = await the.reaches('awaiting-decision', { toAdvise: null, ...DECISION });
      expect(dueWithin(after)).toBe(4);
      expect(told(the.diary)).toEqual([]); // Nobody was late before.
      expect(moved(the.diary)).toHaveLength(1);
    }));
});

describe('A referral that its sender calls urgent', () => {
  it('is never slowed by an advisor that reads it as routine', () =>
    desk.withReferral({ start: { urgency: 'urgent' }, urgencies: ['routine'] }, async (the) => {
      const state = await the.reaches('awaiting-decision', DECISION);
      expect(dueWithin(state)).toBe(4);
      expect(moved(the.diary)).toEqual([]);
    }));
});
