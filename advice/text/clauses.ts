import { readSentences, type Sentence, type Word } from './words';

/** The part of a sentence within which "denies", "previously" or "needs" speak for the words beside them. */
export interface Clause {
  readonly words: readonly Word[];
  /** Which sentence it belongs to, counted from the beginning. */
  readonly sentence: number;
  /** The heading over a list line: "Denies:" denies every line below it. */
  readonly heading: readonly Word[];
}

/** Nothing speaks for words further away than this, not even where somebody writes without a stop. */
const CLAUSE_WORDS_MAX = 60;
/** A heading is short; a long line that ends in a colon is a sentence. */
const HEADING_WORDS_MAX = 6;

const BREAKS: ReadonlySet<string> = new Set([';', '(', ')', '[', ']', '\u2013', '\u2014', '|']);
const BREAKING_WORDS = rootSet('but however although though except whereas becaus otherwis instead besid');
/** After a comma or an "and" these begin a new statement: "denies hunger, needs rides". */
const STARTERS = rootSet(
  'they i we person need want request ask report state say seek lack lost struggl has have had is was can would will ' +
    'doe do did now current still onli just no not without deni never previous behind work live',
);

const RUN_ON_SUBJECTS = rootSet('i we they');
const WANTING = rootSet('need want');
/** So far back stands what is not needed, before what is. */
const RUN_ON_WORDS = 8;

/** Reads a text into clauses. */
export function readClauses(text: string): readonly Clause[] {
  let heading: readonly Word[] = [];
  return readSentences(text).flatMap((sentence, index) => {
    if (!sentence.bullet) heading = headingOf(sentence);
    return split(sentence.words).map((words) => ({
      words,
      sentence: index,
      heading: sentence.bullet ? heading : [],
    }));
  });
}

function headingOf({ words }: Sentence): readonly Word[] {
  const short = words.length <= HEADING_WORDS_MAX + 1 && words.at(-1)?.root === ':';
  return short ? words : [];
}

function split(words: readonly Word[]): readonly (readonly Word[])[] {
  const clauses: Word[][] = [[]];
  for (const [place, word] of words.entries()) {
    if (beginsClause(words, place) || clauses.at(-1)?.length === CLAUSE_WORDS_MAX) clauses.push([]);
    if (!BREAKS.has(word.root)) clauses.at(-1)?.push(word);
  }
  return clauses.filter((clause) => clause.some(({ kind }) => kind === 'word'));
}

function beginsClause(words: readonly Word[], place: number): boolean {
  const root = words[place]?.root ?? '';
  if (BREAKS.has(root) || BREAKING_WORDS.has(root)) return true;
  return followsBreak(words, place) || runsOn(words, place) || startsAnew(words, place);
}

/** Behind a dash that stands alone, and behind "No." as an answer. */
function followsBreak(words: readonly Word[], place: number): boolean {
  const before = words[place - 1]?.root ?? '';
  if (before === '-') return standsAlone(words, place - 1);
  return before === '.' && words[place - 2]?.root === 'no';
}

/** "Denies hunger, needs rides" says two things; in "meals, no" the "no" is still about the meals. */
function startsAnew(words: readonly Word[], place: number): boolean {
  const before = words[place - 1]?.root ?? '';
  const root = words[place]?.root ?? '';
  if (root === 'no' && endsThere(words, place)) return false;
  return (before === ',' || before === 'and') && STARTERS.has(root);
}

/** Whether a mark stands right behind a word; words that are not read may stand between. */
function endsThere(words: readonly Word[], place: number): boolean {
  const next = words[place + 1];
  return !next || (next.kind === 'mark' && next.start === words[place]?.end);
}

/** "I don't need money I need a place": people who write without stops begin anew by saying what they need instead. */
function runsOn(words: readonly Word[], place: number): boolean {
  const [subject, verb] = [words[place]?.root ?? '', words[place + 1]?.root ?? ''];
  if (!RUN_ON_SUBJECTS.has(subject) || !WANTING.has(verb)) return false;
  const said = words.slice(Math.max(0, place - RUN_ON_WORDS), place - 1).map(({ root }) => root);
  return said.includes('not') && said.some((root) => WANTING.has(root));
}

/** A dash with room on both sides parts statements; one inside "follow-up" does not. */
function standsAlone(words: readonly Word[], place: number): boolean {
  const [before, dash, after] = [words[place - 1], words[place], words[place + 1]];
  return !!before && !!dash && !!after && dash.start > before.end && after.start > dash.end;
}

function rootSet(roots: string): ReadonlySet<string> {
  return new Set(roots.split(' '));
}
