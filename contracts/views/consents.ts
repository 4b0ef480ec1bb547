import { z } from 'zod';
import { CONSENT_RECIPIENTS } from '../../domain/part-2';
import { Named } from './named';

const at = z.iso.datetime();

/** A written consent on the page of a referral that 42 CFR Part 2 protects. */
export const ConsentView = z.strictObject({
  id: z.uuid(),
  recipient: z.enum(CONSENT_RECIPIENTS),
  programName: z.string().nullable().describe('Which program, where one is named.'),
  givenOn: z.iso.date(),
  endsOn: z.iso.date().nullable(),
  note: z.string(),
  standing: z.enum(['in-force', 'ended', 'withdrawn']),
  by: Named.describe('Who wrote it down.'),
  at,
  withdrawn: z.strictObject({ by: Named, at, note: z.string() }).nullable().describe('Null while nobody took it back.'),
});
export type ConsentView = z.infer<typeof ConsentView>;
