import { answers } from '../machine/ports.mjs';
import { Trouble } from '../machine/say.mjs';

const ANSWER_LIMIT_MS = 5_000;

/** The Temporal that the environment names, `{ address }`, once it answers; it is never passed over for one of our own. */
export async function outsideTemporal(env) {
  const address = env.TEMPORAL_ADDRESS;
  if (!address) return undefined;
  const [, host, port = '7233'] = /^\[?([^[\]/]+?)\]?(?::(\d+))?$/.exec(address) ?? [];
  if (!host) throw new Trouble(`TEMPORAL_ADDRESS is "${address}", and must be host:port, such as 127.0.0.1:7233.`);
  if (await answers({ host, port: Number(port), limitMs: ANSWER_LIMIT_MS })) return { address: `${host}:${port}` };
  throw new Trouble(
    `TEMPORAL_ADDRESS names ${host}:${port}, and nothing answers there. ` +
      'Start that Temporal or mend the address; without TEMPORAL_ADDRESS, npm start starts one of its own.',
  );
}

/** The PostgreSQL that the environment names, `{ url }`, once it answers. Its password is never shown. */
export async function outsidePostgres(env) {
  if (!env.DATABASE_URL) return undefined;
  const url = URL.canParse(env.DATABASE_URL) ? new URL(env.DATABASE_URL) : undefined;
  if (!url?.hostname || !/^postgres(ql)?:$/.test(url.protocol))
    throw new Trouble('DATABASE_URL must be a URL such as postgres://user:password@host:5432/database.');
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const port = Number(url.port || 5432);
  if (await answers({ host, port, limitMs: ANSWER_LIMIT_MS })) return { url: env.DATABASE_URL };
  throw new Trouble(
    `DATABASE_URL names ${host}:${port}, and nothing answers there. ` +
      'Start that PostgreSQL or mend the URL; without DATABASE_URL, npm start starts one of its own.',
  );
}
