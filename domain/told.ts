import type { Evidence } from './evidence';
import type { HouseholdMember } from './referral';

/** Something known of a person. `evidence` are the words of the narrative that tell it; null when a field does. */
export interface Fact<Value> {
  readonly value: Value;
  readonly evidence: Evidence | null;
}

/** What is known of one person whom a program could enrol. Null or absent means not known, never no. */
export interface ToldOf {
  /** How they stand to the person referred; null for the person referred. */
  readonly relation: string | null;
  readonly age: Fact<number> | null;
  /** Where the age itself is not known: from and to how many completed years, both inclusive ("in her seventies"). */
  readonly ageBetween?: Fact<readonly [number, number]>;
  readonly county: Fact<string> | null;
  readonly coverage: Fact<readonly string[]> | null;
  /** Coverage that the person is told not to have, whatever else they have. */
  readonly withoutCoverage?: Fact<readonly string[]>;
  /** Coverage that the person may have: it is spoken of, and nobody is sure. */
  readonly maybeCoverage?: Fact<readonly string[]>;
  /** Terms of the directory, such as `pregnant`, of which the truth is known. */
  readonly terms: Readonly<Record<string, Fact<boolean>>>;
}

export const CONTRADICTED = ['age', 'county', 'coverage', 'pregnant', 'veteran', 'household'] as const;

/** A field and the narrative say different things. Settled when one of them is plainly the later and more specific word. */
export interface Contradiction {
  readonly fact: (typeof CONTRADICTED)[number];
  readonly field: string;
  readonly narrative: string;
  readonly evidence: Evidence;
  readonly settled: boolean;
}

/** What a referral tells of everybody whom a program could enrol, the person referred first. */
export interface Told {
  readonly people: readonly [ToldOf, ...ToldOf[]];
  readonly contradictions: readonly Contradiction[];
}

/** The coded facts of a referral, as its fields tell them. Null or empty means not told. */
export interface FieldFacts {
  readonly ageYears: number | null;
  readonly county: string | null;
  readonly coverage: readonly string[];
  readonly pregnant: boolean | null;
  readonly veteran: boolean | null;
  readonly household: readonly HouseholdMember[];
  /** Of the person: what was answered when it was asked. It is the last word, whatever the narrative says. */
  readonly answered?: AnsweredFacts | undefined;
}

/** Which fields an answer filled, and what it says of the directory's terms. */
export interface AnsweredFacts {
  readonly fields: readonly ('age' | 'county' | 'coverage')[];
  readonly terms: Readonly<Record<string, boolean>>;
}

/** What the fields alone tell. Whoever shares the household shares its county, and not the person's coverage. */
export function toldByFields(facts: FieldFacts): Told {
  const { ageYears, county, coverage, pregnant, veteran, household } = facts;
  const ofAll = {
    'child-in-household': childInHousehold(household, 17),
    'child-under-5-in-household': childInHousehold(household, 4),
  };
  const person: ToldOf = {
    relation: null,
    age: fromField(ageYears),
    county: fromField(county),
    coverage: fromField(coverage.length === 0 ? null : coverage),
    terms: known({ pregnant, veteran, ...ofAll }),
  };
  const members = household.map(
    ({ relation, age }): ToldOf => ({
      relation,
      age: fromField(age),
      county: fromField(county),
      coverage: null,
      terms: known(ofAll),
    }),
  );
  return { people: [person, ...members], contradictions: [] };
}

const fromField = <Value>(value: Value | null): Fact<Value> | null =>
  value === null ? null : { value, evidence: null };

const known = (terms: Readonly<Record<string, boolean | null>>): ToldOf['terms'] =>
  Object.fromEntries(
    Object.entries(terms).flatMap(([term, value]) => (value === null ? [] : [[term, { value, evidence: null }]])),
  );

function childInHousehold(household: readonly HouseholdMember[], oldest: number): boolean | null {
  if (household.some(({ age }) => age !== null && age <= oldest)) return true;
  return household.length === 0 || household.some(({ age }) => age === null) ? null : false;
}
