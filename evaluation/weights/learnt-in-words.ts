import { PARTS } from '../../advice/offline/parts';
import shipped from '../../advice/offline/weights.json';
import type { Learnt, SetFigures } from './learning';
import type { OrderFigures } from './order';

const TITLES = ['set', 'referrals', 'shipped', 'by others', 'by all', 'outcome right'];
const GAP = 2;

/** What was learnt comes to, side by side, for whoever decides whether it is worth it. */
export function learntInWords({ figures, order, danger, leanings, needs }: Learnt): string {
  const told = ({ first, three }: OrderFigures): string => `${first}, ${three}`;
  const rows = [...figures, inAll(figures)].map((one) => [
    one.name,
    String(one.shipped.referrals),
    ...[one.shipped, one.byOthers, one.byAll].map(told),
    `${one.outcomesRight} of ${one.outcomes}`,
  ]);
  const weights = (['base', ...PARTS] as const).map((part) => [part, String(shipped[part]), String(order[part])]);
  return [
    'How often the right program stands first among those that the rules allow, and among the first three, by the shipped',
    'weights, by weights fitted on other sets, and by those fitted on all; and how often the outcome is right. How things are',
    'worded was learnt from other sets alone.',
    '',
    table([TITLES, ...rows]),
    '',
    table([['part', 'shipped', 'fitted'], ...weights]),
    '',
    `Terms that were learnt: ${danger.terms.length} of danger, ${leanings.terms.length} of outcomes, ${needs.terms.length} of needs.`,
  ].join('\n');
}

const inAll = (figures: readonly SetFigures[]): SetFigures => ({
  name: 'all',
  shipped: sum(figures.map(({ shipped }) => shipped)),
  byOthers: sum(figures.map(({ byOthers }) => byOthers)),
  byAll: sum(figures.map(({ byAll }) => byAll)),
  outcomesRight: figures.reduce((all, { outcomesRight }) => all + outcomesRight, 0),
  outcomes: figures.reduce((all, { outcomes }) => all + outcomes, 0),
});

const sum = (figures: readonly OrderFigures[]): OrderFigures => ({
  referrals: figures.reduce((all, { referrals }) => all + referrals, 0),
  first: figures.reduce((all, { first }) => all + first, 0),
  three: figures.reduce((all, { three }) => all + three, 0),
});

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
