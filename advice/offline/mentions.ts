import { type Boxed, boxedIn, tickedNo } from '../text/answered-no';
import { tellsAside } from '../text/aside';
import { type Clause, readClauses } from '../text/clauses';
import { type CueKind, type Stretch, stretchesOf } from '../text/cues';
import { KIN_ROOTS } from '../text/kin-roots';
import { withoutNamesAtStart } from '../text/names';
import { neededByIn } from '../text/needed-by';
import { lastPlace } from '../text/phrases';
import { type Span, type Standing, standingOfSettled, standingOfThing, standingOfTrouble } from '../text/standing';
import { rootsOf, type Word } from '../text/words';
import type { Lexicon, LexiconHit, Need, PhraseRole } from './lexicon';

/** A place in the narrative that speaks of a need, and how it does. Offsets are those of the narrative. */
export interface Mention {
  readonly need: Need;
  readonly standing: Standing;
  readonly role: PhraseRole;
  readonly roots: readonly string[];
  readonly start: number;
  readonly end: number;
  readonly passage: Passage;
  /** Relatives spoken of beside it, by their roots: whose need it may be. */
  readonly kin: ReadonlySet<string>;
  /** Relatives for whom the narrative says that it is written: "this is for my mother", "it is the grandmother who …". */
  readonly writtenFor: ReadonlySet<string>;
  /** Relatives of whom its sentence says that they need it themselves: "my son needs counseling". */
  readonly neededBy: ReadonlySet<string>;
}

/** What comes first, what is due within days, what can wait. */
export type Stress = 'first' | 'soon' | 'plain' | 'later';

/** A relative is spoken of a few clauses before what they need is. */
const KIN_CLAUSES = 4;
const ASKING = ['ask', 'trouble', 'lack', 'first'] as const;
const UNASKING = ['deny', 'decline', 'past', 'others'] as const;
const STRESSES = ['first', 'later', 'soon'] as const;
/** What says that something does not hold, and what says that it does all the same. */
const UNHOLDING = [...UNASKING, 'met'] as const;
const HOLDING = ['ask', 'trouble', 'lack', 'still'] as const;
/** Behind these a capital letter begins a sentence, and is no name's. */
const BEGINS = /(?:^|[.!?:;\n\u2022\u201c"(>*-])\s*$/u;

/** A clause of the narrative where it stands, with what its cues make of it. */
export interface Passage {
  readonly start: number;
  readonly end: number;
  readonly stretch: Stretch;
  /** Something is asked for or lacked here, now, and by the person. */
  readonly asks: boolean;
  readonly stress: Stress;
  /** Which sentence of the narrative it belongs to. */
  readonly sentence: number;
  /** It tells what was. */
  readonly isPast: boolean;
  /** Its own roots without proper names, which tell of places and faiths and not of needs. */
  readonly plain: readonly string[];
  /** It tells of a faith, an origin, an orientation or a disability. */
  readonly aside: boolean;
  /** It tells what is, and of the person: nothing that is denied, declined, past, or somebody else's. */
  readonly holds: boolean;
}

/** A narrative, read: its clauses, and every mention of a need in the order of the text. */
export interface Reading {
  readonly passages: readonly Passage[];
  readonly mentions: readonly Mention[];
}

/** Reads a narrative once; everything after this works on what was found here. */
export function readNarrative(narrative: string, lexicon: Lexicon): Reading {
  const plain = withoutNamesAtStart(narrative);
  const clauses = readClauses(plain);
  const stretches = stretchesOf(clauses);
  const noes = tickedNo(narrative);
  const boxed = boxedIn(narrative);
  const writtenFor = writtenForIn(narrative);
  const passages: Passage[] = [];
  const mentions = clauses.flatMap((clause, index) => {
    const stretch = stretches[index];
    if (!stretch) return [];
    const passage = passageOf(clause, stretch, plain.slice(0, clauses[index + 1]?.words[0]?.start), lexicon);
    passages.push(passage);
    const isNo = isAnsweredNo(clause, clauses[index + 1], narrative);
    const neededBy = neededByIn(narrative.slice(passage.start, passage.end));
    const kin = kinIn(stretches.slice(Math.max(0, index - KIN_CLAUSES), index + 1));
    return mentionsIn(clause, stretch, passage, lexicon).map((mention) => ({
      ...mention,
      standing:
        isNo || noes.some((asked) => isNotWanted(mention, asked, narrative))
          ? AFTER_NO[mention.role]
          : inABox(mention, boxed),
      kin,
      writtenFor,
      neededBy,
    }));
  });
  return { passages, mentions: mentions.toSorted((one, other) => one.start - other.start) };
}

/** What is ticked is asked for, and what was left open is not. */
function inABox(
  { end, role, standing }: Omit<Mention, 'kin' | 'writtenFor' | 'neededBy'>,
  boxed: readonly Boxed[],
): Standing {
  const box = boxed.find((one) => end > one.start && end <= one.end);
  if (!box) return standing;
  if (!box.ticked) return AFTER_NO[role];
  return role === 'thing' && standing === 'mentioned' ? 'asked' : standing;
}

/** "Need food? [x] no" wants none; "Has food? [x] no" lacks it, and only what is a trouble by itself is denied. */
const isNotWanted = (
  { start, end, role }: Pick<Mention, 'start' | 'end' | 'role'>,
  asked: { readonly start: number; readonly end: number },
  narrative: string,
): boolean =>
  start >= asked.start &&
  end <= asked.end &&
  (role === 'trouble' || role === 'settled' || WANTING.test(narrative.slice(asked.start, asked.end)));

const WANTING = /\b(?:needs?|wants?|help|assist\p{L}*|interest\p{L}*|request\p{L}*|like|referr\p{L}*)\b/iu;

/** "Do you need food? No.": what was asked is answered in the next few words. */
const AFTER_NO: Readonly<Record<PhraseRole, Standing>> = {
  trouble: 'denied',
  thing: 'denied',
  service: 'denied',
  settled: 'unsettled',
};
const NO: ReadonlySet<string> = new Set(['no', 'none', 'nope', 'not', 'never', 'neg', 'negat']);

/** "No, thank you", "not at this time": anything more says something of its own, such as "No income since June". */
const WITH_NO: ReadonlySet<string> = new Set(['thank', 'you', 'at', 'this', 'the', 'time', 'moment', 'now', 'all']);

function isAnsweredNo(asked: Clause, answer: Clause | undefined, narrative: string): boolean {
  const [first, ...rest] = answer?.words.filter(({ kind }) => kind === 'word') ?? [];
  if (!first || !NO.has(first.root) || answer?.sentence === asked.sentence) return false;
  if (!rest.every(({ root }) => WITH_NO.has(root))) return false;
  return /\?/.test(narrative.slice((asked.words.at(-1)?.end ?? 0) - 1, first.start));
}

const WRITTEN_FOR =
  /\b(?:writing|asking|calling|applying|referral is|refer(?:ral)?|(?:this|it) (?:is|referral is|request is)|it'?s(?: about)?)\s+(?:for|about|on behalf of)\s+(?:my|his|her|our|the|their)\s+([\p{L}-]+)|\bit (?:is|'s) (?:the|my|her|his) ([\p{L}-]+)(?:,[^.;]{0,20},)*,? who\b|\bthe one who [^.;]{1,30} is my ([\p{L}-]+)/giu;

/** Of a relative only: "this is for my lunch" is for nobody else. */
const writtenForIn = (narrative: string): ReadonlySet<string> =>
  new Set(
    [...narrative.replace(/\u2019/g, "'").matchAll(WRITTEN_FOR)]
      .flatMap(([, ...relations]) => rootsOf(relations.find((one) => one !== undefined) ?? ''))
      .filter((root) => KIN_ROOTS.has(root)),
  );

const kinIn = (stretches: readonly Stretch[]): ReadonlySet<string> =>
  new Set(stretches.flatMap(({ roots }) => roots).filter((root) => KIN_ROOTS.has(root)));

function mentionsIn(
  clause: Clause,
  stretch: Stretch,
  passage: Passage,
  lexicon: Lexicon,
): readonly Omit<Mention, 'kin' | 'writtenFor' | 'neededBy'>[] {
  const words = clause.words.filter(({ kind }) => kind === 'word');
  const hits = lexicon
    .find(stretch.roots.slice(stretch.own), ['trouble', 'thing', 'settled'])
    .filter((hit) => !isParted(hit, stretch));
  const spans = hits.map((hit) => spanOf(hit, stretch.own));
  return hits.flatMap((hit, index) => {
    const span = spans[index];
    const first = words[hit.places[0]];
    const last = words[lastPlace(hit)];
    if (!span || !first || !last) return [];
    const standing = standingOf(hit, span, spans, stretch);
    const roots = [...span.places].map((place) => stretch.roots[place] ?? '');
    return [{ need: hit.need, standing, role: hit.role, roots, start: first.start, end: last.end, passage }];
  });
}

/** "Lives alone, car sold" tells of nobody who lives in a car. */
const isParted = ({ places }: LexiconHit, { own, commaBefore }: Stretch): boolean =>
  [...commaBefore].some((comma) => comma > places[0] + own && comma <= lastPlace({ places }) + own);

const spanOf = ({ places }: LexiconHit, own: number): Span => ({
  from: places[0] + own,
  to: lastPlace({ places }) + own,
  places: new Set(places.map((place) => place + own)),
});

function standingOf({ role }: LexiconHit, span: Span, spans: readonly Span[], stretch: Stretch): Standing {
  if (role === 'trouble') return standingOfTrouble(span, spans, stretch);
  if (role === 'thing') return standingOfThing(span, spans, stretch);
  return standingOfSettled(span, stretch);
}

/** So many characters before a word tell whether it begins a sentence. */
const BEFORE = 4;

function plainRoots({ words }: Clause, narrative: string, { vocabulary }: Lexicon): readonly string[] {
  const isName = ({ root, start }: Word): boolean =>
    /^\p{Lu}\p{Ll}/u.test(narrative.slice(start, start + 2)) &&
    !(vocabulary.has(root) && BEGINS.test(narrative.slice(Math.max(0, start - BEFORE), start)));
  return words
    .filter((word) => word.kind === 'word' && !isName(word) && !tellsAside(narrative.slice(word.start, word.end)))
    .map(({ root }) => root);
}

/** The narrative is told as far as the next clause, with the words behind the last that are not read. */
function passageOf(clause: Clause, stretch: Stretch, narrative: string, lexicon: Lexicon): Passage {
  const { words, sentence } = clause;
  const start = words[0]?.start ?? 0;
  const end = words.at(-1)?.end ?? 0;
  const said = (kind: CueKind): boolean => stretch.cues.some((cue) => cue.kind === kind);
  return {
    start,
    end,
    stretch,
    plain: plainRoots(clause, narrative, lexicon),
    aside: tellsAside(narrative.slice(start)),
    asks: ASKING.some(said) && !UNASKING.some(said),
    sentence,
    isPast: said('past') && !said('still'),
    holds: !UNHOLDING.some(said) || HOLDING.some(said),
    stress: saysFirst(stretch) ? 'first' : (STRESSES.find(said) ?? 'plain'),
  };
}

/** "Asked for groceries first": only at the end it is a wish, and not a first child or a first visit. */
const saysFirst = ({ roots, commaBefore }: Stretch): boolean =>
  roots.some((root, place) => root === 'first' && (place === roots.length - 1 || commaBefore.has(place + 1)));
