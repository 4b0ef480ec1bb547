import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { EvaluationReport, type EvaluationSummary, evaluationId } from '../../contracts/evaluation-report';
import { type Answer, ok } from '../answer';
import { pageFrom, placeOf } from '../cursor';
import type { Deps } from '../deps';
import type { PageQuery } from '../lists';
import { Problem } from '../problem';

const Place = z.strictObject({ before: evaluationId });

interface Listed {
  readonly input: z.output<typeof PageQuery>;
}

/** The evaluations that were made beside this house, the newest first. */
export async function showEvaluations({ input: { limit, cursor } }: Listed, deps: Deps): Promise<Answer> {
  const before = placeOf(Place, cursor)?.before;
  const ids = await idsIn(deps.evaluationsFolder);
  const further = ids.filter((id) => before === undefined || id < before);
  const page = pageFrom(further, limit, (id) => ({ before: id }));
  const reports = await Promise.all(page.items.map((id) => readReport(id, deps)));
  return ok({ ...page, items: reports.filter((report) => report !== undefined).map(summaryOf) });
}

/** One evaluation, with what its answers got wrong. */
export async function showEvaluation(
  { request }: { readonly request: { readonly params: Readonly<Record<string, unknown>> } },
  deps: Deps,
): Promise<Answer> {
  const named = evaluationId.safeParse(request.params['evaluationId']);
  const report = named.success ? await readReport(named.data, deps) : undefined;
  if (!report) throw new Problem('evaluation-unknown', 'There is no such evaluation in the data folder of this house.');
  return ok(report);
}

const ENDING = '.json';

/** Sorted as text, ids are sorted by time. No folder means that no evaluation was made here. */
async function idsIn(folder: string | undefined): Promise<readonly string[]> {
  if (folder === undefined) return [];
  const names = await readdir(folder).catch(noneThere);
  return names
    .filter((name) => name.endsWith(ENDING))
    .map((name) => name.slice(0, -ENDING.length))
    .filter((id) => evaluationId.safeParse(id).success)
    .sort()
    .reverse();
}

const noneThere = (failure: NodeJS.ErrnoException): string[] => {
  if (failure.code === 'ENOENT') return [];
  throw failure;
};

/** Undefined where there is none; and where another version wrote one that this one cannot read, which is said in the log. */
async function readReport(id: string, { evaluationsFolder, log }: Deps): Promise<EvaluationReport | undefined> {
  if (evaluationsFolder === undefined) return undefined;
  const text = await readFile(join(evaluationsFolder, `${id}${ENDING}`), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const read = EvaluationReport.safeParse(jsonIn(text));
  if (!read.success) log({ level: 'warn', message: 'A report of an evaluation cannot be read', evaluationId: id });
  return read.data;
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const summaryOf = ({
  confusions: _c,
  confusionsInAll: _a,
  pairFigures: _p,
  ...summary
}: EvaluationReport): EvaluationSummary => summary;
