import { readTold } from '../../advice/reading/read-told';
import type { AdvisorAnswer, RouteQuestion } from '../../domain/advice';
import { bestOf, judgePeople } from '../../domain/eligibility';
import type { ProgramId } from '../../domain/ids';
import type { EligibilityTerms, Program } from '../../domain/program';
import type { FieldFacts } from '../../domain/told';
import directory from '../../scripts/sample/directory.json';

/** The sample directory as the advisor is given it. */
export const PROGRAMS = directory.programs as unknown as readonly Program[];
export const TERMS: EligibilityTerms = directory.terms;

export interface Asked extends Partial<FieldFacts> {
  readonly urgency?: RouteQuestion['urgency'];
  readonly source?: RouteQuestion['source'];
  readonly programs?: readonly Program[];
  readonly terms?: EligibilityTerms;
}

/** A question about an adult in Brandt with Medicaid; say only what the test is about. */
export function aQuestion(narrative: string, asked: Asked = {}): RouteQuestion {
  const { urgency = 'routine', source = 'community-partner', programs = PROGRAMS, terms = TERMS, ...told } = asked;
  const facts: FieldFacts = {
    ageYears: 34,
    county: 'Brandt',
    coverage: ['Medicaid'],
    pregnant: null,
    veteran: null,
    household: [],
    ...told,
  };
  const unsaid = { source, receivedOn: '2026-03-02', urgencyStated: null, language: null } as const;
  const read = readTold({ ...unsaid, narrative, facts, terms, programs });
  const judged = programs.map((program) => {
    const verdicts = judgePeople(program, read, terms);
    return { ...program, eligible: bestOf(verdicts).eligible, verdicts };
  });
  return { ...unsaid, narrative, urgency, facts, told: read, terms, programs: judged };
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

export const advised = (advice: AdvisorAnswer): readonly string[] =>
  advice.recommendations.map(({ programId }) => programId);

export const notAdvised = (advice: AdvisorAnswer): readonly string[] =>
  advice.notAdvised.map(({ programId }) => programId);
