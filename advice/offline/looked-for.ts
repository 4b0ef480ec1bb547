import { rootsOf } from '../text/words';
import type { NeedEntry } from './need-entries';

/** A phrase of a lexicon that is never looked for, because too little of it is read. */
export interface UnheardPhrase {
  readonly need: string;
  readonly list: (typeof LISTS)[number];
  readonly phrase: string;
}

const LISTS = ['service', 'signals', 'subjects', 'settled'] as const;

/** A phrase that loses words to neutrality must not become a single one: "black eye" is not the eye doctor. */
export const isLookedFor = (phrase: string, roots: readonly string[]): boolean =>
  roots.length > 1 || (roots.length === 1 && !/\s/.test(phrase));

/** The phrases of these needs that have no effect: "senior meals", of which "senior" is not read. */
export const unheardPhrases = (needs: readonly NeedEntry[]): readonly UnheardPhrase[] =>
  needs.flatMap((need) =>
    LISTS.flatMap((list) =>
      need[list]
        .filter((phrase) => !isLookedFor(phrase, rootsOf(phrase)))
        .map((phrase) => ({ need: need.id, list, phrase })),
    ),
  );
