import type { Patient, ServiceRequest } from '../../../contracts/fhir/resources';
import type { Instant } from '../../../domain/clock';
import type { Intake } from '../../../domain/referral';
import { type Issue, warning } from '../outcome';
import { agreedIn } from './consents';
import { allOf, type Carried, type Delivery, identifiersIn } from './delivery';
import { groupMeasuresOf } from './group-measures';
import { narrativeOf } from './narrative-of';
import { ordersOf } from './orders';
import { isPart2In } from './part-2';
import { personFactsOf, relatedPersonsIn } from './person-facts';
import { partsOf, referrerOf, sourceOf } from './source-of';
import { asks } from './tasks';

interface Around {
  readonly at: Instant;
  /** What we call the sending system. */
  readonly sender: string;
  /** All that came, as it came: a Bundle may be labelled as a whole. */
  readonly body: unknown;
}

/** One request for help as the rest of the house knows it, and what was lost on the way. */
export interface Read {
  readonly intake: Intake;
  readonly issues: readonly Issue[];
}

/** What a ServiceRequest asks, for whom and from whom. What is not said is unknown. */
export function intakeOf(
  delivery: Delivery,
  request: Carried<ServiceRequest>,
  patient: Carried<Patient>,
  { at, sender, body }: Around,
): Read {
  const referrer = referrerOf(delivery, request, patient);
  const agreed = agreedIn(delivery, { patient, referrers: partsOf(referrer), at });
  const { narrative, codedFrom, cut } = narrativeOf(delivery, request, patient);
  const intake: Intake = {
    source: sourceOf(referrer, { at, sender, identifier: numberOf(request) }),
    person: personFactsOf(delivery, patient, { at, mayTellReferrer: agreed.toTellReferrer }),
    relatedPersons: relatedPersonsIn(delivery, patient, at),
    narrative,
    ...(codedFrom !== null && { codedFrom }),
    urgency: isUrgent(delivery, request) ? 'urgent' : 'routine',
    consentToShare: agreed.toShare,
    ...(isPart2In(delivery, patient, body) && { isPart2: true }),
    groupMeasures: agreed.toGroupMeasures ? groupMeasuresOf(patient.resource) : null,
  };
  return { intake, issues: cut ? [warning('too-long', request.at, CUT)] : [] };
}

const CUT =
  'What the request tells is longer than a narrative may be. Its beginning is the narrative; all of it is kept.';

/** The sender's own number: what both will ask by. */
function numberOf({ resource }: Carried<ServiceRequest>): string | null {
  const identifiers = identifiersIn(resource);
  const placer = identifiers.find(({ type }) => type?.coding?.some(({ code }) => code === 'PLAC'));
  return (placer ?? identifiers[0])?.value ?? resource.id ?? null;
}

/** By the request; where it says nothing, by the Task that hands it over, else by the order behind it. */
function isUrgent(delivery: Delivery, request: Carried<ServiceRequest>): boolean {
  const task = allOf(delivery, 'Task').find((one) => asks(delivery, one, request) && one.resource.priority);
  const [own, ...behind] = ordersOf(delivery, request).map(({ resource }) => resource.priority);
  const priority = own ?? task?.resource.priority ?? behind.find((one) => one !== undefined) ?? 'routine';
  return priority !== 'routine';
}
