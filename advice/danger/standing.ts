import type { Danger, DangerTier } from '../../domain/danger';
import type { Reading, Remark, Remarked } from './reading';
import type { Occurrence } from './signs';

/** A plain "no" or "not" reaches so many words ahead, a "denies" to the end of its clause. */
const REACH_OF_NOT = 4;
/** An answer stands within so many words behind what was asked. */
const REACH_OF_ANSWER = 8;
/** "Denied" and "negative" speak of what stands so few words before them. */
const REACH_BACK = 3;
/** "Tonight" makes a sign one of now if it stands so near. */
const REACH_OF_HOUR = 10;

/** What settles a danger for now: a safety plan settles no chest pain, and a normal ECG no threat. */
const SETTLED_BY: Readonly<Record<Danger['kind'], Remark>> = {
  suicide: 'settled-mind',
  'self-harm': 'settled-mind',
  violence: 'settled-home',
  abuse: 'settled-home',
  'child-at-risk': 'settled-home',
  'medical-emergency': 'settled-body',
};

/** How grave a sign is where it stands, and whether another like it makes it graver. */
export interface Standing {
  readonly tier: DangerTier;
  readonly adds: boolean;
}

/** Undefined when the sign is denied, only asked, or only supposed. */
export function standingOf(sign: Occurrence, reading: Reading): Standing | undefined {
  if (isDenied(sign, reading) || isOnlyAsked(sign, reading) || isSupposed(sign, reading)) return undefined;
  if (sign.weight === 'mentioned' || isPast(sign, reading)) return { tier: 'mentioned', adds: false };
  const recent = isRecent(sign, reading);
  if (isSettled(sign, reading)) return { tier: settledTier(sign, recent), adds: false };
  if (sign.weight === 'event') return { tier: recent ? 'now' : 'soon', adds: true };
  return { tier: sign.weight, adds: true };
}

/** What was settled is looked at again soon, where it was grave or new; treatment settles more than a promise. */
function settledTier({ kind, weight }: Occurrence, recent: boolean): DangerTier {
  if (kind === 'medical-emergency') return 'mentioned';
  if (weight === 'now') return recent ? 'now' : 'soon';
  return weight === 'event' && recent ? 'soon' : 'mentioned';
}

const isSettled = ({ kind }: Occurrence, { remarks }: Reading): boolean =>
  remarks.some(({ remark, from }) => remark === SETTLED_BY[kind] && !isNotSo(from, remarks));

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
  places.some((place) => place >= from && place <= to);

function isDenied(sign: Occurrence, reading: Reading): boolean {
  const last = sign.places.at(-1) ?? 0;
  const nots = beside(sign, reading, 'not');
  return (
    beside(sign, reading, 'denied').some(({ to }) => to < last) ||
    sign.beginnings.some((place) => nots.some(({ to }) => to < place && place - to <= REACH_OF_NOT)) ||
    beside(sign, reading, 'denied-behind').some(({ from }) => from > last && from - last <= REACH_BACK)
  );
}

/** A question of a form counts only if its answer is a yes. */
function isOnlyAsked(sign: Occurrence, reading: Reading): boolean {
  const last = sign.places.at(-1) ?? 0;
  const isQuestion = reading.questions.has(reading.words[last]?.sentence ?? -1);
  if (!isQuestion || !around(sign, reading).some(({ remark }) => remark === 'asked')) return false;
  return !reading.remarks.some(
    ({ remark, from }) => remark === 'answered-yes' && from > last && from - last <= REACH_OF_ANSWER,
  );
}

const isSupposed = (sign: Occurrence, reading: Reading): boolean =>
  beside(sign, reading, 'supposed').some(({ from }) => from < (sign.places[0] ?? 0));

/** It was, and nothing beside it says that it is again. A year or "years ago" speaks for its whole sentence. */
const isPast = (sign: Occurrence, reading: Reading): boolean =>
  beside(sign, reading, 'anew').length === 0 &&
  around(sign, reading).some(({ remark }) => remark === 'past' || remark === 'year');

function isRecent(sign: Occurrence, { words, remarksInSentence }: Reading): boolean {
  const [first = 0, last = 0] = [sign.places[0], sign.places.at(-1)];
  const sentences = new Set(sign.places.map((place) => words[place]?.sentence ?? -1));
  return [...sentences]
    .flatMap((sentence) => remarksInSentence.get(sentence) ?? [])
    .some(({ remark, from, to }) => remark === 'recent' && first - to <= REACH_OF_HOUR && from - last <= REACH_OF_HOUR);
}
