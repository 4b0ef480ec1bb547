import type { Danger, DangerTier } from '../../domain/danger';
import { beginsInSpanish, type DangerWord, goesOnInSpanish, type Reading, type Remark, type Remarked } from './reading';
import { type Occurrence, WISH_NEVER_TO_WAKE } from './signs';

/** A plain "no" or "not" reaches so many words ahead, a "denies" to the end of its clause. */
const REACH_OF_NOT = 4;
/** An answer stands within so many words behind what was asked. */
const REACH_OF_ANSWER = 8;
/** "Denied" and "negative" speak of what stands so few words before them. */
const REACH_BACK = 3;
/** "Tonight" makes a sign one of now if it stands so near. */
const REACH_OF_HOUR = 10;

/** How verbs are written that tell what is. */
const PRESENT = /^(?:is|are|am|'s|'re|'m|has|says|states|reports|wants|keeps|now|still)$/i;

/** So many sentences away from a sign, what settles it is looked for. */
const SENTENCES = { before: 1, behind: 3 } as const;

/** What settles a danger for now: a safety plan settles no chest pain, and a normal ECG no threat. */
const SETTLED_BY: Readonly<Record<Danger['kind'], Remark>> = {
  suicide: 'settled-mind',
  'self-harm': 'settled-mind',
  violence: 'settled-home',
  abuse: 'settled-home',
  'child-at-risk': 'settled-home',
  'medical-emergency': 'settled-body',
};

/** Signs that hurry less where somebody has a heater, a cooler or a bed elsewhere, or moves away. */
const EASED = /\{(?:no-warmth|is-dark|cut-today|stops-what-comes)\}/;

/** How grave a sign is where it stands, and how much it adds to others beside it. */
export interface Standing {
  readonly tier: DangerTier;
  readonly adds: number;
}

/** Undefined when the sign is denied, only asked, or only supposed; a hint that is past or settled says nothing. */
export function standingOf(sign: Occurrence, reading: Reading): Standing | undefined {
  if (sign.places.every((place) => reading.answeredNo.has(place))) return undefined;
  if (isNotTold(sign, reading)) return undefined;
  const recent = isRecent(sign, reading);
  if (isPast(sign, reading)) return lowered(sign, 'mentioned');
  if (isEased(sign, reading)) return lowered(sign, 'soon');
  if (isSettled(sign, reading, recent)) return lowered(sign, settledTier(sign, recent));
  return sign.weight === 'event' ? BY_WEIGHT[recent ? 'now' : 'soon'] : BY_WEIGHT[sign.weight];
}

const isNotTold = (sign: Occurrence, reading: Reading): boolean =>
  isDenied(sign, reading) || isOnlyAsked(sign, reading) || isSupposed(sign, reading) || isAskedAndDenied(sign, reading);

const isEased = (sign: Occurrence, reading: Reading): boolean =>
  EASED.test(sign.sign) && isNear('eased', sign, reading);

const BY_WEIGHT: Readonly<Record<Exclude<Occurrence['weight'], 'event'>, Standing>> = {
  now: { tier: 'now', adds: 0 },
  soon: { tier: 'soon', adds: 2 },
  hint: { tier: 'mentioned', adds: 1 },
  mentioned: { tier: 'mentioned', adds: 0 },
};

const lowered = ({ weight }: Occurrence, tier: DangerTier): Standing | undefined =>
  weight === 'hint' ? undefined : { tier, adds: 0 };

/** What was settled is looked at again soon, where it was grave or new; treatment settles more than a promise. */
function settledTier({ kind, weight, sign }: Occurrence, recent: boolean): DangerTier {
  if (sign === WISH_NEVER_TO_WAKE) return 'soon';
  if (kind === 'medical-emergency' || weight === 'mentioned') return 'mentioned';
  if (weight === 'now') return recent ? 'now' : 'soon';
  return weight === 'event' && recent ? 'soon' : 'mentioned';
}

/**
 * What settles a sign is told in its own sentence, in the one before it, or soon behind it; further off it is of another
 * matter, and what was settled before somebody was hurt today did not settle it.
 */
const isSettled = (sign: Occurrence, reading: Reading, recent: boolean): boolean =>
  isNear(SETTLED_BY[sign.kind], sign, reading, recent && sign.kind !== 'medical-emergency' ? 0 : SENTENCES.before);

function isNear(
  kind: Remark,
  { places }: Occurrence,
  { remarks, words }: Reading,
  before: number = SENTENCES.before,
): boolean {
  const sentenceAt = (place: number | undefined): number => words[place ?? 0]?.sentence ?? 0;
  const [first, last] = [sentenceAt(places[0]) - before, sentenceAt(places.at(-1)) + SENTENCES.behind];
  return remarks.some(
    ({ remark, from }) =>
      remark === kind && sentenceAt(from) >= first && sentenceAt(from) <= last && !isNotSo(from, remarks),
  );
}

/** "Does not feel safe", "no longer stable". */
const isNotSo = (place: number, remarks: readonly Remarked[]): boolean =>
  remarks.some(({ remark, to }) => remark === 'not' && to < place && place - to <= REACH_BACK);

/** The remarks of a kind in the clauses that a sign takes, those that are part of its own words left out. */
function beside(sign: Occurrence, { words, remarksInClause }: Reading, kind: Remark): readonly Remarked[] {
  const clauses = new Set(sign.places.map((place) => words[place]?.clause ?? -1));
  return othersThan(sign, [...clauses], remarksInClause).filter(({ remark }) => remark === kind);
}

/** The remarks in the sentences that a sign takes. */
function around(sign: Occurrence, { words, remarksInSentence }: Reading): readonly Remarked[] {
  const sentences = new Set(sign.places.map((place) => words[place]?.sentence ?? -1));
  return othersThan(sign, [...sentences], remarksInSentence);
}

const othersThan = (
  sign: Occurrence,
  within: readonly number[],
  remarks: ReadonlyMap<number, readonly Remarked[]>,
): readonly Remarked[] =>
  within.flatMap((at) => remarks.get(at) ?? []).filter(({ from, to }) => !isPartOf(sign, from, to));

const isPartOf = ({ places }: Occurrence, from: number, to: number): boolean =>
  Array.from({ length: to - from + 1 }, (_, step) => from + step).every((place) => places.includes(place));

function isDenied(sign: Occurrence, reading: Reading): boolean {
  const last = sign.places.at(-1) ?? 0;
  const nots = beside(sign, reading, 'not');
  return (
    beside(sign, reading, 'denied').some(({ to }) => to < last && !turns(to, last, reading)) ||
    sign.beginnings.some((place) => nots.some((not) => reachesTo(place, not, reading))) ||
    beside(sign, reading, 'denied-behind').some((no) => answers(last, no, reading)) ||
    around(sign, reading).some(
      ({ remark, from }) => remark === 'denied-then' && from > last && from - last <= REACH_OF_ANSWER,
    )
  );
}

/** "Niega ideas suicidas pero encontramos la soga": where English says "but", another clause begins by itself. */
const turns = (from: number, to: number, { words }: Reading): boolean =>
  words.slice(from + 1, to).some(({ written }) => /^(?:pero|aunque)$/i.test(written));

/** A "no" speaks for what follows, but not for a new statement of Spanish, which seldom has a subject to begin it. */
const reachesTo = (place: number, { to }: Remarked, { words }: Reading): boolean =>
  to < place &&
  place - to <= REACH_OF_NOT &&
  !words.slice(to + 1, place + 1).some((_, step) => beginsInSpanish(to + 1 + step, words));

/** "Thoughts of suicide: no" is answered; "me pega, no me deja salir" and "me encerró para no irme" go on. */
const answers = (last: number, { from }: Remarked, { words }: Reading): boolean =>
  from > last && from - last <= REACH_BACK && !isSpanishNo(from, words);

const isSpanishNo = (place: number, words: readonly DangerWord[]): boolean =>
  /^no$/i.test(words[place]?.written ?? '') &&
  (goesOnInSpanish(place, words) || /^(?:y|para|que|porque|pero|ya)$/i.test(words[place - 1]?.written ?? ''));

/** A question of a form counts only if its answer is a yes. */
function isOnlyAsked(sign: Occurrence, reading: Reading): boolean {
  const last = sign.places.at(-1) ?? 0;
  const isQuestion = reading.questions.has(reading.words[last]?.sentence ?? -1);
  const isAsked = around(sign, reading).some(
    ({ remark, from }) => remark === 'asked' || (remark === 'asked-then' && from < last),
  );
  return isQuestion && isAsked && !isAnsweredYes(sign, reading);
}

/** "Le preguntó si quería hacerse daño y dijo que no": a "dijo que no" alone may go on ("que no me va a dejar"). */
function isAskedAndDenied(sign: Occurrence, reading: Reading): boolean {
  const [first, last] = [sign.places[0] ?? 0, sign.places.at(-1) ?? 0];
  const told = around(sign, reading);
  return (
    told.some(({ remark, to }) => remark === 'asked-whether' && to < first) &&
    told.some(({ remark, from }) => remark === 'said-no' && from > last && from - last <= REACH_OF_ANSWER)
  );
}

function isAnsweredYes({ places }: Occurrence, { remarks }: Reading): boolean {
  const last = places.at(-1) ?? 0;
  return remarks.some(({ remark, from }) => remark === 'answered-yes' && from > last && from - last <= REACH_OF_ANSWER);
}

/** "Asked whether she would" is told once it is answered: "She says yes." */
const isSupposed = (sign: Occurrence, reading: Reading): boolean =>
  beside(sign, reading, 'supposed').some(
    ({ from }) =>
      from < (sign.places[0] ?? 0) &&
      !(/^ask/i.test(reading.words[from]?.written ?? '') && isAnsweredYes(sign, reading)),
  );

/** It was, and nothing beside it says that it is again. */
function isPast(sign: Occurrence, reading: Reading): boolean {
  const { words, remarksInSentence } = reading;
  const taken = sign.places.flatMap((place) => words[place] ?? []);
  return [...new Set(taken.map(({ sentence }) => sentence))].some((sentence) => {
    const own = taken.filter((word) => word.sentence === sentence);
    const told = othersThan(sign, [sentence], remarksInSentence);
    return !isAnew(sign, own, reading) && told.some((remarked) => putsIntoPast(remarked, sign, own, reading));
  });
}

const isAnew = (sign: Occurrence, own: readonly DangerWord[], { remarksInClause }: Reading): boolean =>
  othersThan(sign, [...new Set(own.map(({ clause }) => clause))], remarksInClause).some(
    ({ remark }) => remark === 'anew',
  );

/**
 * A year or "years ago" speaks for its whole sentence, but for no other statement of it that says "is" or "has". "History
 * of" and "former" speak for their statement, and of what is grave only up to the next comma: "hx depression, SI with plan". "Chronic" and "controlled" do so of the body alone.
 */
function putsIntoPast(
  { remark, from }: Remarked,
  { kind, weight }: Occurrence,
  own: readonly DangerWord[],
  { words }: Reading,
): boolean {
  const at = words[from];
  if (remark === 'past-beside' || (remark === 'past-body' && kind === 'medical-emergency'))
    return own.some(({ clause, stretch }) => clause === at?.clause && (weight !== 'now' || stretch === at.stretch));
  if (remark !== 'past' && remark !== 'year') return false;
  return own.some(({ clause }) => clause === at?.clause) || !own.some((word) => isToldAsNow(word.clause, words));
}

const isToldAsNow = (clause: number, words: readonly DangerWord[]): boolean =>
  words.some((word, place) => word.clause === clause && PRESENT.test(word.written) && !isOwners(place, words));

/** The "'s" of "my husband's" says of nothing that it is. */
const isOwners = (place: number, words: readonly DangerWord[]): boolean =>
  words[place]?.written === "'s" && !/^(?:they|it|there|i)$/.test(words[place - 1]?.root ?? '');

function isRecent(sign: Occurrence, { words, remarksInSentence }: Reading): boolean {
  const [first = 0, last = 0] = [sign.places[0], sign.places.at(-1)];
  const sentences = new Set(sign.places.map((place) => words[place]?.sentence ?? -1));
  return [...sentences]
    .flatMap((sentence) => remarksInSentence.get(sentence) ?? [])
    .some(({ remark, from, to }) => remark === 'recent' && first - to <= REACH_OF_HOUR && from - last <= REACH_OF_HOUR);
}
