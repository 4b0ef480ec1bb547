import type { FactTold } from './facts-in';
import { quoteOf } from './passages';
import { inOwnWords, type TermMeaning } from './term-meanings';

const OF_HOME =
  /\blives in\s+((?:an? [^.:]{0,60}:\s+)?(?:the (?:town|village|city)s? of\s+)?\p{Lu}[\p{L}' ]*(?:,\s|\sor\s).*)$/iu;
const NAME = /\p{Lu}\p{Ll}[\p{L}']*(?:[\s-]\p{Lu}[\p{L}']*)*/gu;
const FEWEST = 3;

/** The towns that a meaning lists: "Lives in Ash Hollow, Birch or Cedar", and the county of each in brackets. Fewer than three may be anything. */
function townsIn(meaning: string): readonly string[] {
  const [gist = ''] = meaning.replace(/\s*\([^()]*\)/g, '').split(/\.(?:\s|$)/);
  const list = OF_HOME.exec(gist)?.[1] ?? '';
  const towns = list.match(NAME) ?? [];
  return towns.length >= FEWEST && !/\bCount(?:y|ies)\b/.test(gist) ? towns : [];
}

/** Whether a narrative says of the person that they live in one of the towns that a term lists. */
export const livingInTowns = (narrative: string, meanings: readonly TermMeaning[]): readonly FactTold[] =>
  meanings.flatMap(({ term, meaning }) => {
    const towns = townsIn(meaning);
    const at =
      towns.length > 0
        ? new RegExp(
            `\\b(?:[Ll]iv(?:es?|ing) (?:alone |up |out |down |over )?(?:in|at|on)|home (?:is )?(?:in|at|on)|(?:I am|I'm) (?:in|at|on)|from) (?:${towns.join('|')})\\b`,
          ).exec(narrative)
        : null;
    return at ? [factOf(term, at, narrative)] : [];
  });

const factOf = (term: string, at: RegExpExecArray, narrative: string): FactTold => ({
  of: inOwnWords(term),
  whose: 'person',
  says: 'yes',
  outright: true,
  ago: () => undefined,
  evidence: quoteOf(narrative, at.index, at.index + at[0].length),
});
