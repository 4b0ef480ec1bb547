import type { DeclineReason } from './decision';
import type { Outcome, OutcomeKind } from './outcome';
import type { ReferralStatus } from './referral-state';

export const FHIR_TASK_STATUSES = [
  'requested',
  'accepted',
  'in-progress',
  'on-hold',
  'completed',
  'rejected',
  'cancelled',
  'failed',
  'entered-in-error',
] as const;
/** What a Task of ours can say of itself. Gravity leaves out `received` and `ready`; a `draft` is never handed to us. */
export type FhirTaskStatus = (typeof FHIR_TASK_STATUSES)[number];

/** Where an exchange stands, in the codes of HL7's bidirectional services referral (BSeR). */
export type BserStatus = '2.0' | '3.0' | '4.0' | '5.1.1' | '6.0' | '7.0';

/** How a referral stands, as a FHIR Task says it. `reason` is a sentence for `statusReason`; null where none is due. */
export interface FhirStanding {
  readonly status: FhirTaskStatus;
  readonly business: BserStatus;
  readonly reason: string | null;
}

/** All that the status of a Task depends on. */
export interface StandingToTell {
  readonly status: ReferralStatus;
  readonly outcome: Outcome | null;
  /** Whether a person confirmed a pathway. */
  readonly confirmed: boolean;
  /** Whether the reader may know how it ended. */
  readonly mayTell: boolean;
  /** How many questions the referrer has still to answer. */
  readonly openQuestions: number;
}

type Row = Pick<FhirStanding, 'status' | 'business'>;

/** While it is open. A status that the pathway learns later does not compile until it has its row. */
const OPEN = {
  received: { status: 'requested', business: '2.0' },
  'awaiting-decision': { status: 'requested', business: '2.0' },
  'awaiting-information': { status: 'requested', business: '2.0' },
  contacting: { status: 'accepted', business: '3.0' },
} as const satisfies Readonly<Record<Exclude<ReferralStatus, 'closed'>, Row>>;

const ENDED = {
  'service-started': { status: 'completed', business: '7.0' },
  declined: { status: 'rejected', business: '4.0' },
  'person-opted-out': { status: 'cancelled', business: '6.0' },
  withdrawn: { status: 'cancelled', business: '6.0' },
  duplicate: { status: 'cancelled', business: '6.0' },
  'unable-to-reach': { status: 'failed', business: '6.0' },
  'entered-in-error': { status: 'entered-in-error', business: '6.0' },
} as const satisfies Readonly<Record<OutcomeKind, Row>>;

/** Said of a referral that has ended, where the person did not agree that the referrer is told how. */
export const CLOSED_UNTOLD =
  'The referral is closed. How it ended may not be told here: the person has not agreed to it.';

/**
 * The status of a referral as a Task tells it. Where the reader may not know how it ended, the Task stays at what it
 * said last and tells only that it is closed: `completed` would claim a service, and anything else would say that there
 * was none.
 */
export function fhirStanding({ status, outcome, confirmed, mayTell, openQuestions }: StandingToTell): FhirStanding {
  if (status === 'awaiting-information') return { ...OPEN[status], reason: waitsForAnswers(openQuestions) };
  if (status !== 'closed') return { ...OPEN[status], reason: null };
  if (outcome && mayTell) return { ...ENDED[outcome.kind], reason: reasonOf(outcome) };
  return { ...lastOpen(confirmed), reason: CLOSED_UNTOLD };
}

/** How many, and not what: a Task tells nothing of the person. */
const waitsForAnswers = (open: number): string =>
  open === 0
    ? 'The answers are being checked.'
    : `Information is needed: ${open} ${open === 1 ? 'question waits' : 'questions wait'} for an answer of the referrer.`;

const lastOpen = (confirmed: boolean): Row => OPEN[confirmed ? 'contacting' : 'awaiting-decision'];

function reasonOf(outcome: Outcome): string | null {
  switch (outcome.kind) {
    case 'service-started':
      return null;
    case 'declined':
      return DECLINES[outcome.reason];
    case 'unable-to-reach':
      return `The person could not be reached in ${outcome.attempts} attempts.`;
    default:
      return ENDS[outcome.kind];
  }
}

const ENDS = {
  'person-opted-out': 'The person does not want the service.',
  withdrawn: 'The referral was withdrawn.',
  duplicate: 'Cancelled as a duplicate: what it asks for is being worked on already.',
  'entered-in-error': 'The referral had been entered in error.',
} as const;

const DECLINES: Readonly<Record<DeclineReason, string>> = {
  'not-eligible': 'Declined: the person is not eligible.',
  'no-capacity': 'Declined: there is no capacity.',
  'service-not-provided': 'Declined: the service is not provided here.',
  'outside-service-area': 'Declined: the person lives outside the service area.',
  'already-enrolled': 'Declined: the person is enrolled already.',
  'missing-documentation': 'Declined: documents are missing.',
  other: 'Declined for another reason; ask the coordinator.',
};

/** Which referrals show some statuses, in the words of the records. Whoever may know every ending has none untold. */
export interface Showing {
  /** Those that are open, in one of these. */
  readonly open: readonly ReferralStatus[];
  /** Those that ended so, where the reader may know it. */
  readonly ended: readonly OutcomeKind[];
  /** Those that ended, where the reader may not know how: with or without a person having confirmed a pathway. */
  readonly untold: readonly boolean[];
}

/** A search asks the records for these, by the same table. */
export const showing = (wanted: readonly FhirTaskStatus[]): Showing => ({
  open: STATUSES.filter((status) => wanted.includes(OPEN[status].status)),
  ended: OUTCOMES.filter((kind) => wanted.includes(ENDED[kind].status)),
  untold: [true, false].filter((confirmed) => wanted.includes(lastOpen(confirmed).status)),
});

const STATUSES = Object.keys(OPEN) as (keyof typeof OPEN)[];
const OUTCOMES = Object.keys(ENDED) as OutcomeKind[];
