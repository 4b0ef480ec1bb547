import { PARTS } from '../../advice/offline/parts';
import type { Weights } from '../../advice/offline/weighing';
import type { OrderFigures } from './fitting';

/** The figures of one set, or of all together: by the shipped weights, by those of the other sets, by those of all. */
export interface Compared {
  readonly name: string;
  readonly shipped: OrderFigures;
  readonly byOthers: OrderFigures;
  readonly byAll: OrderFigures;
}

const TITLES = ['set', 'referrals', 'shipped', 'fitted on the others', 'fitted on all'];
const GAP = 2;

/** All sets together. */
export const inAll = (compared: readonly Compared[]): Compared => ({
  name: 'all',
  shipped: sum(compared.map(({ shipped }) => shipped)),
  byOthers: sum(compared.map(({ byOthers }) => byOthers)),
  byAll: sum(compared.map(({ byAll }) => byAll)),
});

const sum = (figures: readonly OrderFigures[]): OrderFigures => ({
  referrals: figures.reduce((all, { referrals }) => all + referrals, 0),
  first: figures.reduce((all, { first }) => all + first, 0),
  three: figures.reduce((all, { three }) => all + three, 0),
});

/** The order and the weights side by side, for whoever decides whether new ones are worth it. */
export function orderInWords(compared: readonly Compared[], shipped: Weights, fitted: Weights): string {
  const told = ({ first, three }: OrderFigures): string => `${first}, ${three}`;
  const figures = [...compared, inAll(compared)].map((one) => [
    one.name,
    String(one.shipped.referrals),
    ...[one.shipped, one.byOthers, one.byAll].map(told),
  ]);
  const weights = (['base', ...PARTS] as const).map((part) => [part, String(shipped[part]), String(fitted[part])]);
  return [
    'How often the right program stands first among those that the rules allow, and how often among the first three:',
    '',
    table([TITLES, ...figures]),
    '',
    table([['part', 'shipped', 'fitted'], ...weights]),
  ].join('\n');
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_title, at) => Math.max(...rows.map((row) => (row[at] ?? '').length)) + GAP);
  return rows
    .map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('')
        .trimEnd(),
    )
    .join('\n');
}
