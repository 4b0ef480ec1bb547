import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const DOCS = join(__dirname, '..', '..', 'docs');
const desk = readFileSync(join(DOCS, 'desk.md'), 'utf8');
const readme = readFileSync(join(DOCS, '..', 'README.md'), 'utf8');
const pictures = readdirSync(join(DOCS, 'pictures'));

describe('docs/desk.md', () => {
  const shown = [...desk.matchAll(/\(pictures\/([^)]+)\)/g)].map(([, file]) => file ?? '');

  it('shows pictures that are there', () => {
    expect(shown.filter((file) => !existsSync(join(DOCS, 'pictures', file)))).toEqual([]);
  });

  it('shows, or links to, every picture of the desk that was taken', () => {
    const used = (file: string) => shown.includes(file) || readme.includes(`docs/pictures/${file}`);
    expect(pictures.filter((file) => !used(file))).toEqual([]);
  });

  it('has each page light and dark, wide and on a phone', () => {
    const pages = new Set(pictures.flatMap((file) => /^(.+)-(?:light|dark)-\d+\.webp$/.exec(file)?.[1] ?? []));
    const missing = [...pages].flatMap((page) =>
      ['light-1440', 'light-390', 'dark-1440', 'dark-390']
        .map((form) => `${page}-${form}.webp`)
        .filter((file) => !pictures.includes(file)),
    );
    expect(missing).toEqual([]);
  });
});
