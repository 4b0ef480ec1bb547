import { z } from 'zod';
import { type CaseExport, EXPORT_FORMATS } from '../domain/case-export';
import type { CaseId } from '../domain/ids';
import { branded } from './columns';

/** What the inbox keeps of a case that was taken out. */
export const ExportBody = z.object({
  caseId: branded<CaseId>(),
  format: z.enum(EXPORT_FORMATS),
}) satisfies z.ZodType<CaseExport>;
