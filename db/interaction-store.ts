import type { ISql } from 'postgres';
import { z } from 'zod';
import type { Instant } from '../domain/clock';
import {
  APPOINTMENT_STATUSES,
  AUTHORIZATION_STATUSES,
  CONVERSATION_OUTCOMES,
  DIRECTIONS,
  type Interaction,
  OWERS,
  type Structured,
} from '../domain/entry';
import type { CaseId, EntryId, OperationId, ReferralId, StaffId } from '../domain/ids';
import { branded, channel } from './columns';
import { asJson } from './json';

const textOrNull = z.string().nullable();

/** What a kind says beside its words, as the columns `kind` and `structured` keep it. */
export const structuredBody = z.discriminatedUnion('kind', [
  z.object({
    kind: z.enum(['call', 'message']),
    structured: z.object({
      direction: z.enum(DIRECTIONS).nullable(),
      outcome: z.enum(CONVERSATION_OUTCOMES).nullable(),
      channel: channel.nullable(),
    }),
  }),
  z.object({
    kind: z.literal('appointment'),
    structured: z.object({ scheduledFor: textOrNull, status: z.enum(APPOINTMENT_STATUSES), service: textOrNull }),
  }),
  z.object({
    kind: z.literal('authorization'),
    structured: z.object({
      payer: textOrNull,
      service: textOrNull,
      submittedAt: textOrNull,
      receivedByPayerAt: textOrNull,
      status: z.enum(AUTHORIZATION_STATUSES),
      expedited: z.boolean().nullable(),
    }),
  }),
  z.object({ kind: z.enum(['visit', 'note', 'document']), structured: z.null() }),
]) satisfies z.ZodType<Structured>;

export const promiseBody = z.object({ what: z.string(), owedBy: z.enum(OWERS), dueAt: z.string() }).nullable();

/** An interaction as the inbox keeps it. */
export const InteractionBody = z
  .object({
    caseId: branded<CaseId>(),
    referralId: branded<ReferralId>().nullable(),
    at: z.string().nullable(),
    text: z.string(),
    promise: promiseBody,
    settles: z.object({ entryId: branded<EntryId>(), as: z.enum(['kept', 'given-up']) }).nullable(),
  })
  .and(structuredBody) satisfies z.ZodType<Interaction>;

interface Written {
  readonly id: OperationId | EntryId;
  readonly by: StaffId;
  readonly at: Instant;
  readonly copiedFrom?: EntryId;
}

/** Writes an entry that a person made. An id that is on record is a fault: the door gives each out once. */
export async function saveInteraction(
  tx: ISql,
  { caseId, referralId, kind, structured, text, promise, settles }: Interaction,
  { id, by, at, copiedFrom }: Written,
): Promise<void> {
  const row = {
    id,
    caseId,
    referralId,
    kind,
    byKind: 'staff',
    byId: by,
    at,
    text,
    structured: structured && asJson(tx, structured),
    promised: promise?.what ?? null,
    owedBy: promise?.owedBy ?? null,
    dueAt: promise?.dueAt ?? null,
    settles: settles?.entryId ?? null,
    settledAs: settles?.as ?? null,
    copiedFrom: copiedFrom ?? null,
  };
  await tx`insert into entries ${tx(row)}`;
}
