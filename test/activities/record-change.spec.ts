import { randomUUID } from 'node:crypto';
import { deedTold } from '../../api/happening';
import { contactAttemptsOf } from '../../db/contact-attempt-store';
import { findDecision } from '../../db/decision-store';
import { findOperation } from '../../db/operation-store';
import { personOf } from '../../db/person-store';
import { findReferral } from '../../db/referral-page';
import { findStanding } from '../../db/referral-store';
import type { ConfirmContact, LogAttempt } from '../../domain/contact';
import type { Change } from '../../domain/deeds';
import type { AttemptId, ReferralId, TaskId } from '../../domain/ids';
import { ANA, anOperation, BEN, PANTRY } from '../support/a-referral';
import { type Deeds, decided, newAdviceId, openDeeds } from '../support/deeds';
import { aStanding, MORNING, minutesLater } from '../support/records';

let the: Deeds;
beforeAll(async () => {
  the = await openDeeds();
});
beforeEach(() => the.beginAnew());
afterAll(() => the.close());

const awaitingDecision = async (): Promise<ReferralId> => {
  const referralId = await the.takeIn();
  const taskId = randomUUID() as string as TaskId;
  await the.deeds.askCoordinator({ standing: aStanding(referralId), taskId, kind: 'decide-pathway', at: MORNING });
  return referralId;
};
const contacting = (referralId: ReferralId, revision: number) =>
  aStanding(referralId, { revision, status: 'contacting', programId: PANTRY, waitingFor: null });

describe('A decision', () => {
  it('is on record with the advice and the revision that it answered, and closes its task', async () => {
    const referralId = await awaitingDecision();
    const { adviceId } = await the.deeds.adviseOnReferral({ referralId, adviceId: newAdviceId(), at: MORNING });
    const choice = { kind: 'confirm', programId: PANTRY, reason: null, note: null } as const;
    const decide = { ...anOperation(), adviceId, revision: 2, choice };
    await the.deeds.recordChange(decided(referralId, decide, minutesLater(5)));

    expect(await findDecision(the.api, referralId)).toEqual({
      ...{ decisionId: decide.operationId, kind: 'accepted-first-choice', adviceId, programId: PANTRY },
      ...{ reason: null, note: null, revision: 2, by: { id: ANA, name: 'Ana Flores' }, at: minutesLater(5) },
    });
    expect(await findStanding(the.api, referralId)).toEqual(contacting(referralId, 3));
    expect(await the.rows('tasks', referralId)).toMatchObject([{ closedAt: new Date(minutesLater(5)) }]);
    expect(await findOperation(the.api, decide.operationId)).toMatchObject({
      ...{ kind: 'decided', by: ANA, byName: 'Ana Flores', fingerprint: decide.fingerprint },
      ...{ revision: 3, status: 'contacting', at: minutesLater(5) },
    });
  });

  it('to decline ends the referral, with who, when and why', async () => {
    const referralId = await awaitingDecision();
    const choice = { kind: 'decline', reason: 'no-capacity', note: 'Full until May.' } as const;
    const decide = { ...anOperation(), adviceId: null, revision: 2, choice };
    await the.deeds.recordChange(decided(referralId, decide, minutesLater(5)));
    expect(await findReferral(the.api, referralId)).toMatchObject({
      status: 'closed',
      outcome: { kind: 'declined', reason: 'no-capacity' },
      endedBy: { id: ANA, name: 'Ana Flores' },
      endedAt: minutesLater(5),
      endedNote: 'Full until May.',
    });
  });

  it('that the database refuses leaves nothing behind, not even its audit row', async () => {
    const referralId = await awaitingDecision();
    const before = await the.actions(referralId);
    const choice = { kind: 'confirm', programId: PANTRY, reason: null, note: null } as const;
    const onUnknownAdvice = { ...anOperation(), adviceId: newAdviceId(), revision: 2, choice };
    await expect(the.deeds.recordChange(decided(referralId, onUnknownAdvice, MORNING))).rejects.toThrow();
    expect(await the.actions(referralId)).toEqual(before);
    expect(await findOperation(the.api, onUnknownAdvice.operationId)).toBeUndefined();
    expect(await findStanding(the.api, referralId)).toEqual(aStanding(referralId));
  });
});

const attempt = (referralId: ReferralId, facts: Partial<LogAttempt> = {}): Change => ({
  kind: 'attempt-logged',
  attempt: {
    ...anOperation(),
    at: minutesLater(20),
    channel: 'call',
    result: 'no-answer',
    note: 'Rang out.',
    ...facts,
  },
  standing: contacting(referralId, 4),
  at: minutesLater(25),
});

describe('A contact attempt', () => {
  it('is on record as it was made, by whom and when', async () => {
    const referralId = await the.takeIn();
    await the.confirm(referralId);
    await the.deeds.recordChange(attempt(referralId));
    expect(await contactAttemptsOf(the.api, referralId)).toMatchObject([
      {
        by: { id: ANA, name: 'Ana Flores' },
        at: minutesLater(20),
        channel: 'call',
        result: 'no-answer',
        note: 'Rang out.',
      },
    ]);
  });

  it('that was logged by mistake stays as it was written, and says who took it back, when and why', async () => {
    const referralId = await the.takeIn();
    await the.confirm(referralId);
    const mistake = attempt(referralId);
    await the.deeds.recordChange(mistake);
    await the.deeds.recordChange(attempt(referralId, { channel: 'text', result: 'sent' }));
    await the.deeds.recordChange(takenBack(referralId, mistake));
    expect(await contactAttemptsOf(the.api, referralId)).toMatchObject([
      {
        channel: 'call',
        result: 'no-answer',
        note: 'Rang out.',
        voided: {
          by: { id: 'ben-okoye', name: 'Ben Okoye' },
          at: minutesLater(28),
          reason: 'wrong-person',
          note: 'It was her sister.',
        },
      },
      { channel: 'text', voided: null },
    ]);
  });

  it('cannot be recorded before a decision, whoever asks', async () => {
    const referralId = await the.takeIn();
    await expect(the.deeds.recordChange(attempt(referralId))).rejects.toMatchObject({ code: '23502' });
    expect(await contactAttemptsOf(the.api, referralId)).toEqual([]);
  });
});

/** Ben takes back what this change had logged. */
function takenBack(referralId: ReferralId, logged: Change): Change {
  if (logged.kind !== 'attempt-logged') throw new Error('This is no attempt.');
  const { operationId, by, at, channel, result } = logged.attempt;
  const attemptId = operationId as string as AttemptId;
  return {
    kind: 'attempt-voided',
    voiding: { ...anOperation(BEN), attemptId, reason: 'wrong-person', note: 'It was her sister.' },
    attempt: { attemptId, by, at, channel, result },
    standing: contacting(referralId, 5),
    at: minutesLater(28),
  };
}

const found = (referralId: ReferralId, facts: Partial<ConfirmContact>, at = minutesLater(30)): Change => ({
  kind: 'contact-confirmed',
  found: { ...anOperation(), safeToContact: 'yes', channels: ['email'], noVoicemail: true, note: 'Asked.', ...facts },
  standing: contacting(referralId, 4),
  at,
});

describe('What was found out about safe contact', () => {
  it('is what the person’s record says from then on', async () => {
    const referralId = await the.takeIn({ contact: { safeToContact: 'unknown', channels: [] } });
    await the.deeds.recordChange(found(referralId, {}));
    expect((await personOf(the.api, referralId)).contact).toMatchObject({
      ...{ safeToContact: 'yes', channels: ['email'], noVoicemail: true },
      mayTellReferrer: 'yes',
    });
  });

  it('is not overwritten by what was found out before and comes late', async () => {
    const referralId = await the.takeIn();
    await the.deeds.recordChange(found(referralId, { safeToContact: 'no', channels: [] }, minutesLater(40)));
    await the.deeds.recordChange(found(referralId, {}, minutesLater(30)));
    expect((await personOf(the.api, referralId)).contact.safeToContact).toBe('no');
  });
});

describe('Every change', () => {
  it('recorded twice is recorded once, with one audit row and one entry', async () => {
    const referralId = await awaitingDecision();
    const choice = { kind: 'confirm', programId: PANTRY, reason: null, note: 'Yes.' } as const;
    const mistake = attempt(referralId);
    const changes: Change[] = [
      decided(referralId, { ...anOperation(), adviceId: null, revision: 2, choice }, minutesLater(5)),
      mistake,
      takenBack(referralId, mistake),
      found(referralId, {}),
      {
        kind: 'ended',
        ending: { ...anOperation(), revision: 5, outcome: 'withdrawn', note: null },
        standing: aStanding(referralId, {
          ...{ revision: 6, status: 'closed', nextOwner: 'nobody', waitingFor: null, outcome: { kind: 'withdrawn' } },
        }),
        at: minutesLater(50),
      },
    ];
    for (const change of [...changes, ...changes]) await the.deeds.recordChange(change);

    expect((await the.actions(referralId)).slice(3)).toEqual([
      'decided',
      'contact-attempted',
      'attempt-voided',
      'contact-confirmed',
      'outcome-recorded',
    ]);
    expect(await the.rows('operations', referralId)).toHaveLength(5);
    expect(await the.rows('entries', referralId)).toHaveLength(6);
    expect(await the.rows('voided_attempts', referralId)).toHaveLength(1);
    expect((await findStanding(the.api, referralId))?.status).toBe('closed');
  });

  it('is told in the story with the words that people wrote', async () => {
    const referralId = await the.takeIn();
    await the.confirm(referralId);
    const mistake = attempt(referralId);
    await the.deeds.recordChange(mistake);
    await the.deeds.recordChange(takenBack(referralId, mistake));
    await the.deeds.recordChange(found(referralId, {}));
    await the.end(referralId, { kind: 'service-started', programId: PANTRY });
    const story = (await findReferral(the.api, referralId))?.story.map((line) => [deedTold(line).what, line.detail]);
    expect(story?.slice(2)).toEqual([
      ['Confirmed Family Pantry, the first choice of the advice', 'She asked for it.'],
      ['Tried to reach the person by call: no answer', 'Rang out.'],
      ['Took back the try by call (no answer): it was somebody else who was tried', 'It was her sister.'],
      ['Found out that contact is safe by email, without voicemail', 'Contact is safe by email. Asked.'],
      ['Closed: service started', 'First pick-up today.'],
    ]);
  });

  it('leaves no name and nobody’s words in the audit', async () => {
    const referralId = await awaitingDecision();
    await the.deeds.adviseOnReferral({ referralId, adviceId: newAdviceId(), at: MORNING });
    await the.confirm(referralId);
    const mistake = attempt(referralId);
    await the.deeds.recordChange(mistake);
    await the.deeds.recordChange(takenBack(referralId, mistake));
    await the.deeds.recordChange(found(referralId, {}));
    await the.end(referralId, { kind: 'service-started', programId: PANTRY });
    const audit = JSON.stringify(await the.rows('audit', referralId));
    for (const words of [
      'Maria',
      'Testerman',
      'food runs out',
      'She asked',
      'Rang out',
      'her sister',
      'Asked.',
      'pick-up',
    ])
      expect(audit).not.toContain(words);
  });
});
