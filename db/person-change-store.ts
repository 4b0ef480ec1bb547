import type { ISql } from 'postgres';
import { z } from 'zod';
import type { Instant } from '../domain/clock';
import type { CaseId, PersonId, RelatedPersonId } from '../domain/ids';
import type { FactChange, OnRecord, PersonChange, SafeContact } from '../domain/person-change';
import type { RecordChange } from '../domain/record-change';
import { answer, branded, channel } from './columns';
import { relatedPerson } from './intake-row';
import { asJson } from './json';
import { lockSurvivor, personWithId, relatedTo } from './person-store';

const textOrNull = z.string().nullable();
const texts = z.array(z.string());
const safeContact = z.object({ safeToContact: answer, channels: z.array(channel), noVoicemail: z.boolean() });

export const factChange = z.discriminatedUnion('fact', [
  z.object({
    fact: z.enum(['phone', 'email', 'address', 'county', 'language', 'best-times']),
    was: textOrNull,
    now: textOrNull,
  }),
  z.object({ fact: z.literal('coverage'), was: texts, now: texts }),
  z.object({ fact: z.literal('safe-contact'), was: safeContact, now: safeContact }),
  z.object({ fact: z.literal('may-tell-referrer'), was: answer, now: answer }),
  z.object({
    fact: z.literal('related-person'),
    id: branded<RelatedPersonId>().nullable(),
    was: relatedPerson.nullable(),
    now: relatedPerson,
  }),
]) satisfies z.ZodType<FactChange>;

/** A change of a person's facts as the inbox keeps it. */
export const PersonChangeBody = z.object({
  caseId: branded<CaseId>(),
  text: z.string(),
  changes: z.array(factChange),
}) satisfies z.ZodType<PersonChange>;

/** The facts of the person of a case as they stand, and whose they are. */
export async function factsOnRecord(sql: ISql, caseId: CaseId): Promise<OnRecord & { readonly personId: PersonId }> {
  return onRecord(sql, await personOfCase(sql, caseId));
}

/** The same, and nobody changes them until the transaction ends; other rows may name the person meanwhile. */
export async function lockFacts(tx: ISql, caseId: CaseId): Promise<OnRecord & { readonly personId: PersonId }> {
  const personId = await lockSurvivor(tx, await personOfCase(tx, caseId));
  return onRecord(tx, personId);
}

/** The name of the team of the person's open case, where this case is closed and another one is open. */
export async function teamServingNow(sql: ISql, caseId: CaseId): Promise<string | undefined> {
  const [row] = await sql`
    select teams.name
      from cases closed
      join cases open on open.person_id = closed.person_id and open.closed_at is null
      join teams on teams.id = open.team_id
     where closed.id = ${caseId} and closed.closed_at is not null
     order by open.opened_at, open.id
     limit 1`;
  return row && z.string().parse(row['name']);
}

async function personOfCase(sql: ISql, caseId: CaseId): Promise<PersonId> {
  const [row] = await sql`select person_id from cases where id = ${caseId}`;
  if (!row) throw new Error(`There is no case ${caseId} on record.`);
  return branded<PersonId>().parse(row['personId']);
}

async function onRecord(sql: ISql, personId: PersonId) {
  const [person, related] = [await personWithId(sql, personId), await relatedTo(sql, personId)];
  return { personId, person, related };
}

interface Whose {
  readonly personId: PersonId;
  readonly at: Instant;
}

/** Makes one fact what it should be. Whoever calls has looked whether it still stands as somebody saw it. */
export async function saveFact(tx: ISql, change: FactChange, { personId, at }: Whose): Promise<void> {
  switch (change.fact) {
    case 'related-person':
      return saveRelatedPerson(tx, change, personId);
    case 'safe-contact':
      return saveSafeContact(tx, change.now, { personId, at });
    case 'best-times':
      return setFacts(tx, personId, { bestTimes: change.now });
    case 'may-tell-referrer':
      return setFacts(tx, personId, { mayTellReferrer: change.now });
    case 'coverage':
      return setFacts(tx, personId, { coverage: change.now });
    default:
      return setFacts(tx, personId, { [change.fact]: change.now });
  }
}

async function setFacts(
  tx: ISql,
  personId: PersonId,
  facts: Readonly<Record<string, string | null | readonly string[]>>,
): Promise<void> {
  await tx`update persons set ${tx(facts)} where id = ${personId}`;
}

/** Found out later than what it was made from, whatever the clocks of two machines say. */
async function saveSafeContact(
  tx: ISql,
  { safeToContact, channels, noVoicemail }: SafeContact,
  { personId, at }: Whose,
): Promise<void> {
  await tx`
    update persons
       set safe_to_contact = ${safeToContact}, channels = ${channels}, no_voicemail = ${noVoicemail},
           contact_as_of = greatest(${at}::timestamptz, contact_as_of + interval '1 millisecond')
     where id = ${personId}`;
}

async function saveRelatedPerson(
  tx: ISql,
  { id, was, now }: Extract<FactChange, { fact: 'related-person' }>,
  personId: PersonId,
): Promise<void> {
  if (was === null) await tx`insert into related_persons ${tx({ id, personId, ...now })}`;
  else await tx`update related_persons set ${tx({ ...now })} where id = ${id} and person_id = ${personId}`;
}

/** The old values beside the new ones, who changed them, when and why: an entry that nobody changes any more. */
export async function saveChangeEntry(
  tx: ISql,
  { id, by, at, body: { caseId, text, changes } }: RecordChange<PersonChange>,
): Promise<void> {
  const written = { kind: 'person-change', byKind: 'staff', byId: by, at, text };
  await tx`insert into entries ${tx({ id, caseId, ...written, structured: asJson(tx, { changes }) })}`;
}
