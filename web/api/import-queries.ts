import { queryOptions } from '@tanstack/react-query';
import { ImportLine, ImportReceipt, ImportRowView, ImportView } from '../../contracts/imports';
import { LOOK_AGAIN_MS, listOf } from './queries';
import { request, troubleOf } from './request';
import { Unheard, Unreadable } from './trouble';

/** While rows are being done, a page that shows how many looks again this often. */
const LOOK_SOON_MS = 1_000;
/** A file of 50 MiB over a slow line. */
const UPLOAD_MS = 120_000;

const pathOf = (id: string): string => `/imports/${encodeURIComponent(id)}`;

/** What the desk reads of files of referrals. */
export const importQueries = {
  list: () => listOf(['imports'], ImportLine, '/imports'),
  one: (id: string) =>
    queryOptions({
      queryKey: ['import', id],
      queryFn: () => request(ImportView, pathOf(id)),
      refetchInterval: ({ state }) => (state.data?.finishedAt === null ? LOOK_SOON_MS : LOOK_AGAIN_MS),
    }),
  rows: (id: string, state: string) =>
    listOf(
      ['import-rows', id, state],
      ImportRowView,
      `${pathOf(id)}/rows${state ? `?state=${encodeURIComponent(state)}` : ''}`,
    ),
};

export const reportPath = (id: string): string => `${pathOf(id)}/report.csv`;

/** Takes in a file that was tried; asking twice comes to the same. */
export const takeIn = (id: string): Promise<ImportReceipt> =>
  request(ImportReceipt, `${pathOf(id)}/taking-in`, { method: 'POST', body: {} });

/** Sends a file to be tried. It goes as it lies on the disk: the desk reads nothing of it. */
export async function tryFile(file: File): Promise<ImportReceipt> {
  const type = /\.(ndjson|jsonl|json)$/i.test(file.name) ? 'application/x-ndjson' : 'text/csv';
  const response = await send(file, type);
  const body: unknown = await response.json().catch(() => undefined);
  if (!response.ok) throw troubleOf(response.status, body);
  const parsed = ImportReceipt.safeParse(body);
  if (parsed.success) return parsed.data;
  throw new Unreadable('The receipt of a file.');
}

async function send(file: File, type: string): Promise<Response> {
  try {
    return await fetch('/api/v1/imports?dryRun=true', {
      ...{ method: 'POST', credentials: 'same-origin', body: file, headers: { 'Content-Type': type } },
      signal: AbortSignal.timeout(UPLOAD_MS),
    });
  } catch (cause) {
    throw new Unheard('no answer', { cause });
  }
}
