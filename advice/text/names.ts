import neutralWords from './neutral-words.json';
import { STOP_ROOTS } from './stop-roots';

/** Given names that are words as well, of any sex; a name that is nobody's word is known by that. */
const WORD_NAMES: ReadonlySet<string> = new Set(
  (
    'will may hope grace faith joy rose mark bill art rich rob pat sue drew dawn eve ivy iris violet lily daisy heather holly ' +
    'hazel olive ginger amber ruby pearl crystal jade grant frank earnest miles chance chase hunter mason carter cooper porter ' +
    'parker tanner sawyer dean earl king prince princess bishop angel destiny trinity serenity harmony melody charity mercy ' +
    'patience prudence constance felicity honor justice liberty genesis april june august summer autumn winter christian stone ' +
    'rock wolf robin wren jay hawk colt star sky sunny stormy misty sandy rain storm lucky bliss precious miracle blessing ' +
    'promise treasure heaven journey story love ray guy cliff dale glen heath lance pierce skip chip chuck buddy sonny bud rusty ' +
    'dusty curt norm wade trace barb candy honey dolly kitty missy penny nickel cash clay reed forest river brook brooks lake ' +
    'lane ward page duke major baker butler cook archer fisher taylor tyler walker shepherd ford dodge pope brandy sherry cherry ' +
    'berry bunny gene jean jack nick pete rod sterling silver ocean gale coral pepper sage basil rosemary jasmine young long ' +
    'hung dung sang song bao'
  ).split(' '),
);
const WHO: ReadonlySet<string> = new Set(Object.values(neutralWords.alike).flat());

/** "Mark Stone", "Hope Young-Bell", "Will Power Jr.": written as a name is, and not in capitals altogether. */
const PART = String.raw`\p{Lu}\p{M}*\p{Ll}[\p{L}\p{M}]*(?:['’-]\p{L}[\p{L}\p{M}]*)*`;
const AT_START = String.raw`(?<=(?:^|[.!?;:\n\u2022(>*-]\s{0,3}|^\s{1,80}|[.!?]\s{4,80}|[“"]))`;
const IN_A_ROW = new RegExp(String.raw`${AT_START}(${PART})((?:\s${PART}){1,3})(?![\p{L}\d])`, 'gmu');
const ALONE = new RegExp(String.raw`${AT_START}(${PART})(?=(?:['’]s)?[\s,])`, 'gmu');

/** What follows a person's name, and no thing's: "is 34", ", 34,", "says", "lost her job". */
const OF_A_PERSON = new RegExp(
  [
    String.raw`^,?\s?\(?\d{1,2}(?:,|\)|\.|\s?(?:y|yo|years?|f|m)\b)`,
    String.raw`^,\s(?:an?|the)\s[^,;:!?\n]{0,60}?(${[...WHO].join('|')})\b`,
    String.raw`^\s(?:is|was)\s(?:an?\s[^,;:!?\n]{0,60}?(${[...WHO].join('|')})\b|\d|(?:not\s)?(?:safe|hit|beaten|abused|threatened|hurt|being|afraid|scared|pregnant|homeless|hungry|alone|sleeping|staying|living|looking|asking|caring|raising|behind\son|hurting|bleeding|crying|worried|struggling)\b)`,
    String.raw`^\s(?:says?|said|asks?|asked|wants|lives|lost|called|came|cannot|can['’]t|feels|sleeps|cares|works|thinks|told|reports|denies|stays|missed|moved|fell|(?:has|had)\s(?:a|an|no|two|three|four|been|not)|needs\s(?:a|an|food|help|rides?|diapers|rent|somewhere|someone|work|money|clothes|to\s(?:see|get|find|talk|move)))\b`,
    String.raw`^\sand\s(?:his|her|their)\b`,
    String.raw`^,\s(?:lives|works|stays|says|asks|needs|wants|lost)\b`,
  ].join('|'),
  'iu',
);
/** No thing that is paid, seen or hoped for begins a sentence so: "Bill said", but "Bill is two months behind". */
const ENDS_AS_NO_NAME = /(?:ing|ed|ly)$/u;

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * Where a sentence begins with somebody's name that is also a word: two names in a row, of which the first is known to be one
 * or which a person's words follow, or one alone that is known and that they follow.
 */
const namesAtStart = (text: string): readonly Stretch[] => [
  ...[...text.matchAll(IN_A_ROW)].flatMap(({ 0: row, 1: first = '', index }) =>
    isRowOfNames(row, first, text.slice(index + row.length)) ? [{ start: index, end: index + row.length }] : [],
  ),
  ...[...text.matchAll(ALONE)].flatMap(({ 1: name = '', index }) =>
    isName(name) && isOfPerson(text.slice(index + name.length)) ? [{ start: index, end: index + name.length }] : [],
  ),
];

/** "Will Sunrise take her?" asks, and names no Will. */
function isRowOfNames(row: string, first: string, behind: string): boolean {
  if (isName(first)) return isOfPerson(behind) || !/^[^.!\n]{0,80}\?/u.test(behind);
  return isOfPerson(behind) && (mayBeName(first) || PARTS_OF_A_LONG_NAME.test(row));
}

/** So much behind a name tells whether it is one. */
const BEHIND = 120;
const isOfPerson = (behind: string): boolean => OF_A_PERSON.test(behind.slice(0, BEHIND));

const isName = (word: string): boolean => WORD_NAMES.has(word.toLowerCase());
const mayBeName = (word: string): boolean => !ENDS_AS_NO_NAME.test(word) && !NO_LEAD.has(word.toLowerCase());

/** "Running Bear Yellowtail". */
const PARTS_OF_A_LONG_NAME = /^\S+\s\S+\s\S/u;

/** They begin a sentence before a name, and are none: "Pt Walsh", "Mrs. Bell", "When Rick". */
const NO_LEAD: ReadonlySet<string> = new Set([
  ...STOP_ROOTS,
  ...WHO,
  ...'pt patient client caller mr mrs ms miss dr dear tell since when before after while because if as with from this that these those their them they please see refer neighbor neighbour sister brother father officer pastor judge nurse tenant veteran says wants has does lost got had no'.split(
    ' ',
  ),
]);

/** What stands for a name that was taken out: as long, with a capital, and a word in no list. */
const PLACEHOLDER = 'Qx';

/** The text with the same for every name that a sentence begins with and that is also a word. */
export function withoutNamesAtStart(text: string): string {
  let left = text;
  for (const { start, end } of namesAtStart(text))
    left = left.slice(0, start) + PLACEHOLDER.padEnd(end - start, 'x').slice(0, end - start) + left.slice(end);
  return left;
}
