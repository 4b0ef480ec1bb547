import { FhirFault, fault, type Issue } from '../outcome';
import { type Delivery, deliveryOf } from './delivery';
import { type Reading, readResource } from './read-resource';
import { judgeRequest } from './tasks';

/** Reads one resource that comes without a Bundle, or says that it is none of this type. */
export function readAlone(json: unknown, type: 'ServiceRequest' | 'Task' | 'QuestionnaireResponse'): Reading {
  const resource = typeof json === 'object' && json !== null ? { ...json } : {};
  if ('resourceType' in resource && resource.resourceType === type)
    return readResource(resource, { place: 0, at: type, fullUrl: null, container: null });
  throw new FhirFault([fault('structure', null, `Send a ${type} here, with "resourceType": "${type}"; this is none.`)]);
}

/** What is said of a Task that comes alone: it asks for help now, and with it came what it asks for. */
export const judgingAlone = (reading: Reading, whatItNeeds: string): typeof judgeRequest => {
  const delivery = deliveryOf(reading.carried);
  return (task) => [...judgeRequest(task), ...whyNoFocus(delivery, task, whatItNeeds)];
};

function whyNoFocus(
  delivery: Delivery,
  task: Parameters<typeof judgeRequest>[0],
  whatItNeeds: string,
): readonly Issue[] {
  const focus = delivery.resolve(task, task.resource.focus);
  return focus?.resource.resourceType === 'ServiceRequest' ? [] : [fault('required', `${task.at}.focus`, whatItNeeds)];
}
