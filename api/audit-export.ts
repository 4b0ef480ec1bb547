import { z } from 'zod';
import type { AuditLine } from '../contracts/views/audit';
import { listStream } from '../db/audit-stream-store';
import type { Answer } from './answer';
import { type AuditFilters, auditFilters, filterOf, told } from './audit';
import { asCsv } from './csv';
import type { Deps } from './deps';
import { Problem } from './problem';
import { noteSeen } from './sightings';
import type { SignedIn } from './sign-in';

/** As many lines as a person can hand to somebody, and as one answer can hold. */
const LINES_MAX = 10_000;

export const AuditExportQuery = z.strictObject({
  ...auditFilters,
  format: z.enum(['csv', 'ndjson']).default('csv').describe('CSV for a table, NDJSON for a program.'),
});

interface Asked extends SignedIn {
  readonly input: z.output<typeof AuditExportQuery>;
}

/** The audit as a file that says whose it is: who took it out, when, and narrowed to what. Taking it out is a sighting. */
export async function exportAudit({ actor, session, input }: Asked, deps: Deps): Promise<Answer> {
  const { format, ...filters } = input;
  const rows = await listStream(deps.sql, await filterOf(deps.sql, actor, filters), { limit: LINES_MAX + 1 });
  if (rows.length > LINES_MAX) throw tooLarge();
  const lines = await told(rows, { actor, filters }, deps);
  const at = deps.clock.now().toISOString();
  const head = {
    takenOutBy: session?.name ?? actor.id,
    id: actor.id,
    role: actor.role,
    at,
    filters,
    lines: lines.length,
  };
  await noteSeen(deps, actor, { kind: 'took-out-audit', facts: { format, lines: lines.length, ...given(filters) } });
  return {
    status: 200,
    text: format === 'csv' ? csvOf(head, lines) : ndjsonOf(head, lines),
    headers: {
      'Content-Type': format === 'csv' ? 'text/csv; charset=utf-8' : 'application/x-ndjson; charset=utf-8',
      'Content-Disposition': `attachment; filename="followthrough-audit-${at.replaceAll(/[:.]/g, '-')}.${format}"`,
    },
  };
}

/** What every file says of itself before its first line. */
interface Head {
  readonly takenOutBy: string;
  readonly id: string;
  readonly role: string;
  readonly at: string;
  readonly filters: AuditFilters;
  readonly lines: number;
}

const ndjsonOf = (head: Head, lines: readonly AuditLine[]): string =>
  [{ export: { ...head, filters: given(head.filters) } }, ...lines].map((line) => `${JSON.stringify(line)}\n`).join('');

function csvOf(head: Head, lines: readonly AuditLine[]): string {
  const filters = Object.entries(given(head.filters)).map(([name, value]) => `${name} ${value}`);
  return asCsv([
    ['Followthrough: audit'],
    [`Taken out by ${head.takenOutBy} (${head.id}, ${head.role}) at ${head.at}`],
    [`Narrowed to: ${filters.join('; ') || 'nothing'}`],
    [`${head.lines} lines, newest first; times are UTC`],
    [...COLUMNS],
    ...lines.map(cellsOf),
  ]);
}

const COLUMNS = [
  ...['at', 'kind', 'by', 'by id', 'by kind', 'what', 'why', 'referral', 'source', 'case'],
  ...['action', 'revision', 'advice', 'advisor', 'facts'],
] as const;

const cellsOf = ({ at, kind, by, what, why, referral, caseId, action, basis, facts }: AuditLine): readonly string[] => [
  ...[at, kind, by.name, by.id, by.kind, what, why ?? '', referral?.id ?? '', referral?.source ?? '', caseId ?? ''],
  ...[action, String(basis?.revision ?? ''), basis?.adviceId ?? '', basis?.advisor ?? '', JSON.stringify(facts)],
];

/** The filters that were set. */
const given = ({ kind, ...filters }: AuditFilters): Readonly<Record<string, string>> => ({
  kind: kind.join(','),
  ...Object.fromEntries(Object.entries(filters).filter((entry): entry is [string, string] => entry[1] !== undefined)),
});

const tooLarge = (): Problem =>
  new Problem(
    'export-too-large',
    `More than ${LINES_MAX} lines fit these filters, and a file holds no more. Narrow the time, and take out one file after the other.`,
  );
