import type { Identifier, Resource } from 'fhir/r4';
import type { KeptResource } from '../../../db/fhir-store';
import { OURS } from '../resources/codes';

type Body = KeptResource['body'];

/**
 * A resource as its sender sent it, under our id and version: its own id is kept among the identifiers, and its
 * references lead to our addresses where what they mean came too.
 */
export function sentResource(
  { body, leadsTo, receivedAt }: Pick<KeptResource, 'body' | 'leadsTo' | 'receivedAt'>,
  id: string,
  version = 0,
): Resource & Body {
  const led = withReferences(body, leadsTo) as Body;
  const meta = { ...asObject(led['meta']), versionId: String(version), lastUpdated: receivedAt };
  return { ...led, ...identified(led), id, meta } as Resource & Body;
}

const asObject = (value: unknown): object => (typeof value === 'object' && value !== null ? value : {});

function identified(body: Body): { readonly identifier?: readonly Identifier[] } {
  const { id, identifier } = body;
  if (typeof id !== 'string' || (identifier !== undefined && !Array.isArray(identifier))) return {};
  const own: Identifier = { use: 'secondary', system: `${OURS}:sender-id`, value: id };
  return { identifier: [...(identifier ?? []), own] };
}

/** The same value with its references led elsewhere, where it is known whereto. */
export function withReferences(value: unknown, leadsTo: KeptResource['leadsTo']): unknown {
  if (Array.isArray(value)) return value.map((one) => withReferences(one, leadsTo));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      name === 'reference' && typeof inner === 'string' ? (leadsTo[inner] ?? inner) : withReferences(inner, leadsTo),
    ]),
  );
}
