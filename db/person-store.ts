import { randomUUID } from 'node:crypto';
import type { ISql } from 'postgres';
import { z } from 'zod';
import type { Instant } from '../domain/clock';
import type { ConfirmContact, KnownContact } from '../domain/contact';
import type { PersonId, ReferralId, RelatedPersonId } from '../domain/ids';
import type { RelatedPerson } from '../domain/person-change';
import type { ContactFacts, Intake, PersonFacts, RelatedPersonFacts } from '../domain/referral';
import { contactAfter, type SendersNo } from '../domain/sent-again';
import { answer, branded, channel, instant } from './columns';
import { household, relatedPerson } from './intake-row';
import { asJson } from './json';

const texts = z.array(z.string());

const PersonRow = z
  .object({
    id: branded<PersonId>(),
    givenName: z.string(),
    familyName: z.string(),
    birthDate: z.string().nullable(),
    ageYears: z.int().nullable(),
    county: z.string().nullable(),
    coverage: texts,
    language: z.string().nullable(),
    phone: z.string().nullable(),
    email: z.string().nullable(),
    address: z.string().nullable(),
    pregnant: z.boolean().nullable(),
    veteran: z.boolean().nullable(),
    household,
    safeToContact: answer,
    channels: z.array(channel),
    noVoicemail: z.boolean(),
    bestTimes: z.string().nullable(),
    mayTellReferrer: answer,
  })
  .transform(({ safeToContact, channels, noVoicemail, bestTimes, mayTellReferrer, ...person }) => {
    const contact: ContactFacts = { safeToContact, channels, noVoicemail, bestTimes, mayTellReferrer };
    return { ...person, contact } satisfies PersonFacts;
  });
/** A person as the records know them now. `ageYears` is what was told where no birth date is known. */
export type PersonRow = z.infer<typeof PersonRow>;

/**
 * Keeps a person, who is related to them, and, apart from both, what they said about their group. Of a person who is on
 * record, a later referral fills in what was not known; what is known stays, and a no holds: to telling the referrer, and to
 * contact.
 * Whoever refers themselves is written to at the address that they gave as the referrer, unless they gave another. Where
 * the person has been joined into another, that one is who goes on: their id is the answer, and nobody changes them until
 * the transaction ends.
 */
export async function savePerson(
  tx: ISql,
  { person: told, source, relatedPersons, groupMeasures }: Intake,
  { named, at, newId }: { readonly named: PersonId; readonly at: Instant; readonly newId: () => string },
): Promise<PersonId> {
  const person = source.kind === 'self' ? { ...told, email: told.email ?? source.email } : told;
  const { contact, household: members, ...facts } = person;
  const row = { id: named, ...facts, ...contact, household: asJson(tx, members), contactAsOf: at };
  const saved = await tx`insert into persons ${tx(row)} on conflict (id) do nothing`;
  const personId = saved.count === 0 ? await lockSurvivor(tx, named) : named;
  if (saved.count === 0) await fillIn(tx, personId, person, at);
  for (const related of relatedPersons) await saveRelated(tx, { id: newId(), personId, ...related });
  if (groupMeasures) {
    const { consented: _theRowSaysIt, ...measures } = groupMeasures;
    // With the person of whom it was said, also where they are joined: a join takes nobody's consent over.
    await tx`insert into group_measures ${tx({ personId: named, ...measures })} on conflict (person_id) do nothing`;
  }
  return personId;
}

const JoinedInto = z.object({ joinedInto: branded<PersonId>().nullable() });

/** Who goes on for a person on record: they themselves, unless they were joined into another. */
export async function survivorOf(sql: ISql, personId: PersonId): Promise<PersonId> {
  const [row] = await sql`select joined_into from persons where id = ${personId}`;
  const { joinedInto } = JoinedInto.parse(row);
  return joinedInto === null ? personId : survivorOf(sql, joinedInto);
}

/** Who goes on for a person on record, held until the transaction ends: they themselves, unless they were joined. */
export async function lockSurvivor(tx: ISql, personId: PersonId): Promise<PersonId> {
  const [row] = await tx`select joined_into from persons where id = ${personId} for no key update`;
  const { joinedInto } = JoinedInto.parse(row);
  return joinedInto === null ? personId : lockSurvivor(tx, joinedInto);
}

async function fillIn(tx: ISql, personId: PersonId, told: PersonFacts, at: Instant): Promise<void> {
  const { birthDate, county, language, phone, email, address, coverage, contact } = told;
  await tx`
    update persons
       set birth_date = coalesce(birth_date, ${birthDate}::date), county = coalesce(county, ${county}),
           language = coalesce(language, ${language}), phone = coalesce(phone, ${phone}),
           email = coalesce(email, ${email}), address = coalesce(address, ${address}),
           coverage = case when coverage = '{}' then ${[...coverage]}::text[] else coverage end,
           may_tell_referrer = case when ${contact.mayTellReferrer} = 'no' then 'no' else may_tell_referrer end
     where id = ${personId}`;
  if (contact.safeToContact === 'no') await saveUnsafe(tx, personId, contact, at);
}

/**
 * The same of what the sender of a referral says of the person later, and of whoever is around them. Of contact only what it
 * says no to now.
 */
export async function fillInLater(
  tx: ISql,
  personId: PersonId,
  { person, relatedPersons }: Pick<Intake, 'person' | 'relatedPersons'>,
  { noTo, at }: { readonly noTo: readonly SendersNo[]; readonly at: Instant },
): Promise<void> {
  const nothing = { safeToContact: 'unknown', mayTellReferrer: 'unknown' } as const;
  const contact = contactAfter({ ...person.contact, ...nothing }, noTo);
  await fillIn(tx, personId, { ...person, contact }, at);
  if (noTo.includes('voicemail') && !noTo.includes('contact'))
    await tx`
      update persons set no_voicemail = true, contact_as_of = greatest(contact_as_of, ${at}::timestamptz)
       where id = ${personId}`;
  for (const related of relatedPersons) await saveRelated(tx, { id: randomUUID(), personId, ...related });
}

/** Found out when the referral came in, and not when somebody said so: who changes it afterwards has seen it. */
async function saveUnsafe(
  tx: ISql,
  personId: PersonId,
  { channels, noVoicemail }: ContactFacts,
  at: Instant,
): Promise<void> {
  await tx`
    update persons
       set safe_to_contact = 'no', channels = ${channels}, no_voicemail = no_voicemail or ${noVoicemail},
           contact_as_of = greatest(contact_as_of, ${at}::timestamptz)
     where id = ${personId}`;
}

/** Somebody of this name who is on record for the person is not added again. */
async function saveRelated(
  tx: ISql,
  related: RelatedPersonFacts & { readonly id: string; readonly personId: PersonId },
): Promise<void> {
  const { personId, givenName, familyName } = related;
  const [known] = await tx`
    select from related_persons
     where person_id = ${personId} and given_name = ${givenName} and family_name = ${familyName}`;
  if (!known) await tx`insert into related_persons ${tx({ ...related })}`;
}

const personColumns = (sql: ISql) => sql`
  persons.id, given_name, family_name, to_char(birth_date, 'YYYY-MM-DD') as birth_date, age_years, county, coverage,
  language, phone, email, address, pregnant, veteran, household, safe_to_contact, channels, no_voicemail, best_times,
  may_tell_referrer`;

export async function findPerson(sql: ISql, id: string): Promise<PersonRow | undefined> {
  const [row] = await sql`select ${personColumns(sql)} from persons where id = ${id}`;
  return row && PersonRow.parse(row);
}

/** The person of a referral's case. */
export async function personOf(sql: ISql, referralId: ReferralId): Promise<PersonRow> {
  const [row] = await sql`
    select ${personColumns(sql)}
      from persons
      join cases on cases.person_id = persons.id
      join referrals on referrals.case_id = cases.id
     where referrals.id = ${referralId}`;
  if (!row) throw new Error(`There is no person on record for referral ${referralId}.`);
  return PersonRow.parse(row);
}

const Known = z.object({
  safeToContact: answer,
  channels: z.array(channel),
  noVoicemail: z.boolean(),
  asOf: instant,
  sinceReferral: z.boolean(),
});

/** How contact with the person of a referral is safe, and since when; undefined while the records do not know them. */
export async function contactOnRecord(sql: ISql, referralId: ReferralId): Promise<KnownContact | undefined> {
  const [row] = await sql`
    select safe_to_contact, channels, no_voicemail, contact_as_of as as_of,
           contact_as_of > referrals.received_at as since_referral
      from persons
      join cases on cases.person_id = persons.id
      join referrals on referrals.case_id = cases.id
     where referrals.id = ${referralId}`;
  return row && Known.parse(row);
}

export async function personWithId(sql: ISql, id: PersonId): Promise<PersonRow> {
  const [row] = await sql`select ${personColumns(sql)} from persons where id = ${id}`;
  if (!row) throw new Error(`There is no person ${id} on record.`);
  return PersonRow.parse(row);
}

const RelatedRow = relatedPerson.extend({ id: branded<RelatedPersonId>() });

/** Who may consent for a person or cares for them. */
export async function relatedTo(sql: ISql, personId: PersonId): Promise<readonly RelatedPerson[]> {
  const rows = await sql`
    select id, relation, given_name, family_name, phone, may_consent, may_be_told, told_about
      from related_persons
     where person_id = ${personId}
     order by recorded_at, id`;
  return z.array(RelatedRow).parse(rows);
}

/** What was found out last is what holds; what comes late about an earlier moment changes nothing. */
export async function saveContactFacts(
  tx: ISql,
  referralId: ReferralId,
  { safeToContact, channels, noVoicemail }: Pick<ConfirmContact, 'safeToContact' | 'channels' | 'noVoicemail'>,
  at: Instant,
): Promise<void> {
  const [row] = await tx`
    select person_id from cases join referrals on referrals.case_id = cases.id where referrals.id = ${referralId}`;
  if (!row) return;
  const personId = await lockSurvivor(tx, branded<PersonId>().parse(row['personId']));
  await tx`
    update persons
       set safe_to_contact = ${safeToContact}, channels = ${channels},
           no_voicemail = ${noVoicemail}, contact_as_of = ${at}
     where id = ${personId} and contact_as_of <= ${at}`;
}
