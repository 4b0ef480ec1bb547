import type { CivilDate } from '../../domain/clock';
import type { Evidence } from '../../domain/evidence';
import type { FieldFacts } from '../../domain/told';
import { isAnothers } from './anothers';
import type { CoverageCalled } from './coverage-called';
import { type Described, describedIn, isOtherPlan } from './coverage-described';
import { type CoverageKind, namesIn } from './coverage-kinds';
import { type Says, saysOf } from './coverage-says';
import { type CoverageOf, memberBeside, ofAnnounced, sharedBy } from './coverage-whose';
import { formTalk } from './form-talk';
import { type Passage, passageAt, placeAt, quoteOfPassage, type Span, sentencesOf } from './passages';
import { relationOfWord } from './relations';
import { named, type Speaking, type Whose } from './whose';

/** What the narrative says of one kind of coverage, or of whatever they had. */
export interface CoverageTold extends CoverageOf {
  readonly whose: Whose;
  readonly kind: CoverageKind | 'any';
  /** The directory's own name, where it is one of several plans of its kind. */
  readonly plan?: string | undefined;
  /** `filled`: it is only spoken of as what a form says. */
  readonly says: Says | 'filled';
  /** It tells of a change, or that what was filled in is wrong: more than a field that was filled in once. */
  readonly later: boolean;
  /** It says that they have nothing else. */
  readonly only: boolean;
  readonly evidence: Evidence;
}

const CHANGED =
  /\b(?:now|new|just|since|any ?more|no longer|went on|started|starts|began|kicked in|got|gave|approved|as of|effective|eff|switched|last (?:week|month)|this (?:week|month|morning|a\.?m)|yesterday|today|currently|active|actually|verified|confirmed|re-?ran|re-?run|checked|enrolled|card|put (?:me|him|her|us|them) on|added|reinstated|turned on|came through|in fact|at present|at the moment|at this time)\b/i;
const OWN_WORD = /\b(?:i|we) (?:do |still |actually )?(?:have|got)\b/i;
const ONLY_BEFORE = /\b(?:only|just|nothing but)\s+(?:the\s+|has\s+|have\s+|on\s+)?$/i;
const ONLY_AFTER =
  /^,?\s*(?:only|alone|and nothing else|nothing else|no dual|that'?s (?:all|it)|thats (?:all|it)|is all)\b/i;
const ALL_I_GOT = /\b(?:that'?s|thats|is) all (?:i|he|she|they|we|that)\b/i;

interface CoverageContext {
  readonly passages: readonly Passage[];
  readonly whose: (passage: Passage, place: number) => Whose;
  readonly speaking: Speaking;
  readonly called: CoverageCalled;
  readonly facts: FieldFacts;
  readonly on: CivilDate | null;
}

/** Everything that the narrative says of anybody's coverage, in the order of the text. */
export function coverageIn(narrative: string, context: CoverageContext): readonly CoverageTold[] {
  const sentences = sentencesOf(context.passages);
  const corrected = formTalk(narrative, context.passages);
  const told = mentionsIn(narrative, context.called).flatMap((found) => {
    const mention = { ...found, words: narrative.slice(found.start, found.end) };
    const passage = passageAt(context.passages, mention.start);
    if (!passage) return [];
    const around = aroundOf(narrative, mention, passage, sentences.get(passage.sentence) ?? passage);
    const says = toldBy(mention, { ...around, on: context.on });
    if (says === undefined) return [];
    const words = narrative.slice(passage.start, passage.end);
    const later =
      says.says === 'lost' ||
      mention.says !== undefined ||
      CHANGED.test(words) ||
      corrected(passage) ||
      isOwnWord(words, context.speaking);
    const whose = whoseCoverage(mention, around, passage, context);
    const plan = says.kind === mention.kind ? mention.plan : undefined;
    const of = coverageOf(around, whose, narrative.slice(0, mention.start - around.lead.length), context);
    const evidence = quoteOfPassage(narrative, passage);
    const one: CoverageTold = { ...says, plan, whose, ...of, later, only: isOnly(around), evidence };
    return [
      {
        told: one,
        sentence: passage.sentence,
        isNothing: NOTHING.test(mention.words),
        isOfElse: HAPPENED.test(around.lead),
      },
    ];
  });
  const isBesideCard = (at: number, sentence: number) =>
    told
      .slice(0, at)
      .some((one) => one.sentence === sentence && one.told.says === 'has' && one.told.kind !== 'uninsured');
  return told
    .filter((one, at) => !one.isNothing || !(one.isOfElse || isBesideCard(at, one.sentence)))
    .map((one) => one.told);
}

/** "Card in hand, nothing since the 26th of April": what they took nothing of is no coverage. */
const NOTHING = /^\W*(?:nothing|none)\b/i;
/** "One attempt in 2023, followed, none since": what there was none of is no coverage. */
const HAPPENED =
  /\b(?:attempts?|attempted|thoughts|ideation|self-?harm|cut (?:him|her)self|slip(?:s|ped)|relaps\p{L}*|drank|drink\p{L}*|beers?|sober|clean|seizures?|falls?|fell|episodes?|admissions?|admitted|overdos\p{L}*|OD|visits?|charges?|arrests?|stays?|shakes|sz)\b(?![^.;]*\b(?:insur\p{L}+|coverage|covered|medicaid|medicare|cobra|chip)\b)/iu;

function coverageOf(around: Words, whose: Whose, earlier: string, { speaking, facts }: CoverageContext): CoverageOf {
  const shared = sharedBy(around);
  if (shared.shared) return shared;
  if (whose !== 'person') return {};
  const member = memberBeside(around, facts);
  return member.member === undefined ? ofAnnounced(around, earlier, speaking) : member;
}

const isOwnWord = (words: string, { writesOfThemself }: Speaking): boolean => writesOfThemself && OWN_WORD.test(words);

/** Names before descriptions, and of two that overlap the first found. */
function mentionsIn(narrative: string, called: CoverageCalled): readonly Described[] {
  const taken: Described[] = [];
  for (const one of [...describedByName(narrative, called), ...describedIn(narrative)])
    if (!taken.some(({ start, end }) => one.start < end && start < one.end)) taken.push(one);
  const inOrder = taken.toSorted((one, other) => one.start - other.start);
  return inOrder.map((one, index) => (one.refers ? { ...one, kind: namedBefore(inOrder.slice(0, index)) } : one));
}

const namedBefore = (before: readonly Described[]): Described['kind'] =>
  before.findLast(({ kind }) => kind !== 'any' && kind !== 'uninsured')?.kind ?? 'any';

const describedByName = (narrative: string, { names, meant }: CoverageCalled): readonly Described[] =>
  namesIn(narrative, names, meant)
    .filter((found) => found.meant.kind !== 'uninsured' || !isOtherPlan(narrative, found.start))
    .map(({ meant: { kind, plan }, start, end }) => ({ kind, plan, start, end }));

interface Words {
  /** From the beginning of the sentence. */
  readonly lead: string;
  readonly before: string;
  readonly after: string;
  readonly rest: string;
}

function aroundOf(narrative: string, { start, end }: Span, passage: Passage, sentence: Span): Words {
  return {
    lead: narrative.slice(Math.max(sentence.start, start - REST), start),
    before: narrative.slice(passage.start, start),
    after: narrative.slice(end, Math.max(end, passage.end + 1)),
    rest: narrative.slice(end, Math.max(end, Math.min(sentence.end + 1, end + REST))),
  };
}

const REST = 160;

const NO_PROBLEM =
  /^\s*(?:problems?|issues?|trouble|worr(?:y|ies)|concerns?|questions?|hassles?|barriers?|info(?:rmation)?|changes?|card|listed|needed|required|requirements?|help|gaps?|verification|documents?|details|accepted|taken)\b/i;
const OF_ECHO =
  /\b(?:form|sheet|box|file|registration|reg|our records?|face ?sheet|papers?|referral)\b[^.;]{0,30}\b(?:says?|said|shows?|showing|has|lists?|still|puts?|put (?:me|him|her|us) down|defaulted|ticked)\s+(?:\S+\s+){0,2}$/i;

/** "Maybe we have nothing now." */
const PERHAPS = /\b(?:maybe|might|may|perhaps|possibly|not sure|unsure|don'?t know (?:if|whether|what))\b[^.;]*$/i;

/** "I was on my wife's plan": the name of a plan may begin with the word that tells how it is had. */
const ON = /^on\s/i;

type Mention = Described & { readonly words: string };

function toldBy(
  mention: Mention,
  around: Words & { readonly on: CivilDate | null },
): Pick<CoverageTold, 'kind' | 'says'> | undefined {
  const { kind, says } = mention;
  if (isEcho(mention, around)) return { kind, says: 'filled' };
  if (says) return { kind, says: kind === 'uninsured' && PERHAPS.test(around.before) ? 'unsure' : says };
  if (kind === 'uninsured') return saysOfNone(around);
  const said = saysOf({ ...around, before: around.before + (ON.exec(mention.words)?.[0] ?? '') });
  if (said === undefined || kind !== 'any') return said && { kind, says: said };
  return ofAny(said, around, mention.words);
}

/** "The form says Medicaid", unless what follows says more of it: "and that ended 2/28". */
function isEcho({ kind }: Described, around: Words & { readonly on: CivilDate | null }): boolean {
  const isOfForm = OF_ECHO.test(around.before) || (DOWN_BEFORE.test(around.before) && DOWN_AFTER.test(around.after));
  return isOfForm && kind !== 'any' && !['lost', 'unsure'].includes(saysOf(around) ?? '');
}

const DOWN_BEFORE = /\b(?:have|has|had|put|got|wrote|ticked|checked)\s+(?:\p{L}+\s+)?$/iu;
const DOWN_AFTER = /^\s*(?:down|listed|on (?:the|there|my|his|her|file)|for (?:him|her|me))\b/i;

/** "No insurance" is none; "my insurance" alone tells nothing. */
function ofAny(says: Says, around: Words, words: string): Pick<CoverageTold, 'kind' | 'says'> | undefined {
  if (ACTS.test(around.after) || FOR_A_THING.test(around.after) || SERVICE_UNDER.test(around.before)) return undefined;
  if (says === 'lost') return { kind: 'any', says };
  if (says === 'has-not') return isNone(around, words) ? { kind: 'uninsured', says: 'has' } : undefined;
  if (says === 'unsure') return LEFT_WORK.test(`${around.lead} ${around.rest}`) ? { kind: 'any', says } : undefined;
  return isThroughWork(around) ? { kind: 'commercial', says } : undefined;
}

/** "Insurance denied the wheelchair": what it did, and it is there. */
const ACTS =
  /^\s+(?:claim\s+)?(?:has\s+|had\s+|have\s+|was\s+)?(?:denied|refused|rejected|(?:won'?t|will not|would not|doesn'?t|does not|didn'?t|did not)\s+(?:pay|cover|approve))\b/i;
const FOR_A_THING = /^\s+(?:for|on)\s+(?:my|his|her|the|their|our)\s+(?:car|truck|van|house|home|phone)\b/i;
/** "PT visits under her insurance ran out." */
const SERVICE_UNDER =
  /\b(?:visits?|days|sessions?|hours|pt|ot|therapy|benefit)\s+(?:under|through|by|on|with)\s+(?:the|his|her|my|their)\s+$/i;

const isNone = ({ before, after, lead }: Words, words: string): boolean =>
  !NO_PROBLEM.test(after) &&
  !ABOUT_PROBLEMS.test(before) &&
  !A_THING_COVERED.test(before) &&
  !REFUSED_ONE.test(before) &&
  (!OF_MANY_KINDS.test(words) || OF_HEALTH.test(lead));

/** "Plan" alone may be one to end a life or to feed a child, and "benefits" are also SNAP. */
const OF_MANY_KINDS = /^(?:plan|policy|benefits)$/i;
const OF_HEALTH =
  /\b(?:insur\p{L}+|coverage|covered|uncovered|medicaid|medicare|mcd|payer|payor|cobra|uninsured|part-?time\p{L}*|job|work\p{L}*)\b/iu;
/** "Turned down for the children's plan": they have another, or none; nobody says which. And "straight Medicaid, no plan". */
const REFUSED_ONE =
  /\b(?:denied|turned down|rejected|neg(?:ative)?|over[ -](?:income|the limit)|too much|eligible|qualif\p{L}+)\s+(?:for\s+)?(?:[^\s,;:]+\s+){0,3}$|\bmedicaid\b[^.;]{0,12}\bno\s+$/iu;

/** "The crown is not covered by the plan" tells that there is one. */
const A_THING_COVERED = /\bcovered\s+(?:by|under)\s+(?:the|his|her|my|their|our)\s+$/i;

const isThroughWork = ({ lead, after, rest }: Words): boolean =>
  THROUGH_WORK.test(rest) || (STARTED.test(after) && AT_WORK.test(lead));

const ABOUT_PROBLEMS =
  /\b(?:no|any|not|without)\s+(?:\p{L}+\s+)?(?:problems?|trouble|issues?|worries|questions?|concerns?|changes?|info(?:rmation)?|idea|details|news|word|help|other|additional|secondary|supplemental|further)\b[^.;]*$/iu;
const LEFT_WORK =
  /\b(?:quit|laid off|fired|let go|retired|lost (?:\p{L}+ )?job|terminated|ended|stopped|runs? (?:out|to))\b/iu;
const THROUGH_WORK =
  /^,?\s*(?:(?:it'?s|and it'?s|that'?s|which is)\s+)?(?:through|thru|from)\s+(?:\p{L}+\s+){0,2}?(?:work|job|employer|husband|wife|spouse|union|plant|mill|school|company)\b/iu;
const STARTED =
  /^\s*(?:\p{L}+\s+)?(?:kicked in|started|began|went into effect|became active|took effect|came through)\b/iu;
const AT_WORK = /\b(?:job|work|hired|employer|plant|mill|store|company|on at|boss|position|probation|days)\b/i;

const DOUBT = /\b(?:thinks?|maybe|might|unsure|not sure|unclear|unknown|possibly|probably)\b|^\s*\?/i;

/** "A rehab that takes no insurance." */
const TAKES = /\b(?:takes?|taking|accepts?|accepting|needs?|requires?)\s+$/i;

/** "Billed as self-pay by mistake." */
const MISTAKEN =
  /^[^.;]{0,20}\b(?:by mistake|in error|(?:that|which|this|it) (?:is|was) (?:wrong|not right|incorrect|an error|a mistake))\b/i;
/** "An uninsured driver hit her", "self-pay for parking". */
const OF_SOMETHING_ELSE =
  /^\s+(?:drivers?|motorists?|vehicles?|cars?|trucks?|loss(?:es)?|for\s+(?!now\b|the\s+(?:moment|time|kids|children|family|whole)|this\b|at\b|any(?:body|one)\b|every(?:body|one)\b|(?:any|all|either|both) of\b|me\b|us\b|them\b|him\b|her(?:self)?\s*(?:[.,;]|$)))/i;

function saysOfNone({ before, after }: Words): Pick<CoverageTold, 'kind' | 'says'> | undefined {
  if (NO_PROBLEM.test(after) || OF_SOMETHING_ELSE.test(after) || MISTAKEN.test(after)) return undefined;
  if (TAKES.test(before)) return undefined;
  if (DOUBT.test(before) || DOUBT.test(after)) return { kind: 'uninsured', says: 'unsure' };
  const notSo =
    /\b(?:was|were|used to be|not)\s+(?:[^\s,;:]+\s+)?$/i.test(before) ||
    /^\W{0,2}\s*(?:isn'?t|is not|ain'?t|is wrong|off\b)/i.test(after);
  return notSo ? undefined : { kind: 'uninsured', says: 'has' };
}

const isOnly = ({ before, after, rest }: Words): boolean =>
  ONLY_BEFORE.test(before) || ONLY_AFTER.test(after) || ALL_I_GOT.test(rest) || ALL_I_GOT.test(before);

const OWNER = /(\p{L}+)(?:'s?)\s+(?:own\s+|old\s+|new\s+)?$/iu;
/** "Neither of us", "nothing for me", "Mrs. Abel herself": who is spoken of, whoever was named before. */
const OF_PERSON =
  /\b(?:neither|none|both|all \w+) of (?:us|them)|\b(?:nobody|no one)\b|\b(?:himself|herself|themself)\b/i;

/** "Mother reports that CHIP was approved": who reports is not who is spoken of, unless they name themself. */
const REPORTED =
  /\b(?:reports?|says|said|states?|told (?:me|us)|tells (?:me|us)|called to say|brought in|showed (?:me|us)|confirms?|mentions?)\s+(?!she\b|he\b|they\b|i\b|we\b)(?:(?!\b(?:her own|his own|mom|dad|mother|father|sister|brother|sibling|husband|wife|i|she|he|they)\b)[^.;])*$/i;
const PUT_ON = /^(?:put|added|got)\s+(?:me|him|her|us|them)\b/i;

/** "Mother's Medicaid" is hers; "on his mother's plan" is his. */
function whoseCoverage(mention: Mention, words: Words, passage: Passage, { whose, speaking }: CoverageContext): Whose {
  if (isOfPerson(mention.words, words, speaking)) return 'person';
  const owner = mention.kind === 'commercial' ? undefined : ownerOf(words.before, speaking);
  if (owner) return owner;
  if (isAnothers(words.lead)) return 'somebody-else';
  const of = whose(passage, placeAt(passage, mention.start));
  // Whoever refers somebody checks their coverage, and tells nothing of their own.
  return of === 'somebody-else' && !speaking.writesOfThemself ? 'person' : of;
}

/** "Mom changed plans, Longleaf effective Nov 1": who sees to a child's coverage tells of the child's. */
const CHANGED_PLANS = /\b(?:changed|switched|picked|chose)\s+(?:\p{L}+\s+)?(?:plans?|insurances?|coverage)\b/iu;

const isOfPerson = (words: string, { before, lead }: Words, { writesOfThemself, isChild }: Speaking): boolean =>
  PUT_ON.test(words) ||
  (isChild && CHANGED_PLANS.test(lead)) ||
  OF_PERSON.test(before) ||
  OF_PERSON.test(words) ||
  REPORTED.test(before) ||
  (/\bfor me$/i.test(words) && writesOfThemself && !isChild);

function ownerOf(before: string, speaking: Speaking): Whose | undefined {
  const owner = OWNER.exec(before)?.[1];
  if (owner === undefined) return undefined;
  const relation = relationOfWord(owner);
  if (relation) return named(relation, true, speaking);
  return speaking.isChild && /^\p{Lu}\p{Ll}/u.test(owner) ? 'person' : undefined;
}
