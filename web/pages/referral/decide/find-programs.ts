import type { z } from 'zod';
import type { ProgramView } from '../../../../contracts/views/programs';

type Program = z.infer<typeof ProgramView>;

/** The programs in which every typed word occurs, by name, organization or kind of help; all, while the chosen one stands. */
export function findPrograms(programs: readonly Program[], typed: string, chosen: string | null): readonly Program[] {
  if (programs.some(({ id, name }) => id === chosen && name === typed)) return programs;
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return programs.filter((program) => words.every((word) => wordsOf(program).includes(word)));
}

const wordsOf = ({ name, organization, description, serviceTypes, languages }: Program): string =>
  [name, organization, description, ...serviceTypes, ...languages].join(' ').toLowerCase();
