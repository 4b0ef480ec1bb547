import type { FactId, TermMeaning } from './term-meanings';

/** What a meaning says does not count, and by which words a narrative tells that it is no more than that. */
interface NotCounted {
  readonly meaning: RegExp;
  readonly tells: RegExp;
  /** What counts, told by the same words. */
  readonly unless?: RegExp;
}

const KIN_OR_FRIEND =
  '(?:friend|buddy|pal|coworker|cousin|aunt|uncle|t[ií]a|mom|mother|dad|father|sister|brother|relative|grand\\w+|in-laws?|parent|son|daughter|famil\\w+|folks)';
const ON_COUCH = new RegExp(
  `\\b(?:couch|sofa|floor)\\b|\\b(?:stay\\w*|live|lives|living|crash\\w*|sleep\\w*|lodg\\w*)\\s+(?:at|with|w\\/)\\s+(?:an?\\s+|my\\s+|his\\s+|her\\s+|their\\s+|the\\s+)?(?:\\w+\\s+)?${KIN_OR_FRIEND}`,
  'i',
);
const MUST_GO =
  /\b(?:out|left|leave|leaves|kicked|asked|ended|over|no longer|nowhere|moved|until|till|was|were|had been|used to|car|van|tent|street|shelter|outside)\b/i;
const COUCHES: NotCounted = {
  meaning:
    /\b(?:couch\w*|friends?|relatives?|family|host|doubl\w+)\b[^.;]*\b(?:do(?:es)? not count|counts? only)\b|\bnor do(?:es)?\b[^.;]*\b(?:couch\w*|friends?|relatives?)\b/i,
  tells: ON_COUCH,
  unless: MUST_GO,
};

const NOT_COUNTED: Readonly<Record<FactId, readonly NotCounted[]>> = {
  'homeless-tonight': [COUCHES],
  'no-home': [COUCHES],
  subsidized: [
    {
      meaning: /\bvoucher\b[^.;]*\b(?:do(?:es)? not count|is not public housing|is not)\b/i,
      tells: /\b(?:voucher|section 8|sec\.? 8|hcv)\b/i,
      unless: /(?<!\bnot\s)\b(?:authority|public housing|projects)\b/i,
    },
    {
      meaning: /\bpublic[- ]housing\b[^.;]*\bdo(?:es)? not count\b/i,
      tells: /\b(?:authority|public housing|projects)\b/i,
      unless: /\b(?:voucher|section 8|sec\.? 8|hcv)\b/i,
    },
  ],
  'rent-behind': [
    {
      meaning: /^(?!.*\bmortgage\b(?![^.;]*\bnot count)).*\brent\b/is,
      tells: /\b(?:mortgage|gas|electric|power|lights?|water|car|phone)\b/i,
      unless: /\b(?:rent|landlord|lease)\b/i,
    },
  ],
  shutoff: [
    {
      meaning:
        /^(?!.*\bwater\b).*\b(?:electric\w*|gas|power|heat\w*)\b|\bwater\b[^.;]*\bdo(?:es)? not count\b|\bneither do\b[^.;]*\bwater\b/is,
      tells: /\b(?:water|sewer|trash|internet|phone)\b/i,
      unless: /\b(?:electric\w*|gas|power|lights?|heat\w*|propane|oil|fuel|furnace)\b/i,
    },
  ],
};

/** Whether all that is told of a fact is what the meaning says does not count: "a friend's couch", "a voucher with a private owner". */
export const isNotCounted = (fact: FactId, { meaning }: TermMeaning, quote: string): boolean =>
  NOT_COUNTED[fact]?.some((one) => one.meaning.test(meaning) && one.tells.test(quote) && !one.unless?.test(quote)) ??
  false;
