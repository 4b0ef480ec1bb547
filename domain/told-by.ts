import type { Passage } from './answered-intake';
import { type Danger, isGraver, type ToldBy } from './danger';
import type { Evidence } from './evidence';
import type { OperationId } from './ids';

/** A danger with the answer that told it, if one did. */
export type DangerToldBy = Danger & ToldBy;

/** Whose words told each of these dangers. */
export const withTellers = (dangers: readonly Danger[], passages: readonly Passage[]): readonly DangerToldBy[] =>
  dangers.map((danger) => {
    const answerId = tellerOf(danger.evidence, passages);
    return answerId ? { ...danger, answerId } : danger;
  });

/** The answer that told what rests on these words, if one did: it was not told before the last of them. */
export const tellerOf = (words: readonly Evidence[], passages: readonly Passage[]): OperationId | undefined =>
  passageTo(Math.max(...words.map(({ quote, start }) => start + quote.length)), passages)?.answerId;

/** The answer in which what reaches to here ends, also where it was taken back since; undefined in the narrative. */
export const passageTo = (end: number, passages: readonly Passage[]): Passage | undefined =>
  passages.find((passage) => end > passage.start && end <= passage.end);

/** Each kind once for each teller: of two the graver, and of two as grave the first. */
export function onceEach(dangers: readonly DangerToldBy[]): readonly DangerToldBy[] {
  return dangers.filter(
    (danger, place) =>
      !dangers.some(
        (other, at) =>
          other.kind === danger.kind &&
          other.answerId === danger.answerId &&
          (isGraver(other.tier, danger.tier) || (other.tier === danger.tier && at < place)),
      ),
  );
}
