/** Words that hold Spanish sentences together, and that are no English words. */
const HOLDING = new Set(
  (
    'de la el los las que y en un una para con por mi su se está esta estoy es son tengo tiene tenemos necesito necesita ' +
    'quiero muy pero como más al del ella nos ya le lo hay sin'
  ).split(' '),
);
/** Fewer words than these, or a smaller share, are a name or a phrase in an English narrative. */
const WHOLLY = { words: 3, share: 0.3 } as const;
const PARTLY = { words: 5, share: 0.12 } as const;

/** Whether a narrative, or a good part of it, is written in Spanish. */
export function holdsSpanish(narrative: string): boolean {
  const words = narrative.toLowerCase().match(/\p{L}+/gu) ?? [];
  const holding = words.filter((word) => HOLDING.has(word)).length;
  return [WHOLLY, PARTLY].some((enough) => holding >= enough.words && holding >= words.length * enough.share);
}
