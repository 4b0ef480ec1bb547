import { z } from 'zod';
import { AdviceVariables, adviceFilesIn, LexiconVariables } from './advice-env';
import { ModelVariables, modelIn } from './model-env';
import { payloadKeys } from './payload-keys';
import { MAY_BE_PLAIN, namesIn, whyNoApiInProduction, whyNotInProduction, whyNoWorkerInProduction } from './production';
import { withSecretFiles } from './secret-files';
import { temporalAddress } from './temporal-address';

const port = z.coerce.number('must be a port number').int('must be a port number').min(0).max(65_535);
const drainSeconds = z.coerce.number('must be a number of seconds').int('must be whole seconds').min(0).max(60);
const url = z.url({ protocol: /^https?$/, error: 'must be an http URL' });

const SENTENCE_MAX = 200;
const sentence = z.string().trim().max(SENTENCE_MAX, `must be at most ${SENTENCE_MAX} characters`);
const PROXY_HOPS_MAX = 5;

/** A token that opens the figures must not be guessable. */
const TOKEN_MIN = 16;

const Common = z.object({
  FOLLOWTHROUGH_MODE: z.enum(['development', 'production'], 'must be development or production').default('production'),
  DATABASE_URL: z
    .string('is missing; give the URL of a PostgreSQL database')
    .regex(/^postgres(ql)?:\/\/\S+$/, 'must be a URL such as postgresql://user:password@host:5432/database'),
  PAYLOAD_KEYS: payloadKeys,
  METRICS_TOKEN: z.string().min(TOKEN_MIN, `must be at least ${TOKEN_MIN} characters`).optional(),
  ALLOW_PLAINTEXT: z
    .string()
    .refine(
      (list) => namesIn(list).every((name) => MAY_BE_PLAIN.some((known) => known === name)),
      `may name ${MAY_BE_PLAIN.join(', ')}, with a comma between`,
    )
    .optional(),
});

const Worker = Common.extend({
  ...ModelVariables.shape,
  ...AdviceVariables.shape,
  MESSENGER: z.enum(['outbox-folder'], 'must be outbox-folder, the one that there is').optional(),
  OUTBOX_DIR: z.string('is missing; name the folder in which messages are left'),
  WORKFLOW_BUNDLE: z.string().optional(),
  WATCH_PORT: port.optional(),
  WATCH_HOST: z.string().default('127.0.0.1'),
});

const Api = Common.extend({
  PORT: port.default(3000),
  HOST: z.string().default('127.0.0.1'),
  PUBLIC_URL: url.optional(),
  DRAIN_SECONDS: drainSeconds.optional(),
  TEMPORAL_UI_URL: url.optional(),
  EVALUATIONS_DIR: z.string().optional(),
  PROXY_HOPS: z.coerce.number('must be a number').int('must be whole').min(0).max(PROXY_HOPS_MAX).default(0),
  SELF_REFERRAL_ORGANIZATION: sentence.optional(),
  SELF_REFERRAL_OTHER_WAY: sentence.optional(),
  SELF_REFERRAL_OTHER_WAY_ES: sentence.optional(),
});

type Variables = NodeJS.ProcessEnv;

/** A balancer that asks every few seconds has this long to hear that it should send nothing more. */
const DRAIN_SECONDS = { production: 5, development: 0 };

/** What a worker is told from outside. Read once, in its `main`; every fault is reported at once, and no value quoted. */
export const loadWorkerEnv = (source: Variables) =>
  load(source, Worker, whyNoWorkerInProduction, (known) => ({
    outboxFolder: known.OUTBOX_DIR,
    workflowBundlePath: known.WORKFLOW_BUNDLE,
    /** Where the worker answers watchers; without a port it opens none. */
    watch: known.WATCH_PORT === undefined ? undefined : { port: known.WATCH_PORT, host: known.WATCH_HOST },
    /** Who is asked for advice first; undefined where only the offline advisor is. */
    model: modelIn(known),
    /** An organization's own files for the offline advisor. */
    adviceFiles: adviceFilesIn(known),
  }));

/** The model alone, for a command that needs nothing else of the house. */
export const loadModelEnv = (source: Variables) => modelIn(loadPart(source, ModelVariables));

/** The files for the offline advisor alone, likewise. */
export const loadAdviceEnv = (source: Variables) => adviceFilesIn(loadPart(source, AdviceVariables));

/** The organization's own lexicon alone, for a command that makes or probes lessons. */
export const loadLexiconEnv = (source: Variables) => ({
  lexicon: loadPart(source, LexiconVariables).ADVICE_LEXICON_FILE,
});

function loadPart<Known>(source: Variables, schema: z.ZodType<Known>): Known {
  const { variables, faults: unread } = withSecretFiles(given(source));
  const parsed = schema.safeParse(variables);
  if (parsed.success && unread.length === 0) return parsed.data;
  throw new Error(inWords([...unread, ...faultsIn(parsed)]));
}

/** What an api is told from outside. Read once, in its `main`; every fault is reported at once, and no value quoted. */
export const loadApiEnv = (source: Variables) =>
  load(source, Api, whyNoApiInProduction, (known) => ({
    port: known.PORT,
    host: known.HOST,
    publicUrl: known.PUBLIC_URL,
    drainMs: (known.DRAIN_SECONDS ?? DRAIN_SECONDS[known.FOLLOWTHROUGH_MODE]) * 1_000,
    temporalUiUrl: known.TEMPORAL_UI_URL,
    evaluationsFolder: known.EVALUATIONS_DIR,
    proxyHops: known.PROXY_HOPS,
    publicForm: publicFormOf(known),
  }));

/** Who reads the form in a house that is tried out: the organization of the sample. */
const OF_THE_SAMPLE = 'Brandt Community Care';

/** Production opens the form to the public only where an organization put its name to it. */
function publicFormOf(known: z.infer<typeof Api>) {
  const isTrial = known.FOLLOWTHROUGH_MODE === 'development';
  const organization = known.SELF_REFERRAL_ORGANIZATION ?? (isTrial ? OF_THE_SAMPLE : undefined);
  if (organization === undefined) return undefined;
  const { SELF_REFERRAL_OTHER_WAY: en = null, SELF_REFERRAL_OTHER_WAY_ES: es = null } = known;
  return { organization, otherWay: { en, es } };
}

function load<Known extends z.infer<typeof Common>, Own>(
  source: Variables,
  schema: z.ZodType<Known>,
  whyNotThisOne: (variables: Record<string, string>) => readonly string[],
  own: (known: Known) => Own,
) {
  const { variables, faults: unread } = withSecretFiles(given(source));
  const parsed = schema.safeParse(variables);
  const temporal = tried(() => temporalAddress(variables));
  const unfit = isForProduction(variables)
    ? [...whyNotInProduction(variables, temporal.address), ...whyNotThisOne(variables)]
    : [];
  if (parsed.success && temporal.address && unread.length + unfit.length === 0) {
    const { FOLLOWTHROUGH_MODE: mode, DATABASE_URL: databaseUrl, PAYLOAD_KEYS: keys } = parsed.data;
    const common = { mode, databaseUrl, payloadKeys: keys, metricsToken: parsed.data.METRICS_TOKEN };
    return Object.freeze({ ...common, temporal: temporal.address, ...own(parsed.data) });
  }
  throw new Error(inWords([...unread, ...faultsIn(parsed), ...temporal.faults, ...unfit]));
}

const faultsIn = ({ error }: z.ZodSafeParseResult<unknown>): readonly string[] =>
  (error?.issues ?? []).map(({ path, message }) => `${path[0]?.toString()} ${message}`);

const inWords = (faults: readonly string[]): string =>
  `${['The environment cannot be used:', ...faults].join('\n  - ')}\nSet these variables and start again.`;

const isForProduction = ({ FOLLOWTHROUGH_MODE = 'production' }: Record<string, string>): boolean =>
  FOLLOWTHROUGH_MODE === 'production';

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
