import { type Meaning, meaningOf, tellingOf } from '../likeness/word-meaning';
import type { Standing } from '../text/standing';
import type { Lexicon } from './lexicon';
import type { Passage, Reading, Stress } from './mentions';

/** A sentence of the narrative, or what of it holds, by its words and by its meaning. */
export interface Sentence {
  readonly passages: readonly Passage[];
  readonly roots: readonly string[];
  readonly meaning: Meaning;
  /** How like it is to what is said for each need of the lexicon; the shares add up to one. */
  readonly needs: readonly number[];
}

/** What a narrative is about, where no phrase of the lexicon has to be met word by word. */
export interface Heard {
  readonly sentences: readonly Sentence[];
  readonly roots: readonly string[];
  readonly meaning: Meaning;
  readonly needs: readonly number[];
  /** The mean of the sentences' needs: a need told in one sentence of ten counts, but not as much as the others together. */
  readonly needsBySentence: readonly number[];
}

/** "Rent is fine", "used to come to the pantry": a need is spoken of to say that it is not one. */
const UNTOLD: ReadonlySet<Standing> = new Set(['denied', 'met', 'past', 'of-others']);
const TOLD: ReadonlySet<Standing> = new Set(['asked', 'told', 'unsettled', 'doubtful']);

/**
 * Listens to what holds of a narrative: what is denied, past or somebody else's asks for nothing. Nor does what tells of a
 * faith or a disability by the way, and in a sentence that asks for something the words for it are left out.
 */
export function listen({ passages, mentions }: Reading, lexicon: Lexicon): Heard {
  const bySentence = new Map<number, Passage[]>();
  for (const passage of passages)
    bySentence.set(passage.sentence, [...(bySentence.get(passage.sentence) ?? []), passage]);
  const aside = asideOf([...bySentence.values()]);
  const mentioning = new Set(mentions.map(({ passage }) => passage));
  const untold = new Set(mentions.filter(({ standing }) => UNTOLD.has(standing)).map(({ passage }) => passage));
  const told = new Set(mentions.filter(({ standing }) => TOLD.has(standing)).map(({ passage }) => passage));
  const speaks = (one: Passage): boolean =>
    told.has(one) || (one.holds && !untold.has(one) && (one.asks || mentioning.has(one) || !aside.has(one.sentence)));
  const sentences = [...bySentence.values()].flatMap((passages) => {
    const held = passages.filter(speaks);
    const roots = tellingOf(held.flatMap(({ plain }) => plain));
    return roots.length === 0
      ? []
      : [{ passages: held, roots, meaning: meaningOf(roots), needs: lexicon.saidLike(roots) }];
  });
  const roots = sentences.flatMap((sentence) => sentence.roots);
  return {
    sentences,
    roots,
    meaning: meaningOf(roots),
    needs: lexicon.saidLike(roots),
    needsBySentence: meanOf(sentences),
  };
}

/** "She is a wheelchair user and works at the store and the co-op" tells more than what it tells by the way. */
const BESIDE_ASIDE = 3;

/** The sentences that tell of a faith, an origin or a disability, and of hardly anything else. */
const asideOf = (sentences: readonly (readonly Passage[])[]): ReadonlySet<number> =>
  new Set(
    sentences
      .filter((passages) => passages.some((one) => one.aside))
      .filter((passages) => tellingOf(passages.flatMap(({ plain }) => plain)).length <= BESIDE_ASIDE)
      .flatMap((passages) => passages.map(({ sentence }) => sentence)),
  );

/** What is to come first tells more of what is needed, and what can wait less. */
const STRESSED: Readonly<Record<Stress, number>> = { first: 3, soon: 2, plain: 1, later: 0.5 };

function meanOf(sentences: readonly Sentence[]): readonly number[] {
  const weights = sentences.map(({ passages }) => Math.max(...passages.map(({ stress }) => STRESSED[stress])));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const [first] = sentences;
  return (first?.needs ?? []).map(
    (_share, at) =>
      sentences.reduce((sum, { needs }, place) => sum + (needs[at] ?? 0) * (weights[place] ?? 0), 0) / all,
  );
}
