import type { CivilDate } from '../../domain/clock';
import { isYetToCome } from './when';

/** What a narrative says of a county: that somebody moved there, lives there, is there for a time, may live there, has left it, or nothing of a home. */
export type Says = 'moved' | 'lives' | 'visits' | 'doubtful' | 'former' | 'nothing';

/** What stands around the name of a county. */
export interface AroundPlace {
  /** From the beginning of its clause, and from that of its sentence. */
  readonly before: string;
  readonly lead: string;
  /** To the end of its clause, and to that of its sentence. */
  readonly after: string;
  readonly rest: string;
  readonly on: CivilDate | null;
}

const COUNTY = '(?:\\s+(?:county|parish|borough|township|co\\.?))?';
/** "Quillan Hospital", "the Wynn County courthouse": a place there, and no home. */
const PLACE_THERE = new RegExp(
  `^${COUNTY}(?:'s)?\\s+(?:general|regional|memorial|community|central|area|public|middle|high|elementary|family|superior|district|sheriff'?s?|health|human|social|hospital|med(?:ical)?|clinic|school|academy|college|court(?:house)?|jail|dss|dhs|dfs|cps|library|senior|office|police|department|dept|fair|road|rd|street|st|ave|avenue|lane|ln|drive|dr|river|creek|lake|fund|pantry|food|housing|services?|transit|bus|line|unit|campus|site|address on)\\b`,
  'i',
);
const WORK_THERE =
  /\b(?:work(?:s|ed|ing)?|job|employ(?:ed|er)?|school|hospital|clinic|church|court|jail|office|appointment|appt|doctor|dr|dentist|dialysis|chair|rehab|snf|lawyer|store|class(?:es)?|patient|admitted|transferred|referred|seen|sees|found|delivered|case|warrant|arrested|visits?|treated|treatments?|infusions?|therapy|chemo|mail|po box|p\.o\. box|drives? (?:over )?to|rides? to|goes to|commutes?)\b(?:(?!\b(?:and|but|now|then) (?:\p{L}+ )?(?:liv|stay|rent|resid|sleep|has a|is (?:in|living)))[^.;])*\b(?:in|at|of|from|over in|up in|to|box in)\s+(?:the\s+)?$/iu;
const FORMER =
  /\b(?:used to|formerly|previously|originally|mov(?:ed|ing) (?:here |out |away )?from|transferred from|crossed over from|(?:came|coming|come) (?:here |over )?from|left|fled|out of|born in|grew up|raised in|no longer|not? (?:in|living)|n't (?:live|stay|in)|dont (?:live|stay)|before (?:that|this)|last lived|far from|outside|near|next to|across from|close to|gave up|sold up in|sold (?:the|his|her|their|my) (?:house|place|home) in|had (?:a|an|his|her|their|my) [^.;]{0,30}|(?:was|were) (?:still )?(?:in|living|staying)|(?<!(?:has|have|'ve|had|been) )lived|old (?:place|address|house|home|apartment)(?: (?:is|was))?|(?:house|home|place) (?:i|he|she|they|we) had|came up as|shows|tak(?:e|es|en) for|mistak\p{L}+ for|confus\p{L}+ with|not)\b(?:(?!\b(?:and|but|now|then) )[^.;])*$/iu;
const TO_THERE =
  /\b(?:moved|relocated|went|transferred|gone|came|moving in|fled|crossed|paroled)\b[^.;]*\bto\s+(?:[^\s,;]+\s+){0,3}\(?$|\bmoved\b[^.;]*\bto\s+(?:[^\s,;]+\s+){1,5}(?:place|house|home|apartment|apt|flat|trailer|room|farm|unit)\s+in\s+$/i;
const PLANNED =
  /\b(?:(?:is|are|am|'m|'s|'re) (?:moving|going|headed|heading)|moving (?:to|out to|over to|up to|down to|in with [^.;]{0,25} in)|headed (?:to|for)|will (?:probably |likely )?(?:be )?(?:mov(?:e|ing)|go|live|sell|stay)|'ll (?:probably |likely |then )?(?:mov|go|sell|live|be)\p{L}*|(?:may|might|could|should) (?:have to )?(?:move|go|live|stay)|plan(?:s|ning|ned)? (?:to|on)|hop(?:es|ing) to|want(?:s|ed)? (?:to|me to|him to|her to|them to)|(?:would|'d) like|(?:would|'d) (?:\p{L}+ (?:to )?)?(?:move|go|live|relocate|settle)|wants?|thinking (?:of|about)|trying to|look(?:s|ing) (?:for|to|at)|apply(?:ing)?|(?:wait(?:ing)?|on the) list (?:for|in)|if (?:he|she|they|i|we)|going to|gonna|until then|next (?:week|month|year))\b[^.;]*$/iu;
const UNSURE =
  /\b(?:was|were|is|are) (?:to|supposed to) (?:move|be|have)|says?\b[^.;]*,\s*(?:\p{L}+\s+){1,2}says?\b|\b(?:may (?:be|have|live|move|still|not)|might|could|probably|possibly|maybe|perhaps|not sure|unsure|unclear|either|don'?t know|couldn'?t say|question|told (?:one|another) |another (?:says|swears|told)|\?)/iu;
const FOR_GOOD =
  /\b(?:for good|permanent(?:ly)?|to stay|means to stay|is not going back|(?:is not|isn'?t|won'?t be|not|aint|ain't) (?:coming back|leaving|going back)|isn'?t going back|not going back|never going back|no intention of going back|lease|own place|new address|house there|bought|for keeps|on the (?:deed|mailbox|lease)|utility bill|forwarded|changed (?:his|her|their|my) (?:address|license))\b/i;
const HOME_NOW =
  /^(?:\s+(?:county|parish|borough|township|co\.?))?\s+(?:is|has been)\s+(?:\p{L}+\s+){0,2}(?:home|permanent|where (?:he|she|i|they|we)(?:'s|'m|'re)? (?:lives?|stays?|living|at)|(?:his|her|my|their) (?:home|permanent|new|current|address))/iu;
/** For a time, and not where they live. */
const FOR_A_TIME =
  /\b(?:till|until|'til|through|thru|for (?:now|rehab|the (?:time being|moment|winter|summer|season|holidays?|week(?:end)?|school year|night|present|duration)|(?:this|an?|one|two|three|four|five|six|a few|a couple(?: of)?|about \S+|est\.? \d+|the \d+|\d+) (?:more )?(?:nights?|days?|weeks?|wks?|weekends?|months?|while|bit|time))|x ?\d+ ?(?:wks?|weeks?|days?|d|w|mos?|months?)|post-?op|this week|for now|over (?:the|christmas|easter|winter)|while (?:her|his|my|the|mom|dad|she|he|i|they|things)|temporar(?:y|ily)|short[- ]term|respite|visiting|visits?|on vacation|weekdays|weekends|some nights|other nights|sleeps over|(?:on|every) (?:mon|tues|wednes|thurs|fri|satur|sun)days?|at college|dorm|during (?:the )?(?:week|school|semester|treatment)|winters|summers|goes back|comes back|going back|back (?:home|to)|recover(?:y|ing|s)|recuperat\p{L}*|then home|then back|but (?:his |her |their |my )?(?:home|house))\b/iu;
const AT_HOME =
  /\b(?:home(?: address)?|legal address|permanent address|residence)\s*(?:is|:)\s*(?:still\s+|here\s+|back\s+|over\s+|out\s+)?(?:in\s+|to\s+|at\s+)?$|\b(?:goes|going|returns?|returning)\s+(?:back\s+)?home\s+to\s+$|\b(?:his|her|my|their|our)\s+(?:own\s+)?(?:home|house|apartment|apt|trailer|place)\s+is\s+(?:still\s+|here\s+|back\s+|over\s+)?in\s+$/i;
const MOVED =
  /\b(?:moved?|relocated|resettled|paroled|settled|went over to|(?:gone|went|came|goes) to (?:live|stay)|ended up|wound up|landed|camp(?:s|ing)|address (?:was |has been |is )?(?:updated|changed|now)|residence (?:verified|confirmed)|resides? now|(?:now|currently) (?:liv(?:ing|es?)|in|staying|stays|at|resid\p{L}+)|(?:lives?|living|staying) now|stay(?:s|ing)|new (?:address|place|apartment|home)|since|just over the line|actually|not in|crash(?:ing|es)|sleep(?:s|ing)|placed|been (?:in|at|living|staying)|been (?:\p{L}+ )?on (?:\p{L}+ )?(?:\p{L}+(?:'s)? )?(?:couch|sofa|floor)|signed (?:a|the|their|her|his) lease|now (?:\p{L}+ )?(?:rents?|lives?|stays?|resides?)|(?:rents?|lives?|stays?) now|(?:has|have|'ve|'s) lived|permanent address|(?:got|has|have|rents?|found|bought|signed)\s+(?:himself |herself |me |us )?(?:a|an|his|her|their|my|our|the)\s+(?:own\s+|little\s+|new\s+|small\s+)?(?:place|room|apartment|apt|house|trailer|lease|unit)|moving in with)\b/iu;
const LIVES =
  /\b(?:liv(?:es?|ing)|reside[sd]?|residing|resident of|home (?:is |address )?(?:here )?in|home is|(?:county(?: of residence)?|address)\s*(?:should be|is|was|s\/b|:)|(?:we|i|they) stay|(?:flat|unit|house|home|apartment|apt|trailer|rental|place)(?: is|'s)? (?:on|at) [^.;]{2,40}|house in|house is in|flat in|flat is in|apartments? in|apts? in|trailer in|place in|address|rents?|renting|owns?|still in|we(?:'re| are)(?:[^.;]{0,30})\bin|(?:im|i'm|i am|(?:he|she|they)(?:s|'s|'re| is| are))(?: (?:out|over|up|down|here|just|back|\d\d|\d\d years old|\d\d y\/?o),?)* in|family of (?:\d+|two|three|four|five|six|seven|eight|nine|ten) in|county(?: of residence)?:|lot in|based in|homeless in|over the line in|goes home to|home to)\b/i;
const SAME_PLACE =
  /(?:^|[\s(,\u2013\u2014-])(?:that'?s|that is|which is|which lies|which would be|it'?s|it is|lies)\s+(?:still\s+|just\s+|actually\s+|really\s+)?(?:over\s+|up\s+|out\s+)?(?:in\s+|on\s+)?(?:the\s+)?$|(?:north|south|east|west|far|other|upper|lower) (?:end|side|part|edge) of\s+$|\b\p{Lu}[\p{L}'-]+\s?[,(]\s*$|\p{L}{3,}\s?\(\s*$/u;

/** What is said of a county that is named, as a home. */
export function livesThere(around: AroundPlace): Says {
  const { lead, after, rest } = around;
  if (PLACE_THERE.test(after)) return 'nothing';
  if (TORN.test(lead) || TORN.test(rest)) return 'doubtful';
  const says = isHomeNow(around) ? 'moved' : howFarHome(around);
  const isOfNow = says === 'moved' || says === 'lives' || (says === 'visits' && !isFromThere(around));
  return isOfNow && (UNSURE.test(lead) || UNSURE.test(after)) ? 'doubtful' : says;
}

/** "At a dairy near Dunn (Lyle County), lives there too". */
const LIVES_THERE = /^[^.;]{0,40}?\b(?:lives?|living|stays?|staying|sleeps?)\s+(?:right\s+|up\s+|out\s+)?there\b/i;
/** "Born and raised in Lyle, still at the same house"; "a family of ours, Lyle people". */
const BORN_AND_STILL = /\b(?:born (?:and|&|n|'n'?)(?: was)? (?:raised|bred)|born|grew up|raised)\s+(?:here\s+)?in\s+$/i;
const STILL =
  /\bstill\s+(?:here|there|live|lives|living|at|in|with)\b|^[^.;]{0,20}\bnever\s+(?:left|moved|lived (?:anywhere|any place) else)\b/i;
const PEOPLE_OF =
  /^(?:\s+(?:county|parish))?\s+(?:people|folks?|family|families)\b(?!\s+(?:only|services|court|center|clinic))/i;

const isSaidOutright = ({ before, rest, after }: AroundPlace): boolean =>
  (LIVES_THERE.test(rest) &&
    !/\b(?:cannot|can't|\p{L}*n't|not|used to|who|(?:mother|father|sister|brother|son|daughter|family))\b[^.;]*\bthere\b/iu.test(
      rest,
    )) ||
  (BORN_AND_STILL.test(before) && STILL.test(rest)) ||
  PEOPLE_OF.test(after);

function howFarHome(around: AroundPlace): Says {
  if (isSaidOutright(around)) return FOR_GOOD.test(around.rest) ? 'moved' : 'lives';
  if (isLeft(around)) return 'former';
  const home = isNamedTown(around) ? `${around.lead} ` : around.before;
  if (isSaid(around) && isOfHome(home, around.after)) return howLong(home, around.rest);
  return isFromThere(around) ? 'visits' : 'nothing';
}

/** "Back and forth between the two", "not clear if he still lives there". */
const TORN =
  /\b(?:back and forth|splits? (?:his|her|my|their|the) (?:time|week)|half the (?:week|time|year)|(?:not|isn'?t) clear (?:if|whether|where)|unclear (?:if|whether|where))\b/i;
const LABEL = /\b(?:county|address|addr|residence|home)(?: of residence)?\s*[:=][^.;]*$/i;
const RESIDENT = /^(?:\s+(?:county|parish|borough|township|co\.?))?\s+residents?\b/i;
/** "Rents a storage unit in Lyle." */
const NO_HOME =
  /\b(?:storage|garage|booth|stall|pasture|field|land|shop|office)\b[^.;]*$|\b(?:gone|goes|going|drives?|commutes?)\s+(?:\p{L}+\s+){0,2}(?:every|each|daily)\b[^.;]*$/iu;
/** "A nursing home in Lyle accepted her", "her son's house in Lyle has stairs". */
const OTHERS_HOME =
  /\b(?:group|nursing|hospice|halfway|boarding|funeral|safe|sober|living|foster|rest|convalescent)\s+(?:home|house)\b[^.;]*$|\p{L}['\u2019]s\s+(?:home|house|apartment|apt|place)\s+(?:is\s+)?in\s+$|\b(?:offered|evicted from|put out of|lost|owns?|turned down for)\s+(?:a|an|the|his|her|my|their)\s+(?:\p{L}+\s+)?(?:home|house|apartment|apt|place)\s+in\s+$/iu;
const STAYS_THERE = /\b(?:liv(?:es?|ing)|stay(?:s|ing|ed)?|moved|sleep\p{L}*|resid\p{L}*)\b/iu;
const isOfHome = (home: string, after: string): boolean =>
  !NO_HOME.test(home) &&
  (STAYS_THERE.test(home) || !OTHERS_HOME.test(home)) &&
  (MOVED.test(home) || LIVES.test(home) || LABEL.test(home) || RESIDENT.test(after));

/** "A widow from Lyle": where nothing else is told, they live there. */
const FROM_THERE =
  /(?:^\s*|\b(?:i'm|im|i am|pt|patient|client|man|woman|bachelor|widow(?:er)?|lady|gentleman|family|couple|person|[MF])\s+)(?:from|of)\s+(?:\p{Lu}\p{L}+\s+in\s+)?$/iu;
const isFromThere = (around: AroundPlace): boolean =>
  (FROM_THERE.test(around.before) && !PLACE_THERE.test(around.after)) || isListed(around);

/** "24F, 20w, Bench, Medicaid.", "Talon County.", "74F Antelope Wash,": a chart lists it among what is known of them. */
const LISTED_BEHIND = /(?:^|[.;,(\n])\s*(?:(?:\d{1,3}\s?(?:y\/?o|yo)?\s?[MFmf]?|pt|patient|client)\s+)?$/u;
const LISTED_BEFORE = /^(?:\s+(?:county|co\.?|parish|borough|city|resident))?\s*(?:[,.;)]|$)/i;
const isListed = ({ before, lead, rest }: AroundPlace): boolean =>
  /^(?:\d{1,3}\s?(?:y\/?o|yo)?\s?[MFmf]?\s+|pt\s+|patient\s+|client\s+)?$/u.test(before.trimStart()) &&
  LISTED_BEHIND.test(lead) &&
  LISTED_BEFORE.test(rest);

/** "Correct the county to Lyle". */
const COUNTY_IS =
  /\bcounty\b(?: of residence| field| box)?,?\s*(?:should (?:be|read|say)|shld be|s\/b|needs to be|is really|is actually|is now|it'?s|to|=)\s*(?:actually\s+)?["']?$/i;
/** "Came to Lyle in January and rents a room here". */
const CAME_TO = /\bcame\s+(?:\p{L}+\s+)?to\s+$/iu;
const STAYS = /\b(?:rents?|living|lives|stay(?:s|ing)|settled|since)\b/i;

/** "Home is Brook", "Oxbow is home now". */
const isHomeNow = (around: AroundPlace): boolean =>
  HOME_NOW.test(around.after) ||
  COUNTY_IS.test(around.before) ||
  (CAME_TO.test(around.before) && STAYS.test(around.rest)) ||
  (AT_HOME.test(around.before) && !FORMER.test(around.before) && !isPlanned(around));

/** A home that is plainly given up: "left Alder", "my lease in Alder ended". */
const LEFT =
  /\b(?:not(?: in)?|rather than|instead of|left|fled|moved (?:here |out |away )?from|transferred (?:here |in |to us )?from|crossed over from|gave up (?:\p{L}+ ){1,3}in|sold (?:\p{L}+ ){1,3}in|sold up in|used to live (?:\p{L}+ )?in|no longer (?:in|lives? in)|(?:not|n't|nt) (?:live|living|stay|in)(?: in)?|out of|evicted from|put out of (?:\p{L}+ ){1,3}in)\s+$/iu;
const LEFT_AFTER =
  /^(?:\s+(?:county|parish|borough|township|co\.?))?\s+(?:(?:lease|house|place|home|apartment|address) )?(?:is |was )?(?:ended|over|gone|sold|given up|rented out|up for sale|for sale|standing empty|any ?more|is old|is out of date|burned|condemned)\b/i;

/** "Chart address (Millrace) is the old farm", "lives Cinderhill per chart". */
const OLD_AFTER =
  /^(?:\s+(?:county|parish|borough|township|co\.?))?\)?\s+(?:(?:is|was) (?:only |just )?(?:the|an?|his|her|their|my|our) (?:old|former|previous|prior|last)\b|(?:per|according to) (?:the |our |his |her |old )*(?:chart|form|face ?sheet|registration|file|record|intake)\b(?=[^.;]*\b(?:moved|now|but)\b))/i;

/** "Moved to Fort Worth from Harris County in 1998." */
const CAME_FROM = /\b(?:mov(?:ed|ing)|relocated|came|transferred)\b[^.;,]{0,40}\bfrom\s+$/i;

const isLeft = ({ before, after, rest }: AroundPlace): boolean =>
  LEFT.test(before) || CAME_FROM.test(before) || LEFT_AFTER.test(after) || OLD_AFTER.test(rest);

const isSaid = (around: AroundPlace): boolean => !isPlanned(around) && !isElsewhere(around);

const isPlanned = ({ before, after, on }: AroundPlace): boolean =>
  PLANNED.test(before) || (/\bmov(?:e|es|ing)\b/i.test(before) && isYetToCome(after, on));

const isElsewhere = ({ before, lead }: AroundPlace): boolean => {
  if (TO_THERE.test(before)) return false;
  if (SAME_PLACE.test(lead)) return FORMER.test(before.replace(BESIDE_TOWN, ' '));
  return (WORK_THERE.test(before) && !SLEEPS_BY.test(before)) || FORMER.test(before.replace(BESIDE_TOWN_IN, ' '));
};

/** "In a shed outside Oxley Flat in Sorrel County": outside the town, and in the county. */
const BESIDE_TOWN_IN =
  /\b(?:outside|near|close to|next to|far from)\s+(?:of\s+)?(?:the\s+)?\p{Lu}[\p{L}'-]+(?:\s\p{Lu}[\p{L}'-]+){0,2},?\s+(?=in\s+$)/gu;
const BESIDE_TOWN = /\b(?:outside|near|close to|next to)\b/gi;
/** "In his car behind our church here in Dunmore": the church is where, and the county is home. */
const SLEEPS_BY = /\b(?:sleep|camp|park|living|staying)(?:(?!\b(?:and|but|work\p{L}*|goes)\b)[^.;])*$/iu;

/** "Lives in Grandin (that's Brook County)": the town is told as the home. */
const isNamedTown = ({ before, lead }: AroundPlace): boolean => SAME_PLACE.test(lead) && !LIVES.test(before);

function howLong(home: string, rest: string): Says {
  if (NOW_AFTER.test(rest)) return 'moved';
  if (FOR_GOOD.test(`${home} ${rest}`)) return 'moved';
  if (!SETTLED.test(home) && FOR_A_TIME.test(`${home} | ${rest}`) && !SINCE.test(rest)) return 'visits';
  if (SETTLED.test(home) && STATED_END.test(rest)) return 'visits';
  return MOVED.test(home) || MOVED_ON.test(home) ? 'moved' : 'lives';
}

/** "We left Pell Gap in October and rent in Cutting", "we are in Cutting now, that is Hemlock County". */
const MOVED_ON =
  /\bleft\s+\p{Lu}[^.;]*\band\s+(?:now\s+)?(?:we\s+)?(?:rents?|lives?|stays?)\b|\bnow,?\s+(?:that|which|it)(?:'s| is)\s+$/u;
const SETTLED = /\b(?:moved|relocated|settled|address|residence|county)\b/i;
const STATED_END = /\b(?:till|until|temporar(?:y|ily)|for now)\b/i;
const NOW_AFTER = /^(?:\s+(?:county|parish|borough|township|co\.?))?\s+now\b/i;
const SINCE = /\bsince\b|\bfor (?:\d+|\p{L}+) years\b/iu;
