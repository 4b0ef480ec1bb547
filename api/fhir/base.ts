import type { Request } from 'express';
import type { Deps } from '../deps';
import { FHIR } from '../links';

/** Where this is served, as outside systems reach it: they may speak to a proxy, in another protocol and by another name. */
export const baseOf = (request: Request, { publicUrl }: Pick<Deps, 'publicUrl'>): string =>
  `${(publicUrl ?? `${request.protocol}://${request.get('host')}`).replace(/\/$/, '')}${FHIR}`;

/** The address of what is asked, which is its canonical name too. */
export const questionnaireAt = (base: string, inquiryId: string): string => `${base}/Questionnaire/${inquiryId}`;
