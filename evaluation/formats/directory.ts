import { z } from 'zod';
import type { Directory } from '../../advice/pose-question';
import type { ProgramId } from '../../domain/ids';
import { CAPACITIES, type Program } from '../../domain/program';
import { LONG_TEXT_MAX, PROGRAMS_MAX, WAIT_DAYS_MAX } from '../limits';
import { age, id, kebab, spaced, texts, truth, untold, words } from './values';

const NO_RULES = { min_age: null, max_age: null, counties: [], insurance: [], requires: [], excludes: [] };

const Eligibility = z.object(
  { min_age: age, max_age: age, counties: texts, insurance: texts, requires: texts, excludes: texts },
  'must be an object',
);

const Capacity = z.object(
  {
    status: z.enum(CAPACITIES, `must be one of ${CAPACITIES.join(', ')}`),
    wait_days: untold(
      z
        .number('must be a number of days')
        .min(0, 'must not be below 0')
        .max(WAIT_DAYS_MAX, `must be at most ${WAIT_DAYS_MAX}`)
        .transform(Math.round),
    ),
  },
  'must be an object',
);

const ProgramPart = z.object(
  {
    id,
    name: words(),
    description: words(LONG_TEXT_MAX),
    eligibility: untold(Eligibility),
    languages: texts,
    capacity: Capacity,
    service_types: texts,
    authorization_required: truth,
  },
  'must be an object',
);

const DirectoryDocument = z.object(
  {
    organization: untold(z.object({ name: words() }, 'must be an object')),
    eligibility_terms: untold(z.record(z.string(), words(LONG_TEXT_MAX), 'must be an object of term and meaning')),
    programs: z
      .array(ProgramPart, 'must be a list of programs')
      .min(1, 'must name at least one program')
      .max(PROGRAMS_MAX, `must name at most ${PROGRAMS_MAX} programs`)
      .refine((programs) => new Set(programs.map((one) => one.id)).size === programs.length, 'name one id twice'),
  },
  'must be one JSON object',
);

/** The directory of an evaluation, as ours: what the workflow reads out of the database. */
export const DirectoryFile = DirectoryDocument.transform(
  ({ organization, eligibility_terms, programs }): Directory => ({
    programs: programs.map((program) => programOf(program, organization?.name ?? null)),
    terms: { ...termsUsed(programs), ...termsOf(eligibility_terms ?? {}) },
  }),
);

function programOf(program: z.output<typeof ProgramPart>, organization: string | null): Program {
  const { min_age, max_age, counties, insurance, requires, excludes } = program.eligibility ?? NO_RULES;
  const name = program.name ?? program.id;
  return {
    id: program.id as ProgramId,
    name,
    organization: organization ?? name,
    description: program.description ?? '',
    serviceTypes: program.service_types.map((type) => type.replaceAll('_', ' ')),
    eligibility: {
      minimumAge: min_age,
      maximumAge: max_age,
      counties,
      coverage: insurance,
      requires: requires.map(kebab),
      excludes: excludes.map(kebab),
    },
    languages: program.languages,
    capacity: { status: program.capacity.status, waitDays: program.capacity.wait_days },
    authorizationRequired: program.authorization_required ?? false,
    phone: null,
  };
}

const termsOf = (meanings: Readonly<Record<string, string | null>>): Record<string, string> =>
  Object.fromEntries(Object.entries(meanings).map(([term, meaning]) => [kebab(term), meaning ?? spaced(term)]));

/** A term that a rule asks for and nobody explains speaks for itself. */
const termsUsed = (programs: readonly z.output<typeof ProgramPart>[]): Record<string, string> =>
  Object.fromEntries(
    programs
      .flatMap(({ eligibility }) => [...(eligibility?.requires ?? []), ...(eligibility?.excludes ?? [])])
      .map((term) => [kebab(term), spaced(term)]),
  );
