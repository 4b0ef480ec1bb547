import type { AdvisedUrgency, RouteQuestion } from '../../domain/advice';
import type { CivilDate } from '../../domain/clock';
import type { Evidence } from '../../domain/evidence';
import { workingDaysTo } from '../text/days-told';
import { bindPhrases, findPhrases, lastPlace, type PhraseBook } from '../text/phrases';
import { type Standing, standingOfTrouble } from '../text/standing';
import { rootsOf } from '../text/words';
import type { Leaning } from '../wording/leaning';
import { isBrief } from './leaning-to';
import type { Passage, Reading } from './mentions';
import pressing from './pressing.json';

/** What has to be done within so many working days is urgent. */
const URGENT_WITHIN = 3;
/** Other words that may stand inside a phrase. */
const GAP = 1;

const bind = (phrases: readonly string[]): PhraseBook<true> =>
  bindPhrases(phrases.map((phrase) => ({ roots: rootsOf(phrase), meaning: true })));

const STATES = bind(pressing.states);
const DEADLINES = bind(pressing.deadlines);
const UNHURRIED = bind(pressing.unhurried);

/** How far a narrative has to lean to being urgent by how it is worded, in log-odds, where a day presses and where none does. */
const ENOUGH = { pressing: -1, unpressing: 0.5 } as const;

/**
 * How soon something has to happen. What a sender's coded field says stands in any case, and so does a state that cannot
 * last a night ("sleeping in the car"); else what presses by rule is held against how the narrative is worded as a whole
 * (docs/decisions/028). Danger is not this reader's.
 */
export function howUrgent(question: RouteQuestion, reading: Reading, leaning: Leaning): AdvisedUrgency {
  if (question.urgency === 'urgent') return 'urgent';
  if (cannotLast(reading)) return 'urgent';
  const presses = isTimePressing(question, reading);
  if (isBrief(leaning)) return presses ? 'urgent' : 'routine';
  return leaning.points > (presses ? ENOUGH.pressing : ENOUGH.unpressing) ? 'urgent' : 'routine';
}

const cannotLast = ({ passages }: Reading): boolean => passages.some((passage) => tells(STATES, passage));

const AT_THE_END = /[\s.,;:!]+$/u;

/** So many quotes tell it. */
const QUOTES_MAX = 3;

/** The words by which it is urgent by rule: what cannot last, or the day and what ends on it. None where only the wording as a whole says so. */
export function wordsThatPress({ narrative, receivedOn }: RouteQuestion, { passages }: Reading): readonly Evidence[] {
  const lasting = passages.filter((passage) => tells(STATES, passage));
  return (lasting.length > 0 ? lasting : thatEndSoon(passages, narrative, receivedOn))
    .slice(0, QUOTES_MAX)
    .map(({ start, end }) => ({ quote: narrative.slice(start, end).replace(AT_THE_END, ''), start }));
}

function thatEndSoon(
  passages: readonly Passage[],
  narrative: string,
  receivedOn: CivilDate | null,
): readonly Passage[] {
  if (receivedOn === null) return [];
  const days = passages.filter((passage) => endsSoon(passage, passages, narrative, receivedOn));
  return passages.filter(
    (passage) =>
      days.includes(passage) ||
      (days.some(({ sentence }) => sentence === passage.sentence) && tells(DEADLINES, passage)),
  );
}

/**
 * Whether time presses by rule. A word such as "URGENT" makes nothing urgent: a day within about three working days does,
 * by which something ends ("shut-off on Friday").
 */
function isTimePressing({ narrative, receivedOn, urgencyStated }: RouteQuestion, { passages }: Reading): boolean {
  if (receivedOn === null) return false;
  if (passages.some((passage) => endsSoon(passage, passages, narrative, receivedOn))) return true;
  return urgencyStated !== null && isBorneOut(urgencyStated, passages, receivedOn);
}

/** A day soon, and what ends or begins on it, in one sentence. */
function endsSoon(passage: Passage, passages: readonly Passage[], narrative: string, receivedOn: CivilDate): boolean {
  if (!isSoon(narrative.slice(passage.start, passage.end), receivedOn)) return false;
  const sentence = passages.filter((other) => other.sentence === passage.sentence);
  return sentence.some((other) => tells(DEADLINES, other)) && !passage.isPast;
}

const isSoon = (text: string, receivedOn: CivilDate): boolean =>
  workingDaysTo(text, receivedOn).some((days) => days <= URGENT_WITHIN);

/** A stated day counts where the narrative tells of something that can end; a stated "URGENT!!!" alone does not. */
const isBorneOut = (stated: string, passages: readonly Passage[], receivedOn: CivilDate): boolean =>
  isSoon(stated, receivedOn) &&
  !passages.some((passage) => tells(UNHURRIED, passage)) &&
  passages.some((passage) => passage.asks && tells(DEADLINES, passage));

/** "Cut off on Friday if it is not paid" presses as much as without the "if". */
function tells(book: PhraseBook<true>, { stretch }: Passage): boolean {
  return findPhrases(book, stretch.roots, GAP).some((found) => {
    const span = { from: found.places[0], to: lastPlace(found), places: new Set(found.places) };
    const cues = stretch.cues.filter(({ kind, from }) => kind !== 'doubt' || from < span.from);
    return TELLS.has(standingOfTrouble(span, [span], { ...stretch, cues }));
  });
}

const TELLS: ReadonlySet<Standing> = new Set(['asked', 'told']);
