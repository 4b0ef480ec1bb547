import type { RouteAdvice, RouteQuestion } from '../../domain/advice';
import { type EligibilityFacts, judgeProgram } from '../../domain/eligibility';
import type { ProgramId } from '../../domain/ids';
import type { EligibilityTerms, Program } from '../../domain/program';
import directory from '../../scripts/sample/directory.json';

/** The sample directory as the advisor is given it. */
export const PROGRAMS = directory.programs as unknown as readonly Program[];
export const TERMS: EligibilityTerms = directory.terms;

export interface Asked extends Partial<EligibilityFacts> {
  readonly urgency?: RouteQuestion['urgency'];
  readonly programs?: readonly Program[];
  readonly terms?: EligibilityTerms;
}

/** A question about an adult in Brandt with Medicaid; say only what the test is about. */
export function aQuestion(narrative: string, asked: Asked = {}): RouteQuestion {
  const { urgency = 'routine', programs = PROGRAMS, terms = TERMS, ...told } = asked;
  const facts: EligibilityFacts = {
    ageYears: 34,
    county: 'Brandt',
    coverage: ['Medicaid'],
    pregnant: null,
    veteran: null,
    household: [],
    ...told,
  };
  const judged = programs.map((program) => ({ ...program, eligible: judgeProgram(program, facts, terms).eligible }));
  return { narrative, urgency, facts, terms, programs: judged };
}

/** A program of a directory that is not ours. */
export const aProgram = (
  id: string,
  words: Partial<Omit<Program, 'id' | 'eligibility'>>,
  rules: Partial<Program['eligibility']> = {},
): Program => ({
  id: id as ProgramId,
  name: id,
  organization: 'Somebody',
  description: '',
  serviceTypes: [],
  languages: [],
  capacity: { status: 'open', waitDays: null },
  authorizationRequired: false,
  phone: null,
  ...words,
  eligibility: { minimumAge: null, maximumAge: null, counties: [], coverage: [], requires: [], excludes: [], ...rules },
});

export const advised = (advice: RouteAdvice): readonly string[] =>
  advice.recommendations.map(({ programId }) => programId);

export const notAdvised = (advice: RouteAdvice): readonly string[] =>
  advice.notAdvised.map(({ programId }) => programId);
