import type { ISql } from 'postgres';
import { z } from 'zod';
import type { Instant } from '../domain/clock';
import type { CapacityStatus, Program } from '../domain/program';
import { instant } from './columns';
import { ProgramRow, programColumns } from './program-store';

/** What the directory is narrowed to. */
interface DirectoryFilters {
  readonly q?: string | undefined;
  readonly capacity?: CapacityStatus | undefined;
  readonly county?: string | undefined;
  readonly serviceType?: string | undefined;
  readonly age?: number | undefined;
}

interface DirectoryList {
  readonly filters: DirectoryFilters;
  readonly after?: Pick<Program, 'id' | 'name'> | undefined;
  readonly limit: number;
}

/** One page of the programs that fit, by name. */
export async function listDirectory(sql: ISql, { filters, after, limit }: DirectoryList): Promise<readonly Program[]> {
  const rows = await sql`
    select ${programColumns(sql)}
      from programs
     where true ${filtered(sql, filters)}
           ${after ? sql`and (name, id) > (${after.name}, ${after.id})` : sql``}
     order by name, id
     limit ${limit}`;
  return z.array(ProgramRow).parse(rows);
}

/** Every word that was typed is found, at least as a beginning. No word that comes out of the split can hold a quote. */
const filtered = (sql: ISql, { q, capacity, county, serviceType, age }: DirectoryFilters) => sql`
  ${q ? sql`and words @@ (select string_agg('''' || word || ''':*', '&') from unnest(split_words(plain_letters(${q}))) as word)::tsquery` : sql``}
  ${capacity ? sql`and capacity_status = ${capacity}` : sql``}
  ${serviceType ? sql`and ${serviceType} = any (service_types)` : sql``}
  ${county ? sql`and (eligibility -> 'counties' = '[]' or eligibility -> 'counties' ? ${county})` : sql``}
  ${
    age === undefined
      ? sql``
      : sql`and ${age} between coalesce((eligibility ->> 'minimumAge')::int, 0)
                           and coalesce((eligibility ->> 'maximumAge')::int, ${age})`
  }`;

/** A program, and since when its capacity is as it stands. */
export async function readProgram(
  sql: ISql,
  id: string,
): Promise<{ readonly program: Program; readonly capacitySince: Instant | null } | undefined> {
  const [row] = await sql`select ${programColumns(sql)}, capacity_since from programs where id = ${id}`;
  if (!row) return undefined;
  const { capacitySince, ...program } = row;
  return { program: ProgramRow.parse(program), capacitySince: instant.nullable().parse(capacitySince) };
}

/** Every county that a program names, and every kind of help, each once. */
export async function directoryChoices(sql: ISql) {
  const [counties, serviceTypes] = await Promise.all([
    sql`select distinct jsonb_array_elements_text(eligibility -> 'counties') as choice from programs order by choice`,
    sql`select distinct unnest(service_types) as choice from programs order by choice`,
  ]);
  const choices = z.array(z.object({ choice: z.string() }).transform(({ choice }) => choice));
  return { counties: choices.parse(counties), serviceTypes: choices.parse(serviceTypes) };
}
