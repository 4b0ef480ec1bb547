import MiniSearch from 'minisearch';
import type { Program } from '../../domain/program';
import { readClauses } from './clauses';
import { type Cue, type Stretch, stretchesOf } from './cues';
import { findNeeds, type Need } from './lexicon';
import { remember } from './memory';
import { STOP_ROOTS } from './stop-roots';
import { rootsOf } from './words';

/** How well a program answers a need, 0 to 1: what it is called counts for more than what it also does. */
export type Answers = ReadonlyMap<string, number>;

/** A directory, read for one question. */
export interface Directory {
  readonly answersOf: (program: Program) => Answers;
  /** Programs whose own words stand in the asked ones, each with its likeness, 0 to 1. */
  readonly likeness: (roots: readonly string[]) => ReadonlyMap<string, number>;
  /** Whether the program's name, or one of its kinds of service, stands whole among these words. */
  readonly names: (program: Program, roots: readonly string[]) => boolean;
}

const IN_SERVICE_TYPE = 1;
const IN_NAME = 0.9;
const IN_DESCRIPTION = 0.35;
/** Words of every directory, that tell nothing of a need; and words of a person, that must not. */
const UNTELLING: ReadonlySet<string> = new Set([
  ...STOP_ROOTS,
  ...rootsOf(
    'help helps program service services support care center community family families home person people parent child baby need needs county free cost ' +
      'low income resident assistance access network project office agency day week month year time one two three new first call visit work live ' +
      'disability disabilities health social public state local good not no',
  ),
]);

const FIELDS = ['serviceTypes', 'name', 'description'] as const;

/** Reads the programs of one question. Equal texts are read once for all questions. */
export function readDirectory(programs: readonly Program[]): Directory {
  const answers = new Map(programs.map((program) => [program.id, answersIn(program)]));
  const search = indexOf(programs);
  const places = new Set(programs.flatMap(({ eligibility }) => eligibility.counties).flatMap(rootsOf));
  return {
    answersOf: (program) => answers.get(program.id) ?? new Map(),
    likeness: (roots) => likenessOf(search, roots),
    names: ({ name, serviceTypes }, roots) => [name, ...serviceTypes].some((title) => standsIn(title, places, roots)),
  };
}

function answersIn({ serviceTypes, name, description }: Program): Answers {
  const found = new Map<string, number>();
  const note = (need: Need, strength: number) => found.set(need.id, Math.max(found.get(need.id) ?? 0, strength));
  for (const need of serviceTypes.flatMap(needsIn)) note(need, IN_SERVICE_TYPE);
  for (const need of needsIn(name)) note(need, IN_NAME);
  for (const need of needsIn(description)) note(need, IN_DESCRIPTION);
  return found;
}

/** Names, kinds of service and descriptions: enough for a directory of a few thousand programs. */
const TEXTS_MAX = 20_000;

/** What a text of the directory offers; "we do not pay rent" offers nothing. */
const needsIn = remember(readNeeds, TEXTS_MAX);

function readNeeds(text: string): readonly Need[] {
  return stretchesOf(readClauses(text)).flatMap((stretch) => {
    const refusals = stretch.cues.flatMap((cue) => refusalFrom(cue, stretch) ?? []);
    return findNeeds(stretch.roots, ['service', 'thing', 'trouble'])
      .filter(({ places }) => !refusals.some((place) => place <= places[0]))
      .map(({ need }) => need);
  });
}

/** From which word on a text refuses. "People who cannot pay rent" refuses nothing, nor does "at no cost". */
function refusalFrom({ kind, from, to }: Cue, { roots }: Stretch): number | undefined {
  if (kind === 'deny' || ((kind === 'lack' || kind === 'not') && DO.has(roots[from - 1] ?? ''))) return from;
  return kind === 'not' && !INVITING.has(roots[to + 1] ?? '') ? to + 1 : undefined;
}

const DO: ReadonlySet<string> = new Set(['do', 'doe', 'did']);
/** What is good to have none of: "no fees, no appointment". */
const INVITING: ReadonlySet<string> = new Set(
  rootsOf('cost charge fee fees appointment referral insurance paperwork papers limit matter questions'),
);

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
  const best = Math.max(...results.map(({ score }) => score), Number.MIN_VALUE);
  return new Map(results.map(({ id, score }) => [String(id), score / best]));
}

function standsIn(title: string, places: ReadonlySet<string>, roots: readonly string[]): boolean {
  const telling = tellingRoots(title).filter((root) => !places.has(root));
  return telling.length > 0 && telling.every((root) => roots.includes(root));
}

const searchFor = (search: MiniSearch, roots: readonly string[]) =>
  roots.length === 0 ? [] : search.search({ queries: [...roots], combineWith: 'OR' }, { tokenize: (root) => [root] });
