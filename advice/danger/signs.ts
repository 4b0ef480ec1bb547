import type { Danger } from '../../domain/danger';
import { bindPhrases, findPhrases, type PhraseBook } from '../text/phrases';
import abuse from './abuse.json';
import childAtRisk from './child-at-risk.json';
import groups from './groups.json';
import idioms from './idioms.json';
import medicalEmergency from './medical-emergency.json';
import { dangerRootsOf, type Reading } from './reading';
import selfHarm from './self-harm.json';
import suicide from './suicide.json';
import violence from './violence.json';

/** What a sign says where nothing beside it lowers it. An `event` is now if it was just now, and soon otherwise. */
export type Weight = 'now' | 'soon' | 'event' | 'mentioned';

/** A sign of danger, as the lexicon has it and as it stands in a narrative. */
export interface Occurrence {
  readonly kind: Danger['kind'];
  readonly weight: Weight;
  /** Its words as they are read: the same said again says nothing new. */
  readonly said: string;
  /** The places of the words that it rests on, in order. */
  readonly places: readonly number[];
  /** Where each part of it begins. */
  readonly beginnings: readonly number[];
  readonly start: number;
  readonly end: number;
}

/** The parts of one sign stand within so many words of each other. */
const REACH = 16;
/** At most so many words may stand between two words of one part. */
const GAP = 1;
/** No sign rests on more than this many places of its first part: the same words again say nothing new. */
const ANCHORS_MAX = 40;

interface Sign {
  readonly kind: Danger['kind'];
  readonly weight: Weight;
  readonly parts: readonly number[];
}

interface Lexicon {
  readonly kind: string;
  readonly now: readonly string[];
  readonly event: readonly string[];
  readonly soon: readonly string[];
  readonly mentioned: readonly string[];
}

/** A part of a sign: which one, and how its first word must be written, where that matters. */
interface Part {
  readonly id: number;
  readonly written: string | null;
}

type Places = readonly number[];

const LEXICONS: readonly Lexicon[] = [suicide, selfHarm, violence, abuse, childAtRisk, medicalEmergency];
const WEIGHTS: readonly Weight[] = ['now', 'event', 'soon', 'mentioned'];
const GROUPS: Readonly<Record<string, readonly string[]>> = groups;

const { book: BOOK, signs: SIGNS } = bindLexicons();
const SAYINGS: PhraseBook<null> = bindPhrases(
  idioms.sayings.map((saying) => ({ roots: dangerRootsOf(saying), meaning: null })),
);

/** Every sign of the lexicon that stands in the narrative, figures of speech left out. */
export function signsIn(reading: Reading): readonly Occurrence[] {
  const standing = partsIn(reading);
  return SIGNS.flatMap(({ parts, ...sign }) =>
    occurrencesOf(parts, standing).map((found) => ({ ...sign, ...found, ...wordsOf(found.places, reading) })),
  );
}

function partsIn({ roots, words }: Reading): ReadonlyMap<number, readonly Places[]> {
  const spoken = new Set(findPhrases(SAYINGS, roots, 0).flatMap(({ places }) => places));
  const found = new Map<number, Places[]>();
  for (const { meaning, places } of findPhrases(BOOK, roots, GAP)) {
    if (places.some((place) => spoken.has(place))) continue;
    if (!isWrittenSo(words[places[0]]?.written ?? '', meaning.written)) continue;
    const known = found.get(meaning.id);
    if (known) known.push(places);
    else found.set(meaning.id, [places]);
  }
  return found;
}

function occurrencesOf(
  parts: readonly number[],
  found: ReadonlyMap<number, readonly Places[]>,
): readonly Pick<Occurrence, 'places' | 'beginnings'>[] {
  const [first, ...others] = parts.map((part) => found.get(part) ?? []);
  if (!first || others.some(({ length }) => length === 0)) return [];
  return first.slice(0, ANCHORS_MAX).flatMap((anchor) => {
    const beside = others.map((places) => places.find((place) => isNear(anchor, place)));
    if (!beside.every((place) => place !== undefined)) return [];
    const all = [anchor, ...beside];
    const places = [...new Set(all.flat())].toSorted((one, other) => one - other);
    return [{ places, beginnings: all.map(([begins = 0]) => begins) }];
  });
}

function isNear(anchor: Places, other: Places): boolean {
  const [from = 0, to = 0] = [anchor[0], anchor.at(-1)];
  const [otherFrom = 0, otherTo = 0] = [other[0], other.at(-1)];
  const apart = otherFrom > to ? otherFrom - to : from - otherTo;
  return apart > 0 && apart <= REACH;
}

function wordsOf(places: Places, { words, roots }: Reading): Pick<Occurrence, 'said' | 'start' | 'end'> {
  return {
    said: places.map((place) => roots[place]).join(' '),
    start: words[places[0] ?? 0]?.start ?? 0,
    end: words[places.at(-1) ?? 0]?.end ?? 0,
  };
}

function bindLexicons(): { readonly book: PhraseBook<Part>; readonly signs: readonly Sign[] } {
  const ids = new Map<string, number>();
  const signs = LEXICONS.flatMap((lexicon) =>
    WEIGHTS.flatMap((weight) =>
      lexicon[weight].map((sign) => ({
        kind: lexicon.kind as Danger['kind'],
        weight,
        parts: sign.split(' + ').map((part) => idOf(part, ids)),
      })),
    ),
  );
  const phrases = [...ids].flatMap(([part, id]) => phrasesOf(part, id));
  return { book: bindPhrases(phrases), signs };
}

function idOf(part: string, ids: Map<string, number>): number {
  const known = ids.get(part) ?? ids.size;
  ids.set(part, known);
  return known;
}

/** "=hits me" must be written so; "{weapon} on me" stands for every weapon of the group. */
function phrasesOf(part: string, id: number): readonly { readonly roots: readonly string[]; readonly meaning: Part }[] {
  const phrases = spelledOut(part).map((phrase) => {
    const written = /^=(\S+)/.exec(phrase)?.[1] ?? null;
    return { roots: dangerRootsOf(phrase.replace('=', '')), meaning: { id, written } };
  });
  return [...new Map(phrases.map((phrase) => [JSON.stringify(phrase), phrase])).values()];
}

/** What the lexicon writes in capitals must be in capitals. */
const isWrittenSo = (word: string, written: string | null): boolean =>
  written === null || word === written || (written === written.toLowerCase() && word.toLowerCase() === written);

function spelledOut(part: string): readonly string[] {
  const group = /\{([a-z-]+)\}/.exec(part);
  if (!group) return [part];
  const members = GROUPS[group[1] ?? ''];
  if (!members) throw new Error(`The danger lexicon names a group that it does not have: ${group[0]}`);
  return members.flatMap((member) => spelledOut(part.replace(group[0], member)));
}
