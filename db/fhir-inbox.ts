import type { ISql, Sql } from 'postgres';
import { z } from 'zod';
import type { Instant } from '../domain/clock';
import type { PersonId, ReferralId } from '../domain/ids';
import type { Intake } from '../domain/referral';
import type { Contradicting, Identity } from '../domain/stranger';
import { instant } from './columns';
import { type LabelledResource, raiseOnKnown } from './fhir-labels';
import { type Arrival, findById, insertReferral, keepAgain, ringInbox } from './inbox-store';
import { asJson } from './json';
import type { NotSentAgain } from './sent-again-store';
import { wasSomebodyElse } from './sent-patient';

/** Somebody or something that a sender names: what it calls them, and the id that they get if they are new here. */
interface Named<Id extends string> {
  /** How the parts of this arrival speak of it. */
  readonly ref: string;
  readonly id: Id;
  readonly knownAs: readonly string[];
}

/** A person who is asked for, and what tells them apart. */
export interface ArrivingPerson extends Named<PersonId> {
  readonly identity: Identity;
}

/** A request for help, of one person of the same arrival. */
export interface ArrivingRequest extends Named<ReferralId> {
  readonly person: string;
  readonly intake: Intake;
  readonly raw: Buffer;
}

/** A resource as it came. `ref` is the person or the request that it is; `shownWith` the requests that it came with. */
export interface ArrivingResource {
  readonly place: number;
  readonly id: string;
  readonly type: string;
  readonly body: unknown;
  readonly bodySha256: string;
  readonly ref: string | null;
  readonly shownWith: readonly string[];
}

/** Everything that came in one request as FHIR. */
export interface FhirArrival {
  readonly id: string;
  readonly submittedBy: string;
  readonly receivedAt: Instant;
  readonly raw: Buffer;
  readonly bodySha256: string;
  readonly persons: readonly ArrivingPerson[];
  readonly requests: readonly ArrivingRequest[];
  /** Requests that came before, by what this arrival calls them. */
  readonly known: readonly { readonly ref: string; readonly id: ReferralId }[];
  readonly resources: readonly ArrivingResource[];
  /** What of it is labelled as protected by 42 CFR Part 2: it may be about what stands already. */
  readonly labelled: readonly LabelledResource[];
  /** The sender's names for what came, each with the place of what it means. */
  readonly names: Readonly<Record<string, number>>;
}

/** What an entry is here now, and whether it was here before. */
export interface KeptEntry {
  readonly place: number;
  readonly type: string;
  readonly id: string;
  readonly isNew: boolean;
  readonly receivedAt: Instant;
}

/** What came of an arrival: its entries in their order, and each request's referral. */
export interface KeptArrival {
  readonly entries: readonly KeptEntry[];
  readonly referrals: ReadonlyMap<string, { readonly id: ReferralId; readonly isNew: boolean }>;
  /** Of known requests that say something else now: why that is not read, where it is not. */
  readonly notRead: ReadonlyMap<string, NotSentAgain>;
}

/** A sender contradicts what it said before: these names mean two different things, or somebody else's. */
export class Contradiction extends Error {
  constructor(
    readonly ref: string,
    readonly kind: Contradicting,
  ) {
    super(`What a sender calls ${ref} contradicts what it said before (${kind}).`);
  }
}

/** Keeps all of an arrival or nothing of it, in one transaction. */
export const keepFhir = (sql: Sql, arrival: FhirArrival): Promise<KeptArrival> =>
  sql.begin((tx) => keepFhirWithin(tx, arrival));

/**
 * Keeps an arrival within a transaction, which fails where the arrival contradicts what its sender said before.
 *
 * 1. One sender's arrivals are kept one after the other, so that two that name the same person at once agree on who it is.
 * 2. The same content adds nothing; so does a request that is known, in whatever Bundle it comes again.
 * 3. Everything else of another Bundle is kept beside what is known: it may tell something new.
 * 4. A label of 42 CFR Part 2 marks what is known, too: it is raised with what it came with, or not at all.
 */
export async function keepFhirWithin(tx: ISql, arrival: FhirArrival): Promise<KeptArrival> {
  const { submittedBy } = arrival;
  await tx`select pg_advisory_xact_lock(hashtext('followthrough/fhir'), hashtext(${submittedBy}))`;
  await refuseStrangers(tx, arrival); // Asked at the door too; another may have been kept since.
  const persons = await settleAll(tx, submittedBy, 'Patient', arrival.persons);
  const known = arrival.known.map(({ ref, id }) => [ref, { id, isNew: false }] as const);
  const settled = await settleAll(tx, submittedBy, 'ServiceRequest', arrival.requests);
  const requests = new Map([...known, ...settled]);
  const before = await entriesBefore(tx, arrival);
  if (before) return { entries: before, referrals: requests, notRead: new Map() };
  const { entries, notRead } = await keepNew(tx, arrival, { persons, requests });
  await raiseOnKnown(tx, arrival);
  return { entries, referrals: requests, notRead };
}

async function refuseStrangers(tx: ISql, { submittedBy, persons }: FhirArrival): Promise<void> {
  for (const { ref, knownAs: names, identity: now } of persons)
    if (await wasSomebodyElse(tx, { submittedBy, names, now })) throw new Contradiction(ref, 'somebody-else');
}

interface Settled<Id extends string> {
  readonly id: Id;
  readonly isNew: boolean;
}
type All<Id extends string> = ReadonlyMap<string, Settled<Id>>;

/** Finds what is known by any of its names, and keeps the names that are new. */
async function settleAll<Id extends string>(
  tx: ISql,
  submittedBy: string,
  resourceType: 'Patient' | 'ServiceRequest',
  named: readonly Named<Id>[],
): Promise<All<Id>> {
  const settled = new Map<string, Settled<Id>>();
  for (const one of named) {
    const { ref, knownAs } = one;
    const rows = await tx<{ id: Id }[]>`
      select distinct id from fhir_ids
       where submitted_by = ${submittedBy} and resource_type = ${resourceType} and known_as = any(${[...knownAs]})`;
    if (rows.length > 1) throw new Contradiction(ref, 'two-meanings');
    const id = rows[0]?.id ?? one.id;
    const names = knownAs.map((name) => ({ submittedBy, resourceType, knownAs: name, id }));
    await tx`insert into fhir_ids ${tx(names)} on conflict do nothing`;
    settled.set(ref, { id, isNew: rows.length === 0 });
  }
  return settled;
}

const Entry = z.object({
  place: z.int(),
  type: z.string(),
  id: z.string(),
  receivedAt: instant,
});

/** The entries of the same content, when it came before. */
async function entriesBefore(
  tx: ISql,
  { submittedBy, bodySha256 }: FhirArrival,
): Promise<readonly KeptEntry[] | undefined> {
  const rows = await tx`
    select fhir_resources.place, resource_type as type, coalesce(became, fhir_resources.id) as id,
           fhir_resources.received_at
      from fhir_resources
      join fhir_bundles on fhir_bundles.id = fhir_resources.bundle_id
     where fhir_bundles.submitted_by = ${submittedBy}
       and fhir_bundles.body_sha256 = ${bodySha256}
     order by fhir_resources.place`;
  return rows.length > 0
    ? z
        .array(Entry)
        .parse(rows)
        .map((entry) => ({ ...entry, isNew: false }))
    : undefined;
}

async function keepNew(
  tx: ISql,
  arrival: FhirArrival,
  known: { readonly persons: All<PersonId>; readonly requests: All<ReferralId> },
): Promise<Pick<KeptArrival, 'entries' | 'notRead'>> {
  const { id: bundleId, submittedBy, receivedAt, raw, bodySha256, resources } = arrival;
  const idOf = ({ ref, id }: ArrivingResource): Settled<string> =>
    (ref !== null && (known.persons.get(ref) ?? known.requests.get(ref))) || { id, isNew: true };
  const leadsTo = Object.fromEntries([
    ...arrival.known.map(({ ref, id }) => [ref, `ServiceRequest/${id}`]),
    ...Object.entries(arrival.names).flatMap(([name, place]) => {
      const meant = resources.find((one) => one.place === place);
      return meant ? [[name, `${meant.type}/${idOf(meant).id}`]] : [];
    }),
  ]);
  await tx`
    insert into fhir_bundles ${tx({ id: bundleId, submittedBy, bodySha256, raw, leadsTo: asJson(tx, leadsTo), receivedAt })}`;
  const notRead = await keepRequests(tx, arrival, known);
  await keepResources(tx, arrival, known);
  const entries = resources.map((resource) => {
    const { id, isNew } = idOf(resource);
    return { place: resource.place, type: resource.type, id, isNew, receivedAt };
  });
  return { entries, notRead };
}

/**
 * Each new request is a referral, and rings once for all of them. A known one must be about the same person still; what it
 * says otherwise now is kept to be read with the referral. Says of which it is not, and why.
 */
async function keepRequests(
  tx: ISql,
  { submittedBy, receivedAt, requests }: FhirArrival,
  known: { readonly persons: All<PersonId>; readonly requests: All<ReferralId> },
): Promise<KeptArrival['notRead']> {
  let rings = false;
  const notRead = new Map<string, NotSentAgain>();
  for (const { ref, person, intake, raw } of requests) {
    const settled = known.requests.get(ref);
    const personId = known.persons.get(person)?.id;
    if (!settled || !personId) throw new Error(`The request ${ref} was not settled.`);
    const { id, isNew } = settled;
    const arrival = { id, key: null, raw, intake, submittedBy, receivedAt, personId };
    const notKept = isNew ? await keepNewRequest(tx, arrival) : await keepOtherwise(tx, ref, arrival);
    if (notKept) notRead.set(ref, notKept);
    rings ||= isNew;
  }
  if (rings) await ringInbox(tx);
  return notRead;
}

async function keepNewRequest(tx: ISql, arrival: Arrival): Promise<undefined> {
  if (!(await insertReferral(tx, arrival)))
    throw new Error('No referral can be taken in: there is no policy named default yet.');
}

/** A request comes with the same words again in many a Bundle. */
async function keepOtherwise(
  tx: ISql,
  ref: string,
  arrival: Arrival & { readonly personId: PersonId },
): Promise<NotSentAgain | undefined> {
  await refuseAnotherPerson(tx, ref, arrival.id, arrival.personId);
  const known = await findById(tx, arrival.id);
  return known && keepAgain(tx, known, arrival);
}

async function refuseAnotherPerson(tx: ISql, ref: string, id: ReferralId, personId: PersonId): Promise<void> {
  const [row] = await tx`select from inbox where id = ${id} and person_id = ${personId}`;
  if (!row) throw new Contradiction(ref, 'another-person');
}

/** Two statements, however much came: the sender's next delivery waits for the lock meanwhile. */
async function keepResources(
  tx: ISql,
  { id: bundleId, submittedBy, receivedAt, resources }: FhirArrival,
  { persons, requests }: { readonly persons: All<PersonId>; readonly requests: All<ReferralId> },
): Promise<void> {
  const rows = resources.map(({ place, id, type: resourceType, body, bodySha256, ref }) => ({
    id,
    bundleId,
    place,
    submittedBy,
    resourceType,
    body: asJson(tx, body),
    bodySha256,
    became: ref === null ? null : ((persons.get(ref) ?? requests.get(ref))?.id ?? null),
    receivedAt,
  }));
  await tx`insert into fhir_resources ${tx(rows)}`;
  const shown = resources.flatMap(({ id: resourceId, shownWith }) =>
    shownWith.flatMap((request) => {
      const referralId = requests.get(request)?.id;
      return referralId ? [{ referralId, resourceId }] : [];
    }),
  );
  if (shown.length > 0) await tx`insert into fhir_resource_referrals ${tx(shown)}`;
}
