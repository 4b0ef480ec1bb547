import { z } from 'zod';
import { DECISION_KINDS } from '../../domain/decision';
import { Named } from './named';

const at = z.iso.datetime();

export const DecisionView = z.strictObject({
  kind: z.enum(DECISION_KINDS),
  adviceId: z.uuid().nullable(),
  programId: z.string().nullable(),
  programName: z.string().nullable(),
  reason: z.string().nullable(),
  note: z.string().nullable(),
  by: Named,
  at,
});
