/** How sure a narrative is of what it tells, whatever that is: so many words of doubt, of who says what, and quotes. */
export interface Sureness {
  readonly doubts: number;
  readonly reports: number;
  readonly quotes: number;
}

/** Who may be told to say, to write or to think something. */
const TELLER =
  '(?:rn|pt|patient|cm|sw|md|np|pa|ot|nurse|clerk|teacher|landlord|landlady|caller|student|client|tenant|he|she|they|mom|mother|dad|father|parents?|wife|husband|spouse|partner|boyfriend|girlfriend|son|daughter|child|kid|brother|sister|sibling|aunt|uncle|cousin|grandmother|grandfather|grandparent|grandma|grandpa|neighbou?r|friend|chart|notes?|form|field|box|intake|sheet|summary|list|card|records?|ehr|registration|p\\.\\s?\\d|#\\d)';
const REPORTS = new RegExp(
  [
    `\\b${TELLER}\\b[^.;:,]{0,20}\\b(?:says?|said|thinks?|thought|swears?|reads?|lists?|shows?|states?|writes|wrote|told)\\b`,
    `\\b${TELLER}\\b[^.;,]{0,14}:\\s*['"‘“]`,
  ].join('|'),
  'giu',
);
const DOUBTS =
  /\b(?:not sure|unsure|unclear|(?:do(?:es)?n['’]?t|do(?:es)? not|didn['’]?t) know|dunno|no idea|(?:can|could)(?:n['’]?t| ?not) (?:say|tell|remember)|wo(?:n['’]?t|uldn['’]?t) say|did(?:n['’]?t| not) (?:say|ask)|never (?:asked|said|heard)|not (?:said|told|asked|known|documented|listed|on file|confirmed|clear|checked|verified)|unknown|unconfirmed|unverified|pending|tbd|blank|illegible|smudged|cut off|maybe|might|mite|probably|possibly|perhaps|(?:i|he|she|they) (?:think|thinks|guess)|supposedly|apparently|some kind of|something like|could be|may be|may have|forgot|forgets|can['’]?t find|lost (?:the|her|his|their|my) card|did(?:n['’]?t| not) bring|not with (?:her|him|them|me))\b|\?\?|\b\w+\?(?=\s+[a-z(])/giu;
const QUOTES = /['"‘“][^'"’”]{3,40}['"’”]/gu;

/** More of them say no more. */
const DOUBTS_MAX = 4;
const OTHERS_MAX = 3;

/** Counts them. Whose doubt it is, and of what, is not asked: where much is hearsay, a question decides more often. */
export const howSure = (narrative: string): Sureness => ({
  doubts: counted(narrative, DOUBTS, DOUBTS_MAX),
  reports: counted(narrative, REPORTS, OTHERS_MAX),
  quotes: counted(narrative, QUOTES, OTHERS_MAX),
});

const counted = (narrative: string, said: RegExp, most: number): number =>
  Math.min(narrative.match(said)?.length ?? 0, most);
