import type { Clause } from './clauses';
import cuePhrases from './cues.json';
import { bindPhrases, findLongest, lastPlace } from './phrases';
import { rootsOf } from './words';

/** What a cue says of the words beside it: "denies" denies, "previously" puts into the past, "asks for" asks. */
export type CueKind = keyof typeof cuePhrases;

/** A cue and the words of the clause that it takes, first and last. */
export interface Cue {
  readonly kind: CueKind;
  readonly from: number;
  readonly to: number;
}

/** The words of a clause, marks left out, behind those of its heading; places count in this list. */
export interface Stretch {
  readonly roots: readonly string[];
  /** Where the clause's own words begin. */
  readonly own: number;
  readonly commaBefore: ReadonlySet<number>;
  readonly cues: readonly Cue[];
}

const KINDS: readonly CueKind[] = [
  'deny',
  'around',
  'decline',
  'met',
  'not',
  'lack',
  'ask',
  'trouble',
  'past',
  'still',
  'doubt',
  'first',
  'soon',
  'later',
  'others',
];
const BOOK = bindPhrases(
  KINDS.flatMap((kind) => cuePhrases[kind].map((phrase) => ({ roots: rootsOf(phrase), meaning: kind }))),
);
const CARRIED: ReadonlySet<CueKind> = new Set(['past', 'doubt']);
/** "In the past, she …": so short an opening speaks for the next clause of its sentence. */
const OPENING_WORDS_MAX = 4;

/** Finds the cues of each clause; a short opening such as "In the past," is carried on to the clause behind it. */
export function stretchesOf(clauses: readonly Clause[]): readonly Stretch[] {
  let before: { readonly sentence: number; readonly opening: readonly Cue[] } = { sentence: -1, opening: [] };
  return clauses.map((clause) => {
    const stretch = stretchOf(clause);
    const carried = before.sentence === clause.sentence ? before.opening : [];
    before = { sentence: clause.sentence, opening: openingOf(stretch) };
    return { ...stretch, cues: [...carried, ...stretch.cues] };
  });
}

function stretchOf({ words, heading }: Clause): Stretch {
  const all = [...heading, ...words];
  const roots: string[] = [];
  const commaBefore = new Set<number>();
  let own = 0;
  for (const [place, { root, kind }] of all.entries()) {
    if (place === heading.length) own = roots.length;
    if (kind === 'word') roots.push(root);
    else if (root === ',') commaBefore.add(roots.length);
  }
  const cues = findLongest(BOOK, roots).map((found) => ({
    kind: found.meaning,
    from: found.places[0],
    to: lastPlace(found),
  }));
  return { roots, own, commaBefore, cues };
}

function openingOf({ roots, cues }: Stretch): readonly Cue[] {
  if (roots.length > OPENING_WORDS_MAX) return [];
  return cues.filter(({ kind }) => CARRIED.has(kind)).map(({ kind }) => ({ kind, from: -1, to: -1 }));
}
