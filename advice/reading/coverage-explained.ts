import { knownAs } from './coverage-kinds';

/** A plan that a glossary names when it says what one of its names for coverage means: "State Medicaid, also Tidewell". */
export interface PlanExplained {
  readonly plan: string;
  /** Its first word, by which people call it for short. */
  readonly short: string;
  /** How it is called for short where a text speaks of it: "my Tidewell card". */
  readonly spoken: readonly string[];
  /** The names that it explains; of several nobody knows which is meant. */
  readonly of: readonly string[];
}

interface NameExplained {
  readonly name: string;
  readonly meaning: string;
}

/** The plans that a glossary explains its names for coverage by. */
export function explainedIn(names: readonly NameExplained[]): readonly PlanExplained[] {
  const own = new Set(names.map(({ name }) => plain(name)));
  const plans = names.flatMap(({ name, meaning }) =>
    plansIn(meaning)
      .filter((plan) => !own.has(plain(plan)))
      .map((plan) => ({ plan, name, short: plan.split(' ')[0] ?? plan })),
  );
  return plans
    .map(({ plan, short }) => {
      const of = namesBy(plans.filter((one) => plain(one.plan) === plain(plan)));
      const called = namesBy(plans.filter((one) => plain(one.short) === plain(short)));
      return { plan, short: called.length > 1 ? plan : short, spoken: called.length > 1 ? [] : spokenOf(short), of };
    })
    .concat(sharedIn(plans));
}

/** "BlueKey" alone, where one plan of that name is Medicaid and another is not. */
const sharedIn = (plans: readonly { readonly short: string; readonly name: string }[]): readonly PlanExplained[] =>
  [...new Set(plans.map(({ short }) => short))].flatMap((short) => {
    const of = namesBy(plans.filter((one) => plain(one.short) === plain(short)));
    return of.length > 1 ? [{ plan: short, short, spoken: [], of }] : [];
  });

const namesBy = (plans: readonly { readonly name: string }[]): readonly string[] => [
  ...new Set(plans.map(({ name }) => name)),
];

/** Beside these a short name is a plan's: "Orchard" alone is an orchard. */
const BESIDE = ['plan', 'card', 'insurance', 'coverage', 'policy', 'member', 'id', 'ppo', 'hmo'];

/** What any plan may be called, and much else. */
const ANY_WORD =
  /^(?:care|health\p{L}*|family|families|community|communities|first|choice|value|blue|red|gold|silver|green|united|better|best|my|total|complete|kids?|child\p{L}*|senior|home|life|living|safety|partners?|people'?s?|peach|state|county|city|valley|river|lake|american|national|prime|plus|simply|true|new|one|all)$/iu;

const spokenOf = (short: string): readonly string[] =>
  ANY_WORD.test(short) ? [] : BESIDE.map((word) => `${short} ${word}`);

/** What a meaning names, up to where it says what does not count. */
const plansIn = (meaning: string): readonly string[] =>
  meaning.split(/[.;]/).flatMap((sentence) => {
    if (NOT_COUNTED.test(sentence)) return [];
    return [...sentence.matchAll(NAMES)].flatMap(({ 0: found, index }) => {
      const name = found.replace(LEADING, '');
      const isFirst = sentence.slice(0, index).trim() === '' && name === found && !name.includes(' ');
      return name === '' || isFirst || isOfKind(name) ? [] : [name];
    });
  });

/** "Medicaid", "Any Advantage plan": the kind itself, and no plan of it. */
const isOfKind = (name: string): boolean => knownAs(name) !== undefined || name.replace(OF_KIND, '').trim() === '';

const OF_KIND =
  /\b(?:medicaid|medicare|medi-cal|chip|marketplace|exchange|advantage|emergency(?:-only)?|restricted|full-scope|original|part|[abcd]|va|tricare|hmo|ppo|health|plans?|care|insurance|coverage|managed|commercial|private|employer|program|state|federal)\b/gi;

const NOT_COUNTED = /\b(?:not|except|excluding|other than|without|unless|never)\b/i;
/** Names are written with capitals; the first word of a sentence is no name by that. */
const NAMES = /\p{Lu}[\p{L}\p{N}'’&-]*(?:\s+\p{Lu}[\p{L}\p{N}'’&-]*)*/gu;
const LEADING =
  /^(?:(?:A|An|Any|All|The|Each|Every|Either|Both|No|Full|State|Original|Only|Also|Employer|Health|Private|Commercial|Managed|Coverage|Insurance|Includes?|Including|Members?|Plans?|Through|Such|One|Those|People|Anyone|Has|Have|Is|On)(?:\s+|$))+/;

const plain = (text: string): string => text.trim().toLowerCase();
