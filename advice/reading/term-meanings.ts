import type { EligibilityTerms } from '../../domain/program';
import { bindLoosely, findLoosely } from '../text/loose-phrases';
import { remember } from '../text/memory';
import { type Found, lastPlace } from '../text/phrases';
import { STOP_ROOTS } from '../text/stop-roots';
import { rootsOf } from '../text/words';
import lexicon from './facts.json';

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
  readonly meaning: string;
}

const MEANS = bindLoosely(lexicon.facts.flatMap(({ id, means }) => means.map((phrase) => ({ phrase, meaning: id }))));
const OVER: ReadonlyMap<FactId, readonly FactId[]> = new Map(lexicon.facts.map(({ id, over }) => [id, over]));
const SHARED =
  /(?:in )?the person (?:who is )?being (?:looked after|cared for)|being looked after|cared for|care recipient|household member|in the (?:home|household|family)|mother or child|the child|their child|member of the (?:household|family)/i;
/** Behind these a meaning gives examples: "no place to sleep tonight; car and tent count". */
const EXAMPLES = /[;:](?!\s*(?:or|and)\b)|\.\s/;
const NEGATES: ReadonlySet<string> = new Set(['not', 'no', 'never', 'without']);
/** So many words before a fact in a meaning a "not" may stand. */
const NEGATION_REACH = 3;
const DIRECTORY_TERMS_MAX = 2000;

/** Reads what the terms of a directory mean. A term that names no fact that we know keeps its own words alone. */
export const meaningsOf = (terms: EligibilityTerms): readonly TermMeaning[] =>
  Object.entries(terms).map(([term, meaning]) => ({ term, meaning, ...readMeaning(`${term}\n${meaning}`) }));

const readMeaning = remember((text: string): Pick<TermMeaning, 'literals' | 'together' | 'shared'> => {
  const [term = '', meaning = ''] = text.split('\n');
  const asked = meaning.replace(SHARED, ' ');
  const [gist = '', ...examples] = asked.split(EXAMPLES);
  const tried = [gist, examples.join(' '), term.replace(/[-_]/g, ' ')].map(literalsIn);
  const read = tried.find(({ literals }) => literals.length > 0) ?? { literals: [], together: true };
  return { ...read, shared: SHARED.test(meaning) };
}, DIRECTORY_TERMS_MAX);

function literalsIn(text: string): Pick<TermMeaning, 'literals' | 'together'> {
  const roots = rootsOf(text);
  const found = findLoosely(MEANS, roots).toSorted((one, other) => one.places[0] - other.places[0]);
  const covered = new Set(found.flatMap(({ meaning }) => OVER.get(meaning) ?? []));
  const literals = new Map<FactId, Literal>();
  let together = true;
  let behind: number | undefined;
  for (const one of found) {
    if (literals.has(one.meaning) || (covered.has(one.meaning) && !roots.includes('and'))) continue;
    literals.set(one.meaning, { fact: one.meaning, must: !isNegated(one, roots) });
    if (behind !== undefined && roots.slice(behind, one.places[0]).includes('or')) together = false;
    behind = lastPlace(one);
  }
  return { literals: [...literals.values()], together };
}

/** A "not" that belongs to the phrase itself is part of what it means; one before it turns it round. */
function isNegated({ places }: Found<FactId>, roots: readonly string[]): boolean {
  if (places.some((place) => NEGATES.has(roots[place] ?? ''))) return false;
  return roots.slice(Math.max(0, places[0] - NEGATION_REACH), places[0]).some((root) => NEGATES.has(root));
}

/** The words of a meaning that a narrative may use itself, alternative by alternative. */
export const alternativesIn = (meaning: string): readonly (readonly string[])[] =>
  meaning.split(/\s+or\s+|;/i).map((phrase) => rootsOf(phrase).filter((root) => !STOP_ROOTS.has(root)));
