import { randomUUID } from 'node:crypto';
import { writePersonChange } from '../../activities/write-person-change';
import { caseOf } from '../../db/case-store';
import { noticesOf } from '../../db/notice-store';
import { personOf } from '../../db/person-store';
import type { ContactAttempt } from '../../domain/contact';
import type { AttemptId, OperationId, ReferralId, StaffId } from '../../domain/ids';
import type { Outcome } from '../../domain/outcome';
import type { FactChange } from '../../domain/person-change';
import { anOperation, PANTRY } from '../support/a-referral';
import { type Deeds, decided, newNoticeId, openDeeds } from '../support/deeds';
import { aStanding, MORNING, minutesLater } from '../support/records';

let the: Deeds;
beforeAll(async () => {
  the = await openDeeds();
});
beforeEach(() => the.beginAnew());
afterAll(() => the.close());

const invite = (referralId: ReferralId, channel: 'text' | 'email' = 'text', noticeId = newNoticeId()) =>
  the.deeds.keepInvitation({ referralId, noticeId, channel, at: minutesLater(15) });

describe('The gate, asked by the deed that writes our first message,', () => {
  it('opens for a confirmed pathway and a person who is safe to contact on that channel', async () => {
    const referralId = await the.takeIn();
    const decisionId = await the.confirm(referralId);
    expect(await invite(referralId)).toEqual({ kind: 'kept' });
    expect(await the.rows('notices', referralId)).toMatchObject([
      { purpose: 'invitation', recipient: 'person', address: '+1 555 010 0142', decisionId, delivery: 'kept' },
    ]);
  });

  it('stays closed while nobody has decided, and writes nothing down to be sent', async () => {
    const referralId = await the.takeIn();
    expect(await invite(referralId)).toEqual({ kind: 'held', because: 'no person has confirmed a pathway' });
    expect(await noticesOf(the.api, referralId)).toEqual([]);
    expect((await the.actions(referralId)).at(-1)).toBe('notice-held');
  });

  it('stays closed after a decline', async () => {
    const referralId = await the.takeIn();
    const choice = { kind: 'decline', reason: 'no-capacity', note: 'Full.' } as const;
    await the.deeds.recordChange(
      decided(referralId, { ...anOperation(), adviceId: null, revision: 2, choice }, MORNING),
    );
    expect(await invite(referralId)).toMatchObject({ kind: 'held' });
  });

  it('stays closed once the referral has ended', async () => {
    const referralId = await the.takeIn();
    await the.confirm(referralId);
    await the.end(referralId, { kind: 'withdrawn' });
    expect(await invite(referralId)).toEqual({ kind: 'held', because: 'the referral is closed' });
  });

  it.each<[string, Parameters<Deeds['takeIn']>[0], 'text' | 'email', RegExp]>([
    ['where contact is not safe', { contact: { safeToContact: 'no' } }, 'text', /not safe/],
    [
      'where nobody has said whether it is safe',
      { contact: { safeToContact: 'unknown' } },
      'text',
      /nobody has said yet/,
    ],
    [
      'on a channel that the person does not want',
      { contact: { channels: ['call', 'text'] } },
      'email',
      /only, not by e-mail/,
    ],
    ['without a phone number', { person: { phone: null } }, 'text', /no phone number/],
    ['without an e-mail address', { contact: { channels: ['email'] } }, 'email', /no e-mail address/],
  ])('stays closed %s, and the reason is on record', async (_sentence, facts, channel, because) => {
    const referralId = await the.takeIn(facts);
    await the.confirm(referralId);
    expect(await invite(referralId, channel)).toEqual({ kind: 'held', because: expect.stringMatching(because) });
    expect(await noticesOf(the.api, referralId)).toMatchObject([{ delivery: 'held', sentAt: null }]);
  });

  it('lets out a message that gives nothing away', async () => {
    const referralId = await the.takeIn();
    await the.confirm(referralId);
    await invite(referralId);
    const [notice] = await noticesOf(the.api, referralId);
    expect(`${notice?.subject} ${notice?.text}`).not.toMatch(
      /Maria|Testerman|Pantry|food|rent|referral|hospital|Anne/i,
    );
  });

  it('answers twice as it did first', async () => {
    const referralId = await the.takeIn();
    await the.confirm(referralId);
    const noticeId = newNoticeId();
    expect(await invite(referralId, 'text', noticeId)).toEqual({ kind: 'kept' });
    expect(await invite(referralId, 'text', noticeId)).toEqual({ kind: 'kept' });
    expect(await noticesOf(the.api, referralId)).toHaveLength(1);
    expect((await the.actions(referralId)).filter((action) => action === 'notice-kept')).toHaveLength(1);
  });
});

describe('Delivering a notice', () => {
  const invited = async (): Promise<[ReferralId, ReturnType<typeof newNoticeId>]> => {
    const referralId = await the.takeIn();
    await the.confirm(referralId);
    const noticeId = newNoticeId();
    await invite(referralId, 'text', noticeId);
    return [referralId, noticeId];
  };

  it('sends it under its own id, and says when', async () => {
    const [referralId, noticeId] = await invited();
    expect(await the.deeds.deliverNotice({ noticeId, at: minutesLater(16) })).toBe('sent');
    expect(the.sent).toMatchObject([{ key: noticeId, to: '+1 555 010 0142', channel: 'text' }]);
    expect(await noticesOf(the.api, referralId)).toMatchObject([{ delivery: 'sent', sentAt: minutesLater(16) }]);
  });

  it('twice sends once', async () => {
    const [referralId, noticeId] = await invited();
    await the.deeds.deliverNotice({ noticeId, at: minutesLater(16) });
    expect(await the.deeds.deliverNotice({ noticeId, at: minutesLater(17) })).toBe('sent');
    expect(the.sent).toHaveLength(1);
    expect((await the.actions(referralId)).filter((action) => action === 'notice-sent')).toHaveLength(1);
  });

  it('to an address that does not exist is an answer', async () => {
    const [referralId, noticeId] = await invited();
    the.world.delivery = 'undeliverable';
    expect(await the.deeds.deliverNotice({ noticeId, at: minutesLater(16) })).toBe('undeliverable');
    expect(await noticesOf(the.api, referralId)).toMatchObject([{ delivery: 'undeliverable', sentAt: null }]);
  });

  it('by a messenger that is away is tried again later, and nothing is marked as sent', async () => {
    const [referralId, noticeId] = await invited();
    the.world.delivery = 'away';
    await expect(the.deeds.deliverNotice({ noticeId, at: minutesLater(16) })).rejects.toThrow('away');
    the.world.delivery = 'sent';
    expect(await the.deeds.deliverNotice({ noticeId, at: minutesLater(90) })).toBe('sent');
    expect(await noticesOf(the.api, referralId)).toMatchObject([{ sentAt: minutesLater(90) }]);
  });

  it('looks at the gate once more, for what was found out since', async () => {
    const [referralId, noticeId] = await invited();
    await the.deeds.recordChange({
      kind: 'contact-confirmed',
      found: { ...anOperation(), safeToContact: 'no', channels: [], noVoicemail: false, note: 'He reads her phone.' },
      standing: aStanding(referralId, { revision: 4, status: 'contacting', programId: PANTRY, waitingFor: null }),
      at: minutesLater(16),
    });
    expect(await the.deeds.deliverNotice({ noticeId, at: minutesLater(17) })).toBe('held');
    expect(the.sent).toEqual([]);
    expect((await the.actions(referralId)).at(-1)).toBe('notice-held');
  });
});

describe('A notice whose address was changed after it was written', () => {
  const change = async (referralId: ReferralId, fact: FactChange) => {
    const { caseId } = await caseOf(the.api, referralId);
    const id = randomUUID() as string as OperationId;
    const body = { caseId, text: 'She has a new one.', changes: [fact] };
    await the.worker.begin((tx) =>
      writePersonChange(tx, { id, by: 'ana-flores' as StaffId, at: minutesLater(16), body }),
    );
  };

  it('is held: the old phone may be in other hands', async () => {
    const referralId = await the.takeIn();
    await the.confirm(referralId);
    const noticeId = newNoticeId();
    await invite(referralId, 'text', noticeId);
    await change(referralId, { fact: 'phone', was: '+1 555 010 0142', now: '+1 555 010 0177' });
    expect(await the.deeds.deliverNotice({ noticeId, at: minutesLater(17) })).toBe('held');
    expect(the.sent).toEqual([]);
    const [notice] = await noticesOf(the.api, referralId);
    expect(notice?.heldBecause).toBe('the address was changed after this was written');
  });

  it('goes, where it is written afterwards, to the address on record: also to who referred themselves', async () => {
    const self = { kind: 'self', organization: 'Herself', email: 'old@home.example' } as const;
    const referralId = await the.takeIn({ source: self, contact: { safeToContact: 'yes', channels: ['email'] } });
    await change(referralId, { fact: 'email', was: 'old@home.example', now: 'new@home.example' });
    await the.confirm(referralId);
    await the.end(referralId, { kind: 'withdrawn' });
    const noticeId = newNoticeId();
    await the.deeds.keepReferrerNotice({ referralId, noticeId, at: minutesLater(61) });
    expect(await the.deeds.deliverNotice({ noticeId, at: minutesLater(62) })).toBe('sent');
    expect(the.sent).toMatchObject([{ to: 'new@home.example' }]);
  });

  it('goes to no address that was removed: not to the one with which they referred themselves either', async () => {
    const self = { kind: 'self', organization: 'Herself', email: 'shared@home.example' } as const;
    const referralId = await the.takeIn({ source: self, contact: { safeToContact: 'yes', channels: ['email'] } });
    await the.confirm(referralId);
    await the.end(referralId, { kind: 'withdrawn' });
    const [before, after] = [newNoticeId(), newNoticeId()];
    expect(await the.deeds.keepReferrerNotice({ referralId, noticeId: before, at: minutesLater(61) })).toEqual({
      kind: 'kept',
    });
    await change(referralId, { fact: 'email', was: 'shared@home.example', now: null });
    expect(await the.deeds.deliverNotice({ noticeId: before, at: minutesLater(62) })).toBe('held');
    const held = { kind: 'held', because: 'no e-mail address is known' };
    expect(await the.deeds.keepReferrerNotice({ referralId, noticeId: after, at: minutesLater(63) })).toEqual(held);
    expect(the.sent).toEqual([]);
    const notices = await noticesOf(the.api, referralId);
    expect(notices.map(({ heldBecause }) => heldBecause)).toEqual([held.because, held.because]);
  });
});

describe('The closing notice', () => {
  const STARTED: Outcome = { kind: 'service-started', programId: PANTRY };
  const ended = async (facts: Parameters<Deeds['takeIn']>[0] = {}, outcome: Outcome = STARTED) => {
    const referralId = await the.takeIn(facts);
    await the.confirm(referralId);
    await the.end(referralId, outcome);
    const noticeId = newNoticeId();
    const kept = await the.deeds.keepReferrerNotice({ referralId, noticeId, at: minutesLater(61) });
    const [notice] = await noticesOf(the.api, referralId);
    return { referralId, noticeId, kept, notice };
  };

  it('says how it ended and where, when the person allows it', async () => {
    const { kept, notice } = await ended({ source: { identifier: 'SA-7' } });
    expect(kept).toEqual({ kind: 'kept' });
    expect(notice).toMatchObject({
      ...{ purpose: 'closing', recipient: 'referrer', channel: 'email', address: 'discharge@st-anne.example' },
      subject: 'Your referral SA-7 is closed',
      text: expect.stringMatching(
        /^Thank you for your referral SA-7\. It is closed\. The service has started: Family Pantry\. If you have questions, ask for (Ana Flores|Ben Okoye) \(Brandt team\)\.$/,
      ),
    });
  });

  it.each<[string, Outcome, string]>([
    ['declined', { kind: 'declined', reason: 'no-capacity' }, 'We could not take it on (no capacity).'],
    ['unable to reach', { kind: 'unable-to-reach', attempts: 4 }, 'We could not reach the person in 4 attempts.'],
    ['opted out', { kind: 'person-opted-out' }, 'The person does not want the service.'],
    ['withdrawn', { kind: 'withdrawn' }, 'It was withdrawn.'],
    ['entered in error', { kind: 'entered-in-error' }, 'It had been entered in error.'],
  ])('says so when it was %s', async (_name, outcome, sentence) => {
    expect((await ended({}, outcome)).notice?.text).toContain(sentence);
  });

  it('says of a duplicate that it is being worked on, and not by which other referral', async () => {
    const goesOn = await the.takeIn();
    const { notice } = await ended({}, { kind: 'duplicate', goesOn });
    expect(notice?.text).toContain('What it asks for is being worked on here already, and goes on.');
    expect(notice?.text).not.toContain(goesOn);
  });

  it.each(['no', 'unknown'] as const)(
    'says only that it is closed where the person’s leave is "%s"',
    async (mayTell) => {
      const { kept, notice } = await ended({ contact: { mayTellReferrer: mayTell } });
      expect(kept).toEqual({ kind: 'kept' });
      expect(notice?.text).toContain('It is closed. We may not tell you more in writing.');
      expect(notice?.text).not.toMatch(/Pantry|started/);
    },
  );

  it('names the person to nobody', async () => {
    const { notice } = await ended();
    expect(`${notice?.subject} ${notice?.text}`).not.toMatch(/Maria|Testerman/);
  });

  it('without an address is kept for somebody to read out, and does not leave', async () => {
    const { referralId, kept, notice } = await ended({ source: { email: null } });
    expect(kept).toEqual({ kind: 'held', because: expect.stringContaining('somebody has to call') });
    expect(notice).toMatchObject({ channel: 'in-app', delivery: 'held', text: expect.stringContaining('is closed') });
    expect((await the.actions(referralId)).at(-1)).toBe('case-closed');
  });

  it('to a person who referred themselves leaves only where their mail is safe', async () => {
    const self = { kind: 'self', organization: 'Herself', email: 'maria@home.example' } as const;
    const unsafe = await ended({ source: self, contact: { safeToContact: 'unknown' } });
    expect(unsafe.kept).toMatchObject({ kind: 'held' });
    const safe = await ended({ source: self, contact: { safeToContact: 'yes', channels: ['email'] } });
    expect(safe.kept).toEqual({ kind: 'kept' });
  });

  it('closes the case when it has left, and not before', async () => {
    const { referralId, noticeId } = await ended();
    expect(await the.actions(referralId)).not.toContain('case-closed');
    await the.deeds.deliverNotice({ noticeId, at: minutesLater(62) });
    await the.deeds.deliverNotice({ noticeId, at: minutesLater(63) });
    expect((await the.actions(referralId)).slice(-2)).toEqual(['notice-sent', 'case-closed']);
    const [row] =
      await the.owner`select closed_at from cases where person_id = ${(await personOf(the.api, referralId)).id}`;
    expect(row).toEqual({ closedAt: new Date(minutesLater(62)) });
  });

  it('is all that its referral owes: a first message that could never be sent keeps no case open', async () => {
    const referralId = await the.takeIn();
    await the.confirm(referralId);
    expect(await invite(referralId)).toEqual({ kind: 'kept' });
    await the.end(referralId, { kind: 'withdrawn' });
    const noticeId = newNoticeId();
    await the.deeds.keepReferrerNotice({ referralId, noticeId, at: minutesLater(61) });
    await the.deeds.deliverNotice({ noticeId, at: minutesLater(62) });
    expect((await the.actions(referralId)).at(-1)).toBe('case-closed');
  });

  it('twice is written once, and answers the same', async () => {
    const { referralId, noticeId, kept } = await ended();
    expect(await the.deeds.keepReferrerNotice({ referralId, noticeId, at: minutesLater(70) })).toEqual(kept);
    expect(await noticesOf(the.api, referralId)).toHaveLength(1);
  });

  it('of a referral that has not ended is our mistake, and says so', async () => {
    const referralId = await the.takeIn();
    const to = { referralId, noticeId: newNoticeId(), at: MORNING };
    await expect(the.deeds.keepReferrerNotice(to)).rejects.toThrow('has not ended');
  });
});

describe('Our first message', () => {
  it('is on record as a try to reach the person, once', async () => {
    const referralId = await the.takeIn();
    await the.confirm(referralId);
    const attempt: ContactAttempt = {
      attemptId: randomUUID() as string as AttemptId,
      by: 'system',
      at: minutesLater(17),
      channel: 'text',
      result: 'sent',
    };
    const standing = aStanding(referralId, { revision: 4, status: 'contacting', programId: PANTRY, waitingFor: null });
    await the.deeds.recordInvitation({ standing, attempt, at: minutesLater(17) });
    await the.deeds.recordInvitation({ standing, attempt, at: minutesLater(18) });
    expect(await the.rows('contact_attempts', referralId)).toMatchObject([{ byKind: 'pathway', result: 'sent' }]);
    expect((await the.actions(referralId)).filter((action) => action === 'contact-attempted')).toHaveLength(1);
  });
});
