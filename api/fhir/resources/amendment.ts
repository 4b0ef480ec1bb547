import type { Annotation, Communication, DomainResource, Extension, ServiceRequest, Task } from 'fhir/r4';
import type { TimelineLine } from '../../../contracts/views/case';
import { OURS, ourCode } from './codes';

export type Amendment = TimelineLine['amendments'][number];

/** What was said against something that is on record. With a correction, its words are the ones that stand. */
export const amendmentCommunication = (
  { id, reason, text, at, by }: Amendment,
  { personId, about }: { readonly personId: string; readonly about: readonly string[] },
): Communication => ({
  resourceType: 'Communication',
  id,
  extension: [{ url: `${OURS}:written-by`, valueReference: { display: by.name } }],
  status: 'completed',
  category: [ourCode('amendment', reason)],
  subject: { reference: `Patient/${personId}` },
  about: about.map((reference) => ({ reference })),
  sent: at,
  payload: [{ contentString: text }],
});

/** The resource, leading to each of its amendments: whoever holds the one must find the other. */
export const leadingTo = <Kind extends DomainResource>(resource: Kind, amendments: readonly Amendment[]): Kind =>
  amendments.length === 0
    ? resource
    : { ...resource, extension: [...(resource.extension ?? []), ...amendments.map(amendedBy)] };

/** The same, and in words too, for readers who know nothing of our extensions. */
export const amended = <Kind extends Communication | ServiceRequest | Task>(
  resource: Kind,
  amendments: readonly Amendment[],
): Kind =>
  amendments.length === 0
    ? resource
    : { ...leadingTo(resource, amendments), note: [...(resource.note ?? []), ...amendments.map(inWords)] };

const amendedBy = ({ id }: Amendment): Extension => ({
  url: `${OURS}:amended-by`,
  valueReference: { reference: `Communication/${id}` },
});

const inWords = ({ reason, text, at, by }: Amendment): Annotation => ({
  authorString: by.name,
  time: at,
  text: `${REASONS[reason]}: ${text}`,
});

const REASONS: Readonly<Record<Amendment['reason'], string>> = {
  'wrong-person': 'Amended, because it is about another person',
  misfiled: 'Amended, because it belongs elsewhere in the case',
  'wrongly-logged': 'Amended, because it did not happen like this',
  correction: 'Amended; these words stand',
};
