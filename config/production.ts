type Variables = Readonly<Record<string, string>>;

interface Temporal {
  readonly connection: { readonly tls?: unknown };
}

/** Such keys are made by `npm start`, lie beside the data that they protect, and nobody keeps a copy of them. */
const GENERATED = 'development-';

/** The networks on which words may go in the clear, where somebody has said so. */
export const MAY_BE_PLAIN = ['postgres', 'temporal', 'model'] as const;
type MayBePlain = (typeof MAY_BE_PLAIN)[number];

/** Why nothing may run in production on these variables: every reason, as a sentence without a secret in it. */
export const whyNotInProduction = (variables: Variables, temporal: Temporal | undefined): readonly string[] => [
  ...generatedKeys(variables),
  ...whyPostgresInTheClear(variables),
  ...(temporal ? plainTemporal(variables, temporal) : []),
];

/** Why no api may: what it alone is told. */
export function whyNoApiInProduction({ PUBLIC_URL }: Variables): readonly string[] {
  if (!PUBLIC_URL) return ['PUBLIC_URL is missing; give the address at which people and systems reach this house'];
  if (!URL.canParse(PUBLIC_URL)) return []; // That it is no URL has been said.
  const { protocol, hostname } = new URL(PUBLIC_URL);
  if (protocol === 'https:' || THIS_MACHINE.includes(hostname)) return [];
  return [
    'PUBLIC_URL is not https; let a proxy with a certificate stand before the api, and give its address. Only localhost may do without',
  ];
}

/** Why no worker may: what it alone is told. */
export const whyNoWorkerInProduction = (variables: Variables): readonly string[] => [
  ...whyNoMessenger(variables),
  ...whyModelInTheClear(variables),
];

const whyNoMessenger = ({ MESSENGER }: Variables): readonly string[] =>
  MESSENGER
    ? []
    : [
        'MESSENGER is missing; no adapter sends e-mail yet, so say MESSENGER=outbox-folder and see to it that what is left in OUTBOX_DIR is sent',
      ];

/** Narratives go to a model, so they go encrypted, or to this machine. */
function whyModelInTheClear(variables: Variables): readonly string[] {
  const { OPENAI_API_KEY, OPENAI_BASE_URL = '' } = variables;
  if (!OPENAI_API_KEY || !URL.canParse(OPENAI_BASE_URL) || mayBePlain('model', variables)) return [];
  const { protocol, hostname } = new URL(OPENAI_BASE_URL);
  if (protocol === 'https:' || THIS_MACHINE.includes(hostname)) return [];
  return [
    'OPENAI_BASE_URL is not https, so narratives would go in the clear; give an https address, or, on a network that is yours alone, set ALLOW_PLAINTEXT=model',
  ];
}

const THIS_MACHINE: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];

const generatedKeys = ({ PAYLOAD_KEYS = '' }: Variables): readonly string[] =>
  PAYLOAD_KEYS.split(',')
    .map((entry) => entry.trim().split(':')[0] ?? '')
    .filter((id) => id.startsWith(GENERATED))
    .map(
      (id) => `PAYLOAD_KEYS names "${id}", a key that npm start made; make one that you keep: openssl rand -base64 32`,
    );

/** Why records would go in the clear. `require` encrypts and asks nobody who is at the other end, so it does not count. */
export function whyPostgresInTheClear(variables: Variables): readonly string[] {
  const { DATABASE_URL = '' } = variables;
  if (!URL.canParse(DATABASE_URL) || mayBePlain('postgres', variables)) return [];
  if (new URL(DATABASE_URL).searchParams.get('sslmode') === 'verify-full') return [];
  return [
    'DATABASE_URL does not ask for TLS; end it in "?sslmode=verify-full", or, on a network that is yours alone, set ALLOW_PLAINTEXT=postgres',
  ];
}

function plainTemporal(variables: Variables, { connection }: Temporal): readonly string[] {
  if (connection.tls || mayBePlain('temporal', variables)) return [];
  return [
    'TEMPORAL_TLS is not true and there is no TEMPORAL_API_KEY, so Temporal would be spoken to in the clear; set one, or, on a network that is yours alone, set ALLOW_PLAINTEXT=temporal',
  ];
}

const mayBePlain = (engine: MayBePlain, { ALLOW_PLAINTEXT = '' }: Variables): boolean =>
  namesIn(ALLOW_PLAINTEXT).includes(engine);

/** The names of a list that is written `one,two`. */
export const namesIn = (list: string): readonly string[] => list.split(',').map((name) => name.trim());
