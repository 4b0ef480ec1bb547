import type { KeptResource } from '../../../db/fhir-store';
import { GROUP_EXTENSIONS, GROUP_OBSERVATIONS } from '../in/group-measures';

type Body = KeptResource['body'];

/** Stands where something is kept and not shown. */
const LEFT_OUT = 'left out here: it says which group the person belongs to';

/** A resource as people at a desk may see it: what says which group somebody belongs to is kept, and shown to nobody. */
export function forTheDesk(body: Body): Body {
  if (body.resourceType === 'Observation' && isAboutGroup(body))
    return { resourceType: 'Observation', id: body['id'], note: [{ text: LEFT_OUT }] };
  if (body.resourceType !== 'Patient') return body;
  const { gender: _gender, extension, ...rest } = body;
  const shown = listOf(extension).filter((one) => !GROUP_EXTENSIONS.includes(String(fieldOf(one, 'url'))));
  return { ...rest, resourceType: 'Patient', ...(shown.length > 0 && { extension: shown }) };
}

const isAboutGroup = ({ code }: Body): boolean =>
  listOf(fieldOf(code, 'coding')).some((coding) => GROUP_OBSERVATIONS.includes(String(fieldOf(coding, 'code'))));

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && name in value
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined;
