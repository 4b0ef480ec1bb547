import { NUMBER, ORDINAL } from './numbers';

/** How an age is written: what the number counts, and whether it is the age now. */
export interface AgePattern {
  readonly pattern: RegExp;
  readonly says:
    | 'years'
    | 'months'
    | 'visit'
    | 'weeks'
    | 'turned'
    | 'corrected'
    | 'now'
    | 'not-yet'
    | 'in-month'
    | 'almost'
    | 'about'
    | 'decade'
    | 'born';
}

const RELATION =
  '(?:step|grand|great-grand|foster\\s)?(?:sons?|daughters?|dtrs?|child(?:ren)?|kids?|kiddos?|boys?|girls?|mothers?|moms?|fathers?|dads?|parents?|bab(?:y|ies)|twins|triplets|toddlers?|husband|wife|spouse|partner|boyfriend|girlfriend|fianc[eé]e?|brothers?|sisters?|siblings?|nephews?|nieces?|aunt|uncle|grandma|grandpa)';
const SOMEBODY = `(?:i|he|she|they|pt|patient|client|student|member|resident|man|woman|lady|gentleman|person|caller|who|${RELATION})`;
/** What a number counts where it is no age. */
const COUNTS =
  '(?!\\p{L}|-oh?\\b)(?!\\s*(?:-\\s*)?(?:%|\\$|°|degrees?|dollars?|percent|times?|x\\b|hours?|hrs?|h\\b|min(?:ute)?s?|miles?|blocks?|bags?|beds?|pm\\b|am\\b|p\\.m|a\\.m|o.clock|people|persons|adults|kids|children|of\\b|weeks?|wks?|months?|mos?\\b|days?|st\\b|nd\\b|rd\\b|th\\b|lbs?|pounds|k\\b|bucks|mg|ml|(?:[/:.,]\\d)|(?:years?|yrs?)\\s+(?:ago|sober|of\\b(?!\\s+age)|in\\b|at\\b|on\\b|with\\b|as\\b|working|married|clean|and\\b|now\\b|behind|younger|older)|more|other|different|jobs?|visits?|rooms?|bedrooms?|w\\d))';
const YEARS_OLD =
  '[\\s\\u2010-\\u2015-]*(?:y\\.?\\s?/\\s?o\\b|y\\.?o\\.?(?![\\p{L}])|yrs?\\.?[\\s-]*o(?:ld)?\\b|years?[\\s\\u2010-\\u2015-]*olds?\\b|(?:years?|yrs?\\.?)\\s+of\\s+age\\b|yoa\\b)';
/** What a field holds, as people speak of it. */
const FILLED = '(?:down\\s+as|listed\\s+as|as|age|the\\s+age\\s+of)';
const ONE_AGE = `(?<n>${NUMBER})`;
const AGES = `(?<n>${NUMBER}(?:\\s*(?:,|and|&|/|or|, and)\\s*${NUMBER})*)`;
/** Of a grown person, or nearly: a smaller number behind a word for somebody counts too much else. */
const GROWN_NUMBER =
  '(?:1[1-9]|[2-9]\\d|10\\d|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[\\s-](?:one|two|three|four|five|six|seven|eight|nine))?|(?:fif|six|seven|eigh|nine)teen)';
const GROWN = `(?<n>${GROWN_NUMBER})`;
const PERSON =
  '(?:man|woman|lady|gentleman|gent|fellow|guy|person|pt|patient|client|student|pupil|sophomore|junior|senior|freshman|member|resident|inmate|widow(?:er)?|lodger|tenant|patron|veteran|vet|parishioner|consumer|applicant|caller|bachelor|retiree)';
/** Behind these a number counts how long something lasts: "poor sleep x 4 mo". */
const NO_SPAN = '(?<!\\b(?:x|for|past|last|over|in|within|every|of|after)\\s{0,2})';
/** "Four four years old", as a voice mail is written down. */
const NO_DIGIT = '(?<!\\b(?:one|two|three|four|five|six|seven|eight|nine)\\s)';
const MONTH = '(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\\.?';

const one = (says: AgePattern['says'], pattern: string, flags = 'giu'): AgePattern => ({
  says,
  pattern: new RegExp(pattern, flags),
});

/** In this order: what an earlier one took, a later one does not read again. */
export const AGE_PATTERNS: readonly AgePattern[] = [
  one(
    'born',
    `\\b(?:born|dob|yob|b\\.?d\\.?|d\\.o\\.b\\.?|birth ?da(?:te|y)|(?:date|year) of birth)(?:\\s+(?:is|was|now|confirmed|verified|checked|corrected|reads|says|shows|per|at|on|by|with|to|the|his|her|their|bedside|id|license|licence|passport|card|chart|photo|state|family)){0,6}[:;=\\s-]+(?:in\\s+|on\\s+)?(?:the\\s+)?(?<n>\\d{1,2}[/.-]\\d{1,2}[/.-](?:\\d{4}|\\d{2})(?!\\d)|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?${MONTH},?\\s+\\d{4}|(?:(?:spring|summer|fall|autumn)\\s+(?:of\\s+)?|${MONTH}\\s+(?:of\\s+)?(?:\\d{1,2}(?:st|nd|rd|th)?,?\\s+)?)?\\d{4})\\b`,
  ),
  one(
    'corrected',
    `\\b(?:should|shoud|shld|shuld|supposed\\s+to|ought\\s+to|needs\\s+to)\\s+(?:be|read|say|have\\s+(?:been|said|read))\\s+(?:${FILLED}\\s+)?${ONE_AGE}${COUNTS}`,
  ),
  one(
    'corrected',
    `\\b(?:read|typed|entered|keyed|written|put|down|listed|said|says|shown|shows|wrote)\\s+(?:\\p{L}+\\s+){0,2}(?:as\\s+)?["']?${NUMBER}["']?,?\\s+(?:but\\s+)?(?:it'?s|it\\s+is|(?:he|she)(?:'s|\\s+is)|i'?m|i\\s+am|is\\s+really|meant|make\\s+(?:it|that))\\s+(?:really\\s+|actually\\s+|in\\s+fact\\s+)?${ONE_AGE}${COUNTS}`,
  ),
  one(
    'corrected',
    `\\bnot\\s+${NUMBER}(?:,|\\s+but|;)\\s+(?:but\\s+)?(?:(?:he|she|i|it)(?:'s|\\s+is|'m|\\s+am)\\s+)?${ONE_AGE}${COUNTS}`,
  ),
  one(
    'corrected',
    `\\b${ONE_AGE}(?:${YEARS_OLD})?,?\\s+(?:and\\s+)?not\\s+(?:the\\s+)?${NUMBER}${COUNTS}(?!\\s+(?:yet|until|till))`,
  ),
  one('corrected', `\\b(?:actual|correct|real|right|true|proper)\\s+age\\s*(?:is|:|of|=)?\\s*${ONE_AGE}${COUNTS}`),
  one(
    'corrected',
    `\\b(?:change|correct|fix|update)\\s+(?:it|that|the\\s+age|(?:his|her|their|my)\\s+age|age)\\s+(?:from\\s+${NUMBER}\\s+)?to\\s+${ONE_AGE}${COUNTS}`,
  ),
  one(
    'corrected',
    `\\bage\\s+(?:has\\s+been\\s+)?(?:confirmed|verified|corrected)\\s*(?:as|at|to|:)?\\s*${ONE_AGE}${COUNTS}`,
  ),
  one(
    'corrected',
    `\\b(?:confirmed|verified)\\s+(?:as\\s+|at\\s+|to\\s+be\\s+)?${ONE_AGE}${COUNTS}(?=\\s*(?:by\\b|per\\b|with\\b|from\\b|[.,;)]|$))`,
  ),
  one(
    'turned',
    `\\b(?=(?:turned|truned|turnd|has|made|hit|reached|became|just|celebrated)\\s)(?<!\\b(?:since|when|before|after|until|till|once)\\s+(?:\\p{L}+\\s+){0,2})(?<!\\b(?:beers?|drinks?|pills?|glasses|shots|cigarettes|days?|weeks?|months?|hours?|dollars?|bags?|it|that|this|which|one|two|three|four|five|six)\\s+)(?:turned|truned|turnd|has\\s+turned|made|hit|reached|became|just\\s+became|celebrated)\\s+(?:just\\s+|the\\s+big\\s+|age\\s+)?${ONE_AGE}${COUNTS}(?!\\s+(?:when|before|after)\\b|\\s+in\\s+(?:19|20)\\d\\d)`,
  ),
  one(
    'turned',
    `\\b(?:had|celebrated|marked|threw|past|just\\s+had)\\s+(?:just\\s+)?(?:his|her|their|my|our|a|the)\\s+(?<n>${ORDINAL})(?:\\s+(?:birthday|bday|b-day)|\\s+(?:with|on|last|yesterday|this)\\b)`,
  ),
  one(
    'turned',
    `\\b(?:sang|party|cake|candles|celebration)\\s+(?:\\p{L}+\\s+){0,2}?(?:for|on)\\s+(?:his|her|their|my)\\s+(?<n>${ORDINAL})(?=\\W)`,
  ),
  one('turned', `\\b(?:birthday|bday|b-day)\\b[^.;]{0,40}?,?\\s+${ONE_AGE}\\s+candles\\b`),
  one(
    'turned',
    `\\b(?<n>${ORDINAL})\\s+(?:birthday|bday|b-day)\\s+(?:was|last|yesterday|on\\s+\\p{L}+day|this\\s+past|came|went|has\\s+been)`,
  ),
  one(
    'turned',
    `\\b(?:birthday|bday|b-day)\\b(?:\\s+(?:here|on|last|this|yesterday|sunday|monday|tuesday|wednesday|thursday|friday|saturday|the|\\d+(?:st|nd|rd|th)?|week|month|since|in|unit|weekend|past|was|just|\\p{L}{3,4}\\s+\\d+|\\d+/\\d+)){0,6}\\s*[,;:.\\u2013\\u2014-]?\\s+(?:(?:so|and|he|she|they|i|who|now|is|are|am|it|he's|she's|i'm|im)\\s+){0,4}(?:now\\s+)?${ONE_AGE}${COUNTS}(?=\\s*(?:[.,;:)!]|$|and\\b|now\\b|years?\\b|yrs?\\b|so\\b))`,
  ),
  one(
    'now',
    `(?:^|(?<!\\d)[.;:,!?(\\n]\\s*|\\b(?:is|been|be|are|am|i'm|im|he's|she's|was|and|now)\\s+)${ONE_AGE}\\s+(?:(?:(?:years?|yrs?\\.?)\\s+old\\s+|y/?o\\s+)?(?:since|as\\s+of)|on\\s+\\d{1,2}/\\d{1,2}|(?:on|last)\\s+(?:mon|tues|wednes|thurs|fri|satur|sun)day|this\\s+past)(?=\\W)`,
  ),
  one('now', `\\b(?:is|i'm|im|he's|she's|was|turned)\\s+${ONE_AGE}\\s+(?:yesterday|this\\s+(?:week|month))(?=\\W)`),
  one(
    'now',
    `(?<![/:.\\d]|\\bit(?:'s|\\s+is)\\s)\\b${ONE_AGE}\\s+(?:(?:years?\\s+old|y/?o)\\s+)?(?:now|today)(?=\\W|$)(?!\\s+(?:days|weeks))`,
  ),
  one('now', `\\b(?:is|am|are|he's|she's|i'm|im|age:?)\\s+(?:now|already)\\s+(?:a\\s+)?${ONE_AGE}${COUNTS}`),
  one('now', `\\bstill\\s+(?:only\\s+)?${ONE_AGE}(?=\\s+(?:until|till|for)\\b)`),
  one('now', `\\b${ONE_AGE}\\s+(?:years?|yrs?)\\s+young\\b`),
  one(
    'not-yet',
    `\\b(?:turns|turn|turning|will\\s+be|i'?ll\\s+be|(?:he|she)'ll\\s+be|will\\s+turn|wont\\s+be|won't\\s+be|(?:about|going|due)\\s+to\\s+(?:turn|be)|not\\s+yet|isn'?t\\s+(?:yet\\s+)?|not\\s+(?=${NUMBER}\\s+(?:yet|until|till|for\\s+another)))\\s*(?:just\\s+)?${ONE_AGE}${COUNTS}`,
  ),
  one('not-yet', `\\b${ONE_AGE}\\s+(?:soon|next\\s+(?:week|month|year))(?=\\W|$)`),
  one('in-month', `\\b${ONE_AGE}\\s+in\\s+${MONTH}(?=\\W|$)`),
  one(
    'almost',
    `\\b(?:almost|nearly|not\\s+quite|going\\s+on|just\\s+under|just\\s+shy\\s+of)\\s+${ONE_AGE}(?:${YEARS_OLD})?${COUNTS}`,
  ),
  one(
    'months',
    `${NO_SPAN}\\b${ONE_AGE}[\\s-]*(?:(?:months?|mos?\\.?|m)[\\s-]*(?:olds?|of\\s+age)|m\\s?/\\s?o\\b|mos?\\.?\\s+(?:[MF]\\b|boy|girl|son|daughter|infant|baby|male|female))`,
  ),
  one(
    'weeks',
    `\\b(?:is|are|she's|he's|now|just)\\s+(?:now\\s+|just\\s+|only\\s+)?${ONE_AGE}\\s+(?:weeks?|wks?\\.?|days?)(?=\\s*(?:today|now|[.,;]|$|and\\b))(?!\\s*(?:,\\s*)?(?:pregnant|along|gest))`,
  ),
  one(
    'visit',
    `\\b${ONE_AGE}[\\s-]*(?:months?|mos?\\.?|m)[\\s-]+(?:old\\s+)?(?:well|check|wcc|wcv|wellness|physical|visit)\\b`,
  ),
  one('years', `^\\s*${ONE_AGE},(?=\\s+\\p{L})(?!\\s*(?:${NUMBER}|\\d))`),
  one('months', `(?:^|[.\\n]\\s*)${ONE_AGE}\\s+(?:months?|mos?)(?=\\s*[,;.])`),
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
  one('years', `${NO_DIGIT}\\b${AGES}${YEARS_OLD}`),
  one('years', `(?<![\\w$.])(?<n>\\d{1,3})\\s?(?:y|yo|yr)?\\s?[MF](?![\\w/])`, 'gu'),
  one('years', `["\u201c']${ONE_AGE}\\s?y["\u201d']`),
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
    `\\b(?:i\\s+am|i'm|im|(?:he|she)(?:'s|\\s+is))\\s+${GROWN}${COUNTS}(?=\\s*\\(|\\s+(?:graduated|in\\s+\\p{Lu}|in\\s+\\p{L}+\\s+county|on\\s+(?:ssi|ssdi|medi)|from\\b|single\\b|homeless\\b|pregnant\\b|work|retired\\b|male\\b|female\\b|just\\b|no\\b|not\\b|got\\b|can\\b|dont\\b|don't\\b|need))`,
  ),
  one(
    'years',
    `\\b(?:he|she|they|who|is|it|baby|child|toddler|pt)\\s+(?:is\\s+|now\\s+)?${ONE_AGE}\\s*(?:years?|yrs?\\.?|y)\\s*,?\\s*(?:and\\s+)?\\d{1,2}\\s*(?:months?|mos?|m)\\b`,
  ),
  one(
    'years',
    `\\b(?:he|she|caller|patron|pt|man|woman)\\s+(?:says|said|tells\\s+(?:me|us)|told\\s+(?:me|us))\\s+(?:(?:he|she)(?:'s|\\s+is)\\s+)?${GROWN}${COUNTS}(?=\\s*(?:[.,;:)!?]|$|and\\b))`,
  ),
  one('years', `\\b(?:is\\s+|,\\s*)${GROWN}${COUNTS}\\s+(?:he|she)\\s+(?:says|said|tells)\\b`),
  one('years', `,\\s+is\\s+${GROWN}${COUNTS}(?=\\s*[,.;])`),
  one(
    'years',
    `\\b${RELATION}(?:\\s*[,(:-]\\s*|\\s+(?:are|is|who\\s+is|who\\s+are)\\s+|\\s+)(?:ages?\\s+|aged\\s+)?${AGES}${COUNTS}(?=\\s*(?:[.,;:)!?\\n\\u2013\\u2014]|$|and\\b|but\\b|who\\b|with\\b|has\\b|is\\b|are\\b|live|years?\\b|y\\b|in\\b|at\\b))`,
  ),
  one(
    'years',
    `\\b${RELATION}\\s+\\p{Lu}\\p{Ll}+(?:\\s+is\\s+|\\s*[,(]\\s*)(?:now\\s+)?${GROWN}${COUNTS}(?=\\s*[.,;:)]|\\s+and\\b)`,
    'gu',
  ),
  one('years', `\\b${PERSON}\\s*[,(]?\\s*(?:age\\s+)?${GROWN}${COUNTS}(?=\\s*[.,;:)]|\\s+\\p{L})`),
  one(
    'years',
    `\\b${PERSON}\\b(?:[^.;()\\d]|#\\d+){0,60},\\s+(?:aged?\\s+)?${GROWN}${COUNTS}(?=\\s*,\\s+(?!\\d)\\p{L})`,
  ),
  one(
    'years',
    `(?:^|\\.\\s+)\\p{Lu}[^.;()\\d]{0,40}\\b(?:of\\s+ours|sclerosis|MS|ALS|COPD|CHF|DM2?|CKD)\\s*,\\s+${GROWN}${COUNTS}(?=\\s*,)`,
    'gu',
  ),
];

/** Behind these somebody else begins: "seventy-nine years of age and my husband". */
const NOT_BETWEEN =
  '(?:and|but|or|with|whose|who|my|his|her|their|our|the|by|from|per|is|was|now|so|lives?|has|had|of|to|for|in|at|on|wants?|needs?)\\b';

const RELATION_WORD = new RegExp(`\\b${RELATION}\\b`, 'giu');

/** The last relation word in a text: "her son (9" is her son's. */
export const relationWordIn = (text: string): string | undefined => text.match(RELATION_WORD)?.at(-1);

/** The relation word that a text begins with, one or two words in: "8-year-old (twin) son". */
export const relationWordAfter = (text: string): string | undefined =>
  new RegExp(`^[\\s,-]*(?:(?!${NOT_BETWEEN})\\p{L}+\\s+){0,2}?(${RELATION})\\b`, 'iu').exec(text)?.[1];
