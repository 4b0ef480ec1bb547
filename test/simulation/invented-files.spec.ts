import { csvRows } from '../../api/imports/csv-rows';
import { ndjsonRows } from '../../api/imports/ndjson-rows';
import { IntakeRequest } from '../../contracts/intake';
import { SOURCE_KINDS } from '../../domain/referral';
import { toldByHand } from '../../scripts/sample/told-by-hand';
import { fileOf, inventRows, mixedFileOf } from '../../simulation/invent-file';
import { NO_FHIR } from '../support/import-files';

const TODAY = new Date('2026-03-02T15:00:00Z');
const READERS = { csv: csvRows, ndjson: ndjsonRows };
const rows = inventRows('7', 300);

/** As much of a line as is looked at here. */
interface Line {
  readonly resourceType?: string;
  readonly entry?: readonly { readonly resource: Resource }[];
}
interface Resource {
  readonly resourceType: string;
  readonly intent?: string;
  readonly requester?: { readonly reference: string };
}

async function refusedIn(
  format: keyof typeof READERS,
): Promise<readonly (readonly [number, string | null | undefined])[]> {
  async function* text() {
    yield fileOf(rows, format);
  }
  const refused: [number, string | null | undefined][] = [];
  for await (const { rowNumber, read } of READERS[format](text(), TODAY, NO_FHIR).rows)
    if ('faults' in read) refused.push([rowNumber, read.faults[0]?.field]);
  return refused;
}

describe('An invented file', () => {
  it('is the same whenever it is invented, of every source, with persons who come twice and words of danger', () => {
    expect(inventRows('7', 300)).toEqual(rows);
    expect(new Set(rows.map(({ referral }) => referral.source.kind))).toEqual(new Set(SOURCE_KINDS));
    const names = rows.map(({ referral: { person } }) => person.familyName);
    expect(names.some((name) => name === name.toUpperCase() && names.includes(name) && name.length > 3)).toBe(true);
    expect(rows.some(({ referral }) => /end their life|bruises|knife/.test(referral.narrative))).toBe(true);
  });

  it('tells needs that somebody wrote by hand, each once, of people who live where the programs are', () => {
    const told = toldByHand();
    const mixed = inventRows('7', 300, told);
    expect(inventRows('7', 300, toldByHand())).toEqual(mixed);
    const narratives = new Set(told.map(({ narrative }) => narrative));
    const byHand = mixed.filter(({ referral }) => narratives.has(referral.narrative));
    expect(byHand.length).toBeGreaterThan(60);
    expect(new Set(byHand.map(({ referral }) => referral.narrative)).size).toBe(byHand.length);
    const writtenIn = new Set(told.map(({ county }) => county));
    for (const { referral } of mixed)
      expect(writtenIn.has(referral.person.county ?? null)).toBe(!referral.person.county);
    for (const { referral } of mixed) expect(IntakeRequest.safeParse(referral)).toMatchObject({ success: true });
  });

  it('as a mixed file is FHIR on every third line: requests, what a platform passes on, and self-referrals', () => {
    const lines: readonly Line[] = mixedFileOf(rows)
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    const bundles = lines.filter(({ resourceType }) => resourceType === 'Bundle');
    expect(lines).toHaveLength(rows.length);
    expect(bundles).toHaveLength(rows.length / 3);
    const shapes = bundles.map(({ entry = [] }) =>
      entry
        .map(({ resource }) => resource)
        .filter(({ resourceType }) => resourceType === 'ServiceRequest')
        .map(({ intent, requester }) => `${intent} of ${requester?.reference.split('/')[0]}`)
        .join(', '),
    );
    expect(new Set(shapes)).toEqual(
      new Set(['order of Organization', 'order of Organization, filler-order of Organization', 'order of Patient']),
    );
  });

  it.each(['csv', 'ndjson'] as const)(
    'as %s is read but for what is faulty on purpose, where it is',
    async (format) => {
      const flawed = rows.flatMap((row, n) => (row.flawed ? [[n + 1, row.flawed] as const] : []));
      expect(flawed.length).toBeGreaterThan(5);
      const refused = await refusedIn(format);
      expect(refused.map(([row]) => row)).toEqual(flawed.map(([row]) => row));
      if (format === 'csv') expect(refused).toEqual(flawed);
    },
  );
});
