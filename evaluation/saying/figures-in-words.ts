import { ADVICE_OUTCOMES } from '../../domain/advice';
import { shareOf } from '../../domain/proportion';
import { outcomeWord, sourceWord } from '../formats/literals';
import { f1Of, type RoutingFigures } from '../measuring/figures';
import { cells, NOTHING, ofHowMany, percent, table } from './table';

/** The figures as a person reads them in a terminal. */
export const figuresInWords = (figures: RoutingFigures): string =>
  [shares(figures), told(figures), outcomes(figures), bySource(figures)].join('\n\n');

function shares({ all }: RoutingFigures): string {
  return table([
    [`Of ${all.referrals} referrals with gold`, 'count', 'share', '95 % between'],
    ['first choice right (gold route)', ...cells(all.firstChoice)],
    ['right among the first three (gold route)', ...cells(all.firstThree)],
    ['a forbidden program listed', ...cells(all.forbiddenListed)],
    ['outcome right', ...cells(all.outcome)],
    ['urgency right', ...cells(all.urgency)],
  ]);
}

const told = ({ told: outcomesTold }: RoutingFigures): string =>
  table([
    ['Outcome', 'precision', '', '95 % between', 'recall', '', '95 % between', 'F1'],
    ...outcomesTold.map(({ outcome, precision, recall }) => [
      outcomeWord(outcome),
      ...cells(precision),
      ...cells(recall),
      f1Of({ precision, recall })?.toFixed(2) ?? NOTHING,
    ]),
  ]);

const outcomes = ({ outcomes: counted }: RoutingFigures): string =>
  table([
    ['Gold, and what was predicted →', ...ADVICE_OUTCOMES.map(outcomeWord)],
    ...ADVICE_OUTCOMES.map((gold) => [
      outcomeWord(gold),
      ...counted.filter((one) => one.gold === gold).map(({ count }) => String(count)),
    ]),
  ]);

const bySource = ({ bySource: sources }: RoutingFigures): string =>
  table([
    ['By source_type', 'referrals', 'first', 'first three', 'forbidden', 'outcome', 'urgency'],
    ...sources.map(({ source, shares: { referrals, firstChoice, firstThree, forbiddenListed, outcome, urgency } }) => [
      sourceWord(source),
      String(referrals),
      `${ofHowMany(firstChoice)} ${percent(shareOf(firstChoice))}`,
      `${ofHowMany(firstThree)} ${percent(shareOf(firstThree))}`,
      ofHowMany(forbiddenListed),
      ofHowMany(outcome),
      ofHowMany(urgency),
    ]),
  ]);
