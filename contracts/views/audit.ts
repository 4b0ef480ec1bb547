import { z } from 'zod';
import { AUDIT_KINDS } from '../../domain/audit';
import { Happening } from '../happenings';
import { Reason } from '../reasons';
import { Named } from './named';

const at = z.iso.datetime();

/** One line of the audit: who did, saw, tried, was refused, or intervened, and when. */
export const AuditLine = z.strictObject({
  id: z.string().describe('Where the line stands: its table and its number there.'),
  kind: z.enum(AUDIT_KINDS),
  at,
  by: z.strictObject({
    kind: z.enum(['staff', 'system', 'pathway', 'nobody']),
    id: z.string(),
    name: z.string(),
  }),
  what: z.string().describe('The sentence, in English.'),
  happened: Happening.describe('The same as a code and what goes with it, to be said in any language.'),
  why: z
    .string()
    .nullable()
    .describe(
      'What somebody wrote with it. Only where one referral or one case is asked for: reading it is a sighting.',
    ),
  basis: z
    .strictObject({
      revision: z.int(),
      adviceId: z.uuid().nullable(),
      advisor: z.string().nullable(),
      model: z.string().nullable(),
      promptVersion: z.string().nullable(),
      advisedAt: at.nullable(),
    })
    .nullable()
    .describe('What a decision answered: the revision on the screen, and the advice.'),
  referral: z.strictObject({ id: z.uuid(), source: z.string().nullable() }).nullable(),
  caseId: z.uuid().nullable(),
  personId: z.uuid().nullable().describe('Whom the case is about; with it the audit is asked for all of their cases.'),
  action: z.string(),
  facts: z.record(z.string(), z.unknown()).describe('Ids, codes and times, as they were kept.'),
});
export type AuditLine = z.infer<typeof AuditLine>;

/** Whom the audit can be narrowed to. */
export const AuditActors = z.strictObject({
  items: z.array(z.strictObject({ id: z.string(), name: z.string(), kind: z.enum(['staff', 'system']) })),
});

/** Something that was asked and not done: refused by a rule, or denied for want of permission. */
export const RefusedAttemptView = z.strictObject({
  seq: z.int(),
  at,
  by: z.string(),
  action: z.string(),
  referralId: z.uuid().nullable(),
  code: z.string(),
  reason: z.string().describe('In English.'),
  why: Reason.nullable().describe('The same as a code and what goes with it, where that says more than the code.'),
});

export const AuditRow = z.strictObject({
  seq: z.int(),
  at,
  recordedAt: at,
  by: Named,
  action: z.string(),
  facts: z.record(z.string(), z.unknown()),
});
