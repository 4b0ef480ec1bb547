import { z } from 'zod';
import { RECORD_KINDS } from '../domain/record-change';
import { Reason } from './reasons';

/** The answer to a change that no workflow waits for: it is kept, and will be written down. */
export const KeptReceipt = z.strictObject({
  state: z.literal('kept'),
  operationId: z.uuid().describe('Also the id of what is written, such as the entry.'),
  repeated: z.boolean().describe('True when this operation had been kept before; nothing was added.'),
  links: z.strictObject({ status: z.string() }),
});
export type KeptReceipt = z.infer<typeof KeptReceipt>;

/** `GET /record-changes/{operationId}`: what came of a change of one's own. */
export const RecordChangeView = z.strictObject({
  operationId: z.uuid(),
  state: z
    .enum(['kept', 'written', 'refused', 'not-received'])
    .describe('Refused: it was kept, and another change was written down first.'),
  detail: z.string(),
  keptAt: z.iso.datetime().nullable(),
  writtenAt: z.iso.datetime().nullable(),
});
export type RecordChangeView = z.infer<typeof RecordChangeView>;

/** A change of one's own that was kept and came too late: another was written down first. */
export const NotWrittenView = z.strictObject({
  operationId: z.uuid(),
  kind: z.enum(RECORD_KINDS),
  askedAt: z.iso.datetime(),
  code: z.string(),
  reason: z.string(),
  why: Reason.nullable().describe('The same as a code and what goes with it, where it was kept so.'),
});
