import { asCsv } from '../../api/csv';

describe('A table that is taken out', () => {
  it.each(['=1+1', '+1', '-1', '@sum', '\tx', '\rx'])('holds %j as text that no table program runs', (cell) => {
    expect(asCsv([[cell]])).toBe(`"'${cell}"\r\n`);
  });

  it('keeps commas, quotes and line breaks inside their cell', () => {
    expect(asCsv([['a,b', 'say "no"', 'two\nlines']])).toBe('"a,b","say ""no""","two\nlines"\r\n');
  });
});
