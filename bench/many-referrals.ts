import type { Sql } from 'postgres';

/** One in so many referrals of an agency's years is open; the rest is closed. */
const OPEN_ONE_IN = 20;
const DAYS = 365;

/**
 * Fills the records with so many referrals, each a copy of one that went the pathway, moved over a year, its person under
 * another name. Only the rows that lists and pages read; no workflow stands behind them.
 */
export const copyReferrals = (sql: Sql, count: number): Promise<void> =>
  sql.begin(async (tx) => {
    await tx`set local session_replication_role = replica`; // No foreign key is asked a hundred thousand times.
    await tx`set local statement_timeout = 0`;
    await tx`
      create table bench_copies as
      with ends as (
        select referrals.id, case_id, cases.person_id, status = 'closed' as is_closed,
               row_number() over (partition by status = 'closed' order by referrals.id) as nth,
               count(*) over (partition by status = 'closed') as many
          from referrals join cases on cases.id = case_id)
      select n, gen_random_uuid() as id, gen_random_uuid() as case_id, gen_random_uuid() as person_id,
             ends.id as of_id, ends.case_id as of_case_id, ends.person_id as of_person_id,
             make_interval(secs => random() * ${DAYS * 86_400}) as ago
        from generate_series(1, ${count}) as n
        join ends on ends.is_closed = (n % ${OPEN_ONE_IN} <> 0) and ends.nth = 1 + n % ends.many`;
    await copy(
      tx,
      'persons',
      'of_person_id',
      `jsonb_build_object('id', copies.person_id, 'family_name', row.family_name || ' ' || copies.n)`,
    );
    await copy(
      tx,
      'cases',
      'of_case_id',
      `jsonb_build_object('id', copies.case_id, 'person_id', copies.person_id, 'opened_at', row.opened_at - copies.ago)`,
    );
    await copy(
      tx,
      'inbox',
      'of_id',
      `jsonb_build_object('id', copies.id, 'sender_identifier', null, 'sender_organization', null, 'received_at', row.received_at - copies.ago)`,
    );
    await copy(
      tx,
      'referrals',
      'of_id',
      `jsonb_build_object('id', copies.id, 'case_id', copies.case_id, 'received_at', row.received_at - copies.ago, 'moved_at', row.moved_at - copies.ago)`,
    );
    await copyTasks(tx);
  });

type Tx = Parameters<Parameters<Sql['begin']>[1]>[0];

/** Whatever columns the table has by now: those that differ are named, the others come along. */
async function copy(tx: Tx, table: string, of: string, differs: string, and = ''): Promise<void> {
  const columns = await columnsOf(tx, table);
  await tx.unsafe(`
    insert into ${table} (${columns.join(', ')})
    select ${columns.map((column) => `made.${column}`).join(', ')}
      from bench_copies as copies
      join ${table} as row on row.${table === 'tasks' ? 'referral_id' : 'id'} = copies.${of} ${and}
     cross join lateral jsonb_populate_record(null::${table}, to_jsonb(row) || ${differs}) as made`);
}

const copyTasks = (tx: Tx): Promise<void> =>
  copy(
    tx,
    'tasks',
    'of_id',
    `jsonb_build_object('id', gen_random_uuid(), 'referral_id', copies.id, 'opened_at', row.opened_at - copies.ago)`,
    'and row.closed_at is null',
  );

async function columnsOf(tx: Tx, table: string): Promise<readonly string[]> {
  const rows = await tx`
    select column_name
      from information_schema.columns
     where table_schema = 'public' and table_name = ${table} and is_generated = 'NEVER' and is_identity = 'NO'`;
  return rows.map(({ columnName }) => String(columnName));
}
