import type { LessonsFile, NeedLesson, ProgramLesson } from './lessons';

/**
 * So far apart at most may two programs be in the sum of everything else, for lessons to change their places: half as far
 * as the list reaches behind its first.
 */
export const LESSON_MAX = 0.75;
/** So many persons' worth of doubt: a few decisions move little. */
const DOUBT = 5;

/** What was learnt of one program for one need. */
export interface Lesson {
  /** Between -LESSON_MAX and LESSON_MAX. */
  readonly lift: number;
  /** What coordinators did, as a clause about "it"; null where too few did. */
  readonly chosen: string | null;
  readonly passedOver: string | null;
}

/** Finds the lesson of a program for a need; undefined where there is none. */
export type LessonOf = (need: string, program: string) => Lesson | undefined;

/** Binds the lessons of a file, for finding. */
export function bindLessons({ needs }: Pick<LessonsFile, 'needs'>): LessonOf {
  const lessons = new Map(
    needs.flatMap((need) =>
      need.programs.map((program) => [keyOf(need.need, program.program), lessonIn(need, program)] as const),
    ),
  );
  return (need, program) => lessons.get(keyOf(need, program));
}

const keyOf = (need: string, program: string): string => JSON.stringify([need, program]);

/**
 * Only what departs from the advice teaches. To take what stood first says as much of the order as of the program, so it
 * speaks for nothing and makes departures count for less: the advisor does not learn from itself.
 */
function lessonIn({ persons }: NeedLesson, program: ProgramLesson): Lesson {
  const [chosen, towards, away] = [program.chosen ?? 0, program.chosenThoughNotFirst ?? 0, program.passedOver ?? 0];
  return {
    lift: (LESSON_MAX * (towards - away)) / (chosen + away + DOUBT),
    chosen:
      towards === 0
        ? null
        : `coordinators chose it for this need for about ${chosen} of ${persons} people, for about ${towards} of them though another stood first`,
    passedOver: away === 0 ? null : `coordinators chose another in its place for this need for about ${away} people`,
  };
}
