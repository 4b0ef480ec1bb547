import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Staffing } from '../../db/staffing-store';
import type { ProgramId } from '../../domain/ids';
import { CAPACITIES, type Program } from '../../domain/program';
import { ROLES } from '../../domain/staff';

const text = z.string().min(1);
const texts = z.array(text);
const optional = text.nullable();
const age = z.int().min(0).max(120).nullable();

/** Teams, people and duties, as scripts/sample/staff.json shows them. */
export const StaffFile = z.strictObject({
  teams: z.array(z.strictObject({ id: text, name: text, zone: text, counties: texts })),
  people: z.array(z.strictObject({ id: text, name: text, role: z.enum(ROLES), about: text, teams: texts })),
  duties: z.array(z.strictObject({ team: text, duty: text, staffId: text })),
}) satisfies z.ZodType<Staffing>;

/** Programs with their rules, as scripts/sample/directory.json shows them. */
export const DirectoryFile = z.object({
  terms: z.record(text, text),
  programs: z.array(
    z.strictObject({
      id: text.transform((id) => id as ProgramId),
      name: text,
      organization: text,
      description: text,
      serviceTypes: texts,
      eligibility: z.strictObject({
        minimumAge: age,
        maximumAge: age,
        counties: texts,
        coverage: texts,
        requires: texts,
        excludes: texts,
      }),
      languages: texts,
      capacity: z.strictObject({ status: z.enum(CAPACITIES), waitDays: z.int().min(0).nullable() }),
      authorizationRequired: z.boolean(),
      phone: optional,
    }) satisfies z.ZodType<Program>,
  ),
});

/** The sample data of a development house, checked: a slip in a file is said before anything is written. */
export async function readSample(folder: string) {
  const read = async (name: string): Promise<unknown> => JSON.parse(await readFile(join(folder, name), 'utf8'));
  return {
    staffing: StaffFile.parse(await read('staff.json')),
    policy: await read('policy.json'),
    directory: DirectoryFile.parse(await read('directory.json')),
    referrals: z.array(z.unknown()).parse(await read('referrals.json')),
  };
}
