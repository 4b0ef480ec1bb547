import type { ISql } from 'postgres';
import { z } from 'zod';
import { type Identity, isSomebodyElse } from '../domain/stranger';
import { findKnownByName, newestSent } from './fhir-store';

const SentPatient = z.looseObject({
  birthDate: z.string().optional(),
  name: z.array(z.looseObject({ family: z.string().optional(), text: z.string().optional() })).optional(),
});

/** By what a Patient, as somebody sent it, is told apart from another. */
export function identityOf(body: unknown): Identity {
  const { birthDate = null, name = [] } = SentPatient.parse(body);
  const names = name.flatMap(({ family, text }) => [family, text]);
  return { birthDate, familyNames: names.flatMap((word) => (word ? [word.trim().toLowerCase()] : [])) };
}

/** Whether the same sender called somebody else by one of these names before. */
export async function wasSomebodyElse(
  sql: ISql,
  {
    submittedBy,
    names,
    now,
  }: { readonly submittedBy: string; readonly names: readonly string[]; readonly now: Identity },
): Promise<boolean> {
  for (const { id } of await findKnownByName(sql, { submittedBy, type: 'Patient', names })) {
    const before = await newestSent(sql, id, submittedBy);
    if (before && isSomebodyElse(identityOf(before.body), now)) return true;
  }
  return false;
}
