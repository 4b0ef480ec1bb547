import { BundleEntry, ENTRIES_MAX, REQUESTS_MAX } from '../../../contracts/fhir/bundle';
import { FHIR_ID } from '../../../contracts/fhir/elements';
import { FhirFault, fault, type Issue } from '../outcome';
import type { Carried } from './delivery';
import { faultsOf, type Reading, readResource } from './read-resource';

/** A transaction as it came: every entry read, or every fault of every entry named. */
export function readTransaction(json: unknown): Reading {
  const readings = entriesOf(json).map(readEntry);
  const carried = readings.flatMap((one) => one.carried);
  refuseTooMany(carried);
  return { carried, issues: [...readings.flatMap(({ issues }) => issues), ...twice(carried)] };
}

/** Counts what other resources contain too: a Task may hand over a request that it contains. */
function refuseTooMany(carried: readonly Carried[]): void {
  const { length } = carried.filter(({ resource }) => resource.resourceType === 'ServiceRequest');
  if (length <= REQUESTS_MAX) return;
  throw new FhirFault([
    fault(
      'too-costly',
      'Bundle.entry',
      `A Bundle may have ${REQUESTS_MAX} ServiceRequests; this one has ${length}. Nothing of it was kept. Send one Bundle for each person.`,
    ),
  ]);
}

/** The entries, or a sentence that says why this is no transaction at all. */
function entriesOf(json: unknown): readonly unknown[] {
  const { resourceType, type, entry } = asRecord(json);
  if (resourceType !== 'Bundle')
    throw new FhirFault([fault('structure', null, 'Send a Bundle here, with "resourceType": "Bundle"; this is none.')]);
  if (type !== 'transaction') throw new FhirFault([fault('not-supported', 'Bundle.type', notTransaction(type))]);
  if (!Array.isArray(entry) || entry.length === 0)
    throw new FhirFault([fault('required', 'Bundle.entry', 'The Bundle has no entries, so nothing is asked for.')]);
  if (entry.length > ENTRIES_MAX)
    throw new FhirFault([
      fault(
        'too-costly',
        'Bundle.entry',
        `A Bundle may have ${ENTRIES_MAX} entries; this one has ${entry.length}. Nothing of it was kept. Send one Bundle for each person.`,
      ),
    ]);
  return entry;
}

const notTransaction = (type: unknown): string =>
  type === 'batch'
    ? 'Send a transaction: of a batch one half may fail, and a referral is kept whole or not at all.'
    : 'Send a Bundle of type "transaction"; no other type is taken here.';

const asRecord = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? { ...value } : {};

function readEntry(value: unknown, place: number): Reading {
  const parsed = BundleEntry.safeParse(value);
  if (!parsed.success) return { carried: [], issues: faultsOf(parsed.error, `Bundle.entry[${place}]`) };
  const { resource, fullUrl } = parsed.data;
  const at = `Bundle.entry[${place}].resource`;
  const reading = readResource(resource, { place, at, fullUrl: fullUrl ?? null, container: null });
  return { carried: reading.carried, issues: [...judgeRequest(parsed.data, place), ...reading.issues] };
}

/** What an entry asks to be done: to create what the sender has, under whatever id it has there. */
function judgeRequest({ request, resource }: BundleEntry, place: number): readonly Issue[] {
  const at = `Bundle.entry[${place}].request`;
  const conditions = (['ifNoneExist', 'ifMatch', 'ifNoneMatch', 'ifModifiedSince'] as const)
    .filter((name) => request[name] !== undefined)
    .map((name) => fault('not-supported', `${at}.${name}`, CONDITIONAL));
  return [...whyNotAsk(request, resource, at), ...conditions];
}

const CONDITIONAL =
  'Conditions on an entry are not supported. None is needed: what comes again with the same identifier or id is the same.';

function whyNotAsk(
  { method, url }: BundleEntry['request'],
  resource: BundleEntry['resource'],
  at: string,
): readonly Issue[] {
  const { resourceType } = resource;
  if (method === 'POST') return url === resourceType ? [] : [fault('value', `${at}.url`, postTo(resourceType))];
  if (method !== 'PUT')
    return [fault('not-supported', `${at}.method`, `An entry is sent by POST or by PUT; ${method} is not taken here.`)];
  const id = resource['id'];
  const named = typeof id === 'string' && FHIR_ID.test(id) && url === `${resourceType}/${id}`;
  return named ? [] : [fault('value', `${at}.url`, putTo(resourceType))];
}

const postTo = (type: string): string => `With POST the url of the entry is the type of its resource: ${type}.`;
const putTo = (type: string): string =>
  `With PUT the url of the entry is ${type}/ and the id that its resource has; a search instead of an id is not supported.`;

/** Two entries under one address or one id: a reference to it would mean either. */
function twice(carried: readonly Carried[]): readonly Issue[] {
  const seen = new Set<string>();
  return carried.flatMap(({ place, fullUrl, resource: { resourceType, id } }) => {
    if (place === null) return [];
    const names = [fullUrl, typeof id === 'string' ? `${resourceType}/${id}` : null].filter((name) => name !== null);
    const again = names.some((name) => seen.has(name));
    for (const name of names) seen.add(name);
    return again ? [fault('duplicate', `Bundle.entry[${place}]`, DUPLICATE)] : [];
  });
}

const DUPLICATE = 'An entry before this one has the same fullUrl, or the same type and id; each may come once.';
