import { CancellationScope, condition, isCancellation, log, patched } from '@temporalio/workflow';
import type { AdviceGiven } from '../../domain/advice';
import type { ToAdvise } from '../../domain/deeds';
import { newlyUrgentBy } from '../../domain/hurry';
import type { ReferralId } from '../../domain/ids';
import { isUndecided, type ReferralState } from '../../domain/referral-state';
import type { Board } from './board';

type Ask = (to: ToAdvise) => Promise<AdviceGiven>;

/**
 * Advice helps; its absence must not stop care: null where nobody gives any. An advisor may be tried for many minutes,
 * each try looking for itself who may be told, by the records. What somebody marks as protected by 42 CFR Part 2
 * meanwhile is in no record yet: it ends the asking there, and whoever may be told of it is asked in its place.
 */
export async function adviceFrom(ask: Ask, board: Board, to: ToAdvise): Promise<AdviceGiven | null> {
  const { isPart2, referralId } = board.state();
  const protectedBy = { ...to, isPart2: true as const };
  if (isPart2) return ask(protectedBy).catch(goOnWithout(referralId));
  const asking = new CancellationScope();
  const given = asking.run(() => ask(to)).catch(goOnWithout(referralId));
  const isMarked = condition(() => board.state().isPart2 === true).then((): typeof MARKED => MARKED);
  const first = await Promise.race([given, isMarked]);
  if (first !== MARKED) return first;
  if (!patched('part-2-ends-asking')) return given;
  asking.cancel();
  return ask(protectedBy).catch(goOnWithout(referralId));
}

/** Shows what was advised. Where that is the first to say that it is urgent, the decision is waited for by a shorter clock. */
export function showAdvised(board: Board, next: ReferralState): void {
  const readAsUrgentBy = newlyUrgentBy(next);
  const isHurried = readAsUrgentBy && isUndecided(next) && patched('read-as-urgent');
  board.show(isHurried ? { ...next, readAsUrgentBy } : next);
}

const MARKED = Symbol('marked');

const goOnWithout =
  (referralId: ReferralId) =>
  (failure: unknown): null => {
    if (isCancellation(failure)) throw failure;
    log.warn('The referral goes on without advice', { referralId, failure });
    return null;
  };
