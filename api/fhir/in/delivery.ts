import type { z } from 'zod';
import type { Identifier, Reference } from '../../../contracts/fhir/elements';
import type { AnyResource, USED, UsedType } from '../../../contracts/fhir/resources';

/** A resource that came: in an entry of a Bundle, alone, or contained in another. */
export interface Carried<Resource extends AnyResource = AnyResource> {
  /** Which entry it is; null for one that another contains. */
  readonly place: number | null;
  /** Where it stands in the body, as FHIRPath writes it. */
  readonly at: string;
  readonly fullUrl: string | null;
  readonly resource: Resource;
  readonly container: Carried | null;
}

/** All that came in one request, and what each reference in it means. */
export interface Delivery {
  readonly carried: readonly Carried[];
  readonly resolve: (from: Carried, reference: Reference | undefined) => Carried | undefined;
}

/** A resource as its schema has parsed it: `schemaOf` chose the schema by this very field. */
export type Of<Type extends UsedType> = z.output<(typeof USED)[Type]>;

export const isA =
  <Type extends UsedType>(type: Type) =>
  (carried: Carried | undefined): carried is Carried<Of<Type>> =>
    carried?.resource.resourceType === type;

/** Everything of one type, in the order in which it came. */
export const allOf = <Type extends UsedType>({ carried }: Delivery, type: Type): readonly Carried<Of<Type>>[] =>
  carried.filter(isA(type));

/**
 * Makes the references of a delivery readable: by full address, by type and id, by an identifier, by `#` into what is
 * contained, and by the bare id, which FHIR does not allow and the examples of Gravity use. `before` is what the same
 * sender sent earlier, by the references that mean it.
 */
export function deliveryOf(carried: readonly Carried[], before: ReadonlyMap<string, Carried> = new Map()): Delivery {
  const names = new Map<string, Carried | null>();
  for (const one of carried) for (const name of namesOf(one)) names.set(name, names.has(name) ? null : one); // Two of a name: neither is meant.
  const held = heldIn(carried);
  return {
    carried,
    resolve: (from, reference) => {
      const address = reference?.reference;
      if (address?.startsWith('#')) return held.get(from.container ?? from)?.get(address.slice(1));
      const name = address === undefined ? nameOfIdentifier(reference?.identifier) : unversioned(address);
      return (name !== undefined && names.get(name)) || before.get(address ?? '');
    },
  };
}

/** What each resource contains, by its id there; of two under one id the first. */
function heldIn(carried: readonly Carried[]): ReadonlyMap<Carried, ReadonlyMap<unknown, Carried>> {
  const held = new Map<Carried, Map<unknown, Carried>>();
  for (const one of carried) {
    if (one.container === null) continue;
    const inside = held.get(one.container) ?? new Map<unknown, Carried>();
    const id = one.resource['id'];
    if (!inside.has(id)) held.set(one.container, inside.set(id, one));
  }
  return held;
}

function* namesOf({ place, fullUrl, resource }: Carried): Generator<string> {
  if (place === null) return;
  const { resourceType, id } = resource;
  if (fullUrl !== null) yield fullUrl;
  if (typeof id === 'string') {
    yield `${resourceType}/${id}`;
    yield id;
  }
  for (const identifier of identifiersIn(resource)) {
    const name = nameOfIdentifier(identifier);
    if (name === undefined) continue;
    yield name;
    yield `${resourceType}?identifier=${identifier.system}|${identifier.value}`;
  }
}

/** The identifiers of a resource, where it has a list of them. */
export function identifiersIn(resource: AnyResource): readonly Identifier[] {
  const identifiers = 'identifier' in resource ? resource.identifier : undefined;
  return Array.isArray(identifiers) ? (identifiers as readonly Identifier[]) : [];
}

const nameOfIdentifier = (identifier: Identifier | undefined): string | undefined =>
  identifier?.system !== undefined && identifier.value !== undefined
    ? `${identifier.system}|${identifier.value}`
    : undefined;

const unversioned = (address: string): string => address.replace(/\/_history\/[^/]+$/, '');
