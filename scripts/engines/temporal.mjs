import { launch, stop, untilReady } from '../machine/processes.mjs';
import { untilServing } from './temporal-health.mjs';

const START_LIMIT_MS = 60_000;
const HOST = '127.0.0.1';

/** Coded facts only: search attributes stay readable in Temporal, whatever the codec does. */
const SEARCH_ATTRIBUTES = ['ReferralStatus=Keyword', 'NextOwner=Keyword', 'DueAt=Datetime'];

/**
 * Starts Temporal's dev server and comes back when it serves, with the process and its address. `noted` hears of the
 * process as soon as there is one. A process that does not get to serve is stopped again.
 */
export async function startTemporal({ cli, port, namespace = 'default', log, env, noted, ...rest }) {
  const args = ['server', 'start-dev', '--ip', HOST, '--port', String(port), '--namespace', namespace];
  const temporal = launch({ command: cli, args: [...args, ...furtherFlags(rest)], log, env: withoutTemporal(env) });
  noted?.(temporal);
  await untilReady(temporal, 'Temporal', untilServing({ host: HOST, port, limitMs: START_LIMIT_MS }));
  return { ...temporal, address: `${HOST}:${port}` };
}

/** Its database is safe at any instant; asking first spares it the recovery. */
export const stopTemporal = (temporal, { limitMs }) => stop(temporal, { signal: 'SIGTERM', limitMs });

function furtherFlags({ databaseFile, ui, virtualTime }) {
  return [
    ...SEARCH_ATTRIBUTES.flatMap((attribute) => ['--search-attribute', attribute]),
    ...(databaseFile ? ['--db-filename', databaseFile, ...pragmas()] : []),
    ...(ui ? uiFlags(ui) : ['--headless']),
    ...(virtualTime ? ['--dynamic-config-value', 'frontend.WorkflowTimeSkippingEnabled=true'] : []),
    ...['--log-level', 'warn', '--disable-config-file'],
  ];
}

/** A write-ahead log for speed, synced in full so that power loss loses nothing. */
const pragmas = () => ['--sqlite-pragma', 'journal_mode=wal', '--sqlite-pragma', 'synchronous=full'];

const uiFlags = ({ port, publicPath, codecEndpoint }) => [
  ...['--ui-port', String(port), '--ui-public-path', publicPath],
  ...['--ui-codec-endpoint', codecEndpoint, '--ui-disable-news-fetch'],
];

/** Settings for some other Temporal (its key, its certificates) must not reach a server of ours, nor its clients. */
export function withoutTemporal(env) {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith('TEMPORAL_')));
}
