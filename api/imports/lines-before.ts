import { createHash } from 'node:crypto';
import type { FhirArrival } from '../../db/fhir-inbox';
import type { NamedBefore } from '../../db/fhir-names';
import type { FhirLine } from '../../db/fhir-of-row';
import type { RowFault } from '../../domain/import';
import { type Contradicting, type Identity, isSomebodyElse } from '../../domain/stranger';

/** What makes a line that is FHIR the same one in its file, or how it contradicts a line before it. */
export type Recognized = { readonly knownBy: string } | { readonly fault: RowFault };

/** What the records hold under the names of a line: who and what they are here. */
export type OnRecord = (arrival: FhirArrival) => Promise<NamedBefore>;

/**
 * What the lines of one file call their requests and persons, so that a dry run says of each line what taking the file
 * in would say: things that share any name are the same thing, by the records or by the lines before, and one request is
 * one person's. A line that contradicts is refused, and the lines behind it are held against nothing that it says.
 */
export function linesBefore(onRecord: OnRecord): (line: FhirLine) => Promise<Recognized> {
  const identities = new Map<string, Identity>();
  const file: Names = { persons: new Map(), requests: new Map(), owners: new Map() };
  return async (line) => {
    const stranger = strangerIn(line.arrival, identities);
    if (stranger) return stranger;
    const known = [file, await onRecord(line.arrival)] as const;
    const settled = settle(line, (kind, name) => known.map((names) => names[kind].get(name)).find(isKnown));
    if ('fault' in settled) return settled;
    remember(settled.names, file);
    for (const [name, identity] of identitiesIn(line.arrival)) identities.set(name, identity);
    return { knownBy: hashOf(settled.request) };
  };
}

/** Who and what is meant by the names of a sender, and whose each request is. A key is an id on record, or a name. */
interface Names {
  readonly persons: Map<string, string>;
  readonly requests: Map<string, string>;
  readonly owners: Map<string, string>;
}

type Lookup = (kind: keyof Names, name: string) => string | undefined;
type Settled = { readonly names: Names; readonly request: string } | { readonly fault: RowFault };

function remember(line: Names, file: Names): void {
  for (const kind of ['persons', 'requests', 'owners'] as const)
    for (const [name, key] of line[kind]) file[kind].set(name, key);
}

const identitiesIn = ({ persons }: FhirArrival): readonly (readonly [string, Identity])[] =>
  persons.flatMap(({ knownAs, identity }) => knownAs.map((name) => [name, identity] as const));

/** Settles the names of a line in the order in which the records do (db/fhir-inbox.ts). */
function settle({ arrival, request }: FhirLine, before: Lookup): Settled {
  const names: Names = { persons: new Map(), requests: new Map(), owners: new Map() };
  const known: Lookup = (kind, name) => names[kind].get(name) ?? before(kind, name);
  for (const { ref, knownAs } of arrival.persons)
    if (!isOneOf(names.persons, knownAs, (name) => known('persons', name))) return contradicts(ref, 'two-meanings');
  if (!isOneOf(names.requests, request.knownAs, (name) => known('requests', name)))
    return contradicts(request.ref, 'two-meanings');
  const [key, owner] = [firstOf(names.requests, request), firstOf(names.persons, personOf(arrival, request))];
  if ((before('owners', key) ?? owner) !== owner) return contradicts(request.ref, 'another-person');
  names.owners.set(key, owner);
  return { names, request: key };
}

/** Gives all names of one thing the key of those that are known. False where they are known as two things. */
function isOneOf(names: Map<string, string>, knownAs: readonly string[], known: (name: string) => string | undefined) {
  const [key = knownAs[0] ?? '', another] = new Set(knownAs.map(known).filter(isKnown));
  for (const name of knownAs) names.set(name, key);
  return another === undefined;
}

const isKnown = (key: string | undefined): key is string => key !== undefined;

function personOf(
  { persons }: FhirArrival,
  { ref, person }: FhirLine['request'],
): { readonly knownAs: readonly string[] } {
  const found = persons.find((one) => one.ref === person);
  if (!found) throw new Error(`The person of ${ref} did not come with it.`);
  return found;
}

function firstOf(
  names: ReadonlyMap<string, string>,
  { knownAs: [name = ''] }: { readonly knownAs: readonly string[] },
) {
  return names.get(name) ?? name;
}

function strangerIn(
  { persons }: Pick<FhirArrival, 'persons'>,
  before: ReadonlyMap<string, Identity>,
): { readonly fault: RowFault } | undefined {
  const stranger = persons.find(({ knownAs, identity }) =>
    knownAs.some((name) => {
      const other = before.get(name);
      return other !== undefined && isSomebodyElse(other, identity);
    }),
  );
  return stranger && contradicts(stranger.ref, 'somebody-else');
}

const contradicts = (field: string, how: Contradicting) => ({
  fault: { code: 'fhir-contradicts', field, how } as const,
});

/** Names of a sender stand in no column that is only there to find a row by. */
const hashOf = (request: string): string =>
  createHash('sha256')
    .update(JSON.stringify(['fhir', request]))
    .digest('hex');
