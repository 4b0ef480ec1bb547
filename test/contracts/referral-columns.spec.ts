import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { columnNamed, REFERRAL_COLUMNS, readCell } from '../../contracts/referral-columns';

const read = (name: string, cell: string) => {
  const column = REFERRAL_COLUMNS.find((one) => one.name === name);
  if (!column) throw new Error(`There is no column ${name}.`);
  return readCell(column, cell);
};

describe('The columns of a file', () => {
  it('are those that docs/imports.md explains, in that order', () => {
    const page = readFileSync(join(__dirname, '..', '..', 'docs', 'imports.md'), 'utf8');
    const table = page.slice(page.indexOf('| Column |'), page.indexOf('**Dates.**'));
    const lines = [...table.matchAll(/^\| `(\w+)` \| (must be there)?/gm)];
    expect(lines.map(([, name]) => name)).toEqual(REFERRAL_COLUMNS.map(({ name }) => name));
    expect(lines.map(([, , must]) => must !== undefined)).toEqual(REFERRAL_COLUMNS.map(({ mandatory }) => mandatory));
    for (const { name, words = [] } of REFERRAL_COLUMNS.filter(({ kind }) => kind === 'word'))
      for (const word of words)
        expect([name, table.split('\n').find((line) => line.includes(`\`${name}\``))]).toEqual([
          name,
          expect.stringContaining(`\`${word}\``),
        ]);
  });

  it.each(['Given Name', ' given_name ', 'GIVEN-NAME', 'given  name'])('are found as "%s"', (header) => {
    expect(columnNamed(header)).toBe('given_name');
  });
});

describe('A cell', () => {
  it.each<[string, string, unknown]>([
    ['birth_date', '1992-04-17', { value: '1992-04-17' }],
    ['birth_date', '4/17/1992', { value: '1992-04-17' }],
    ['birth_date', '04/04/1992', { value: '1992-04-04' }],
    ['birth_date', '04/05/1992', { fault: 'ambiguous-date' }],
    ['birth_date', '17/04/1992', { value: '1992-17-04' }], // No month 17: what becomes of it is refused as no date.
    ['birth_date', '4/17/92', { value: '4/17/92' }],
    ['source_kind', 'Primary Care', { value: 'primary-care' }],
    ['source_kind', 'community_partner', { value: 'community-partner' }],
    ['safe_to_contact', 'Y', { value: 'yes' }],
    ['contact_channels', 'Text; call;', { value: ['text', 'call'] }],
    ['coverage', 'Medicaid; Blue Cross', { value: ['Medicaid', 'Blue Cross'] }],
    ['pregnant', 'Yes', { value: true }],
    ['pregnant', '0', { value: false }],
    ['pregnant', 'unknown', { value: null }],
    ['pregnant', 'maybe', { fault: 'not-yes-or-no' }],
    ['age_years', '34', { value: 34 }],
    [
      'household',
      'child 4; child 7; sister',
      { value: [{ relation: 'child', age: 4 }, { relation: 'child', age: 7 }, { relation: 'sister' }] },
    ],
    ['phone', '=1+1', { value: '=1+1' }],
  ])('%s that says %s', (name, cell, said) => {
    expect(read(name, cell)).toEqual(said);
  });
});
