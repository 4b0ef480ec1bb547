import type { Spread } from './figures';
import type { Figures, Size } from './measure';

export interface Report {
  readonly figures: Figures;
  readonly size: Size;
  readonly machine: readonly (readonly [string, string])[];
  readonly at: Date;
  readonly seconds: number;
}

/** The part of docs/bench.md that a run writes; what people wrote around it stays. */
export function inMarkdown({ figures, size, machine, at, seconds }: Report): string {
  return [
    `Taken on ${at.toISOString().slice(0, 10)}, in one run of ${seconds} s, floor and pathway by turns.`,
    table(['Machine', ''], machine),
    '### Against the floor',
    table(['', 'floor', 'pathway', 'pathway ÷ floor'], comparisons(figures, size)),
    '### What one referral costs on the engine',
    table(
      ['', 'events', 'history bytes', 'billable actions'],
      figures.costs.map(({ what, events, bytes, actions }) => [what, events, bytes, actions].map(String)),
    ),
    `### Reads at ${size.copies.toLocaleString('en-US')} referrals`,
    table(
      ['', 'reads/s', 'p50 ms', 'p99 ms'],
      figures.reads.map(({ what, perSecond, p50, p99 }) => [what, whole(perSecond), ms(p50), ms(p99)]),
    ),
  ].join('\n\n');
}

function comparisons({ floor, pathway, served, freshness }: Figures, { open }: Size): readonly (readonly string[])[] {
  const loaded = `under ${open} open`;
  return [
    rate('starts per second', floor.startsPerSecond, pathway.startsPerSecond),
    rate(`closed per second, declined, ${loaded}`, floor.closedPerSecond, pathway.closedPerSecond),
    rate(`closed per second, served (three changes), ${loaded}`, floor.closedPerSecond, served.perSecond),
    ...spreads('decision to answer, idle', floor.idle, pathway.idle),
    ...spreads(`decision to answer, ${loaded}`, floor.loaded, pathway.loaded),
    ['decision to fresh list, idle, p50 / p99 ms', '–', `${ms(freshness.p50)} / ${ms(freshness.p99)}`, '–'],
  ];
}

const rate = (what: string, floor: number, pathway: number): readonly string[] => [
  what,
  floor.toFixed(1),
  pathway.toFixed(1),
  (pathway / floor).toFixed(2),
];

const spreads = (what: string, floor: Spread, pathway: Spread): readonly (readonly string[])[] =>
  (['p50', 'p99'] as const).map((rank) => [
    `${what}, ${rank} ms`,
    ms(floor[rank]),
    ms(pathway[rank]),
    (pathway[rank] / floor[rank]).toFixed(2),
  ]);

const ms = (value: number): string => value.toFixed(value < 10 ? 1 : 0);
const whole = (value: number): string => value.toFixed(0);

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, index) => (index === 0 ? '---' : '--:'))), ...rows.map(line)].join('\n');
}

const BEGIN = '<!-- written by `npm run bench`: begin -->';
const END = '<!-- written by `npm run bench`: end -->';

/** The page with its figures in place of the old ones. */
export function withFigures(page: string, figures: string): string {
  const [before, rest] = page.split(BEGIN);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined)
    throw new Error('docs/bench.md has lost the marks around its figures.');
  return `${before}${BEGIN}\n\n${figures}\n\n${END}${after}`;
}
