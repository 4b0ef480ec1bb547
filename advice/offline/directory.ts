import MiniSearch from 'minisearch';
import type { Program } from '../../domain/program';
import { remember } from '../text/memory';
import { STOP_ROOTS } from '../text/stop-roots';
import { rootsOf } from '../text/words';
import { type Answers, answersIn } from './answers';
import { type Described, describe } from './describing';
import type { Lexicon } from './lexicon';

/** A directory, read for one question. */
export interface Directory {
  readonly described: (program: Program) => Described;
  readonly answersOf: (program: Program) => Answers;
  /** Programs whose own words stand in the asked ones, each with its likeness, 0 to 1. */
  readonly likeness: (roots: readonly string[]) => ReadonlyMap<string, number>;
  /** Whether the program's name, or one of its kinds of service, stands whole among these words. */
  readonly names: (program: Program, roots: readonly string[]) => boolean;
}

/** Titles and descriptions: enough for a directory of a few thousand programs. */
const TEXTS_MAX = 20_000;
/** A house has one directory, and now and then a new state of it. */
const DIRECTORIES_MAX = 8;
/** Words of every directory, that tell nothing of a need; and words of a person, that must not. */
const UNTELLING: ReadonlySet<string> = new Set([
  ...STOP_ROOTS,
  ...rootsOf(
    'help helps program service services support care center community family families home person people parent child baby need needs county free cost ' +
      'low income resident assistance access network project office agency day week month year time one two three new first call visit work live ' +
      'disability disabilities health social public state local good not no',
  ),
]);

/** Below this the best score of a search comes of a word or two by the way. */
const SCORE_TELLING = 15;

const FIELDS = ['serviceTypes', 'name', 'description'] as const;

/** A reader of directories that reads each state of one only once. */
export function readerOfDirectories(lexicon: Lexicon): (programs: readonly Program[]) => Directory {
  const kept = new Map<string, Directory>();
  return (programs) => {
    const key = JSON.stringify(programs.map(asKey));
    const known = kept.get(key);
    if (known) return known;
    const directory = readDirectory(programs, lexicon);
    if (kept.size >= DIRECTORIES_MAX) kept.clear();
    kept.set(key, directory);
    return directory;
  };
}

/** Everything of a program that its reading depends on. */
const asKey = ({ id, name, description, serviceTypes, eligibility }: Program) => [
  id,
  name,
  description,
  serviceTypes,
  eligibility.counties,
];

function readDirectory(programs: readonly Program[], lexicon: Lexicon): Directory {
  const answers = new Map(programs.map((program) => [program.id, answersIn(program, lexicon)]));
  const described = new Map(programs.map((program) => [program.id, describe(program, lexicon)]));
  const search = indexOf(programs);
  const places = new Set(programs.flatMap(({ eligibility }) => eligibility.counties).flatMap(rootsOf));
  return {
    described: (program) => described.get(program.id) ?? describe(program, lexicon),
    answersOf: (program) => answers.get(program.id) ?? NOTHING,
    likeness: (roots) => likenessOf(search, roots),
    names: ({ name, serviceTypes }, roots) => [name, ...serviceTypes].some((title) => standsIn(title, places, roots)),
  };
}

const NOTHING: Answers = { offers: new Map(), refuses: new Set() };

function indexOf(programs: readonly Program[]): MiniSearch {
  const search = new MiniSearch({
    fields: [...FIELDS],
    extractField: (program: Program, field) => textOf(program, field),
    tokenize: tellingRoots,
    processTerm: (root) => root,
    searchOptions: { boost: { serviceTypes: 3, name: 2 }, combineWith: 'OR' },
  });
  search.addAll(programs.filter(({ id }, place) => programs.findIndex((other) => other.id === id) === place));
  return search;
}

function textOf(program: Program, field: string): string {
  if (field === 'id') return program.id;
  if (field === 'serviceTypes') return program.serviceTypes.join('. ');
  return field === 'name' ? program.name : program.description;
}

const tellingRoots = remember((text) => rootsOf(text).filter((root) => !UNTELLING.has(root)), TEXTS_MAX);

const asQuery = (roots: readonly string[]): string[] => [...new Set(roots)].filter((root) => !UNTELLING.has(root));

function likenessOf(search: MiniSearch, roots: readonly string[]): ReadonlyMap<string, number> {
  const results = searchFor(search, asQuery(roots));
  const best = Math.max(...results.map(({ score }) => score), SCORE_TELLING);
  return new Map(results.map(({ id, score }) => [String(id), score / best]));
}

function standsIn(title: string, places: ReadonlySet<string>, roots: readonly string[]): boolean {
  const telling = tellingRoots(title).filter((root) => !places.has(root));
  return telling.length > 0 && telling.every((root) => roots.includes(root));
}

const searchFor = (search: MiniSearch, roots: readonly string[]) =>
  roots.length === 0 ? [] : search.search({ queries: [...roots], combineWith: 'OR' }, { tokenize: (root) => [root] });
