import { postgresUrl } from '../engines/postgres.mjs';
import { DATABASE } from '../engines/postgres-cluster.mjs';
import { Trouble } from '../machine/say.mjs';
import { outsidePostgres, outsideTemporal } from './outside-engines.mjs';

const USUAL = { desk: 3000, temporal: 7233, temporalUi: 8233, postgres: 5433, workerWatch: 9464 };

/**
 * Where everything will be, decided before anything starts: the usual ports where they are free, others where they are
 * not, and the engines that the environment names in place of ours. `own` has the ports of the engines that are ours;
 * `ports` are the claims on ports, so that two houses that start in the same second do not choose the same.
 */
export async function makePlan({ env, credentials, port, ports }) {
  const [deskPort, temporal, postgres, workerWatch] = await Promise.all([
    portOfDesk(port, ports),
    placeOfTemporal(env, ports),
    placeOfPostgres(env, credentials, ports),
    ports.claimOr(USUAL.workerWatch),
  ]);
  const desk = `http://localhost:${deskPort}`;
  return {
    own: { temporal: temporal.port, postgres: postgres.port },
    uiPort: temporal.uiPort,
    desk,
    port: deskPort,
    workerWatch,
    namespace: env.TEMPORAL_NAMESPACE || 'default',
    temporal: temporal.address,
    postgres: postgres.url,
    temporalUi: temporal.uiPort || env.TEMPORAL_UI_URL ? `${desk}/temporal` : null,
  };
}

async function portOfDesk(asked, ports) {
  if (asked === undefined) return ports.claimOr(USUAL.desk);
  if (await ports.claim(asked)) return asked;
  throw new Trouble(`Port ${asked} is taken. Name another one with --port, or none, and a free one is found.`);
}

async function placeOfTemporal(env, ports) {
  const outside = await outsideTemporal(env);
  if (outside) return outside;
  const [port, uiPort] = await Promise.all([ports.claimOr(USUAL.temporal), ports.claimOr(USUAL.temporalUi)]);
  return { port, uiPort, address: `127.0.0.1:${port}` };
}

async function placeOfPostgres(env, credentials, ports) {
  const outside = await outsidePostgres(env);
  if (outside) return outside;
  const port = await ports.claimOr(USUAL.postgres);
  return { port, url: postgresUrl({ port, password: credentials.admin, database: DATABASE }) };
}
