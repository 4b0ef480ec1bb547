import { answeredNo, type Stretch } from '../text/answered-no';
import { type Clause, readClauses } from '../text/clauses';
import { withoutNamesAtStart } from '../text/names';
import { bindPhrases, findLongest, lastPlace, type PhraseBook } from '../text/phrases';
import { readSentences, rootsOf, type Word } from '../text/words';
import { deniedLines } from './denied-lines';
import groups from './groups.json';
import spellings from './spellings.json';
import standingPhrases from './standing.json';

/** What words beside a sign say of it: that it is denied, was, is settled, was only asked. */
export type Remark = keyof typeof standingPhrases | 'recent' | 'year';

/** A word as danger reads it: with the clause and the sentence that it stands in. */
export interface DangerWord {
  readonly root: string;
  /** The word as written: "hits me" is now, "hit me" may have been; "SI" is not the "si" of Spanish. */
  readonly written: string;
  readonly start: number;
  readonly end: number;
  readonly clause: number;
  readonly sentence: number;
  /** Between which commas of its clause: so far "history of" and "former" speak for what is grave. */
  readonly stretch: number;
}

/** Where a remark stands, by the places of its first and last word. */
export interface Remarked {
  readonly remark: Remark;
  readonly from: number;
  readonly to: number;
}

/** A narrative, read once: its words in a row, and what they remark on one another. */
export interface Reading {
  readonly narrative: string;
  readonly words: readonly DangerWord[];
  readonly roots: readonly string[];
  readonly remarks: readonly Remarked[];
  readonly remarksInClause: ReadonlyMap<number, readonly Remarked[]>;
  readonly remarksInSentence: ReadonlyMap<number, readonly Remarked[]>;
  /** The sentences that are questions. */
  readonly questions: ReadonlySet<number>;
  /** The places of words that a form asked about and that were answered by a no. */
  readonly answeredNo: ReadonlySet<number>;
}

/** Small words of Spanish that begin what is said next; none is a word that English would write there. */
const SPANISH =
  /^(?:me|se|lo|la|le|les|los|las|nos|te|mi|mis|su|sus|el|él|ella|un|una|yo|ya|usted|que|hay|puede|puedo|pueden|quiere|quiero|tiene|tengo|está|esta|estoy|hace|para|paro|deja|dejaba|sé|sabe|llego|llega|alguien|responde|despierta|reacciona|respira|siento|siente|dice)$/i;

const ONLY_SPANISH = /^(?:que|el|la|los|las|una|con|para|está|va|se|puede|quiere)$/i;

/** Whether what follows a "no" or a "si" is Spanish: "no me deja", "si no se va". */
export const goesOnInSpanish = (place: number, words: readonly DangerWord[]): boolean => {
  const next = words[place + 1]?.written ?? '';
  return SPANISH.test(/^no$/i.test(next) ? (words[place + 2]?.written ?? '') : next);
};

/** Whether a new statement of Spanish begins with this word: "no duerme y se quiere matar", "no puedo, me pega". */
export const beginsInSpanish = (place: number, words: readonly DangerWord[]): boolean => {
  const [before, word] = [words[place - 1], words[place]];
  if (!before || !word || !SPANISH.test(word.written)) return false;
  return /^(?:y|e|porque|pero)$/i.test(before.written) || before.stretch !== word.stretch;
};

const bare = (root: string): string => root.normalize('NFD').replace(/\p{M}/gu, '');

const SPELT: ReadonlyMap<string, string> = new Map(
  Object.entries({ ...spellings.forms, ...spellings.misspelt }).flatMap(([right, wrong]) => {
    const [root = right] = rootsOf(right);
    return wrong.flatMap((form) => {
      const roots = rootsOf(form);
      return roots.length === 1 ? roots.map((one): [string, string] => [bare(one), bare(root)]) : [];
    });
  }),
);
/** Words of danger whose parts are read as something else: "black" alone is taken out, "black eye" is a bruise. */
const INSTEAD: readonly (readonly [RegExp, string])[] = Object.entries(spellings.instead).map(([written, read]) => [
  new RegExp(`\\b${written}\\b`, 'gi'),
  read,
]);

const spelt = (root: string): string => SPELT.get(root) ?? root;

/** The same text, as long as before, so that places stay what they were. */
const readable = (text: string): string =>
  INSTEAD.reduce((kept, [written, read]) => kept.replace(written, (found) => read.padEnd(found.length)), text);

/** The roots of a phrase of the danger lexicon, read exactly as a narrative is. */
export function dangerRootsOf(phrase: string): readonly string[] {
  const narrative = readable(phrase);
  const words = readSentences(narrative).flatMap(({ words: own }) =>
    own.flatMap((word) =>
      word.kind === 'word' ? [dangerWord(word, { narrative, clause: 0, sentence: 0, stretch: 0 })] : [],
    ),
  );
  return words.map(({ root }, place) => (isSpanishIf(place, words) ? 'si' : root));
}

/** Reads a narrative for danger, with the same words and clauses that all advice reads. */
export function readForDanger(narrative: string): Reading {
  const { words, questions, listedAsDenied } = readWords(narrative);
  const roots = words.map(({ root }) => root);
  const said = BOOKS.flatMap((book) => findLongest(book, roots)).map((found) => ({
    remark: found.meaning,
    from: found.places[0],
    to: lastPlace(found),
  }));
  const remarks = [...said, ...years(words)];
  return {
    narrative,
    words,
    roots,
    questions,
    answeredNo: new Set([...placesIn([...answeredNo(narrative), ...deniedLines(narrative)], words), ...listedAsDenied]),
    remarks,
    remarksInClause: byPart(remarks, ({ from }) => words[from]?.clause),
    remarksInSentence: byPart(remarks, ({ from }) => words[from]?.sentence),
  };
}

/** What a sender said later begins a page: nothing that was told before it is beside it. */
const PAGE = '\f';
/** More sentences than anything reaches over. */
const BETWEEN_PAGES = 100;

/** "Denied (coded):", "Negative for:" over a list with bullets speaks for each of its lines. */
const DENYING_HEADING = /^(?:denie[sd]|denying|negative|absent|ruled|niegan?|neg[oó])$/i;

function readWords(
  narrative: string,
): Pick<Reading, 'words' | 'questions'> & { readonly listedAsDenied: readonly number[] } {
  const clauses = onPages(narrative, readClauses(readable(withoutNamesAtStart(narrative))));
  const isDenied = clauses.map(({ heading: [first] }) =>
    first ? DENYING_HEADING.test(narrative.slice(first.start, first.end)) : false,
  );
  const words = clauses.flatMap(({ words: own, sentence }, clause) =>
    own.flatMap((word, place) => {
      const stretch = own.slice(0, place).filter(({ root }) => root === ',').length;
      return word.kind === 'word' ? [dangerWord(word, { narrative, clause, sentence, stretch })] : [];
    }),
  );
  const asking = clauses.filter(({ words: own }) => own.some(({ root }) => root === '?'));
  const told = words.map((word, place) => (isSpanishIf(place, words) ? { ...word, root: 'si' } : word));
  const listedAsDenied = told.flatMap(({ clause }, place) => (isDenied[clause] ? [place] : []));
  return { words: told, questions: new Set(asking.map(({ sentence }) => sentence)), listedAsDenied };
}

function onPages(narrative: string, clauses: readonly Clause[]): readonly Clause[] {
  if (!narrative.includes(PAGE)) return clauses;
  const pageAt = (place: number): number => narrative.slice(0, place).split(PAGE).length - 1;
  return clauses.map(({ sentence, ...clause }) => ({
    ...clause,
    sentence: sentence + BETWEEN_PAGES * pageAt(clause.words[0]?.start ?? 0),
  }));
}

/** What follows an "if" of Spanish, besides: "si es normal", "si califico". */
const AFTER_IF =
  /^(?:es|fue|sería|seria|están|estan|tienen|tenemos|tuviera|pueden|podemos|podrían|podrian|voy|van|califico|califica|calificamos|necesito|necesita|necesitan|necesitamos|vivo|vive|pago|paga|pagamos|gano|existe|aún|aun|todavía|todavia|ustedes|ellos|nosotros|hubiera|quieren|saben|conocen)$/i;

/** "SI" is no "si" of Spanish: "si me deja", "si no se va". */
const isSpanishIf = (place: number, words: readonly DangerWord[]): boolean =>
  /^si$/i.test(words[place]?.written ?? '') &&
  words[place]?.written !== 'SI' &&
  (goesOnInSpanish(place, words) ||
    AFTER_IF.test(words[place + 1]?.written ?? '') ||
    words.slice(Math.max(0, place - 5), place).some(({ written }) => ONLY_SPANISH.test(written)));

const placesIn = (stretches: readonly Stretch[], words: readonly DangerWord[]): ReadonlySet<number> =>
  new Set(
    words.flatMap(({ start, end }, place) =>
      stretches.some((stretch) => start >= stretch.start && end <= stretch.end) ? [place] : [],
    ),
  );

function byPart(
  remarks: readonly Remarked[],
  partOf: (remark: Remarked) => number | undefined,
): ReadonlyMap<number, readonly Remarked[]> {
  const parts = new Map<number, Remarked[]>();
  for (const remark of remarks) {
    const part = partOf(remark) ?? -1;
    const known = parts.get(part);
    if (known) known.push(remark);
    else parts.set(part, [remark]);
  }
  return parts;
}

function dangerWord(
  { root, start, end }: Word,
  { narrative, ...where }: Pick<DangerWord, 'clause' | 'sentence' | 'stretch'> & { readonly narrative: string },
): DangerWord {
  const written = narrative.slice(start, end);
  return { root: spelt(bare(root)), written, start, end, ...where };
}

/** "In 2019": a year that somebody bothers to name is seldom this one. */
const years = (words: readonly DangerWord[]): readonly Remarked[] =>
  words.flatMap(({ written }, place) =>
    /^(?:19|20)\d\d$/.test(written) ? [{ remark: 'year' as const, from: place, to: place }] : [],
  );

const REMARKS: readonly (readonly [Remark, readonly string[]])[] = [
  ...(Object.entries(standingPhrases) as [Remark, string[]][]),
  ['recent', groups.recent],
];
/** One book per kind of remark: "no longer" may both deny and put into the past. */
const BOOKS: readonly PhraseBook<Remark>[] = REMARKS.map(([remark, phrases]) =>
  bindPhrases(phrases.map((phrase) => ({ roots: dangerRootsOf(phrase), meaning: remark }))),
);
