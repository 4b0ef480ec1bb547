/** Table programs take a cell that begins like this for a formula and run it. */
const LIKE_A_FORMULA = /^[=+\-@\t\r]/;

/** Rows as CSV after RFC 4180, every cell quoted, and none that a table program would run. */
export const asCsv = (rows: readonly (readonly string[])[]): string =>
  rows.map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('');

function quoted(cell: string): string {
  const harmless = LIKE_A_FORMULA.test(cell) ? `'${cell}` : cell;
  return `"${harmless.replaceAll('"', '""')}"`;
}
