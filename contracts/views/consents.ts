import { z } from 'zod';
import { CONSENT_RECIPIENTS } from '../../domain/part-2';
import { MARK_ORIGINS } from '../../domain/part-2-mark';
import { Named } from './named';

const at = z.iso.datetime();

/** Who said that 42 CFR Part 2 protects a referral: its sender, with it or by a label later, or somebody of the team. */
export const MarkView = z.strictObject({
  id: z.uuid(),
  origin: z.enum(MARK_ORIGINS),
  by: Named,
  note: z.string().nullable().describe('How it is known, where somebody of the team says so.'),
  at,
});
export type MarkView = z.infer<typeof MarkView>;

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
