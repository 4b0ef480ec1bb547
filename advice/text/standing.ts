import type { Cue, CueKind, Stretch } from './cues';
import { STOP_ROOTS } from './stop-roots';

/** How the narrative speaks of something: as wanted now, as denied, as had already, as past, or only by the way. */
export type Standing =
  | 'asked'
  | 'told'
  | 'unsettled'
  | 'doubtful'
  | 'mentioned'
  | 'past'
  | 'denied'
  | 'met'
  | 'of-others';

/** Words that were found in a clause, by their places in its stretch. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly places: ReadonlySet<number>;
}

/** A plain "no" or "not" reaches this far ahead of a trouble, and of a thing that is lacked. */
const REACH_TO_TROUBLE = 5;
const REACH_TO_THING = 3;
/** In "no concerns" and "no transport issues" the trouble is what is denied. */
const TROUBLE_NOUNS: ReadonlySet<string> = new Set(
  'concern issu problem barrier difficulti troubl insecur worri hardship'.split(' '),
);

/**
 * How a trouble stands ("homeless", "behind on rent"): it is told unless something denies it. "No" before it denies.
 * `spans` are all that the clause speaks of, this one among them.
 */
export function standingOfTrouble(span: Span, spans: readonly Span[], stretch: Stretch): Standing {
  const cues = cuesBeside(span, stretch);
  if (isDenied(span, spans, stretch, cues) || isNegated(span, stretch, cues)) return 'denied';
  if (cues.some(({ kind, from, to }) => kind === 'decline' && from < span.from && span.from - to <= REACH_TO_THING))
    return 'denied';
  return standingInTime(span, cues, stretch) ?? (has(cues, 'ask') ? 'asked' : 'told');
}

/**
 * How a thing stands ("groceries", "a ride"): it counts only if it is asked for, lacked or troubled. "No" before it
 * means that it is lacked.
 */
export function standingOfThing(span: Span, spans: readonly Span[], stretch: Stretch): Standing {
  const cues = cuesBeside(span, stretch);
  if (isDenied(span, spans, stretch, cues) || isDeclined(span, spans, cues)) return 'denied';
  if (cues.some(({ kind, to }) => kind === 'met' && to < span.from)) return 'met';
  const inTime = standingInTime(span, cues, stretch);
  if (inTime) return inTime;
  if (cues.some((cue) => cue.kind === 'first' || (cue.kind === 'ask' && asksFor(cue, span)))) return 'asked';
  if (has(cues, 'lack') || has(cues, 'trouble') || isLacked(span, cues)) return 'told';
  return 'mentioned';
}

/** What is asked for stands behind the asking, or just before it: "walker needed". */
const asksFor = ({ from, to }: Cue, span: Span): boolean =>
  to < span.from ||
  from < 0 ||
  (from > span.to && from - span.to <= REACH_TO_THING) ||
  (from >= span.from && to <= span.to);

/** How a saying such as "staying with her sister" stands: the need is met for now, unless the saying is denied or ends. */
export function standingOfSettled(span: Span, stretch: Stretch): Standing {
  const cues = cuesBeside(span, stretch);
  const behind = cues.some(
    ({ kind, from }) => from > span.from && UNSETTLING.has(kind) && !isParted(span.to + 1, from, stretch),
  );
  const ahead = cues.some((cue) => cue.kind === 'lack' && cue.to < span.from && inOneList(cue, span, stretch));
  if (behind || ahead || isLacked(span, cues) || ENDS.some((root) => stretch.roots.includes(root))) return 'unsettled';
  return standingInTime(span, cues, stretch) ?? 'met';
}

const UNSETTLING: ReadonlySet<CueKind> = new Set(['not', 'lack', 'trouble']);
const ENDS = ['until', 'leav', 'temporari', 'kick', 'overcrowd', 'evict', 'anymor'];

/** A cue within the found words is part of them: "not enough to eat" is a trouble, not its denial. */
const cuesBeside = (span: Span, { roots, cues }: Stretch): readonly Cue[] =>
  cues.filter(
    ({ from, to }) =>
      from < 0 || !rangeOf(from, to).every((at) => span.places.has(at) || STOP_ROOTS.has(roots[at] ?? '')),
  );

const has = (cues: readonly Cue[], wanted: CueKind): boolean => cues.some(({ kind }) => kind === wanted);

function standingInTime(span: Span, cues: readonly Cue[], { roots }: Stretch): Standing | undefined {
  if (cues.some((cue) => cue.kind === 'others' && isOfOthers(cue, span, roots))) return 'of-others';
  if (has(cues, 'past') && !has(cues, 'still')) return 'past';
  return has(cues, 'doubt') ? 'doubtful' : undefined;
}

/** "My neighbor got evicted" tells of others; "she wants the nurse that my friend has" of her. */
const isOfOthers = ({ from }: Cue, span: Span, roots: readonly string[]): boolean =>
  span.to > from || roots[from] === 'for';

function isDenied(span: Span, spans: readonly Span[], stretch: Stretch, cues: readonly Cue[]): boolean {
  if (stretch.cues.some((cue) => cue.kind === 'not' && deniesTrouble(cue, stretch) && inOneList(cue, span, stretch)))
    return true;
  if (
    stretch.cues.some((cue) => cue.kind === 'not' && (isUnasked(cue, span, stretch) || answersNo(cue, span, stretch)))
  )
    return true;
  return cues.some((cue) => {
    if (cue.kind === 'deny')
      return reaches(
        cue,
        span,
        spans.some(({ to }) => to > cue.to),
      );
    return cue.kind === 'around' && reaches(cue, span, !spans.some(({ from }) => from < cue.from));
  });
}

const isDeclined = (span: Span, spans: readonly Span[], cues: readonly Cue[]): boolean =>
  cues.some(
    (cue) =>
      cue.kind === 'decline' &&
      reaches(
        cue,
        span,
        spans.some(({ to }) => to > cue.to),
      ),
  );

/** A denial speaks of what follows it, or else of what it stands behind. */
const reaches = (cue: Cue, span: Span, ahead: boolean): boolean => (ahead ? span.to > cue.to : span.from < cue.from);

/** What a "no" before a thing does not want, need or ask for: "no rides needed", "no therapist wanted", "no visits please". */
const UNASKED: ReadonlySet<string> = new Set('want need ask request requir necessari pleas'.split(' '));
const SUBJECTS: ReadonlySet<string> = new Set('i we they you who'.split(' '));
const REACH_TO_UNASKED = 4;
/** What may stand behind it at the end; anything else is asked for: "no food need help". */
const AT_END: ReadonlySet<string> = new Set([
  'at',
  'for',
  'this',
  'the',
  'time',
  'moment',
  'now',
  'today',
  'thank',
  'you',
  'pleas',
]);

/** "No home care needed" denies; "no food, needs help", "no car and needs a ride" and "no ride I need one" do not. */
function isUnasked(cue: Cue, span: Span, stretch: Stretch): boolean {
  if (cue.from > span.from || span.from - cue.to > REACH_TO_TROUBLE || !inOneList(cue, span, stretch)) return false;
  const behind = stretch.roots.slice(span.to + 1, span.to + 1 + REACH_TO_UNASKED);
  const at = behind.findIndex((root) => UNASKED.has(root));
  if (at < 0 || isParted(span.to + 1, span.to + 1 + at, stretch)) return false;
  const rest = stretch.roots.slice(span.to + 2 + at);
  return rest.every((root) => AT_END.has(root)) && !behind.slice(0, at).some((root) => SUBJECTS.has(root));
}

/** "Food: no", "Meals, no": a "no" that ends what is said, and has nothing behind it. */
const answersNo = ({ from, to }: Cue, span: Span, { roots }: Stretch): boolean =>
  from > span.to && to === roots.length - 1 && roots[to] === 'no';

/** Whether a comma parts two places. */
const isParted = (from: number, to: number, { commaBefore }: Stretch): boolean =>
  rangeOf(from, to).some((place) => commaBefore.has(place));

/** "No food concerns", "without transport problems": a "no" that a noun of trouble follows within a few words. */
function deniesTrouble({ to }: Cue, { roots, commaBefore }: Stretch): boolean {
  const noun = roots.findIndex(
    (root, place) => place > to && place <= to + REACH_TO_TROUBLE && TROUBLE_NOUNS.has(root),
  );
  return noun > 0 && !rangeOf(to + 1, noun).some((place) => commaBefore.has(place) || roots[place] === 'and');
}

function isNegated(span: Span, stretch: Stretch, cues: readonly Cue[]): boolean {
  return cues.some(
    (cue) =>
      cue.kind === 'not' &&
      cue.to < span.from &&
      (span.from - cue.to <= REACH_TO_TROUBLE || stretch.roots.includes('or')) &&
      inOneList(cue, span, stretch),
  );
}

const isLacked = (span: Span, cues: readonly Cue[]): boolean =>
  cues.some(({ kind, to }) => kind === 'not' && to < span.from && span.from - to <= REACH_TO_THING);

/** A "no" stops at a comma and at "and", unless the list goes on with "or": "no drinking, smoking or drugs". */
const inOneList = ({ to }: Cue, span: Span, { roots, commaBefore }: Stretch): boolean =>
  roots.indexOf('or', to + 1) > 0 ||
  !rangeOf(to + 1, span.from).some((place) => commaBefore.has(place) || roots[place] === 'and');

const rangeOf = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, step) => from + step);
