import { randomUUID } from 'node:crypto';
import type { ConsentId } from '../../domain/ids';
import { CONSENTS_MAX, mayBeTold, type Part2Consent, type RecordConsent } from '../../domain/part-2';
import {
  consentRecorded,
  consentWithdrawn,
  whyNotRecordConsent,
  whyNotWithdrawConsent,
} from '../../domain/part-2-changes';
import { whyNotDecide } from '../../domain/referral-changes';
import type { ReferralState } from '../../domain/referral-state';
import { anOperation, awaitingDecision, confirmOf, contacting, MEALS, PANTRY, RENT } from '../support/a-referral';

const NOW = '2026-03-03T15:00:00.000Z';
const HERE = { at: NOW, zone: 'America/Chicago' };
const given = (facts: Partial<Part2Consent> = {}): Part2Consent => ({
  consentId: randomUUID() as string as ConsentId,
  ...{ recipient: 'program', programId: PANTRY, givenOn: '2026-03-01', endsOn: null, withdrawnAt: null },
  ...facts,
});
const ANYBODY = { recipient: 'any-treating', programId: null } as const;
const US = { recipient: 'this-organization', programId: null } as const;

describe('Whether a program may be told of what Part 2 protects', () => {
  it.each<[string, readonly Part2Consent[], string, string, string | null]>([
    ['nothing is on record', [], 'unknown', 'none', null],
    ['it is named', [given()], 'met', 'in-force', '2026-03-01'],
    ['anybody who helps is named', [given(ANYBODY)], 'met', 'in-force', '2026-03-01'],
    ['another program is named', [given({ programId: RENT })], 'unknown', 'other-recipient', null],
    ['we alone are named', [given(US)], 'unknown', 'other-recipient', null],
    ['it is the last day', [given({ endsOn: '2026-03-03' })], 'met', 'in-force', '2026-03-01'],
    ['the last day is over', [given({ endsOn: '2026-03-02' })], 'not-met', 'ended', '2026-03-02'],
    ['it was withdrawn', [given({ withdrawnAt: '2026-03-02T15:00:00.000Z' })], 'not-met', 'withdrawn', '2026-03-02'],
    ['it was given anew', [given({ endsOn: '2026-03-02' }), given(ANYBODY)], 'met', 'in-force', '2026-03-01'],
    [
      'one for others holds, and its own ended',
      [given(US), given({ endsOn: '2026-03-02' })],
      'not-met',
      'ended',
      '2026-03-02',
    ],
  ])('where %s', (_where, consents, verdict, consent, on) => {
    expect(mayBeTold(consents, PANTRY, HERE)).toEqual({ verdict, consent, on });
  });

  it('is asked by the day at that place', () => {
    const ended = [given({ endsOn: '2026-03-02' })];
    const lateThere = '2026-03-03T04:00:00.000Z'; // Ten in the evening of the second, in Chicago.
    expect(mayBeTold(ended, PANTRY, { ...HERE, at: lateThere }).verdict).toBe('met');
  });
});

describe('To confirm a program for a protected referral', () => {
  const open = awaitingDecision({ isPart2: true });
  const whyNot = (state: ReferralState, facts: Parameters<typeof confirmOf>[2] = {}, programId = PANTRY) =>
    whyNotDecide(state, confirmOf(state, programId, facts), NOW);

  it('takes a written consent that names it, and the refusal says what to do', () => {
    expect(whyNot(open)).toMatchObject({
      code: 'consent-needed',
      reason: expect.stringMatching(
        /^family-pantry must not be told .*no written consent is on record\. Ask the person, record /,
      ),
    });
    expect(whyNot({ ...open, consents: [given()] })).toBeUndefined();
    expect(whyNot({ ...open, consents: [given({ programId: RENT })] })?.code).toBe('consent-needed');
    expect(whyNot(awaitingDecision())).toBeUndefined();
  });

  it('cannot be done with a reason instead', () => {
    const reason = { reason: 'facts-differ', note: 'She is older.' } as const;
    expect(whyNot(open, reason, MEALS)?.code).toBe('consent-needed');
  });

  it('is what the consent is for: to decline or to ask takes none', () => {
    const decline = { kind: 'decline', reason: 'no-capacity', note: 'Full.' } as const;
    expect(whyNot(open, { choice: decline })).toBeUndefined();
  });
});

describe('A written consent', () => {
  const open = awaitingDecision({ isPart2: true });
  const asked = (facts: Partial<RecordConsent> = {}): RecordConsent => ({
    ...anOperation(),
    ...{ recipient: 'program', programId: PANTRY, givenOn: '2026-03-03', endsOn: null, note: 'Seen.' },
    ...facts,
  });

  it.each<[string, ReferralState, Partial<RecordConsent>, string | undefined]>([
    ['of today', open, {}, undefined],
    ['while contact is made', contacting({ isPart2: true }), {}, undefined],
    ['that nobody needs', awaitingDecision(), {}, 'consent-unfit'],
    ['of tomorrow', open, { givenOn: '2026-03-04' }, 'consent-unfit'],
    ['that is over', open, { givenOn: '2026-01-01', endsOn: '2026-03-02' }, 'consent-unfit'],
    ['that ends before it begins', open, { givenOn: '2026-03-02', endsOn: '2026-03-01' }, 'consent-unfit'],
    ['for a program that nobody knows', open, { programId: 'nowhere' as typeof PANTRY }, 'program-unknown'],
    ['after so many', { ...open, consents: Array.from({ length: CONSENTS_MAX }, () => given()) }, {}, 'consent-unfit'],
    [
      'of a closed referral',
      { ...open, stage: { at: 'closed', outcome: { kind: 'withdrawn' }, programId: null } },
      {},
      'referral-closed',
    ],
  ])('%s', (_which, state, facts, code) => {
    expect(whyNotRecordConsent(state, asked(facts), NOW)?.code).toBe(code);
  });

  it('is taken back once, and nobody is told on the strength of it from then on', () => {
    const recorded = consentRecorded(open, asked());
    const [consent] = recorded.consents;
    const back = { ...anOperation(), consentId: consent?.consentId ?? ('' as ConsentId), note: 'She called.' };
    expect(whyNotWithdrawConsent(recorded, back, NOW)).toBeUndefined();
    const after = consentWithdrawn(recorded, back, NOW);
    expect([open.revision, recorded.revision, after.revision]).toEqual([2, 3, 4]);
    expect(mayBeTold(after.consents, PANTRY, HERE)).toMatchObject({ verdict: 'not-met', consent: 'withdrawn' });
    expect(whyNotWithdrawConsent(after, back, NOW)?.code).toBe('consent-unknown');
  });
});
