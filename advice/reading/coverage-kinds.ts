import kinds from './coverage.json';

/** A kind of coverage, however a directory or a narrative spells it. */
export type CoverageKind = keyof typeof kinds;

const KINDS = Object.keys(kinds) as readonly CoverageKind[];

const plain = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/[\u2018\u2019]/g, "'");

const BY_NAME: ReadonlyMap<string, CoverageKind> = new Map(
  KINDS.flatMap((kind) =>
    [...kinds[kind].directories, ...kinds[kind].narratives].map((name): [string, CoverageKind] => [plain(name), kind]),
  ),
);

/** The kind of which a name is known to be a name. */
export const knownAs = (name: string): CoverageKind | undefined => BY_NAME.get(plain(name));

/** What an agency's own name has in it, where it is no name that we know: "MassHealth-like state plan". */
const SIGNS: readonly (readonly [CoverageKind, RegExp])[] = [
  ['uninsured', /^(?:none|nothing|uninsured|self-?pay|no (?:[a-z]+ )?(?:insurance|coverage|ins|plan|payer|payor))\b/],
  ['emergency', /\bemergency\b|\b(?:restricted|limited)(?:[- ]scope)? (?:medicaid|medi-)/],
  ['chip', /chip\b|\bchild(?:ren'?s)? health\b/],
  ['medicare', /\bmedicare\b/],
  ['medicaid', /medicaid|\bmedi-|\bstate (?:[a-z]+ )?plan\b|\bmedical assistance\b/],
  ['uninsured', /\b(?:uninsured|none|self-?pay|(?:no|not|without) (?:[a-z]+ )?(?:insur|cover))/],
  ['va', /\bva\b|\bveteran/],
  [
    'commercial',
    /\b(?:commercial|private|employer|group|marketplace|exchange|union|ppo|epo|cobra|through (?:[a-z]+ )?(?:work|job))\b/,
  ],
];

/** The kind that a name stands for; undefined for a plan that we do not know. */
export const kindOf = (name: string): CoverageKind | undefined =>
  knownAs(name) ?? SIGNS.find(([_kind, sign]) => sign.test(plain(name)))?.[0];

/** A name of a directory, and the kind of which it is one. */
interface NameOfKind {
  readonly name: string;
  readonly kind: CoverageKind | undefined;
}

/** Says kinds as the directory says them, and in their own name where it does not. */
export function speller(named: readonly NameOfKind[]): Spell {
  const spelled = new Map<CoverageKind, readonly string[]>();
  const add = (kind: CoverageKind, name: string) =>
    spelled.set(kind, [...new Set([...(spelled.get(kind) ?? []), name])]);
  for (const { name } of named) {
    const kind = knownAs(name);
    if (kind) add(kind, name);
  }
  const known = new Set(spelled.keys());
  for (const { name, kind } of named) if (kind && !knownAs(name) && !known.has(kind)) add(kind, name);
  return (kind, otherwise = OWN_NAMES[kind]) => spelled.get(kind) ?? [otherwise];
}

/** The names of a kind in a directory; where the directory does not know it, the given one or ours. */
export type Spell = (kind: CoverageKind, otherwise?: string) => readonly string[];

const OWN_NAMES: Readonly<Record<CoverageKind, string>> = {
  medicaid: 'Medicaid',
  medicare: 'Medicare',
  uninsured: 'Uninsured',
  commercial: 'Commercial',
  chip: 'CHIP',
  va: 'VA',
  tricare: 'TRICARE',
  ihs: 'IHS',
  dual: 'Dual',
  emergency: 'Emergency Medicaid',
  other: 'Another plan',
};

/** "Dual" is both, and either is enough. */
export const withParts = (kindsTold: readonly CoverageKind[]): readonly CoverageKind[] => [
  ...new Set(
    kindsTold.flatMap((kind): CoverageKind[] => (kind === 'dual' ? ['dual', 'medicaid', 'medicare'] : [kind])),
  ),
];

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/'/g, "['\u2019]");

/** Longest first, so that "no insurance" is not read as insurance. */
const patternOf = (names: readonly string[]): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${names
      .toSorted((one, other) => other.length - one.length)
      .map((name) => escaped(name).replace(/ /g, '\\s+'))
      .join('|')})(?![\\p{L}\\p{N}])`,
    'giu',
  );

const NARRATIVES = KINDS.flatMap((kind) => kinds[kind].narratives);

/** What also means something else, and is no name in a narrative, whatever a directory calls by it. */
const EVERYDAY = /^(?:none|private|employer|group|other|state|work|union|cash|va|chip|dual|veterans|public|family)$/;

/** The names by which a narrative calls coverage: those that everybody knows, and those of a directory. */
export const namesOf = (directoryNames: readonly string[]): RegExp =>
  patternOf([...new Set([...NARRATIVES, ...directoryNames.map(plain).filter((name) => !EVERYDAY.test(name))])]);

/** Coverage where its name stands in a text. */
export interface NameFound<Meant> {
  readonly meant: Meant;
  readonly start: number;
  readonly end: number;
}

/** Names of coverage where they stand in a text. */
export const namesIn = <Meant extends { readonly kind: CoverageKind }>(
  text: string,
  names: RegExp,
  meantBy: (name: string) => Meant | undefined,
): readonly NameFound<Meant>[] =>
  [...text.matchAll(names)].flatMap((match) => {
    const meant = meantBy(match[0].replace(/\s+/g, ' '));
    // "Chip" is a name and a chip; only the capitals are the program.
    if (!meant || (meant.kind === 'chip' && /^chip$/i.test(match[0]) && match[0] !== 'CHIP')) return [];
    return [{ meant, start: match.index, end: match.index + match[0].length }];
  });
