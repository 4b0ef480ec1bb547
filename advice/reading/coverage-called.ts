import type { EligibilityTerms } from '../../domain/program';
import { explainedIn, type PlanExplained } from './coverage-explained';
import { type CoverageKind, kindOf, knownAs, namesOf, type Spell, speller } from './coverage-kinds';

/** How one directory calls coverage, in its rules and in the narratives that its partners write. */
export interface CoverageCalled {
  /** The names by which a narrative may call it. */
  readonly names: RegExp;
  /** What a name found in a narrative stands for; `plan` where it is one of several of its kind. */
  readonly meant: (name: string) => CoverageMeant | undefined;
  readonly spell: Spell;
  /** What a field holds, in the directory's own names. */
  readonly asCalled: (field: string) => readonly string[];
  /** What may stand behind a plan that a field names and nobody explains; nothing where the field is understood. */
  readonly mayBe: (field: string) => readonly string[];
  /** Plans of a kind of which only the kind is told: whoever has Medicaid may have any plan of it. */
  readonly plansOf: (names: readonly string[]) => readonly string[];
}

export interface CoverageMeant {
  readonly kind: CoverageKind;
  readonly plan?: string;
}

/** Reads what a directory calls coverage, and what its glossary says of those names. */
export function calledIn(directoryNames: readonly string[], terms: EligibilityTerms): CoverageCalled {
  const meanings = new Map(Object.entries(terms).map(([term, meaning]) => [plain(term), meaning]));
  const named = directoryNames.map((name): Named => namedAs(name, meanings.get(plain(name))));
  const spell = speller(named.filter((one) => one.holdsAny || !isWithinAny(one, named)));
  const explained = explainedIn(named.map(({ name }) => ({ name, meaning: meanings.get(plain(name)) ?? '' })));
  const own = new Map([...plansOf(named), ...straightOf(named)]);
  const kinds = new Map(named.map(({ name, kind }) => [plain(name), kind]));
  const plans = new Map([...plansExplained(explained, own, kinds), ...own]);
  const called = { named, explained, spell };
  return {
    names: namesOf([...directoryNames, ...plans.keys()]),
    meant: (name) => {
      const plan = plans.get(plain(name));
      const kind = plan?.kind ?? kinds.get(plain(name)) ?? kindOf(name);
      return kind && { kind, ...(plan?.name === undefined ? {} : { plan: plan.name }) };
    },
    spell,
    asCalled: (field) =>
      withAny(
        partsOf(field, explained).flatMap((part) => calledAs(part, called)),
        named,
      ),
    mayBe: (field) => mayBe(field, called),
    plansOf: (names) => plansWithin(names, named),
  };
}

const isWithinAny = ({ kind, name, holdsAny }: Named, named: readonly Named[]): boolean =>
  !holdsAny && kind !== undefined && named.some((one) => one.holdsAny && one.kind === kind && one.name !== name);

/** A plan of a kind is "any" of that kind. */
function withAny(names: readonly string[], named: readonly Named[]): readonly string[] {
  const kinds = new Set(named.filter((one) => names.includes(one.name)).map(({ kind }) => kind));
  const any = named.filter(({ holdsAny, kind }) => holdsAny && kind !== undefined && kinds.has(kind));
  return [...new Set([...names, ...any.map(({ name }) => name)])];
}

function plansWithin(names: readonly string[], named: readonly Named[]): readonly string[] {
  const held = named.filter(({ name }) => names.includes(name));
  const open = held.filter(({ holdsAny, kind }) => holdsAny && held.every((one) => one.holdsAny || one.kind !== kind));
  return named
    .filter((one) => isWithinAny(one, named) && open.some(({ kind }) => kind === one.kind))
    .map(({ name }) => name);
}

/** How a directory calls coverage, and which plans it explains by it. */
interface Calling {
  readonly named: readonly Named[];
  readonly explained: readonly PlanExplained[];
  readonly spell: Spell;
}

/** A plan as a narrative names it; `name` only where the directory tells it from others of its kind. */
interface PlanNamed {
  readonly name?: string;
  readonly kind: CoverageKind;
}

/** Plans that the glossary explains are of the kind of the name that it explains: "Medicaid, also the managed plan Tidewell". */
const plansExplained = (
  explained: readonly PlanExplained[],
  own: ReadonlyMap<string, PlanNamed>,
  kinds: ReadonlyMap<string, CoverageKind | undefined>,
): readonly (readonly [string, PlanNamed])[] =>
  explained.flatMap(({ plan, spoken, of: [name, ...others] }) => {
    if (name === undefined || others.length > 0) return [];
    const named = own.get(plain(name)) ?? { kind: kinds.get(plain(name)) ?? ('other' as const) };
    return [plan, ...spoken].map((one) => [plain(one), named] as const);
  });

/** A name of the directory with the kind for which it stands. */
interface Named {
  readonly name: string;
  readonly kind: CoverageKind | undefined;
  /** Its meaning counts coverage for emergencies as this: "no coverage at all, or emergency-only". */
  readonly holdsEmergency: boolean;
  /** It is every plan of its kind: "Medicaid (any)". */
  readonly holdsAny: boolean;
}

function namedAs(name: string, meaning = ''): Named {
  const [first = ''] = meaning.split(/[.;]/);
  const told = /\brefugee\b/i.test(first) ? undefined : kindOf(first);
  const holdsEmergency =
    /\b(?:or|and|also|including)\s+(?:only\s+)?(?:restricted\s+)?\(?emergency[- ](?:only|medicaid)\b/i.test(first);
  return {
    name,
    kind: knownAs(name) ?? (told === 'emergency' || holdsEmergency ? undefined : told) ?? kindOf(name),
    holdsEmergency,
    holdsAny: ANY.test(name) || ANY_PLAN.test(first),
  };
}

const ANY = /\b(?:any|all)\b/i;
const ANY_PLAN = /\b(?:any|every|whatever|all)\s+plans?\b/i;

/** Words that every plan of a kind has in its name. */
const GENERIC = /\b(?:medicaid|medicare|commercial|insurance|plan|health|care|managed)\b/gi;

/** Of several of a kind, each by its name and by what is its own in it: "Medicaid (SageCare)" is SageCare. */
function plansOf(named: readonly Named[]): ReadonlyMap<string, { readonly name: string; readonly kind: CoverageKind }> {
  return new Map(
    named.flatMap(({ name, kind }) => {
      const alike = named.filter((other) => kind !== undefined && other.kind === kind);
      if (knownAs(name) || (kind !== undefined && alike.length < 2)) return [];
      const own = name.replace(GENERIC, ' ').replace(/[()]/g, ' ').replace(/\s+/g, ' ').trim();
      const names = own.length > SHORTEST && alike.length > 1 ? [name, own] : [name];
      return names.map((one) => [plain(one), { name, kind: kind ?? 'other' }] as const);
    }),
  );
}

/** "Straight Medicaid" is the one that has no plan's name, where the directory has it beside plans. */
const straightOf = (named: readonly Named[]): readonly (readonly [string, { name: string; kind: CoverageKind }])[] =>
  named.flatMap(({ name, kind }) => {
    const isBeside = knownAs(name) !== undefined && named.some((one) => one.kind === kind && !knownAs(one.name));
    return kind && isBeside ? STRAIGHT.map((word) => [`${word} ${plain(name)}`, { name, kind }] as const) : [];
  });

const STRAIGHT = ['straight', 'plain', 'regular', 'traditional', 'original', 'ordinary', 'fee-for-service'];

/** A shorter name of its own would be found in any word. */
const SHORTEST = 3;

/** "VA and Medicare", "Medicare + supplemental". */
const partsOf = (field: string, explained: readonly PlanExplained[]): readonly string[] =>
  knownAs(field) || explained.some(({ plan }) => bare(plan) === bare(field))
    ? [field]
    : field.split(/\s+(?:and|with)\s+|\s*[+/,;&]\s*/i).filter((part) => part.trim() !== '');

/** The name itself where the directory has it; the name that it holds ("employer (father's)"); else the names of its kind. */
function calledAs(part: string, { named, explained, spell }: Calling): readonly string[] {
  const same = named.filter(({ name }) => plain(name) === plain(part)).map(({ name }) => name);
  const kind = kindOf(part);
  if (kind === 'emergency') {
    const counted = named.filter(({ holdsEmergency }) => holdsEmergency).map(({ name }) => name);
    return [...spell(kind, part), ...counted];
  }
  if (same.length > 0) return [...same, ...widerThan(part, named)];
  const held = [...new Set([...explainedAs(part, explained), ...widerThan(part, named)])];
  if (held.length > 0) return held;
  return kind === undefined ? [part] : spell(kind, part);
}

/** "Tidewell" is the Medicaid that the glossary explains by it; "Tidewell or Bluebird" of a short name is neither. */
function explainedAs(part: string, explained: readonly PlanExplained[]): readonly string[] {
  const [longest] = explained
    .filter((one) => isHeld(one.plan, part) || bare(one.short) === bare(part))
    .toSorted((one, other) => other.plan.length - one.plan.length);
  return longest?.of.length === 1 ? longest.of : [];
}

const isHeld = (name: string, part: string): boolean => ` ${bare(part)} `.includes(` ${bare(name)} `);

/** Whoever pays for a plan that nobody explains, it is a plan: anything but nothing. */
function mayBe(field: string, { named, explained }: Calling): readonly string[] {
  const isNamed = named.some(({ name }) => isHeld(name, field));
  const shared = explained.find(({ short }) => bare(short) === bare(field));
  if (shared) return shared.of.length > 1 ? shared.of : [];
  if (isNamed || kindOf(field) !== undefined || explained.some(({ plan }) => isHeld(plan, field))) return [];
  return [...named.filter(({ kind }) => kind !== 'uninsured').map(({ name }) => name), ...PLANS_OF_ANYBODY];
}

const PLANS_OF_ANYBODY = ['Medicaid', 'Medicare', 'Commercial'];

/** "Medicare Advantage" is Medicare too. */
const widerThan = (part: string, named: readonly Named[]): readonly string[] =>
  named
    .filter(({ name }) => plain(name) !== plain(part) && ` ${bare(part)} `.includes(` ${bare(name)} `))
    .map(({ name }) => name);

const bare = (text: string): string =>
  plain(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

const plain = (text: string): string => text.trim().toLowerCase();
