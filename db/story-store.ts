import type { ISql } from 'postgres';
import { z } from 'zod';
import type { Instant } from '../domain/clock';
import type { ReferralId } from '../domain/ids';
import { type AuditRow, listAudit } from './audit-store';
import type { Named } from './columns';
import { inWords } from './story-in-words';

/** One line of a referral's story. `detail` is what a person wrote with it. */
export interface StoryLine {
  readonly seq: number;
  readonly at: Instant;
  readonly by: Named;
  readonly what: string;
  readonly detail: string | null;
}

/** What happened, told from the audit: in order, with the words that people added. */
export async function listStory(sql: ISql, referralId: ReferralId): Promise<readonly StoryLine[]> {
  const audit = await listAudit(sql, referralId);
  const [words, names, source] = await Promise.all([
    wordsOf(sql, referralId),
    namesIn(sql, audit),
    sourceOf(sql, referralId),
  ]);
  const nameOf = (id: unknown) => names.get(String(id)) ?? String(id);
  return audit.map(({ seq, at, by, action, facts }) => ({
    seq,
    at,
    by,
    what: inWords(action, { facts, nameOf, source }),
    detail: words.get(String(facts[WRITTEN_UNDER[action] ?? ''])) ?? null,
  }));
}

/** The fact that names what a person, or we, wrote on that occasion. */
const WRITTEN_UNDER: Readonly<Record<string, string>> = {
  decided: 'decisionId',
  'contact-attempted': 'attemptId',
  'contact-confirmed': 'operationId',
  'outcome-recorded': 'operationId',
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
    select id, note from contact_attempts where referral_id = ${referralId}
     union all
    select id, text from entries where referral_id = ${referralId} and kind = 'contact-safety'
     union all
    select id, text from notices where referral_id = ${referralId}
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

/** The names behind the ids that these facts hold. */
export async function namesIn(
  sql: ISql,
  audit: readonly Pick<AuditRow, 'facts'>[],
): Promise<ReadonlyMap<string, string>> {
  const ids = audit.flatMap(({ facts }) => [
    facts['programId'],
    facts['assigneeId'],
    facts['staffId'],
    facts['recommended'],
    facts['systemId'],
  ]);
  const known = [...new Set(ids.flat().filter((id) => typeof id === 'string'))];
  const rows = await sql<{ id: string; name: string }[]>`
    select id, name from programs where id = any(${known}) union all select id, name from staff where id = any(${known})
     union all select id, name from systems where id = any(${known})`;
  return new Map(rows.map(({ id, name }) => [id, name]));
}

async function sourceOf(sql: ISql, referralId: ReferralId): Promise<string> {
  const [row] = await sql`select source_organization from referrals where id = ${referralId}`;
  return String(row?.['sourceOrganization']);
}
