import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FHIR_ROUTES } from '../../api/fhir/fhir-routes';
import { ROOT_ROUTES, ROUTES } from '../../api/routes';

/** Every table of routes that the house serves, and under which address. */
const TABLES = [
  { under: '/api/v1', routes: ROUTES },
  { under: '', routes: ROOT_ROUTES },
  { under: '/fhir', routes: FHIR_ROUTES },
];

/** One route as it is asked for over HTTP. */
export interface ServedRoute {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly takesBody: boolean;
}

export const SERVED: readonly ServedRoute[] = TABLES.flatMap(({ under, routes }) =>
  routes.map(({ method, path, input }) => ({
    name: `${method.toUpperCase()} ${under}${path}`,
    method: method.toUpperCase(),
    path: `${under}${path}`,
    takesBody: input.body !== undefined || input.file !== undefined,
  })),
);

/** What docs/who-may-do-what.md says of one route: what comes of it, by who asks. */
export interface Expected {
  readonly name: string;
  readonly byWhom: Readonly<Record<string, string>>;
}

/** The table of the page, as it stands there. */
export function expectations(): readonly Expected[] {
  const page = readFileSync(join(__dirname, '..', '..', 'docs', 'who-may-do-what.md'), 'utf8');
  const lines = page.slice(page.indexOf('| Route |')).split('\n');
  const rows = lines.filter((line) => line.startsWith('|')).map(cellsOf);
  const [, ...who] = rows[0] ?? [];
  return rows.slice(2).map(([name = '', ...cells]) => ({
    name,
    byWhom: Object.fromEntries(who.map((one, n) => [one, cells[n] ?? ''])),
  }));
}

const cellsOf = (line: string): readonly string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
