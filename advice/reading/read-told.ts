import type { CivilDate } from '../../domain/clock';
import type { EligibilityTerms, Program } from '../../domain/program';
import type { SourceKind } from '../../domain/referral';
import { type Fact, type FieldFacts, type Told, type ToldOf, toldByFields } from '../../domain/told';
import { glossOf, quotingOriginal } from '../gloss/gloss';
import { asAnswered } from './as-answered';
import { placesOf } from './counties';
import type { CoverageTold } from './coverage';
import { calledIn } from './coverage-called';
import { withCoverageTerms } from './coverage-terms';
import { everybodyIn, meantBy, type Someone } from './people';
import { readNarrative } from './read-narrative';
import { isNoHome, settleCounty } from './settle-county';
import { type SettledCoverage, settleCoverage } from './settle-coverage';
import { settleTerms } from './settle-terms';
import { meaningsOf } from './term-meanings';

/** What a referral is read from: its coded fields, its narrative without identifiers, and the directory to read it for. */
export interface ToRead {
  readonly narrative: string;
  /** The same narrative before its identifiers were taken out, for the age that a day of birth tells. */
  readonly withBirthDates?: string | undefined;
  readonly source: SourceKind | null;
  /** The day on which it came; null when not known. */
  readonly receivedOn: CivilDate | null;
  readonly facts: FieldFacts;
  readonly terms: EligibilityTerms;
  /** Counties and coverage are looked for by the names that these programs use. */
  readonly programs: readonly Pick<Program, 'eligibility'>[];
}

/**
 * What the referral tells of everybody whom a program could enrol, from its fields and from its narrative. What of it is in
 * Spanish is read by the gloss, and quoted as it stands.
 */
export function readTold(toRead: ToRead): Told {
  const gloss = glossOf(toRead.narrative);
  if (!gloss) return readInEnglish(toRead);
  const { withBirthDates } = toRead;
  const glossed = {
    ...toRead,
    narrative: gloss.english,
    withBirthDates: withBirthDates === undefined ? undefined : gloss.unblotted(withBirthDates),
  };
  return quotingOriginal(readInEnglish(glossed), gloss);
}

function readInEnglish(toRead: ToRead): Told {
  const { facts, terms, programs } = toRead;
  const meanings = meaningsOf(terms);
  const counties = placesOf([...new Set(programs.flatMap(({ eligibility }) => eligibility.counties))], terms);
  const coverage = calledIn([...new Set(programs.flatMap(({ eligibility }) => eligibility.coverage))], terms);
  const read = readNarrative(toRead, { counties, coverage }, meanings);
  const everybody = everybodyIn(facts, read.ages, read.livesThere, read.needing);
  const isOf = (index: number) => (told: { readonly whose: Parameters<typeof meantBy>[0] }) =>
    meantBy(told.whose, everybody.people) === index;
  const kindsFilledIn = new Set(facts.coverage.flatMap(coverage.asCalled).map((name) => coverage.meant(name)?.kind));
  const isCoverageOf = (told: CoverageTold, at: number) => {
    if (told.shared) return told.shared === 'all' || everybody.people.length === 2 || isOf(at)(told);
    if (told.member !== undefined) return told.member === at;
    const isTheirs = told.announced && told.kind !== 'any' && !kindsFilledIn.has(told.kind);
    return meantBy(isTheirs && told.announced ? told.announced : told.whose, everybody.people) === at;
  };
  const county = settleCounty(facts.county, read.counties.filter(isOf(0)), isNoHome(toRead.narrative));
  const covered = everybody.people.map((_one, at) =>
    settleCoverage(
      at === 0 ? facts.coverage : [],
      read.coverage.filter((told) => isCoverageOf(told, at)),
      coverage,
    ),
  );
  const byFields = toldByFields(facts).people;
  const toldAt = (someone: Someone, at: number) =>
    toldOf(someone, county.fact, covered[at], (byFields[at] ?? byFields[1])?.terms ?? {});
  const [person, ...others] = everybody.people;
  const said = read.said.map((one) => ({ ...one, person: meantBy(one.whose, everybody.people) }));
  const settled = settleTerms(
    {
      people: [toldAt(person, 0), ...others.map((one, at) => toldAt(one, at + 1))],
      said,
      weeks: read.weeks,
      stays: read.stays,
    },
    meanings,
    facts,
  );
  const contradictions = [county, ...covered].flatMap(({ contradiction }) => contradiction ?? []);
  const [first, ...rest] = settled.people;
  const told: Told = {
    people: [withCoverageTerms(first, terms, coverage), ...rest.map((one) => withCoverageTerms(one, terms, coverage))],
    contradictions: [...everybody.contradictions, ...contradictions, ...settled.contradictions],
  };
  return asAnswered(told, facts);
}

function toldOf(
  { relation, age, between }: Someone,
  county: Fact<string> | null,
  covered: SettledCoverage | undefined,
  terms: ToldOf['terms'],
): ToldOf {
  return {
    relation,
    age,
    ...(between ? { ageBetween: between } : {}),
    county,
    coverage: covered?.coverage ?? null,
    ...(covered?.without ? { withoutCoverage: covered.without } : {}),
    ...(covered?.maybe ? { maybeCoverage: covered.maybe } : {}),
    terms,
  };
}
