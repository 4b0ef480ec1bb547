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
const BREAKING_WORDS = rootSet('but however although though except whereas becaus otherwis instead');
/** After a comma or an "and" these begin a new statement: "denies hunger, needs rides". */
const STARTERS = rootSet(
  'they i we person need want request ask report state say seek lack lost struggl has have had is was can would will ' +
    'doe do did now current still onli just no not without deni never previous behind work live',
);

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
  const before = words[place - 1]?.root ?? '';
  if (BREAKS.has(root) || BREAKING_WORDS.has(root)) return true;
  if (before === '-' && standsAlone(words, place - 1)) return true;
  return (before === ',' || before === 'and') && STARTERS.has(root);
}

/** A dash with room on both sides parts statements; one inside "follow-up" does not. */
function standsAlone(words: readonly Word[], place: number): boolean {
  const [before, dash, after] = [words[place - 1], words[place], words[place + 1]];
  return !!before && !!dash && !!after && dash.start > before.end && after.start > dash.end;
}

function rootSet(roots: string): ReadonlySet<string> {
  return new Set(roots.split(' '));
}
