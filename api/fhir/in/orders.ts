import type { ServiceRequest } from '../../../contracts/fhir/resources';
import { allOf, type Carried, type Delivery, isA } from './delivery';

/** So many orders stand behind each other at most; real ones have one or two. */
const ORDERS_MAX = 5;

/**
 * A request with the orders behind it that came too, the nearest first. In an indirect referral a platform passes on, as
 * a request of its own, what somebody else ordered: what was told there is told of this one as well.
 */
export function ordersOf(
  delivery: Delivery,
  request: Carried<ServiceRequest>,
): readonly [Carried<ServiceRequest>, ...Carried<ServiceRequest>[]] {
  const orders: [Carried<ServiceRequest>, ...Carried<ServiceRequest>[]] = [request];
  for (const order of orders) // Grows while it is walked: behind an order may stand another.
    for (const one of basedOn(delivery, order))
      if (orders.length < ORDERS_MAX && !orders.includes(one) && isForTheSame(delivery, one, request)) orders.push(one);
  return orders;
}

const basedOn = (delivery: Delivery, order: Carried<ServiceRequest>): readonly Carried<ServiceRequest>[] =>
  (order.resource.basedOn ?? [])
    .map((reference) => delivery.resolve(order, reference))
    .filter(isA('ServiceRequest'))
    .filter(({ resource: { status } }) => status !== 'entered-in-error');

const isForTheSame = (delivery: Delivery, one: Carried<ServiceRequest>, other: Carried<ServiceRequest>): boolean =>
  delivery.resolve(one, one.resource.subject) === delivery.resolve(other, other.resource.subject);

/** Whether another active request that came here passes this one on: then that one is the referral. */
export const isPassedOn = (delivery: Delivery, order: Carried<ServiceRequest>): boolean =>
  allOf(delivery, 'ServiceRequest').some(
    (request) =>
      request !== order && request.resource.status === 'active' && ordersOf(delivery, request).includes(order),
  );
