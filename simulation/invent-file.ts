import { IntakeRequest } from '../contracts/intake';
import { cellsOf, REFERRAL_COLUMNS } from '../contracts/referral-columns';
import type { ImportFormat } from '../domain/import';
import { type InventedReferral, inventReferral } from './invent-referral';
import { type Random, randomFor } from './random';
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

/**
 * A mixed file: every source, facts that are missing, narratives that suggest danger, persons who come once more under
 * another spelling, and a few rows that are faulty on purpose. The same seed gives the same file.
 */
export function inventRows(seed: string, count: number): readonly InventedRow[] {
  const rows: InventedRow[] = [];
  for (let number = 1; number <= count; number += 1) {
    const random = randomFor('file', seed, number);
    const referral = inventMixed(random, inventReferral(`file-${seed}`, number), rows);
    rows.push({ referral, flawed: random.chance(0.05) ? random.pick(Object.keys(FLAWS) as Flawed[]) : null });
  }
  return rows;
}

function inventMixed(random: Random, referral: InventedReferral, before: readonly InventedRow[]): InventedReferral {
  if (before.length > 0 && random.chance(0.06)) return onceMore(random.pick(before).referral, referral);
  return random.chance(0.05) ? inDanger(referral, random.pick(danger)) : referral;
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
