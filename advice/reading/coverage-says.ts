import type { CivilDate } from '../../domain/clock';
import { isYetToCome } from './when';

/** What a narrative says of coverage that it names: had now, not had, lost since, or nobody knows. */
export type Says = 'has' | 'has-not' | 'lost' | 'unsure';

/** What stands around a name of coverage. */
export interface Around {
  /** From the beginning of its clause. */
  readonly before: string;
  /** To the end of its clause. */
  readonly after: string;
  /** To the end of its sentence. */
  readonly rest: string;
  readonly on: CivilDate | null;
}

const ENDED =
  "(?:stopped|ended|terminated|termed|term'?d|cancell?ed|lapsed|expired|ran out|run out|got cut|was cut|were cut|cut (?:him|her|me|us|them) off|cut off|dropped|closed|inactive|not active|no longer active|isn'?t active|is off|shut off|turned off|taken away|fell off|fell through|went away|discontinued|revoked|quit|gone|went with (?:it|the job|that|him|her|them)|went too|is done|is old|is outdated|out of date|is from before|is the old one|(?:became|turned into|changed (?:over )?to|was replaced (?:by|with)|converted to)(?=\\s+(?:\\p{L}+\\s+){0,2}(?:medi|chip|commercial|private|employer|blue))|is over|is up|is done|aged out|timed out|no good anymore|no longer good|no longer (?:valid|in force)|not (?:renewed|any ?more))";
/** Words that may stand between coverage and its end; any other is what ended: "Medicaid aide quit". */
const BETWEEN =
  "(?:[\\s'’()/-]+(?:(?:through|thru|via|from|at)(?:\\s+\\p{L}+){1,3}|plan|coverage|insurance|benefits?|policy|cards?|presented|says?|said|shows?|face|sheet|hmo|advantage|case|eligibility|part|parts|[abcd]|is|was|were|has|had|have|been|be|being|got|gets|just|then|also|now|really|all|already|actually|that|which|it|he|she|i|they|we|on|in|at|as|of|the|my|her|his|their|our|from|through|thru|via|by|end|month|year|new|last|this|week|yesterday|today|friday|monday|tuesday|wednesday|thursday|\\p{L}+day|jan\\p{L}*|feb\\p{L}*|mar(?:ch)?|apr\\p{L}*|may|june?|july?|aug\\p{L}*|sept?\\p{L}*|oct\\p{L}*|nov\\p{L}*|dec\\p{L}*|\\d[\\d/]*\\p{L}*|you|for|him|them|me|work|job|union|employer|railroad|mill|plant|company|old|one|but|and|had|form|listed|shown|there|here|file|registration|s)){0,9}";
const LOST_AFTER = new RegExp(`^${BETWEEN}[\\s,]+${ENDED}(?!\\p{L})`, 'iu');
/** "They took my Medicaid away." */
const TAKEN_AWAY = /^\s+(?:away|off)\b/i;
const LOST_AFTER_ASIDE = new RegExp(
  `^,?\\s*(?:which|who|that|but (?:it|that)|it|and (?:it|that))\\b[^.;]{0,60}?\\b${ENDED}(?!\\p{L})`,
  'iu',
);
const ENDS_LATER =
  /^[^.;]{0,40}?\b(?:ends|ending|stops|stopping|expires|expiring|runs out|terminates|terminating|terms)\b/i;
const GAP = '(?:[^\\s,;:]+\\s+)';
const LOST_BEFORE = new RegExp(
  `\\b(?:lost|loss of|off|off of|kicked off|dropped off|dropped from|cut off from|came off|taken off|(?:cut|dropped|kicked|took|threw|bumped|removed|take|get|got) (?:him|me|her|us|them) (?:from|off|off of|out of)|(?:old|former|previous) (?:insurance|coverage|plan|one) was|terminated from|aged out of|aged off|ran out of|gave up|used to (?:have|be on|get)|(?:un)?enrolled from|disenrolled from|no longer (?:has|on|have|covered by|gets?|eligible for)|(?:not|n't|nt) (?:on|have|got|get) (?:\\w+ )?any ?more|stopped (?:getting|my|his|her|their|the)|(?:ended|cancell?ed|closed|dropped|terminated|shut off|stopped|cut|took away) (?:my|his|her|their|our|the))\\s+${GAP}{0,3}$`,
  'i',
);
const FROM_BEFORE =
  /\b(?:switch|chang|mov|transfer|transition|convert|went|gone|go|roll)\p{L}*\b[^.;]{0,60}?\b(?:from|off)\s+(?:[^\s,;:]+\s+){0,2}$|\b(?:instead of|in place of|rather than|replac(?:es|ed|ing))\s+(?:[^\s,;:]+\s+){0,2}$/iu;
const SWITCHED_TO = /\b(?:from|off)\b[^.;]*\b(?:to|onto|on to|with)\s+(?:[^\s,;:]+\s+){0,2}$/i;
const NOT_BEFORE = new RegExp(
  `\\b(?:no|not on|never|never (?:had|got|been on|on|signed up for|enrolled in)|without|w/o|isn'?t on|not (?:have|got|get|eligible for|covered by|qualified for|qualify for|enrolled in)|(?:doesn'?t|don'?t|does not|do not|did not|didn'?t|doesnt|dont|hasn'?t|haven'?t) (?:have|got|get|had|qualify for|carry)|denied(?: for)?|turned down for|rejected for|neg(?:ative)? for|over for|over[ -](?:income|the limit|assets) for|too much for|not getting)\\s+${GAP}{0,2}$|\\bnever\\s+(?:been\\s+|had\\s+)?(?:signed up|enrolled|carried|had|bought|got)\\s+${GAP}{0,5}$|\\b(?:nobody|no one|none of (?:us|them)|neither of (?:us|them))\\b[^.;]{0,30}\\b(?:has|have|had|carries|got)\\s+(?:any\\s+)?$|\\bnot\\s+(?:the\\s+|his\\s+|her\\s+|my\\s+|a\\s+)?$`,
  'i',
);
const NOT_AFTER =
  /^[^.;,]{0,30}?\b(?:denied|was denied|denial|turned (?:him|her|me|us|them)? ?down|rejected|over (?:income|assets)|never (?:had|started|came|been|was|got|took|approved)|: ?no\b|- ?no\b|: ?none\b)|^[^.;]{0,40}\bover by\b|^\s+(?:only\s+)?(?:just\s+)?pays\s+(?:only\s+|just\s+)?(?:for\s+)?(?:(?:his|her|my|their|the)\s+)?(?:part b\s+|medicare\s+)?premiums?\b|^\?? ?no\b(?=\s*(?:[.,;)]|$))|^[^.;]{0,40}\bden(?:ied|ial)\b/i;
/** "The commercial card was the daughter's"; "she has Medicaid, he does not". */
const ANOTHERS =
  /^[^.;]{0,40}\b(?:was|is|are|were|that'?s|belongs? to|is for|was for|is only for|covers only)\s+(?:only\s+)?(?:the|his|her|my|their|our)\s+(?:\p{L}+\s+)?(?:\p{L}+'s|kids'?|children'?s?|boys?|girls?|sons?|daughters?|bab(?:y|ies))|^[^.;,]{0,15}?\bfor (?:the|my|her|his|their|our) (?:kids?|child(?:ren)?|boys?|girls?|sons?|daughters?|bab(?:y|ies)|grand\p{L}+|little ones?)\b/iu;
const CONTRAST =
  /^,?\s*(?:but\s+|and\s+)?(?:he|she|i|they|we|pt|the (?:patient|client))\s+(?:himself\s+|herself\s+)?(?:does|do|did|is|has|have|was|am|are)(?:n'?t|\s+not)(?:\s+(?:have|on|covered)\s*\w*)?\s*(?:$|[.,;!])/i;
const NOT_YET = new RegExp(
  `\\b(?:appl(?:y|ied|ying|ication|ications)|aply|filed|filing|pending|submitted|put in(?: for)?|sent off|sent in|looking into|look(?:ed|ing) into|sign(?:ed)?[- ]?up|signing up|enroll(?:ing)? in|help (?:with|getting)|want(?:s|ed)? (?:to|help)|need(?:s|ed)?|eligible for|qualif(?:y|ies|ied) for|renew(?:al|ing)?|recert(?:ification|ifying)?|reapply|getting|get (?:back )?on|screen(?:ed|ing)? for|takes?|accepts?|accept|bill(?:s|ed|ing)?|about|office|premium|until|till|waiting (?:for|on)|considered for|thought)\\s+${GAP}{0,3}$`,
  'i',
);
const NOT_YET_AFTER =
  /^(?:[- ]?(?:level|like|type|style)\b|(?:\s*[-:(]?\s*)?(?:(?:\p{L}+\s+){0,2}(?:apps?|application|waiver|paperwork|packet)\b|pending|applied|office|worker|caseworker|eligib\p{L}+|enrollment|renewal|recert\p{L}*|form|premium|savings|number|rules|transportation|rides?|planning|assessment|insurance problems|questions?|paid for|doctors?|dentists?|open enrollment|went in\b))|^[^.;]{0,25}\b(?:pending|in process|being considered|applied for|application)\b/iu;
const PENDING = /^\s*(?:is|as|still|shows?|status|app(?:lication)?|:|-|\()?\s*(?:still\s+)?(?:as\s+)?pending\b/i;
const TO_COME =
  /\b(?:will|won't|'ll|going to|gonna|about to|then (?:i|he|she|they|we)|once|as soon as|hop(?:es?|ing)|waiting|would|could|should|if|whether|ask(?:s|ed|ing)?(?: \p{L}+)? (?:about|whether|if|for)|open enrollment|when (?:he|she|i|they|we) (?:turns?|gets?|reach(?:es)?|become|is|am|are)|(?:thinking|thought|considered|considering) (?:about |of )?|interested in|soon)\b[^.;]*$/iu;
/** "I got a letter that it might stop": a worry, and it is still there. */
const WORRY =
  /\b(?:may|might|could|will|would|is going to|going to|about to|afraid|scared|worr(?:y|ied|ies)|threat\p{L}*|supposed to|almost|nearly|if)\b[^.;]{0,40}?\b(?:stop|end|lapse|expire|run out|terminate|lose|losing|cut|drop|cancel|close|be (?:cut|stopped|cancell?ed|dropped))\b/iu;
const UNSURE =
  /\b(?:thinks?(?! (?:about|of))|thought(?! (?:about|of))|maybe|might|may(?!\s*\d)|unsure|not sure|unclear|unknown|unverified|not verified|don'?t know|doesn'?t know|couldn'?t (?:confirm|verify|say)|could not (?:confirm|verify)|possibly|probably|supposedly|conflict(?:s|ing)?)\b|\?/i;
const IN_MAY = /\b(?:in|by|until|till|of|since|this|last|next) May\b/g;
const FORMERLY = new RegExp(
  `\\b(?:previously|formerly|(?<!\\b(?:has|have)\\s|'(?:s|ve)\\s)had|was on|were on|(?:old|former|past|previous|last) (?:job|employer)\\S*)\\s+${GAP}{0,3}$`,
  'i',
);
const THEN = /^[^.;,]{0,12}\b(?:then|at the time|back then|before that|years ago|as a (?:kid|child|boy|girl))\b/i;
/** "The pharmacy says inactive, the state says active." */
const CONFLICT =
  /\b(?:inactive|not active|pending|terminated|nothing)\b[^.;]*\b(?:says?|shows?|said|states?)\b[^.;]*\bactive\b|\bactive\b[^.;]*\b(?:says?|shows?|said|states?|but)\b[^.;]*\b(?:inactive|not active|pending|terminated|nothing|no such|not found|no record|ended)\b|\b(?:cancell?ed|ended|stopped|closed|terminated|inactive)\b[^.;]*\bsays?\b[^.;]*\b(?:wasn'?t|isn'?t|is not|was not|still|otherwise)\b/i;
/** Nobody can tell whether it goes on. */
const WHICH = /\b(?:don'?t|doesn'?t|do not|does not|can'?t|not) (?:know|sure|say|tell) (?:which|if|whether)\b/i;

/** Whether two who should know say different things. */
export const isDisputed = (rest: string): boolean => CONFLICT.test(rest);

const RENEWED =
  /\b(?:renewed|reinstated|good for another|kept (?:mine|my own|his own|her own|his|hers)|good for \d|recert\p{L}* (?:was )?(?:done|approved|complete\p{L}*)|renewal (?:was |is )?(?:done|approved|complete\p{L}*)|still (?:on|active|good|there|in force|have it)|good (?:through|until|till)|back on|active again|turned (?:back )?on)\b/iu;

/** "Lost her Medicare card", "Medicaid cancelled her ride": a thing of the coverage, or what it does, and not the coverage. */
const OF_IT =
  /^\s+(?:rides?|transport\p{L}*|aides?|doctors?|dr|dentists?|nurses?|home health|office|workers?|visits?|days|snf|therapy|letter|paperwork|mom|mother|van|drivers?|provider|clinic)\b|^\s+(?:(?:plan|hmo|advantage|insurance)\s+){0,2}(?:has\s+|had\s+|have\s+|just\s+)?(?:cancell?ed|denied|refused|ended|stopped|cut(?:\s+off)?|dropped)\s+(?:his|her|my|their|our|the|paying|covering|snf|pt|ot|rehab|a|an|more|any|further|another|home|the\s+bed|beds?|chair|wheelchair|hospital|surgery|meds?|medicine|drug|claim|coverage\s+(?:of|for))\b/iu;
/** "Her doctor no longer takes Medicaid", "denied by insurance". */
const TAKEN_BY =
  /\b(?:takes?|taking|accepts?|accepting|bills?|(?:denied|refused|rejected|cut off|ended|stopped) by)\s+(?:the\s+|his\s+|her\s+|my\s+|their\s+)?$/i;

/** "Lost her Medicare card, needs help to replace it." */
const isLostCard = (before: string, after: string): boolean =>
  /^\s+cards?\b/i.test(after) &&
  /\b(?:lost|lose|losing|misplaced|stolen|replac\p{L}*)\s+(?:\p{L}+\s+){0,2}$/iu.test(before);

/** What is said of coverage that is named; undefined where nothing is said of what they have now. */
export function saysOf(around: Around): Says | undefined {
  const { before, after, rest } = around;
  if (OF_IT.test(after) || TAKEN_BY.test(before) || isLostCard(before, after)) return undefined;
  if (CONTRAST.test(rest)) return undefined;
  if (isDisputed(rest) || WHICH.test(rest)) return 'unsure';
  if (ANOTHERS.test(rest)) return 'has-not';
  if (RENEWED.test(rest)) return 'has';
  if (isWorry(before, after)) return undefined;
  return isDoubted(before, after) ? 'unsure' : saysSurely(around);
}

const isDoubted = (before: string, after: string): boolean =>
  PENDING.test(after) || isUnsure(before) || isUnsure(after);

function saysSurely(around: Around): Says | undefined {
  if (isEnded(around)) return isYetToCome(around.after, around.on) ? undefined : 'lost';
  if (ENDS_LATER.test(around.after)) return undefined;
  if (NOT_BEFORE.test(around.before) || NOT_AFTER.test(around.after)) return 'has-not';
  return isNotYet(around) || FORMERLY.test(around.before) ? undefined : 'has';
}

/** "Ends 2/28" is over where that day has been. */
const isEnded = (around: Around): boolean =>
  ENDS_LATER.test(around.after) ? DATED.test(around.after) : isLost(around);

const DATED = /\d|since|last/i;

const isSwitchedTo = (before: string): boolean => FROM_BEFORE.test(before) && SWITCHED_TO.test(before);

const NOT_STARTED =
  /^[^.;]{0,30}?\b(?:(?:does not|doesn'?t|do not|don'?t|won'?t|wont|will not|has not|hasn'?t) (?:start|begin|kick in|started)|(?:starts?|begins?|kicks? in|is effective) (?:when|after|once|if))\b/i;
/** "Medicare-eligible 3/1 and enrolled". */
const ENROLLED_NOW = /^[- ]?eligible\b[^.;]{0,30}\b(?:and|now) enrolled\b/i;

const isNotYet = ({ before, after, on }: Around): boolean =>
  NOT_STARTED.test(after) ||
  TO_COME.test(before) ||
  isYetToCome(after, on) ||
  NOT_YET.test(before) ||
  (NOT_YET_AFTER.test(after) && !ENROLLED_NOW.test(after)) ||
  THEN.test(after);

const WORKS_NO_MORE =
  /^[^.]{0,60}\b(?:don'?t|doesn'?t|do not|does not|no longer|not) work(?:ing)? (?:there|for them)\b/i;

/** "Registration lists Medicaid; verified with the state, closed 1/31": the end stands by itself. */
const CLOSED_BELOW =
  /^[^.]{0,12}[;,:][^.]{0,40}?\b(?:termed|terminated|inactive|lapsed|expired|(?:closed|ended|stopped) (?:on |as of |eff\.? )?\d)/i;
const OF_COVERAGE = /\b(?:medicaid|medicare|mcd|medi-\p{L}+|plan|insurance|coverage|commercial|active)\b/iu;

function isClosedBelow(rest: string): boolean {
  const closed = CLOSED_BELOW.exec(rest)?.[0];
  return closed !== undefined && !OF_COVERAGE.test(closed.replace(/\binactive\b/gi, ''));
}

/** "She had it up until the new year." */
const isHadUntil = (before: string, after: string): boolean =>
  HAD.test(before) && /^\s*(?:up )?(?:until|till|'til|through|thru)\b/i.test(after);

const HAD = new RegExp(`\\b(?:had|did have|used to (?:have|get))\\s+${GAP}{0,2}$`, 'i');

const isLost = ({ before, after, rest }: Around): boolean =>
  !isSwitchedTo(before) && (isLostAfter(after, rest) || isHadUntil(before, after) || isLostBefore(before));

const isLostAfter = (after: string, rest: string): boolean =>
  LOST_AFTER.test(after) ||
  TAKEN_AWAY.test(after) ||
  LOST_AFTER_ASIDE.test(rest) ||
  WORKS_NO_MORE.test(rest) ||
  isClosedBelow(rest);

const isLostBefore = (before: string): boolean => LOST_BEFORE.test(before) || FROM_BEFORE.test(before);

/** "They almost cut off my Medicaid": it did not come to that. */
const ALMOST_LOST =
  /\b(?:may|might|could|will|would|afraid|scared|worr(?:y|ied)|almost|nearly|tried to|trying to|threat\p{L}*(?: to)?|wants? to|going to|about to|don'?t want to|if (?:i|he|she|they|we))\b[^.;]*\b(?:lose|losing|lost|cut|take|end|stop|drop|cancel|kick\p{L}*)\b[^.;]*$/iu;

const isWorry = (before: string, after: string): boolean => WORRY.test(after) || ALMOST_LOST.test(before);

/** "Nobody will tell me if I'm still on it." */
const IF_STILL = /\b(?:if|whether)\s+(?:i|he|she|they|we|pt)\b[^.;]{0,12}\b(?:still|even)\b[^.;]*$/i;

const isUnsure = (text: string): boolean => IF_STILL.test(text) || UNSURE.test(text.replace(IN_MAY, ' '));
