import { z } from 'zod';
import { payloadKeys } from './payload-keys';
import { temporalAddress } from './temporal-address';

const port = z.coerce.number('must be a port number').int('must be a port number').min(0).max(65_535);

const Common = z.object({
  FOLLOWTHROUGH_MODE: z.enum(['development', 'production'], 'must be development or production').default('production'),
  DATABASE_URL: z
    .string('is missing; give the URL of a PostgreSQL database')
    .regex(/^postgres(ql)?:\/\/\S+$/, 'must be a URL such as postgresql://user:password@host:5432/database'),
  PAYLOAD_KEYS: payloadKeys,
});

const Worker = Common.extend({
  OUTBOX_DIR: z.string('is missing; name the folder in which the development adapter leaves what it sends'),
});

const Api = Common.extend({
  PORT: port.default(3000),
  HOST: z.string().default('127.0.0.1'),
  TEMPORAL_UI_URL: z.url({ protocol: /^https?$/, error: 'must be an http URL' }).optional(),
});

type Variables = NodeJS.ProcessEnv;

/** What a worker is told from outside. Read once, in its `main`; every fault is reported at once, and no value quoted. */
export const loadWorkerEnv = (source: Variables) =>
  load(source, Worker, ({ OUTBOX_DIR }) => ({ outboxFolder: OUTBOX_DIR }));

/** What an api is told from outside. Read once, in its `main`; every fault is reported at once, and no value quoted. */
export const loadApiEnv = (source: Variables) =>
  load(source, Api, ({ PORT, HOST, TEMPORAL_UI_URL }) => ({
    port: PORT,
    host: HOST,
    temporalUiUrl: TEMPORAL_UI_URL,
  }));

function load<Known extends z.infer<typeof Common>, Own>(
  source: Variables,
  schema: z.ZodType<Known>,
  own: (known: Known) => Own,
) {
  const variables = given(source);
  const parsed = schema.safeParse(variables);
  const temporal = tried(() => temporalAddress(variables));
  if (parsed.success && temporal.address) {
    const { FOLLOWTHROUGH_MODE: mode, DATABASE_URL: databaseUrl, PAYLOAD_KEYS: keys } = parsed.data;
    return Object.freeze({ mode, databaseUrl, payloadKeys: keys, temporal: temporal.address, ...own(parsed.data) });
  }
  const faults = (parsed.error?.issues ?? []).map(({ path, message }) => `${path[0]?.toString()} ${message}`);
  throw new Error(
    ['The environment cannot be used:', ...faults, ...temporal.faults].join('\n  - ') +
      '\nSet these variables and start again.',
  );
}

/** A variable that is set to nothing counts as not set. */
const given = (source: Variables): Record<string, string> =>
  Object.fromEntries(Object.entries(source).filter((pair): pair is [string, string] => Boolean(pair[1])));

function tried<Address>(read: () => Address): { readonly address?: Address; readonly faults: readonly string[] } {
  try {
    return { address: read(), faults: [] };
  } catch (fault) {
    return { faults: [fault instanceof Error ? fault.message : String(fault)] };
  }
}
