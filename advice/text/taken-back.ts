/** What is sent, by its names. */
const SENT =
  '(?:referrals?|requests?|applications?|asks?|forms?|sheets?|tickets?|files?|cases?|charts?|names?|orders?|fax(?:es)?|messages?|letters?|e-?mails?)';
const WHOSE = String.raw`(?:(?:this|that|the|my|our|her|his|their|its|your|last|earlier|previous|first|second|whole)\s){1,2}`;
/** Nothing of its own is named: it ends there, or with thanks. "Cancel the rides" takes back the rides alone. */
const ENDS = String.raw`(?=\s*(?:$|[.,;:!?)\n\u2013\u2014"'\u201d\u2019-]|(?:thanks?|thank you|please|because|since|as|that|which|we|i|for now|now)\b))`;
const OF_ALL = String.raw`(?:\s(?:it|this|that|everything|all|the whole thing|${WHOSE}(?:[\p{L}-]+\s)?${SENT}))?(?:\sout)?${ENDS}`;
const ANY_HELP = String.raw`(?:\s(?:it|this|that|anything|you|(?:any|the|your|our|that|this)\s(?:help|services?|assistance|support|aid|referral|program)|help|services|assistance))?(?:\s(?:any ?more|any longer|after all|now|at this time))?${ENDS}`;

/** How people say that what they sent is not to be gone after. */
const TAKEN_BACK = new RegExp(
  [
    String.raw`\bcancel${OF_ALL}`,
    String.raw`\b(?:please|pls|so|and|just|can|may|could|you)(?:\s(?:you|just|please|can|may))*\sclose(?:\s(?:me|us|him|her|them))?(?:\sout)?${OF_ALL}`,
    String.raw`\bclose\s${WHOSE}${SENT}\b`,
    String.raw`\btake\s(?:me|us|him|her|them|${WHOSE}names?)\soff(?:\s${WHOSE}?lists?)?${ENDS}`,
    String.raw`\b(?:withdraws?|withdrawing|withdrew|retracts?|retracting|rescinds?|rescinding|pulls?|pulling)\s${WHOSE}(?:[\p{L}-]+\s)?${SENT}`,
    String.raw`\b(?:referrals?|requests?|applications?|tickets?)\s(?:is|was|has been|can be|may be|should be|to be)\s(?:withdrawn|cancell?ed|retracted|closed|moot|disregarded)\b`,
    String.raw`\b(?:disregard|tear up|discard|throw (?:out|away))\s${WHOSE}(?:[\p{L}-]+\s)?${SENT}`,
    String.raw`\b(?:referral|request)\b[^.;\n]{0,20}\b(?:loop closed|closed loop)\b|\bloop (?:is )?closed\b`,
    String.raw`\b(?:referral|request|application|sheet|fax)\s(?:was\s)?(?:sent|made|faxed|entered|submitted)\s(?:again\s)?(?:in|by)\s(?:error|mistake)\b`,
    String.raw`\b(?:no longer|not|(?:do|does)(?:n['\u2019]?t| not))\s(?:need|needs|want|wants|require|requires)\s(?:it|this|anything|you|(?:any|your|our)\s(?:help|services?|assistance))\s(?:any ?more|any longer|after all|now)\b`,
    String.raw`\bno longer\s(?:needs?|wants?|requires?|asks?|asking|seeking|seeks|interested)${ANY_HELP}`,
    String.raw`\b(?:so|now|then|and)\s(?:(?:it|this|that|help)(?:['\u2019]s| is| was)\s)?(?:no (?:more|longer)|not)\sneeded(?:\s(?:any ?more|any longer|after all|now))?${ENDS}`,
    String.raw`\b(?:no longer|not)\sneeded\s(?:any ?more|any longer|after all)\b`,
    String.raw`\b(?:this|this is|write|writes|writing|wrote|calling|calls|called|only|just|i am writing)\s(?:just\s)?(?:to|so)\s(?:say|tell(?:\syou)?|let you know|thank you|inform you)\b[^.;\n]{0,80}\b(?:paid|okay|ok|fine|all right|well|settled|solved|sorted|set|handled|over|no longer|cancel|close|withdrawn|well again|better)\b`,
    String.raw`\b(?:only|just)\s(?:sending|returning|filling|answering|replying)\b[^.;\n]{0,60}\b(?:because|as|since)\b[^.;\n]{0,30}\b(?:required|says?|said|asked|has to be)\b`,
  ].join('|'),
  'giu',
);

/** Whoever it is sent for will have none of it, whatever it would be: the sender's wish is not theirs. */
const DECLINED = new RegExp(
  [
    String.raw`\b(?:declin(?:es|ed|ing)|refus(?:es|ed|ing)|turn(?:s|ed) down)\s(?:any|all|every|each)\s(?:(?:and all|other|further|more|outside|kind of|of our|of your)\s)?(?:services?|help|referrals?|programs?|programmes?|offers?|supports?|assistance)${ENDS}`,
    String.raw`\b(?:declin(?:es|ed)|refus(?:es|ed))\s(?:to be (?:enrolled|referred|signed up|helped)|(?:this|the) referral|everything|it all)${ENDS}`,
    String.raw`\b(?:wants|want|wanted|will have|will take|will accept|needs|need)\sno\s(?:(?:papers|visits?|visitors|calls|help|programs?|strangers)\s(?:and|or)\s(?:no\s)?)?(?:services?|help|referrals?|programs?|assistance)${ENDS}`,
    String.raw`\b(?:do(?:es)?|did)(?:n['\u2019]?t| not)\s(?:want|consent to|agree to)\s(?:(?:any|the|this|our|your)\s(?:services?|help|referral|programs?)|to be (?:enrolled|referred|signed up))${ENDS}`,
    String.raw`\b(?:will not|won['\u2019]?t)\s(?:go|have it|hear of it|be enrolled|sign)(?:\s(?:anywhere|at all))?,?\s(?:not now|not ever|period|and that is (?:that|final)|that is final|and (?:she|he|they) (?:is|are) (?:clear|firm))`,
  ].join('|'),
  'giu',
);

/** Told beside it, this says that nothing is left: a letter of thanks asks for nothing. */
const LETTER_OF_THANKS =
  /\bthanks?\b[^.;\n]{0,30}\b(?:us|you|everyone|all)\b[^.;\n]{0,40}\b(?:needs?|wants?|asks?(?: for)?)\snothing\b|\b(?:reports?|voices?|has|have|had)\sno\sunmet\sneeds?\b/iu;

/** What asks for something all the same, once "needs nothing more" and "nothing else needed" are put aside. */
const NOTHING =
  /\b(?:needs?|wants?|asks?(?: for)?|requests?)\s(?:for\s)?nothing\b[^.;\n]{0,40}|(?:n['\u2019]t|\bnot)\s(?:need|want|ask for)\sanything\b[^.;\n]{0,40}|\bnothing\s(?:more|else|further)?\s?(?:is\s|was\s)?(?:needed|wanted|requested|asked(?:\sfor)?|required)\b|\bno\s(?:other|further|more|unmet|additional)\s(?:needs?|requests?|asks?|help)\b/giu;
const ASKS =
  /\b(?:needs?|needing|wants?|asks?|asking|requests?|requesting|looking for|seeks?|seeking|would like|could use|in need of|instead|but (?:she|he|they|we|i)|also|still (?:need|short|out|behind)|help (?:with|me|us|him|her|them)|is there|are there|do you (?:have|know)|who (?:can|does)|where (?:can|do)|where could)\b|\?/iu;

/**
 * Whether a referral takes itself back: "I write to say I am okay, close my name", "she says cancel, thank you", "second
 * referral sent in error". What is asked for behind that is asked for.
 */
export function isTakenBack(narrative: string): boolean {
  if (LETTER_OF_THANKS.test(narrative) && !asksIn(narrative)) return true;
  const isMeant = ({ index }: RegExpMatchArray): boolean =>
    !NOT_SO.test(narrative.slice(Math.max(0, (index ?? 0) - BEFORE), index));
  return (
    [...narrative.matchAll(TAKEN_BACK)].some(
      (one) => isMeant(one) && !asksIn(narrative.slice(one.index + one[0].length)),
    ) || [...narrative.matchAll(DECLINED)].some((one) => isMeant(one) && !asksIn(narrative.replace(one[0], ' ')))
  );
}

const asksIn = (text: string): boolean => ASKS.test(text.replace(NOTHING, ' '));

/** So many characters before it tell whether it is meant: "don't cancel", "if I have to cancel", "they cancel on me". */
const BEFORE = 24;
const NOT_SO =
  /\b(?:not|never|n['\u2019]?t|cannot|if|may|might|will|would|they|it|insurance|plan|had to|have to|has to|having to|threaten\p{L}*)\s(?:[\p{L}]+\s){0,2}$/iu;
