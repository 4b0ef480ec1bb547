import type { ConfirmContact, ContactAttempt, LogAttempt, VoidAttempt } from '../../domain/contact';
import type { Decide } from '../../domain/decision';
import type { AdviceId, AttemptId, ProgramId, ReferralId } from '../../domain/ids';
import type { RecordedOutcome } from '../../domain/outcome';
import {
  attempted,
  attemptVoided,
  contactConfirmed,
  decided,
  ended,
  whyNotConfirmContact,
  whyNotDecide,
  whyNotLogAttempt,
  whyNotMessage,
  whyNotRecordOutcome,
  whyNotVoid,
} from '../../domain/referral-changes';
import { type ReferralState, received } from '../../domain/referral-state';
import {
  anOperation,
  aStart,
  awaitingDecision,
  BEN,
  confirmOf,
  contacting,
  MEALS,
  PANTRY,
  RENT,
  safeContact,
} from '../support/a-referral';

const NOW = '2026-03-03T15:00:00.000Z';
const waiting = awaitingDecision();
const declining = (state: ReferralState): Decide => ({
  ...confirmOf(state, PANTRY),
  choice: { kind: 'decline', reason: 'no-capacity', note: 'All lists are full.' },
});
const closed = ended(contacting(), { ...anOperation(), revision: 3, outcome: 'withdrawn', note: null });

describe('A coordinator may decide', () => {
  it.each<[string, ReferralState, Decide, string | undefined]>([
    ['to accept the first choice', waiting, confirmOf(waiting, PANTRY), undefined],
    ['to accept another advised program, without a word', waiting, confirmOf(waiting, RENT), undefined],
    ['to decline, with a coded reason', waiting, declining(waiting), undefined],
    [
      'to choose a program that a rule forbids, when the facts differ',
      waiting,
      confirmOf(waiting, MEALS, { reason: 'facts-differ', note: 'She is 64; the birth date was a slip.' }),
      undefined,
    ],
    ['but not to depart from the advice in silence', waiting, confirmOf(waiting, MEALS), 'reason-needed'],
    [
      'but not against a rule because the person prefers it',
      waiting,
      confirmOf(waiting, MEALS, { reason: 'person-prefers', note: 'She asked for it.' }),
      'rule-forbids',
    ],
    [
      'but not for a program that does not exist',
      waiting,
      confirmOf(waiting, 'moon-shuttle' as ProgramId),
      'program-unknown',
    ],
    [
      'but not on advice that was replaced',
      waiting,
      confirmOf(waiting, PANTRY, { adviceId: 'b0000000-0000-4000-8000-000000000000' as AdviceId }),
      'stale-advice',
    ],
    ['but not on an older revision', waiting, confirmOf(waiting, PANTRY, { revision: 1 }), 'stale-revision'],
    ['but not twice', contacting(), confirmOf(contacting(), RENT, { by: BEN }), 'already-decided'],
    ['but not before the checks are done', received(aStart()), confirmOf(waiting, PANTRY), 'referral-not-ready'],
  ])('%s', (_sentence, state, decision, code) => {
    expect(whyNotDecide(state, decision, NOW)?.code).toBe(code);
  });

  it('and who decided first is named to who comes second', () => {
    expect(whyNotDecide(contacting(), confirmOf(contacting(), RENT), NOW)?.reason).toContain('ana-flores decided this');
  });

  it('and the decision says how it relates to the advice', () => {
    const kinds = [
      confirmOf(waiting, PANTRY),
      confirmOf(waiting, RENT),
      confirmOf(waiting, MEALS),
      declining(waiting),
    ].map((decision) => decided(waiting, decision, NOW).decided?.kind);
    expect(kinds).toEqual(['accepted-first-choice', 'accepted-another-advised', 'chose-another-program', 'declined']);
  });
});

const call = (facts: Partial<LogAttempt> = {}): LogAttempt => ({
  ...anOperation(),
  at: NOW,
  channel: 'call',
  result: 'no-answer',
  note: null,
  ...facts,
});

const sentByUs: ContactAttempt = {
  attemptId: 'our-own' as AttemptId,
  by: 'system',
  at: NOW,
  channel: 'text',
  result: 'sent',
};

describe('The gate', () => {
  it.each<[string, ReferralState, LogAttempt, string | undefined]>([
    ['opens with a confirmed pathway and safe contact', contacting(), call(), undefined],
    ['stays shut while the pathway is only advice', awaitingDecision(), call(), 'gate-closed'],
    ['stays shut before the checks', received(aStart()), call(), 'referral-not-ready'],
    ['stays shut once the referral is closed', closed, call(), 'referral-closed'],
    [
      'stays shut where contact is not safe',
      contacting({ contact: { ...safeContact, safeToContact: 'no' } }),
      call(),
      'gate-closed',
    ],
    [
      'stays shut where nobody knows whether contact is safe',
      contacting({ contact: { ...safeContact, safeToContact: 'unknown' } }),
      call(),
      'gate-closed',
    ],
    ['stays shut for a channel that the person did not name', contacting(), call({ channel: 'visit' }), 'gate-closed'],
    [
      'stays shut for a voicemail that the person does not want',
      contacting({ contact: { ...safeContact, noVoicemail: true } }),
      call({ result: 'left-message' }),
      'gate-closed',
    ],
    [
      'stays shut for an attempt dated before the decision',
      contacting(),
      call({ at: '2026-03-02T14:00:00.000Z' }),
      'gate-closed',
    ],
    ['refuses an attempt from the future', contacting(), call({ at: '2026-03-03T15:06:00.000Z' }), 'attempt-in-future'],
  ])('%s', (_sentence, state, attempt, code) => {
    expect(whyNotLogAttempt(state, attempt, NOW)?.code).toBe(code);
  });

  it('holds our own messages too until a person has decided', () => {
    expect(whyNotMessage(awaitingDecision(), 'text')).toEqual({ code: 'nobody-confirmed' });
    expect(whyNotMessage(contacting(), 'text')).toBeUndefined();
    expect(whyNotMessage(contacting({ decided: null }), 'text')).toEqual({ code: 'nobody-confirmed' });
  });

  it('stops at fifty attempts', () => {
    let state = contacting();
    for (let tries = 0; tries < 50; tries += 1) state = attempted(state, call(), NOW);
    expect(whyNotLogAttempt(state, call(), NOW)?.code).toBe('attempts-limit');
  });
});

describe('An attempt that was logged by mistake', () => {
  const logged = call({ result: 'reached' });
  const reached = attempted(contacting(), logged, NOW);
  const [attempt] = reached.attempts;
  const voiding = (attemptId = attempt?.attemptId ?? ('none' as AttemptId)): VoidAttempt => ({
    ...anOperation(),
    attemptId,
    reason: 'wrong-person',
    note: 'I spoke with her sister.',
  });
  const voided = attemptVoided(reached, voiding(), NOW);

  it('counts for nothing once it is taken back: the referral is as if it had not been made', () => {
    expect(whyNotVoid(reached, voiding())).toBeUndefined();
    expect(voided).toEqual({
      ...contacting({ referralId: reached.referralId, advice: reached.advice }),
      revision: reached.revision + 1,
      voided: [{ ...attempt, voidedAt: NOW }],
    });
  });

  it.each<[string, ReferralState, VoidAttempt, string]>([
    ['again', voided, voiding(), 'attempt-voided'],
    ['where there is no such attempt', contacting(), voiding(), 'attempt-unknown'],
    ['once the referral is closed', closed, voiding(), 'referral-closed'],
    [
      'where it is a message that we sent ourselves',
      contacting({ attempts: [{ ...sentByUs, loggedAt: NOW }] }),
      voiding(sentByUs.attemptId),
      'attempt-ours',
    ],
  ])('cannot be taken back %s', (_sentence, state, asked, code) => {
    expect(whyNotVoid(state, asked)?.code).toBe(code);
  });

  it('is on record all the same, so it counts towards the limit of what is written down', () => {
    let state = contacting();
    for (let tries = 0; tries < 50; tries += 1) {
      const wrong = call();
      state = attempted(state, wrong, NOW);
      state = attemptVoided(state, voiding(wrong.operationId as string as AttemptId), NOW);
    }
    expect(state.attempts).toEqual([]);
    expect(whyNotLogAttempt(state, call(), NOW)?.code).toBe('attempts-limit');
  });
});

describe('What was found out about safe contact', () => {
  const found: ConfirmContact = {
    ...anOperation(),
    safeToContact: 'yes',
    channels: ['email'],
    noVoicemail: true,
    note: 'The nurse asked.',
  };

  it('replaces what was unknown, and opens the gate for just those channels', () => {
    const unknown = contacting({ contact: { ...safeContact, safeToContact: 'unknown' } });
    const known = contactConfirmed(unknown, found, NOW);
    expect(whyNotLogAttempt(known, call({ channel: 'email', result: 'sent' }), NOW)).toBeUndefined();
    expect(whyNotLogAttempt(known, call(), NOW)?.reason).toContain('by e-mail only');
  });

  const minuteBefore = '2026-03-03T14:59:00.000Z';
  const minuteAfter = '2026-03-03T15:01:00.000Z';
  const unsafe = { safeToContact: 'no', channels: [], noVoicemail: false } as const;

  it('elsewhere counts for an attempt, both ways, and is known from then on', () => {
    const told = call({ onRecord: { ...unsafe, asOf: minuteBefore } });
    expect(whyNotLogAttempt(contacting(), told, NOW)?.reason).toContain('not safe');
    const unknown = contacting({ contact: { ...safeContact, safeToContact: 'unknown' } });
    const onRecord = { safeToContact: 'yes', channels: ['call'], noVoicemail: true, asOf: minuteBefore } as const;
    expect(whyNotLogAttempt(unknown, call({ onRecord }), NOW)).toBeUndefined();
    const after = attempted(unknown, call({ onRecord }), NOW);
    expect(after).toMatchObject({ contact: { safeToContact: 'yes', noVoicemail: true }, contactAsOf: minuteBefore });
    expect(whyNotLogAttempt(after, call({ result: 'left-message' }), NOW)?.code).toBe('gate-closed');
  });

  it('by this referral itself is not put back by records that are behind it', () => {
    const known = contactConfirmed(contacting(), { ...found, ...unsafe }, NOW);
    const behind = { safeToContact: 'yes', channels: ['call'], noVoicemail: false, asOf: minuteBefore } as const;
    expect(whyNotLogAttempt(known, call({ onRecord: behind }), NOW)?.code).toBe('gate-closed');
    expect(whyNotLogAttempt(known, call({ onRecord: { ...behind, asOf: minuteAfter } }), NOW)).toBeUndefined();
  });

  it('before the referral came does not undo the no with which it came; what was found out since does', () => {
    const came = contacting({ contact: { ...safeContact, ...unsafe } });
    const older = { safeToContact: 'yes', channels: ['call'], noVoicemail: false, asOf: minuteBefore } as const;
    expect(whyNotLogAttempt(came, call({ onRecord: older }), NOW)?.reason).toContain('not safe');
    const before = call({ onRecord: { ...older, sinceReferral: false } });
    expect(whyNotLogAttempt(came, before, NOW)?.reason).toContain('not safe');
    expect(attempted(came, before, NOW)).toMatchObject({ contact: unsafe, contactAsOf: null });
    expect(whyNotLogAttempt(came, call({ onRecord: { ...older, sinceReferral: true } }), NOW)).toBeUndefined();
  });

  it('names at least one channel when contact is safe', () => {
    expect(whyNotConfirmContact(contacting(), { ...found, channels: [] })?.code).toBe('channel-needed');
    expect(whyNotConfirmContact(contacting(), { ...found, safeToContact: 'no', channels: [] })).toBeUndefined();
  });
});

describe('A referral ends', () => {
  const ending = (outcome: RecordedOutcome, revision: number) => ({ ...anOperation(), revision, outcome, note: null });

  it.each<[string, ReferralState, RecordedOutcome, string | undefined]>([
    ['with a started service once a pathway is confirmed', contacting(), 'service-started', undefined],
    ['with a withdrawal at any time', waiting, 'withdrawn', undefined],
    ['as entered in error at any time', waiting, 'entered-in-error', undefined],
    ['when the person opts out', contacting(), 'person-opted-out', undefined],
    ['but no service starts without a pathway', waiting, 'service-started', 'pathway-needed'],
    [
      'but nobody is unreachable before the contact plan is used up',
      contacting(),
      'unable-to-reach',
      'contact-plan-open',
    ],
    ['but only once', closed, 'withdrawn', 'referral-closed'],
  ])('%s', (_sentence, state, outcome, code) => {
    expect(whyNotRecordOutcome(state, ending(outcome, state.revision))?.code).toBe(code);
  });

  it('only on the revision that was on the screen', () => {
    expect(whyNotRecordOutcome(contacting(), ending('withdrawn', 1))?.code).toBe('stale-revision');
  });

  it('as a duplicate only in favour of another referral, which it names', () => {
    const duplicate = { ...ending('duplicate', waiting.revision), goesOn: 'the-other' as ReferralId };
    expect(whyNotRecordOutcome(waiting, duplicate)).toBeUndefined();
    for (const goesOn of [null, waiting.referralId])
      expect(whyNotRecordOutcome(waiting, { ...duplicate, goesOn })?.code).toBe('other-referral-needed');
    expect(ended(waiting, duplicate).stage).toMatchObject({ outcome: { kind: 'duplicate', goesOn: 'the-other' } });
  });

  it('with the program that started', () => {
    expect(ended(contacting(), ending('service-started', 3)).stage).toEqual({
      at: 'closed',
      outcome: { kind: 'service-started', programId: PANTRY },
      programId: PANTRY,
    });
  });
});
