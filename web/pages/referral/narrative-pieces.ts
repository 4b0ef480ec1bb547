/** Words of the narrative that something rests on. */
export interface Quoted {
  readonly quote: string;
  readonly start: number;
  /** True where an answer to a question says them. */
  readonly answered?: boolean;
  /** True where its sender said them later. */
  readonly sentAgain?: boolean;
}

/** A run of the narrative: plain, or quoted by one or more pieces of advice. */
export interface Piece {
  readonly text: string;
  readonly start: number;
  readonly quotedBy: readonly Quoted[];
}

/** Cuts the narrative wherever a quote begins or ends, so that each run can be lit by itself, and where what is coded begins. Quotes may overlap. */
export function narrativePieces(
  narrative: string,
  quotes: readonly Quoted[],
  codedFrom: number | null = null,
): readonly Piece[] {
  const found = quotes.filter(
    ({ quote, start }) => start >= 0 && narrative.startsWith(quote, start) && quote.length > 0,
  );
  const cuts = [
    0,
    narrative.length,
    ...(codedFrom === null ? [] : [codedFrom]),
    ...found.flatMap(({ quote, start }) => [start, start + quote.length]),
  ];
  const borders = [...new Set(cuts)].sort((one, other) => one - other);
  return borders.slice(1).map((end, index) => {
    const start = borders[index] ?? 0;
    const quotedBy = found.filter((quote) => quote.start <= start && start < quote.start + quote.quote.length);
    return { text: narrative.slice(start, end), start, quotedBy };
  });
}
