import { type LessonsFile, type NeedLesson, PERSONS_MIN, type ProgramLesson, rounded } from './lessons';

/** How many different persons a program was chosen for, or passed over for, where a need was advised on. */
export interface DecisionCount {
  readonly label: string;
  readonly program: string;
  readonly name: string;
  readonly chosen: number;
  readonly chosenThoughNotFirst: number;
  readonly passedOver: number;
}

/** What the records say, counted. */
export interface Decided {
  readonly counts: readonly DecisionCount[];
  readonly directory: LessonsFile['directory'];
  readonly advisors: LessonsFile['advisors'];
  readonly decisions: LessonsFile['decisions'];
}

export interface Learning {
  readonly learnedAt: string;
  readonly decidedFrom: string | null;
  readonly decidedBefore: string;
  readonly personsAtLeast: number;
  /** Ids of the needs of the lexicon, by how advice names them. */
  readonly needs: ReadonlyMap<string, string>;
}

/**
 * Makes a file of what the records say. What is counted of too few persons for a program is left out, and all else is
 * rounded, so that nothing can be taken from something else to find them.
 */
export function lessonsFrom(decided: Decided, { needs, ...learning }: Learning): LessonsFile {
  const least = Math.max(PERSONS_MIN, learning.personsAtLeast);
  const labels = [...new Set(decided.counts.map(({ label }) => label))].filter((label) => needs.has(label)).toSorted();
  return {
    form: 'followthrough-lessons-1',
    ...learning,
    personsAtLeast: least,
    directory: decided.directory,
    advisors: decided.advisors.map((one) => ({ ...one, decisions: rounded(one.decisions) })),
    decisions: {
      onAdvice: rounded(decided.decisions.onAdvice),
      learntFrom: rounded(decided.decisions.learntFrom),
      declined: rounded(decided.decisions.declined),
    },
    needs: labels.flatMap((label) => needLesson(needs.get(label) ?? label, label, decided.counts, least)),
    probe: null,
  };
}

function needLesson(
  need: string,
  label: string,
  counts: readonly DecisionCount[],
  least: number,
): readonly NeedLesson[] {
  const programs = counts
    .filter((one) => one.label === label)
    .map((one) => programLesson(one, least))
    .filter(({ chosen, passedOver }) => chosen !== null || passedOver !== null)
    .toSorted((one, other) => (one.program < other.program ? -1 : 1));
  const persons = programs.reduce((sum, { chosen }) => sum + (chosen ?? 0), 0);
  return programs.length === 0 ? [] : [{ need, label, persons, programs }];
}

/** The total is of what is told, so that nobody can take what is told from it and find the few that are not. */
function programLesson(
  { program, name, chosen, chosenThoughNotFirst, passedOver }: DecisionCount,
  least: number,
): ProgramLesson {
  const told = (persons: number): number | null => (persons < least ? null : rounded(persons));
  return {
    ...{ program, name, chosen: told(chosen), passedOver: told(passedOver) },
    chosenThoughNotFirst: told(chosenThoughNotFirst),
  };
}
