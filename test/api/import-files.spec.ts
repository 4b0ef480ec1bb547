import { csvRows } from '../../api/imports/csv-rows';
import { ndjsonRows } from '../../api/imports/ndjson-rows';
import { inBatches, type RowsOfFile } from '../../api/imports/rows-of-file';
import { showTemplate } from '../../api/imports/template';
import { INTAKE_EXAMPLE, IntakeRequest } from '../../contracts/intake';
import { cellsOf, REFERRAL_COLUMNS } from '../../contracts/referral-columns';
import type { ImportRow } from '../../db/import-store';
import { aLine, csv, NO_FHIR, ndjson } from '../support/import-files';

const TODAY = new Date('2026-03-02T15:00:00Z');
const FIRST_LINE = 'source_kind,source_organization,given_name,family_name,narrative';

/** A text as it arrives: in pieces that end anywhere. */
async function* inPieces(text: string, of = 7): AsyncGenerator<string> {
  for (let from = 0; from < text.length; from += of) yield text.slice(from, from + of);
}

async function all({ rows }: RowsOfFile): Promise<readonly ImportRow[]> {
  const read: ImportRow[] = [];
  for await (const row of rows) read.push(row);
  return read;
}

const rowsOf = (text: string, size?: number) => all(csvRows(inPieces(text, size), TODAY));
const linesOf = (text: string, size?: number) => all(ndjsonRows(inPieces(text, size), TODAY, NO_FHIR));
const intakeIn = (row: ImportRow | undefined) => (row && 'intake' in row.read ? row.read.intake : row?.read);
const faultsIn = (row: ImportRow | undefined) => (row && 'faults' in row.read ? row.read.faults : []);
const whyNot = (reading: Promise<unknown>) =>
  reading.then(
    () => undefined,
    (failure) => failure.besides.why,
  );

describe('A CSV file', () => {
  const SAID = { family_name: 'Testerman; or "Tess"', narrative: 'She said:\r\n"Friday, no food."\r\n' };

  it.each<[string, (text: string) => string, Parameters<typeof csv>[1]]>([
    ['with commas, as RFC 4180 says', (text) => text, {}],
    ['with semicolons, as Excel writes it in many countries', (text) => text, { delimiter: ';' }],
    ['with tabs', (text) => text, { delimiter: '\t' }],
    ['that says how it is separated', (text) => `sep=;\r\n${text}`, { delimiter: ';' }],
    ['with line ends of Unix', (text) => text, { end: '\n' }],
    ['with empty lines in it, and cells that hold nothing', (text) => `${text}\r\n,,,,\r\n\r\n`, {}],
  ])('%s is read', async (_how, dressed, dialect) => {
    const text = dressed(csv([SAID, { given_name: 'Bo' }], dialect));
    for (const size of [1, 7, 100_000]) {
      const [one, two, ...more] = await rowsOf(text, size);
      expect(intakeIn(one)).toMatchObject({
        person: { givenName: 'Maria', familyName: 'Testerman; or "Tess"' },
        narrative: 'She said:\r\n"Friday, no food."',
      });
      expect(intakeIn(two)).toMatchObject({ person: { givenName: 'Bo' } });
      expect(more).toEqual([]);
    }
  });

  it('tells on which line each row begins, and keeps the row as it came', async () => {
    const text = csv([SAID, { given_name: 'Bo' }]);
    const rows = await rowsOf(text);
    expect(rows.map(({ rowNumber, fileLine }) => [rowNumber, fileLine])).toEqual([
      [1, 2],
      [2, 5],
    ]);
    expect(text).toContain(rows[0]?.raw?.toString().trim());
    expect((await rowsOf(`sep=,\n${text}`)).map(({ fileLine }) => fileLine)).toEqual([3, 6]);
  });

  it('says in every column what a referral that comes alone says', async () => {
    const related = {
      relation: 'guardian',
      givenName: 'Gus',
      familyName: 'Testerman',
      phone: '555 0100',
      mayConsent: 'yes',
      mayBeTold: 'no',
      toldAbout: ['health', 'money'],
    };
    const person = {
      ...INTAKE_EXAMPLE.person,
      pregnant: true,
      veteran: false,
      ageYears: 33,
      email: 'm@t.example',
      address: '1 Road',
    };
    const source = { ...INTAKE_EXAMPLE.source, identifier: 'r-1' };
    const intake = IntakeRequest.parse({
      ...INTAKE_EXAMPLE,
      source,
      person,
      relatedPersons: [related],
      urgency: 'urgent',
      isPart2: true,
    });
    const cells = Object.fromEntries(REFERRAL_COLUMNS.map(({ name }, n) => [name, cellsOf(intake)[n] ?? '']));
    expect(Object.values(cells).filter((cell) => cell === '')).toEqual([]);
    expect(intakeIn((await rowsOf(csv([cells])))[0])).toEqual(intake);
  });

  it('can be begun from the template', async () => {
    const { text = '' } = await showTemplate();
    expect(intakeIn((await rowsOf(text.replace('\uFEFF', '')))[0])).toEqual(IntakeRequest.parse(INTAKE_EXAMPLE));
  });

  it('takes a formula for the text that it is', async () => {
    const [row] = await rowsOf(csv([{ narrative: '=HYPERLINK("http://x.example")', phone: "'+1 555 0100" }]));
    expect(intakeIn(row)).toMatchObject({
      narrative: '=HYPERLINK("http://x.example")',
      person: { phone: '+1 555 0100' },
    });
  });

  it('names the columns that mean nothing here, and takes the rest', async () => {
    const file = csvRows(inPieces(csv([{ shoe_size: '38', narrative: 'Food.' }])), TODAY);
    expect(intakeIn((await all(file))[0])).toMatchObject({ narrative: 'Food.' });
    expect(file.header().extraColumns).toEqual(['shoe_size']);
  });

  it.each<[string, string, object]>([
    [
      'lacks columns',
      'given_name,family_name\nMaria,Testerman',
      { code: 'file-columns-missing', columns: ['source_kind', 'source_organization', 'narrative'] },
    ],
    ['names a column twice', `${FIRST_LINE},County,county\n`, { code: 'file-column-twice', column: 'county' }],
    ['has too many columns', `${FIRST_LINE}${',x'.repeat(100)}\n`, { code: 'file-columns-limit', limit: 100 }],
    ['has no end to a quotation', `${FIRST_LINE}\nself,Self,Bo,T,"Food\n`, { code: 'file-quote-open', line: 2 }],
    ['quotes in the middle', `${FIRST_LINE}\nself,Self,"Bo" x,T,Food\n`, { code: 'file-quote-open', line: 2 }],
    [
      'quotes more than a row may hold',
      `${FIRST_LINE}\nself,Self,Bo,T,"${'x'.repeat(1_100_000)}"\n`,
      { code: 'file-quote-open', line: 2 },
    ],
  ])('is refused as a whole where it %s', async (_what, text, why) => {
    expect(await whyNot(rowsOf(text, 50_000))).toEqual(why);
  });

  it('repeats no word of a first line that is no header', async () => {
    const failure = await rowsOf('hospital,St Anne,Maria,Testerman,No food\n').catch((problem) => problem);
    expect(failure.message).not.toMatch(/Maria|Testerman|Anne/);
  });

  it.each<[Readonly<Record<string, string>>, object]>([
    [{ given_name: ' ' }, { code: 'missing', field: 'given_name' }],
    [
      { source_kind: 'clinic' },
      { code: 'not-one-of', field: 'source_kind', allowed: expect.arrayContaining(['self']) },
    ],
    [{ birth_date: '04/05/1992' }, { code: 'ambiguous-date', field: 'birth_date' }],
    [{ birth_date: '1992-02-30' }, { code: 'not-a-date', field: 'birth_date' }],
    [{ birth_date: '17/04/1992' }, { code: 'not-a-date', field: 'birth_date' }],
    [{ birth_date: '2026-03-04' }, { code: 'in-the-future', field: 'birth_date' }],
    [{ age_years: 'thirty' }, { code: 'not-an-age', field: 'age_years' }],
    [{ household: 'child 400' }, { code: 'not-an-age', field: 'household' }],
    [{ email: 'maria' }, { code: 'not-an-email', field: 'email' }],
    [{ veteran: 'maybe' }, { code: 'not-yes-or-no', field: 'veteran' }],
    [{ contact_channels: 'pigeon' }, { code: 'not-one-of', field: 'contact_channels', allowed: expect.any(Array) }],
    [{ county: 'x'.repeat(101) }, { code: 'too-long', field: 'county', max: 100 }],
    [{ narrative: 'x'.repeat(32_768) }, { code: 'too-long', field: 'narrative', max: 32_767 }],
    [{ coverage: 'a;'.repeat(11) }, { code: 'too-many', field: 'coverage', max: 10 }],
    [{ related_phone: '555' }, { code: 'missing', field: 'related_given_name' }],
    [{ narrative: 'Food\u0000' }, { code: 'unkeepable', field: 'narrative' }],
  ])('says of a row with %j what is wrong with it', async (cells, fault) => {
    expect(faultsIn((await rowsOf(csv([cells])))[0])).toContainEqual(fault);
  });

  it('says of a row that a separator stands in it where nobody quoted it', async () => {
    const [row] = await rowsOf(`${FIRST_LINE}\nself,Self,Bo,T,No food, no rent\n`);
    expect(faultsIn(row)).toEqual([{ code: 'too-many-cells', field: null, columns: 5 }]);
  });
});

describe('An NDJSON file', () => {
  it('is a referral a line, however it arrives', async () => {
    const text = `${ndjson(aLine({ narrative: 'One \u{1F34E}' }))}\r\n\n${JSON.stringify(aLine({ narrative: 'Two' }))}`;
    for (const size of [3, 100_000]) {
      const rows = await linesOf(text, size);
      expect(rows.map(intakeIn)).toMatchObject([{ narrative: 'One \u{1F34E}' }, { narrative: 'Two' }]);
      expect(rows.map(({ rowNumber, fileLine }) => [rowNumber, fileLine])).toEqual([
        [1, 1],
        [2, 4],
      ]);
    }
  });

  it.each<[string, unknown, object]>([
    ['that is no JSON', '{"source":', { code: 'not-json', field: null }],
    ['that is no object', '[1]', { code: 'wrong-kind', field: null }],
    ['with a field too many', aLine({ shoeSize: 38 }), { code: 'unknown-field', field: 'shoeSize' }],
    ['without a narrative', aLine({ narrative: undefined }), { code: 'missing', field: 'narrative' }],
    ['with half a character', '{"x":"\\ud83d"}', { code: 'unknown-field', field: 'x' }],
    ['with half a character in its words', aLine({ narrative: 'a\ud83d' }), { code: 'unkeepable', field: 'narrative' }],
    ['over 1 MiB', aLine({ narrative: 'x'.repeat(1_048_577) }), { code: 'row-too-large', field: null }],
    [
      'over 1 MiB in bytes, not in characters',
      aLine({ narrative: '\u20AC'.repeat(400_000) }),
      { code: 'row-too-large', field: null },
    ],
  ])('says of a line %s what is wrong with it, and goes on', async (_which, line, fault) => {
    const [bad, good] = await linesOf(ndjson(line, aLine()), 60_000);
    expect(faultsIn(bad)).toContainEqual(fault);
    expect(good).toMatchObject({ rowNumber: 2, fileLine: 2, read: { intake: { urgency: 'routine' } } });
  });
});

describe('A file', () => {
  const batchesOf = async (text: string): Promise<readonly number[]> => {
    const sizes: number[] = [];
    for await (const batch of inBatches(ndjsonRows(inPieces(text, 60_000), TODAY, NO_FHIR).rows).batches)
      sizes.push(batch.length);
    return sizes;
  };

  it('goes to the records in parts that fit', async () => {
    expect(await batchesOf('x\n'.repeat(450))).toEqual([200, 200, 50]);
    expect(await batchesOf(`${'x'.repeat(900_000)}\n`.repeat(5))).toEqual([3, 2]);
  });

  it('is refused where it holds nothing, or more rows than a file may have', async () => {
    expect(await whyNot(batchesOf('\n \n'))).toEqual({ code: 'file-empty' });
    expect(await whyNot(batchesOf('x\n'.repeat(20_001)))).toEqual({ code: 'file-rows-limit', limit: 20_000 });
    expect((await batchesOf('x\n'.repeat(20_000))).at(-1)).toBe(0);
  });
});
