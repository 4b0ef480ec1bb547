import type { KeptResource } from '../../../db/fhir-store';
import { GROUP_EXTENSIONS, saysGroup } from '../in/group-measures';

type Body = KeptResource['body'];

/** Stands where something is kept and not shown. */
const LEFT_OUT = 'left out here: it says which group the person belongs to';

/**
 * A resource as people at a desk may see it, with all that it contains: what says which group somebody belongs to is
 * kept, and shown to nobody.
 */
export function forTheDesk(body: Body): Body {
  const { resourceType, id, text, ...rest } = body;
  if (resourceType === 'Observation' && saysGroup(body)) return { resourceType, id, note: [{ text: LEFT_OUT }] };
  const { gender, ...others } = rest;
  const open = resourceType === 'Patient' ? others : rest;
  const shown = fieldsOf(open);
  // Its rendition as a page repeats what was left out.
  const isWhole = JSON.stringify(shown) === JSON.stringify(rest);
  return { resourceType, ...(id !== undefined && { id }), ...(isWhole && text !== undefined && { text }), ...shown };
}

function shownOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((one) => isResource(one) || !isAboutGroup(one)).map(shownOf);
  if (typeof value !== 'object' || value === null) return value;
  return isResource(value) ? forTheDesk(value) : fieldsOf(value);
}

/** What is left empty is left out, for FHIR knows no empty list. */
const fieldsOf = (value: object): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(value)
      .map(([name, inner]) => [name, shownOf(inner)] as const)
      .filter(([, inner]) => !Array.isArray(inner) || inner.length > 0),
  );

const isResource = (value: unknown): value is Body =>
  typeof value === 'object' && value !== null && 'resourceType' in value && typeof value.resourceType === 'string';

/** An extension, a question or a part of an observation. */
const isAboutGroup = (value: unknown): boolean => saysGroup(value) || isGroupExtension(value);

const isGroupExtension = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'url' in value && GROUP_EXTENSIONS.includes(String(value.url));
