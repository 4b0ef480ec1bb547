import { STOP_ROOTS } from './stop-roots';

/** Roots that mean little by themselves: a phrase of two words leans on the other one. */
const WEAK_ROOTS: ReadonlySet<string> = new Set(
  (
    'not no need want get go look day work somebodi someon somewher noth help out pay back over know self take keep ' +
    'come make say time one two more find can thing off up put'
  ).split(' '),
);

/** The roots that say by themselves what is spoken of. */
export const strongOf = (roots: readonly string[]): readonly string[] =>
  roots.filter((root) => !STOP_ROOTS.has(root) && !WEAK_ROOTS.has(root));
