/** Phrases by their first root, each with what it stands for. */
export type PhraseBook<Meaning> = ReadonlyMap<string, readonly Phrase<Meaning>[]>;

interface Phrase<Meaning> {
  readonly roots: readonly string[];
  readonly meaning: Meaning;
}

/** A phrase found: which places of the given roots it took, in order. */
export interface Found<Meaning> {
  readonly meaning: Meaning;
  readonly places: readonly [number, ...number[]];
}

/** Binds phrases, given by their roots. */
export function bindPhrases<Meaning>(
  phrases: readonly { readonly roots: readonly string[]; readonly meaning: Meaning }[],
): PhraseBook<Meaning> {
  const book = new Map<string, Phrase<Meaning>[]>();
  for (const phrase of phrases) {
    const [first] = phrase.roots;
    if (first === undefined) continue;
    book.set(first, [...(book.get(first) ?? []), phrase]);
  }
  return book;
}

/** Every phrase that begins anywhere, its roots in order, with at most `gap` other roots between two of them. */
export function findPhrases<Meaning>(
  book: PhraseBook<Meaning>,
  roots: readonly string[],
  gap: number,
): readonly Found<Meaning>[] {
  return roots.flatMap((root, place) =>
    (book.get(root) ?? []).flatMap((phrase) => {
      const places = placesOf(phrase.roots, roots, place, gap);
      return places ? [{ meaning: phrase.meaning, places }] : [];
    }),
  );
}

/** Phrases word by word, none inside another: of those that begin at one place only the longest counts. */
export function findLongest<Meaning>(book: PhraseBook<Meaning>, roots: readonly string[]): readonly Found<Meaning>[] {
  const taken: Found<Meaning>[] = [];
  let free = 0;
  for (const found of findPhrases(book, roots, 0).toSorted(byPlaceThenLength)) {
    if (found.places[0] < free) continue;
    taken.push(found);
    free = lastPlace(found) + 1;
  }
  return taken;
}

/** The last root that a found phrase took. */
export const lastPlace = ({ places }: { readonly places: Found<unknown>['places'] }): number =>
  places.at(-1) ?? places[0];

const byPlaceThenLength = (one: Found<unknown>, other: Found<unknown>): number =>
  one.places[0] - other.places[0] || other.places.length - one.places.length;

function placesOf(
  wanted: readonly string[],
  roots: readonly string[],
  first: number,
  gap: number,
): readonly [number, ...number[]] | undefined {
  const places: [number, ...number[]] = [first];
  let last = first;
  for (const root of wanted.slice(1)) {
    const next = roots.indexOf(root, last + 1);
    if (next < 0 || next - last - 1 > gap) return undefined;
    places.push(next);
    last = next;
  }
  return places;
}
