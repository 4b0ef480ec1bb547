import { RECOMMENDATIONS_MAX } from '../../domain/advice';
import { bestOf } from '../../domain/eligibility';
import { meaningOf, nearness } from '../likeness/word-meaning';
import { rootsOf } from '../text/words';
import { mayBeAdvised } from './admission';
import type { Sentence } from './listening';
import { type Ground, type Match, strengthFor } from './matching';
import type { Passage } from './mentions';
import type { Offer } from './offer';
import { FOR_IT, type Found, PARTS, type Part, type Parts, partsOf } from './parts';
import weights from './weights.json';

/** A program with everything that speaks for it and against it, and the sum of that. */
export interface Weighed {
  readonly match: Match;
  readonly parts: Parts;
  readonly points: number;
}

/** All programs, weighed, the weightiest first. */
export interface Weighing {
  /** Those that the rules and the narrative allow to be put forward. */
  readonly allowed: readonly Weighed[];
  /** Those that they do not. */
  readonly barred: readonly Weighed[];
  readonly listed: readonly Weighed[];
  /** So many points speak for a program by more than chance. */
  readonly least: number;
}

/** Whatever is further behind the first is another matter, or would be a guess. */
const BEHIND_MAX = 1;
/** More than these would be read as the advice that everything fits. */
const NEAR_MAX = 3;
/** A need that is told plainly is answered too, also beside a weightier one, from so many points on. */
const ANSWERS = -2;
/** Beside a first that is this clear, nothing is put forward for likeness alone that hangs on an untold fact. */
const CLEAR = 3;
/** Below this nothing speaks for a program but chance; where no need was heard in words, sooner. */
export const FAINT = -5;
const UNTOLD = -1;
/** Fewer words than these, without a need among them, are like anything. */
const TELLING_WORDS = 8;
/** Words of every letter with which a referral is sent, which tell nothing of what is needed. */
const OF_LETTERS: ReadonlySet<string> = new Set(
  rootsOf(
    'please assist help thanks thank you patient client person refer referral referred program programs service services ' +
      'community resource resources enroll call phone number file reach out best time morning afternoon evening front ' +
      'desk office form page pages see details attached fax form name contact soon today agreeable consents annual visit nice',
  ),
);
const HARDLY_TOLD = 4;

/** Weighs every program of the directory; the rules alone say which of them may be listed. */
export function weigh(found: Found, by: Weights = weights): Weighing {
  const weighed = found.question.programs
    .map((offer) => weighOne(offer, found, by))
    .toSorted((one, other) => other.points - one.points || byId(one, other));
  const allowed = weighed.filter(({ match }) => mayBeAdvised(match) && !isRefused(match.offer, found));
  const barred = weighed.filter((one) => !allowed.includes(one));
  const least = leastOf(found);
  return { allowed, barred, least, listed: listOf(allowed, least, found).map((one) => grounded(one, found)) };
}

/** How much each part counts, and what a program has against it before anything speaks for it. */
export type Weights = Readonly<Record<Part | 'base', number>>;

/** The sum of the parts, each by its weight: the log-odds that the program is the right one (docs/decisions/026). */
export const pointsOf = (parts: Parts, by: Weights = weights): number =>
  PARTS.reduce((sum, part) => sum + by[part] * parts[part], by.base);

/** A program that says of itself that it does not do what is needed most. */
function isRefused(offer: Offer, { wants, directory }: Found): boolean {
  const { refuses } = directory.answersOf(offer);
  const [main] = wants;
  return (
    main !== undefined &&
    refuses.has(main.need.id) &&
    !wants.some(({ need }) => strengthFor(need, offer, directory) >= FOR_IT)
  );
}

function leastOf({ matches, heard }: Found): number {
  if (matches.length > 0) return FAINT;
  return heard.roots.filter((root) => !OF_LETTERS.has(root)).length < TELLING_WORDS ? HARDLY_TOLD : UNTOLD;
}

/** The weightiest; the first for each further need that is told plainly; then what is near to the weightiest. */
function listOf(allowed: readonly Weighed[], least: number, { firsts }: Found): readonly Weighed[] {
  const [best] = allowed;
  if (!best) return [];
  const isClear = best.points >= CLEAR;
  const answering = allowed.filter((one) => one.points >= ANSWERS && firsts.has(one.match.offer.id));
  const near = allowed
    .filter(({ points }) => points >= Math.max(least, best.points - BEHIND_MAX))
    .filter(({ parts }) => !isClear || parts.requirementOpen === 0)
    .slice(0, NEAR_MAX);
  return [...new Set([best, ...answering, ...near])].slice(0, RECOMMENDATIONS_MAX);
}

function weighOne(offer: Offer, found: Found, by: Weights): Weighed {
  const parts = partsOf(offer, found);
  const isIts = (match: Match): boolean => match.offer.id === offer.id;
  const named = found.named.find(isIts) ?? matchFor(found.matches.filter(isIts));
  return { match: named ?? unnamed(offer, found), parts, points: pointsOf(parts, by) };
}

/** Of a program's matches for several needs, one for whoever could be enrolled. */
const matchFor = (matches: readonly Match[]): Match | undefined => matches.find(mayBeAdvised) ?? matches[0];

/** A program for what no phrase of the lexicon names. */
function unnamed(offer: Offer, found: Found): Match {
  const described = found.directory.described(offer);
  const shares = described.needs.map((share, need) => share * (found.heard.needs[need] ?? 0));
  const likeliest = found.needs[shares.indexOf(Math.max(...shares))];
  return {
    offer,
    verdict: bestOf(offer.verdicts),
    need: likeliest?.label ?? offer.serviceTypes[0] ?? offer.name,
    strength: 0,
    likeness: found.likeness.get(offer.id) ?? 0,
    grounds: [],
  };
}

/** Where no phrase does, a program rests on the sentence that is most like what it is there for. */
const grounded = (one: Weighed, found: Found): Weighed =>
  one.match.grounds.length > 0 ? one : { ...one, match: { ...one.match, grounds: groundsOf(one.match.offer, found) } };

function groundsOf(offer: Offer, { heard, directory }: Found): readonly Ground[] {
  const { meanings, needs } = directory.described(offer);
  const near = (roots: readonly string[]): number =>
    Math.max(0, ...meanings.map((meaning) => nearness(meaning, meaningOf(roots))));
  const like = ({ needs: told }: Sentence): number =>
    told.reduce((sum, share, at) => sum + share * (needs[at] ?? 0), 0);
  const sentence = mostOf(heard.sentences, (one) => near(one.roots) + like(one));
  const passage = sentence && mostOf(sentence.passages, ({ plain }: Passage) => near(plain));
  return passage ? [{ start: passage.start, end: passage.end, passage }] : [];
}

const mostOf = <One>(all: readonly One[], rate: (one: One) => number): One | undefined =>
  all.map((one) => ({ one, rated: rate(one) })).toSorted((one, other) => other.rated - one.rated)[0]?.one;

const byId = (one: Weighed, other: Weighed): number => (one.match.offer.id < other.match.offer.id ? -1 : 1);
