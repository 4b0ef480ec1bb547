import type { OfferedProgram, RouteQuestion } from '../../domain/advice';
import { bestOf, type PersonVerdict, type RuleVerdict } from '../../domain/eligibility';
import type { Evidence } from '../../domain/evidence';
import type { ProgramId } from '../../domain/ids';
import type { RuleHeld } from '../../domain/rule-held';
import { type NeutralText, neutralise, relationOf } from './neutral-text';

/** Of a program's own description a model reads at most so much. */
const DESCRIPTION_MAX = 600;
/** A model is told of at most so many programs; a directory with more is cut to those that share most with the narrative. */
export const PROGRAMS_TOLD_MAX = 120;
/** A household has members in the record without a limit of ours. */
const HOUSEHOLD_MAX = 20;

/** All that leaves the house: docs/advice.md lists it, field by field, and says why. */
export interface ToldToModel {
  readonly narrative: string;
  readonly received_on: string | null;
  readonly sent_as: string;
  readonly person: { readonly age: number | null; readonly pregnant: boolean | null; readonly veteran: boolean | null };
  readonly household: readonly { readonly relation: string; readonly age: number | null }[];
  /** What the terms of the programs mean, by the directory. */
  readonly terms: Readonly<Record<string, string>>;
  readonly programs: readonly ProgramTold[];
}

/** Whether a term holds of whom the program would enrol, as our rules read it; of an excluded one, `no` is also where nothing is told of it. */
interface TermRead {
  readonly term: string;
  readonly holds: 'yes' | 'no' | 'unknown';
}

interface ProgramTold {
  readonly id: string;
  readonly name: string;
  readonly organization: string;
  readonly description: string;
  readonly service_types: readonly string[];
  readonly for: string;
  readonly requires: readonly TermRead[];
  readonly excludes: readonly TermRead[];
  readonly to_find_out: readonly string[];
  readonly capacity: string;
  readonly wait_days: number | null;
  readonly needs_authorization: boolean;
}

/** What a model is told, and how its answer is read back. */
export interface Telling {
  readonly told: ToldToModel;
  /** Undefined for what is not among the programs told. */
  readonly programOf: (id: string) => ProgramId | undefined;
  /** Where a quote stands in the question's narrative; its `start` is -1 when it stands nowhere. */
  readonly evidenceOf: (quote: string) => Evidence;
}

/**
 * The minimum necessary: the narrative without identifiers (which the question has taken out) and without words of
 * protected attributes, few facts, and only programs that our rules do not rule out, under ids of this asking.
 */
export function tellModel(question: RouteQuestion): Telling {
  const narrative = neutralise(question.narrative);
  const offered = mayBeAdvised(question, narrative.text);
  const offers = offered.map((program) => ({ program, verdict: bestFor(program) }));
  const ids = new Map(offered.map((program, place) => [`p${place + 1}`, program.id]));
  const { facts, receivedOn, urgency } = question;
  const told = {
    narrative: narrative.text,
    received_on: receivedOn,
    sent_as: urgency,
    person: { age: facts.ageYears, pregnant: facts.pregnant, veteran: facts.veteran },
    household: facts.household
      .slice(0, HOUSEHOLD_MAX)
      .map(({ relation, age }) => ({ relation: relationOf(relation), age })),
    terms: Object.fromEntries(offers.flatMap(({ verdict }) => verdict.rules.flatMap(meaningOf))),
    programs: offers.map(({ program, verdict }, place) => programTold(program, verdict, `p${place + 1}`)),
  };
  return {
    told,
    programOf: (id) => ids.get(id.trim().toLowerCase()),
    evidenceOf: (quote) => evidenceIn(question.narrative, narrative, quote),
  };
}

function mayBeAdvised({ programs }: RouteQuestion, narrative: string): readonly OfferedProgram[] {
  const allowed = programs.filter(
    ({ eligible, capacity }) => eligible !== 'not-eligible' && capacity.status !== 'closed',
  );
  if (allowed.length <= PROGRAMS_TOLD_MAX) return allowed;
  const told = wordsOf(narrative);
  const shared = new Map(
    allowed.map((program) => {
      const own = wordsOf(`${program.name} ${program.description} ${program.serviceTypes.join(' ')}`);
      return [program.id, [...own].filter((word) => told.has(word)).length / Math.sqrt(own.size + 1)];
    }),
  );
  const nearest = allowed.toSorted((one, other) => (shared.get(other.id) ?? 0) - (shared.get(one.id) ?? 0));
  const chosen = new Set(nearest.slice(0, PROGRAMS_TOLD_MAX));
  return allowed.filter((program) => chosen.has(program));
}

/** Words of four letters and more; their beginnings are compared, so that "foods" is "food". */
const wordsOf = (text: string): ReadonlySet<string> =>
  new Set((text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).map((word) => word.slice(0, 5)));

/** A program without verdicts enrols the person, and nothing of it is open. */
const bestFor = ({ verdicts }: OfferedProgram): Pick<PersonVerdict, 'relation' | 'rules'> =>
  verdicts.length > 0 ? bestOf(verdicts) : { relation: null, rules: [] };

function programTold(
  program: OfferedProgram,
  { relation, rules }: Pick<PersonVerdict, 'relation' | 'rules'>,
  id: string,
): ProgramTold {
  return {
    id,
    name: program.name,
    organization: program.organization,
    description: program.description.slice(0, DESCRIPTION_MAX),
    service_types: program.serviceTypes,
    for: relation === null ? 'the person' : `a ${relationOf(relation)} in the household`,
    requires: rules.flatMap(readingOf('requires')),
    excludes: rules.flatMap(readingOf('excludes')),
    to_find_out: rules.filter((rule) => rule.verdict === 'unknown' && !termOf(rule)).map(({ asks }) => asks),
    capacity: program.capacity.status,
    wait_days: program.capacity.waitDays,
    needs_authorization: program.authorizationRequired,
  };
}

/** The rule of a term with what the term means; undefined for rules of age, county, coverage and consent. */
const termOf = ({ held }: RuleVerdict): Extract<RuleHeld, { code: 'requires' | 'excludes' }> | undefined =>
  held?.code === 'requires' || held?.code === 'excludes' ? held : undefined;

function meaningOf(rule: RuleVerdict): readonly (readonly [string, string])[] {
  const held = termOf(rule);
  return held ? [[held.term, held.meaning]] : [];
}

const HOLDS_WHERE_MET = { requires: 'yes', excludes: 'no' } as const;

/** Only programs that no rule bars are told, so a rule is met or unknown. */
const readingOf =
  (code: 'requires' | 'excludes') =>
  (rule: RuleVerdict): readonly TermRead[] => {
    const held = termOf(rule);
    return held?.code === code
      ? [{ term: held.term, holds: rule.verdict === 'met' ? HOLDS_WHERE_MET[code] : 'unknown' }]
      : [];
  };

/** Models copy with other spaces, quotation marks and capitals; the words must be the same, in the same order. */
function evidenceIn(original: string, { text, original: placeOf }: NeutralText, quote: string): Evidence {
  const found = findIn(text, quote.trim());
  if (!found) return { quote, start: -1 };
  const { start, end } = placeOf(found.start, found.end);
  return { quote: original.slice(start, end), start };
}

/** Longer than a sentence or two is no quote, and a pattern of it would be slow. */
const QUOTE_MAX = 600;

function findIn(text: string, quote: string): { readonly start: number; readonly end: number } | undefined {
  if (quote === '' || quote.length > QUOTE_MAX) return undefined;
  const exact = text.indexOf(quote);
  if (exact >= 0) return { start: exact, end: exact + quote.length };
  const pattern = quote.split(/\s+/).map(loosely).join('\\s+');
  const match = new RegExp(pattern, 'iu').exec(text);
  return match ? { start: match.index, end: match.index + match[0].length } : undefined;
}

const loosely = (word: string): string =>
  word
    .replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
    .replace(/['\u2018\u2019\u02bc]/g, "['\u2018\u2019\u02bc]")
    .replace(/["\u201c\u201d]/g, '["\u201c\u201d]');
