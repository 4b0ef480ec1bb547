import type { RouteQuestion } from '../../domain/advice';
import type { RuleVerdict } from '../../domain/eligibility';
import doubtPhrases from '../text/doubts.json';
import { remember } from '../text/memory';
import { bindPhrases, findPhrases } from '../text/phrases';
import { STOP_ROOTS } from '../text/stop-roots';
import { rootsOf } from '../text/words';
import type { Match } from './matching';
import type { Reading } from './mentions';
import type { Weighing } from './weighing';

/** Other words that may stand inside a saying of doubt. */
const GAP = 1;
const MEANINGS_MAX = 2_000;

const bind = (phrases: readonly string[]) =>
  bindPhrases(phrases.map((phrase) => ({ roots: rootsOf(phrase), meaning: true as const })));
const DOUBTS = bind(doubtPhrases.here);
/** "Portal is down", "left before I could ask": what is doubted stands in the sentences before. */
const DOUBTS_OF_BEFORE = bind(doubtPhrases.before);
const BEFORE = 2;

const AGE = rootsOf('birthday birth born dob yob birthdate');

/** What a sentence must speak of for its doubt to be about that rule. */
const TOPICS: Readonly<Partial<Record<RuleVerdict['rule'], ReadonlySet<string>>>> = {
  'minimum-age': new Set(AGE),
  'maximum-age': new Set(AGE),
  county: new Set(rootsOf('county counties address moved live lives living resides line township town')),
  coverage: new Set(rootsOf('medicaid medicare insurance insured uninsured coverage covered plan card policy')),
};
/** Words of many meanings that tell nothing about which one is meant. */
const VAGUE: ReadonlySet<string> = new Set([
  ...STOP_ROOTS,
  ...rootsOf(
    'person people they them not no now other another get need has have got already without within last months days years one two least help would must some same lives live who what still more than any home house program adult parent year month day',
  ),
]);

const meaningRoots = remember((meaning) => rootsOf(meaning).filter((root) => !VAGUE.has(root)), MEANINGS_MAX);

/** Programs so near behind the weightiest, by its points, would do as well. */
const NEAR = 1;

/** What a narrative is not sure of, as far as it decides. */
export interface Doubts {
  readonly doubted: readonly RuleVerdict[];
  /** It is not sure of something, and a program that stands first fits all the same. */
  readonly fitsAnyway: boolean;
}

/**
 * Rules that decide about the weightiest programs while the narrative itself is not sure of their fact: "I don't know yet
 * if the boys come with me" where one shelter takes children and its twin does not. Where a program fits either way, the
 * doubt decides nothing.
 */
export function doubtsOf(
  { allowed, barred, least }: Pick<Weighing, 'allowed' | 'barred' | 'least'>,
  reading: Reading,
  { terms }: RouteQuestion,
): Doubts {
  const doubts = doubtfulRoots(reading);
  if (doubts.length === 0) return { doubted: [], fitsAnyway: false };
  const isDoubted = (rule: RuleVerdict): boolean => doubts.some((roots) => speaksOf(rule, roots, terms));
  const couldFit = [...allowed, ...barred.filter(({ match }) => onlyDoubtBars(match, isDoubted))];
  const most = Math.max(least, ...couldFit.map(({ points }) => points));
  const open = couldFit.filter(({ points }) => points >= most - NEAR).map(({ match }) => match.verdict);
  const fitsAnyway = open.some(({ eligible, rules }) => eligible === 'eligible' && !rules.some(isDoubted));
  return { fitsAnyway, doubted: fitsAnyway ? [] : open.flatMap(({ rules }) => rules.filter(isDoubted)) };
}

/** A program that only a doubted rule keeps out could fit. */
const onlyDoubtBars = ({ offer, verdict }: Match, isDoubted: (rule: RuleVerdict) => boolean): boolean =>
  offer.capacity.status !== 'closed' && verdict.rules.every((rule) => rule.verdict !== 'not-met' || isDoubted(rule));

/** The roots of each sentence that says a doubt. */
function doubtfulRoots({ passages }: Reading): readonly ReadonlySet<string>[] {
  const sentences = new Map<number, string[]>();
  for (const { sentence, stretch } of passages)
    sentences.set(sentence, [...(sentences.get(sentence) ?? []), ...stretch.roots]);
  const all = [...sentences.values()];
  const says = (book: typeof DOUBTS, roots: readonly string[]): boolean => findPhrases(book, roots, GAP).length > 0;
  return all.flatMap((roots, at) => {
    if (says(DOUBTS_OF_BEFORE, roots)) return [new Set(all.slice(Math.max(0, at - BEFORE), at + 1).flat())];
    return says(DOUBTS, roots) ? [new Set(roots)] : [];
  });
}

function speaksOf({ rule, held }: RuleVerdict, roots: ReadonlySet<string>, terms: RouteQuestion['terms']): boolean {
  const topics = TOPICS[rule];
  if (topics) return [...topics].some((root) => roots.has(root));
  if (held?.code !== 'requires' && held?.code !== 'excludes') return false;
  const own = meaningRoots(`${terms[held.term] ?? ''} ${held.term.replaceAll(/[-_]/g, ' ')}`);
  return own.some((root) => roots.has(root));
}
