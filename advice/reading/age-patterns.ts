import { NUMBER } from './numbers';

/** How an age is written: what the number counts, and whether it is the age now. */
export interface AgePattern {
  readonly pattern: RegExp;
  readonly says: 'years' | 'months' | 'weeks' | 'turned' | 'not-yet' | 'almost' | 'about' | 'decade' | 'born';
}

const RELATION =
  '(?:step|grand|great-grand|foster\\s)?(?:sons?|daughters?|dtrs?|child(?:ren)?|kids?|kiddos?|boys?|girls?|mothers?|moms?|fathers?|dads?|parents?|bab(?:y|ies)|twins|triplets|toddlers?|husband|wife|spouse|partner|boyfriend|girlfriend|fianc[eé]e?|brothers?|sisters?|siblings?|nephews?|nieces?|aunt|uncle|grandma|grandpa)';
const SOMEBODY = `(?:i|he|she|they|pt|patient|client|student|member|resident|man|woman|lady|gentleman|person|caller|who|${RELATION})`;
/** What a number counts where it is no age. */
const COUNTS =
  '(?!\\p{L})(?!\\s*(?:-\\s*)?(?:%|\\$|°|degrees?|dollars?|percent|times?|x\\b|hours?|hrs?|h\\b|min(?:ute)?s?|miles?|blocks?|bags?|beds?|pm\\b|am\\b|p\\.m|a\\.m|o.clock|people|persons|adults|kids|children|of\\b|weeks?|wks?|months?|mos?\\b|days?|st\\b|nd\\b|rd\\b|th\\b|lbs?|pounds|k\\b|bucks|mg|ml|(?:[/:.,]\\d)|years?\\s+(?:ago|sober|of\\b(?!\\s+age)|in\\b)|more|other|different|jobs?|visits?|rooms?|bedrooms?|w\\d))';
const YEARS_OLD =
  '[\\s\\u2010-\\u2015-]*(?:y\\.?\\s?/\\s?o\\b|y\\.?o\\.?(?![\\p{L}])|yrs?\\.?[\\s-]*o(?:ld)?\\b|years?[\\s\\u2010-\\u2015-]*olds?\\b|(?:years?|yrs?\\.?)\\s+of\\s+age\\b|yoa\\b)';
const ONE_AGE = `(?<n>${NUMBER})`;
const AGES = `(?<n>${NUMBER}(?:\\s*(?:,|and|&|/|or|, and)\\s*${NUMBER})*)`;
const MONTH = '(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\\.?';

const one = (says: AgePattern['says'], pattern: string, flags = 'giu'): AgePattern => ({
  says,
  pattern: new RegExp(pattern, flags),
});

/** In this order: what an earlier one took, a later one does not read again. */
export const AGE_PATTERNS: readonly AgePattern[] = [
  one(
    'born',
    `\\b(?:born|dob|yob|d\\.o\\.b\\.?|(?:date|year) of birth)[:\\s]+(?:in\\s+|on\\s+)?(?<n>\\d{1,2}/\\d{1,2}/\\d{4}|\\d{4}-\\d{2}-\\d{2}|(?:${MONTH}\\s+(?:\\d{1,2}(?:st|nd|rd|th)?,?\\s+)?)?\\d{4})\\b`,
  ),
  one(
    'not-yet',
    `\\b(?:turns|turning|will\\s+be|will\\s+turn|(?:about|going|due)\\s+to\\s+(?:turn|be)|not\\s+yet|not\\s+(?:${NUMBER})\\s+(?:yet|until))\\s+(?:just\\s+)?${ONE_AGE}${COUNTS}`,
  ),
  one('not-yet', `\\b${ONE_AGE}\\s+(?:soon|next\\s+(?:week|month|year)|in\\s+${MONTH})(?=\\W|$)`),
  one(
    'almost',
    `\\b(?:almost|nearly|not\\s+quite|going\\s+on|just\\s+under|just\\s+shy\\s+of)\\s+${ONE_AGE}(?:${YEARS_OLD})?${COUNTS}`,
  ),
  one('turned', `\\bturned\\s+(?:just\\s+)?${ONE_AGE}${COUNTS}`),
  one('turned', `\\b${ONE_AGE}(?:st|nd|rd|th)\\s+birthday\\s+(?:was|last|yesterday)`),
  one('months', `\\b${ONE_AGE}[\\s-]*(?:months?|mos?\\.?|m)[\\s-]*(?:olds?|of\\s+age|o\\b)`),
  one('weeks', `\\b${ONE_AGE}[\\s-]*(?:weeks?|wks?\\.?|days?)[\\s-]*olds?\\b`),
  one(
    'months',
    `\\b${RELATION}\\b,?\\s*\\(?(?:is\\s+|who\\s+is\\s+)?${ONE_AGE}[\\s-]*(?:months?|mos?)\\b(?!\\s*(?:ago|pregnant|behind))`,
  ),
  one(
    'about',
    `(?:\\b(?:around|about|approximately|approx\\.?|roughly|maybe|probably)\\s+|~\\s*)${ONE_AGE}(?:${YEARS_OLD})`,
  ),
  one('about', `\\b(?:is|am|i'm|he's|she's)\\s+(?:around|about|maybe|probably)\\s+${ONE_AGE}${COUNTS}`),
  one('years', `\\b${AGES}${YEARS_OLD}`),
  one('years', `(?<![\\w$.])(?<n>\\d{1,3})\\s?(?:y|yo|yr)?\\s?[MF](?![\\w/])`, 'gu'),
  one('years', `\\b(?:age[ds]?|ages?:)[:\\s]+${AGES}${COUNTS}`),
  one(
    'decade',
    `\\b(?:in\\s+(?:his|her|their|my)\\s+)(?<part>early\\s+|mid[-\\s]+|late\\s+)?(?<n>\\d0(?:'?s)|(?:twent|thirt|fort|fift|sixt|sevent|eight|ninet)ies)\\b`,
  ),
  one(
    'decade',
    `\\b(?<part>early|mid|late)[-\\s]+(?<n>\\d0(?:'?s)|(?:twent|thirt|fort|fift|sixt|sevent|eight|ninet)ies)\\b`,
  ),
  one(
    'years',
    `\\b${SOMEBODY}(?:\\s+(?:is|am|was)|'s|'m|\\s*,\\s+who\\s+is)\\s+(?:now\\s+|just\\s+|only\\s+|already\\s+)?${ONE_AGE}${COUNTS}(?=\\s*(?:[.,;:)!?\\n\\u2013\\u2014]|$|and\\b|but\\b|now\\b|with\\b|who\\b|so\\b|i\\b|years?\\b|y\\b|living\\b|lives\\b|has\\b))`,
  ),
  one(
    'years',
    `\\bim\\s+${ONE_AGE}${COUNTS}(?=\\s*(?:[.,;:)!?\\n]|$|and\\b|but\\b|now\\b|with\\b|who\\b|i\\b|years?\\b))`,
  ),
  one(
    'years',
    `\\b${RELATION}(?:\\s*[,(:-]\\s*|\\s+(?:are|is|who\\s+is|who\\s+are)\\s+|\\s+)(?:ages?\\s+|aged\\s+)?${AGES}${COUNTS}(?=\\s*(?:[.,;:)!?\\n\\u2013\\u2014]|$|and\\b|but\\b|who\\b|with\\b|has\\b|is\\b|are\\b|live|years?\\b|y\\b|in\\b|at\\b))`,
  ),
];

const RELATION_WORD = new RegExp(`\\b${RELATION}\\b`, 'giu');

/** The last relation word in a text: "her son (9" is her son's. */
export const relationWordIn = (text: string): string | undefined => text.match(RELATION_WORD)?.at(-1);

/** The relation word that a text begins with, one or two words in: "8-year-old (twin) son". */
export const relationWordAfter = (text: string): string | undefined =>
  new RegExp(`^[\\s,-]*(?:\\p{L}+\\s+){0,2}?(${RELATION})\\b`, 'iu').exec(text)?.[1];
