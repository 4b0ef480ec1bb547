import { V7Generator } from 'uuidv7';
import { z } from 'zod';
import { operationId } from '../contracts/text';
import type { CaseExportView, TimelineLine } from '../contracts/views/case';
import { holdsPart2 } from '../db/part-2-store';
import { keepRecordChange } from '../db/record-change-store';
import { findStaff } from '../db/staff-store';
import { listTimeline, type TimelinePlace, type TimelineRow } from '../db/timeline-store';
import { type CaseExport, EXPORT_FORMATS } from '../domain/case-export';
import type { Instant } from '../domain/clock';
import type { CaseId, OperationId } from '../domain/ids';
import { PART_2_NOTICE } from '../domain/part-2';
import { lineOfCase } from '../domain/record-change';
import type { Actor } from '../domain/staff';
import type { Answer } from './answer';
import { caseViewOf, timelineLine } from './case-page';
import type { Deps } from './deps';
import { readCaseBundle } from './fhir/out/read-case';
import { FHIR_JSON } from './fhir/outcome';
import type { KnownCase } from './known-case';

export const ExportQuery = z.strictObject({
  format: z.enum(EXPORT_FORMATS).default('json').describe('Our own JSON, or a FHIR R4 Bundle.'),
});

interface Asked {
  readonly actor: Actor;
  readonly known: KnownCase;
  readonly input: z.output<typeof ExportQuery>;
}

/** A whole case as a file. That it was taken out is kept before it leaves, and stands in the audit. */
export async function exportCase({ actor, known, input }: Asked, deps: Deps): Promise<Answer> {
  if (actor.kind !== 'staff') throw new Error('The permission "export-case" let a system pass.');
  const { id: caseId } = known;
  const { format } = input;
  const at = deps.clock.now();
  const exportId = operationId.parse(ids.generateOrResetWithTs(at.getTime()).toString());
  const file = await FILES[format]({ caseId, actor, exportId, at: at.toISOString() }, deps);
  const body: CaseExport = { caseId, format };
  const raw = Buffer.from(JSON.stringify(body));
  const line = lineOfCase(caseId);
  await keepRecordChange(deps.sql, {
    id: exportId,
    kind: 'case-export',
    line,
    body,
    raw,
    by: actor.id,
    at: at.toISOString(),
  });
  return { status: 200, ...file };
}

/** One taking out: of which case, by whom, when, and under which id it stands in the audit. */
interface TakingOut {
  readonly caseId: CaseId;
  readonly actor: Extract<Actor, { kind: 'staff' }>;
  readonly exportId: OperationId;
  readonly at: Instant;
}

const FILES: Readonly<Record<CaseExport['format'], (out: TakingOut, deps: Deps) => Promise<Omit<Answer, 'status'>>>> = {
  json: jsonFile,
  fhir: fhirFile,
};

async function jsonFile({ caseId, actor, exportId, at }: TakingOut, deps: Deps): Promise<Omit<Answer, 'status'>> {
  const [view, timeline, person, isProtected] = await Promise.all([
    caseViewOf(caseId, deps),
    wholeTimeline(caseId, deps),
    findStaff(deps.sql, actor.id),
    holdsPart2(deps.sql, caseId),
  ]);
  const body: CaseExportView = {
    format: 'followthrough-case',
    version: 1,
    exportedAt: at,
    exportedBy: { id: actor.id, name: person?.name ?? actor.id },
    exportId,
    notice: isProtected ? PART_2_NOTICE : null,
    case: view,
    timeline,
  };
  return { body, headers: asDownload(`case-${caseId}.json`) };
}

async function fhirFile(out: TakingOut, deps: Deps): Promise<Omit<Answer, 'status'>> {
  const body = await readCaseBundle({ ...out, timeline: await wholeTimeline(out.caseId, deps) }, deps);
  return { body, headers: { ...asDownload(`case-${out.caseId}.fhir.json`), 'Content-Type': FHIR_JSON } };
}

const ids = new V7Generator();

/** A file name is read over shoulders and stays in download lists: it holds no name of the person. */
const asDownload = (name: string) => ({ 'Content-Disposition': `attachment; filename="${name}"` });

const AT_ONCE = 500;

async function wholeTimeline(caseId: CaseId, { sql }: Deps): Promise<TimelineLine[]> {
  const all: TimelineRow[] = [];
  for (let before: TimelinePlace | undefined; ; before = all.at(-1)) {
    const page = await listTimeline(sql, { caseId, part: 'all', before, limit: AT_ONCE });
    all.push(...page);
    if (page.length < AT_ONCE) return all.map(timelineLine);
  }
}
