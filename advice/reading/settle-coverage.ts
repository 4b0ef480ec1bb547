import type { Evidence } from '../../domain/evidence';
import type { Contradiction, Fact } from '../../domain/told';
import type { CoverageTold } from './coverage';
import { type CoverageKind, kindOf, knownAs, type Spell, withParts } from './coverage-kinds';
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
  const last = lastOfEach(told);
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

/** The last word on each kind; what was said of it before makes it no less certain. */
function lastOfEach(told: readonly CoverageTold[]): readonly CoverageTold[] {
  const last = new Map<CoverageTold['kind'], CoverageTold>();
  for (const one of told) {
    const before = last.get(one.kind);
    if (one.says === 'filled' && before) continue;
    const again = before?.says === one.says ? before : undefined;
    last.set(one.kind, { ...one, later: one.later || again?.later === true, only: one.only || again?.only === true });
  }
  return [...last.values()];
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

/** Of several the later words stand, where one of them says that they are covered and one that they are not. */
function ofNarrative(last: readonly CoverageTold[]): Change | undefined {
  const has = covering(last);
  const [first] = has;
  if (!first || !isOneStory(has)) return undefined;
  return { keeps: [], kinds: kindsOf(has), says: first.kind, evidence: first.evidence, settled: true };
}

/** What they are told to have; the later word where it is said both that they have some and that they have none. */
function covering(last: readonly CoverageTold[]): readonly CoverageTold[] {
  const all = last.filter(({ says, kind }) => says === 'has' && kind !== 'any');
  const only = all.findLast((one) => one.only);
  if (only) return [only];
  const has = all.some(({ kind }) => kind === 'emergency') ? all.filter(({ kind }) => kind !== 'medicaid') : all;
  if (isOneStory(has)) return has;
  const later = has.filter((one) => one.later);
  return later.length > 0 ? later : has;
}

const isOneStory = (has: readonly CoverageTold[]): boolean =>
  has.length < 2 || !has.some(({ kind }) => kind === 'uninsured');

const kindsOf = (told: readonly CoverageTold[]): readonly CoverageKind[] =>
  told.flatMap(({ kind }) => (kind === 'any' ? [] : [kind]));

function against(field: readonly string[], last: readonly CoverageTold[]): Change | undefined {
  const kinds = withParts(field.flatMap((name) => kindOf(name) ?? []));
  const has = covering(last);
  const added = has.filter(({ kind }) => kind !== 'any' && !kinds.includes(kind));
  const gone = goneOf(kinds, last, has);
  const [firstGone] = gone;
  const doubted = last.find(({ kind, says }) => says === 'unsure' && isOf(kind, kinds));
  if (firstGone && !(doubted?.kind === 'any' && added.length === 0)) return lost(field, gone, added, firstGone);
  if (doubted) return { keeps: [], kinds: [], says: `${doubted.kind}?`, evidence: doubted.evidence, settled: false };
  return other(field, kinds, added, has, last);
}

const isOf = (kind: CoverageTold['kind'], kinds: readonly CoverageKind[]): boolean =>
  kind === 'any' ? !kinds.includes('uninsured') : kinds.includes(kind);

/** What of a field is told to be gone: by its name, or as whatever they had. What they are told to have is not. */
function goneOf(
  kinds: readonly CoverageKind[],
  last: readonly CoverageTold[],
  has: readonly CoverageTold[],
): readonly CoverageTold[] {
  const kept = new Set(has.map(({ kind }) => kind));
  return last.filter(
    ({ kind, says }) =>
      (says === 'lost' || (says === 'has-not' && kind !== 'any')) &&
      (kind === 'any' ? kinds.some((one) => LOST_AS_ANY.has(one) && !kept.has(one)) : kinds.includes(kind)),
  );
}

/** "I lost my insurance" is of what pays by a plan; whoever has Medicaid or Medicare says so by its name. */
const LOST_AS_ANY: ReadonlySet<CoverageKind> = new Set(['commercial']);

/** "You have Medicaid down. It's Medicare I have." */
const isFilledIn = (kinds: readonly CoverageKind[], last: readonly CoverageTold[]): boolean =>
  last.some(({ kind, says }) => says === 'filled' && kind !== 'any' && kinds.includes(kind));

/** They have what the field does not name: besides it, or instead of it. */
function other(
  field: readonly string[],
  kinds: readonly CoverageKind[],
  added: readonly CoverageTold[],
  has: readonly CoverageTold[],
  last: readonly CoverageTold[],
): Change | undefined {
  const [first] = added;
  if (!first) return undefined;
  const change = { kinds: kindsOf(added), says: first.kind, evidence: first.evidence };
  const only = has.some((one) => one.only) || first.kind === 'emergency' || isFilledIn(kinds, last);
  const beside = added.every(({ kind }) => kind !== 'any' && BESIDE_OTHERS.has(kind)) || kinds.includes('medicare');
  if (beside && !only && !kinds.includes('uninsured') && first.kind !== 'uninsured')
    return { ...change, keeps: field, settled: true, adds: true };
  return { ...change, keeps: [], settled: only || first.later };
}

/** What is gone leaves the rest; where nothing is left, nothing is had. */
function lost(
  field: readonly string[],
  gone: readonly CoverageTold[],
  added: readonly CoverageTold[],
  first: CoverageTold,
): Change {
  const keeps = field.filter((name) => !gone.some(({ kind }) => kind === kindOf(name) || kind === 'any'));
  const kinds = kindsOf(added);
  const nothing = keeps.length === 0 && kinds.length === 0;
  return {
    keeps,
    kinds: nothing ? ['uninsured'] : kinds,
    says: `${first.says === 'lost' ? 'lost ' : 'no '}${first.kind}`,
    evidence: first.evidence,
    settled: first.says === 'lost' || first.later || added.length > 0,
  };
}

/** A name of ours for each name of a field: "MCD" is what the directory calls Medicaid. */
const spelledAs = (names: readonly string[], spell: Spell): readonly string[] => [
  ...new Set(
    names.flatMap((name) => {
      const kind = knownAs(name);
      if (kind === undefined) return [name];
      return withParts([kind]).flatMap((part) => (part === kind ? spell(part, name) : spell(part)));
    }),
  ),
];

function factOf(told: readonly CoverageTold[], spell: Spell): Fact<readonly string[]> | null {
  const [first] = told;
  if (!first) return null;
  const value = kindsOf(told).flatMap((kind) => spell(kind));
  return value.length === 0 ? null : { value, evidence: first.evidence };
}
