import { IntakeRequest } from '../contracts/intake';
import { cellsOf, REFERRAL_COLUMNS } from '../contracts/referral-columns';
import type { ImportFormat } from '../domain/import';
import { asFhir } from './invent-fhir';
import { type InventedReferral, inventReferral } from './invent-referral';
import { type Random, randomFor } from './random';
import { asToldByHand, type ToldByHand } from './told-by-hand';
import danger from './words/danger.json';

/** What is faulty on purpose: a column with what stands in it, and the same fault in an `IntakeRequest`. */
const FLAWS = {
  narrative: { cell: '', spoil: (whole: InventedReferral) => ({ ...whole, narrative: '' }) },
  source_kind: {
    cell: 'clinic',
    spoil: (whole: InventedReferral) => ({ ...whole, source: { ...whole.source, kind: 'clinic' } }),
  },
  age_years: {
    cell: '340',
    spoil: (whole: InventedReferral) => ({ ...whole, person: { ...whole.person, ageYears: 340 } }),
  },
  email: {
    cell: 'call first',
    spoil: (whole: InventedReferral) => ({ ...whole, person: { ...whole.person, email: 'call first' } }),
  },
} as const;
type Flawed = keyof typeof FLAWS;

/** One row of an invented file. `flawed` is the column that is faulty on purpose; null where the row is in order. */
export interface InventedRow {
  readonly referral: InventedReferral;
  readonly flawed: Flawed | null;
}

/** So many rows of a file tell what somebody wrote by hand, where there is any. */
const BY_HAND = 0.35;

/**
 * A mixed file: every source, needs that were invented and needs that somebody wrote by hand, facts that are missing,
 * narratives that suggest danger, persons who come once more under another spelling, and a few rows that are faulty on
 * purpose. The same seed, with the same needs by hand, gives the same file.
 */
export function inventRows(seed: string, count: number, byHand: readonly ToldByHand[] = []): readonly InventedRow[] {
  const rows: InventedRow[] = [];
  const untold = randomFor('file-by-hand', seed).some(byHand, count).values();
  for (let number = 1; number <= count; number += 1) {
    const random = randomFor('file', seed, number);
    const referral = inventMixed(random, inventReferral(`file-${seed}`, number), { before: rows, untold });
    rows.push({ referral, flawed: random.chance(0.05) ? random.pick(Object.keys(FLAWS) as Flawed[]) : null });
  }
  return rows;
}

interface Mixing {
  readonly before: readonly InventedRow[];
  /** The needs by hand that no row tells yet: no two rows tell the same. */
  readonly untold: Iterator<ToldByHand>;
}

function inventMixed(random: Random, referral: InventedReferral, { before, untold }: Mixing): InventedReferral {
  if (before.length > 0 && random.chance(0.06)) return onceMore(random.pick(before).referral, referral);
  if (random.chance(0.05)) return inDanger(referral, random.pick(danger));
  const told = random.chance(BY_HAND) ? untold.next() : undefined;
  return told && !told.done ? asToldByHand(random, referral, told.value) : referral;
}

/** The same person, as another source writes them, with a need and a number of its own. */
function onceMore({ person }: InventedReferral, later: InventedReferral): InventedReferral {
  const { givenName, familyName, birthDate } = person;
  return {
    ...later,
    person: {
      ...later.person,
      givenName: givenName.normalize('NFD').replaceAll(/\p{M}/gu, ''),
      familyName: familyName.toUpperCase(),
      ...(birthDate && { birthDate }),
    },
  };
}

const inDanger = (referral: InventedReferral, words: string): InventedReferral => ({
  ...referral,
  narrative: `${words} ${referral.narrative}`,
});

/** The rows as a file of this format. A CSV file says nothing of the groups that somebody belongs to. */
export const fileOf = (rows: readonly InventedRow[], format: ImportFormat): string =>
  format === 'csv' ? csvOf(rows) : rows.map((row) => `${JSON.stringify(spoilt(row))}\n`).join('');

/** The same as lines of NDJSON of which every third is FHIR: a request, what a platform passes on, or a self-referral. */
export const mixedFileOf = (rows: readonly InventedRow[]): string =>
  rows.map((row, n) => `${JSON.stringify(n % FHIR_EVERY === 1 ? fhirOf(row, n) : spoilt(row))}\n`).join('');

const FHIR_EVERY = 3;

/** What is faulty on purpose is the day of birth here: whatever an invented row may lack, FHIR lets it lack, too. */
function fhirOf({ referral, flawed }: InventedRow, n: number): unknown {
  const told = flawed ? { ...referral, person: { ...referral.person, birthDate: '1988-13-40' } } : referral;
  if (referral.source.kind === 'self') return asFhir(told, 'self-referral');
  return asFhir(told, n % 2 === 0 ? 'order' : 'sub-referral');
}

const spoilt = ({ referral, flawed }: InventedRow): unknown => (flawed ? FLAWS[flawed].spoil(referral) : referral);

const csvOf = (rows: readonly InventedRow[]): string =>
  [REFERRAL_COLUMNS.map(({ name }) => name), ...rows.map(cellsOfRow)]
    .map((cells) => `${cells.map(quoted).join(',')}\r\n`)
    .join('');

function cellsOfRow({ referral, flawed }: InventedRow): readonly string[] {
  const cells = cellsOf(IntakeRequest.parse(referral));
  return cells.map((cell, n) => (flawed && REFERRAL_COLUMNS[n]?.name === flawed ? FLAWS[flawed].cell : cell));
}

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
