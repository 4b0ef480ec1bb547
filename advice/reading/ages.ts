import type { CivilDate } from '../../domain/clock';
import type { Evidence } from '../../domain/evidence';
import { rootsOf } from '../text/words';
import { AGE_PATTERNS, type AgePattern, relationWordAfter, relationWordIn } from './age-patterns';
import { formTalk } from './form-talk';
import { type Passage, passageAt, placeAt, quoteOf } from './passages';
import { type Relation, relationOfRoot } from './relations';
import { isYetToCome } from './when';
import { named, type Speaking, type Whose } from './whose';
import { exactly, isPlausible, numbersIn, type Years, yearsOfDecade, yearsSince } from './years';

/** An age that the narrative tells, of whom, and whether it says that it changed or was born on a day. */
export interface AgeTold {
  readonly whose: Whose;
  readonly years: Years;
  /** More specific than a number in a field: a birthday that has been, a day of birth, a correction. */
  readonly later: boolean;
  /** Later only as far as birthdays go: "five now" is later than four, and no correction of forty. */
  readonly grown: boolean;
  /** Beside it stands that what was filled in is old or wrong. */
  readonly nearForm: boolean;
  readonly evidence: Evidence;
}

const WEEKS_A_YEAR = 52;
const MONTHS_A_YEAR = 12;
const FEVER = /\b(?:temp|t|fever|febrile)\b/i;
const CORRECTS =
  /\b(?:actually|correct(?:ion|ed)?|in fact|not \d|wrong|typo|verified|confirmed|birthday|my (?:mistake|error|typo))\b/i;
/** "Feels like she's 80": a manner of speaking. */
const FIGURE =
  /\b(?:feels?|feeling|felt|looks?|acts?|walks?|moves?|talks?|like|as if|as though|pretends?|thinks? (?:he|she)(?:'s| is)|says? (?:he|she)(?:'s| is) still|older than|younger than|over|under|until|till|before|by age|by the time|mental age|level of|functions? (?:at|like)|size|grade|room|route|apt|unit|aged out at|cut-?off|requires?|must be|have to be|need to be|only for|for ages?|kids? aged?|born with)\s+(?:(?:he|she|i|it|they)(?:'s|'m|'re|\s+(?:is|am|are|was|were))?\s+|an?\s+|about\s+|at\s+|he\s+|age\s+|of\s+){0,2}$/i;
/** "Since I was nineteen", "she was 16 when it happened": an age of then. */
const THEN_BEFORE =
  /\b(?:since|when|while|until|till|before|after|from the time|the year|back when|once)\s+(?:\p{L}+\s+){0,2}?(?:was|were|am|is|turned|turns?|be|age|aged|i'm|he's|she's|the age of|about)?\s*(?:about\s+|only\s+|just\s+)?$|\b(?:at|from|around)\s+(?:the\s+)?age(?:\s+of)?\s+$|\b(?:was|were)\s+(?:only\s+|just\s+)?$/iu;
const THEN_AFTER = /^\s*(?:years?\s+old\s*)?,?\s*(?:when|at the time|back then|then\b|that year|in (?:19|20)\d\d)/i;
const WAS = /\b(?:was|were)\s+(?:only\s+|just\s+)?$/i;
/** "The 40-year-old furnace". */
const THING_AFTER =
  /^[\s-]*(?:\p{L}+\s+)?(?:furnace|house|home|car|truck|van|roof|trailer|building|dog|cat|boiler|water heater|heater|stove|fridge|refrigerator|mattress|bed|tv|phone|debt|warrant|injury|wheelchair|chair|walker|pipes?|wiring|septic|well|mobile home|bus|form|chart|referral|conviction|case|marriage|horse|mower|machine|washer|dryer|carpet|windows?|lease|scar|wound)\b/iu;
const THING_BEFORE =
  /\b(?:furnace|house|home|car|truck|van|roof|trailer|building|dog|cat|boiler|heater|stove|fridge|mattress|bill|debt|chair|lease|program|class|school|church)\s+(?:is|was|are|were)\s+(?:\p{L}+\s+){0,2}$/iu;
/** "The form says four": what stands in the field, and not what is so. */
const ECHO =
  /\b(?:form|paper\w*|sheet|face ?sheet|box|file|chart|computer|system|application|referral|ref|record\w*|line|fax|it|intake|you(?:'ve)?|we|they|i|clerk|\w*one|printout|screen|roster)\b[^.;\n]{0,30}\b(?:says?|said|shows?|showed|reads?|read|lists?|listed|down|put|typed|wrote|entered|keyed|has|had|have|got|as)\s+(?:(?:him|her|me|them|us|at|as|down|age|the|a|my own age|for|my|own|,|still)\s*,?\s*){0,4}["'\u201c]?$|\b(?:copied|rounded|changed?|correct|fix)\b[^.;\n]{0,20}\bfrom\s+$|\b(?:my own age|\p{L}+'s age|age)\s*,\s+$/iu;

type Finding = Readonly<Record<'start' | 'end', number>> & {
  readonly says: AgePattern['says'];
  readonly n: string;
  readonly part: string | undefined;
  readonly text: string;
};

/** Every age that the narrative tells. */
export function agesIn(
  narrative: string,
  { passages, whose, speaking }: AgeContext,
  receivedOn: CivilDate | null,
): readonly AgeTold[] {
  const corrected = formTalk(narrative, passages);
  return findingsIn(narrative).flatMap((finding) => {
    const passage = passageAt(passages, finding.start);
    if (!passage || isNoAgeNow(finding, narrative, passage)) return [];
    const of = whoseAge(finding, narrative, passage, { whose, speaking });
    const later = LATER.has(finding.says) && !isInDoubt(finding, narrative);
    const nearForm = !isOfPaper(finding, narrative) && isCorrection(finding, narrative, passage, corrected(passage));
    const grown = finding.says === 'now' || isDated(finding, narrative);
    const evidence = quoteOf(narrative, finding.start, finding.end);
    return yearsOf(finding, receivedOn)
      .filter(isPlausible)
      .map((years) => ({ whose: of, years, later, grown, nearForm, evidence }));
  });
}

/** A birthday that has been, a day of birth, a correction, and a visit that is named by the months of a child. */
const LATER: ReadonlySet<AgePattern['says']> = new Set(['turned', 'born', 'corrected', 'visit']);

/** "Turned sixty this year or is about to": nobody is sure. */
const isInDoubt = ({ end }: Finding, narrative: string): boolean =>
  /^[^.;]{0,25}\bor\s+(?:\p{L}+\s+){0,2}(?:about to|going to|will|almost|not yet|not quite)\b/iu.test(
    narrative.slice(end, end + BESIDE),
  );

/** "61 on the order sheet": the word of one paper against another. */
const isOfPaper = ({ end }: Finding, narrative: string): boolean =>
  /^\s*(?:is\s+)?(?:on|per|in|by|according to)\s+(?:the|our|his|her|their|my)?\s*(?:\p{L}+\s+)?(?:sheet|form|chart|card|license|page|demographics|registration|record|file)\b/iu.test(
    narrative.slice(end, end + BESIDE),
  );

const isCorrection = ({ says }: Finding, narrative: string, { start, end }: Passage, nearForm: boolean): boolean =>
  says !== 'almost' && says !== 'about' && (nearForm || CORRECTS.test(narrative.slice(start, end)));

/** "Does not turn 65 until June 9" says on which day it will be so. */
const isDated = ({ says, end }: Finding, narrative: string): boolean =>
  says === 'not-yet' && DATED.test(narrative.slice(end, end + BESIDE));

const DATED =
  /^\s*(?:years?\s+old\s*)?(?:,\s*)?(?:until|till|in (?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)|on|next|this|for another|tomorrow)\b/i;

/** An age of then, of a thing, in a field, or only in a manner of speaking. */
function isNoAgeNow(finding: Finding, narrative: string, passage: Passage): boolean {
  if (isTemperature(finding, narrative, passage)) return true;
  if (['born', 'corrected'].includes(finding.says)) return false;
  const from = narrative.slice(Math.max(0, finding.start - LEAD), finding.start);
  const before = from.slice(from.search(/[^.;\n]*$/)) + leadWithin(finding, narrative);
  const after = narrative.slice(finding.end, finding.end + BESIDE);
  if (THING_AFTER.test(after) || THING_BEFORE.test(before) || ECHO.test(before)) return true;
  if (['turned', 'now', 'not-yet', 'in-month'].includes(finding.says))
    return TIMELESS.test(before) && !DATED.test(after);
  return FIGURE.test(before) || isOfThen(before, after);
}

/** "When he turns 26". */
const TIMELESS =
  /\b(?:when|once|until|till|by the time|before|after|if|unless)\s+(?:\p{L}+\s+){0,2}(?:turn(?:s|ed|ing)?\s+|reach\w*\s+|is\s+)?$/iu;

const isOfThen = (before: string, after: string): boolean =>
  WAS.test(before)
    ? THEN_AFTER.test(after) || /\b(?:since|when|until|till|before|after)\b[^,]*$/i.test(before)
    : THEN_BEFORE.test(before) || THEN_AFTER.test(after);

/** What a finding has of the words before its number. */
const leadWithin = ({ start, end, n }: Finding, narrative: string): string => {
  const within = narrative.slice(start, end);
  return within.slice(0, Math.max(0, within.indexOf(n)));
};

interface AgeContext {
  readonly passages: readonly Passage[];
  readonly whose: (passage: Passage, place: number) => Whose;
  readonly speaking: Speaking;
}

function findingsIn(narrative: string): readonly Finding[] {
  const taken: Finding[] = [];
  for (const { pattern, says } of AGE_PATTERNS)
    for (const match of narrative.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (taken.some((other) => start < other.end && other.start < end)) continue;
      taken.push({ start, end, says, n: match.groups?.['n'] ?? '', part: match.groups?.['part'], text: match[0] });
    }
  return taken.toSorted((one, other) => one.start - other.start);
}

function yearsOf({ says, n, part, text }: Finding, receivedOn: CivilDate | null): readonly Years[] {
  if (says === 'in-month')
    return numbersIn(n).map((years) => exactly(isYetToCome(text, receivedOn) ? years - 1 : years));
  if (says === 'born') return [yearsSince(n, receivedOn)].filter((one) => one !== undefined);
  if (says === 'decade') return [yearsOfDecade(n, part)].filter((one) => one !== undefined);
  return numbersIn(n).map((number) => yearsFrom(number, says));
}

function yearsFrom(number: number, says: AgePattern['says']): Years {
  if (says === 'months' || says === 'visit') return exactly(Math.floor(number / MONTHS_A_YEAR));
  if (says === 'weeks') return exactly(Math.floor(number / WEEKS_A_YEAR));
  if (says === 'not-yet') return exactly(number - 1);
  if (says === 'almost') return [Math.max(0, number - 2), number - 1];
  return says === 'about' ? [Math.max(0, number - 3), number + 3] : exactly(number);
}

/** "Temp 101F" is no age. */
const isTemperature = ({ end, n }: Finding, narrative: string, { start }: Passage): boolean =>
  narrative[end - 1] === 'F' && Number(n) > 94 && FEVER.test(narrative.slice(start, end));

function whoseAge(
  finding: Finding,
  narrative: string,
  passage: Passage,
  { whose, speaking }: Pick<AgeContext, 'whose' | 'speaking'>,
): Whose {
  const before = narrative.slice(Math.max(passage.start, finding.start - BESIDE), finding.start);
  if (PARENT_OF.test(before) && finding.says !== 'born') return named('child', true, speaking);
  const relation = relationBeside(finding, narrative, before);
  if (relation) return named(relation, /\b(?:my|our|his|her|their)\s+(?:\p{L}+\s+)?$/iu.test(before), speaking);
  const possessed = /\b(?:my|our|his|her|their)\s+$/i.test(before);
  if (possessed && AS_NAME.has(finding.says)) return named('child', true, speaking);
  if (isHadByAnother(finding, narrative, speaking)) return named('child', true, speaking);
  const of = whose(passage, placeAt(passage, finding.end - 1));
  // Whoever mends the form of somebody, or tells a birthday, tells nothing of their own age.
  const mends = MENDS.has(finding.says) && !speaking.writesOfThemself;
  return mends && of === 'somebody-else' ? 'person' : of;
}

/** The relation that is named in an age ("sons, 3 and 5"), behind it ("a 3-year-old son") or right before it. */
function relationBeside({ start, end }: Finding, narrative: string, before: string): Relation | undefined {
  const word =
    relationWordIn(narrative.slice(start, end)) ??
    relationWordAfter(narrative.slice(end, end + BESIDE)) ??
    /(\p{L}+)\s*[,(]?\s*$/u.exec(before)?.[1];
  return word === undefined ? undefined : relationOfRoot(rootsOf(word)[0] ?? '');
}

/**
 * "She has a 3 year old", "family with a 4 yo and a 6 yo": somebody has a child, and is none. Where a parent is told of and
 * nothing of a child, it may be the child who is referred; and "we have a 7 year old" is what a clinic writes.
 */
function isHadByAnother({ says, n, start, end }: Finding, narrative: string, speaking: Speaking): boolean {
  if (!AS_NAME.has(says) || speaking.household.has('parent')) return false;
  if (numbersIn(n).some((years) => says === 'years' && years >= ADULT)) return false;
  const lead = narrative.slice(Math.max(0, start - BESIDE), start);
  if (!speaking.writesOfThemself && WE_HAVE.test(lead)) return false;
  return HAS_ONE.test(lead) && ENDS_THERE.test(narrative.slice(end, end + BESIDE));
}

const ADULT = 18;
const HAS_ONE =
  /(?:\b(?:has|have|having|got|raises?|raising|parenting|with|plus|and|also)|\bw\/)\s+(?:an?|one|another)\s+(?:\p{L}+\s+)?$/iu;
const WE_HAVE = /\b(?:we|i)(?:\s+(?:have|got|also have)|['\u2019]ve\s+got)\s+(?:an?|one|another)\s+(?:\p{L}+\s+)?$/iu;
const ENDS_THERE =
  /^\s*(?:[.,;:)!?]|$|(?:and|who|whom|whose|at|with|needs?|to|but|in|she|he|they|is|are|for|living|lives|so|from|by|on|here|home|too|also|now|that|has|plus|because|needing)\b)/i;

/** "Mom of a five-week-old": the age is that of her child. */
const PARENT_OF = /\b(?:mom|mother|mama|father|dad|parents?)\s+(?:of|to)\s+(?:an?|the|this|her|his|our|one)?\s*$/i;
/** "My 7 year old" is a child of theirs; "my 63rd birthday" is not. */
const AS_NAME: ReadonlySet<Finding['says']> = new Set(['years', 'months', 'weeks']);
const MENDS: ReadonlySet<Finding['says']> = new Set(['corrected', 'born', 'turned']);
/** So far beside an age its owner may stand. */
const BESIDE = 40;
/** So far before an age the form may be spoken of. */
const LEAD = 100;
