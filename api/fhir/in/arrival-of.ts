import { V7Generator } from 'uuidv7';
import type { ArrivingRequest, ArrivingResource, FhirArrival } from '../../../db/fhir-inbox';
import { identityOf } from '../../../db/sent-patient';
import type { PersonId, ReferralId } from '../../../domain/ids';
import { fingerprintOf } from '../../fingerprint';
import type { Carried, Delivery } from './delivery';
import type { Read } from './intake-of';
import { patientNames, requestNames } from './names';
import { labelledIn } from './part-2';
import type { Asking } from './requests-in';
import { shownWith } from './shown-with';

/** A request whose intake is read. */
export interface ReadyRequest extends Asking, Read {}

interface Arriving {
  readonly delivery: Delivery;
  readonly requests: readonly ReadyRequest[];
  /** A request that came before, and whether what comes now may be shown with it. */
  readonly known?: { readonly ref: string; readonly id: ReferralId; readonly isShown: boolean };
  readonly json: unknown;
  readonly raw: Buffer;
  readonly submittedBy: string;
  readonly at: Date;
}

/** What is to be kept of a delivery, with an id for all that may be new. */
export function arrivalOf({ delivery, requests, known, json, raw, submittedBy, at }: Arriving): FhirArrival {
  const newId = (): string => ids.generateOrResetWithTs(at.getTime()).toString();
  const bodySha256 = fingerprintOf(json);
  const namesOfRequest = (one: Carried) => orElse(requestNames(one), `content ${bodySha256} ${one.at}`);
  const patients = new Map(requests.map(({ patient, request }) => [patient, request]));
  return {
    id: newId(),
    submittedBy,
    receivedAt: at.toISOString(),
    raw,
    bodySha256,
    persons: [...patients].map(([patient, request]) => ({
      ref: patient.at,
      id: newId() as PersonId,
      knownAs: orElse(patientNames(patient), `of ${namesOfRequest(request)[0]}`),
      identity: identityOf(patient.resource),
    })),
    requests: requests.map(
      ({ request, patient, intake }): ArrivingRequest => ({
        ref: request.at,
        id: newId() as ReferralId,
        knownAs: namesOfRequest(request),
        person: patient.at,
        intake,
        raw: Buffer.from(JSON.stringify(request.resource)),
      }),
    ),
    known: known ? [known] : [],
    resources: delivery.carried
      .filter(({ place }) => place !== null)
      .map((one) => resourceOf(delivery, one, requests, newId()))
      .map((one) => (known?.isShown ? { ...one, shownWith: [...one.shownWith, known.ref] } : one)),
    labelled: labelledIn(delivery, requests, json),
    names: namesIn(delivery),
  };
}

const ids = new V7Generator();

/** Without a name, a request is known by its whole content, and a person by the request. */
const orElse = (names: readonly string[], otherwise: string): readonly string[] =>
  names.length > 0 ? names : [otherwise];

function resourceOf(
  delivery: Delivery,
  carried: Carried,
  requests: readonly ReadyRequest[],
  id: string,
): ArrivingResource {
  const { at, place, resource } = carried;
  const isKnown = requests.some(({ request, patient }) => request === carried || patient === carried);
  return {
    place: place ?? 0,
    id,
    type: resource.resourceType,
    body: resource,
    bodySha256: fingerprintOf(resource),
    ref: isKnown ? at : null,
    shownWith: shownWith(delivery, carried, requests).map(({ request }) => request.at),
  };
}

/** By what names the references of the sender mean an entry, for whoever reads them later. */
const namesIn = ({ carried }: Delivery): Readonly<Record<string, number>> =>
  Object.fromEntries(
    carried.flatMap(({ place, fullUrl, resource: { resourceType, id } }) => {
      if (place === null) return [];
      const own = typeof id === 'string' ? [`${resourceType}/${id}`, id] : [];
      return [...(fullUrl === null ? [] : [fullUrl]), ...own].map((name) => [name, place]);
    }),
  );
