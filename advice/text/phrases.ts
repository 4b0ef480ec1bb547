/** Phrases by their first root and by their second, so that only what can be there is looked for. */
export type PhraseBook<Meaning> = ReadonlyMap<string, Begun<Meaning>>;

interface Begun<Meaning> {
  readonly alone: Phrase<Meaning>[];
  readonly goingOn: Map<string, Phrase<Meaning>[]>;
}

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
  const book = new Map<string, Begun<Meaning>>();
  for (const phrase of phrases) {
    const [first, second] = phrase.roots;
    if (first === undefined) continue;
    const begun: Begun<Meaning> = book.get(first) ?? { alone: [], goingOn: new Map() };
    book.set(first, begun);
    const goingOn = second === undefined ? begun.alone : begun.goingOn.get(second);
    if (goingOn) goingOn.push(phrase);
    else begun.goingOn.set(second ?? first, [phrase]);
  }
  return book;
}

/** Every phrase that begins anywhere, its roots in order, with at most `gap` other roots between two of them. */
export function findPhrases<Meaning>(
  book: PhraseBook<Meaning>,
  roots: readonly string[],
  gap: number,
): readonly Found<Meaning>[] {
  return roots.flatMap((root, place) => {
    const begun = book.get(root);
    if (!begun) return [];
    const seconds = new Set(roots.slice(place + 1, place + 2 + gap));
    return [...begun.alone, ...[...seconds].flatMap((second) => begun.goingOn.get(second) ?? [])].flatMap((phrase) => {
      const places = placesOf(phrase.roots, roots, place, gap);
      return places ? [{ meaning: phrase.meaning, places }] : [];
    });
  });
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
    const next = nextWithin(root, roots, last + 1, last + 1 + gap);
    if (next === undefined) return undefined;
    places.push(next);
    last = next;
  }
  return places;
}

/** Looks no further than a phrase may reach: a long clause is walked once for each phrase, and not once for each word. */
function nextWithin(wanted: string, roots: readonly string[], from: number, to: number): number | undefined {
  for (let place = from; place <= to; place += 1) if (roots[place] === wanted) return place;
  return undefined;
}
