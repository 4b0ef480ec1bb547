import type { CivilDate } from '../../domain/clock';
import type { Evidence } from '../../domain/evidence';
import type { Cue, CueKind } from '../text/cues';
import { bindLoosely, findLoosely } from '../text/loose-phrases';
import { bindPhrases, type Found, findPhrases, lastPlace } from '../text/phrases';
import { type Standing, standingOfTrouble } from '../text/standing';
import { STOP_ROOTS } from '../text/stop-roots';
import { rootsOf } from '../text/words';
import lexicon from './facts.json';
import { type DaysAgo, daysAgoIn } from './long-ago';
import { isOver } from './over';
import { type Passage, quoteOfPassage } from './passages';
import { alternativesIn, type FactId, inOwnWords, type TermMeaning } from './term-meanings';
import { isWithinWeeks } from './when';
import type { Whose } from './whose';

/** What the narrative says of a fact, or of a term by the term's own words, and of whom. */
export interface FactTold {
  readonly of: FactId;
  readonly whose: Whose;
  readonly says: 'yes' | 'no' | 'unsure';
  /** Said outright, and not by a "no" that stands somewhere before a word for it. */
  readonly outright: boolean;
  /** How long ago it was, where the words beside it tell; read only when a term asks. */
  readonly ago: () => DaysAgo | undefined;
  /** It was so, and the narrative says that it is over. */
  readonly over?: boolean;
  readonly evidence: Evidence;
}

interface Saying {
  readonly fact: FactId;
  readonly says: FactTold['says'];
  /** Over as soon as all is well: "housing is fine" denies a trouble, and "pregnancy is fine" no pregnancy. */
  readonly trouble: boolean;
  readonly ever: boolean;
  /** Had only by whoever is told to have it: who asks for it, applied for it or was offered it does not. */
  readonly service: boolean;
  /** Said by a clause that holds nothing else: "Alone.", ", walks,". */
  readonly whole: boolean;
}

/** Before a phrase that must be all of its clause. */
const WHOLE_CLAUSE = /^==/;

/** Phrases that stand aside tell nothing, and hold a shorter one that would: "diabetes class" is not "diabetes". */
const BOOK = bindLoosely<Saying | null>(
  lexicon.facts.flatMap(({ id, yes, no, unsure, aside = [], ever, service = false, trouble = false }) => {
    const saying = (says: Saying['says']) => (phrase: string) => ({
      phrase: phrase.replace(WHOLE_CLAUSE, '='),
      meaning: { fact: id, says, ever, service, trouble, whole: WHOLE_CLAUSE.test(phrase) },
    });
    return [
      ...yes.map(saying('yes')),
      ...no.map(saying('no')),
      ...unsure.map(saying('unsure')),
      ...aside.map((phrase) => ({ phrase, meaning: null })),
    ];
  }),
);

/** "Nobody pays me" tells of who cares, and tells as much of paid care inside it. */
const isOfSameFact = (longer: Saying | null, inside: Saying | null): boolean =>
  longer === null || longer.fact === inside?.fact;

interface FactsContext {
  readonly narrative: string;
  readonly receivedOn: CivilDate | null;
  readonly passages: readonly Passage[];
  readonly whose: (passage: Passage, place: number) => Whose;
  readonly writesOfThemself?: boolean;
}

/** Everything that the narrative says of the facts of the lexicon, in the order of the text. */
export const factsIn = (context: FactsContext): readonly FactTold[] =>
  context.passages.flatMap((passage) =>
    withoutStraddlers(findLoosely(BOOK, passage.stretch.roots, isOfSameFact)).flatMap(({ meaning, places }) =>
      meaning && isWhereAsked({ meaning, places }, passage) && !isOfForm(context.narrative, passage, places[0])
        ? told({ meaning, places }, passage, context)
        : [],
    ),
  );

const isWhereAsked = ({ meaning, places }: Found<Saying>, { stretch }: Passage): boolean =>
  !meaning.whole || places.length === stretch.roots.length - stretch.own;

/** "CPS never involved" says "never" inside of what it would tell: "CPS … involved" is not said there. */
const withoutStraddlers = (found: readonly Found<Saying | null>[]): readonly Found<Saying | null>[] =>
  found.filter((one) => one.meaning?.says !== 'yes' || !found.some((other) => deniesWithin(other, one)));

const deniesWithin = (other: Found<Saying | null>, one: Found<Saying | null>): boolean =>
  other.meaning?.says === 'no' &&
  other.meaning.fact === one.meaning?.fact &&
  other.places[0] >= one.places[0] &&
  lastPlace(other) <= lastPlace(one);

function told(found: Found<Saying>, whole: Passage, context: FactsContext): readonly FactTold[] {
  const passage = COMES_WITH.has(found.meaning.fact) ? withoutDeniedPlaces(found, whole) : whole;
  if (found.meaning.service && IS_ASKED.test(context.narrative.slice(passage.end - 1, passage.end + NEAR))) return [];
  const standing = standingOf(found, passage);
  if (DENIES.has(standing) && !DENIES.has(standingOf(found, withoutFaintDenials(found, passage)))) return [];
  const says = saysNow(found.meaning, standing, passage);
  if (says === undefined) return [];
  const answered = says === 'yes' && isAnsweredNo(found, context.narrative, passage) ? 'no' : says;
  const one = toldBy(found, answered, passage, context);
  return answered === 'yes' && one.of === SERVED && isOfKinAlone(context.narrative, passage, context.passages)
    ? [
        { ...one, whose: 'person', says: 'no' },
        { ...one, whose: 'somebody-else' },
      ]
    : [one];
}

/** "Father was a veteran, pt was not", "Vet marked, client says no, his late brother served", "veteran: brother was". */
const SERVED: FactId = 'veteran';
const KIN =
  '(?:father|dad|mother|mom|brother|sister|son|daughter|uncle|aunt|cousin|nephew|grand\\w+|husband|wife|spouse|widow(?:er)?)';
const NAMES_KIN = new RegExp(`\\b${KIN}\\b`, 'i');
const NOT_THEMSELF =
  /\b(?:pt|patient|client|caller|applicant|he|she|they|i)\s+(?:was|is|did|has|were)\s*(?:not|n't|never)\b|\b(?:wasn't|isn't|never was)\b|\bnot (?:me|him|her|them|(?:the )?(?:pt|patient|client|applicant))\b|\b(?:himself|herself|myself|themself)\s+(?:was |has |did )?(?:never|not)\b|\b(?:client|pt|patient|she|he) says no\b/i;
const KIN_ON_FORM = new RegExp(
  `\\b(?:veteran|vet|military|service)\\s*[:=]\\s*(?:no,?\\s+)?(?:my |his |her |late )*${KIN}\\b`,
  'i',
);

function isOfKinAlone(narrative: string, { start, end, sentence }: Passage, passages: readonly Passage[]): boolean {
  if (KIN_ON_FORM.test(narrative.slice(start, end))) return true;
  const beside = passages.filter((other) => other.sentence === sentence);
  const whole = narrative.slice(beside[0]?.start ?? start, beside.at(-1)?.end ?? end);
  return NAMES_KIN.test(whole) && NOT_THEMSELF.test(whole);
}

/** "Is she on the waiver?" tells of no waiver, unless it is answered. */
const IS_ASKED = /^[^?]?\?(?!["'\u201d]?\s*["'\u201c]?(?:y|yes|yep|yeah|since)\b)/i;

/** "Been through the DTs? No, never." */
const ANSWERED_NO = /^[^?]?\?["'\u201d]?\s*["'\u201c]?(?:no|nope|never)\b/i;
/** "Opioids: never." */
const FILLED_IN_NO = /^\s*:\s*(?:no|none|nope|never|neg(?:ative)?|denie[sd])\b/i;

function isAnsweredNo(found: Found<unknown>, narrative: string, { end, words, stretch }: Passage): boolean {
  const last = words[lastPlace(found) - stretch.own];
  if (last && FILLED_IN_NO.test(narrative.slice(last.end, last.end + NEAR))) return true;
  return (
    ANSWERED_NO.test(narrative.slice(end - 1, end + NEAR)) &&
    ![...stretch.commaBefore].some((place) => place > lastPlace(found))
  );
}
const NEAR = 20;

/** "The box says no veteran", "the pregnancy field was not updated": what is filled in is spoken of, and nothing told. */
const OF_FORM =
  /\b(?:field|form|box|portal|chart|header|registration|face ?sheet|printout|demographics)\b[^.;,:]{0,40}\b(?:says?|said|marked|lists?|listed|carries|shows?|still|ticks|ticked|reads?)\b[^.;,:]*$/i;
const NAMES_FIELD = /^\s+(?:field|box|entry|line)\b/i;

function isOfForm(narrative: string, { words, stretch, start }: Passage, place: number): boolean {
  const word = words[place - stretch.own];
  if (!word) return false;
  return OF_FORM.test(narrative.slice(start, word.end)) || NAMES_FIELD.test(narrative.slice(word.end, word.end + NEAR));
}

const toldBy = (
  { meaning, places }: Found<Saying>,
  says: FactTold['says'],
  passage: Passage,
  { narrative, receivedOn, passages, whose, writesOfThemself = false }: FactsContext,
): FactTold => ({
  of: meaning.fact,
  whose: isOfOthers(narrative, passage, places[0], writesOfThemself) ? 'somebody-else' : whose(passage, places[0]),
  says,
  outright: says === meaning.says,
  over: says === 'yes' && !meaning.ever && isOver(clauseOf(narrative, passage, passages), receivedOn),
  ago: () => daysAgo(narrative, passage, passages, receivedOn),
  evidence: quoteOfPassage(narrative, passage),
});

const clauseOf = (narrative: string, { start, end, sentence }: Passage, passages: readonly Passage[]) => {
  const last = passages.findLast((other) => other.sentence === sentence);
  return { clause: narrative.slice(start, end), rest: narrative.slice(end, Math.max(end, last?.end ?? end)) };
};

/** "Mother had diabetes", "FH of stroke": an illness of the family. */
const OF_FAMILY =
  /^\W*(?:(?:his|her|their|my|pt'?s|the)\s+)?(?:(?:mother|father|mom|dad|brother|sister|grand\w+|aunt|uncle)\s+(?:had|died|has a (?:history|hx)|w\/ (?:hx|history))|(?:family|fam)\.?\s+(?:history|hx)|FHx?)\b(?!.*\b(?:baby|babies|delivered|birth|child|son|daughter|kids)\b)/i;
/** "My neighbour has a wheelchair", from whoever writes of themself. */
const OF_FRIEND =
  /\bmy\s+(?:\p{L}+\s+)?(?:neighbou?r|friend|co-?worker|roommate|boss|buddy|cousin)\s+(?:has|had|is|was|uses|got|gets|takes)\b(?![^.;]*\b(?:i|i'm|im|me|we)\b)[^.;]*$/iu;

function isOfOthers(narrative: string, { words, stretch, start, end }: Passage, place: number, ofThemself: boolean) {
  const clause = narrative.slice(start, words[place - stretch.own]?.end ?? end);
  return OF_FAMILY.test(clause) || (ofThemself && OF_FRIEND.test(clause));
}

/** "Home 12/1", told on November 28, is ahead and no year ago. */
const TODAY: DaysAgo = [0, 0];

/** When it was, by the clause itself or else by the sentence that it stands in. */
function daysAgo(
  narrative: string,
  { start, end, sentence }: Passage,
  passages: readonly Passage[],
  on: CivilDate | null,
): DaysAgo | undefined {
  const clause = narrative.slice(start, end);
  if (isWithinWeeks(clause, on)) return TODAY;
  const near = daysAgoIn(clause, on);
  if (near) return near;
  const beside = passages.filter((other) => other.sentence === sentence);
  return daysAgoIn(narrative.slice(beside[0]?.start ?? start, beside.at(-1)?.end ?? end), on);
}

/** What the narrative says of terms in the words of their own meanings. */
export function termsIn(context: FactsContext, meanings: readonly TermMeaning[]): readonly FactTold[] {
  const book = bindPhrases(
    meanings.flatMap(({ term, meaning }) => {
      const alternatives = alternativesIn(meaning);
      const least = alternatives.length > 1 ? OWN_WORDS_OF_PART : OWN_WORDS_OF_WHOLE;
      return alternatives
        .filter((roots) => roots.length >= least)
        .map((roots) => ({
          roots,
          meaning: {
            fact: inOwnWords(term),
            says: 'yes' as const,
            ever: false,
            service: false,
            trouble: false,
            whole: false,
          },
        }));
    }),
  );
  return context.passages.flatMap((passage) => {
    const kept = [...passage.stretch.roots.keys()].filter((at) => !STOP_ROOTS.has(passage.stretch.roots[at] ?? ''));
    const roots = kept.map((place) => passage.stretch.roots[place] ?? '');
    return findPhrases(book, roots, OWN_WORDS_GAP).flatMap(({ meaning, places: [first, ...rest] }) => {
      const found: Found<Saying> = {
        meaning,
        places: [kept[first] ?? first, ...rest.map((at) => kept[at] ?? at)],
      };
      return told(found, passage, context);
    });
  });
}

const OWN_WORDS_GAP = 2;
/** Two words of a whole meaning tell it; two of a part of one ("pay … landlord") are said of much else. */
const OWN_WORDS_OF_WHOLE = 2;
const OWN_WORDS_OF_PART = 3;

/** Who is with somebody: of them nothing is denied where it is a place or food for all of them that is not there. */
const COMES_WITH: ReadonlySet<FactId> = new Set(['minor-along']);
const LACKED: ReadonlySet<string> = new Set(
  rootsOf(
    'place where room bed shelter roof anywhere somewhere motel hotel apartment lodging safe money food meal diaper ' +
      'formula milk clothes car ride transportation heat water power income job',
  ),
);
const HOMES: ReadonlySet<string> = new Set(rootsOf('home house'));
const BEFORE_HOME: ReadonlySet<string> = new Set('no a any without'.split(' '));
/** "No contact with her kids", "does not live with them at a safe place". */
const APART_FROM: ReadonlySet<string> = new Set(rootsOf('contact visit visitation custody'));

/** "No place to sleep with her kids", "not have food for me and my kids". */
function withoutDeniedPlaces(found: Found<unknown>, passage: Passage): Passage {
  const { stretch } = passage;
  const isOfPlace = ({ kind, from, to }: Cue): boolean => {
    if (!DENYING.has(kind) || from > found.places[0]) return false;
    const between = stretch.roots.slice(Math.max(0, from), lastPlace(found));
    const isLack = (root: string, at: number): boolean =>
      LACKED.has(root) || (HOMES.has(root) && BEFORE_HOME.has(between[at - 1] ?? ''));
    return to < found.places[0] && between.some(isLack) && !between.some((root) => APART_FROM.has(root));
  };
  return { ...passage, stretch: { ...stretch, cues: stretch.cues.filter((cue) => !isOfPlace(cue)) } };
}

/** A denial that is of something else tells nothing of the fact, neither that it is so nor that it is not. */
function withoutFaintDenials(found: Found<unknown>, passage: Passage): Passage {
  const { stretch } = passage;
  const cues = stretch.cues.filter((cue) => !DENYING.has(cue.kind) || !isOfSomethingElse(cue, found, stretch.roots));
  return { ...passage, stretch: { ...stretch, cues } };
}

/** What somebody does not want or know may be so; "no hot water in my apartment" denies the water, and "VA denied" is no denial of theirs. */
function isOfSomethingElse({ from, to }: Cue, found: Found<unknown>, roots: readonly string[]): boolean {
  const [first] = found.places;
  const between = roots.slice(Math.max(0, from), Math.max(first, to + 1));
  if (roots[from - 1] === 'rather' || between.some((root) => NOT_FACTS.has(root))) return true;
  if (from > first) return roots[from] === 'deni' && to < roots.length - 1 && roots[to + 1] !== 'by';
  const [no = '', noun = '', ...rest] = between;
  return no === 'no' && noun !== 'one' && rest.some((root) => LEADS_ON.has(root));
}

const NOT_FACTS: ReadonlySet<string> = new Set('want wish whether if idea paid doctor nurse'.split(' '));
/** Behind these stands where, with whom or for what it is that there is none of. */
const LEADS_ON: ReadonlySet<string> = new Set('in with for from who that'.split(' '));

const DENYING: ReadonlySet<CueKind> = new Set(['not', 'deny', 'around', 'decline']);
/** What is denied further away is something else: "might not keep him, so I do not know if he or I …". */
const DENIAL_REACH = 6;

/** "She may be pregnant", "thinks she has dementia". */
const MAYBE: ReadonlySet<string> = new Set(
  'may might could mayb possibl probabl wonder suspect think thought'.split(' '),
);
const MAYBE_REACH = 4;

/** "Stable on methadone" takes back neither the methadone nor what it is for. */
const STABLE = 'stabl';
/** By these something is as it should be: "permit in hand", "pregnancy going well", "aide in place". */
const ASSURES: ReadonlySet<string> = new Set(
  'after fine secur ok okay adequ cover place set well alright good control paid handl hand current date provid includ arrang great care by through wnl'.split(
    ' ',
  ),
);
const takesBack = ({ meaning }: Found<Saying>, last = ''): boolean =>
  last !== STABLE && (meaning.trouble || !ASSURES.has(last));

/** "If" behind a fact is about something else: "for the Army, if that makes any difference". */
function standingOf(found: Found<Saying>, { stretch }: Passage): Standing {
  const span = { from: found.places[0], to: lastPlace(found), places: new Set(found.places) };
  const cues = stretch.cues.filter(
    ({ kind, from, to }) =>
      (kind !== 'doubt' || from <= span.to + 1) &&
      (kind !== 'around' ||
        (takesBack(found, stretch.roots[to]) && !isParted(span, { from, to }, stretch.commaBefore))) &&
      (!DENYING.has(kind) || (to >= span.from - DENIAL_REACH && from <= span.to + DENIAL_REACH)),
  );
  const isMaybe = stretch.roots.slice(Math.max(0, span.from - MAYBE_REACH), span.from).some((root) => MAYBE.has(root));
  return isMaybe ? 'doubtful' : standingOfTrouble(span, [span], { ...stretch, cues });
}

/** "Parkinson's, cognition intact": what is intact is not the Parkinson's. */
const isParted = (
  span: { readonly from: number; readonly to: number },
  cue: { readonly from: number; readonly to: number },
  commaBefore: ReadonlySet<number>,
): boolean => {
  const [from, to] = cue.from > span.to ? [span.to, cue.from] : [cue.to, span.from];
  return [...commaBefore].some((place) => place > from && place <= to);
};

/** What is past is over, but for what stays true for ever: somebody who served is a veteran. */
function saysNow(
  { says, ever, service }: Saying,
  standing: Standing,
  { stretch }: Passage,
): FactTold['says'] | undefined {
  if (says === 'unsure' || standing === 'doubtful') return 'unsure';
  if (service && says === 'yes' && isOnlyHoped(standing, stretch.roots)) return undefined;
  if (DENIES.has(standing)) return says === 'yes' ? 'no' : undefined;
  return TELLS.has(standing) || (ever && standing === 'past') ? says : undefined;
}

const isOnlyHoped = (standing: Standing, roots: readonly string[]): boolean =>
  standing === 'asked' || roots.some((root) => NOT_YET.has(root));

/** "Applied for food stamps", "mentioned the nurse program": nobody has it by that. */
const NOT_YET: ReadonlySet<string> = new Set(
  'appli applic waitlist pend elig mention offer flyer brochur recommend refer interview paperwork recertif'.split(' '),
);
const DENIES: ReadonlySet<Standing> = new Set(['denied', 'met']);
const TELLS: ReadonlySet<Standing> = new Set(['asked', 'told', 'unsettled']);
