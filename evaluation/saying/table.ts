import { likelyShare, type Proportion, shareOf } from '../../domain/proportion';

/** Columns as wide as their widest cell; the first is read from the left, figures from the right. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ');
  return rows.map((row) => `  ${line(row).trimEnd()}`).join('\n');
}

export const NOTHING = '–';

export const percent = (share: number | null): string => (share === null ? NOTHING : `${(100 * share).toFixed(1)} %`);

export const ofHowMany = ({ hits, of }: Proportion): string => `${hits}/${of}`;

/** `between 45.1 and 80.7 %`, as text of one cell. */
export function between(proportion: Proportion): string {
  const likely = likelyShare(proportion);
  return likely === null ? NOTHING : `${(100 * likely.low).toFixed(0)}–${(100 * likely.high).toFixed(0)} %`;
}

/** How many of how many, the share, and where the true share likely lies. */
export const cells = (proportion: Proportion): readonly string[] => [
  ofHowMany(proportion),
  percent(shareOf(proportion)),
  between(proportion),
];
