import type { Identifier, Resource } from 'fhir/r4';
import type { KeptResource } from '../../../db/fhir-store';
import { OURS } from '../resources/codes';

type Body = KeptResource['body'];

/**
 * A resource as its sender sent it, under our id: its own id is kept among the identifiers, and its references lead to
 * our addresses where what they mean came too.
 */
export function sentResource({ body, leadsTo }: Pick<KeptResource, 'body' | 'leadsTo'>, id: string): Resource & Body {
  const led = withReferences(body, leadsTo) as Body;
  return { ...led, ...identified(led), id } as Resource & Body;
}

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
