import type { EligibilityTerms } from '../../domain/program';
import { bindLoosely, findLoosely } from '../text/loose-phrases';
import { remember } from '../text/memory';
import { type Found, lastPlace } from '../text/phrases';
import { STOP_ROOTS } from '../text/stop-roots';
import { rootsOf } from '../text/words';
import lexicon from './facts.json';
import { windowIn } from './long-ago';

/** A common fact of eligibility, such as being pregnant, by its name in the lexicon. */
export type FactId = string;

/** A fact that a meaning names, as it must be: "was not discharged dishonorably" names one that must not be. */
export interface Literal {
  readonly fact: FactId;
  readonly must: boolean;
}

/** What a term of a directory means, as facts that a narrative can tell. */
export interface TermMeaning {
  readonly term: string;
  readonly literals: readonly Literal[];
  /** "Is pregnant and has never given birth" wants both; "is pregnant or has a baby" either. */
  readonly together: boolean;
  /** True of everybody at home when true of one: "the person who is being looked after", "every adult at home". */
  readonly shared: boolean;
  /** Something else than the facts that we know would do as well: that none of them is so settles nothing. */
  readonly open: boolean;
  /** The days within which it must have been. */
  readonly within: number | undefined;
  readonly meaning: string;
}

/** "Unrepresented" names the fact of having a lawyer as one that must not be. */
const MEANS = bindLoosely<Literal>(
  lexicon.facts.flatMap(({ id, means, lacks = [] }) => [
    ...means.map((phrase) => ({ phrase, meaning: { fact: id, must: true } })),
    ...lacks.map((phrase) => ({ phrase, meaning: { fact: id, must: false } })),
  ]),
);
const OVER: ReadonlyMap<FactId, readonly FactId[]> = new Map(lexicon.facts.map(({ id, over }) => [id, over]));
const SHARED =
  /(?:in )?the person (?:who is )?being (?:looked after|cared for)|being looked after|cared for|care recipient|household member|in the (?:home|household|family)|mother or child|the child|their child|member of the (?:household|family)/i;
/** Behind these a meaning gives examples: "no place to sleep tonight; car and tent count". */
const EXAMPLES = /[;:](?!\s*(?:or|and)\b)|\.\s|[()]/;
/** Why somebody cannot leave home is not what the term asks: "because of illness, frailty or disability". */
const REASON = /\b(?:because of|due to|on account of)\b[^.;]*/gi;
const UNPAID = /\b(?:without|nor is|and is not|for no|not)\s+(?:any\s+|being\s+)?(?:pay|paid|wages|payment)\b/gi;
const OTHER_THAN = /\bother than (?=dishonorabl)/gi;
const NEGATES: ReadonlySet<string> = new Set(['not', 'no', 'never', 'without', 'nobodi', 'none']);
/** So many words before a fact in a meaning a "not" may stand. */
const NEGATION_REACH = 3;
/** A further alternative, with a verb of its own. */
const ALTERNATIVE = /,?\s+or\s+(?=(?:is|has|was|were|will|gets|lives|owns|holds|would|shows|had)\b)/i;
const DIRECTORY_TERMS_MAX = 2000;

type Read = Pick<TermMeaning, 'literals' | 'together' | 'shared' | 'open' | 'within'>;

/** Reads what the terms of a directory mean. A term that names no fact that we know keeps its own words alone. */
export const meaningsOf = (terms: EligibilityTerms): readonly TermMeaning[] =>
  Object.entries(terms).map(([term, meaning]) => ({ term, meaning, ...readMeaning(`${term}\n${meaning}`) }));

const readMeaning = remember((text: string): Read => {
  const [term = '', meaning = ''] = text.split('\n');
  const asked = meaning.replace(UNPAID, 'unpaid').replace(OTHER_THAN, 'not ').replace(REASON, ' ').replace(SHARED, ' ');
  const [gist = '', ...examples] = asked.split(EXAMPLES);
  const tried = [gist, examples.join(' '), term.replace(/[-_]/g, ' ')];
  const read = tried.map(literalsIn).find(({ literals }) => literals.length > 0);
  const open = gist
    .split(ALTERNATIVE)
    .slice(1)
    .some((other) => literalsIn(other).literals.length === 0);
  return {
    ...(read ?? { literals: [], together: true }),
    shared: SHARED.test(meaning),
    open,
    within: windowIn(meaning),
  };
}, DIRECTORY_TERMS_MAX);

function literalsIn(text: string): Pick<TermMeaning, 'literals' | 'together'> {
  const roots = rootsOf(text);
  const all = findLoosely(MEANS, roots).toSorted((one, other) => one.places[0] - other.places[0]);
  const aside = all.every(({ meaning }) => BY_THE_WAY.has(meaning.fact));
  const found = aside ? all : all.filter(({ meaning }) => !BY_THE_WAY.has(meaning.fact));
  const literals = new Map<FactId, Literal>();
  let together = true;
  let before: Found<Literal> | undefined;
  for (const one of found) {
    const { fact, must } = one.meaning;
    if (literals.has(fact) || found.some((other) => covers(other, one, roots))) continue;
    const lacked = found.some((other) => other.meaning.fact === fact && !other.meaning.must);
    literals.set(fact, { fact, must: must && !lacked && !isNegated(one, roots) });
    if (before && areAlternatives(before, one, roots)) together = false;
    before = one;
  }
  return { literals: [...literals.values()], together };
}

/** "A notice to quit for the home they rent" asks for the notice. */
const BY_THE_WAY: ReadonlySet<FactId> = new Set(['renter']);

/** Two facts of the same words ("enrolled in a school or college") are alternatives, and so are two with "or" between. */
function areAlternatives(one: Found<Literal>, other: Found<Literal>, roots: readonly string[]): boolean {
  if (other.places[0] <= lastPlace(one)) return true;
  const between = roots.slice(lastPlace(one) + 1, other.places[0]);
  return between.includes('or') && !between.slice(between.lastIndexOf('or')).includes('who');
}

/** "A notice or a summons": either paper will do. */
const PAPERS: FactId = 'eviction-notice';
/** "Pregnant or a first-time parent", "alcohol or drugs": each is meant. */
const EITHER: ReadonlySet<FactId> = new Set(['pregnant', 'substance-use', 'opioids']);

/** Of two facts of which one says more, that one is meant, unless they are asked for side by side. */
function covers(one: Found<Literal>, other: Found<Literal>, roots: readonly string[]): boolean {
  const saysMore = OVER.get(one.meaning.fact)?.includes(other.meaning.fact) ?? false;
  const saysLess = OVER.get(other.meaning.fact)?.includes(one.meaning.fact) ?? false;
  if (!saysMore && !saysLess) return false;
  const [first, second] = one.places[0] < other.places[0] ? [one, other] : [other, one];
  const between = roots.slice(lastPlace(first) + 1, second.places[0]);
  if (between.includes('and')) return false;
  if (!between.includes('or')) return saysMore;
  if (one.meaning.fact === PAPERS || other.meaning.fact === PAPERS) return saysLess;
  return saysMore && !EITHER.has(other.meaning.fact);
}

/** A "not" that belongs to the phrase itself is part of what it means; one before or within it turns it round. */
function isNegated(found: Found<Literal>, roots: readonly string[]): boolean {
  const { places } = found;
  if (places.some((place) => NEGATES.has(roots[place] ?? ''))) return false;
  if (NEGATES.has(roots[0] ?? '') && !roots.slice(0, places[0]).includes('and')) return true;
  return roots.slice(Math.max(0, places[0] - NEGATION_REACH), lastPlace(found)).some((root) => NEGATES.has(root));
}

/** The words of a meaning that a narrative may use itself, alternative by alternative. */
export const alternativesIn = (meaning: string): readonly (readonly string[])[] =>
  meaning.split(/\s+or\s+|;/i).map((phrase) => rootsOf(phrase).filter((root) => !STOP_ROOTS.has(root)));
