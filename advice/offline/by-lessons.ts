import { LESSON_MAX, type Lesson, type LessonOf } from '../learning/weigh-lessons';
import type { Need } from './lexicon';
import type { Weighed } from './weighing';

/** A program that is listed, and, where lessons moved it up, what the sentence of why says of that. */
export interface Placed {
  readonly weighed: Weighed;
  readonly moved: string | null;
}

interface Learnt extends Placed {
  readonly lesson: Lesson | undefined;
}

/**
 * Puts programs that are listed for the same need in the order that coordinators' earlier decisions suggest, where they
 * are nearly equal. It puts nothing on the list and takes nothing off it; places of other needs stay theirs.
 */
export function placedByLessons(
  listed: readonly Weighed[],
  needs: readonly Need[],
  lessonOf: LessonOf | undefined,
): readonly Placed[] {
  if (!lessonOf) return listed.map((weighed) => ({ weighed, moved: null }));
  const idOf = new Map(needs.map(({ id, label }) => [label, id]));
  const learnt = listed.map((weighed): Learnt => {
    const { need, offer } = weighed.match;
    return { weighed, moved: null, lesson: lessonOf(idOf.get(need) ?? need, offer.id) };
  });
  const queues = new Map([...new Set(learnt.map(needOf))].map((need) => [need, queueOf(need, learnt)]));
  return learnt.map((one) => queues.get(needOf(one))?.shift() ?? one);
}

const needOf = ({ weighed }: Learnt): string => weighed.match.need;

/** The programs for one need, each moved up past those before it for as long as it passes them. */
function queueOf(need: string, learnt: readonly Learnt[]): Learnt[] {
  const queue: Learnt[] = [];
  for (const one of learnt.filter((other) => needOf(other) === need)) {
    const at = queue.findLastIndex((before) => !passes(one, before)) + 1;
    const passed = queue[at];
    queue.splice(at, 0, passed ? { ...one, moved: whyMoved(one, passed) } : one);
  }
  return queue;
}

const liftOf = ({ lesson }: Learnt): number => lesson?.lift ?? 0;

/** What was learnt has to make up for everything by which the other is ahead, and never makes up for much. */
const passes = (one: Learnt, before: Learnt): boolean =>
  Math.min(liftOf(one) - liftOf(before), LESSON_MAX) > Math.max(0, before.weighed.points - one.weighed.points);

function whyMoved(one: Learnt, before: Learnt): string {
  const { name } = before.weighed.match.offer;
  if (one.lesson?.chosen) return `It comes before ${name} because ${one.lesson.chosen}.`;
  return `It comes before ${name}, of which earlier decisions say that ${before.lesson?.passedOver ?? 'others were chosen'}.`;
}
