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

/** By what a term's own words are kept apart from a fact of the same name: a directory may call anything "renter". */
export const inOwnWords = (term: string): FactId => `its own words: ${term}`;

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
  /** What is asked besides: "pregnant or within a year of a birth, AND using drugs" wants one of the first and one of these. */
  readonly also?: Asked | undefined;
  readonly meaning: string;
}

type Asked = Pick<TermMeaning, 'literals' | 'together'>;

/** "Unrepresented" names the fact of having a lawyer as one that must not be. */
const MEANS = bindLoosely<Literal>(
  lexicon.facts.flatMap(({ id, means, lacks = [] }) => [
    ...means.map((phrase) => ({ phrase, meaning: { fact: id, must: true } })),
    ...lacks.map((phrase) => ({ phrase, meaning: { fact: id, must: false } })),
  ]),
);
const OVER: ReadonlyMap<FactId, readonly FactId[]> = new Map(lexicon.facts.map(({ id, over }) => [id, over]));
const SHARED =
  /(?:in )?the person (?:who is )?being (?:looked after|cared for)|being looked after|cared for|care recipient|household member|(?:anyone|anybody|someone|somebody) (?:living|who lives) (?:in|there)|in the (?:home|household|family)|mother or child|the child|their child|member of the (?:household|family)/i;
/** Behind these a meaning gives examples: "no place to sleep tonight; car and tent count". */
const EXAMPLES = /[;:](?!\s*(?:or|and)\b)|(?<!\b[A-Z])\.\s|[()]/;
/** What such a part speaks of is not asked for: "shelters do not count", "a letter is not enough", "no paper is needed". */
const SAYS_WHAT_COUNTS =
  /\bcounts?\b|\b(?:not|is) enough\b|\bnot matter\b|\bdo(?:es)? not\s*\.?\s*$|\b(?:is|are) not\b|\bno\b.*\bneeded\b|\b(?:does|do) not qualify\b/i;
/** Why somebody cannot leave home is not what the term asks: "because of illness, frailty or disability". */
const REASON =
  /\b(?:because of|due to|on account of)\b(?:(?!\b(?:and\s+)?(?:cannot|can|needs?|is|has|does)\b)[^.;])*/gi;
/** "Gave birth, whether or not the baby is with her": what makes no difference is not asked. */
const NO_MATTER = /,?\s*\bwhether or not\b[^.;]*/gi;
/** "Using, or less than a year in recovery from, opioids": the one or the other, and of what is asked for. */
const RECOVERY_TOO = /(?<=\busing)(?:,\s*)?\s*or\s+(?:less than [^,;.]{1,20}\s)?in (?:early )?recovery from,?/gi;
/** "Not: a couch of friends, a motel one pays for." */
const NOT_LISTED = /(?<=[.;]\s)Not:[^.]*\.?/g;
/** "Own, step-, grand- or foster child": whose child it is makes no difference. */
const OR_FOSTER =
  /\b(?:own|step|grand|adopted|biological)[\w-]*(?:,\s*(?:own|step|grand|adopted|biological)[\w-]*)*,?\s+(?:or|and)\s+(?:foster|custodial|step|adopted)\s+(?=child)/gi;
const UNPAID = /\b(?:without|nor is|and is not|for no|not)\s+(?:any\s+|being\s+)?(?:pay|paid|wages|payment)\b/gi;
const OTHER_THAN =
  /\b(?:other than|anything but|any(?:thing)? except|any (?:discharge )?but) (?:an? )?(?=dishonorabl)/gi;
const NEGATES: ReadonlySet<string> = new Set(['not', 'no', 'never', 'without', 'nobodi', 'none']);
/** So many words before a fact in a meaning a "not" may stand. */
const NEGATION_REACH = 3;
/** "No more than 28 weeks" bounds, and denies nothing. */
const BOUNDS: ReadonlySet<string> = new Set('more less fewer later longer earlier older younger'.split(' '));
/** A further alternative, with a verb of its own or of a subject of its own, and the widow of whoever is asked for. */
const ALTERNATIVE =
  /,?\s+or\s+(?=(?:only|another|is|has|was|were|will|gets|lives|living|raising|owns|holds|would|shows|had|the widow|widow)\b|(?:(?!(?:who|whom|that|which|or)\b)[\w'-]+\s+){1,4}(?:is|are|was|were|has|have|will|does)\b)/i;
/** "Left a hospital, or will leave one", "uses opioids, or is in treatment for it": the same fact at another time. */
const GOES_ON =
  /^(?:will|is|are|due to)\s+(?:soon\s+)?(?:leav\w+|end\w*|within\b|be (?:discharged|released)|com(?:e|ing) home|go(?:ing)? home)\b|^(?:will|is|has|was|are|due|about)\b[^.;]*\b(?:leav\w+|discharged|come|home|treat\w+|recover\w+|medication|medicine)\b[^.;]*\b(?:one|it|them|that|this)\b/i;
/** "A parent, doctor or teacher is worried", "is or was hurt": before the first "or" nothing is asked yet. */
const isUnfinished = (alternative: string): boolean =>
  alternative.split(/[\s,]+/).every((word) => word === '' || UNFINISHED.has(word.toLowerCase()));
const UNFINISHED: ReadonlySet<string> = new Set(
  'a an the parent caregiver doctor clinician physician psychologist teacher professional screener screening provider relative partner ex-partner spouse present former person is was has had been being now lately left leaving within days'.split(
    ' ',
  ),
);
const DIRECTORY_TERMS_MAX = 2000;

type Read = Pick<TermMeaning, 'literals' | 'together' | 'shared' | 'open' | 'within' | 'also'>;

/** Reads what the terms of a directory mean. A term that names no fact that we know keeps its own words alone. */
export const meaningsOf = (terms: EligibilityTerms): readonly TermMeaning[] =>
  Object.entries(terms).map(([term, meaning]) => ({ term, meaning, ...readMeaning(`${term}\n${meaning}`) }));

/** "Daily alcohol, AND (shakes or a seizure on stopping)": written large, it wants what stands before and what stands behind. */
const AND_ALSO = /,?\s+AND\s+\(?/;

const readMeaning = remember((text: string): Read => {
  const [term = '', whole = ''] = text.split('\n');
  const [first = '', second] = whole.split(AND_ALSO);
  const before = readOne(term, first);
  const behind = second === undefined ? undefined : readOne('', second);
  if (!behind?.literals.length || before.literals.length === 0) return readOne(term, whole);
  return {
    ...before,
    also: behind,
    shared: before.shared || behind.shared,
    open: before.open || behind.open,
    within: windowIn(whole),
  };
}, DIRECTORY_TERMS_MAX);

function readOne(term: string, meaning: string): Read {
  const name = term.replace(/[-_]/g, ' ');
  const asked = withoutInsertions(meaning.replace(NOT_LISTED, ' '))
    .replace(OR_FOSTER, 'own ')
    .replace(UNPAID, 'unpaid')
    .replace(OTHER_THAN, 'not ')
    .replace(REASON, ' ')
    .replace(NO_MATTER, ' ')
    .replace(RECOVERY_TOO, ' ')
    .replace(SHARED, ' ');
  const [gist = '', ...others] = asked.split(EXAMPLES);
  const examples = others.filter((part) => !SAYS_WHAT_COUNTS.test(part));
  const [, list] = asked.split(LIST_BEHIND);
  const listed = list === undefined ? (ONE_OF.test(gist) ? asked : gist) : `one of ${list}`;
  const tried = [literalsIn(listed), anyOfThem(literalsIn(examples.join(' '))), literalsIn(name)];
  const read = tried.find(({ literals }) => literals.length > 0);
  const alternatives = gist
    .split(ALTERNATIVE)
    .filter((one, at) => (at === 0 ? !isUnfinished(one) : !GOES_ON.test(one)));
  const known = new Set(read?.literals.map(({ fact }) => fact));
  const isOneOfSeveral =
    alternatives.length > 1 &&
    alternatives.some((one) => !literalsIn(one).literals.some(({ fact }) => known.has(fact)));
  const open =
    read === tried[EXAMPLES_ALONE] ||
    list !== undefined ||
    NARROWED.test(gist) ||
    (isOneOfSeveral && !isNameOf(name, known));
  return {
    ...(read ?? { literals: [], together: true }),
    shared: SHARED.test(meaning),
    open,
    within: windowIn(meaning),
  };
}

/** "Gives a veteran (any discharge) unpaid help", "diabetes (either type), heart failure": what goes on behind the brackets is still what is asked for. */
const withoutInsertions = (meaning: string): string =>
  meaning.replace(
    /\s*\([^()]*\)(?=\s+[a-z]|,\s+(?!(?:or (?:is|has|was|the|a|an)|and|but|nor|is|has|who|which|that|if|when|not)\b)[a-z])/g,
    '',
  );

/** "No insurance that pays for dentures": somebody with insurance may have none such. */
const NARROWED =
  /\b(?:insurance|coverage|plan|benefit)s?\b[^.;]{0,40}\b(?:that|which)\s+(?:pays?|covers?|includes?)\b/i;

/** What a directory calls "homebound", in a word, is that fact, however many ways its meaning puts it. */
const isNameOf = (name: string, facts: ReadonlySet<FactId>): boolean =>
  rootsOf(name).length === 1 && findLoosely(MEANS, rootsOf(name)).some(({ meaning }) => facts.has(meaning.fact));

/** Where only the examples of a meaning name facts ("a public benefit: SNAP, SSI"), one will do, and others would. */
const EXAMPLES_ALONE = 1;
const anyOfThem = ({ literals }: Pick<TermMeaning, 'literals'>): Asked => ({
  literals,
  together: false,
});

function literalsIn(text: string): Asked {
  const roots = rootsOf(text);
  const all = findLoosely(MEANS, roots).toSorted((one, other) => one.places[0] - other.places[0]);
  const aside = all.every(({ meaning }) => BY_THE_WAY.has(meaning.fact));
  const told = aside ? all : all.filter(({ meaning }) => !BY_THE_WAY.has(meaning.fact));
  const found = told.some(({ meaning }) => ABOVE_TRIP.has(meaning.fact))
    ? told.filter(({ meaning }) => meaning.fact !== TRIP)
    : told;
  const literals = new Map<FactId, Literal>();
  let together = !ONE_OF.test(text);
  let before: Found<Literal> | undefined;
  for (const one of found) {
    const { fact, must } = one.meaning;
    if (literals.has(fact) || found.some((other) => covers(other, one, roots))) continue;
    const lacked = found.some((other) => other.meaning.fact === fact && !other.meaning.must);
    literals.set(fact, { fact, must: must && !lacked && !isNegated(one, roots, takenByOthers(one, found)) });
    if (before && areAlternatives(before, one, roots)) together = false;
    before = one;
  }
  return { literals: [...literals.values()], together };
}

/** "In this pregnancy one or more of: diabetes, twins" wants one of what stands behind. */
const LIST_BEHIND = /(?<=\S\s+)\b(?:one|any) or more of(?: these| the following)?:\s*/i;

/** "One of: cancer, HIV, heart failure" wants one. */
const ONE_OF = /^\s*(?:at least )?(?:any )?(?:one|any) (?:or more )?of\b|^\s*any one\b/i;

/** "A notice to quit for the home they rent" asks for the notice. */
const BY_THE_WAY: ReadonlySet<FactId> = new Set(['renter', 'manufactured-home']);

/**
 * "A ride to a visit that Medicaid covers" asks for Medicaid: what a ride is for, a narrative seldom says so. "Goes out
 * for medical visits alone" asks for no ride.
 */
const ABOVE_TRIP: ReadonlySet<FactId> = new Set(['medicaid', 'homebound']);
const TRIP: FactId = 'medical-trip';

/** Two facts of the same words ("enrolled in a school or college") are alternatives, and so are two with "or" between. */
function areAlternatives(one: Found<Literal>, other: Found<Literal>, roots: readonly string[]): boolean {
  if (other.places[0] <= lastPlace(one)) return true;
  const between = roots.slice(lastPlace(one) + 1, other.places[0]);
  if (isListedWith(between, roots.slice(lastPlace(other) + 1))) return true;
  /** "Two or more stays", "28 weeks or fewer" give no choice. */
  if (isAnotherWay(between)) return true;
  const last = between.findLastIndex((root, place) => root === 'or' && !BOUNDS.has(between[place + 1] ?? ''));
  const behind = between.slice(last);
  return last >= 0 && !behind.includes('who') && !behind.includes('and');
}

/** "Diabetes, kidney disease or heart failure", "a notice, a summons or a date": the "or" stands before the last. */
function isListedWith(between: readonly string[], behind: readonly string[]): boolean {
  const words = between.filter((root) => !ARTICLES.has(root));
  const near = behind.slice(0, words.length === 0 ? LIST_REACH : LIST_REACH / 2);
  const rest = near.slice(0, near.indexOf('or'));
  return words.length <= 1 && near.includes('or') && ![...words, ...rest].some((root) => JOINS.has(root));
}
/** "Gave birth, including a stillbirth" asks for a birth, of which that is one. */
const isIncluded = (between: readonly string[]): boolean =>
  between.slice(-2).includes('includ') && !between.includes('and');

/** "Pregnant now, or a parent or guardian who lives with a baby": behind the first "or" stands another way to fit. */
function isAnotherWay(between: readonly string[]): boolean {
  const [or, next = ''] = between[0] === 'now' ? between.slice(1) : between;
  return or === 'or' && ANOTHER_WAY.has(next) && !between.includes('and');
}
const ANOTHER_WAY: ReadonlySet<string> = new Set(['a', 'an', 'is', 'has', 'who', 'parent']);
const LIST_REACH = 6;
const JOINS: ReadonlySet<string> = new Set(['and', 'has', 'have', 'who', 'whom', 'whose', 'that', 'plus']);
const ARTICLES: ReadonlySet<string> = new Set(['a', 'an', 'the']);

/** "A notice or a summons": either paper will do. */
const PAPERS: ReadonlySet<FactId> = new Set(['eviction-notice', 'eviction-court']);
const arePapers = (...both: readonly Found<Literal>[]): boolean =>
  both.every(({ meaning }) => PAPERS.has(meaning.fact));
/** "Pregnant or a first-time parent", "alcohol or drugs": each is meant. */
const EITHER: ReadonlySet<FactId> = new Set(
  'pregnant substance-use opioids rent-behind eviction-notice serious-mental-illness'.split(' '),
);

/** "Served, with a discharge other than dishonorable" asks for the service too. */
const EXCEPTION: FactId = 'dishonorable';
const isExcepted = (one: Found<Literal>, roots: readonly string[]): boolean =>
  one.meaning.fact === EXCEPTION && (!one.meaning.must || isNegated(one, roots));

const isOver = (one: Found<Literal>, other: Found<Literal>): boolean =>
  OVER.get(one.meaning.fact)?.includes(other.meaning.fact) ?? false;

/** "Drinks or takes pills every day, and gets withdrawal symptoms" asks for the withdrawal, whatever it comes from; "two or more conditions, mental illness and addiction included" for two of any. */
const ABOVE_OTHERS: ReadonlySet<FactId> = new Set(['withdrawal', 'many-conditions']);

/** Of two facts of which one says more, that one is meant, unless they are asked for side by side. */
function covers(one: Found<Literal>, other: Found<Literal>, roots: readonly string[]): boolean {
  const [first, second] = one.places[0] < other.places[0] ? [one, other] : [other, one];
  const between = roots.slice(lastPlace(first) + 1, second.places[0]);
  if (isIncluded(between) && one === first) return true;
  if (!isOver(one, other) || isExcepted(one, roots)) return false;
  if (ABOVE_OTHERS.has(one.meaning.fact)) return true;
  if (between.includes('and') || (arePapers(one, other) && roots.includes('or'))) return false;
  return !(between.includes('or') && EITHER.has(other.meaning.fact));
}

/** A "not" that belongs to the phrase itself is part of what it means; one before or within it turns it round. */
function isNegated(found: Found<Literal>, roots: readonly string[], taken = NONE_TAKEN): boolean {
  const { places } = found;
  if (places.some((place) => NEGATES.has(roots[place] ?? ''))) return false;
  const turns = (place: number) => negates(place, roots) && !taken.has(place);
  if (turns(0) && !roots.slice(0, places[0]).includes('and')) return true;
  const first = Math.max(0, places[0] - NEGATION_REACH);
  return roots.slice(first, lastPlace(found)).some((_root, at) => turns(first + at));
}

const NONE_TAKEN: ReadonlySet<number> = new Set();

/** "Without a home, or likely to lose it": the "without" belongs to the one, and denies no other. */
const takenByOthers = (one: Found<Literal>, found: readonly Found<Literal>[]): ReadonlySet<number> =>
  new Set(found.filter((other) => lastPlace(other) < one.places[0]).flatMap(({ places }) => places));

const negates = (place: number, roots: readonly string[]): boolean =>
  NEGATES.has(roots[place] ?? '') && !BOUNDS.has(roots[place + 1] ?? '');

/** The words of a meaning that a narrative may use itself, alternative by alternative. */
export const alternativesIn = (meaning: string): readonly (readonly string[])[] =>
  meaning.split(/\s+or\s+|;/i).map((phrase) => rootsOf(phrase).filter((root) => !STOP_ROOTS.has(root)));
