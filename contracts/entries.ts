import { z } from 'zod';
import {
  APPOINTMENT_STATUSES,
  AUTHORIZATION_STATUSES,
  CONVERSATION_OUTCOMES,
  DIRECTIONS,
  OWERS,
} from '../domain/entry';
import { CHANNELS } from '../domain/referral';
import { caseId, entryId, instant, operationId, optionalText, referralId, text } from './text';

const operation = operationId.describe(
  'Made by the caller, a UUID; it becomes the id of the entry. Asking again with the same one is harmless.',
);

const PromiseRequest = z.strictObject({
  what: text(500),
  owedBy: z.enum(OWERS),
  dueAt: instant.describe('When it is due. No promise without a day.'),
});

const Common = {
  operationId: operation,
  at: instant.nullable().default(null).describe('When it happened; now when left out.'),
  referralId: referralId.nullable().default(null).describe('The referral of this case that it is about, if it is one.'),
  text: text(10_000),
  promise: PromiseRequest.nullable().default(null).describe('What was promised in it, by whom, and until when.'),
  settles: z
    .strictObject({ entryId, as: z.enum(['kept', 'given-up']) })
    .nullable()
    .default(null)
    .describe('The entry whose promise has ended with this one, and how.'),
};

const ConversationRequest = z
  .strictObject({
    direction: z.enum(DIRECTIONS).nullable().default(null),
    outcome: z.enum(CONVERSATION_OUTCOMES).nullable().default(null),
    channel: z.enum(CHANNELS).nullable().default(null),
  })
  .prefault({});

const AppointmentRequest = z.strictObject({
  scheduledFor: instant.nullable().default(null),
  status: z.enum(APPOINTMENT_STATUSES),
  service: optionalText(200),
});

const AuthorizationRequest = z.strictObject({
  payer: optionalText(200),
  service: optionalText(200),
  submittedAt: instant.nullable().default(null),
  receivedByPayerAt: instant.nullable().default(null).describe("The payer's clock runs from here; unknown without it."),
  status: z.enum(AUTHORIZATION_STATUSES),
  expedited: z.boolean().nullable().default(null),
});

/** `POST /cases/{caseId}/entries`: something that happened with or about the person, as it is written down. */
export const EntryRequest = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['call', 'message']), ...Common, structured: ConversationRequest }),
  z.strictObject({ kind: z.literal('appointment'), ...Common, structured: AppointmentRequest }),
  z.strictObject({ kind: z.literal('authorization'), ...Common, structured: AuthorizationRequest }),
  z.strictObject({ kind: z.enum(['visit', 'note', 'document']), ...Common, structured: z.null().default(null) }),
]);
export type EntryRequest = z.infer<typeof EntryRequest>;

export const ENTRY_EXAMPLE = {
  kind: 'call',
  operationId: '0192f1c4-7a10-7c3e-9f60-5b1f6a2d9e02',
  structured: { direction: 'inbound', outcome: 'reached', channel: 'call' },
  text: 'She called back. She would like to come on Friday, and needs to know which papers to bring.',
  promise: { what: 'Call her with the list of papers', owedBy: 'us', dueAt: '2026-03-03T15:00:00Z' },
} satisfies z.input<typeof EntryRequest>;

/** `POST /cases/{caseId}/entries/{entryId}/amendments`: what is said against an entry, or an amendment of one. */
export const AmendmentRequest = z.discriminatedUnion('reason', [
  z.strictObject({
    reason: z.literal('correction'),
    operationId: operation,
    text: text(10_000).describe('As it should have read.'),
    promise: PromiseRequest.nullable()
      .optional()
      .describe('What it promises, as it should have read: null drops the promise, left out leaves it as it is.'),
  }),
  z.strictObject({
    reason: z.literal('wrong-person'),
    operationId: operation,
    text: text(2_000).describe('How it came about.'),
    rightCaseId: caseId
      .nullable()
      .default(null)
      .describe('The case of one of your teams that it belongs to: a copy that cites this entry is filed there.'),
  }),
  z.strictObject({
    reason: z.literal('misfiled'),
    operationId: operation,
    text: text(2_000).describe('How it came about.'),
    referralId: referralId
      .nullable()
      .default(null)
      .describe('The referral of this case that it belongs to, if to one.'),
  }),
  z.strictObject({
    reason: z.literal('wrongly-logged'),
    operationId: operation,
    text: text(2_000).describe('Why it should not stand.'),
  }),
]);
export type AmendmentRequest = z.infer<typeof AmendmentRequest>;

export const AMENDMENT_EXAMPLE = {
  reason: 'correction',
  operationId: '0192f1c4-7a10-7c3e-9f60-5b1f6a2d9e03',
  text: 'She called back. She would like to come on Saturday, and needs to know which papers to bring.',
} satisfies z.input<typeof AmendmentRequest>;
