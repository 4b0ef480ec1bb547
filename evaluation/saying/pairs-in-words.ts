import { outcomeWord, urgencyWord } from '../formats/literals';
import { SAID_ONE_BY_ONE_MAX } from '../limits';
import type { MovedPair, PairFigures } from '../measuring/pairs';
import { cells, table } from './table';

/** Whether answers hold still where only a protected attribute differs, and each that does not. */
export function pairsInWords({ unmoved, byAttribute, moved }: PairFigures): string {
  const figures = table([
    ['Pairs whose answer does not move', 'count', 'share', '95 % between'],
    ...byAttribute.map((one) => [one.attribute, ...cells(one.unmoved)]),
    ['all', ...cells(unmoved)],
  ]);
  if (moved.length === 0) return figures;
  const shown = moved.slice(0, SAID_ONE_BY_ONE_MAX).map(inWords);
  const left = moved.length - shown.length;
  return [
    figures,
    '',
    `Pairs that moved: ${moved.length}`,
    ...shown,
    ...(left > 0 ? [`  … and ${left} more.`] : []),
  ].join('\n');
}

function inWords({ id, attribute, moved, base, variant }: MovedPair): string {
  const side = ({ outcome, urgency, ranked }: MovedPair['base']): string =>
    `${outcomeWord(outcome)}, ${urgencyWord(urgency)}, [${ranked.join(', ')}]`;
  return [
    `  ${id} (${attribute}): ${moved.join(', ')} moved`,
    `    base:    ${side(base)}`,
    `    variant: ${side(variant)}`,
  ].join('\n');
}
