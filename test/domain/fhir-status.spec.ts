import { DECLINE_REASONS } from '../../domain/decision';
import {
  CLOSED_UNTOLD,
  FHIR_TASK_STATUSES,
  type FhirTaskStatus,
  fhirStanding,
  type StandingToTell,
  showing,
} from '../../domain/fhir-status';
import type { ProgramId, ReferralId } from '../../domain/ids';
import type { Outcome } from '../../domain/outcome';

const PANTRY = 'family-pantry' as ProgramId;
const standing = (facts: Partial<StandingToTell>): StandingToTell => ({
  status: 'closed',
  outcome: null,
  confirmed: true,
  mayTell: true,
  openQuestions: 0,
  ...facts,
});

/** The states that Gravity asks a reason of. */
const NEED_A_REASON: readonly FhirTaskStatus[] = ['rejected', 'cancelled', 'on-hold', 'failed'];

describe('A referral, as a FHIR Task', () => {
  it.each<[string, StandingToTell['status'], FhirTaskStatus, string]>([
    ['was just received', 'received', 'requested', '2.0'],
    ['awaits a decision', 'awaiting-decision', 'requested', '2.0'],
    ['is in contact with the person', 'contacting', 'accepted', '3.0'],
  ])('that %s is %s → %s', (_says, status, task, business) => {
    for (const mayTell of [true, false])
      expect(fhirStanding(standing({ status, mayTell }))).toEqual({ status: task, business, reason: null });
  });

  it.each([
    [1, 'Information is needed: 1 question waits for an answer of the referrer.'],
    [3, 'Information is needed: 3 questions wait for an answer of the referrer.'],
    [0, 'The answers are being checked.'],
  ])('that waits for answers is requested, and says how many and not what: %d', (openQuestions, reason) => {
    expect(fhirStanding(standing({ status: 'awaiting-information', openQuestions }))).toEqual({
      status: 'requested',
      business: '2.0',
      reason,
    });
  });

  it.each<[Outcome, FhirTaskStatus, string]>([
    [{ kind: 'service-started', programId: PANTRY }, 'completed', '7.0'],
    [{ kind: 'declined', reason: 'no-capacity' }, 'rejected', '4.0'],
    [{ kind: 'person-opted-out' }, 'cancelled', '6.0'],
    [{ kind: 'withdrawn' }, 'cancelled', '6.0'],
    [{ kind: 'duplicate', goesOn: 'another' as ReferralId }, 'cancelled', '6.0'],
    [{ kind: 'unable-to-reach', attempts: 3 }, 'failed', '6.0'],
    [{ kind: 'entered-in-error' }, 'entered-in-error', '6.0'],
  ])('that ended as %j is %s', (outcome, task, business) => {
    const told = fhirStanding(standing({ outcome }));
    expect(told).toMatchObject({ status: task, business });
    if (NEED_A_REASON.includes(task)) expect(told.reason).toMatch(/^[A-Z].*\.$/);
  });

  it('says of every decline why, in a sentence', () => {
    const reasons = DECLINE_REASONS.map((reason) => fhirStanding(standing({ outcome: { kind: 'declined', reason } })));
    expect(new Set(reasons.map(({ reason }) => reason)).size).toBe(DECLINE_REASONS.length);
  });

  it.each<[Outcome, boolean, FhirTaskStatus]>([
    [{ kind: 'service-started', programId: PANTRY }, true, 'accepted'],
    [{ kind: 'person-opted-out' }, true, 'accepted'],
    [{ kind: 'declined', reason: 'other' }, false, 'requested'],
    [{ kind: 'withdrawn' }, false, 'requested'],
  ])('tells whoever may not know how it ended only that it ended: %j', (outcome, confirmed, task) => {
    const told = fhirStanding(standing({ outcome, confirmed, mayTell: false }));
    expect(told).toEqual({ status: task, business: confirmed ? '3.0' : '2.0', reason: CLOSED_UNTOLD });
  });
});

describe('A search by status', () => {
  /** Every way to stand that a search for these statuses finds. */
  const found = (...wanted: readonly FhirTaskStatus[]): readonly StandingToTell[] => {
    const { open, ended: kinds, untold } = showing(wanted);
    return [
      ...open.flatMap((status) =>
        EITHER.map((mayTell) => standing({ status, confirmed: status === 'contacting', mayTell })),
      ),
      ...kinds.flatMap((kind) => EITHER.map((confirmed) => standing({ outcome: ended(kind), confirmed }))),
      ...untold.flatMap((confirmed) =>
        showing(FHIR_TASK_STATUSES).ended.map((kind) => standing({ outcome: ended(kind), confirmed, mayTell: false })),
      ),
    ];
  };

  it('finds every way to stand under exactly one status', () => {
    const one = FHIR_TASK_STATUSES.flatMap((status) => found(status));
    expect(one).toHaveLength(found(...FHIR_TASK_STATUSES).length);
    expect(new Set(one.map((point) => JSON.stringify(point))).size).toBe(2 * 4 + 2 * 7 + 2 * 7);
  });

  it('agrees with what the Task says', () => {
    for (const status of FHIR_TASK_STATUSES)
      for (const point of found(status)) expect(fhirStanding(point).status).toBe(status);
  });

  it('never finds by an outcome that the reader may not know', () => {
    for (const status of ['completed', 'rejected', 'cancelled', 'failed', 'entered-in-error'] as const)
      expect(showing([status]).untold).toEqual([]);
  });
});

const EITHER = [true, false];

function ended(kind: Outcome['kind']): Outcome {
  if (kind === 'service-started') return { kind, programId: PANTRY };
  if (kind === 'declined') return { kind, reason: 'other' };
  if (kind === 'duplicate') return { kind, goesOn: 'another' as ReferralId };
  return kind === 'unable-to-reach' ? { kind, attempts: 3 } : { kind };
}
