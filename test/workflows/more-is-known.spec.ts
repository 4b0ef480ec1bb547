import { randomUUID } from 'node:crypto';
import type { DangerAlarm } from '../../domain/danger';
import type { CaseId } from '../../domain/ids';
import { confirmOf, PANTRY } from '../support/a-referral';
import { openCareDesk } from '../support/referral-world';

let desk: Awaited<ReturnType<typeof openCareDesk>>;
beforeAll(async () => {
  desk = await openCareDesk();
}, 120_000);
afterAll(() => desk.close());

const someDanger = (): DangerAlarm => ({
  caseId: randomUUID() as string as CaseId,
  dangers: [{ kind: 'suicide', tier: 'now' }],
});
const refusedWith = (type: string) => ({ cause: { type } });
const SUICIDE = [{ kind: 'suicide', tier: 'now' }];
const advices = (diary: readonly string[]) => diary.filter((line) => line === 'advised').length;

describe('A referral that its sender sends again', () => {
  it('is advised on anew before anybody decides, and a decision on what was advised before comes too late', () =>
    desk.withReferral({ history: 'sent-again' }, async (the) => {
      const before = await the.reaches('awaiting-decision', { waitingFor: { what: 'decision' } });
      const { operationId } = await the.isSentAgain();
      const after = await the.reaches('awaiting-decision', { advice: { adviceId: operationId }, toAdvise: null });
      expect(after.waitingFor).toMatchObject({ since: before.waitingFor?.since }); // The clock of the decision runs on.
      const stale = confirmOf(after, PANTRY, { adviceId: before.advice?.adviceId ?? null });
      await expect(the.decideIt(stale)).rejects.toMatchObject(refusedWith('stale-advice'));
      expect(the.diary).toEqual([
        'taken in',
        'checked',
        'advised',
        'asked: decide-pathway (awaiting-decision, decision)',
        'recorded: sent again',
        'checked',
        'advised',
        'asked: decide-pathway (awaiting-decision, decision)',
      ]);
    }));

  it('and tells of danger raises its alert', () => {
    const dangerAnswered = someDanger();
    return desk.withReferral({ dangerAnswered }, async (the) => {
      await the.reaches('awaiting-decision', { alarmed: [] });
      const { operationId } = await the.isSentAgain();
      await the.reaches('awaiting-decision', {
        alarmed: [{ ...SUICIDE[0], answerId: operationId }],
        urgency: 'urgent',
      });
      await the.notes('raised: suicide now (due acknowledgement)');
      await the.alertOf(dangerAnswered.caseId).handle.terminate();
    });
  });

  it('raises it at once while a model reads the first words, and waits for none', () => {
    const dangerAnswered = someDanger();
    let read = (): void => undefined;
    const reading = new Promise<void>((resolve) => {
      read = resolve;
    });
    const world = { dangerAnswered, takesItsTime: true, readings: [reading], history: 'sent-again-while-first-read' };
    return desk.withReferral(world, async (the) => {
      await the.notes('reads');
      await the.isSentAgain();
      await the.notes('raised: suicide now (due acknowledgement)');
      expect(advices(the.diary)).toBe(0);
      read();
      await the.reaches('awaiting-decision', { toAdvise: null, waitingFor: { what: 'decision' } });
      expect(advices(the.diary)).toBe(2);
      await the.alertOf(dangerAnswered.caseId).handle.terminate();
    });
  });

  it('is not decided by whoever has not seen what it says, while a slow model still reads it', () => {
    let read = (): void => undefined;
    const reading = new Promise<void>((resolve) => {
      read = resolve;
    });
    return desk.withReferral({ takesItsTime: true, readings: [Promise.resolve(), reading] }, async (the) => {
      const before = await the.reaches('awaiting-decision', { waitingFor: { what: 'decision' } });
      await the.isSentAgain();
      const unseen = confirmOf(before, PANTRY);
      await expect(the.decideIt(unseen)).rejects.toMatchObject(refusedWith('stale-revision'));
      await the.notes('recorded: sent again');
      read();
      await the.reaches('awaiting-decision', { toAdvise: null });
    });
  });

  it('raises it also after the decision, which stays as it was', () => {
    const dangerAnswered = someDanger();
    return desk.withReferral({ dangerAnswered, history: 'sent-again-too-late' }, async (the) => {
      await the.reaches('awaiting-decision');
      await the.confirms(PANTRY);
      await the.reaches('contacting', { waitingFor: { what: 'first-contact' } });
      await the.isSentAgain();
      await the.notes('raised: suicide now (due acknowledgement)');
      await the.reaches('contacting', { toAdvise: null, stage: { programId: PANTRY } });
      expect(advices(the.diary)).toBe(1);
      await the.alertOf(dangerAnswered.caseId).handle.terminate();
    });
  });

  it('is advised on anew while answers are still waited for, and they stay asked', () =>
    desk.withReferral({ history: 'sent-again-while-asking' }, async (the) => {
      await the.reaches('awaiting-decision');
      const questions = await the.asks('How old is the person?');
      const { waitingFor } = await the.reaches('awaiting-information', { waitingFor: { what: 'information' } });
      const { operationId } = await the.isSentAgain();
      await the.reaches('awaiting-information', { advice: { adviceId: operationId }, toAdvise: null, waitingFor });
      await the.answers(questions);
      await the.reaches('awaiting-decision', { toAdvise: null });
      expect(advices(the.diary)).toBe(3);
    }));

  it('and says no to contact is not contacted, whatever was known before, until somebody has found out', () =>
    desk.withReferral({}, async (the) => {
      await the.reaches('awaiting-decision', { contact: { safeToContact: 'yes' } });
      await the.isSentAgain({ noTo: ['contact'] });
      await the.reaches('awaiting-decision', { contact: { safeToContact: 'no' }, toAdvise: null });
      await the.confirms(PANTRY);
      await the.reaches('contacting', { waitingFor: { what: 'first-contact' } });
      expect(the.diary.filter((line) => line.startsWith('first message'))).toEqual([]);
    }));

  it('and calls it urgent is urgent from then on', () =>
    desk.withReferral({}, async (the) => {
      await the.reaches('awaiting-decision', { urgency: 'routine' });
      await the.isSentAgain({ isUrgent: true });
      await the.reaches('awaiting-decision', { urgency: 'urgent', toAdvise: null });
    }));

  it('is heard once, and not at all once it is closed', () =>
    desk.withReferral({}, async (the) => {
      await the.reaches('awaiting-decision');
      const first = await the.isSentAgain();
      expect(await the.isSentAgain(first)).toEqual(first);
      await the.reaches('awaiting-decision', { advice: { adviceId: first.operationId } });
      await the.declines();
      await the.outcome();
      await expect(the.isSentAgain()).rejects.toThrow();
    }));
});

describe('A referral whose person’s facts are corrected on the page of the case', () => {
  it('is held against our rules and advised on anew while nobody has decided', () =>
    desk.withReferral({ history: 'facts-corrected' }, async (the) => {
      await the.reaches('awaiting-decision', { waitingFor: { what: 'decision' } });
      const { operationId } = await the.hasFactsCorrected();
      await the.reaches('awaiting-decision', { advice: { adviceId: operationId }, toAdvise: null });
      expect(the.diary.filter((line) => ['checked', 'advised', 'recorded: facts corrected'].includes(line))).toEqual([
        ...['checked', 'advised', 'recorded: facts corrected', 'checked', 'advised'],
      ]);
    }));
});
