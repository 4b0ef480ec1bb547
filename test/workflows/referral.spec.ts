import { randomUUID } from 'node:crypto';
import type { ProgramId, ReferralId } from '../../domain/ids';
import { anOperation, BEN, confirmOf, MEALS, PANTRY, RENT, safeContact } from '../support/a-referral';
import { eventually } from '../support/eventually';
import { openCareDesk } from '../support/referral-world';

let desk: Awaited<ReturnType<typeof openCareDesk>>;
beforeAll(async () => {
  desk = await openCareDesk();
}, 120_000);
afterAll(() => desk.close());

const refusedWith = (type: string) => ({ cause: { type } });

describe('A referral', () => {
  it('goes from intake to a started service, and the referrer is told', () =>
    desk.withReferral({ history: 'service-started' }, async (the) => {
      await the.reaches('awaiting-decision', { revision: 2, waitingFor: { what: 'decision', level: 0 } });
      await the.confirms(PANTRY);
      await the.reaches('contacting', { waitingFor: { what: 'first-contact' } });
      await the.isTried('call', 'reached');
      await the.reaches('contacting', { waitingFor: { what: 'service-start' } });
      await the.ends('service-started');
      expect(await the.outcome()).toEqual({ kind: 'service-started', programId: PANTRY });
      expect(the.diary).toEqual([
        'taken in',
        'checked',
        'advised',
        'asked: decide-pathway (awaiting-decision, decision)',
        'recorded: accepted-first-choice',
        'asked: reach-person (contacting, first-contact)',
        'recorded: call, reached',
        'asked: start-service (contacting, service-start)',
        'recorded: service-started',
        'closing notice written',
        'delivered',
      ]);
    }));

  it('that is declined ends without any contact, and the referrer is told', () =>
    desk.withReferral({ history: 'declined' }, async (the) => {
      await the.reaches('awaiting-decision');
      await the.declines();
      expect(await the.outcome()).toEqual({ kind: 'declined', reason: 'no-capacity' });
      expect(the.diary.slice(-3)).toEqual(['recorded: declined', 'closing notice written', 'delivered']);
      expect(the.diary.join()).not.toContain('first message');
    }));

  it('that is withdrawn before anybody decided ends so', () =>
    desk.withReferral({ history: 'withdrawn' }, async (the) => {
      await the.reaches('awaiting-decision');
      await the.ends('withdrawn');
      expect(await the.outcome()).toEqual({ kind: 'withdrawn' });
    }));

  it('that should never have been made ends as entered in error', () =>
    desk.withReferral({ history: 'entered-in-error' }, async (the) => {
      await the.reaches('awaiting-decision');
      await the.ends('entered-in-error');
      expect(await the.outcome()).toEqual({ kind: 'entered-in-error' });
    }));

  it('that asks for what another one asks for ends as a duplicate, without any contact, and the referrer is told', () =>
    desk.withReferral({ history: 'duplicate' }, async (the) => {
      const goesOn = randomUUID() as string as ReferralId;
      await the.reaches('awaiting-decision');
      await expect(the.ends('duplicate')).rejects.toMatchObject(refusedWith('other-referral-needed'));
      await the.ends('duplicate', { goesOn });
      expect(await the.outcome()).toEqual({ kind: 'duplicate', goesOn });
      expect(the.diary.slice(-3)).toEqual(['recorded: duplicate', 'closing notice written', 'delivered']);
    }));

  it('that cannot be taken in at once is taken in by a deed that operations see and that waits as long as it takes', () =>
    desk.withReferral({ recordsAway: 3 }, async (the) => {
      await the.passes('1 minute');
      await the.reaches('awaiting-decision');
      expect(the.diary.slice(0, 2)).toEqual(['taken in', 'checked']);
      expect(await the.scheduled()).toEqual(['receiveReferral']);
    }));

  it('asks an advisor, and hands to a messenger, that takes its time in deeds of their own, once', () =>
    desk.withReferral({ takesItsTime: true, history: 'in-their-own-time' }, async (the) => {
      await the.reaches('awaiting-decision', { revision: 2 });
      await the.declines();
      await the.outcome();
      expect(await the.scheduled()).toEqual(['adviseOnReferral', 'recordChange', 'deliverNotice']);
      expect(the.diary.filter((line) => line === 'advised' || line === 'delivered')).toEqual(['advised', 'delivered']);
    }));

  it('costs a trip through a queue only where somebody has changed something', () =>
    desk.withReferral({}, async (the) => {
      await the.reaches('awaiting-decision');
      expect(await the.scheduled()).toEqual([]);
      await the.declines();
      await the.outcome();
      expect(await the.scheduled()).toEqual(['recordChange']);
    }));

  it('goes on without advice when no advisor answers', () =>
    desk.withReferral({ advice: 'fails', history: 'contacting-without-advice' }, async (the) => {
      await the.passes('10 minutes');
      await the.reaches('awaiting-decision', { advice: null });
      await expect(the.confirms(PANTRY)).rejects.toMatchObject(refusedWith('reason-needed'));
      await the.confirms(PANTRY, { reason: 'person-prefers', note: 'She asked for groceries first.' });
      await the.reaches('contacting', { decided: { kind: 'chose-another-program' } });
    }));
});

describe('A decision', () => {
  it('is reminded of, then escalated twice, and never taken by the clock', () =>
    desk.withReferral({ history: 'contacting-after-two-escalations' }, async (the) => {
      await the.reaches('awaiting-decision');
      await the.passes('37 hours');
      await the.notes('told: coordinator (decision, level 0)');
      await the.passes('12 hours');
      await the.notes('told: supervisor (decision, level 1)');
      await the.passes('24 hours');
      await the.notes('told: program-manager (decision, level 2)');
      await the.reaches('awaiting-decision', {
        revision: 2,
        waitingFor: { level: 2, next: { tell: 'program-manager' } },
      });
      await the.confirms(PANTRY);
      await the.reaches('contacting');
    }));

  it('that is urgent is escalated within hours', () =>
    desk.withReferral({ start: { urgency: 'urgent' } }, async (the) => {
      await the.reaches('awaiting-decision');
      await the.passes('5 hours');
      await the.notes('told: supervisor (decision, level 1)');
    }));

  it('is heard once: the same again gets the first answer, another is told who decided', () =>
    desk.withReferral({}, async (the) => {
      const state = await the.reaches('awaiting-decision');
      const anas = confirmOf(state, PANTRY);
      const first = await the.decideIt(anas);
      expect(first).toMatchObject({ status: 'contacting', revision: 3, operationId: anas.operationId });
      expect(await the.decideIt(anas)).toEqual(first);
      await expect(the.decideIt(confirmOf(state, RENT, { by: BEN }))).rejects.toMatchObject({
        cause: { type: 'already-decided', message: expect.stringContaining('ana-flores') },
      });
    }));

  it('on an older revision, on no program, or against a rule is refused and changes nothing', () =>
    desk.withReferral({}, async (the) => {
      const state = await the.reaches('awaiting-decision');
      await expect(the.confirms(PANTRY, { revision: 1 })).rejects.toMatchObject(refusedWith('stale-revision'));
      await expect(the.confirms('moon-shuttle' as ProgramId)).rejects.toMatchObject(refusedWith('program-unknown'));
      await expect(the.confirms(MEALS, { reason: 'person-prefers', note: 'So she says.' })).rejects.toMatchObject(
        refusedWith('rule-forbids'),
      );
      expect(await the.state()).toEqual(state);
    }));
});

describe('A referral that 42 CFR Part 2 protects', () => {
  it('goes to no program without the written consent of the person, nor after it was withdrawn', () =>
    desk.withReferral({ start: { isPart2: true } }, async (the) => {
      await the.reaches('awaiting-decision');
      await expect(the.confirms(PANTRY)).rejects.toMatchObject(refusedWith('consent-needed'));
      const { operationId } = await the.isConsentedTo(PANTRY);
      await the.notes('recorded: consent for program');
      await expect(the.confirms(RENT, { reason: 'person-prefers', note: 'So she says.' })).rejects.toMatchObject(
        refusedWith('consent-needed'),
      );
      await the.withdrawsConsent(operationId);
      await the.notes('recorded: consent withdrawn');
      await expect(the.confirms(PANTRY)).rejects.toMatchObject(refusedWith('consent-needed'));
      await the.isConsentedTo(PANTRY);
      await the.confirms(PANTRY);
      await the.reaches('contacting');
    }));
});

describe('That 42 CFR Part 2 protects a referral', () => {
  it('ends the asking of a model that is tried again and again: no further try goes out, and another advises', () =>
    desk.withReferral({ advice: 'only-inside-later', history: 'marked-while-asking' }, async (the) => {
      await the.reaches('awaiting-decision');
      const { operationId } = await the.answers(await the.asks('How old is the person?'));
      await the.notes('told a model');
      await the.isMarked();
      await the.reaches('awaiting-decision', { isPart2: true, advice: { adviceId: operationId }, toAdvise: null });
      expect(the.diary.filter((line) => line === 'told a model')).toHaveLength(1);
    }));

  it('may be said while it runs: from then on no program is confirmed without written consent', () =>
    desk.withReferral({}, async (the) => {
      await the.reaches('awaiting-decision');
      await the.isLabelled();
      await the.notes('recorded: marked as protected');
      await expect(the.confirms(PANTRY)).rejects.toMatchObject(refusedWith('consent-needed'));
      await the.isLabelled();
      await the.isConsentedTo(PANTRY);
      await the.confirms(PANTRY);
      await the.reaches('contacting');
    }));

  it('may be found out by the team, and taken back where it was a mistake; what its sender said, only its sender can', () =>
    desk.withReferral({}, async (the) => {
      await the.reaches('awaiting-decision');
      await expect(the.isUnmarked('marked-by-mistake')).rejects.toMatchObject(refusedWith('mark-unfit'));
      await the.isMarked();
      await the.notes('recorded: marked as protected');
      await expect(the.isMarked()).rejects.toMatchObject(refusedWith('mark-unfit'));
      await expect(the.confirms(PANTRY)).rejects.toMatchObject(refusedWith('consent-needed'));
      await the.isUnmarked('marked-by-mistake');
      await the.notes('recorded: mark taken back');
      await the.isMarked();
      const { marks: seen } = await the.state();
      await the.isLabelled();
      await expect(the.isUnmarked('sender-corrected', seen)).rejects.toMatchObject(refusedWith('stale-marks'));
      await expect(the.isUnmarked('marked-by-mistake')).rejects.toMatchObject(refusedWith('mark-unfit'));
      await the.isUnmarked('sender-corrected');
      await the.confirms(PANTRY);
      await the.reaches('contacting');
    }));

  it('is known from our own check where it was said before anybody ran it', () =>
    desk.withReferral({ isLabelled: true }, async (the) => {
      await the.reaches('awaiting-decision');
      await expect(the.confirms(PANTRY)).rejects.toMatchObject(refusedWith('consent-needed'));
    }));
});

describe('Nobody is contacted', () => {
  it('while the pathway is only advice', () =>
    desk.withReferral({}, async (the) => {
      await the.reaches('awaiting-decision');
      await expect(the.isTried('call', 'reached')).rejects.toMatchObject(refusedWith('gate-closed'));
      await the.passes('80 hours');
      expect(the.diary.join()).not.toContain('first message');
    }));

  it('where nobody knows whether it is safe, until somebody has asked', () =>
    desk.withReferral(
      { start: { contact: { ...safeContact, safeToContact: 'unknown', channels: ['text'] } } },
      async (the) => {
        await the.reaches('awaiting-decision');
        await the.confirms(PANTRY);
        await expect(the.isTried('text', 'sent')).rejects.toMatchObject(refusedWith('gate-closed'));
        await the.isFoundSafe();
        await the.notes('recorded: contact yes');
        await the.isTried('text', 'sent');
        await the.notes('recorded: text, sent');
        expect(the.diary.join()).not.toContain('first message');
      },
    ));

  it('by us, when the last look at the gate says no', () =>
    desk.withReferral(
      {
        start: { contact: { ...safeContact, channels: ['text'] } },
        gate: { kind: 'held', because: 'no number is known' },
      },
      async (the) => {
        await the.reaches('awaiting-decision');
        await the.confirms(PANTRY);
        await the.notes('asked: reach-person (contacting, first-contact)');
        expect(the.diary).toContain('first message written: text');
        expect(the.diary).not.toContain('delivered');
      },
    ));
});

describe('Contact', () => {
  it('begins with our own message where the person wants a text, and it counts as an attempt', () =>
    desk.withReferral({ start: { contact: { ...safeContact, channels: ['text', 'call'] } } }, async (the) => {
      await the.reaches('awaiting-decision');
      await the.confirms(PANTRY);
      await the.notes('asked: reach-person (contacting, first-contact)');
      await the.reaches('contacting', { attempts: [{ by: 'system', channel: 'text', result: 'sent' }] });
    }));

  it('goes on by a person when our message cannot be sent', () =>
    desk.withReferral(
      { start: { contact: { ...safeContact, channels: ['text', 'call'] } }, delivery: 'fails' },
      async (the) => {
        await the.reaches('awaiting-decision');
        await the.confirms(PANTRY);
        await the.passes('61 minutes');
        await the.notes('asked: reach-person (contacting, first-contact)');
        await the.reaches('contacting', { attempts: [] });
        await the.isTried('call', 'reached');
        await the.notes('recorded: call, reached');
      },
    ));

  it('that is not made in time is escalated, and each attempt starts a clock of its own', () =>
    desk.withReferral({}, async (the) => {
      await the.reaches('awaiting-decision');
      await the.confirms(PANTRY);
      await the.reaches('contacting', { waitingFor: { what: 'first-contact' } });
      await the.passes('49 hours');
      await the.notes('told: supervisor (first-contact, level 1)');
      await the.isTried('call', 'no-answer');
      await the.reaches('contacting', { waitingFor: { what: 'next-attempt', level: 0 } });
    }));

  it('ends when the person says no', () =>
    desk.withReferral({ history: 'person-opted-out' }, async (the) => {
      await the.reaches('awaiting-decision');
      await the.confirms(PANTRY);
      await the.isTried('call', 'reached');
      await the.ends('person-opted-out');
      expect(await the.outcome()).toEqual({ kind: 'person-opted-out' });
    }));

  it('is given up only when the plan is used up, and only by a person', () =>
    desk.withReferral({ history: 'unable-to-reach' }, async (the) => {
      await the.reaches('awaiting-decision');
      await the.confirms(PANTRY);
      await the.reaches('contacting', { waitingFor: { what: 'first-contact' } });
      await the.isTried('call', 'no-answer');
      await expect(the.ends('unable-to-reach')).rejects.toMatchObject(refusedWith('contact-plan-open'));
      for (const channel of ['text', 'call', 'text'] as const) {
        await the.passes('8 hours'); // Three times eight hours touch two days and an evening, whenever they begin.
        await the.isTried(channel, 'no-answer');
      }
      await the.ends('unable-to-reach');
      expect(await the.outcome()).toEqual({ kind: 'unable-to-reach', attempts: 4 });
    }));
});

describe('An attempt that was logged by mistake', () => {
  it('is taken back: the person is still to be reached, and the clock that it had stopped runs on', () =>
    desk.withReferral({ history: 'contacting-after-a-voided-attempt' }, async (the) => {
      await the.reaches('awaiting-decision');
      await the.confirms(PANTRY);
      const { waitingFor } = await the.reaches('contacting', { waitingFor: { what: 'first-contact' } });
      await the.passes('20 hours');
      const mistake = await the.isTried('call', 'reached');
      await the.notes('asked: start-service (contacting, service-start)');
      await the.passes('10 hours');
      await the.isTakenBack(mistake);
      await the.reaches('contacting', {
        attempts: [],
        waitingFor: { what: 'first-contact', since: waitingFor?.since, dueAt: waitingFor?.dueAt, level: 0 },
      });
      await eventually(() =>
        expect(the.diary.slice(-2)).toEqual([
          'recorded: attempt taken back',
          'asked: reach-person (contacting, first-contact)',
        ]),
      );
      await the.passes('19 hours');
      await the.notes('told: supervisor (first-contact, level 1)');
      expect(the.diary).not.toContain('told: coordinator (first-contact, level 0)'); // A reminder of what is late.
      await the.isTried('call', 'reached');
      await the.reaches('contacting', { waitingFor: { what: 'service-start', level: 0 } });
    }));

  it('and is taken back after days: whoever would have been told meanwhile is told at once, and only once', () =>
    desk.withReferral({}, async (the) => {
      await the.reaches('awaiting-decision');
      await the.confirms(PANTRY);
      await the.reaches('contacting', { waitingFor: { what: 'first-contact' } });
      await the.passes('50 hours');
      await the.notes('told: supervisor (first-contact, level 1)');
      const mistake = await the.isTried('call', 'no-answer');
      await the.reaches('contacting', { waitingFor: { what: 'next-attempt', level: 0 } });
      await the.passes('60 hours');
      await the.isTakenBack(mistake);
      await the.reaches('contacting', { waitingFor: { what: 'first-contact', level: 2 } });
      await the.notes('told: program-manager (first-contact, level 2)');
      expect(the.diary.filter((line) => line.startsWith('told: supervisor (first-contact'))).toHaveLength(1);
    }));

  it('and was not the last leaves the clock as it is, and the contact plan without it', () =>
    desk.withReferral({}, async (the) => {
      await the.reaches('awaiting-decision');
      await the.confirms(PANTRY);
      await the.reaches('contacting', { waitingFor: { what: 'first-contact' } });
      const mistake = await the.isTried('call', 'no-answer');
      for (const channel of ['text', 'call'] as const) {
        await the.passes('8 hours');
        await the.isTried(channel, 'no-answer');
      }
      const { waitingFor } = await the.reaches('contacting', { waitingFor: { what: 'next-attempt' } });
      await the.isTakenBack(mistake);
      await the.notes('recorded: attempt taken back');
      expect(await the.state()).toMatchObject({ waitingFor, attempts: [{ channel: 'text' }, { channel: 'call' }] });
      await expect(the.ends('unable-to-reach')).rejects.toMatchObject({
        cause: { type: 'contact-plan-open', message: expect.stringContaining('2 of 3 attempts') },
      });
    }));

  it('and was the first of two conversations leaves the service awaited from the second', () =>
    desk.withReferral({}, async (the) => {
      await the.reaches('awaiting-decision');
      await the.confirms(PANTRY);
      await the.reaches('contacting', { waitingFor: { what: 'first-contact' } });
      const mistake = await the.isTried('call', 'reached');
      await the.reaches('contacting', { waitingFor: { what: 'service-start' } });
      await the.passes('30 hours');
      await the.isTried('call', 'reached');
      await the.isTakenBack(mistake);
      const { attempts } = await the.reaches('contacting', { attempts: [{ result: 'reached' }] });
      await the.reaches('contacting', { waitingFor: { what: 'service-start', since: attempts[0]?.loggedAt } });
    }));

  it('is taken back once, while the referral is open, and nothing else is', () =>
    desk.withReferral({}, async (the) => {
      await the.reaches('awaiting-decision');
      await the.confirms(PANTRY);
      const mistake = await the.isTried('call', 'no-answer');
      const operation = anOperation();
      const first = await the.isTakenBack(mistake, operation);
      expect(await the.isTakenBack(mistake, operation)).toEqual(first);
      await expect(the.isTakenBack(mistake)).rejects.toMatchObject(refusedWith('attempt-voided'));
      await expect(the.isTakenBack(anOperation())).rejects.toMatchObject(refusedWith('attempt-unknown'));
      const right = await the.isTried('call', 'reached');
      await the.ends('service-started');
      await expect(the.isTakenBack(right)).rejects.toThrow();
      expect(await the.outcome()).toEqual({ kind: 'service-started', programId: PANTRY });
      expect(the.diary.filter((line) => line === 'recorded: attempt taken back')).toHaveLength(1);
    }));
});
