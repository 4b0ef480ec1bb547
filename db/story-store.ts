import type { ISql } from 'postgres';
import { z } from 'zod';
import type { AuditAction } from '../domain/audit';
import type { Instant } from '../domain/clock';
import type { ReferralId } from '../domain/ids';
import { type AuditRow, listAudit } from './audit-store';
import type { Named } from './columns';

/** What a line is told from: what was done, its facts, the names behind their ids, and who handed the referral in. */
export interface Deed {
  readonly action: AuditAction;
  readonly facts: AuditRow['facts'];
  readonly names: Names;
  readonly source: string | null;
}

/** The names behind the ids of facts; an id without a name stands for itself, and null where there was none. */
export interface Names {
  readonly program: string | null;
  readonly assignee: string | null;
  readonly staff: string | null;
  readonly system: string | null;
  readonly recommended: readonly string[];
}

/** One line of a referral's story. `detail` is what a person wrote with it. */
export interface StoryLine extends Deed {
  readonly seq: number;
  readonly at: Instant;
  readonly by: Named;
  readonly detail: string | null;
}

/** What happened, as the audit has it: in order, with the words that people added. */
export async function listStory(sql: ISql, referralId: ReferralId): Promise<readonly StoryLine[]> {
  const audit = await listAudit(sql, referralId);
  const [words, names, source] = await Promise.all([
    wordsOf(sql, referralId),
    namesIn(sql, audit),
    sourceOf(sql, referralId),
  ]);
  return audit.map(({ recordedAt: _recorded, ...row }) => ({
    ...row,
    names: names(row),
    source,
    detail: words.get(String(row.facts[WRITTEN_UNDER[row.action] ?? ''])) ?? null,
  }));
}

/** The fact that names what a person, or we, wrote on that occasion. */
const WRITTEN_UNDER: Readonly<Record<string, string>> = {
  decided: 'decisionId',
  'questions-answered': 'operationId',
  'answer-taken-back': 'operationId',
  'questions-withdrawn': 'operationId',
  'contact-attempted': 'attemptId',
  'attempt-voided': 'operationId',
  'contact-confirmed': 'operationId',
  'consent-recorded': 'operationId',
  'consent-withdrawn': 'operationId',
  'part-2-marked': 'operationId',
  'part-2-unmarked': 'operationId',
  'outcome-recorded': 'operationId',
  'referral-sent-again': 'operationId',
  'alert-acknowledged': 'operationId',
  'alert-resolved': 'operationId',
  'alert-dismissed': 'operationId',
  'alert-taken-back': 'operationId',
  'notice-kept': 'noticeId',
  'notice-held': 'noticeId',
  'intervention-asked': 'operationId',
};

/** What was written with a change of one of these referrals. */
export async function writtenWith(
  sql: ISql,
  referralIds: readonly ReferralId[],
): Promise<(row: { readonly action: string; readonly facts: AuditRow['facts'] }) => string | null> {
  const words = new Map((await Promise.all(referralIds.map((id) => wordsOf(sql, id)))).flatMap((map) => [...map]));
  return ({ action, facts }) => words.get(String(facts[WRITTEN_UNDER[action] ?? ''])) ?? null;
}

const Words = z.object({ id: z.string(), words: z.string().nullable() });

/** What was written about a referral, by the id of what it was written with. */
async function wordsOf(sql: ISql, referralId: ReferralId): Promise<ReadonlyMap<string, string | null>> {
  const rows = await sql`
    select id, note as words from decisions where referral_id = ${referralId}
     union all
    select id, note from inquiries where referral_id = ${referralId}
     union all
    select operation_id, withdrawals.note from withdrawals join inquiries on inquiries.id = inquiry_id
     where referral_id = ${referralId}
     union all
    select id, text from entries where referral_id = ${referralId} and kind = 'answers'
     union all
    select id, note from contact_attempts where referral_id = ${referralId}
     union all
    select id, note from voided_attempts where referral_id = ${referralId}
     union all
    select id, text from entries where referral_id = ${referralId} and kind = 'contact-safety'
     union all
    select id, note from part2_consents where referral_id = ${referralId}
     union all
    select withdrawal_id, withdrawn_note from part2_consents
     where referral_id = ${referralId} and withdrawal_id is not null
     union all
    select id, note from part2_marks where referral_id = ${referralId} and origin = 'desk'
     union all
    select withdrawal_id, withdrawn_note from part2_marks
     where referral_id = ${referralId} and withdrawal_id is not null
     union all
    select id, text from notices where referral_id = ${referralId}
     union all
    select operation_id, words from sent_again where referral_id = ${referralId}
     union all
    select operation_id, note from alert_answers where referral_id = ${referralId}
     union all
    select operation_id, ended_note from operations join referrals on referrals.id = referral_id
     where referral_id = ${referralId} and operations.kind = 'ended'
     union all
    select operation_id, reason from interventions where referral_id = ${referralId} and step = 'asked'`;
  return new Map(
    z
      .array(Words)
      .parse(rows)
      .map(({ id, words }) => [id, words]),
  );
}

/** The names behind the ids that the facts of these rows hold. */
export async function namesIn(
  sql: ISql,
  rows: readonly Pick<AuditRow, 'facts'>[],
): Promise<(row: Pick<AuditRow, 'facts'>) => Names> {
  const ids = rows.flatMap(({ facts }) => idsIn(facts).flat());
  const known = [...new Set(ids.filter((id) => typeof id === 'string'))];
  const found = await sql<{ id: string; name: string }[]>`
    select id, name from programs where id = any(${known}) union all select id, name from staff where id = any(${known})
     union all select id, name from systems where id = any(${known})`;
  const names = new Map(found.map(({ id, name }) => [id, name]));
  const nameOf = (id: unknown) => (typeof id === 'string' ? (names.get(id) ?? id) : null);
  return ({ facts }) => {
    const [program, assignee, staff, system, recommended] = idsIn(facts);
    return {
      program: nameOf(program),
      assignee: nameOf(assignee),
      staff: nameOf(staff),
      system: nameOf(system),
      recommended: Array.isArray(recommended) ? recommended.flatMap((id) => nameOf(id) ?? []) : [],
    };
  };
}

const idsIn = (facts: AuditRow['facts']) =>
  [facts['programId'], facts['assigneeId'], facts['staffId'], facts['systemId'], facts['recommended']] as const;

async function sourceOf(sql: ISql, referralId: ReferralId): Promise<string> {
  const [row] = await sql`select source_organization from referrals where id = ${referralId}`;
  return String(row?.['sourceOrganization']);
}
