import type { Program } from '../../domain/program';
import { readClauses } from '../text/clauses';
import { type Cue, type Stretch, stretchesOf } from '../text/cues';
import { remember } from '../text/memory';
import { rootsOf } from '../text/words';
import { findNeeds, type Need } from './lexicon';

/** How well a program answers a need, 0 to 1: what it is called counts for more than what it also does. */
export type Answers = ReadonlyMap<string, number>;

const IN_SERVICE_TYPE = 1;
const IN_NAME = 0.9;
const IN_DESCRIPTION = 0.35;
/** Names, kinds of service and descriptions: enough for a directory of a few thousand programs. */
const TEXTS_MAX = 20_000;

/** Which needs a program answers, by its own words. */
export function answersIn({ serviceTypes, name, description }: Program): Answers {
  const found = new Map<string, number>();
  const note = (need: Need, strength: number) => found.set(need.id, Math.max(found.get(need.id) ?? 0, strength));
  for (const need of serviceTypes.flatMap(needsIn)) note(need, IN_SERVICE_TYPE);
  for (const need of needsIn(name)) note(need, IN_NAME);
  for (const need of needsIn(description)) note(need, IN_DESCRIPTION);
  return found;
}

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
