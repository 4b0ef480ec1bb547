import { createHash } from 'node:crypto';
import type { ISql } from 'postgres';
import { z } from 'zod';
import type { Instant } from '../domain/clock';
import type { DuplicateId, OperationId, PersonId, RelatedPersonId } from '../domain/ids';
import { factsSeenIn, type RelatedJoined, type WholeFacts } from '../domain/joining';
import type { RelatedPerson } from '../domain/person-change';
import { answer, branded, channel, instant } from './columns';
import { household, relatedPerson } from './intake-row';
import { asJson } from './json';
import { type PersonRow, personWithId, relatedTo } from './person-store';

/** One of two who are to be joined, with everything that a join rests on. */
interface Side {
  readonly id: PersonId;
  readonly facts: WholeFacts;
  readonly related: readonly RelatedPerson[];
}

/** The two of a pair as they stand on record, in the order of the pair. */
export async function sidesOf(sql: ISql, id: DuplicateId): Promise<readonly [Side, Side]> {
  const { personA, personB } = await personsOf(sql, id);
  return [await sideOf(sql, personA), await sideOf(sql, personB)];
}

/** The same, and nobody changes a fact of either until the transaction ends. Held in one order. */
export async function lockSides(tx: ISql, id: DuplicateId): Promise<readonly [Side, Side]> {
  const { personA, personB } = await personsOf(tx, id);
  await tx`select from persons where id in (${personA}, ${personB}) order by id for no key update`;
  return sidesOf(tx, id);
}

/** Stands for all facts of both: it changes when one of them does. */
export const factsSeenOf = ([one, other]: readonly [Side, Side]): string =>
  createHash('sha256').update(factsSeenIn(one, other)).digest('hex');

async function personsOf(sql: ISql, id: DuplicateId) {
  const [row] = await sql`select person_a, person_b from possible_duplicates where id = ${id}`;
  return z.object({ personA: branded<PersonId>(), personB: branded<PersonId>() }).parse(row);
}

async function sideOf(sql: ISql, id: PersonId): Promise<Side> {
  return { id, facts: wholeFactsOf(await personWithId(sql, id)), related: await relatedTo(sql, id) };
}

const wholeFactsOf = ({ id: _id, contact, ...facts }: PersonRow): WholeFacts => ({ ...facts, ...contact });

const textOrNull = z.string().nullable();
const Facts = z.object({
  givenName: z.string(),
  familyName: z.string(),
  birthDate: textOrNull,
  ageYears: z.int().nullable(),
  county: textOrNull,
  coverage: z.array(z.string()),
  language: textOrNull,
  phone: textOrNull,
  email: textOrNull,
  address: textOrNull,
  pregnant: z.boolean().nullable(),
  veteran: z.boolean().nullable(),
  household,
  safeToContact: answer,
  channels: z.array(channel),
  noVoicemail: z.boolean(),
  bestTimes: textOrNull,
  mayTellReferrer: answer,
}) satisfies z.ZodType<WholeFacts>;

const may = relatedPerson.pick({ mayConsent: true, mayBeTold: true, toldAbout: true });
const Related = z.object({
  moved: z.array(branded<RelatedPersonId>()),
  tightened: z.array(z.object({ id: branded<RelatedPersonId>(), before: may, after: may })),
}) satisfies z.ZodType<RelatedJoined>;

/** A join that stands, with what undoing it needs. */
export interface Join {
  readonly id: OperationId;
  readonly survivorId: PersonId;
  readonly joinedId: PersonId;
  readonly before: WholeFacts;
  readonly after: WholeFacts;
  readonly related: RelatedJoined;
  readonly at: Instant;
}

const Join = z.object({
  id: branded<OperationId>(),
  survivorId: branded<PersonId>(),
  joinedId: branded<PersonId>(),
  before: Facts,
  after: Facts,
  related: Related,
  at: instant,
}) satisfies z.ZodType<Join>;

/** The join of a pair that stands; undefined where the two are not joined. */
export async function standingJoin(sql: ISql, id: DuplicateId): Promise<Join | undefined> {
  const [row] = await sql`
    select person_joins.id, survivor_id, joined_id, before, after, related, answered_at as at
      from person_joins
      join duplicate_answers on duplicate_answers.id = person_joins.id
     where person_joins.duplicate_id = ${id} and undone_by is null`;
  return row && Join.parse(row);
}

/** What a join changes: both are held already, and whoever calls has looked whether they may be joined. */
export async function saveJoin(tx: ISql, { at, ...join }: Join & { readonly duplicateId: DuplicateId }): Promise<void> {
  const { survivorId, joinedId, before, after, related } = join;
  const asKept = { before: asJson(tx, before), after: asJson(tx, after), related: asJson(tx, related) };
  await tx`insert into person_joins ${tx({ ...join, ...asKept })}`;
  await setFacts(tx, survivorId, after);
  await contactFoundOut(tx, { personId: survivorId, sinceOthers: [joinedId], at });
  await tx`update persons set joined_into = ${survivorId} where id = ${joinedId}`;
  await tx`update cases set person_id = ${survivorId} where person_id = ${joinedId}`;
  await tx`update related_persons set person_id = ${survivorId} where id = any(${[...related.moved]}::uuid[])`;
  for (const { id, after: now } of related.tightened)
    await tx`update related_persons set ${tx({ ...now })} where id = ${id}`;
}

/** How the two stand once their join is undone. */
export interface Undone {
  readonly join: Join;
  readonly by: OperationId;
  readonly survivor: WholeFacts;
  readonly joined: WholeFacts;
  readonly related: readonly RelatedPerson[];
  readonly at: Instant;
}

export async function saveUndoneJoin(tx: ISql, { join, by, survivor, joined, related, at }: Undone): Promise<void> {
  const { survivorId, joinedId } = join;
  await tx`update person_joins set undone_by = ${by} where id = ${join.id}`;
  await setFacts(tx, survivorId, survivor);
  await setFacts(tx, joinedId, joined);
  await contactFoundOut(tx, { personId: survivorId, sinceOthers: [], at });
  await contactFoundOut(tx, { personId: joinedId, sinceOthers: [survivorId], at });
  await tx`update persons set joined_into = null where id = ${joinedId}`;
  await tx`
    update cases
       set person_id = ${joinedId}
     where person_id = ${survivorId} and opened_for in (select persons_joined_into(${joinedId}))`;
  await tx`update related_persons set person_id = ${joinedId} where id = any(${[...join.related.moved]}::uuid[])`;
  for (const { id, ...may } of related)
    await tx`update related_persons set ${tx({ ...may })} where id = ${id} and person_id = ${survivorId}`;
}

async function setFacts(tx: ISql, personId: PersonId, { household: members, ...facts }: WholeFacts): Promise<void> {
  await tx`update persons set ${tx({ ...facts, household: asJson(tx, members) })} where id = ${personId}`;
}

/** Found out later than whatever was known of those who are named, so that each running referral goes by it. */
async function contactFoundOut(
  tx: ISql,
  {
    personId,
    sinceOthers,
    at,
  }: { readonly personId: PersonId; readonly sinceOthers: readonly PersonId[]; readonly at: Instant },
): Promise<void> {
  await tx`
    update persons
       set contact_as_of = greatest(${at}::timestamptz, (
             select max(contact_as_of) + interval '1 millisecond'
               from persons known
              where known.id = any(${[personId, ...sinceOthers]}::uuid[])))
     where id = ${personId}`;
}

const Since = z.object({ cases: z.int(), referrals: z.int(), entries: z.int() });

/** What came in either's cases since they were joined, for people to read: all of it stays where it stands. */
export async function cameSinceJoin(sql: ISql, { id, survivorId }: Join): Promise<z.infer<typeof Since>> {
  const [row] = await sql`
    with own as (select id, recorded_at from cases where person_id = ${survivorId}),
         joined as (select recorded_at as at from person_joins where id = ${id})
    select (select count(*)::int from own, joined where own.recorded_at > joined.at) as cases,
           (select count(*)::int from referrals, joined
             where case_id in (select id from own) and recorded_at > joined.at) as referrals,
           (select count(*)::int from entries, joined
             where case_id in (select id from own) and recorded_at > joined.at) as entries`;
  return Since.parse(row);
}
