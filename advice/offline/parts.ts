import type { RouteQuestion } from '../../domain/advice';
import { bestOf, type PersonVerdict, type RuleVerdict } from '../../domain/eligibility';
import type { ProgramId } from '../../domain/ids';
import { nearness } from '../likeness/word-meaning';
import type { Standing } from '../text/standing';
import { openRules } from './certainty';
import type { Directory } from './directory';
import type { Need } from './lexicon';
import type { Heard } from './listening';
import { type Match, strengthFor } from './matching';
import type { Offer } from './offer';
import type { RuledOut, Want } from './wants';

/** What speaks for a program, or against it, each as a figure of its own. */
export const PARTS = [
  'namedFirst',
  'namedInFewWords',
  'answersMainNeed',
  'answersGraveNeed',
  'answersPressingNeed',
  'needsAlike',
  'needsOffered',
  'needsOfSentences',
  'leansToNeed',
  'leansToOffered',
  'namesNoNeed',
  'words',
  'meaning',
  'meaningOfSentences',
  'requirementsMet',
  'forTheirAge',
  'forTheirCoverage',
  'requirementOpen',
  'factsOpen',
  'waits',
  'waitsInHurry',
  'language',
  'notNeeded',
] as const;
export type Part = (typeof PARTS)[number];
export type Parts = Readonly<Record<Part, number>>;

/** Everything that was found in the narrative, the rules and the directory, for putting programs in order. */
export interface Found {
  readonly question: RouteQuestion;
  readonly heard: Heard;
  readonly wants: readonly Want[];
  readonly directory: Directory;
  /** The needs of the lexicon, in whose order shares are told. */
  readonly needs: readonly Need[];
  /** The programs whose need was heard word by word, in the order of that. */
  /** Every program that answers a need of those that were heard, with what the rules say of whoever has it. */
  readonly matches: readonly Match[];
  readonly ruledOut: readonly RuledOut[];
  readonly named: readonly Match[];
  /** The first of them for each need. */
  readonly firsts: ReadonlySet<ProgramId>;
  readonly likeness: ReadonlyMap<string, number>;
  readonly inHurry: boolean;
  /** Its words say too little for how it is worded to tell much. */
  readonly isBrief: boolean;
  /** How likely each need is what is asked for, by how the narrative is worded; 0 to 1. */
  readonly likely: ReadonlyMap<string, number>;
}

/** How much less each place further down in the order by phrases tells. */
const BY_PLACE = 0.35;
/** Needs are told in one sentence and again in another; more than three say no more. */
const SENTENCES_TELLING = 3;

/** The figures for one program. Each is between 0 and about 1, but for counts of rules. What is only for such people, and fits, comes before what is for everybody. */
export function partsOf(offer: Offer, found: Found): Parts {
  const place = found.named.findIndex((match) => match.offer.id === offer.id);
  const namedFirst = place < 0 ? 0 : 1 / (1 + BY_PLACE * place);
  return {
    namedFirst,
    namedInFewWords: found.isBrief ? namedFirst : 0,
    ...needParts(offer, found),
    ...leaningParts(offer, found),
    ...meaningParts(offer, found),
    ...ruleParts(bestOf(offer.verdicts)),
    waits: truth(offer.capacity.status === 'waitlist'),
    waitsInHurry: truth(offer.capacity.status === 'waitlist' && found.inHurry),
    language: truth(speaks(offer, found.question.language)),
  };
}

const truth = (holds: boolean): number => (holds ? 1 : 0);

const speaks = ({ languages }: Offer, language: string | null): boolean =>
  language !== null && languages.some((one) => one.toLowerCase() === language.toLowerCase());

type NeedPart =
  | 'answersMainNeed'
  | 'answersGraveNeed'
  | 'answersPressingNeed'
  | 'needsAlike'
  | 'needsOffered'
  | 'needsOfSentences'
  | 'notNeeded';

function needParts(offer: Offer, { heard, wants, ruledOut, directory, needs, inHurry }: Found): Pick<Parts, NeedPart> {
  const [main] = wants;
  const { needs: described } = directory.described(offer);
  const strengths = needs.map((need) => strengthFor(need, offer, directory));
  const answersMain = main ? strengthFor(main.need, offer, directory) : 0;
  const isFor = ({ need }: Pick<Want, 'need'>): boolean => strengthFor(need, offer, directory) >= FOR_IT;
  const offered = (shares: readonly number[]): number =>
    Math.max(0, ...shares.map((share, need) => share * (strengths[need] ?? 0)));
  return {
    answersMainNeed: answersMain,
    answersGraveNeed: main && isGrave(main) ? answersMain : 0,
    answersPressingNeed: inHurry ? answersMain : 0,
    needsAlike: Math.sqrt(heard.needs.reduce((sum, share, need) => sum + share * (described[need] ?? 0), 0)),
    needsOffered: Math.sqrt(offered(heard.needs)),
    needsOfSentences: Math.sqrt(offered(heard.needsBySentence)),
    notNeeded: wants.some(isFor) ? 0 : truth(ruledOut.some((one) => UNNEEDED.has(one.by.standing) && isFor(one))),
  };
}

type LeaningPart = 'leansToNeed' | 'leansToOffered' | 'namesNoNeed';

/** What is likeliest of the needs that a program is there for, and of all that it offers. */
function leaningParts(offer: Offer, { likely, directory }: Found): Pick<Parts, LeaningPart> {
  const offers = [...directory.answersOf(offer).offers].map(([need, strength]) => ({
    strength,
    likely: likely.get(need) ?? 0,
  }));
  const isFor = offers.filter(({ strength }) => strength >= FOR_IT);
  return {
    leansToNeed: Math.max(0, ...isFor.map((one) => one.likely)),
    leansToOffered: Math.max(0, ...offers.map((one) => one.strength * one.likely)),
    namesNoNeed: truth(isFor.length === 0),
  };
}

/** From here on a program is there for a need; one that only touches it is not. */
export const FOR_IT = 0.8;
const UNNEEDED: ReadonlySet<Standing> = new Set(['denied', 'met', 'of-others']);
/** Safety comes before everything else that is asked for. */
const GRAVE = 1.5;
/** As much as a trouble weighs that is told plainly, by its gravity. */
const TOLD_PLAINLY = 2;
const isGrave = ({ need, weight }: Want): boolean => need.gravity >= GRAVE && weight >= TOLD_PLAINLY * need.gravity;

type MeaningPart = 'words' | 'meaning' | 'meaningOfSentences';

function meaningParts(offer: Offer, { heard, directory, likeness }: Found): Pick<Parts, MeaningPart> {
  const { meanings } = directory.described(offer);
  const nearest = (meaning: Heard['meaning']): number => Math.max(0, ...meanings.map((one) => nearness(one, meaning)));
  const told = heard.sentences.map(({ meaning }) => nearest(meaning)).toSorted((one, other) => other - one);
  const best = told.slice(0, SENTENCES_TELLING);
  return {
    words: likeness.get(offer.id) ?? 0,
    meaning: nearest(heard.meaning),
    meaningOfSentences: best.reduce((sum, near) => sum + near, 0) / Math.max(1, best.length),
  };
}

type RulePart = 'requirementsMet' | 'forTheirAge' | 'forTheirCoverage' | 'requirementOpen' | 'factsOpen';
/** Who meets so many requirements is whom a program is made for; more say no more. */
const REQUIREMENTS_TELLING = 3;

function ruleParts(verdict: PersonVerdict): Pick<Parts, RulePart> {
  const open = openRules({ verdict });
  const asked = open.filter(({ rule }) => rule === 'requires').length;
  const met = (code: RuleVerdict['rule']): number =>
    verdict.rules.filter(({ rule, verdict: held }) => rule === code && held === 'met').length;
  return {
    requirementsMet: Math.min(met('requires'), REQUIREMENTS_TELLING),
    forTheirAge: met('maximum-age'),
    forTheirCoverage: met('coverage'),
    requirementOpen: truth(asked > 0),
    factsOpen: open.length - asked,
  };
}
