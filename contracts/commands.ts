import { z } from 'zod';
import { ATTEMPT_RESULTS, VOID_REASONS } from '../domain/contact';
import { DECLINE_REASONS, OVERRIDE_REASONS } from '../domain/decision';
import { RECORDED_OUTCOMES } from '../domain/outcome';
import { CHANNELS } from '../domain/referral';
import { questionsAsked } from './inquiries';
import { Reason } from './reasons';
import { adviceId, attemptId, instant, operationId, optionalText, programId, referralId, revision, text } from './text';

const operation = operationId.describe(
  'Made by the caller, a UUID. Asking again with the same one is harmless and gets the first answer.',
);
const seen = revision.describe('The revision of the referral that was on the screen.');
const note = optionalText(2_000);

const Answering = {
  operationId: operation,
  revision: seen,
  adviceId: adviceId.nullable().describe('The advice that this answers; null when there was none.'),
};

/** `POST /referrals/{id}/decisions`: the coordinator's answer to the advice: a program, none, or questions first. Who decides is whoever is signed in. */
export const DecisionRequest = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('confirm'),
    ...Answering,
    programId: programId.describe('A program of the directory; it need not have been advised.'),
    reason: z.enum(OVERRIDE_REASONS).nullable().default(null).describe('Needed when the program was not advised.'),
    note: note.describe('Needed when the program was not advised.'),
  }),
  z.strictObject({
    kind: z.literal('decline'),
    ...Answering,
    reason: z.enum(DECLINE_REASONS),
    note: text(2_000),
  }),
  z.strictObject({
    kind: z.literal('ask'),
    ...Answering,
    questions: questionsAsked.describe('What must be known first. The referrer is asked, and the clock is theirs.'),
    note: note.describe('For colleagues; the referrer does not read it.'),
  }),
]);
export type DecisionRequest = z.infer<typeof DecisionRequest>;

const OPERATION_EXAMPLE = '0192f1c4-7a10-7c3e-9f60-5b1f6a2d9e01';

export const DECISION_EXAMPLE = {
  kind: 'confirm',
  operationId: OPERATION_EXAMPLE,
  revision: 2,
  adviceId: '0192f1c4-6d2a-4b7e-8a11-3c4d5e6f7a8b',
  programId: 'family-pantry',
} satisfies z.input<typeof DecisionRequest>;

/** `POST /referrals/{id}/contact-attempts`: one try to reach the person, as it was made. */
export const AttemptRequest = z.strictObject({
  operationId: operation,
  at: instant.nullable().default(null).describe('When the attempt was made; now when left out.'),
  channel: z.enum(CHANNELS),
  result: z.enum(ATTEMPT_RESULTS),
  note,
});
export type AttemptRequest = z.infer<typeof AttemptRequest>;

export const ATTEMPT_EXAMPLE = {
  operationId: OPERATION_EXAMPLE,
  channel: 'call',
  result: 'reached',
  note: 'Spoke with her after 16:00; she wants to start on Friday.',
} satisfies z.input<typeof AttemptRequest>;

/** `POST /referrals/{id}/voided-attempts`: an attempt was logged by mistake. It stays readable, and counts for nothing. */
export const VoidRequest = z.strictObject({
  operationId: operation,
  attemptId: attemptId.describe('The attempt that counts for nothing from now on.'),
  reason: z.enum(VOID_REASONS).describe('It was not made like this, or somebody else was tried.'),
  note: text(2_000).describe('What was wrong, and what is right.'),
});
export type VoidRequest = z.infer<typeof VoidRequest>;

export const VOID_EXAMPLE = {
  operationId: OPERATION_EXAMPLE,
  attemptId: '0192f1c4-7c22-7a11-8e40-2b6d9c1f3a50',
  reason: 'wrong-person',
  note: 'I spoke with Rosa Testerman, whose referral was open in the other tab.',
} satisfies z.input<typeof VoidRequest>;

/** `POST /referrals/{id}/contact-safety`: what a coordinator found out about safe contact. */
export const ContactSafetyRequest = z.strictObject({
  operationId: operation,
  safeToContact: z.enum(['yes', 'no']),
  channels: z.array(z.enum(CHANNELS)).max(CHANNELS.length).default([]),
  noVoicemail: z.boolean().default(false),
  note: text(2_000).describe('Who said so, and how.'),
});
export type ContactSafetyRequest = z.infer<typeof ContactSafetyRequest>;

export const CONTACT_SAFETY_EXAMPLE = {
  operationId: OPERATION_EXAMPLE,
  safeToContact: 'yes',
  channels: ['call'],
  noVoicemail: true,
  note: 'The discharge nurse asked her: calls after 16:00 are safe.',
} satisfies z.input<typeof ContactSafetyRequest>;

/** `POST /referrals/{id}/outcome`: how the referral ended. */
export const OutcomeRequest = z
  .strictObject({
    operationId: operation,
    revision: seen,
    outcome: z.enum(RECORDED_OUTCOMES),
    goesOn: referralId
      .nullable()
      .default(null)
      .describe('With `duplicate`, the other open referral of the same person, which goes on.'),
    note,
  })
  .refine(({ outcome, goesOn }) => outcome === 'duplicate' || goesOn === null, {
    path: ['goesOn'],
    message: 'goes with the outcome duplicate alone',
  });
export type OutcomeRequest = z.infer<typeof OutcomeRequest>;

export const OUTCOME_EXAMPLE = {
  operationId: OPERATION_EXAMPLE,
  revision: 5,
  outcome: 'service-started',
  note: 'First pick-up today.',
} satisfies z.input<typeof OutcomeRequest>;

/** The answer to a change: taken, with the new revision and status, or pending while no worker has answered yet. */
export const Receipt = z.discriminatedUnion('state', [
  z.strictObject({
    state: z.literal('taken'),
    operationId: z.uuid(),
    revision: z.int(),
    status: z.string(),
    repeated: z.boolean().describe('True when this operation had been taken before; this is its first answer.'),
  }),
  z.strictObject({
    state: z.literal('pending'),
    operationId: z.uuid(),
    detail: z.string(),
    links: z.strictObject({ status: z.string() }),
  }),
]);
export type Receipt = z.infer<typeof Receipt>;

/** `GET /referrals/{id}/operations/{operationId}`: the truth about a change whose answer was not heard. */
export const OperationView = z.strictObject({
  operationId: z.uuid(),
  state: z.enum(['taken', 'refused', 'pending', 'not-received']),
  detail: z.string(),
  revision: z.int().nullable(),
  refusal: z
    .strictObject({ code: z.string(), why: Reason.nullable() })
    .nullable()
    .describe('By which problem it was refused, and why.'),
});
export type OperationView = z.infer<typeof OperationView>;
