import type { Danger } from '../../domain/danger';
import { bindPhrases, findPhrases, type PhraseBook } from '../text/phrases';
import abuse from './abuse.json';
import childAtRisk from './child-at-risk.json';
import groups from './groups.json';
import idioms from './idioms.json';
import medicalEmergency from './medical-emergency.json';
import { dangerRootsOf, type Reading, readForDanger } from './reading';
import selfHarm from './self-harm.json';
import suicide from './suicide.json';
import violence from './violence.json';

/**
 * What a sign says where nothing beside it lowers it. An `event` is now if it was just now, and soon otherwise; a `hint`
 * says nothing alone.
 */
export type Weight = 'now' | 'soon' | 'event' | 'hint' | 'mentioned';

/** A sign of danger, as the lexicon has it and as it stands in a narrative. */
export interface Occurrence {
  readonly kind: Danger['kind'];
  readonly weight: Weight;
  /** Which sign of the lexicon it is. */
  readonly sign: string;
  /** Its words as they are read: the same said again says nothing new. */
  readonly said: string;
  /** The places of the words that it rests on, in order. */
  readonly places: readonly number[];
  /** Where each part of it begins. */
  readonly beginnings: readonly number[];
  readonly start: number;
  readonly end: number;
}

/**
 * How far from its first part the others of a sign may stand: joined by "+" in one statement or the next, by "&" in
 * the next but one too. Further apart, the sorrows of a long letter would add up to a danger that nobody told of.
 */
const REACH: Readonly<Record<'+' | '&', Reach>> = {
  '+': { words: 16, sentences: 1 },
  '&': { words: 36, sentences: 2 },
};

interface Reach {
  readonly words: number;
  /** So many ends of a sentence may lie between them. */
  readonly sentences: number;
}

/** Within so many words any number of sentences may end: "Help. He has a knife. Tonight." */
const CLOSE = 8;

/** At most so many words may stand between two words of one part. */
const GAP = 1;
/** None of these: "drowning on the dummies" is not "drown the", "will be 4 next" not "will be next". */
const PARTS_WORDS: ReadonlySet<string> = new Set(
  dangerRootsOf('on in for to if but and or with at from when than because'),
);
/** No sign rests on more than this many places of its first part: the same words again say nothing new. */
const ANCHORS_MAX = 40;
/** Of each further part so many are tried, the nearest first, because the nearest may be denied. */
const TRIED_MAX = 3;

interface Sign {
  readonly kind: Danger['kind'];
  readonly weight: Weight;
  readonly told: string;
  readonly reach: Reach;
  readonly parts: readonly number[];
}

interface Lexicon {
  readonly kind: string;
  readonly now: readonly string[];
  readonly event: readonly string[];
  readonly soon: readonly string[];
  readonly hint: readonly string[];
  readonly mentioned: readonly string[];
}

/** A part of a sign: which one, and how its first word must be written, where that matters. */
interface Part {
  readonly id: number;
  readonly written: string | null;
}

type Places = readonly number[];

/** Who only wishes it may promise much: it stays within days. */
export const WISH_NEVER_TO_WAKE = '{wishes-not-to-wake}';

const LEXICONS: readonly Lexicon[] = [suicide, selfHarm, violence, abuse, childAtRisk, medicalEmergency];
const WEIGHTS: readonly Weight[] = ['now', 'event', 'soon', 'hint', 'mentioned'];
const GROUPS: Readonly<Record<string, readonly string[]>> = groups;

const { book: BOOK, signs: SIGNS } = bindLexicons();
/** Figures of speech, and how the first word of each must be written, where that matters: "it is killing me", not "will kill me". */
const SAYINGS = bindSayings([...idioms.sayings, ...idioms.nothing]);
/** What is worded like a danger that is now: who was put out lost a home, and who only wishes never to wake wishes it. */
const NOTHING_NOW = bindSayings([...idioms.nothing, WISH_NEVER_TO_WAKE]);
/** What the words of a sign would tell of another kind: who wishes never to wake lies nowhere and does not answer. */
const NOTHING_OF: ReadonlyMap<string, Danger['kind']> = new Map([
  [WISH_NEVER_TO_WAKE, 'medical-emergency'],
  ['{es-he-would} {es-end-me}', 'suicide'],
]);

/** Every sign of the lexicon that stands in the narrative, figures of speech left out. */
export function signsIn(reading: Reading): readonly Occurrence[] {
  const standing = partsIn(reading);
  const all = SIGNS.flatMap((sign): readonly Occurrence[] =>
    occurrencesOf(sign, standing, reading).map((found) => ({
      kind: sign.kind,
      weight: sign.weight,
      sign: sign.told,
      ...found,
      ...wordsOf(found.places, reading),
    })),
  );
  const claiming = all.filter(({ sign }) => NOTHING_OF.has(sign));
  return all.filter((sign) => !claiming.some((other) => isMisreadFrom(other, sign)));
}

const isMisreadFrom = (other: Occurrence, { kind, places }: Occurrence): boolean =>
  NOTHING_OF.get(other.sign) === kind && places.some((place) => other.places.includes(place));

/** The same text, as long as before, without what is worded like a danger that is now and is none. */
export function withoutSayings(narrative: string): string {
  const reading = readForDanger(narrative);
  const { words } = reading;
  return sayingsIn(reading, NOTHING_NOW).reduce((kept, places) => {
    const [start, end] = [words[places[0] ?? 0]?.start ?? 0, words[places.at(-1) ?? 0]?.end ?? 0];
    return kept.slice(0, start) + ' '.repeat(end - start) + kept.slice(end);
  }, narrative);
}

const sayingsIn = ({ roots, words }: Reading, book = SAYINGS): readonly Places[] =>
  findPhrases(book, roots, 0)
    .filter(({ meaning, places }) => isWrittenSo(words[places[0]]?.written ?? '', meaning))
    .map(({ places }) => places);

function partsIn(reading: Reading): ReadonlyMap<number, readonly Places[]> {
  const { roots, words } = reading;
  const sayings = sayingsIn(reading);
  const found = new Map<number, Places[]>();
  for (const { meaning, places } of findPhrases(BOOK, roots, GAP)) {
    if (sayings.some((saying) => isOnlySaid(places, saying)) || !isWhole(places, reading)) continue;
    if (!isWrittenSo(words[places[0]]?.written ?? '', meaning.written)) continue;
    const known = found.get(meaning.id);
    if (known) known.push(places);
    else found.set(meaning.id, [places]);
  }
  return found;
}

function occurrencesOf(
  { parts, reach }: Sign,
  found: ReadonlyMap<number, readonly Places[]>,
  reading: Reading,
): readonly Pick<Occurrence, 'places' | 'beginnings'>[] {
  const [first, ...others] = parts.map((part) => found.get(part) ?? []);
  if (!first || others.some(({ length }) => length === 0)) return [];
  return first.slice(0, ANCHORS_MAX).flatMap((anchor) => {
    const beside = others.map((places) => nearest(anchor, places, reach, reading));
    return everyChoice(beside).flatMap((chosen) => {
      const all = [anchor, ...chosen];
      const places = [...new Set(all.flat())].toSorted((one, other) => one - other);
      return places.length === all.flat().length ? [{ places, beginnings: all.map(([begins = 0]) => begins) }] : [];
    });
  });
}

/** Those that do not overlap the anchor and are in reach. */
const nearest = (anchor: Places, places: readonly Places[], reach: Reach, { words }: Reading): readonly Places[] =>
  places
    .map((place) => ({ place, apart: wordsBetween(anchor, place), ends: endsBetween(anchor, place, words) }))
    .filter(({ apart, ends }) => apart > 0 && apart <= (ends <= reach.sentences ? reach.words : CLOSE))
    .toSorted((one, other) => one.apart - other.apart)
    .slice(0, TRIED_MAX)
    .map(({ place }) => place);

function wordsBetween(anchor: Places, other: Places): number {
  const [from = 0, to = 0] = [anchor[0], anchor.at(-1)];
  const [otherFrom = 0, otherTo = 0] = [other[0], other.at(-1)];
  return otherFrom > to ? otherFrom - to : from - otherTo;
}

/** How many sentences end between two places. */
const endsBetween = (anchor: Places, other: Places, words: Reading['words']): number =>
  Math.abs(sentenceAt(anchor[0], words) - sentenceAt(other[0], words));

const isOneStatement = (places: Places, words: Reading['words']): boolean =>
  sentenceAt(places[0], words) === sentenceAt(places.at(-1), words);

/** Words of a figure of speech say nothing else, unless they are only a piece of what is said: "cut off my breath". */
const isOnlySaid = (places: Places, saying: Places): boolean =>
  saying.some((place) => places.includes(place)) &&
  !(places.length > saying.length && saying.every((place) => places.includes(place)));

const isWhole = (places: Places, { roots, words }: Reading): boolean =>
  isOneStatement(places, words) && !isParted(places, roots);

/** Whether a word between two words of a part makes another statement of them. */
const isParted = (places: Places, roots: readonly string[]): boolean =>
  places.some((place, index) => {
    const between = (places[index + 1] ?? place) - place > 1 ? (roots[place + 1] ?? '') : '';
    return PARTS_WORDS.has(between) || /^\d/.test(between);
  });

const sentenceAt = (place: number | undefined, words: Reading['words']): number => words[place ?? 0]?.sentence ?? 0;

/** One of each, in every way: of nothing there is one way, of an empty one none. */
function everyChoice<One>(of: readonly (readonly One[])[]): readonly (readonly One[])[] {
  return of.reduce<readonly (readonly One[])[]>(
    (chosen, ones) => chosen.flatMap((sofar) => ones.map((one) => [...sofar, one])),
    [[]],
  );
}

function wordsOf(places: Places, { words, roots }: Reading): Pick<Occurrence, 'said' | 'start' | 'end'> {
  return {
    said: places.map((place) => roots[place]).join(' '),
    start: words[places[0] ?? 0]?.start ?? 0,
    end: words[places.at(-1) ?? 0]?.end ?? 0,
  };
}

function bindSayings(sayings: readonly string[]): PhraseBook<string | null> {
  return bindPhrases(sayings.flatMap(readOnce()).map(({ roots, written }) => ({ roots, meaning: written })));
}

function bindLexicons(): { readonly book: PhraseBook<Part>; readonly signs: readonly Sign[] } {
  const ids = new Map<string, number>();
  const signs = LEXICONS.flatMap((lexicon) =>
    WEIGHTS.flatMap((weight) =>
      lexicon[weight].map((told) => ({
        kind: lexicon.kind as Danger['kind'],
        weight,
        told,
        reach: REACH[told.includes(' & ') ? '&' : '+'],
        parts: told.split(/ [+&] /).map((part) => idOf(part, ids)),
      })),
    ),
  );
  const read = readOnce();
  const phrases = [...ids].flatMap(([part, id]) => {
    const ways = read(part).map(({ roots, written }) => ({ roots, meaning: { id, written } }));
    return [...new Map(ways.map((way) => [JSON.stringify(way), way])).values()];
  });
  return { book: bindPhrases(phrases), signs };
}

function idOf(part: string, ids: Map<string, number>): number {
  const known = ids.get(part) ?? ids.size;
  ids.set(part, known);
  return known;
}

/** A piece of a part as it is read, and how its first word must be written, where that matters. */
interface Piece {
  readonly roots: readonly string[];
  readonly written: string | null;
}

/** Reads each piece of a sign once, however many signs have it: a group is every one of its members. */
function readOnce(): (part: string) => readonly Piece[] {
  const known = new Map<string, readonly Piece[]>();
  const read = (piece: string): readonly Piece[] => {
    const before = known.get(piece);
    if (before) return before;
    const group = /^\{([a-z-]+)\}$/.exec(piece)?.[1];
    const pieces = group === undefined ? [pieceOf(piece)] : membersOf(group).flatMap(all);
    known.set(piece, pieces);
    return pieces;
  };
  /** "{weapon} on me" stands for every weapon of the group. */
  const all = (part: string): readonly Piece[] => {
    const ways = everyChoice((part.match(/\{[a-z-]+\}|[^{]+/g) ?? []).map(read));
    return ways.map((chosen) => ({
      roots: chosen.flatMap(({ roots }) => roots),
      written: chosen[0]?.written ?? null,
    }));
  };
  return all;
}

/** "=hits me" must be written so. */
function pieceOf(piece: string): Piece {
  return { roots: dangerRootsOf(piece.replace('=', '')), written: /^=(\S+)/.exec(piece)?.[1] ?? null };
}

/** What the lexicon writes in capitals must be in capitals. */
const isWrittenSo = (word: string, written: string | null): boolean =>
  written === null || word === written || (written === written.toLowerCase() && word.toLowerCase() === written);

function membersOf(group: string): readonly string[] {
  const members = GROUPS[group];
  if (!members) throw new Error(`The danger lexicon names a group that it does not have: ${group}`);
  return members;
}
