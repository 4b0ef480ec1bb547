import type { ServiceRequest, Task } from '../../../contracts/fhir/resources';
import { fault, type Issue, note, warning } from '../outcome';
import type { Carried, Delivery } from './delivery';

type TaskStatus = Task['status'];

/** Only whoever works on a Task may say these (Gravity 3.0); whoever asks may not. */
const OWNERS_OWN: readonly TaskStatus[] = ['accepted', 'rejected', 'in-progress', 'on-hold', 'failed', 'completed'];
/** Gravity leaves it out, and nobody else sends it of a referral. */
const NOT_GRAVITYS: readonly TaskStatus[] = ['ready'];

/** BSeR says of a request that has arrived that it is `received`; Gravity leaves that out and lets it be `requested`. */
export const isRequested = ({ resource: { status } }: Carried<Task>): boolean =>
  status === 'requested' || status === 'received';

/** Whether a Task is about this request: by its focus or, as a self-referral of Gravity may say it, by what it is given. */
export const asks = (delivery: Delivery, task: Carried<Task>, request: Carried<ServiceRequest>): boolean =>
  [task.resource.focus, ...(task.resource.input ?? []).map(({ valueReference }) => valueReference)].some(
    (reference) => reference !== undefined && delivery.resolve(task, reference) === request,
  );

/**
 * What may be said of a Task in a Bundle. It is the sender's history, so it may stand anywhere, with one condition: a
 * status that only an owner sets needs an owner who set it. Without one it would be ours to set, and nobody did.
 */
export function judgeHistory({ at, resource: { status, owner } }: Carried<Task>): readonly Issue[] {
  if (NOT_GRAVITYS.includes(status)) return [notGravitys(at, status)];
  const hasOwner = owner !== undefined && (owner.reference ?? owner.identifier ?? owner.display) !== undefined;
  if (OWNERS_OWN.includes(status) && !hasOwner) return [notYours(at, status)];
  if (status === 'requested') return [note(at, KEPT)];
  if (status === 'received') return [note(`${at}.status`, `${READ_AS_REQUESTED} ${KEPT}`)];
  return OWNERS_OWN.includes(status)
    ? [note(at, KEPT)]
    : [
        warning(
          'business-rule',
          `${at}.status`,
          `${KEPT} It is ${status}; the ServiceRequest decides whether help is asked for.`,
        ),
      ];
}

const READ_AS_REQUESTED = 'BSeR’s received is read as requested, which is what Gravity calls it.';
const KEPT = 'Kept as the history of the sender. Our own Task for the request begins as requested.';

/** A Task that comes alone asks for help now: it can only be `requested`, or `received` as BSeR says it. */
export function judgeRequest({ at, resource: { status } }: Carried<Task>): readonly Issue[] {
  if (status === 'requested') return [];
  if (status === 'received') return [note(`${at}.status`, READ_AS_REQUESTED)];
  if (NOT_GRAVITYS.includes(status)) return [notGravitys(at, status)];
  if (OWNERS_OWN.includes(status)) return [notYours(at, status)];
  const text = `A Task that is ${status} asks for nothing. Send it when it is requested; to take a request back, tell the coordinator.`;
  return [fault('business-rule', `${at}.status`, text)];
}

const notGravitys = (at: string, status: TaskStatus): Issue =>
  fault(
    'business-rule',
    `${at}.status`,
    `A referral's Task is never ${status}; whoever asks for help sends it as requested.`,
  );

const notYours = (at: string, status: TaskStatus): Issue =>
  fault(
    'business-rule',
    `${at}.status`,
    `Only the owner of a Task may say that it is ${status}, and this one names no other owner. Whoever asks for help sends it as requested.`,
  );
