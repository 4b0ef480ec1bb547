import { columnNamed, REFERRAL_COLUMNS } from '../../contracts/referral-columns';

const DELIMITERS = [',', ';', '\t'] as const;
/** No header is longer; a text without a line end is looked at no further. */
const HEADER_MAX = 65_536;

/** A CSV text whose separator is known: what is left of it to read, and how many lines went before. */
interface Dialect {
  readonly delimiter: string;
  readonly linesBefore: number;
  readonly rest: AsyncIterable<string>;
}

/**
 * Finds out how the cells are separated: as the line `sep=;` says, which some spreadsheets write and others read, else
 * by what splits the header into the most columns that are known here.
 */
export async function inDialect(text: AsyncIterable<string>): Promise<Dialect> {
  const pieces = text[Symbol.asyncIterator]();
  const begun = await readBeginning(pieces);
  const said = /^sep=(.)(?:\r\n|\n|\r)/i.exec(begun);
  const head = said ? begun.slice(said[0].length) : begun;
  return {
    delimiter: said?.[1] ?? delimiterOf(head.split(/\r|\n/, 1)[0] ?? ''),
    linesBefore: said ? 1 : 0,
    rest: restOf(head, pieces),
  };
}

async function readBeginning(pieces: AsyncIterator<string>): Promise<string> {
  let begun = '';
  while ((begun.match(/[\r\n]+/g)?.length ?? 0) < LINES && begun.length < HEADER_MAX) {
    const { done, value } = await pieces.next();
    if (done) break;
    begun += value;
  }
  return begun;
}

/** The line `sep=`, and the header. */
const LINES = 2;

async function* restOf(head: string, pieces: AsyncIterator<string>): AsyncGenerator<string> {
  yield head;
  for (let next = await pieces.next(); !next.done; next = await pieces.next()) yield next.value;
}

function delimiterOf(header: string): string {
  const known = (delimiter: string): number =>
    header.split(delimiter).filter((cell) => NAMES.has(columnNamed(cell.replaceAll('"', '')))).length;
  return [...DELIMITERS].sort((one, other) => known(other) - known(one))[0] ?? ',';
}

const NAMES: ReadonlySet<string> = new Set(REFERRAL_COLUMNS.map(({ name }) => name));
