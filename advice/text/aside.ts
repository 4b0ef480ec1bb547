import neutralWords from './neutral-words.json';
import { WHO_SOMEBODY_IS } from './who-somebody-is';
import { rootsOf } from './words';

/** Words of protected attributes, those that no reading sees and those that only tell by the way. */
const ASIDE: ReadonlySet<string> = new Set([...neutralWords.unread, ...neutralWords.aside]);
/** The roots under which people are read, whoever they are. */
const WHO: ReadonlySet<string> = new Set([
  ...Object.keys(neutralWords.alike),
  ...rootsOf(
    'family couple household neighbor neighbour veteran teacher worker student tenant client patient resident caller senior elder ' +
      'adult teen teenager youth immigrant refugee friend member coworker applicant owner driver nurse cook farmer',
  ),
]);

/**
 * Whether a text has a word of a faith, an origin, an orientation or a disability that is more than an adjective: "a
 * transgender man came in" tells what "a man came in" does.
 */
export function tellsAside(text: string): boolean {
  if (IN_OTHER_WORDS.test(text)) return true;
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.some((word, place) => ASIDE.has(word) && !isWho(words[place + 1]));
}

/** Told in words that tell other things by themselves. */
const IN_OTHER_WORDS = /\bhard[ -]of[ -]hearing\b|\b(?:at|after|before|to|from) mass\b/i;

const isWho = (word: string | undefined): boolean => word !== undefined && rootsOf(word).some((root) => WHO.has(root));

/**
 * What is said of a street or a quarter behind its name: "on Bell Row, up by the old mill", "in the Bell Flats trailer
 * court". It changes with where somebody lives, and not with what they need.
 */
const OF_A_PLACE = new RegExp(
  [
    String.raw`(?<=\b(?:on|in|at|of|off|near|from|by|around)\s(?:the\s)?(?:\p{Lu}[\p{L}'’]{0,30}\s?){1,3}\b)`,
    String.raw`(?:\s?(?:(?:trailer|mobile home|apartment)\s)?(?:court|park|towers?|projects?|apartments|flats|estates?|neighbou?rhood|quarter|district|side)\b)?`,
    String.raw`(?:,?\s(?:(?:up|down|over|right|just|close)\s(?:by|on|in|at|near|past|behind|from|off|there|the)|(?:near|by|behind|beside|under|past|below|above|along|opposite)\sthe|across\sfrom|next\sto)\b`,
    String.raw`[^.,;:!?\n]{0,60}?(?=[.,;:!?\n]|$|\s(?:with|and|but|because|since|for|who|where|so)\b))?`,
  ].join(''),
  'gu',
);

/** Of which sex two who belong together are: "as two men the week we could", "we're two women", "as man and wife". */
const OF_A_COUPLE =
  /(?:[,(]\s?)?\b(?:as (?:two )?|(?:we(?:['\u2019]re| are)|they(?:['\u2019]re| are)) (?:both |two ))(?:(?:a )?(?:men|women|guys|ladies)|(?:a )?man and (?:a )?(?:woman|wife)|(?:a )?woman and (?:a )?man|husband and wife)\b[^.,;:!?()\n]{0,40}(?:[,)])?/giu;

/** An aid that many wear, whatever they need besides. */
const OF_AN_AID =
  /\b(?:wears?|wearing|uses?|using|has|have|with) (?:(?:a|an|her|his|their|my|both|two|bilateral|reading|prescription) ){0,2}(?:(?:eye)?glasses|spectacles|contacts|contact lenses|hearing aids?|(?:prosthetic|glass|artificial) eye)\b(?: (?:in|for|to|on|since) [^.,;:!?()\n]{0,25})?/giu;

/** What kind of quarter somebody lives in: "in the gated golf community", "in the Las Milpas trailer courts". */
const OF_A_QUARTER =
  /,? (?:on|in|from) the (?:north|south|east|west|far|other|nice|rich|poor|rough|wrong)[\s-]?(?:side|end)(?: of (?:town|the (?:city|tracks|river)))?|,? in (?:the|a) (?:\p{L}+[\s-]){0,3}?(?:(?:golf|gated|retirement|country club) (?:community|estates?)|(?:trailer|mobile home) (?:courts?|parks?))(?!\p{L})/giu;

/** A weakness of the body that decides nothing, with since when: "deaf in one ear since childhood", "one short leg from polio". */
const OF_A_BODY =
  /\b(?:who (?:is|was) )?(?:(?:legally|partially|nearly|half) )?(?:deaf|blind|hard of hearing) (?:in|on) (?:one|(?:the|his|her|my|their) (?:left|right|other)) (?:ear|eye|side)\b(?:,? since [^.,;:!?()\n]{0,25})?(?:,? (?:and |but )?(?:hears?|sees?) (?:fine|well|ok|okay|all right|good) (?:with|in|from|out of|on|by) (?:the|his|her|my|their) (?:other|good)(?: (?:one|ear|eye|side))?\b)?|\b(?:one|a) (?:short|shorter|weak|bad|withered) (?:leg|arm|hand|foot) from (?:polio|birth)\b[^.,;:!?()\n]{0,25}|\b(?:who )?(?:(?:speaks?|talks?|walks?|has|have) )?with (?:a (?:slight |bad )?(?:stutter|stammer|lisp|limp)|(?:one|a glass) eye|one arm)(?!\p{L})|\b(?:who )?(?:has|have) a (?:slight |bad )?(?:stutter|stammer|lisp|limp)(?!\p{L})/giu;

/** Where and when somebody prays: "goes to Mass every Sunday", "the Islamic center's food pantry". */
const OF_PRAYER =
  /\b(?:who )?(?:prays?|worships?) at (?:the|a|an|his|her|their|my|our) (?:\p{L}+ )?(?:mosque|church|temple|synagogue|shul|gurdwara|masjid)(?: (?:on|in|at|near) [\p{L}\d]{1,20})?|\b(?:who )?(?:keeps?|observes?|eats?) (?:strictly )?(?:kosher|halal|the sabbath|ramadan|lent)(?!\p{L})|\b(?:goes|go|going|went) to (?:the )?(?:mass|church|mosque|temple|synagogue|shul|prayers?|services|meeting)(?: (?:every|on|each) \p{L}+)?|(?<=\b(?:islamic|muslim|jewish|sikh|hindu|buddhist|christian|catholic) )(?:community )?(?:cent(?:er|re)|society|association)(?:['\u2019]s)?/giu;

/** Whether somebody may live here, where it is only said by the way: "a young man, without papers, lays block". */
const OF_PAPERS =
  /,\s(?:an? (?:u\.?s\.? )?citizen|a (?:legal |permanent )resident|undocumented|(?:with no|without|no) papers|born here|here on a visa),/giu;

/** "On Bell Row, the Battery side, in Port Ellis." */
const OF_A_SIDE = /,\sthe\s\p{Lu}[\p{L}'\u2019]+\s(?:side|end|part|section)(?=,)/gu;

/**
 * Who somebody is, where that is said before what happened: "is nonbinary and their partner has moved out" tells what "is a
 * woman and her partner has moved out" does.
 */
const WHO_BEFORE_WHAT = new RegExp(
  [
    String.raw`(?<=\b(?:is|am|are|was)\s)(?:an?\s)?(?:(?:active|devout|practi[cs]ing|observant|proud|lifelong)\s)?`,
    String.raw`(?:(?:${[...ASIDE].join('|')})(?:\s(?:man|woman|person|guy|lady))?|man|woman|person|guy|lady|`,
    String.raw`member\sof\s(?:the|an?|his|her|their|my|our)\s(?:\p{L}+\s)?(?:mosque|church|temple|synagogue|gurdwara|parish|congregation)(?:\s(?:on|in|at)\s[\p{L}\d]{1,20})?)`,
    String.raw`(?=\s{1,60}(?:and|but)\s(?:his|her|their|my|he|she|they|i)\b)`,
  ].join(''),
  'giu',
);

/** That there is nothing besides: "on metformin, no other problems". */
const OF_NOTHING_BESIDES =
  /,\s(?:with )?no other (?:problems?|issues|complaints|conditions|concerns|health (?:problems?|issues))(?=[.,;])/giu;

/** Who it is that says something, where that is all that is said of them: "This mother says that". */
const OF_WHO_SPEAKS =
  /(?<=\b(?:this|a|an|the) {1,60}(?:\p{L}{1,20} {1,60}){0,2})(?:grand)?(?:mother|father|mom|mum|dad|parent)(?= (?:says?|said|reports?|states?|asks?) )/giu;

/** That somebody of a tribe is on its roll: "Lakota woman, enrolled, grew up in Gordon". */
const OF_A_ROLL =
  /(?<=\b\p{Lu}\p{L}{1,20} (?:woman|man|person|lady|guy|elder|mother|father|mom|dad|family|couple)),\s(?:an? )?enrolled(?: (?:tribal )?(?:member|citizen)(?: of [^.,;:!?()\n]{0,40})?)?(?=[.,;])/gu;

const SAID_ASIDE = [
  ...WHO_SOMEBODY_IS,
  OF_A_PLACE,
  OF_A_SIDE,
  OF_A_QUARTER,
  OF_A_COUPLE,
  OF_AN_AID,
  OF_A_BODY,
  OF_A_ROLL,
  OF_NOTHING_BESIDES,
  OF_WHO_SPEAKS,
  OF_PRAYER,
  OF_PAPERS,
  WHO_BEFORE_WHAT,
];

/** The text with blanks for what it says, in several words, only of who somebody is and where they come from. */
export const withoutAsides = (text: string): string =>
  SAID_ASIDE.reduce((left, said) => left.replace(said, (one) => ' '.repeat(one.length)), text);
