import { z } from 'zod';
import type { Instant } from '../domain/clock';
import type { PersonId, ReferralId } from '../domain/ids';
import type { Intake } from '../domain/referral';
import { branded } from './columns';
import type { FhirArrival } from './fhir-inbox';

const names = z.array(z.string());

/**
 * What is kept of a row that is FHIR, besides its bytes and its referral, which have columns of their own. It waits here
 * until a worker takes the row in.
 */
export const FhirOfRow = z.object({
  id: z.string(),
  bodySha256: z.string(),
  persons: z.array(
    z.object({
      ref: z.string(),
      id: branded<PersonId>(),
      knownAs: names,
      identity: z.object({ birthDate: z.string().nullable(), familyNames: names }),
    }),
  ),
  request: z.object({
    ref: z.string(),
    id: branded<ReferralId>(),
    knownAs: names,
    person: z.string(),
    /** The request as text: what the inbox keeps as the bytes of the referral. */
    raw: z.string(),
  }),
  resources: z.array(
    z.object({
      place: z.int(),
      id: z.string(),
      type: z.string(),
      body: z.unknown(),
      bodySha256: z.string(),
      ref: z.string().nullable(),
      shownWith: names,
    }),
  ),
  /** Absent in rows that were read before labels were asked for. */
  labelled: z.array(z.object({ type: z.enum(['Patient', 'ServiceRequest']), knownAs: names })).default([]),
  names: z.record(z.string(), z.int()),
});
export type FhirOfRow = z.infer<typeof FhirOfRow>;

/** A line that is one referral: what is to be kept of it, and its request. */
export interface FhirLine {
  readonly arrival: FhirArrival;
  readonly request: FhirArrival['requests'][number];
}

/** What of a line goes into its row, to come back by `FhirOfRow`. */
export function fhirOfRow({ arrival, request }: FhirLine): object {
  const { id, bodySha256, persons, resources, labelled, names: named } = arrival;
  const { intake: _inBody, raw, ...asked } = request;
  return { id, bodySha256, persons, request: { ...asked, raw: raw.toString() }, resources, labelled, names: named };
}

interface Arrived {
  readonly raw: Buffer;
  readonly intake: Intake;
  readonly submittedBy: string;
  readonly receivedAt: Instant;
}

/** The same as it would have come at the FHIR door. */
export function arrivalOfRow({ request, ...kept }: FhirOfRow, { intake, ...arrived }: Arrived): FhirArrival {
  return { ...kept, ...arrived, requests: [{ ...request, raw: Buffer.from(request.raw), intake }], known: [] };
}
