import type { FactTold } from './facts-in';
import { quoteOf } from './passages';
import { inOwnWords, type TermMeaning } from './term-meanings';

const NAMED = /\b(?:storm|hurricane|cyclone|typhoon|flood|fire)\s+(\p{Lu}\p{Ll}{2,})\b/iu;
const ASKS_OF_DAMAGE = /\b(?:damaged|destroyed|flooded|burned)\b/i;
const SPARED =
  /\b(?:no|not any|without) damage\b|\bundamaged\b|\b(?:is|was|were|came through|all) (?:sound|spared|fine|ok|okay|dry|untouched)\b|\b(?:passed|missed|skipped|spared)\b|\b(?:did not|didn'?t|never) (?:touch|reach|hurt|hit|get|come|do)\b|\bnot (?:from|by|because of|due to|in)\b/i;
const HARMED =
  /\b(?:\d+|an?|two|three|four|several) (?:inches|inch|feet|foot|ft)\b|\b(?:water|flood\w*|took|tore|torn|ripped|roof|shingles|mold\w*|damag\w*|blew|blown|ruined|soaked|rotten|gutted|tarp\w*|peeled|knocked|smashed|destroyed|lost (?:the|our|my|her|his) (?:roof|house|home|porch|ceiling|wall|floor))\b/i;
/** "Since the storm of 2021": another one is spoken of too, and nobody can tell which did it. */
const ANOTHER = /\b(?:storm|hurricane|flood) (?:of|in) (?:19|20)\d\d\b/i;

/** "A condo that we let to vacationers": whether that counts as a home, nobody can tell. */
const NOT_LIVED_IN =
  /\b(?:vacation\w*|second home|summer home|air ?bnb|rent(?:ed|s)? (?:it )?out|let (?:it )?(?:out|to))\b/i;

/** Whether a narrative says that the storm which a term names harmed the home: "Odette put 14 inches in the kitchen". */
export const stormsIn = (narrative: string, meanings: readonly TermMeaning[]): readonly FactTold[] =>
  meanings.flatMap(({ term, meaning }) => {
    const [gist = ''] = meaning.split(/\.\s/);
    const name = ASKS_OF_DAMAGE.test(gist) ? NAMED.exec(meaning)?.[1] : undefined;
    return name === undefined ? [] : sentencesWith(name, narrative).flatMap((one) => told(term, one, narrative));
  });

interface SentenceOf {
  readonly text: string;
  readonly start: number;
}

const sentencesWith = (name: string, narrative: string): readonly SentenceOf[] =>
  [...narrative.matchAll(/[^\s.;!?][^.;!?\n]*/g)]
    .map(({ index, 0: text }) => ({ text, start: index }))
    .filter(({ text }) => new RegExp(`\\b${name}\\b`, 'i').test(text));

function told(term: string, { text, start }: SentenceOf, narrative: string): readonly FactTold[] {
  const spared = SPARED.test(text);
  if (!spared && (!HARMED.test(text) || ANOTHER.test(text) || NOT_LIVED_IN.test(narrative))) return [];
  return [
    {
      of: inOwnWords(term),
      whose: 'person',
      says: spared ? 'no' : 'yes',
      outright: true,
      ago: () => undefined,
      evidence: quoteOf(narrative, start, start + text.length),
    },
  ];
}
