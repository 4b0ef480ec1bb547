import type { Patient, ServiceRequest, Task } from '../../../contracts/fhir/resources';
import { fault, type Issue, note, warning } from '../outcome';
import { allOf, type Carried, type Delivery, isA } from './delivery';
import { isPassedOn } from './orders';
import { hasName } from './person-facts';
import { asks, isRequested } from './tasks';

/** A request for help, and the Patient whom it is about. */
export interface Asking {
  readonly request: Carried<ServiceRequest>;
  readonly patient: Carried<Patient>;
}

/** How a delivery is judged. */
interface Judging {
  /** Whether all of it could be read. */
  readonly isWhole: boolean;
  /** What is said of a Task: one in a Bundle is history, one that comes alone asks. */
  readonly judgeTask: (task: Carried<Task>) => readonly Issue[];
}

/** What a delivery asks, and what speaks against it or is worth knowing. */
export interface Judged {
  readonly asking: readonly Asking[];
  readonly issues: readonly Issue[];
}

/**
 * Every active ServiceRequest is a referral; what is no longer asked for, and what another one here passes on, is the
 * sender's history. Where not all that came
 * could be read, a Patient or a request that seems to be missing may be among the rest, and is not called missing.
 */
export function requestsIn(delivery: Delivery, { isWhole, judgeTask }: Judging): Judged {
  const judged = allOf(delivery, 'ServiceRequest').map((request) => judge(delivery, request, isWhole));
  const tasks = allOf(delivery, 'Task').filter(({ place }) => place !== null);
  const asking = judged.flatMap((one) => one.asking);
  return {
    asking,
    issues: [
      ...judged.flatMap(({ issues }) => issues),
      ...tasks.flatMap(judgeTask),
      ...(isWhole && asking.length === 0 && judged.every(({ issues }) => !issues.some(isFault)) ? [NOTHING_ASKED] : []),
    ],
  };
}

const isFault = ({ severity }: Issue): boolean => severity === 'error';

const NOTHING_ASKED = fault(
  'required',
  null,
  'Nothing here asks for help: a referral needs a ServiceRequest that is active.',
);

function judge(delivery: Delivery, request: Carried<ServiceRequest>, isWhole: boolean): Judged {
  const { at, resource, place } = request;
  if (place === null && !isAskedByTask(delivery, request)) return { asking: [], issues: [] };
  if (resource.status !== 'active')
    return { asking: [], issues: [warning('business-rule', `${at}.status`, notActive(resource.status))] };
  if (resource.doNotPerform === true)
    return { asking: [], issues: [fault('business-rule', `${at}.doNotPerform`, NOT_TO_DO)] };
  if (isPassedOn(delivery, request)) return { asking: [], issues: [note(at, PASSED_ON)] };
  const patient = delivery.resolve(request, resource.subject);
  if (!isA('Patient')(patient))
    return { asking: [], issues: isWhole ? [fault('required', `${at}.subject`, NO_PATIENT)] : [] };
  const nameless = (patient.resource.name ?? []).some(hasName)
    ? []
    : [fault('required', `${patient.at}.name`, 'A Patient needs a name, so that a coordinator knows whom to help.')];
  return { asking: [{ request, patient }], issues: nameless };
}

/** A request that another resource contains counts where a Task hands it over. */
const isAskedByTask = (delivery: Delivery, request: Carried<ServiceRequest>): boolean =>
  allOf(delivery, 'Task').some((task) => isRequested(task) && asks(delivery, task, request));

const notActive = (status: string): string =>
  `This ServiceRequest is ${status}, so it asks for nothing now. It is kept as the history of the sender.`;
const PASSED_ON =
  'Another ServiceRequest here is based on this one and passes it on: that one is the referral. What this one tells is read with it.';
const NOT_TO_DO = 'This ServiceRequest says what must not be done; that is no referral.';
const NO_PATIENT =
  'The subject of a ServiceRequest must be a Patient that came with it, or one that the same sender sent before.';
