import type { CoverageKind } from './coverage-kinds';

/** Coverage that is spoken of without its name: a plan through somebody's work, or none at all. */
export interface Described {
  readonly kind: CoverageKind | 'any';
  readonly plan?: string | undefined;
  readonly start: number;
  readonly end: number;
  /** What the words say by themselves; otherwise what stands around them says it. */
  readonly says?: 'has' | 'lost' | 'unsure';
  /** "They dropped it": it is whatever was named before. */
  readonly refers?: boolean;
}

const GIVER =
  '(?:wife|husband|spouse|partner|father|mother|dad|mom|parent|folk|stepdad|stepmom|union|employer|work|job|company|school|district|co-?op|mill|plant|shop|store|factory|warehouse|railroad|boss|ex)';
const PLAN = '(?:plan|insurance|ins\\b|policy|coverage|benefits?|health ?care)';
const BETWEEN = '(?:\\p{L}+\\s+){0,2}?';

/** A plan that comes with somebody's work. */
const BY_WORK: readonly RegExp[] = [
  `\\b${GIVER}s?(?:'s|s'|')?\\s+(?:group\\s+|retiree\\s+|health\\s+|medical\\s+|family\\s+|private\\s+|commercial\\s+)?${PLAN}`,
  `\\b${PLAN}\\s+(?:now\\s+)?(?:is\\s+|was\\s+|comes\\s+)?(?:now\\s+)?(?:through|thru|from|at|with|by|via|of)\\s+${BETWEEN}${GIVER}s?\\b`,
  `\\b(?:insured|covered)\\s+(?:through|thru|by|under|on|at)\\s+${BETWEEN}${GIVER}s?\\b(?:'s)?`,
  `\\b(?:group|retiree|retirement|union|company|job-based|work-based)\\s+(?:health\\s+)?${PLAN}`,
  `\\b(?:put|added|got)\\s+(?:me|him|her|us|them)\\s+(?:on|onto|to|under)\\s+(?:his|her|their|the)\\s+(?:\\p{L}+\\s+)?${PLAN}`,
  `\\b(?:carried|covered|stays?|still|is|am|i'm|he's|she's)\\s+(?:on|by|under)\\s+(?:his|her|my|their|the)\\s+(?:\\p{L}+(?:'s|s')?\\s+){1,2}${PLAN}`,
  `\\bplan\\s+of\\s+(?:the|his|her|my)\\b[^.;,]{0,40}\\bwork`,
  '\\b(?:on|took|take|taking|has|have|had|pays?|paying|paid|through|thru|via|by|elected|continued|kept|got)\\s+(?:\\p{L}+\\s+){0,2}cobra\\b',
  `\\b${GIVER}\\s+(?:now\\s+)?covers\\s+(?:me|him|her|us|them)\\b`,
  `\\b${PLAN}\\s+(?:on|through|from|off)\\s+(?:the\\s+)?(?:marketplace|exchange|healthcare\\.gov)`,
  `\\b(?:marketplace|exchange|healthcare\\.gov)\\b(?=[^.;]{0,20}\\b(?:started|active|effective|kicked in))`,
  '\\bcobra\\b(?=\\s+(?:coverage\\s+)?(?:lapsed|ended|ran|expired|terminated|termed|is active|active|stopped|was))',
  `\\b${GIVER}s?\\s+(?:gives|gave|provides|pays\\s+for)\\s+(?:(?:me|him|her|us|them|the family|my|his|their)\\s+)?(?:with\\s+)?(?:health\\s+|medical\\s+)?${PLAN}`,
  `\\b(?:have|has|got|getting|on|under)\\s+(?:their|its)\\s+(?:\\p{L}+\\s+)?${PLAN}`,
  `\\bnew\\s+${GIVER}\\s+(?:has|comes\\s+with|came\\s+with)\\s+(?:health\\s+)?${PLAN}`,
].map((pattern) => new RegExp(pattern, 'giu'));

const ANY_PLAN =
  /\b(?:(?:health|medical|dental and health|good|old|own|health care)\s+)?(?:insurance|coverage|ins(?=\W)|health plan|medical plan|plan|policy|benefits)\b/giu;
/** Not what pays for a doctor. */
const OTHER_PLAN =
  /\b(?:long[- ]term care|care|safety|treatment|discharge|lesson|meal|payment|budget|level|installment|repayment|energy|birth|service|support|car|auto|life|renter'?s|home(?: ?owner'?s?)?|flood|fire|travel|funeral|burial|pet|rental|crop|hotel'?s?|cell|weekend|night|phone|data|food|cash|unemployment|ssi|ssdi|disability|snap|va|wic|504|behavior|dental|vision)\s+$/i;

const HAVE =
  "(?:has|have|had|having|got|carr(?:y|ies)|with|w/|there'?s|there is|is|are|am|been|shows?|found|find|returned|came back|came up)";
const NOW =
  '(?:at the moment|at this time|right now|at present|presently|currently|as of (?:now|today)|for now|now|today|since\\b|anymore|yet|else yet|in place|active|on file now|of (?:my|his|her|their) own|for (?:me|him|her|us|them|the adults?)\\b)';
/** "Nothing now" is of coverage only beside a word for it. */
const NOTHING: readonly RegExp[] = [
  `\\b(?:no|not any|nothing)\\s+(?:active|current)(?:\\s+(?:coverage|insurance|plan|payer|payor))?\\b(?!\\s+(?:problems?|issues?))`,
  `(?:^|[.,;:!\\n\\u2013\\u2014-]\\s*|\\b(?:and|so|but)\\s+|\\b${HAVE}\\s+(?:had\\s+)?)(?:nothing|none)\\s+(?:\\p{L}+\\s+)?${NOW}`,
  `\\b${HAVE}\\s+(?:had\\s+)?(?:nothing|none|zip|nada|zero)\\b(?=\\s*(?:[.,;!]|$|and\\b|so\\b|now\\b|at\\b|right\\b|currently\\b|since\\b))`,
  `\\b(?:not|n't|nt|never)\\s+(?:have\\s+|had\\s+|has\\s+)?(?:had|have|found|got|gotten|picked up|replaced)\\s+(?:any|anything|it)(?:\\s+else)?(?:\\s+(?:since|yet|now|after|to replace))`,
].map((pattern) => new RegExp(pattern, 'giu'));
/** That nothing pays, where coverage is what is spoken of at all. */
const NONE: readonly RegExp[] = [
  `\\b(?:goes|going|been|is|am|are|i'm|he's|she's|we're|they're|now|left)\\s+without(?:\\s+(?:any|it|since|now|coverage|insurance))?(?=\\s*(?:[.,;!]|$|and\\b|since\\b|so\\b|now\\b|for\\b|until\\b))`,
  `\\b(?:i|he|she|they|we|patient|client|neither of \\p{L}+|none of \\p{L}+|nobody|family)(?:\\s+(?:is|am|are|was)|'s|'m|'re)?\\s*(?:(?:not|n't)\\s+|(?<=(?:neither|none) of \\p{L}+ (?:is|are)\\s+)|(?<=nobody is\\s+)|no longer\\s+|isn't\\s+|aren't\\s+)(?:\\p{L}+\\s+)?(?:covered|insured)\\b(?!\\s+(?:for|there))`,
  `\\bnever\\s+(?:been|was|were)\\s+(?:insured|covered)\\b`,
  `\\b(?:is|are|am|i'm|he's|she's|they're|left|went)\\s+uncovered\\b`,
  `\\b(?:don't|dont|doesn't|doesnt|aint|ain't)\\s+(?:have|got)\\s+(?:nothing|anything)\\s+for\\s+insurance`,
].map((pattern) => new RegExp(pattern, 'giu'));
/** "United through her employer", where coverage is what is spoken of. */
const THROUGH_WORK = new RegExp(
  `\\b(?:has|have|with|on|via|now|is|am|i'm)\\s+(?:\\p{L}+\\s+){0,3}?(?:through|thru|via)\\s+(?:\\p{L}+\\s+){0,2}?${GIVER}\\b`,
  'giu',
);
const BY_VA =
  /\b(?:uses?|using|used|through|thru|on the|with the|has|have|only the|just the|via)\s+(?:the\s+)?VA\b(?!\s+(?:hospital|clinic|pension|loan|disability|rep|worker|letter|claim|home))|\bVA\s+(?:covers|pays|takes care|sees (?:me|him|her)|is (?:his|her|my|the) (?:only )?(?:insurance|coverage|payer))/g;
const BETWEEN_PLANS = /\bbetween\s+(?:insurances?|plans|coverages?|policies)\b/giu;
const LOST_IT =
  /(?<!\b(?:letter|card|paper\w*|form|envelope|notice|packet|mail|phone|keys?|wallet|purse)\b[^.;]{0,25})\b(?:(?:lost|dropped|cancell?ed)\s+(?:it|that|ours|mine|hers|theirs|his(?=\s*(?:[.,;!]|$|and\b|when\b|in\b|on\b|last\b|too\b)))|(?:come|came|got|aged|kicked|fell|dropped|went)\s+off\s+(?:of\s+)?it)\b/giu;
const CASE_CLOSED =
  /\b(?:closed|shut)\s+(?:my|his|her|their|our|the)\s+case\b|\bcase\s+(?:was\s+|got\s+)?closed\b(?!\s+(?:for us|here|with us|on our (?:end|side)))/giu;
const MAYBE_LOST = /\bit\s+(?:might|may)\s+have\s+(?:ended|lapsed|stopped|expired|run out|been cancell?ed)\b/giu;
const SOMETHING_ELSE =
  /(?<!\b(?:to|for|about|do|try|find|eat|if|want|wants|need|needs|is)\s{1,2})["'\u201c]?\bsomething else\b["'\u201d]?/giu;
/** "It ended January 31", said of what the sentence before names. */
const IT_ENDED =
  /(?<=^|[.;,!?]\s{1,2}|\b(?:but|and)\s)(?:that|it|that one|this one)\s+(?:all\s+|just\s+)?(?:has\s+|was\s+|is\s+|got\s+)?(?:ended|stopped|lapsed|expired|terminated|termed|cancell?ed|ran out|run out|closed)\b(?!\s+(?:here|at|by (?:him|her|them)sel))/giu;

/** Beside a word for coverage "nothing active" speaks of coverage. */
const COVERAGE_WORD =
  /\b(?:insur\p{L}+|coverage|covered|covers|plan|policy|medicaid|medicare|mcd|medi-\p{L}+|eligib\p{L}+|payer|payor|cobra|chip|benefits|card|re-?ran|elig|self-pay)\b/iu;
/** The end of a sentence. */
const SENTENCE_END = /[.!?](?=\s)|\n/g;

/** What such words tell, the surer ones first; `near` only where coverage is what is spoken of. */
interface Telling extends Pick<Described, 'kind' | 'says' | 'refers'> {
  readonly patterns: readonly RegExp[];
  readonly near?: keyof typeof REACH;
}

const TELLINGS: readonly Telling[] = [
  { patterns: BY_WORK, kind: 'commercial' },
  { patterns: [THROUGH_WORK], kind: 'commercial', near: 'paragraph' },
  { patterns: [BY_VA], kind: 'va' },
  { patterns: NOTHING, kind: 'uninsured', says: 'has', near: 'sentence' },
  { patterns: [...NONE, BETWEEN_PLANS], kind: 'uninsured', says: 'has', near: 'paragraph' },
  { patterns: [LOST_IT, IT_ENDED], kind: 'any', says: 'lost', refers: true, near: 'sentence' },
  { patterns: [CASE_CLOSED], kind: 'medicaid', says: 'lost', near: 'sentence' },
  { patterns: [MAYBE_LOST], kind: 'any', says: 'unsure', refers: true, near: 'sentence' },
  { patterns: [SOMETHING_ELSE], kind: 'any', says: 'unsure', near: 'sentence' },
];

/** Where the narrative speaks of coverage without naming a kind. */
export function describedIn(text: string): readonly Described[] {
  const about = isAboutCoverage(text);
  const told = TELLINGS.flatMap(({ patterns, near, ...telling }) =>
    found(text, patterns)
      .filter((span) => (!near || about(span, near)) && !isOtherPlan(text, lastWordOf(text, span)))
      .map((span) => ({ ...span, ...telling })),
  );
  const any = found(text, [ANY_PLAN])
    .filter(({ start }) => !isOtherPlan(text, start))
    .map((span) => ({ ...span, kind: 'any' as const }));
  return [...told, ...any];
}

/** "I'm on the budget plan": the word for a plan is its last. */
const lastWordOf = (text: string, { start, end }: Found): number => start + text.slice(start, end).search(/\S+$/);

/** Whether what stands before a word for insurance makes it one that pays for no doctor: "long-term care insurance". */
export const isOtherPlan = (text: string, at: number): boolean =>
  OTHER_PLAN.test(text.slice(Math.max(0, at - BESIDE), at));

const BESIDE = 20;

interface Found {
  readonly start: number;
  readonly end: number;
}

const found = (text: string, patterns: readonly RegExp[]): readonly Found[] =>
  patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ index, 0: match }) => ({ start: index, end: index + match.length })),
  );

/** So many sentences before the words, and their own, may name coverage. */
const REACH = { sentence: 2, paragraph: 5 } as const;

function isAboutCoverage(text: string): (span: Found, near: keyof typeof REACH) => boolean {
  const ends = [...text.matchAll(SENTENCE_END)].map(({ index }) => index + 1);
  return ({ start, end }, near) => {
    const from = ends.filter((one) => one <= start).at(-REACH[near]) ?? 0;
    const to = ends.find((one) => one >= end) ?? text.length;
    return COVERAGE_WORD.test(text.slice(from, start)) || COVERAGE_WORD.test(text.slice(start, to));
  };
}
