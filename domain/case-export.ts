import type { CaseId } from './ids';

export const EXPORT_FORMATS = ['json', 'fhir'] as const;

/** That a whole case was taken out, in which form. */
export interface CaseExport {
  readonly caseId: CaseId;
  readonly format: (typeof EXPORT_FORMATS)[number];
}
