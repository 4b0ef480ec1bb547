import type { EligibilityTerms } from '../../domain/program';
import type { ToldOf } from '../../domain/told';
import type { CoverageCalled } from './coverage-called';
import { type CoverageKind, kindOf } from './coverage-kinds';

/** Terms that ask for nothing but coverage, "Has full SunCare", hold by the coverage that is told, whatever it is called. */
export const withCoverageTerms = (person: ToldOf, terms: EligibilityTerms, called: CoverageCalled): ToldOf => ({
  ...person,
  terms: { ...person.terms, ...Object.fromEntries(Object.entries(terms).flatMap(byCoverage(person, called))) },
});

const byCoverage =
  (person: ToldOf, called: CoverageCalled) =>
  ([term, meaning]: readonly [string, string]): readonly (readonly [string, Truth])[] => {
    const asked = askedFor(meaning, called);
    const truth = asked && holds(asked, person, called);
    return truth ? [[term, truth]] : [];
  };

type Truth = ToldOf['terms'][string];

const HAS =
  /^\s*(?:(?:the )?(?:person|client|patient|member|applicant)\s+)?(?:already\s+)?(?:has|have|holds|is on|is covered by|is enrolled in|covered by|enrolled in|on)\s+(?:(?:full(?:[- ]scope)?|active|current|any|state)\s+)*/i;
const NOTHING_ELSE =
  /^\s*(?:coverage|plan|insurance|benefits|now|at present|through any plan)?\s*(?:$|[.;(]|,\s*(?:which|whose|that|so)\b)/i;

/** The kind of coverage that a meaning asks for, where it asks for nothing else. */
function askedFor(meaning: string, { names, meant }: CoverageCalled): CoverageKind | undefined {
  const lead = HAS.exec(meaning)?.[0];
  if (lead === undefined) return undefined;
  const asked = meaning.slice(lead.length);
  const [name] = [...asked.matchAll(names)];
  if (!name || name.index > 0 || !NOTHING_ELSE.test(asked.slice(name[0].length))) return undefined;
  return meant(name[0])?.kind;
}

function holds(kind: CoverageKind, person: ToldOf, { meant }: CoverageCalled): Truth | undefined {
  const has = (fact: ToldOf['coverage'] | undefined) =>
    fact?.value.some((name) => (meant(name)?.kind ?? kindOf(name)) === kind) === true;
  const { coverage, maybeCoverage, withoutCoverage } = person;
  if (coverage && has(coverage)) return { value: true, evidence: coverage.evidence };
  if (has(maybeCoverage)) return undefined;
  if (coverage) return { value: false, evidence: coverage.evidence };
  return has(withoutCoverage) ? { value: false, evidence: withoutCoverage?.evidence ?? null } : undefined;
}
