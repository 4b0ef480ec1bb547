import type { ReferralsRun } from '../evaluate-routing';
import { SAID_ONE_BY_ONE_MAX } from '../limits';
import type { Shares } from '../measuring/figures';
import { cells, table } from '../saying/table';
import type { Tried } from './trying';

const FIGURES = [
  ['first choice right', 'firstChoice'],
  ['right among the first three', 'firstThree'],
  ['a forbidden program listed', 'forbiddenListed'],
  ['outcome right', 'outcome'],
  ['urgency right', 'urgency'],
] as const satisfies readonly (readonly [string, keyof Shares])[];

/** Figures without the file and with it, side by side, and each referral that is answered otherwise. */
export function triedInWords({ without, by }: Tried): string {
  const figures =
    without.figures && by.figures
      ? sharesInWords(without.figures.all, by.figures.all)
      : 'No answered referral carries gold, so there are no figures.';
  const moved = movedIn(without, by);
  if (moved.length === 0) return `${figures}\n\nNo referral is answered otherwise.`;
  const left = moved.length - SAID_ONE_BY_ONE_MAX;
  return [
    figures,
    '',
    `Referrals that are answered otherwise: ${moved.length}`,
    ...moved.slice(0, SAID_ONE_BY_ONE_MAX),
    ...(left > 0 ? [`  … and ${left} more.`] : []),
  ].join('\n');
}

const sharesInWords = (without: Shares, by: Shares): string =>
  table([
    [`Of ${by.referrals} referrals with gold`, 'without', 'share', '95 % between', 'with', 'share', '95 % between'],
    ...FIGURES.map(([name, share]) => [name, ...cells(without[share]), ...cells(by[share])]),
  ]);

interface Line {
  readonly id: string;
  readonly outcome: string;
  readonly ranked: readonly string[];
}

function movedIn(without: ReferralsRun, by: ReferralsRun): readonly string[] {
  const before = without.predictions.map(asLine);
  const after = by.predictions.map(asLine);
  return after.flatMap((line, place) => {
    const was = before[place];
    return !was || inWords(was) === inWords(line) ? [] : [`  ${line.id}: ${inWords(line)}; before: ${inWords(was)}`];
  });
}

/** Our own predictions, as they would be written. */
const asLine = (prediction: string): Line => JSON.parse(prediction);

const inWords = ({ outcome, ranked }: Line): string => `${outcome} [${ranked.join(', ')}]`;
