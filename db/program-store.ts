import type { ISql } from 'postgres';
import { z } from 'zod';
import type { Instant } from '../domain/clock';
import type { ProgramId } from '../domain/ids';
import { CAPACITIES, type EligibilityTerms, type Program } from '../domain/program';
import { branded } from './columns';
import { asJson } from './json';

const texts = z.array(z.string());

/** A program as the directory holds it. */
export const ProgramRow = z
  .object({
    id: branded<ProgramId>(),
    name: z.string(),
    organization: z.string(),
    description: z.string(),
    serviceTypes: texts,
    eligibility: z.object({
      minimumAge: z.int().nullable(),
      maximumAge: z.int().nullable(),
      counties: texts,
      coverage: texts,
      requires: texts,
      excludes: texts,
    }),
    languages: texts,
    capacityStatus: z.enum(CAPACITIES),
    capacityWaitDays: z.int().nullable(),
    authorizationRequired: z.boolean(),
    phone: z.string().nullable(),
  })
  .transform(
    ({ capacityStatus: status, capacityWaitDays: waitDays, ...program }): Program => ({
      ...program,
      capacity: { status, waitDays },
    }),
  );

/** The directory, by name. */
export async function listPrograms(sql: ISql): Promise<readonly Program[]> {
  const rows = await sql`select ${programColumns(sql)} from programs order by name, id`;
  return z.array(ProgramRow).parse(rows);
}

export async function findProgram(sql: ISql, id: string): Promise<Program | undefined> {
  const [row] = await sql`select ${programColumns(sql)} from programs where id = ${id}`;
  return row && ProgramRow.parse(row);
}

/** The programs and what the terms of their rules mean, as rules are held against a referral. */
export async function readDirectory(
  sql: ISql,
): Promise<{ readonly programs: readonly Program[]; readonly terms: EligibilityTerms }> {
  const [programs, terms] = await Promise.all([
    listPrograms(sql),
    sql<{ term: string; meaning: string }[]>`select term, meaning from eligibility_terms`,
  ]);
  return { programs, terms: Object.fromEntries(terms.map(({ term, meaning }) => [term, meaning])) };
}

/**
 * Brings the directory to what is given. A program that is no longer listed stays: decisions name it. `at` is since when
 * a capacity stands that is new with this; null where nobody can say.
 */
export async function saveDirectory(
  sql: ISql,
  { programs, terms }: { readonly programs: readonly Program[]; readonly terms: EligibilityTerms },
  at: Instant | null = null,
): Promise<void> {
  for (const [term, meaning] of Object.entries(terms))
    await sql`
      insert into eligibility_terms (term, meaning) values (${term}, ${meaning})
      on conflict (term) do update set meaning = excluded.meaning`;
  for (const { capacity, eligibility, ...program } of programs) {
    const row = {
      ...program,
      eligibility: asJson(sql, eligibility),
      capacityStatus: capacity.status,
      capacityWaitDays: capacity.waitDays,
      capacitySince: at,
    };
    await sql`
      insert into programs ${sql(row)}
      on conflict (id) do update
         set name = excluded.name, organization = excluded.organization, description = excluded.description,
             service_types = excluded.service_types, eligibility = excluded.eligibility,
             languages = excluded.languages,
             capacity_since = case when (programs.capacity_status, programs.capacity_wait_days)
                                          is not distinct from (excluded.capacity_status, excluded.capacity_wait_days)
                                   then programs.capacity_since else excluded.capacity_since end,
             capacity_status = excluded.capacity_status,
             capacity_wait_days = excluded.capacity_wait_days,
             authorization_required = excluded.authorization_required, phone = excluded.phone`;
  }
}

/** What `ProgramRow` reads. */
export const programColumns = (sql: ISql) => sql`
  id, name, organization, description, service_types, eligibility, languages, capacity_status, capacity_wait_days,
  authorization_required, phone`;
