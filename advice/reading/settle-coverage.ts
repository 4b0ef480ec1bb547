import type { Evidence } from '../../domain/evidence';
import type { Contradiction, Fact } from '../../domain/told';
import type { CoverageTold } from './coverage';
import { type CoverageKind, kindOf, type Spell, withParts } from './coverage-kinds';
import { fromField } from './settled';

/** What is known of somebody's coverage after their field and the narrative were held against each other. */
export interface SettledCoverage {
  readonly coverage: Fact<readonly string[]> | null;
  readonly without: Fact<readonly string[]> | null;
  readonly maybe: Fact<readonly string[]> | null;
  readonly contradiction: Contradiction | null;
}

/** Kinds that people have beside others, so that naming one takes nothing away from a field. */
const BESIDE_OTHERS: ReadonlySet<CoverageKind> = new Set(['medicare', 'dual', 'va', 'tricare', 'chip', 'ihs']);

/** The last word on each kind of coverage stands for what the narrative says of it. */
export function settleCoverage(field: readonly string[], told: readonly CoverageTold[], spell: Spell): SettledCoverage {
  const last = [...new Map(told.map((one) => [one.kind, one])).values()];
  const spelled = spelledAs(field, spell);
  const unsure = last.filter(({ says }) => says === 'unsure');
  const maybe = factOf(unsure, spell);
  const not = last.filter(({ says }) => says === 'has-not' || says === 'lost');
  const without = factOf(not, spell);
  const change = field.length === 0 ? ofNarrative(last) : against(field, last);
  const none = { coverage: field.length === 0 ? null : fromField(spelled), contradiction: null };
  if (!change) return { ...none, without, maybe };
  const value = [...change.keeps, ...withParts(change.kinds).flatMap((kind) => spell(kind))];
  const fact = { value: [...new Set(spelledAs(value, spell))], evidence: change.evidence };
  if (field.length === 0 || change.adds) return { coverage: fact, without, maybe, contradiction: null };
  const contradiction: Contradiction = {
    fact: 'coverage',
    field: field.join(', '),
    narrative: change.says,
    evidence: change.evidence,
    settled: change.settled,
  };
  return { coverage: change.settled ? fact : null, without, maybe, contradiction };
}

/** What the narrative changes of a field: what is left of it, and what comes instead or besides. */
interface Change {
  readonly keeps: readonly string[];
  readonly kinds: readonly CoverageKind[];
  readonly says: string;
  readonly evidence: Evidence;
  readonly settled: boolean;
  /** It names what a field left out, and contradicts nothing. */
  readonly adds?: boolean;
}

function ofNarrative(last: readonly CoverageTold[]): Change | undefined {
  const has = last.filter(({ says }) => says === 'has');
  const [first] = has;
  if (!first) return undefined;
  const isNone = has.some(({ kind }) => kind === 'uninsured');
  if (isNone && has.length > 1) return undefined;
  return { keeps: [], kinds: has.map(({ kind }) => kind), says: first.kind, evidence: first.evidence, settled: true };
}

function against(field: readonly string[], last: readonly CoverageTold[]): Change | undefined {
  const kinds = withParts(field.flatMap((name) => kindOf(name) ?? []));
  const gone = last.filter(({ kind, says }) => kinds.includes(kind) && (says === 'lost' || says === 'has-not'));
  const [firstGone] = gone;
  const added = last.filter(({ kind, says }) => says === 'has' && !kinds.includes(kind));
  if (firstGone) return lost(field, gone, added, firstGone);
  const doubted = last.find(({ kind, says }) => kinds.includes(kind) && says === 'unsure');
  if (doubted) return { keeps: [], kinds: [], says: `${doubted.kind}?`, evidence: doubted.evidence, settled: false };
  const [other] = added;
  if (!other) return undefined;
  const beside = added.every(({ kind }) => BESIDE_OTHERS.has(kind)) || kinds.includes('medicare');
  const change = { kinds: added.map(({ kind }) => kind), says: other.kind, evidence: other.evidence };
  if (beside && !kinds.includes('uninsured') && other.kind !== 'uninsured')
    return { ...change, keeps: field, settled: true, adds: true };
  return { ...change, keeps: [], settled: other.later };
}

/** What is gone leaves the rest; where nothing is left, nothing is had. */
function lost(
  field: readonly string[],
  gone: readonly CoverageTold[],
  added: readonly CoverageTold[],
  first: CoverageTold,
): Change {
  const keeps = field.filter((name) => !gone.some(({ kind }) => kind === kindOf(name)));
  const kinds = added.map(({ kind }) => kind);
  const nothing = keeps.length === 0 && kinds.length === 0;
  return {
    keeps,
    kinds: nothing ? ['uninsured'] : kinds,
    says: `${first.says === 'lost' ? 'lost ' : 'no '}${first.kind}`,
    evidence: first.evidence,
    settled: first.says === 'lost' || first.later || added.some(({ later }) => later),
  };
}

/** A name of ours for each name of a field: "MCD" is what the directory calls Medicaid. */
const spelledAs = (names: readonly string[], spell: Spell): readonly string[] => [
  ...new Set(
    names.flatMap((name) => {
      const kind = kindOf(name);
      if (kind === undefined) return [name];
      return withParts([kind]).flatMap((part) => (part === kind ? spell(part, name) : spell(part)));
    }),
  ),
];

function factOf(told: readonly CoverageTold[], spell: Spell): Fact<readonly string[]> | null {
  const [first] = told;
  if (!first) return null;
  return { value: told.flatMap(({ kind }) => spell(kind)), evidence: first.evidence };
}
