import type { ISql } from 'postgres';
import { z } from 'zod';
import type { Instant } from '../domain/clock';
import type { Kept } from '../domain/deeds';
import type { NoticeId, ReferralId, StaffId, TeamId } from '../domain/ids';
import type { Reason } from '../domain/reason';
import { inEnglish } from '../domain/reasons-in-english';
import { branded, instant } from './columns';
import { asJson } from './json';

const NoticeRow = z.object({
  noticeId: branded<NoticeId>(),
  referralId: branded<ReferralId>(),
  purpose: z.enum(['invitation', 'closing', 'questions', 'reminder', 'escalation', 'sent-again']),
  recipient: z.enum(['person', 'referrer', 'staff', 'team']),
  /** The name of the person of the staff; null for others. */
  recipientName: z.string().nullable(),
  channel: z.enum(['text', 'email', 'in-app']),
  address: z.string().nullable(),
  subject: z.string(),
  text: z.string(),
  keptAt: instant,
  sentAt: instant.nullable(),
  delivery: z.enum(['kept', 'sent', 'undeliverable', 'held']),
  heldBecause: z.string().nullable(),
  /** The same as it was kept by code; null for what an older version held. */
  heldWhy: z.unknown(),
});
/** A message that we wrote, and whether it left. */
export type NoticeRow = z.infer<typeof NoticeRow>;

/** Newest first; `teams` null means every team. `staffId` asks for what was written to one person of the staff. */
export async function listNotices(
  sql: ISql,
  {
    teams,
    staffId,
    after,
    limit,
  }: {
    readonly teams: readonly TeamId[] | null;
    readonly staffId?: StaffId | undefined;
    readonly after?: { readonly keptAt: Instant; readonly noticeId: string } | undefined;
    readonly limit: number;
  },
): Promise<readonly NoticeRow[]> {
  const rows = await sql`
    select ${columns(sql)}
      from notices
      join referrals on referrals.id = notices.referral_id
      join cases on cases.id = referrals.case_id
      left join staff on staff.id = notices.recipient_id
     where true
           ${teams ? sql`and cases.team_id = any(${teams})` : sql``}
           ${staffId ? sql`and notices.recipient_id = ${staffId}` : sql``}
           ${after ? sql`and (notices.kept_at, notices.id) < (${after.keptAt}, ${after.noticeId})` : sql``}
     order by notices.kept_at desc, notices.id desc
     limit ${limit}`;
  return z.array(NoticeRow).parse(rows);
}

/** In the order in which they were written. */
export async function noticesOf(sql: ISql, referralId: ReferralId): Promise<readonly NoticeRow[]> {
  const rows = await sql`
    select ${columns(sql)}
      from notices
      left join staff on staff.id = notices.recipient_id
     where notices.referral_id = ${referralId}
     order by notices.kept_at, notices.id`;
  return z.array(NoticeRow).parse(rows);
}

export async function findNotice(sql: ISql, noticeId: NoticeId): Promise<NoticeRow> {
  const [row] = await sql`
    select ${columns(sql)}
      from notices
      left join staff on staff.id = notices.recipient_id
     where notices.id = ${noticeId}`;
  if (!row) throw new Error(`There is no notice ${noticeId} in the records.`);
  return NoticeRow.parse(row);
}

/** Whether a notice waits to be sent, or why it does not. */
export async function keptOf(sql: ISql, noticeId: NoticeId): Promise<Kept> {
  return keptAs((await findNotice(sql, noticeId)).heldBecause);
}

export const keptAs = (heldBecause: string | null): Kept =>
  heldBecause === null ? { kind: 'kept' } : { kind: 'held', because: heldBecause };

/** A notice as it is written down. `held` says why it does not leave; in-app ones are delivered by being kept. */
export interface NewNotice
  extends Pick<
    NoticeRow,
    'noticeId' | 'referralId' | 'purpose' | 'recipient' | 'channel' | 'address' | 'subject' | 'text'
  > {
  readonly recipientId: StaffId | null;
  readonly decisionId: string | null;
  readonly held: Reason | null;
}

/** Written once: a repeat keeps the first text. False when it was on record. */
export async function saveNotice(
  tx: ISql,
  { noticeId: id, held, ...notice }: NewNotice,
  keptAt: Instant,
): Promise<boolean> {
  const inApp = notice.channel === 'in-app' && held === null;
  const delivery = held === null ? (inApp ? 'sent' : 'kept') : 'held';
  const row = { id, ...notice, ...heldColumns(tx, held), keptAt, sentAt: inApp ? keptAt : null, delivery };
  const saved = await tx`insert into notices ${tx(row)} on conflict (id) do nothing`;
  return saved.count === 1;
}

/** How it went with a notice. */
export type NoticeEnd =
  | { readonly delivery: 'sent' | 'undeliverable'; readonly at: Instant }
  | { readonly delivery: 'held'; readonly held: Reason };

/** Says how it went. Only a notice that is still kept can leave or be held. */
export async function settleNotice(tx: ISql, noticeId: NoticeId, end: NoticeEnd): Promise<boolean> {
  const { heldBecause, heldWhy } = heldColumns(tx, end.delivery === 'held' ? end.held : null);
  const settled = await tx`
    update notices
       set delivery = ${end.delivery}, sent_at = ${end.delivery === 'sent' ? end.at : null},
           held_because = ${heldBecause}, held_why = ${heldWhy}
     where id = ${noticeId}
       and delivery = 'kept'`;
  return settled.count === 1;
}

/** Why it is held, for people who read the records and for whoever says it in another language. */
const heldColumns = (tx: ISql, held: Reason | null) => ({
  heldBecause: held && inEnglish(held),
  heldWhy: held && asJson(tx, held),
});

const columns = (sql: ISql) => sql`
  notices.id as notice_id, notices.referral_id, notices.purpose, notices.recipient, staff.name as recipient_name,
  notices.channel, notices.address, notices.subject, notices.text, notices.kept_at, notices.sent_at, notices.delivery,
  notices.held_because, notices.held_why`;
