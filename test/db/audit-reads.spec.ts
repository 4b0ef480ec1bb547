import { randomUUID } from 'node:crypto';
import type { ISql } from 'postgres';
import { type AuditFilter, listStream } from '../../db/audit-stream-store';
import { AUDIT_KINDS } from '../../domain/audit';
import type { CaseId, ReferralId } from '../../domain/ids';
import { MORNING, openRecords, type Records } from '../support/records';

/** A house that has run for a while: so many lines of each table, of which each rare kind has a handful. */
const LINES = 20_000;
const RARE = 5;
const PAGE = 50;

let the: Records;
let referralId: ReferralId;
let caseId: CaseId;

beforeAll(async () => {
  the = await openRecords();
  referralId = await the.takeIn();
  const other = await the.takeIn();
  const [row] = await the.owner<{ caseId: CaseId }[]>`select case_id from referrals where id = ${referralId}`;
  if (!row) throw new Error('The referral was not taken in.');
  caseId = row.caseId;
  const { owner } = the;
  // The rare lines are the oldest, so that whoever walks from the newest passes all others.
  const audit = (action: string, count: number) => owner`
    insert into audit (at, actor_kind, actor_id, action, referral_id, case_id)
    select ${MORNING}::timestamptz + n * interval '1 second', 'staff', 'somebody', ${action}, referrals.id, case_id
      from referrals, generate_series(1, ${count}::int) n where referrals.id = ${other}`;
  /** About this case, this referral, or each about one of its own. */
  const attempts = (kind: string, count: number, about: { case?: CaseId; referral?: ReferralId }) => owner`
    insert into attempts (at, kind, actor_kind, actor_id, action, case_id, referral_id, code, reason)
    select ${MORNING}::timestamptz + n * interval '1 second', ${kind}, 'staff', 'somebody', 'decide',
           ${about.case ?? null},
           coalesce(${about.referral ?? null}::uuid, case when ${about.case === undefined} then gen_random_uuid() end), 'not-allowed', 'this belongs to another team'
      from generate_series(1, ${count}::int) n`;
  await audit('intervention-asked', RARE);
  await attempts('denied', RARE, { case: caseId });
  await attempts('denied', RARE, { referral: referralId });
  await audit('notice-kept', LINES);
  await attempts('refused', LINES, {});
  await owner`
    insert into sightings (at, window_at, actor_kind, actor_id, kind, referral_id, case_id)
    select ${MORNING}::timestamptz + n * interval '1 second', ${MORNING}::timestamptz + n * interval '1 second',
           'staff', 'somebody', 'saw-referral', referrals.id, case_id
      from referrals, generate_series(1, ${LINES}::int) n where referrals.id = ${other}`;
  await owner`analyze`;
}, 60_000);
afterAll(() => the?.close(), 30_000);

/** How many lines a reading finds, and how many rows of the three tables it had to touch for them. */
async function reading(asked: Partial<AuditFilter>) {
  const filter = { teams: null, kinds: AUDIT_KINDS, ...asked };
  return the.api.begin(async (tx) => {
    const before = await touched(tx);
    const lines = await listStream(tx, filter, { limit: PAGE });
    return { found: lines.length, touched: (await touched(tx)) - before };
  });
}

/** Rows that this connection has read so far and not reported yet. */
async function touched(tx: ISql): Promise<number> {
  const [row] = await tx<{ rows: number }[]>`
    select sum(seq_tup_read + idx_tup_fetch)::int as rows from pg_stat_xact_user_tables
     where relname in ('audit', 'sightings', 'attempts')`;
  return row?.rows ?? Number.NaN;
}

describe('Of a long audit, a page touches little more than it shows', () => {
  it.each<[string, () => Partial<AuditFilter>, number]>([
    ['the newest of everything', () => ({}), PAGE],
    ['interventions alone', () => ({ kinds: ['intervened'] }), RARE],
    ['what was tried alone', () => ({ kinds: ['tried'] }), 2 * RARE],
    ['what was refused alone', () => ({ kinds: ['refused'] }), PAGE],
    [
      'what was tried about one case, by its name or by its referral',
      () => ({ kinds: ['tried'], caseIds: [caseId] }),
      2 * RARE,
    ],
    [
      'what concerns one case',
      () => ({ kinds: ['tried', 'refused', 'saw', 'intervened'], caseIds: [caseId] }),
      2 * RARE,
    ],
    ['what concerns a person of two cases', () => ({ caseIds: [caseId, randomUUID() as CaseId] }), 2 * RARE + 2],
    ['what somebody saw of one referral', () => ({ kinds: ['saw'], referralId }), 0],
    ['somebody who did nothing', () => ({ by: randomUUID() }), 0],
  ])('%s', async (_what, asked, found) => {
    const read = await reading(asked());
    expect(read.found).toBe(found);
    expect(read.touched).toBeLessThanOrEqual(AUDIT_KINDS.length * PAGE);
  });
});
