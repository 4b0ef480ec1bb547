import type { Program } from '../../domain/program';
import { type Meaning, meaningOf } from '../likeness/word-meaning';
import { rootsOf } from '../text/words';
import type { Lexicon } from './lexicon';

/** What a program is about, by everything that the directory says of it. */
export interface Described {
  /** Of its name with its kinds of service, of the kinds alone, of the description, and of each sentence of that. */
  readonly meanings: readonly Meaning[];
  /** How like it is to how programs for each need of the lexicon describe themselves. */
  readonly needs: readonly number[];
}

const SENTENCES = /(?<=[.!?;])\s+/;

/** Reads what a program says of itself. */
export function describe({ name, serviceTypes, description }: Program, lexicon: Lexicon): Described {
  const kinds = serviceTypes.join('. ');
  const title = rootsOf(`${name}. ${kinds}`);
  const texts = [title, rootsOf(kinds), rootsOf(description), ...description.split(SENTENCES).map(rootsOf)];
  const byTitle = lexicon.offeredLike(title);
  const byAll = lexicon.offeredLike([...title, ...rootsOf(description)]);
  return {
    meanings: texts.filter((roots) => roots.length > 0).map(meaningOf),
    needs: byTitle.map((share, need) => (share + (byAll[need] ?? 0)) / 2),
  };
}
