import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { wallClock } from '../config/clock';
import { loadApiEnv } from '../config/env';
import { mayReadFigures } from '../config/may-read-figures';
import { VERSION } from '../config/version';
import { connect } from '../db/connect';
import { createDataConverter } from '../payloads/data-converter';
import { createApp } from './app';
import { connectTemporal } from './engine';
import { leave, stopAsked } from './leave';
import { createLog } from './log';
import { createApiMetrics } from './metrics';
import { openPublicForm } from './self-referral/public-form';

const DESK_FOLDER = join(__dirname, '..', 'web', 'dist');

/** An api: starts and answers also while an engine is away, and says so. Any number of them may run. */
async function main(): Promise<void> {
  const env = loadApiEnv(process.env);
  const temporal = connectTemporal(env.temporal, createDataConverter(env.payloadKeys, env.temporal.namespace));
  const sql = connect(env.databaseUrl, { applicationName: 'followthrough-api' });
  const log = createLog(wallClock, { service: 'api', version: VERSION }, (line) => process.stdout.write(line));
  const { mode, publicUrl, temporalUiUrl } = env;
  const leaving = new AbortController();
  const publicForm = env.publicForm && openPublicForm(env.publicForm);
  const app = createApp({
    ...{ sql, temporal, clock: wallClock, leaving: leaving.signal, mode, publicUrl, temporalUiUrl, log },
    ...{ publicForm, proxyHops: env.proxyHops, evaluationsFolder: env.evaluationsFolder },
    deskFolder: DESK_FOLDER,
    metrics: createApiMetrics(),
    mayReadFigures: (authorization) => mayReadFigures(env, authorization),
  });

  const server = createServer(app);
  await listening(server, env);
  log({ message: 'The api is ready', host: env.host, port: env.port });
  process.send?.({ kind: 'ready' });

  await stopAsked();
  log({ message: 'The api is leaving', drainMs: env.drainMs });
  await leave(server, { leaving, drainMs: env.drainMs });
  await Promise.all([temporal.connection.close(), sql.end({ timeout: 1 })]);
}

const listening = (server: Server, { port, host }: { readonly port: number; readonly host: string }): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });

main().then(
  () => process.exit(0),
  (failure: unknown) => {
    process.stderr.write(`${failure instanceof Error ? failure.message : String(failure)}\n`);
    process.exit(1);
  },
);
