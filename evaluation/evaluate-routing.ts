import type { Advisor } from '../advice/advisor';
import type { Directory } from '../advice/pose-question';
import type { Answer } from './answering';
import { type Asked, askAll, type Watch } from './asking-all';
import type { Pair } from './formats/pair';
import { PairRow } from './formats/pair';
import { predictionLine } from './formats/prediction';
import { type LabelledReferral, ReferralRow } from './formats/referral';
import { type Confusion, confusionsIn } from './measuring/confusions';
import { figuresOf, type Judged, type RoutingFigures } from './measuring/figures';
import { slipsIn } from './measuring/label-slips';
import { comparePairs, type PairFigures } from './measuring/pairs';
import { readRows } from './rows';

/** A line that was not answered, or whose label is odd. */
export interface Remark {
  readonly file: 'referrals' | 'pairs';
  readonly line: number;
  readonly says: string;
}

/** What became of one file. */
interface FileRun {
  readonly rows: number;
  readonly answered: number;
  /** One prediction a line, in the order of the rows. */
  readonly predictions: readonly string[];
  readonly faults: readonly Remark[];
}

export interface ReferralsRun extends FileRun {
  readonly slips: readonly Remark[];
  /** Null where no answered row carries gold. */
  readonly figures: RoutingFigures | null;
  readonly confusions: readonly Confusion[];
  /** Why the first program of a row was put first, by the row's id. */
  readonly because: ReadonlyMap<string, string>;
}

export interface PairsRun extends FileRun {
  readonly figures: PairFigures;
}

interface Asking {
  readonly advisor: Advisor;
  readonly directory: Directory;
}

interface Line<Value> {
  readonly line: number;
  readonly value: Value;
}

const isAnswer = (answer: Asked<unknown>['answer']): answer is Answer => 'advice' in answer;

/** Asks about every referral of a file, and measures the answers against the labels. */
export async function evaluateReferrals(asking: Asking, bytes: Uint8Array, watch: Watch): Promise<ReferralsRun> {
  const { good, faults } = readRows(bytes, ReferralRow);
  const items = good.map(({ line, value }) => ({ line, value, referral: value.referral }));
  const asked = await askAll(asking, items, watch);
  const answered = asked.flatMap(({ item, answer }) => (isAnswer(answer) ? [{ ...item, answer }] : []));
  const judged = answered.flatMap(judge);
  const { programs } = asking.directory;
  const slips = good.flatMap(({ line, value }) =>
    (value.gold ? slipsIn(value.gold, programs) : []).map((says) => ({ file: 'referrals' as const, line, says })),
  );
  return {
    rows: good.length + faults.length,
    answered: answered.length,
    predictions: answered.map(({ value, answer }) => predictionLine(value, answer.advice)),
    faults: remarks('referrals', [...faults, ...unanswered(asked)]),
    slips,
    figures: judged.length > 0 ? figuresOf(judged) : null,
    confusions: confusionsIn(judged),
    because: new Map(answered.flatMap(({ value, answer }) => reasonOf(value, answer))),
  };
}

const judge = ({ line, value, answer }: Line<LabelledReferral> & { readonly answer: Answer }): readonly Judged[] =>
  value.gold ? [{ ...answer, id: value.id, line, source: value.referral.source, gold: value.gold }] : [];

function reasonOf({ id }: LabelledReferral, { advice }: Answer): readonly (readonly [string, string])[] {
  const [first] = advice.recommendations;
  return first ? [[id, first.because]] : [];
}

/** Asks about both sides of every pair, and says where an answer moved. */
export async function evaluatePairs(asking: Asking, bytes: Uint8Array, watch: Watch): Promise<PairsRun> {
  const { good, faults } = readRows<Pair>(bytes, PairRow);
  const sides = good.flatMap(({ line, value }) =>
    [value.base, value.variant].map((side) => ({ line, side, referral: side.referral })),
  );
  const asked = await askAll(asking, sides, watch);
  const answers = good.flatMap(({ value }, place) => {
    const [base, variant] = [asked[2 * place]?.answer, asked[2 * place + 1]?.answer];
    if (!base || !variant || !isAnswer(base) || !isAnswer(variant)) return [];
    return [{ id: value.id, attribute: value.attribute, base: base.advice, variant: variant.advice }];
  });
  return {
    rows: good.length + faults.length,
    answered: answers.length,
    predictions: asked.flatMap(({ item, answer }) =>
      isAnswer(answer) ? [predictionLine(item.side, answer.advice)] : [],
    ),
    faults: remarks('pairs', [...faults, ...unanswered(asked)]),
    figures: comparePairs(answers),
  };
}

const unanswered = (
  asked: readonly Asked<{ readonly line: number }>[],
): readonly { readonly line: number; readonly fault: string }[] =>
  asked.flatMap(({ item: { line }, answer }) => (isAnswer(answer) ? [] : [{ line, fault: answer.fault }]));

const remarks = (
  file: Remark['file'],
  faults: readonly { readonly line: number; readonly fault: string }[],
): readonly Remark[] =>
  [...faults].sort((one, other) => one.line - other.line).map(({ line, fault }) => ({ file, line, says: fault }));
