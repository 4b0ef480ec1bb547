import { randomUUID } from 'node:crypto';
import type { ConsentId } from '../../domain/ids';
import { CONSENTS_MAX, CONSENTS_OVER_MAX, mayBeTold, type Part2Consent, type RecordConsent } from '../../domain/part-2';
import {
  consentRecorded,
  consentWithdrawn,
  part2Marked,
  part2Unmarked,
  whyNotMark,
  whyNotRecordConsent,
  whyNotUnmark,
  whyNotWithdrawConsent,
} from '../../domain/part-2-changes';
import type { UnmarkReason } from '../../domain/part-2-mark';
import { whyNotDecide } from '../../domain/referral-changes';
import { type ReferralState, received } from '../../domain/referral-state';
import {
  anOperation,
  aStart,
  awaitingDecision,
  confirmOf,
  contacting,
  MEALS,
  PANTRY,
  RENT,
} from '../support/a-referral';

const NOW = '2026-03-03T15:00:00.000Z';
const HERE = { at: NOW, zone: 'America/Chicago' };
const given = (facts: Partial<Part2Consent> = {}): Part2Consent => ({
  consentId: randomUUID() as string as ConsentId,
  ...{ recipient: 'program', programId: PANTRY, givenOn: '2026-03-01', endsOn: null, withdrawnAt: null },
  ...facts,
});
const over = (count: number) => Array.from({ length: count }, () => given({ endsOn: '2026-03-02' }));
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
    [
      'after so many that are in force',
      { ...open, consents: Array.from({ length: CONSENTS_MAX }, () => given()) },
      {},
      'consent-unfit',
    ],
    ['after ever so many that are over', { ...open, consents: over(CONSENTS_MAX * 3) }, {}, undefined],
    [
      'of a closed referral',
      { ...open, stage: { at: 'closed', outcome: { kind: 'withdrawn' }, programId: null } },
      {},
      'referral-closed',
    ],
  ])('%s', (_which, state, facts, code) => {
    expect(whyNotRecordConsent(state, asked(facts), NOW)?.code).toBe(code);
  });

  it('leaves in mind those that are in force, and the newest of those that are over', () => {
    const first = given();
    const state = { ...open, consents: [first, ...over(CONSENTS_OVER_MAX + 5)] };
    const { consents } = consentRecorded(state, asked(), NOW);
    expect(consents).toEqual([...[first], ...state.consents.slice(-CONSENTS_OVER_MAX), expect.anything()]);
  });

  it('is taken back once, and nobody is told on the strength of it from then on', () => {
    const recorded = consentRecorded(open, asked(), NOW);
    const [consent] = recorded.consents;
    const back = { ...anOperation(), consentId: consent?.consentId ?? ('' as ConsentId), note: 'She called.' };
    expect(whyNotWithdrawConsent(recorded, back, NOW)).toBeUndefined();
    const after = consentWithdrawn(recorded, back, NOW);
    expect([open.revision, recorded.revision, after.revision]).toEqual([2, 3, 4]);
    expect(mayBeTold(after.consents, PANTRY, HERE)).toMatchObject({ verdict: 'not-met', consent: 'withdrawn' });
    expect(whyNotWithdrawConsent(after, back, NOW)?.code).toBe('consent-unknown');
  });
});

describe('The mark', () => {
  const desk = { ...anOperation(), origin: 'desk', note: 'She said so.' } as const;
  const label = { ...anOperation(), byKind: 'system', origin: 'label', note: null } as const;
  const unmark = (reason: UnmarkReason, { marks }: Pick<ReferralState, 'marks'>) => ({
    ...anOperation(),
    ...{ marks, reason, note: 'A mistake.' },
  });
  const CLOSED: ReferralState['stage'] = { at: 'closed', outcome: { kind: 'withdrawn' }, programId: null };

  it('of the team is set once, and taken back as a mistake of the team', () => {
    const open = awaitingDecision();
    expect(whyNotMark(open, desk)).toBeUndefined();
    expect(whyNotUnmark(open, unmark('marked-by-mistake', open))?.why?.code).toBe('part-2-not-marked');
    const marked = part2Marked(open, desk);
    expect(whyNotMark(marked, desk)?.why?.code).toBe('part-2-marked');
    expect(whyNotUnmark(marked, unmark('marked-by-mistake', marked))).toBeUndefined();
    expect(part2Unmarked(marked)).toMatchObject({ isPart2: false, revision: open.revision + 2 });
  });

  it('of its sender is taken back only where the sender said so, however it came', () => {
    for (const theirs of [
      awaitingDecision({ isPart2: true }),
      part2Marked(awaitingDecision(), label),
      part2Marked(part2Marked(awaitingDecision(), desk), label),
    ]) {
      expect(whyNotUnmark(theirs, unmark('marked-by-mistake', theirs))?.why?.code).toBe('part-2-marked-by-sender');
      expect(whyNotUnmark(theirs, unmark('sender-corrected', theirs))).toBeUndefined();
    }
  });

  it('is taken back with all that was seen of it, and not where another came since', () => {
    const seen = part2Marked(awaitingDecision(), desk);
    const since = part2Marked(seen, label);
    expect(since.marks).toEqual([desk.operationId, label.operationId]);
    expect(whyNotUnmark(since, unmark('sender-corrected', seen))).toMatchObject({
      code: 'stale-marks',
      reason: expect.stringContaining('another mark of 42 CFR Part 2 has come since you looked'),
    });
    expect(whyNotUnmark(since, unmark('sender-corrected', since))).toBeUndefined();
    const again = part2Marked(part2Unmarked(seen), { ...desk, ...anOperation() });
    expect(whyNotUnmark(again, unmark('marked-by-mistake', seen))?.code).toBe('stale-marks');
  });

  it('that came with the referral has its id, and can be seen', () => {
    const start = aStart({ isPart2: true });
    expect(received(start).marks).toEqual([start.referralId]);
  });

  it('of its sender is heard before anything else is known; the team waits until the referral is checked', () => {
    const stage = { at: 'received' } as const;
    expect(whyNotMark(awaitingDecision({ stage }), label)).toBeUndefined();
    expect(whyNotMark(awaitingDecision({ stage }), desk)?.code).toBe('referral-not-ready');
    expect(whyNotMark(awaitingDecision({ stage: CLOSED }), label)?.code).toBe('referral-closed');
  });
});
