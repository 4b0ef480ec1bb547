import type { Evidence } from '../../domain/evidence';
import type { Contradiction, Fact } from '../../domain/told';
import type { CoverageTold } from './coverage';
import type { CoverageCalled } from './coverage-called';
import { readField } from './coverage-field';
import { type CoverageKind, kindOf, withParts } from './coverage-kinds';
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

/** What is told of coverage; of whoever has a kind of which there are plans nobody knows which. */
export function settleCoverage(
  filledIn: readonly string[],
  told: readonly CoverageTold[],
  called: CoverageCalled,
): SettledCoverage {
  const settled = withoutPlans(filledIn, told, called);
  const plans = called.plansOf(settled.coverage?.value ?? []);
  if (plans.length === 0) return settled;
  const maybe = { value: [...plans, ...(settled.maybe?.value ?? [])], evidence: settled.maybe?.evidence ?? null };
  return { ...settled, maybe };
}

/** The last word on each kind of coverage stands for what the narrative says of it. */
function withoutPlans(
  filledIn: readonly string[],
  told: readonly CoverageTold[],
  called: CoverageCalled,
): SettledCoverage {
  const last = lastOfEach(told);
  const { field, maybe: maybeByField } = readField(filledIn, called);
  const spelled = asCalled(field, called);
  const unsure = factOf(
    last.filter(({ says }) => says === 'unsure'),
    called,
  );
  const without = factOf(
    last.filter(({ says }) => says === 'has-not' || says === 'lost'),
    called,
  );
  const change = field.length === 0 ? ofNarrative(last) : against(spelled, last, called);
  const maybe = unsure ?? (change ? null : maybeByField);
  const none = { coverage: field.length === 0 ? null : fromField(spelled), contradiction: null };
  if (!change) return { ...none, without, maybe };
  const value = [...change.keeps, ...namesOf(change.has, called), ...(change.nothing ? called.spell('uninsured') : [])];
  const fact = { value: [...new Set(asCalled(value, called))], evidence: change.evidence };
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

/** What is told to be had, as the directory says it. */
const namesOf = (told: readonly CoverageTold[], { spell }: CoverageCalled): readonly string[] =>
  told.flatMap(({ kind, plan }) =>
    kind === 'any' ? [] : plan ? [plan] : withParts([kind]).flatMap((one) => spell(one)),
  );

/** The last word on each kind; what was said of it before makes it no less certain. */
function lastOfEach(told: readonly CoverageTold[]): readonly CoverageTold[] {
  const last = new Map<string, CoverageTold>();
  for (const one of told) {
    const key = one.plan ?? one.kind;
    const before = last.get(key);
    if (one.says === 'filled' && before) continue;
    const again = before?.says === one.says ? before : undefined;
    last.set(key, { ...one, later: one.later || again?.later === true, only: one.only || again?.only === true });
  }
  return [...last.values()];
}

/** What the narrative changes of a field: what is left of it, and what comes instead or besides. */
interface Change {
  readonly keeps: readonly string[];
  readonly has: readonly CoverageTold[];
  /** Nothing is left. */
  readonly nothing?: boolean;
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
  return { keeps: [], has, says: first.kind, evidence: first.evidence, settled: true };
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

function against(
  field: readonly string[],
  told: readonly CoverageTold[],
  { meant }: CoverageCalled,
): Change | undefined {
  const kindIs = (name: string) => meant(name)?.kind ?? kindOf(name);
  const kinds = withParts(field.flatMap((name) => kindIs(name) ?? []));
  // What is said of a plan of the same kind that they do not have says nothing of theirs, unless they have it now.
  const last = told.filter(({ plan, says }) => plan === undefined || says === 'has' || field.includes(plan));
  const has = covering(last);
  const added = has.filter(({ kind, plan }) =>
    plan === undefined ? kind !== 'any' && !kinds.includes(kind) : !field.includes(plan),
  );
  const gone = goneOf(kinds, last, has);
  const [firstGone] = gone;
  const doubted = last.find(({ kind, says }) => says === 'unsure' && isOf(kind, kinds));
  if (firstGone && !(doubted?.kind === 'any' && added.length === 0)) return lost(field, gone, added, firstGone, kindIs);
  if (doubted) return { keeps: [], has: [], says: `${doubted.kind}?`, evidence: doubted.evidence, settled: false };
  return other({ field, kinds, added, has, last, kindIs });
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

/** What a field and the narrative say, for what they have that the field does not name. */
interface Otherwise {
  readonly field: readonly string[];
  readonly kinds: readonly CoverageKind[];
  readonly added: readonly CoverageTold[];
  readonly has: readonly CoverageTold[];
  readonly last: readonly CoverageTold[];
  readonly kindIs: (name: string) => CoverageKind | undefined;
}

/** They have what the field does not name: besides it, or instead of it. */
function other({ field, kinds, added, has, last, kindIs }: Otherwise): Change | undefined {
  const [first] = added;
  if (!first) return undefined;
  const change = { has: added, says: first.plan ?? first.kind, evidence: first.evidence };
  const instead = has.some((one) => one.only) || first.kind === 'emergency';
  const only = instead || (isFilledIn(kinds, last) && !isGranted(first, kinds));
  // One plan of a kind takes the place of another.
  const keeps = field.filter((name) => !added.some(({ kind, plan }) => plan !== undefined && kind === kindIs(name)));
  if (isBeside(added, kinds) && (!only || kinds.length === 0)) return { ...change, keeps, settled: true, adds: true };
  return { ...change, keeps: [], settled: only || first.later };
}

/** Of a plan that nobody explains the narrative may tell the kind. */
function isBeside(added: readonly CoverageTold[], kinds: readonly CoverageKind[]): boolean {
  if (kinds.includes('uninsured') || added[0]?.kind === 'uninsured') return false;
  const areBeside = added.every(({ kind }) => kind !== 'any' && BESIDE_OTHERS.has(kind));
  return areBeside || kinds.includes('medicare') || kinds.length === 0;
}

/** "The form lists Medicare. Medicaid approved 3/1": it comes beside. */
const isGranted = ({ kind, evidence }: CoverageTold, kinds: readonly CoverageKind[]): boolean =>
  kind === 'medicaid' && kinds.includes('medicare') && GRANTED.test(evidence.quote);

const GRANTED = /\b(?:approved|granted|opened|added|also|effective|eff|came through|active)\b/i;

/** What is gone leaves the rest; where nothing is left, nothing is had. */
function lost(
  field: readonly string[],
  gone: readonly CoverageTold[],
  added: readonly CoverageTold[],
  first: CoverageTold,
  kindIs: (name: string) => CoverageKind | undefined,
): Change {
  const keeps = field.filter((name) => !gone.some(({ kind }) => kind === kindIs(name) || kind === 'any'));
  return {
    keeps,
    has: added,
    nothing: keeps.length === 0 && added.length === 0,
    says: `${first.says === 'lost' ? 'lost ' : 'no '}${first.kind}`,
    evidence: first.evidence,
    settled: first.says === 'lost' || first.later || added.length > 0,
  };
}

/** A name of ours for each name of a field: "MCD" is what the directory calls Medicaid. */
const asCalled = (names: readonly string[], called: CoverageCalled): readonly string[] => [
  ...new Set(
    names.flatMap((name) => [
      ...called.asCalled(name),
      ...(kindOf(name) === 'dual' ? [...called.spell('medicaid'), ...called.spell('medicare')] : []),
    ]),
  ),
];

function factOf(told: readonly CoverageTold[], called: CoverageCalled): Fact<readonly string[]> | null {
  const [first] = told;
  const value = namesOf(told, called);
  return !first || value.length === 0 ? null : { value, evidence: first.evidence };
}
