const MAX = 80;

/** The beginning of a text, cut between words, for a row of a list. */
export function firstWords(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  if (plain.length <= MAX) return plain;
  const cut = plain.slice(0, MAX);
  return `${cut.slice(0, cut.lastIndexOf(' ') > 0 ? cut.lastIndexOf(' ') : MAX)} …`;
}
