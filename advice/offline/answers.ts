import type { Program } from '../../domain/program';
import { readClauses } from '../text/clauses';
import { type Cue, type Stretch, stretchesOf } from '../text/cues';
import { rootsOf } from '../text/words';
import type { Lexicon, Need } from './lexicon';

/** What a program is there for, by its own words. */
export interface Answers {
  /** How well it answers each need, 0 to 1: what it is called counts for more than what it also does. */
  readonly offers: ReadonlyMap<string, number>;
  /** Needs that it says it does not answer: "no criminal cases". */
  readonly refuses: ReadonlySet<string>;
}

const IN_SERVICE_TYPE = 1;
/** Where its kinds of service say nothing; "Single Beds" of a shelter are no furniture. */
const IN_NAME = 0.9;
const IN_DESCRIPTION = 0.5;
/** "To dialysis, clinics and the dentist" says where a ride goes, and not what is done there. */
const RIDES = 'transport';

/** Reads which needs a program answers, and which it refuses. */
export function answersIn({ serviceTypes, name, description }: Program, lexicon: Lexicon): Answers {
  const offers = new Map<string, number>();
  const note = (need: Need, strength: number) => offers.set(need.id, Math.max(offers.get(need.id) ?? 0, strength));
  const said = needsIn(description, lexicon);
  for (const need of serviceTypes.flatMap((text) => needsIn(text, lexicon).offered)) note(need, IN_SERVICE_TYPE);
  const inName = offers.size === 0 ? IN_NAME : IN_DESCRIPTION;
  for (const need of needsIn(name, lexicon).offered) note(need, inName);
  const isRide = offers.has(RIDES);
  for (const need of said.offered) if (!isRide || need.whose === 'household') note(need, IN_DESCRIPTION);
  const refuses = new Set(said.refused.map(({ id }) => id).filter((id) => (offers.get(id) ?? 0) < IN_NAME));
  return { offers, refuses };
}

interface Said {
  readonly offered: readonly Need[];
  readonly refused: readonly Need[];
}

/** What a text of the directory offers; "we do not pay rent" refuses. */
function needsIn(text: string, lexicon: Lexicon): Said {
  const all = stretchesOf(readClauses(text)).flatMap((stretch) => {
    const refusals = stretch.cues.flatMap((cue) => refusalFrom(cue, stretch) ?? []);
    return lexicon
      .find(stretch.roots, ['service', 'thing', 'trouble'])
      .map(({ need, places }) => ({ need, refused: refusals.some((place) => place <= places[0]) }));
  });
  const of = (refused: boolean) => all.filter((one) => one.refused === refused).map(({ need }) => need);
  return { offered: of(false), refused: of(true) };
}

/** From which word on a text refuses. "People who cannot pay rent" refuses nothing, nor does "at no cost". */
function refusalFrom({ kind, from, to }: Cue, { roots }: Stretch): number | undefined {
  if (kind === 'deny' || ((kind === 'lack' || kind === 'not') && DO.has(roots[from - 1] ?? ''))) return from;
  return kind === 'not' && !INVITING.has(roots[to + 1] ?? '') ? to + 1 : undefined;
}

const DO: ReadonlySet<string> = new Set(['do', 'doe', 'did', 'are', 'is', 'can']);
/** What is good to have none of: "no fees, no appointment". */
const INVITING: ReadonlySet<string> = new Set(
  rootsOf('cost charge fee fees appointment referral insurance paperwork papers limit matter questions court'),
);
