import { setImmediate as others } from 'node:timers/promises';
import type { Advisor } from '../advice/advisor';
import { AdvisorFailure } from '../advice/advisor-failure';
import type { Directory } from '../advice/pose-question';
import { type Answer, answer } from './answering';
import type { LabelledReferral } from './formats/referral';

/** What whoever waits is told while it goes on. */
export interface Watch {
  readonly answered: (done: number, of: number) => void;
  readonly signal: AbortSignal;
}

export interface Asked<Item> {
  readonly item: Item;
  /** Why there is no answer, in words that quote nothing. */
  readonly answer: Answer | { readonly fault: string };
}

/** An advisor that asks somebody else is asked so many things at once: quick enough, and kind to whom it asks. */
const AT_ONCE = 4;

/** Asks about each, in order; whatever one costs, the others are asked. Once stopped, nothing more is asked. */
export async function askAll<Item extends Pick<LabelledReferral, 'referral'>>(
  { advisor, directory }: { readonly advisor: Advisor; readonly directory: Directory },
  items: readonly Item[],
  { answered, signal }: Watch,
): Promise<readonly Asked<Item>[]> {
  const asked: Asked<Item>[] = items.map((item) => ({ item, answer: { fault: 'it was not asked before the stop' } }));
  let next = 0;
  let done = 0;
  const askInTurn = async (): Promise<void> => {
    for (let place = next++; place < items.length && !signal.aborted; place = next++) {
      const item = items[place] as Item;
      asked[place] = { item, answer: await answer(advisor, directory, item.referral).catch(whyNoAnswer) };
      done += 1;
      answered(done, items.length);
      await others(); // Whoever presses Ctrl-C is heard between two rows.
    }
  };
  await Promise.all(Array.from({ length: advisor.answersAtOnce ? 1 : AT_ONCE }, askInTurn));
  return asked;
}

const kindOf = (failure: unknown): string => {
  if (failure instanceof AdvisorFailure) return failure.kind;
  return failure instanceof Error ? failure.name : 'no error';
};

/** The kind of failure only: its message may quote what was asked. */
const whyNoAnswer = (failure: unknown): { readonly fault: string } => ({
  fault: `the advisor failed (${kindOf(failure)})`,
});
