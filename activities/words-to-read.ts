import { findDangers } from '../advice/danger/find-dangers';
import { type Danger, isGraver } from '../domain/danger';
import { newWords } from '../domain/new-words';

/**
 * What of a narrative that is sent again is read: as little as tells every danger that the whole tells and the one before
 * it did not ("No." became "Yes."), and, where it tells no danger anew that was told before, with the sentences that it
 * rests on. Null where it says nothing new.
 */
export function wordsToRead(before: string, now: string): string | null {
  const widths = newWords(before, now);
  if (!widths) return null;
  const [alone, withContext, whole] = widths;
  const [told, tells] = [findDangers(before), findDangers(now)];
  const needed = tells.filter((danger) => !told.some((one) => covers(one, danger)));
  const ofAlone = findDangers(alone);
  const tellsAll = (found: readonly Danger[]): boolean =>
    needed.every((danger) => found.some((one) => covers(one, danger)));
  const ofContext = findDangers(withContext);
  const isRetold = (danger: Danger): boolean =>
    ![...needed, ...ofAlone].some((one) => covers(one, danger)) && told.some((one) => covers(one, danger));
  if (tellsAll(ofContext) && !ofContext.some(isRetold)) return withContext;
  if (tellsAll(ofAlone)) return alone;
  return tellsAll(ofContext) ? withContext : whole;
}

/** Whether one says as much of a danger as the other. */
const covers = (one: Danger, other: Danger): boolean => one.kind === other.kind && !isGraver(other.tier, one.tier);
