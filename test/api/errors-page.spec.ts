import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROBLEMS } from '../../api/problems-catalogue';

const page = readFileSync(join(__dirname, '..', '..', 'docs', 'errors.md'), 'utf8');
const explained = [...page.matchAll(/^### `([a-z-]+)` · (\d{3})$/gm)].map(([, code, status]) => [code, Number(status)]);

describe('docs/errors.md', () => {
  it('explains every problem under its status, and none that does not exist', () => {
    const inCatalogue = Object.entries(PROBLEMS).map(([code, { status }]) => [code, status]);
    expect([...explained].sort()).toEqual([...inCatalogue].sort());
  });
});
