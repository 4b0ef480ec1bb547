import type { z } from 'zod';
import { RESOURCE_TYPES } from '../../../contracts/fhir/resource-types';
import { type AnyResource, schemaOf } from '../../../contracts/fhir/resources';
import { sentenceOf } from '../../read';
import { fault, type Issue } from '../outcome';
import type { Carried } from './delivery';

/** What came of reading: what it says, or what is wrong with it. */
export interface Reading {
  readonly carried: readonly Carried[];
  readonly issues: readonly Issue[];
}

export type Whereabouts = Omit<Carried, 'resource'>;

/** Reads a resource by its type, and what it contains. */
export function readResource(value: Readonly<Record<string, unknown>>, where: Whereabouts): Reading {
  const resourceType = String(value['resourceType']);
  if (!RESOURCE_TYPES.has(resourceType))
    return { carried: [], issues: [fault('structure', `${where.at}.resourceType`, 'FHIR R4 knows no such resource.')] };
  const parsed = schemaOf(resourceType).safeParse(value);
  if (!parsed.success) return { carried: [], issues: faultsOf(parsed.error, where.at) };
  const self: Carried = { ...where, resource: parsed.data };
  const inside = readContained(self);
  return { carried: [self, ...inside.carried], issues: inside.issues };
}

/** Contained resources are resources, and hold none themselves. */
function readContained(container: Carried): Reading {
  if (container.container !== null) return { carried: [], issues: [] };
  const readings = containedIn(container.resource).map((value, place) =>
    readResource(value, { place: null, at: `${container.at}.contained[${place}]`, fullUrl: null, container }),
  );
  return {
    carried: readings.flatMap(({ carried }) => carried),
    issues: readings.flatMap(({ issues }) => issues),
  };
}

const containedIn = (resource: AnyResource): readonly Readonly<Record<string, unknown>>[] =>
  'contained' in resource && Array.isArray(resource.contained) ? resource.contained : [];

/** A schema's faults as issues, each with the place where it is. */
export const faultsOf = (error: z.ZodError, at: string): readonly Issue[] =>
  error.issues.map((issue) => {
    const place = expressionOf(at, issue.path);
    return fault(codeOf(issue), place, `${place} ${sentenceOf(issue)}.`);
  });

/** `["entry", 3, "resource"]` as `Bundle.entry[3].resource`. */
const expressionOf = (at: string, path: readonly PropertyKey[]): string =>
  path.reduce<string>((so, step) => (typeof step === 'number' ? `${so}[${step}]` : `${so}.${String(step)}`), at);

function codeOf(issue: z.core.$ZodIssue): Issue['code'] {
  if (issue.code === 'too_big') return 'too-long';
  if (issue.code !== 'invalid_type') return 'value';
  return issue.message.endsWith('received undefined') ? 'required' : 'structure';
}
