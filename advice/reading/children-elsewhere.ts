import type { FactTold } from './facts-in';
import { type Passage, sentencesOf } from './passages';

const CHILD =
  '(?:kids?|child(?:ren)?|sons?|daughters?|dtrs?|boys?|girls?|bab(?:y|ies)|twins|toddlers?|little ones?|(?<!\\d)(?:1[0-7]|\\d)[\\s-]?(?:y/?o|yr[\\s-]olds?)|[\\w-]+[\\s-]year[\\s-]olds?)';
const KEEPER =
  "(?:moms?|mothers?|mama|dads?|fathers?|papa|parents?|fob|bio[\\s-]?(?:mom|dad|mother|father)|ex(?:[\\s-](?:wife|husband|partner|girlfriend|boyfriend))?|grand(?:ma|pa|mother|father|parents?|mom|dad)|gran|granny|nana|abuel[ao]s?|aunt(?:ie|y)?|uncle|sister|brother|cousin|in-laws|relatives?|kin|mother-in-law|family in|(?:a )?foster (?:family|parents?|home))(?:'s?)?";
const WHOSE_KEEPER =
  "(?:(?:his|her|their|the|its|my|an?|other|own|maternal|paternal|great|baby'?s|babies'|ex'?s|ex[\\s-](?:wife|husband|partner)'?s?)\\s{1,3}){0,3}";
const WITH = '(?:with|w/|w|by|at)\\s{0,3}';
const STAYS =
  "(?:(?:who|that|which|but|and|both|all|now|currently|still|mostly|she|he|they)\\s{1,3}){0,3}(?:(?:she|he|they|who)(?:'?s|'?re)|is|are|lives?|living|liv|stays?|staying|sleeps?|sleeping|resides?|residing|placed|remains?|was placed|were placed)";
const FILLER = '(?:now|currently|down|up|back|over|out|full[\\s-]?time|there|mostly|all|both|safe|safely|permanently)';

/** "Kids (8, 11) live with ex", "a daughter, 11, but she's with her mom", "his kids sleep at their mother's". */
const LIVES_WITH_ANOTHER = new RegExp(
  `\\b${CHILD}\\b[^.;]{0,40}?[\\s,)]${STAYS}\\s{1,3}(?:${FILLER}\\s{1,3}){0,2}${WITH}${WHOSE_KEEPER}${KEEPER}(?![\\w-])`,
  'giu',
);
/** "CHILDREN: 2, with their grandmother", "one son with his dad". */
const WITH_ANOTHER = new RegExp(
  `\\b${CHILD}(?:\\s{0,3}\\(?[\\d\\s,and&]{1,12}\\)?|:\\s{0,3}(?:\\d|yes|one|two|three)\\b)?\\s{0,3}[,-]?\\s{0,3}(?:both\\s{1,3}|all\\s{1,3})?(?:with|w/)\\s{0,3}(?:their|his|her)\\s{1,3}${KEEPER}(?![\\w-])`,
  'giu',
);
/** "Lists a son but he's been in foster care since 2024". */
const IN_CARE = new RegExp(
  `\\b${CHILD}\\b[^.;]{0,40}?\\b(?:is|are|been|placed|'s|'re|currently|now|remains?)\\s{1,3}(?:still\\s{1,3}|now\\s{1,3}|both\\s{1,3}|placed\\s{1,3})?in\\s{1,3}(?:foster|kinship|state|county)\\s{1,3}(?:care|custody)`,
  'giu',
);
const PATTERNS: readonly RegExp[] = [LIVES_WITH_ANOTHER, WITH_ANOTHER, IN_CARE];

/** "My kids and I are staying with my mother", "pt and her son live with her aunt": they are together. */
const TOGETHER_BEFORE =
  /\b(?:and|plus|with|me|us|i|we)\s+(?:(?:his|her|my|our|their|the|a|two|three|\d)\s+){0,2}$|[&+/]\s*(?:\p{L}+\s+)?$|\bw\/\s*(?:\p{L}+\s+){0,2}$/iu;
const TOGETHER_WITHIN =
  /\b(?:and|&|plus)\s+(?:i|me|she|he|her|him|pt|mom|mother|dad|father|client|patient|parents?|wife|husband)\b|\bwith (?:me|us)\b|\b(?:we|we're|i|i'm|i am|me)\b/i;
/** While the mother is at work, or for a night: they are at home all the same. */
const FOR_HOURS =
  /^[^.;]{0,30}?\b(?:while|whenever|when (?:i|she|he|they|we)|during|after school|before school|daytimes?|days|babysit\p{L}*|watch\p{L}*|tonight|today|right now|this (?:evening|afternoon|morning)|until (?:i|she|he|we)|for (?:the|a|this) (?:night|day|weekend|evening|moment)|half the|(?:some|most) (?:nights|days)|some\b(?! \p{L})|some and|part[\s-]time|every other (?:week|night))\b|^\s+(?:too|and me|as well)\b/iu;
const WAS = /\b(?:was|were|used to|had been|if|until|would|will|may|might|could|wants?|can)\s*$/i;
/** "Sleeps with my sister's scarf": nobody is with the sister. */
const THING_OF =
  /^'?s?\s+(?!(?:house|home|place|apartment|apt|flat|trailer|people|folks|family|parents?|mother|side|full|in|for|on|since|now|and|or|but|till|until|every|most|upstate|out|over|there|at|under|during|who|these|this|by|as|per|upriver|already|because|so|while|when|near|outside)\b)\p{L}/iu;
const ON_PAPER = /\b(?:registration|form|sheet|note|intake|chart|record)\b[^.;]{0,15}:\s*["']?$/i;
const NOT_WITH = /\b(?:not|none)\s+(?:living\s+|here\s+)?with\s+(?:me|him|her|us|them)\b/i;

/** That the children of whoever is referred live with somebody else, and so would not come along. */
export function childrenElsewhereIn(narrative: string, passages: readonly Passage[]): readonly FactTold[] {
  return [...sentencesOf(passages).values()].flatMap(({ start, end }) => {
    const sentence = narrative.slice(start, end);
    const found = PATTERNS.flatMap((pattern) => [...sentence.matchAll(pattern)]).find((match) =>
      isElsewhere(match, sentence),
    );
    return found ? [elsewhere(found, sentence, start)] : [];
  });
}

function isElsewhere({ index, 0: text }: RegExpExecArray, sentence: string): boolean {
  const before = sentence.slice(0, index);
  const after = sentence.slice(index + text.length);
  if (/'s?$/.test(text) && THING_OF.test(after)) return false;
  if (NOT_WITH.test(after)) return true;
  return !TOGETHER_BEFORE.test(before) && !WAS.test(before) && !TOGETHER_WITHIN.test(text) && !FOR_HOURS.test(after);
}

/** What one paper says of them, where others may say otherwise, nobody knows. */
const elsewhere = ({ index, 0: quote }: RegExpExecArray, sentence: string, start: number): FactTold => ({
  of: 'minor-along',
  whose: 'person',
  says: ON_PAPER.test(sentence.slice(0, index)) ? 'unsure' : 'no',
  outright: true,
  ago: () => undefined,
  evidence: { quote, start: start + index },
});
