import type { ISql } from 'postgres';

/**
 * The whole schema as text, the same on every machine: what a reviewer reads beside a migration. Asked of PostgreSQL's
 * own catalogue, because the embedded binaries come without pg_dump.
 */
export async function dumpSchema(sql: ISql): Promise<string> {
  const functions = await texts(sql`
    select pg_get_functiondef(oid) || ';' as text from pg_proc
     where pronamespace = 'public'::regnamespace order by proname`);
  const tables = await sql<{ oid: number; name: string }[]>`
    select oid::int, relname as name from pg_class
     where relnamespace = 'public'::regnamespace and relkind = 'r' order by relname`;
  const parts = [HEAD, ...functions];
  for (const table of tables) parts.push(await dumpTable(sql, table));
  return `${parts.join('\n\n')}\n`;
}

const HEAD = '-- Written by `npm run dump-schema` from the migrations, and checked by a test. Do not edit.';

async function dumpTable(sql: ISql, { oid, name }: { readonly oid: number; readonly name: string }): Promise<string> {
  const [columns, constraints, indexes, statistics, triggers, comment, grants] = await Promise.all([
    columnsOf(sql, oid),
    constraintsOf(sql, oid),
    indexesOf(sql, oid),
    statisticsOf(sql, oid),
    triggersOf(sql, oid),
    commentOf(sql, oid),
    grantsOf(sql, oid),
  ]);
  const body = [...columns, ...constraints].map((line) => `  ${line}`).join(',\n');
  return [`create table ${name} (\n${body}\n);`, ...comment, ...indexes, ...statistics, ...triggers, ...grants].join(
    '\n',
  );
}

const columnsOf = (sql: ISql, table: number) =>
  texts(sql`
    select format('%I %s', attname, format_type(atttypid, atttypmod))
             || case when attnotnull then ' not null' else '' end
             || case attidentity when 'a' then ' generated always as identity' else '' end
             || case when attgenerated = 's' then ' generated always as (' || pg_get_expr(adbin, adrelid) || ') stored'
                     when adbin is not null then ' default ' || pg_get_expr(adbin, adrelid)
                     else '' end as text
      from pg_attribute
      left join pg_attrdef on adrelid = attrelid and adnum = attnum
     where attrelid = ${table} and attnum > 0 and not attisdropped
     order by attnum`);

/** Without "not null", which newer servers list here and older ones do not. */
const constraintsOf = (sql: ISql, table: number) =>
  texts(sql`
    select format('constraint %I %s', conname, pg_get_constraintdef(oid)) as text
      from pg_constraint
     where conrelid = ${table} and contype <> 'n'
     order by array_position(array['p', 'u', 'f', 'c'], contype::text), conname`);

const indexesOf = (sql: ISql, table: number) =>
  texts(sql`
    select pg_get_indexdef(indexrelid) || ';' as text
      from pg_index
     where indrelid = ${table} and not exists (select from pg_constraint where conindid = indexrelid)
     order by indexrelid::regclass::text`);

const statisticsOf = (sql: ISql, table: number) =>
  texts(sql`
    select pg_get_statisticsobjdef(oid) || ';' as text from pg_statistic_ext where stxrelid = ${table} order by stxname`);

const triggersOf = (sql: ISql, table: number) =>
  texts(sql`
    select pg_get_triggerdef(oid) || ';' as text from pg_trigger
     where tgrelid = ${table} and not tgisinternal order by tgname`);

const commentOf = (sql: ISql, table: number) =>
  texts(sql`
    select format('comment on table %s is %L;', ${table}::regclass, obj_description(${table}, 'pg_class')) as text
     where obj_description(${table}, 'pg_class') is not null`);

const grantsOf = (sql: ISql, table: number) =>
  texts(sql`
    select format('grant %s on %s to %s;', string_agg(what, ', ' order by what), ${table}::regclass, who) as text
      from (select lower(privilege_type) as what, grantee::regrole::text as who
              from pg_class, aclexplode(relacl)
             where pg_class.oid = ${table} and grantee <> relowner
             union all
            select format('%s (%s)', lower(privilege_type), string_agg(attname, ', ' order by attnum)),
                   grantee::regrole::text
              from pg_attribute, aclexplode(attacl)
             where attrelid = ${table}
             group by privilege_type, grantee) granted
     group by who
     order by who`);

async function texts(rows: PromiseLike<readonly { text?: unknown }[]>): Promise<string[]> {
  return (await rows).map(({ text }) => String(text));
}
