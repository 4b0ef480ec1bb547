import type { Answer } from './answered-intake';
import type { Instant } from './clock';
import type { OperationId } from './ids';

/** Written down in this order, over answers and sendings alike. */
interface Numbered {
  readonly seq: number;
  readonly at: Instant;
}

/** A fact that somebody corrected by hand after the referral had come, as it stands. */
export interface Correction {
  /** The operation that corrected it. */
  readonly entryId: OperationId;
  readonly at: Instant;
  readonly told: Corrected;
}

type Corrected =
  | { readonly fact: 'county'; readonly value: string | null }
  | { readonly fact: 'coverage'; readonly value: readonly string[] };

interface Later {
  readonly answers: readonly (Answer & Numbered & { readonly answerId: OperationId })[];
  readonly sentAgain: readonly (Numbered & { readonly operationId: OperationId; readonly words: string | null })[];
  readonly corrections?: readonly Correction[];
}

/** Something told after the referral came, as an answer is read. */
export type ToldLater = Answer & {
  readonly answerId: OperationId;
  readonly at: Instant;
  /** Of what has words; null of a fact that was corrected by hand. */
  readonly seq: number | null;
};

/**
 * All that was told of a referral after it came, in the order in which it is read. What was corrected by hand has no words
 * to read, and holds until something is answered later.
 */
export function toldLater({ answers, sentAgain, corrections = [] }: Later): readonly ToldLater[] {
  const worded = [...answers, ...sentAgain.map(asAnswer)].toSorted((one, other) => one.seq - other.seq);
  return corrections.reduce<readonly ToldLater[]>((told, correction) => {
    const one = asFact(correction);
    const next = told.findIndex(({ at }) => at > one.at);
    return told.toSpliced(next < 0 ? told.length : next, 0, one);
  }, worded);
}

const asAnswer = ({ operationId: answerId, words: text, seq, at }: Later['sentAgain'][number]) =>
  ({ answerId, seq, at, result: 'answered', text, fact: null, isSending: true }) as const;

const asFact = ({ entryId: answerId, at, told: fact }: Correction): ToldLater =>
  ({ answerId, at, seq: null, result: 'answered', text: null, fact }) as const;
