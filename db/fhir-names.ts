import type { ISql } from 'postgres';
import { z } from 'zod';
import type { FhirArrival } from './fhir-inbox';

/** Who and what a sender's names mean here, by the name, and whose each request is, by its id. */
export interface NamedBefore {
  readonly persons: ReadonlyMap<string, string>;
  readonly requests: ReadonlyMap<string, string>;
  readonly owners: ReadonlyMap<string, string>;
}

const Named = z.object({
  type: z.enum(['Patient', 'ServiceRequest']),
  knownAs: z.string(),
  id: z.string(),
  owner: z.string().nullable(),
});

/** What the same sender called anybody or anything in an arrival before. */
export async function namedBefore(
  sql: ISql,
  { submittedBy, persons, requests }: Pick<FhirArrival, 'submittedBy' | 'persons' | 'requests'>,
): Promise<NamedBefore> {
  const namesOf = (named: readonly { readonly knownAs: readonly string[] }[]) => named.flatMap((one) => one.knownAs);
  const rows = await sql`
    select resource_type as type, known_as, fhir_ids.id, inbox.person_id as owner
      from fhir_ids
      left join inbox on inbox.id = fhir_ids.id and resource_type = 'ServiceRequest'
     where fhir_ids.submitted_by = ${submittedBy}
       and (resource_type = 'Patient' and known_as = any(${namesOf(persons)})
            or resource_type = 'ServiceRequest' and known_as = any(${namesOf(requests)}))`;
  const found = z.array(Named).parse(rows);
  const idsOf = (wanted: z.infer<typeof Named>['type']) =>
    found.flatMap(({ type, knownAs, id }) => (type === wanted ? [[knownAs, id] as const] : []));
  return {
    persons: new Map(idsOf('Patient')),
    requests: new Map(idsOf('ServiceRequest')),
    owners: new Map(found.flatMap(({ id, owner }) => (owner === null ? [] : [[id, owner] as const]))),
  };
}
