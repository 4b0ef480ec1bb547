import { createServer, type Server, type ServerResponse } from 'node:http';
import type { RecordsReady } from '../db/schema-version';
import type { WorkerSelf } from './signs';
import type { WorkerStanding } from './standing';

/** What a watcher of processes may ask of a worker. It is told from no request of a person. */
export interface Watched {
  readonly self: WorkerSelf;
  readonly standing: WorkerStanding;
  readonly records: () => Promise<RecordsReady>;
  /** The figures as Prometheus reads them, for whoever may read them; undefined for others. */
  readonly figures: (authorization: string | undefined) => Promise<string> | undefined;
}

/**
 * The worker's own door: `/health` while the process serves, `/ready` once it can do its work, `/metrics`. Nothing else
 * is there. Port 0 takes a free one.
 */
export async function openWatchDoor({ port, host }: { port: number; host: string }, watched: Watched): Promise<Server> {
  const server = createServer((request, response) => {
    answer(request.url ?? '/', request.headers.authorization, watched).then(
      (told) => write(response, told),
      () => write(response, { status: 500, body: { status: 'broken' } }),
    );
  });
  await new Promise<void>((open, fail) => {
    server.once('error', fail);
    server.listen(port, host, open);
  });
  return server.unref();
}

interface Told {
  readonly status: number;
  readonly body: object | string;
}

async function answer(url: string, authorization: string | undefined, watched: Watched): Promise<Told> {
  const [path] = url.split('?');
  if (path === '/health') return { status: 200, body: { status: 'up', version: watched.self.version } };
  if (path === '/ready') return ready(watched);
  const figures = path === '/metrics' ? watched.figures(authorization) : undefined;
  return figures ? { status: 200, body: await figures } : NOTHING_HERE;
}

const NOTHING_HERE: Told = { status: 404, body: { status: 'nothing-here' } };

/** Ready to do a worker's work: the records are at this version, and Temporal gives it tasks. */
async function ready({ standing, records }: Watched): Promise<Told> {
  const state = standing.state();
  const postgres = await records();
  const missing = [
    ...(postgres === 'away' ? ['PostgreSQL does not answer'] : []),
    ...(postgres === 'behind' ? ['the database has not been through all migrations of this version'] : []),
    ...(state === 'hosting' ? [] : [WHY_NOT[state]]),
  ];
  return {
    status: missing.length === 0 ? 200 : 503,
    body: { status: missing.length === 0 ? 'ready' : 'not-ready', missing },
  };
}

const WHY_NOT = {
  starting: 'the worker is starting',
  waiting: 'Temporal does not answer',
  draining: 'the worker was asked to stop',
  stopped: 'the worker has stopped',
} as const;

function write(response: ServerResponse, { status, body }: Told): void {
  const isText = typeof body === 'string';
  response.writeHead(status, {
    'Content-Type': isText ? 'text/plain; version=0.0.4; charset=utf-8' : 'application/json',
    'Cache-Control': 'no-store',
  });
  response.end(isText ? body : JSON.stringify(body));
}
