import type { Request } from 'express';
import { z } from 'zod';
import { queryInput } from '../input';
import { Problem } from '../problem';

/** FHIR lets a caller ask for a format in the address; there is one. */
export const format = z.enum(['json', 'application/json', 'application/fhir+json']).optional();

/** An address that takes nothing but the format. */
export const noFhirInput = queryInput(z.strictObject({ _format: format }));

/** XML and Turtle are FHIR too, and are not spoken here. */
export function refuseOtherFormats(request: Request): void {
  if (request.accepts(['application/fhir+json', 'application/json'])) return;
  throw new Problem(
    'not-acceptable',
    'Answers are JSON here. Ask with "Accept: application/fhir+json", or without the header.',
  );
}
