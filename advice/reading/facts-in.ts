import type { Evidence } from '../../domain/evidence';
import type { CueKind } from '../text/cues';
import { bindLoosely, findLoosely } from '../text/loose-phrases';
import { bindPhrases, type Found, findPhrases, lastPlace } from '../text/phrases';
import { type Standing, standingOfTrouble } from '../text/standing';
import { STOP_ROOTS } from '../text/stop-roots';
import lexicon from './facts.json';
import { type Passage, quoteOfPassage } from './passages';
import { alternativesIn, type FactId, type TermMeaning } from './term-meanings';
import type { Whose } from './whose';

/** What the narrative says of a fact, or of a term by the term's own words, and of whom. */
export interface FactTold {
  readonly of: FactId;
  readonly whose: Whose;
  readonly says: 'yes' | 'no' | 'unsure';
  /** Said outright, and not by a "no" that stands somewhere before a word for it. */
  readonly outright: boolean;
  readonly evidence: Evidence;
}

interface Saying {
  readonly fact: FactId;
  readonly says: FactTold['says'];
  readonly ever: boolean;
}

const BOOK = bindLoosely<Saying>(
  lexicon.facts.flatMap(({ id, yes, no, unsure, ever }) => [
    ...yes.map((phrase) => ({ phrase, meaning: { fact: id, says: 'yes' as const, ever } })),
    ...no.map((phrase) => ({ phrase, meaning: { fact: id, says: 'no' as const, ever } })),
    ...unsure.map((phrase) => ({ phrase, meaning: { fact: id, says: 'unsure' as const, ever } })),
  ]),
);

interface FactsContext {
  readonly narrative: string;
  readonly passages: readonly Passage[];
  readonly whose: (passage: Passage, place: number) => Whose;
}

/** Everything that the narrative says of the facts of the lexicon, in the order of the text. */
export const factsIn = ({ narrative, passages, whose }: FactsContext): readonly FactTold[] =>
  passages.flatMap((passage) =>
    findLoosely(BOOK, passage.stretch.roots).flatMap((found): FactTold[] => {
      const says = saysNow(found.meaning, standingOf(found, passage));
      if (says === undefined) return [];
      return [toldBy(found, says, passage, { narrative, whose })];
    }),
  );

const toldBy = (
  { meaning, places }: Found<Saying>,
  says: FactTold['says'],
  passage: Passage,
  { narrative, whose }: Pick<FactsContext, 'narrative' | 'whose'>,
): FactTold => ({
  of: meaning.fact,
  whose: whose(passage, places[0]),
  says,
  outright: says === meaning.says,
  evidence: quoteOfPassage(narrative, passage),
});

/** What the narrative says of terms in the words of their own meanings. */
export function termsIn(
  { narrative, passages, whose }: FactsContext,
  meanings: readonly TermMeaning[],
): readonly FactTold[] {
  const book = bindPhrases(
    meanings.flatMap(({ term, meaning }) =>
      alternativesIn(meaning)
        .filter((roots) => roots.length > 1)
        .map((roots) => ({ roots, meaning: { fact: term, says: 'yes' as const, ever: false } })),
    ),
  );
  return passages.flatMap((passage) => {
    const kept = [...passage.stretch.roots.keys()].filter((at) => !STOP_ROOTS.has(passage.stretch.roots[at] ?? ''));
    const roots = kept.map((place) => passage.stretch.roots[place] ?? '');
    return findPhrases(book, roots, OWN_WORDS_GAP).flatMap(({ meaning, places: [first, ...rest] }): FactTold[] => {
      const found: Found<Saying> = {
        meaning,
        places: [kept[first] ?? first, ...rest.map((at) => kept[at] ?? at)],
      };
      const says = saysNow(meaning, standingOf(found, passage));
      return says === undefined ? [] : [toldBy(found, says, passage, { narrative, whose })];
    });
  });
}

const OWN_WORDS_GAP = 2;

const DENYING: ReadonlySet<CueKind> = new Set(['not', 'deny', 'around', 'decline']);
/** What is denied further away is something else: "might not keep him, so I do not know if he or I …". */
const DENIAL_REACH = 6;

/** "She may be pregnant", "thinks she has dementia". */
const MAYBE: ReadonlySet<string> = new Set(
  'may might could mayb possibl probabl wonder suspect think thought'.split(' '),
);
const MAYBE_REACH = 4;

/** "If" behind a fact is about something else: "for the Army, if that makes any difference". */
function standingOf(found: Found<unknown>, { stretch }: Passage): Standing {
  const span = { from: found.places[0], to: lastPlace(found), places: new Set(found.places) };
  const cues = stretch.cues.filter(
    ({ kind, from, to }) =>
      (kind !== 'doubt' || from <= span.to + 1) &&
      (!DENYING.has(kind) || (to >= span.from - DENIAL_REACH && from <= span.to + DENIAL_REACH)),
  );
  const isMaybe = stretch.roots.slice(Math.max(0, span.from - MAYBE_REACH), span.from).some((root) => MAYBE.has(root));
  return isMaybe ? 'doubtful' : standingOfTrouble(span, [span], { ...stretch, cues });
}

/** What is past is over, but for what stays true for ever: somebody who served is a veteran. */
function saysNow({ says, ever }: Saying, standing: Standing): FactTold['says'] | undefined {
  if (says === 'unsure' || standing === 'doubtful') return 'unsure';
  if (standing === 'past') return ever ? says : undefined;
  if (DENIES.has(standing)) return says === 'yes' ? 'no' : undefined;
  return TELLS.has(standing) ? says : undefined;
}

const DENIES: ReadonlySet<Standing> = new Set(['denied', 'met']);
const TELLS: ReadonlySet<Standing> = new Set(['asked', 'told', 'unsettled']);
