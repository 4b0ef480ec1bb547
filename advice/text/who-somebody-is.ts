import neutralWords from './neutral-words.json';

/**
 * Who somebody is, told in a clause of its own: "who wears a turban", "a refugee from Syria", "as a Muslim". Words are taken
 * in families, by how such a clause is built, since no list has every people and every faith.
 */

const oneOf = (words: readonly string[]): string => `(?:${words.toSorted((a, b) => b.length - a.length).join('|')})`;
/** Names of peoples are known by their capital, so no pattern is read without case; each word may begin with either. */
const anyCase = (pattern: string): string =>
  pattern.replace(
    /(?<![\p{L}\\[]|\[\p{Lu}\p{Ll}\])\p{Ll}(?=\p{Ll})/gu,
    (letter) => `[${letter.toUpperCase()}${letter}]`,
  );

/** How old somebody is decides, and so does whether they are alone: these are told by other readings, and stay. */
const AGES = /^(?:aged?|ages|young\p{L}*|youths?|old\p{L}*|elder\p{L}*|teen\p{L}*|adults?|seniors?|geriatric)$/u;
const OF_NO_PERSON = /^(?:gender|race|racial|ethnicity|nationality|foreign|masculine|feminine)$/u;
const PLAIN = neutralWords.unread.filter(
  (word) => /^\p{L}+$/u.test(word) && !AGES.test(word) && !OF_NO_PERSON.test(word),
);

const FAITHS = [
  "jehovah['’]?s witness(?:es)?",
  'seventh[- ]day adventist',
  'latter[- ]day saint',
  'born[- ]again(?: christian)?',
  ...'quaker amish mennonite hutterite shia sunni ahmadi jain zoroastrian agnostic wiccan pagan unitarian rastafarian coptic jew secular'.split(
    ' ',
  ),
  'non-?religious',
];
const ORIGINS = [
  String.raw`[uU]\.?\s?[sS]\.?(?:[- ]born|\scitizen)`,
  String.raw`\p{L}+[- ]born`,
  String.raw`\p{L}+[- ]speaking`,
  '(?:first|second|third)[- ]generation',
  '(?:mixed|multi)[- ]race',
  '(?:african|asian|mexican|native|arab|irish|cuban)[- ]american',
  ...['refugee', 'immigrant', 'undocumented', 'asylee', 'asylum[- ]seeker', 'citizen', 'non-?citizen'],
  ...['green[- ]card holder', '(?:legal |lawful )?permanent resident', 'person of color'],
];
const ORIENTATIONS = ['non-binary', 'two[- ]spirit', 'gender-?(?:queer|fluid)', 'bi', 'same-sex attracted', 'jewess'];
const BODIES = [
  ...['hard[- ]of[- ]hearing', '(?:color|colour)[- ]?blind', 'left-handed', 'one-(?:armed|legged|eyed|handed)'],
  ...['amputee', 'wheelchair user', 'little person', 'dyslexic', 'partially sighted', 'visually impaired'],
];
const HOW =
  '(?:(?:devout|practi[cs]ing|observant|proud|lifelong|active|openly|visibly|legally|partially|profoundly|nearly|totally|strict|recent|former|half|part|lapsed|conservative|reform) )?';
const TOLD = anyCase(oneOf([...PLAIN, ...FAITHS, ...ORIGINS, ...ORIENTATIONS, ...BODIES]));
const CALENDAR =
  '(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|Medicaid|Medicare)';
const A_PEOPLE = String.raw`(?!${CALENDAR}\b)\p{Lu}\p{Ll}\p{L}*`;
const JOINED = String.raw`(?:[-\s/]|\sand\s)`;
/** "Devout Catholic", "Oglala Lakota", "deaf and Latina". */
const ATTRIBUTE = `${HOW}${TOLD}s?(?!\\p{L})(?:${JOINED}${TOLD}s?(?!\\p{L})){0,2}`;
const ATTRIBUTE_OR_PEOPLE = `${HOW}(?:${TOLD}s?|${A_PEOPLE})(?!\\p{L})(?:${JOINED}(?:${TOLD}s?|${A_PEOPLE})(?!\\p{L})){0,2}`;

const { person, parent, child, grandparent, relative, sibling, spouse, partner } = neutralWords.alike;
const A_PERSON = oneOf(person);
const WHO = oneOf([
  ...[person, parent, child, grandparent, relative, sibling, spouse, partner].flat(),
  ...'family couple household neighbor neighbour veteran teacher worker student tenant client patient resident caller elder adult'.split(
    ' ',
  ),
  ...'teenager friend member coworker applicant owner driver nurse cook farmer'.split(' '),
]);

const PLACE = String.raw`(?:the\s)?\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}.'’-]+){0,2}(?:,\s\p{Lu}\p{L}+(?=[,.;:!?]|$))?`;
const OF_ORIGIN = String.raw`(?:originally\s)?from\s${PLACE}`;
const SINCE = String.raw`(?:\s(?:since|from|by)\s(?:birth|childhood|a\schild|\d{4}|an?\s(?:accident|injury))|\s(?:in|on)\s(?:one|both|the\s(?:left|right))\s(?:ears?|eyes?|sides?))?`;
const WHEN = String.raw`(?:\s(?:in\s\d{4}|as\sa\s(?:child|kid|baby|teen)|\p{L}+\syears\sago|at\s\d+))?`;
const WHOSE = String.raw`(?:(?:an?|the|his|her|their|my|our|your|two|both|one)\s)?`;
const WORN = anyCase(
  oneOf([
    ...'hijab niqab burqa burka headscarf turban patka dastar kippah kippa kippot yarmulke kufi skullcap sari abaya veil crucifix rosary bindi locs dreadlocks headwrap'.split(
      ' ',
    ),
    ...[
      'head ?scarf',
      'head covering',
      'star of david',
      'cross',
      '(?:eye)?glasses',
      'hearing aids?',
      'cochlear implants?',
    ],
  ]),
);
const LIMB = '(?:leg|arm|foot|hand|eye|limb)s?';
const USED = anyCase(
  oneOf([
    `(?:prosthetic|artificial|glass) ${LIMB}`,
    ...[
      'prosthesis',
      'prostheses',
      '(?:white )?cane',
      'crutch(?:es)?',
      'wheelchair',
      'guide dog',
      'sign language',
      'braille',
      'asl',
    ],
    ...['(?:leg|knee|back|foot) brace', 'screen reader'],
  ]),
);
const LIKE = String.raw`(?:(?:religious|traditional|black|white|red|blue|green|small|large|manual|folding|power|electric|below-knee|leg)\s)?`;
const BORN_WITH = anyCase(
  oneOf([
    "down(?:['’]?s)? syndrome",
    "tourette(?:['’]?s)?(?: syndrome)?",
    ...'dwarfism achondroplasia albinism vitiligo scoliosis dyslexia dyscalculia epilepsy colorblindness'.split(' '),
    ...['cerebral palsy', 'spina bifida', 'color blindness', 'a cleft (?:lip|palate)', 'missing fingers'],
    `(?:one|a) (?:weak|short|missing|lazy|club|withered|prosthetic) ${LIMB}`,
    'one (?:arm|leg|eye|hand|ear|kidney)',
    'an? (?:slight |bad |heavy |mild |thick |strong |foreign |southern )?(?:stutter|stammer|lisp|limp|accent)',
  ]),
);
const HOUSE =
  '(?:church|mosque|masjid|temple|synagogue|shul|gurdwara|mandir|parish|congregation|mass|kingdom hall|cathedral|chapel|meeting ?house|bible study)';
const OF_A_HOUSE = String.raw`(?:(?:the|an?|his|her|their|my|our)\s)?(?:[\p{L}.'’]+\s){0,3}${anyCase(HOUSE)}(?:\s(?:on|in|at|near)\s[\p{L}\d]+(?:\s(?:St|Street|Ave|Avenue))?)?`;

const BE = String.raw`(?:(?:is|are|was|were|am|identif(?:y|ies)\sas)\s|['’](?:s|m|re)\s)`;
const NOT_OF_A_THING = String.raw`(?!\s(?:mold|box|dog|house|eye|ice|market|friday|tie|truck|car|tape|handed\p{L}*|out|forward|sided?|spots?)\b)`;
/** What is told of somebody by a verb. */
const TELLS = oneOfThese([
  String.raw`(?:has|have)\san?\s(?:wife|husband|girlfriend|boyfriend|same-sex\s(?:partner|spouse))`,
  String.raw`(?:is|are|was)\smarried\sto\s(?:an?|another)\s(?:man|woman)`,
  String.raw`${BE}(?:also\s|not\s)?(?:an?\s|the\s)?${ATTRIBUTE_OR_PEOPLE}(?:\s${A_PERSON}\b)?(?:\s${OF_ORIGIN})?${SINCE}${NOT_OF_A_THING}`,
  String.raw`(?:wears?|has\son|covers\s(?:her|their|his)\shair\swith)\s${WHOSE}${LIKE}${WORN}`,
  String.raw`(?:uses?|wears?|walks?\s(?:with|on)|gets?\saround\s(?:in|on|with)|reads?|carries|carry|signs?\sin|speaks?)\s${WHOSE}${LIKE}${USED}(?!\p{L}|\s(?:that|which|but|from))${SINCE}`,
  String.raw`(?:has|have|was\sborn\swith|were\sborn\swith|lives?\swith|(?:speaks?|talks?|walks?)\swith)\s${BORN_WITH}${SINCE}`,
  String.raw`(?:goes|go|belongs?|attends?|prays?|worships?|sings|volunteers|teaches|(?:is|are|was)\s(?:an?\s|the\s)?(?:member|elder|deacon|usher|pastor|regular|active))\s?(?:to|at|in|of|with)?\s${OF_A_HOUSE}(?:\severy\s\p{L}+)?`,
  String.raw`(?:dates|loves)\s(?:men|women)(?:\sand\s(?:men|women))?`,
  String.raw`(?:(?:is|are|was|am|were)\s|['’](?:s|m|re)\s)${OF_ORIGIN}`,
  String.raw`originally\sfrom\s${PLACE}`,
  String.raw`(?:(?:is|are|was|were)\s)?(?:comes?|came|born|raised|grew\sup|immigrated|emigrated)\s(?:here\s|over\s|to\sthe\sU\.?S\.?\s)?(?:and\sraised\s)?(?:from|in)\s${PLACE}${WHEN}`,
  String.raw`(?:uses?|goes?\sby|go\sby)\s(?:she|he|they|xe|ze)(?:\/\p{L}+){1,2}(?:\spronouns)?`,
  String.raw`(?:keeps?|observes?|eats?|celebrates?)\s(?:strictly\s)?(?:kosher|halal|the\ssabbath|shabbat|ramadan|lent|eid|diwali|passover)`,
  String.raw`prays?\s(?:five\stimes\sa\sday|every\s\p{L}+|daily)`,
]);
function oneOfThese(patterns: readonly string[]): string {
  return `(?:${patterns.join('|')})(?![\\p{L}\\d])`;
}

/** Both commas go where they enclose this alone; where one before has begun what the second ends, that one stays. */
const BETWEEN_COMMAS = String.raw`(?<=(?:^|[.!?;:\n]\s{0,3})[^,.!?;:\n]{0,80}),\s`;
const aside = (pattern: string): readonly string[] => [
  `${BETWEEN_COMMAS}${pattern},`,
  String.raw`\s?\(${pattern}\)`,
  `(?:,\\s)?${pattern}`,
];

const BEGINS = String.raw`(?<=(?:^|[.!?;\n]\s{0,3}))`;
const SUBJECT = String.raw`(?:(?:He|She|They|I|We|Pt|Patient|Client|Caller|(?:(?:The|This|My|Her|His|Their|Our)\s)?(?:\p{L}+)|\p{Lu}[\p{L}'’-]+\s\p{Lu}[\p{L}'’-]+)\s?)`;
const ENDS = String.raw`(?=\s?(?:[.!?;\n]|$))`;

const who = oneOfThese([
  String.raw`\b(?:who|that)\s?${TELLS}`,
  String.raw`\bwho\slives\s(?:in|on|near|off)\s${PLACE}(?:\sneighbou?rhood)?`,
]);
const withIt = oneOfThese([
  String.raw`\b(?:wearing|in)\s${WHOSE}${LIKE}${WORN}`,
  String.raw`\b(?:using|carrying|walking\s(?:with|on)|on|in)\s${WHOSE}${LIKE}${USED}`,
  String.raw`\bwith\s(?:${BORN_WITH}|${WHOSE}${LIKE}(?:${WORN}|${USED}))${SINCE}`,
  String.raw`\b(?:born(?:\sand\sraised)?|raised)\s(?:in|with)\s(?:${PLACE}|${BORN_WITH})`,
]);
const as = oneOfThese([
  String.raw`\b(?:[Aa]s|[Bb]eing)\s(?:an?\s)?${ATTRIBUTE_OR_PEOPLE}(?:\s${A_PERSON}\b)?(?!\s${WHO}\b)(?:\s${OF_ORIGIN})?`,
]);
const apart = oneOfThese([
  String.raw`(?:not\s)?(?:an?\s)?${ATTRIBUTE}(?:\s${A_PERSON}\b)?(?:\s${OF_ORIGIN})?`,
  String.raw`an?\s${ATTRIBUTE_OR_PEOPLE}(?:\s${A_PERSON}\b)?(?:\s${OF_ORIGIN})?`,
  String.raw`(?:originally\s)from\s${PLACE}`,
  String.raw`(?:she|he|they)\/(?:her|him|them)(?:\/\p{L}+)?`,
]);

const told = (pattern: string): RegExp => new RegExp(pattern, 'gmu');

export const WHO_SOMEBODY_IS: readonly RegExp[] = [
  told(`${BEGINS}${SUBJECT}${TELLS}${ENDS}`),
  told(`${BEGINS}${anyCase(TELLS)}${ENDS}`),
  ...aside(who).map(told),
  ...aside(withIt).map(told),
  told(`${BETWEEN_COMMAS}${apart},`),
  told(String.raw`,\s${apart}(?=\s?(?:[,.;:!?)\n]|$)|\swho\b)`),
  told(String.raw`\s?\(${apart}\)`),
  told(`${BEGINS}${as},?\\s?`),
  ...aside(as).map(told),
  told(String.raw`(?<=${BEGINS}${SUBJECT})${TELLS}\sand(?=\s\p{Ll})`),
  told(String.raw`(?<=(?:\b(?:[Aa]n?|[Tt]he|[Tt]his|[Oo]ur|[Mm]y|[Oo]ne)\s|[,.;:(]\s?|^))${ATTRIBUTE}\s(?=${WHO}\b)`),
  told(String.raw`(?<=\b[Aa]n?\s)${ATTRIBUTE_OR_PEOPLE}\s(?=${WHO}\b)`),
  told(String.raw`(?<=\b${WHO}\s)${OF_ORIGIN}`),
];
