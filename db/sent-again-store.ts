import type { ISql } from 'postgres';
import { z } from 'zod';
import type { Instant } from '../domain/clock';
import type { OperationId, ReferralId, StaffId, SystemId } from '../domain/ids';
import { lineOfReferral } from '../domain/record-change';
import type { Intake } from '../domain/referral';
import {
  isUrgentNow,
  noesIn,
  type SaidAnew,
  SENT_FACTS,
  type SentChange,
  saidAnew,
  saysNothing,
  type ToldLater,
} from '../domain/said-anew';
import { SENT_AGAIN_MAX, type SendAgain } from '../domain/sent-again';
import type { AuditActor } from './audit-store';
import { branded, instant, named, whole } from './columns';
import { intake } from './intake-row';
import { asJson } from './json';
import { ownOperation } from './own-operation';

/** What a sender says of a referral that it sent before. */
interface SentAgain {
  readonly id: OperationId;
  readonly referralId: ReferralId;
  readonly contentSha256: string;
  readonly raw: Buffer;
  readonly intake: Intake;
  readonly submittedBy: string;
  readonly receivedAt: Instant;
}

/** Why it is not kept: nobody works on the referral any more, or it was sent again too often. */
export type NotSentAgain = 'referral-closed' | 'sent-again-limit';

/** The last that its sender sent of a referral, which came with the first content or has come again since. */
interface LastSent {
  readonly id: ReferralId;
  readonly bodySha256: string;
}

/** What a sending would be told as: nothing where it says what the last one said. */
interface Next {
  readonly id: OperationId;
  readonly whyNot: NotSentAgain | undefined;
}

/**
 * What becomes of content under a known number: undefined where it is what was sent last, however often that comes. What
 * was said before that and is said again is news.
 */
export async function nextSending(sql: ISql, first: LastSent, contentSha256: string): Promise<Next | undefined> {
  const [row] = await sql`
    select last.id as last_id, last.body_sha256 as last_said, often.count as often,
           exists (select from referrals where id = ${first.id} and status = 'closed') as is_closed
      from (select count(*)::int from inbox
             where line = ${lineOfReferral(first.id)} and kind = 'sent-again') often
      left join lateral (
             select id, body_sha256 from inbox
              where line = ${lineOfReferral(first.id)} and kind = 'sent-again'
              order by seq desc
              limit 1) last on true`;
  const { lastId, lastSaid, often, isClosed } = Before.parse(row);
  if ((lastSaid ?? first.bodySha256) === contentSha256) return undefined;
  const id = ownOperation(`sent-again/${first.id}/${lastId ?? 'first'}/${contentSha256}`);
  return { id, whyNot: isClosed ? 'referral-closed' : often >= SENT_AGAIN_MAX ? 'sent-again-limit' : undefined };
}

const Before = z.object({
  lastId: z.string().nullable(),
  lastSaid: z.string().nullable(),
  often: z.int(),
  isClosed: z.boolean(),
});

/**
 * Keeps what a sender says otherwise than before, in the transaction in which it came, for a relay to hand it to the running
 * referral. False where it was kept at the same moment.
 */
export async function keepSentAgain(
  tx: ISql,
  { id, referralId, contentSha256, intake: said, ...came }: SentAgain,
): Promise<boolean> {
  const body = asJson(tx, { referralId, contentSha256, intake: said });
  const row = { id, kind: 'sent-again', line: lineOfReferral(referralId), bodySha256: contentSha256, body, ...came };
  const kept = await tx`insert into inbox ${tx(row)} on conflict do nothing`;
  return kept.count === 1;
}

const Kept = z.object({
  seq: whole,
  by: branded<StaffId | SystemId>(),
  isStaff: z.boolean(),
  receivedAt: instant,
  body: z.object({ referralId: branded<ReferralId>(), contentSha256: z.string(), intake }),
});

/** What was sent again, and what of it is new. */
export interface SentAgainKept extends SaidAnew {
  readonly intake: Intake;
  readonly receivedAt: Instant;
}

/** What was sent again under this id, held against all that its sender had said of the referral before. */
export const readSentAgain = async (sql: ISql, operationId: OperationId): Promise<SentAgainKept> =>
  (await readKept(sql, operationId)).said;

/** The same as the running referral takes it, and for which referral; undefined where it says nothing new after all. */
export async function readSendAgain(
  sql: ISql,
  operationId: OperationId,
): Promise<{ readonly referralId: ReferralId; readonly command: SendAgain } | undefined> {
  const { by, isStaff, body, said } = await readKept(sql, operationId);
  if (saysNothing(said)) return undefined;
  const told = { noTo: noesIn(said), receivedAt: said.receivedAt, isUrgent: isUrgentNow(said) };
  const command: SendAgain = { operationId, by, fingerprint: body.contentSha256, ...told };
  return { referralId: body.referralId, command: isStaff ? command : { ...command, byKind: 'system' } };
}

async function readKept(sql: ISql, operationId: OperationId) {
  const [row] = await sql`
    select seq, submitted_by as by, exists (select from staff where staff.id = submitted_by) as is_staff, received_at, body
      from inbox
     where id = ${operationId} and kind = 'sent-again'`;
  const kept = Kept.parse(row);
  const { referralId } = kept.body;
  const before = await sql`
    select case kind when 'referral' then body else body -> 'intake' end as intake
      from inbox
     where (id = ${referralId} and kind = 'referral')
        or (line = ${lineOfReferral(referralId)} and kind = 'sent-again' and seq < ${kept.seq})
     order by seq`;
  const earlier = before.map((one) => intake.parse(one['intake']));
  const { receivedAt, body } = kept;
  return { ...kept, said: { intake: body.intake, receivedAt, ...saidAnew(earlier, body.intake) } };
}

interface ToSave extends SentAgainKept {
  /** What of it is read. */
  readonly words: string | null;
  readonly operationId: OperationId;
  readonly referralId: ReferralId;
  readonly by: AuditActor;
  readonly at: Instant;
}

/** Writes it down where it is read from, after every answer and every sending before it. */
export async function saveSentAgain(tx: ISql, sent: ToSave): Promise<void> {
  const { operationId, referralId, intake: said, words, changes, by, receivedAt, at } = sent;
  const { narrative, person, relatedPersons, source: sender, consentToShare, urgency, codedFrom } = said;
  const told = { person, relatedPersons, source: sender, consentToShare, urgency, codedFrom };
  const row = { operationId, referralId, narrative, words, byKind: by.kind, byId: by.id, receivedAt, at };
  await tx`insert into sent_again ${tx({ ...row, changes: asJson(tx, changes), told: asJson(tx, told) })}`;
}

const change = z.object({
  fact: z.enum(SENT_FACTS),
  was: z.string().nullable(),
  now: z.string(),
}) satisfies z.ZodType<SentChange>;

const SentAgainRow = z.object({
  seq: whole,
  operationId: branded<OperationId>(),
  narrative: z.string(),
  words: z.string().nullable(),
  changes: z.array(change),
  told: intake.pick({
    ...{ person: true, relatedPersons: true, source: true, consentToShare: true, urgency: true, codedFrom: true },
  }) satisfies z.ZodType<ToldLater>,
  by: named,
  receivedAt: instant,
  at: instant,
});
/** What a sender said of a referral later, and what of it was new. */
export type SentAgainRow = z.infer<typeof SentAgainRow>;

/** In the order in which it was written down. */
export async function sentAgainOf(sql: ISql, referralId: ReferralId): Promise<readonly SentAgainRow[]> {
  const rows = await sql`
    select seq, operation_id, narrative, words, changes, told, received_at, at,
           json_build_object('id', by_id, 'name', coalesce(staff.name, systems.name, by_id)) as by
      from sent_again
      left join staff on by_kind = 'staff' and staff.id = by_id
      left join systems on by_kind = 'system' and systems.id = by_id
     where referral_id = ${referralId}
     order by seq`;
  return z.array(SentAgainRow).parse(rows);
}
