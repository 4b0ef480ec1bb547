/** Words that hold Spanish sentences together, and that are no English words. */
const HOLDING = new Set(
  (
    'de la el los las que y en un una para con por mi su se está esta estoy es son tengo tiene tenemos necesito necesita ' +
    'quiero muy pero como más al del ella nos ya le lo hay sin'
  ).split(' '),
);
/** Fewer words than these, or a smaller share, are a name or a phrase in an English narrative. */
const ENOUGH = { words: 3, share: 0.3 } as const;

/** Whether a narrative is written in Spanish. One that is so in part only is not. */
export function isInSpanish(narrative: string): boolean {
  const words = narrative.toLowerCase().match(/\p{L}+/gu) ?? [];
  const holding = words.filter((word) => HOLDING.has(word)).length;
  return holding >= ENOUGH.words && holding >= words.length * ENOUGH.share;
}
