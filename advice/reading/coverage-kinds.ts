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

/** The kind that a name stands for; undefined for a plan that we do not know. */
export const kindOf = (name: string): CoverageKind | undefined => BY_NAME.get(plain(name));

/** Says kinds as the directory says them, and in their own name where it does not. */
export function speller(directoryNames: readonly string[]): Spell {
  const spelled = new Map<CoverageKind, readonly string[]>();
  for (const name of directoryNames) {
    const kind = kindOf(name);
    if (kind) spelled.set(kind, [...new Set([...(spelled.get(kind) ?? []), name])]);
  }
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
};

/** "Dual" is both, and either is enough. */
export const withParts = (kindsTold: readonly CoverageKind[]): readonly CoverageKind[] => [
  ...new Set(
    kindsTold.flatMap((kind): CoverageKind[] => (kind === 'dual' ? ['dual', 'medicaid', 'medicare'] : [kind])),
  ),
];

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/'/g, "['\u2019]");

/** Longest first, so that "no insurance" is not read as insurance. */
const NAMES = KINDS.flatMap((kind) => kinds[kind].narratives.map((name) => ({ name, kind }))).toSorted(
  (one, other) => other.name.length - one.name.length,
);
const PATTERN = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${NAMES.map(({ name }) => escaped(name).replace(/ /g, '\\s+')).join('|')})(?![\\p{L}\\p{N}])`,
  'giu',
);

/** Names of coverage where they stand in a text. */
export const namesIn = (
  text: string,
): readonly { readonly kind: CoverageKind; readonly start: number; readonly end: number }[] =>
  [...text.matchAll(PATTERN)].flatMap((match) => {
    const kind = kindOf(match[0].replace(/\s+/g, ' '));
    // "Chip" is a name and a chip; only the capitals are the program.
    if (!kind || (kind === 'chip' && /^chip$/i.test(match[0]) && match[0] !== 'CHIP')) return [];
    return [{ kind, start: match.index, end: match.index + match[0].length }];
  });
