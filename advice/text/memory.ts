/** Keeps what was read of a text, because directories stay the same from question to question. Never for narratives. */
export function remember<Reading>(read: (text: string) => Reading, textsMax: number): (text: string) => Reading {
  const kept = new Map<string, Reading>();
  return (text) => {
    const known = kept.get(text);
    if (known !== undefined) return known;
    const reading = read(text);
    if (kept.size >= textsMax) kept.clear();
    kept.set(text, reading);
    return reading;
  };
}
