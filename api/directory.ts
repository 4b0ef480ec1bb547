import type { Request } from 'express';
import { z } from 'zod';
import { directoryFilters, type ProgramDetail } from '../contracts/directory';
import { programId } from '../contracts/text';
import { directoryChoices, listDirectory, readProgram } from '../db/directory-store';
import { readDirectory } from '../db/program-store';
import type { Program } from '../domain/program';
import { rulesAsked } from '../domain/rules-asked';
import { type Answer, ok } from './answer';
import { oneMore, pageFrom, paging, placeOf } from './cursor';
import type { Deps } from './deps';
import { Problem } from './problem';

export const DirectoryQuery = z.strictObject({ ...paging, ...directoryFilters });

const ProgramPlace = z.strictObject({ name: z.string(), id: programId });

/** The programs that fit, by name, a page at a time. */
export async function showPrograms(
  { input }: { readonly input: z.output<typeof DirectoryQuery> },
  { sql }: Deps,
): Promise<Answer> {
  const { limit, cursor, ...filters } = input;
  const after = placeOf(ProgramPlace, cursor);
  const found = await listDirectory(sql, { filters, after, limit: oneMore(limit) });
  const page = pageFrom(found, limit, ({ name, id }) => ({ name, id }));
  return ok({ ...page, items: page.items.map(inList) });
}

const inList = ({ eligibility: _rules, authorizationRequired: _required, ...program }: Program) => program;

/** One program, with its rules as they are asked of everybody. */
export async function showProgram({ request }: { readonly request: Request }, { sql }: Deps): Promise<Answer> {
  const id = programId.safeParse(request.params['programId']).data;
  const found = id && (await readProgram(sql, id));
  if (!found) throw new Problem('no-such-program', 'The directory lists no program of this name in the address.');
  const { program, capacitySince } = found;
  const { terms } = await readDirectory(sql);
  const detail: ProgramDetail = {
    ...inList(program),
    serviceTypes: [...program.serviceTypes],
    languages: [...program.languages],
    capacitySince,
    authorizationRequired: program.authorizationRequired,
    rules: [...rulesAsked(program, terms)],
  };
  return ok(detail);
}

export const showDirectoryChoices = async (_asked: unknown, { sql }: Deps): Promise<Answer> =>
  ok(await directoryChoices(sql));
