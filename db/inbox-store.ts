import { createHash } from 'node:crypto';
import type { Fragment, ISql, Row, Sql } from 'postgres';
import { z } from 'zod';
import { isAnotherPerson, type NamedPerson } from '../domain/another-person';
import type { Instant } from '../domain/clock';
import type { PersonId, ReferralId } from '../domain/ids';
import { type Intake, URGENCIES } from '../domain/referral';
import { branded, instant } from './columns';
import { KeptIntakeRow } from './intake-row';
import { asJson } from './json';
import { keepLabels } from './part-2-label-store';
import { keepSentAgain, type NotSentAgain, nextSending } from './sent-again-store';

/**
 * What makes an arrival the same one for ever: the sender's own number, or the key that the caller made up. A number is
 * unique in the system that handed it in; `system` is null for our own staff, who are one sender.
 */
export type InboxKey =
  | {
      readonly kind: 'sender';
      readonly system: string | null;
      readonly organization: string;
      readonly identifier: string;
    }
  | { readonly kind: 'idempotency'; readonly submittedBy: string; readonly key: string };

/** A referral as it came in. `raw` are its bytes, at most 1 MiB; `id` is used only if this one is the first. */
export interface Arrival {
  readonly id: ReferralId;
  readonly key: InboxKey | null;
  readonly raw: Buffer;
  readonly intake: Intake;
  readonly submittedBy: string;
  readonly receivedAt: Instant;
  /** Who it is about, where the sender named them at the door; null where the person is new with the referral. */
  readonly personId?: PersonId | null;
}

/** The channel on which the relay hears that something came. */
export const INBOX_CHANNEL = 'followthrough_inbox';

/** What everybody may know of an arrival that no workflow has taken up yet. */
const InboxRow = z.object({
  id: branded<ReferralId>(),
  urgency: z.enum(URGENCIES),
  submittedBy: z.string(),
  receivedAt: instant,
  relayedAt: instant.nullable(),
});
export type InboxRow = z.infer<typeof InboxRow>;

interface KeptArrival {
  readonly id: ReferralId;
  readonly repeated: boolean;
  /** Whether it said the same, in whatever order and spacing. */
  readonly sameBody: boolean;
  /** False where the sender's own number is known for another person: then it is no repeat, and nothing of it was kept. */
  readonly samePerson: boolean;
  /** Why what it says otherwise than the first was not kept, where it was not. */
  readonly notKept?: NotSentAgain | undefined;
}

/**
 * Keeps an arrival before it is answered. A repeat finds the first one's id for ever; what it says otherwise under the
 * sender's own number is kept for the running referral.
 */
export async function keepIntake(sql: Sql, arrival: Arrival): Promise<KeptArrival> {
  const { id, key } = arrival;
  return sql.begin(async (tx) => {
    if (await insertReferral(tx, arrival)) {
      await ringInbox(tx);
      return { id, repeated: false, sameBody: true, samePerson: true };
    }
    const first = await findFirst(tx, id, key);
    if (!first) throw new Error(NO_POLICY);
    const sameBody = first.bodySha256 === hashOf(arrival.intake);
    const samePerson = first.person === null || !isAnotherPerson(first.person, arrival.intake.person);
    const saysMore = key?.kind === 'sender' && samePerson;
    const notKept = saysMore ? await keepAgain(tx, first, arrival) : undefined;
    return { id: first.id, repeated: true, sameBody, samePerson, notKept };
  });
}

type SaidAgain = Pick<Arrival, 'raw' | 'intake' | 'submittedBy' | 'receivedAt'>;

/**
 * Keeps what a sender says otherwise of a referral that stands, under its own number: that 42 CFR Part 2 protects it, and
 * all else for people and advisors to read. Says why the latter was not kept, where it was not.
 */
export async function keepAgain(tx: ISql, known: Known, said: SaidAgain): Promise<NotSentAgain | undefined> {
  const { id: referralId } = known;
  const { raw, intake, submittedBy, receivedAt } = said;
  const came = { contentSha256: hashOf(intake), submittedBy, receivedAt };
  const marked = intake.isPart2 ? await keepLabels(tx, { referralIds: [referralId], ...came }) : 0;
  const next = await nextOf(tx, known, intake);
  const isKept = next && !next.whyNot && (await keepSentAgain(tx, { id: next.id, referralId, raw, intake, ...came }));
  if (marked > 0 || isKept) await ringInbox(tx);
  return next?.whyNot;
}

/** Why what a sender says otherwise of a referral that stands would not be kept, or undefined. */
export const whyNotAgain = async (sql: ISql, known: Known, intake: Intake): Promise<NotSentAgain | undefined> =>
  (await nextOf(sql, known, intake))?.whyNot;

const nextOf = async (sql: ISql, known: Known, intake: Intake) =>
  isMarkAlone(known, intake) ? undefined : nextSending(sql, known, hashOf(intake));

/** Whether all that differs is that 42 CFR Part 2 protects it. */
const isMarkAlone = ({ bodySha256, isPart2 }: Known, intake: Intake): boolean =>
  hashOf(intake) !== bodySha256 &&
  [true, false, undefined].some(
    (before) => (before ?? false) === isPart2 && hashOf({ ...intake, isPart2: before }) === bodySha256,
  );

const NO_POLICY = 'No referral can be taken in: there is no policy named default yet.';

/** Adds one referral to the inbox, under the policy of the day. False where it is there already, or no policy is. */
export async function insertReferral(
  tx: ISql,
  { id, key, raw, intake, submittedBy, receivedAt, personId = null }: Arrival,
): Promise<boolean> {
  const number = key?.kind === 'sender' ? key : null;
  const kept = await tx`
    insert into inbox (id, kind, sender_system, sender_organization, sender_identifier, idempotency_key, raw,
                       body_sha256, body, submitted_by, person_id, policy_name, policy_version, received_at)
    select ${id}, 'referral', ${number?.system ?? null}, ${number?.organization ?? null}, ${number?.identifier ?? null},
           ${key?.kind === 'idempotency' ? key.key : null}, ${raw}, ${hashOf(intake)}, ${asJson(tx, intake)}, ${submittedBy}, ${personId}::uuid, name, version,
           ${receivedAt}
      from policies
     where name = 'default'
     order by version desc
     limit 1
    on conflict do nothing`;
  return kept.count === 1;
}

/** Tells the relay, once the transaction holds, that something came. */
export async function ringInbox(tx: ISql): Promise<void> {
  await tx`select pg_notify(${INBOX_CHANNEL}, '')`;
}

/** Two referrals of the same hash say the same, in whatever order and spacing they came. */
export const hashOf = (intake: Intake): string => createHash('sha256').update(JSON.stringify(intake)).digest('hex');

export async function findInbox(sql: ISql, id: string): Promise<InboxRow | undefined> {
  const [row] =
    await sql`select id, urgency, submitted_by, received_at, relayed_at from inbox where id = ${id} and kind = 'referral'`;
  return row && InboxRow.parse(row);
}

/** The arrival with its body, for the roles that may read bodies. */
export const readIntake = async (sql: ISql, id: ReferralId): Promise<KeptIntakeRow> =>
  intakeIn(await sql`select ${intakeColumns(sql)} from inbox where id = ${id} and kind = 'referral'`, id);

/** The arrival with its body, and nobody else takes it up until the transaction ends. */
export const lockIntake = async (tx: ISql, id: ReferralId): Promise<KeptIntakeRow> =>
  intakeIn(await tx`select ${intakeColumns(tx)} from inbox where id = ${id} and kind = 'referral' for update`, id);

function intakeIn([row]: readonly Row[], id: ReferralId): KeptIntakeRow {
  if (!row) throw new Error(`The inbox holds no referral ${id}.`);
  return KeptIntakeRow.parse(row);
}

const intakeColumns = (sql: ISql) => sql`id, body, submitted_by, person_id, received_at, policy_name, policy_version`;

const Known = z
  .object({
    id: branded<ReferralId>(),
    bodySha256: z.string(),
    isPart2: z.boolean(),
    sentGivenName: z.string().nullable(),
    sentFamilyName: z.string().nullable(),
    sentBirthDate: z.string().nullable(),
  })
  .transform(({ sentGivenName: givenName, sentFamilyName: familyName, sentBirthDate: birthDate, ...known }) => ({
    ...known,
    /** Whom it came for, of one with the sender's own number. */
    person:
      givenName === null || familyName === null ? null : ({ givenName, familyName, birthDate } satisfies NamedPerson),
  }));
/** A referral that is on record, as far as the door may know it. */
export type Known = z.infer<typeof Known>;

const findFirst = (tx: ISql, id: ReferralId, key: InboxKey | null): Promise<Known | undefined> =>
  key === null ? findById(tx, id) : findByKey(tx, key);

/** The referral of this id, and the hash of what it says. */
export const findById = (tx: ISql, id: ReferralId): Promise<Known | undefined> => findKnown(tx, tx`id = ${id}`);

/** The referral that is on record under this key, if one is, and the hash of what it says. */
export const findByKey = (tx: ISql, key: InboxKey): Promise<Known | undefined> =>
  findKnown(
    tx,
    key.kind === 'sender'
      ? tx`sender_system ${key.system === null ? tx`is null` : tx`= ${key.system}`}
             and sender_organization = ${key.organization} and sender_identifier = ${key.identifier}`
      : tx`submitted_by = ${key.submittedBy} and idempotency_key = ${key.key}`,
  );

async function findKnown(tx: ISql, isIt: Fragment): Promise<Known | undefined> {
  const [row] = await tx`
    select id, body_sha256, is_part2, sent_given_name, sent_family_name, sent_birth_date
      from inbox
     where kind = 'referral' and ${isIt}`;
  return row && Known.parse(row);
}
