import type { Identifier, Reference } from '../../../contracts/fhir/elements';
import { type Carried, identifiersIn } from './delivery';

/** Kinds of identifiers that a household or an account shares: they name no single person. */
const SHARED_TYPES: readonly string[] = ['MB', 'SN', 'SB', 'AN', 'ANC', 'ANON', 'BCT', 'DL', 'PPN', 'SS'];

/**
 * What a sender calls a person, for ever: its own id, and identifiers of a system. One without a system, an old one, or
 * one that others may share, such as a member number, would make two people one. The id of what is contained in another
 * resource is a place in it, and no name.
 */
export const patientNames = (patient: Carried): readonly string[] => [
  ...idName(patient),
  ...identifiersIn(patient.resource).flatMap((identifier) => (isOfOne(identifier) ? identifierName(identifier) : [])),
];

/** What a sender calls a request: its own id, and every identifier; of one that a Task contains, also the Task's. */
export const requestNames = (request: Carried): readonly string[] => [
  ...idName(request),
  ...identifiersIn(request.resource).flatMap(identifierName),
  ...(request.container ? requestNames(request.container).map((name) => `task ${name}`) : []),
];

const idName = ({ container, resource: { id } }: Carried): readonly string[] =>
  container === null && typeof id === 'string' ? [`id ${id}`] : [];

const isOfOne = ({ use, type, system }: Identifier): boolean =>
  system !== undefined &&
  use !== 'old' &&
  use !== 'temp' &&
  !type?.coding?.some(({ code }) => code !== undefined && SHARED_TYPES.includes(code));

const identifierName = ({ system = '', value }: Identifier): readonly string[] =>
  value === undefined ? [] : [`${system}|${value}`];

/** The names by which a reference may mean something that the same sender sent before. */
export function namesMeant(
  { reference, identifier }: Reference,
  type: 'Patient' | 'ServiceRequest',
): readonly string[] {
  if (reference === undefined) return identifier ? identifierName(identifier) : [];
  const [, path = ''] = reference.split(`${type}/`);
  const id = reference.includes(`${type}/`) ? path.split('/')[0] : undefined;
  const searched = new RegExp(`^${type}\\?identifier=([^|&]*\\|[^&]+)$`).exec(reference)?.[1];
  return [...(id ? [`id ${id}`] : []), ...(searched ? [searched] : [])];
}
