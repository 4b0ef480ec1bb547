import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadAdviceEnv, loadApiEnv, loadModelEnv, loadWorkerEnv } from '../../config/env';

const key = randomBytes(32).toString('base64');
const usable = {
  DATABASE_URL: 'postgresql://api:secret@db:5432/followthrough?sslmode=verify-full',
  PAYLOAD_KEYS: `k2:${key},k1:${key}`,
  TEMPORAL_TLS: 'true',
  PUBLIC_URL: 'https://care.example',
  MESSENGER: 'outbox-folder',
  OUTBOX_DIR: '/var/lib/outbox',
};

const faultsOf = (load: () => unknown): string => {
  try {
    load();
  } catch (fault) {
    return String(fault);
  }
  return '';
};

describe('The environment of an api', () => {
  it('needs a database, keys and an address to be reached at; the rest has values that work on one machine', () => {
    const { payloadKeys, ...env } = loadApiEnv({ ...usable, OUTBOX_DIR: undefined });
    expect(env).toEqual({
      mode: 'production',
      databaseUrl: usable.DATABASE_URL,
      port: 3000,
      host: '127.0.0.1',
      publicUrl: 'https://care.example',
      drainMs: 5_000,
      temporalUiUrl: undefined,
      proxyHops: 0,
      publicForm: undefined,
      temporal: { namespace: 'default', connection: { address: 'localhost:7233', tls: {} } },
    });
    expect(payloadKeys.map(({ id, secret }) => [id, secret.length])).toEqual([
      ['k2', 32],
      ['k1', 32],
    ]);
  });

  it('takes a variable that is set to nothing as not set', () => {
    expect(loadApiEnv({ ...usable, PORT: '', FOLLOWTHROUGH_MODE: '' })).toMatchObject({
      port: 3000,
      mode: 'production',
    });
  });

  it('reaches Temporal Cloud by API key, over TLS', () => {
    const env = loadApiEnv({
      ...usable,
      TEMPORAL_ADDRESS: 'eu.api.temporal.io:7233',
      TEMPORAL_NAMESPACE: 'care.a1b2',
      TEMPORAL_API_KEY: 'key',
      TEMPORAL_TLS: undefined,
    });
    expect(env.temporal).toEqual({
      namespace: 'care.a1b2',
      connection: { address: 'eu.api.temporal.io:7233', apiKey: 'key', tls: true },
    });
  });

  it('cannot be changed once it is read', () => {
    expect(Object.isFrozen(loadApiEnv(usable))).toBe(true);
  });

  it('is refused with every fault at once, and no value in sight', () => {
    const faults = faultsOf(() =>
      loadApiEnv({
        FOLLOWTHROUGH_MODE: 'test',
        DATABASE_URL: 'mysql://root:hunter2@db',
        PAYLOAD_KEYS: 'k1:hunter2',
        PORT: '70000',
        TEMPORAL_UI_URL: 'localhost:8233',
        ALLOW_PLAINTEXT: 'hunter2',
        DRAIN_SECONDS: 'hunter2',
        TEMPORAL_TLS_CLIENT_CERT_DATA: 'hunter2',
      }),
    );
    expect(faults).toMatchInlineSnapshot(`
"Error: The environment cannot be used:
  - FOLLOWTHROUGH_MODE must be development or production
  - DATABASE_URL must be a URL such as postgresql://user:password@host:5432/database
  - PAYLOAD_KEYS key 1: "k1" is not 32 bytes in base64
  - ALLOW_PLAINTEXT may name postgres, temporal, model, with a comma between
  - PORT must be a port number
  - DRAIN_SECONDS must be a number of seconds
  - TEMPORAL_UI_URL must be an http URL
  - TEMPORAL_TLS_CLIENT_CERT_… and TEMPORAL_TLS_CLIENT_KEY_… belong together: give both, or neither
Set these variables and start again."
`);
    expect(faults).not.toContain('hunter2');
  });
});

describe('The environment of a worker', () => {
  it('names the folder of what was sent', () => {
    expect(loadWorkerEnv(usable).outboxFolder).toBe('/var/lib/outbox');
    expect(faultsOf(() => loadWorkerEnv({ ...usable, OUTBOX_DIR: undefined }))).toContain('OUTBOX_DIR is missing');
  });

  it('names no model without a key, whatever else is said of one', () => {
    expect(loadWorkerEnv({ ...usable, OPENAI_MODEL: 'a-model', OPENAI_API_KEY: '' }).model).toBeUndefined();
  });

  it('names a model by its key alone; the rest has values', () => {
    expect(loadWorkerEnv({ ...usable, OPENAI_API_KEY: 'sk-hunter2' }).model).toEqual({
      settings: {
        apiKey: 'sk-hunter2',
        baseUrl: 'https://api.openai.com/v1',
        model: 'gpt-5-mini',
        style: 'responses',
        timeoutMs: 45_000,
      },
      limits: { requestsPerMinute: 60, tokensPerDay: 2_000_000 },
    });
  });

  it('lets no narrative go to a model in the clear, unless somebody has said that the network is theirs', () => {
    const plain = { ...usable, OPENAI_API_KEY: 'sk-hunter2', OPENAI_BASE_URL: 'http://model.example/v1' };
    const faults = faultsOf(() => loadWorkerEnv(plain));
    expect(faults).toContain('OPENAI_BASE_URL is not https, so narratives would go in the clear');
    expect(faults).not.toContain('hunter2');
    for (const more of [{ ALLOW_PLAINTEXT: 'model' }, { OPENAI_BASE_URL: 'http://127.0.0.1:8080/v1' }])
      expect(loadWorkerEnv({ ...plain, ...more }).model).toBeDefined();
  });
});

describe('The files of an organization for the offline advisor', () => {
  const folder = mkdtempSync(join(tmpdir(), 'advice-files-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const file = (name: string, content: string): string => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };

  it('are none unless one is named, and are read with the environment', () => {
    expect(loadWorkerEnv(usable).adviceFiles).toEqual({ lexicon: undefined });
    const named = { ADVICE_LEXICON_FILE: file('ours.json', '{"off": ["smoking"]}') };
    const sha256 = createHash('sha256').update('{"off": ["smoking"]}').digest('hex');
    const read = { lexicon: { name: 'ours.json', sha256, json: { off: ['smoking'] } } };
    expect(loadWorkerEnv({ ...usable, ...named }).adviceFiles).toEqual(read);
    expect(loadAdviceEnv(named)).toEqual(read);
  });

  it('stop the start where one cannot be read, beside every other fault', () => {
    const nowhere = { ADVICE_LEXICON_FILE: join(folder, 'nowhere.json') };
    const faults = faultsOf(() => loadWorkerEnv({ ...usable, OUTBOX_DIR: undefined, ...nowhere }));
    expect(faults).toContain('nowhere.json, which cannot be read (ENOENT)');
    expect(faults).toContain('OUTBOX_DIR is missing');
    const torn = { ADVICE_LEXICON_FILE: file('torn.json', '{"off": [') };
    expect(faultsOf(() => loadAdviceEnv(torn))).toContain('torn.json, which is not JSON');
    const huge = { ADVICE_LEXICON_FILE: file('huge.json', ' '.repeat(5 * 1024 * 1024 + 1)) };
    expect(faultsOf(() => loadAdviceEnv(huge))).toContain('huge.json, which is larger than 5 MiB');
  });
});

describe('The environment of a command that asks a model', () => {
  it('needs nothing else of the house', () => {
    expect(loadModelEnv({})).toBeUndefined();
    expect(loadModelEnv({ OPENAI_API_KEY: 'sk-hunter2', OPENAI_API_STYLE: 'chat' })?.settings.style).toBe('chat');
  });

  it('is refused with every fault at once, and no value in sight', () => {
    const careless = {
      OPENAI_API_KEY: 'sk-hunter2',
      OPENAI_BASE_URL: 'hunter2',
      OPENAI_API_STYLE: 'hunter2',
      OPENAI_TIMEOUT_SECONDS: '101',
      OPENAI_REQUESTS_PER_MINUTE: '0',
      OPENAI_TOKENS_PER_DAY: 'hunter2',
    };
    expect(faultsOf(() => loadModelEnv(careless))).toMatchInlineSnapshot(`
"Error: The environment cannot be used:
  - OPENAI_BASE_URL must be an http URL
  - OPENAI_API_STYLE must be responses or chat
  - OPENAI_TIMEOUT_SECONDS must be at most 100
  - OPENAI_REQUESTS_PER_MINUTE must be at least 1
  - OPENAI_TOKENS_PER_DAY must be a number of tokens
Set these variables and start again."
`);
    expect(faultsOf(() => loadModelEnv(careless))).not.toContain('hunter2');
  });
});

describe('Production', () => {
  const careless = {
    DATABASE_URL: 'postgresql://api:hunter2@db:5432/followthrough?sslmode=require',
    PAYLOAD_KEYS: `k1:${key},development-0a1b2c3d:${key}`,
    PUBLIC_URL: 'http://care.example',
    OUTBOX_DIR: '/var/lib/outbox',
  };

  it('refuses an api that is open, on generated keys, or in the clear, and says all of it at once', () => {
    expect(faultsOf(() => loadApiEnv(careless))).toMatchInlineSnapshot(`
"Error: The environment cannot be used:
  - PAYLOAD_KEYS names "development-0a1b2c3d", a key that npm start made; make one that you keep: openssl rand -base64 32
  - DATABASE_URL does not ask for TLS; end it in "?sslmode=verify-full", or, on a network that is yours alone, set ALLOW_PLAINTEXT=postgres
  - TEMPORAL_TLS is not true and there is no TEMPORAL_API_KEY, so Temporal would be spoken to in the clear; set one, or, on a network that is yours alone, set ALLOW_PLAINTEXT=temporal
  - PUBLIC_URL is not https; let a proxy with a certificate stand before the api, and give its address. Only localhost may do without
Set these variables and start again."
`);
  });

  it('refuses a worker that was not told what becomes of its messages', () => {
    const faults = faultsOf(() => loadWorkerEnv(careless));
    expect(faults).toContain('MESSENGER is missing; no adapter sends e-mail yet');
    expect(faults).not.toMatch(/PUBLIC_URL|hunter2/);
  });

  it.each<[string, object]>([
    [
      'a private network, where somebody says that it is one',
      { DATABASE_URL: careless.DATABASE_URL, TEMPORAL_TLS: undefined, ALLOW_PLAINTEXT: 'postgres, temporal' },
    ],
    ['a browser on the same machine', { PUBLIC_URL: 'http://localhost:3000' }],
    ['Temporal by API key, for that goes over TLS', { TEMPORAL_TLS: undefined, TEMPORAL_API_KEY: 'key' }],
  ])('allows %s', (_what, facts) => {
    expect(loadApiEnv({ ...usable, ...facts }).mode).toBe('production');
  });

  it('is what a house is in that says nothing of it, and development asks for none of this', () => {
    expect(faultsOf(() => loadApiEnv({ ...careless, FOLLOWTHROUGH_MODE: '' }))).toContain('PUBLIC_URL is not https');
    const { payloadKeys, ...env } = loadApiEnv({ ...careless, FOLLOWTHROUGH_MODE: 'development' });
    expect(env).toMatchObject({ mode: 'development', drainMs: 0 });
  });
});

describe('A secret', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'followthrough-secrets-'));
    writeFileSync(join(folder, 'keys'), `k1:${key}\n`);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const from = (path: string, facts: object = {}) =>
    loadApiEnv({ ...usable, PAYLOAD_KEYS: undefined, PAYLOAD_KEYS_FILE: join(folder, path), ...facts });

  it('may come from a file', () => {
    expect(from('keys').payloadKeys.map(({ id }) => id)).toEqual(['k1']);
  });

  it('is refused when its file cannot be read, or when it is given twice', () => {
    expect(faultsOf(() => from('no-such-file'))).toContain('no-such-file, which cannot be read');
    expect(faultsOf(() => from('keys', { PAYLOAD_KEYS: usable.PAYLOAD_KEYS }))).toContain(
      'PAYLOAD_KEYS and PAYLOAD_KEYS_FILE are both set; set one',
    );
  });
});

describe('PAYLOAD_KEYS', () => {
  it.each<[string, string | undefined, string]>([
    ['when missing', undefined, 'PAYLOAD_KEYS is missing'],
    ['without an id', key, 'key 1: write it as "id:base64"'],
    ['with a key too short', `k1:${randomBytes(16).toString('base64')}`, 'key 1: "k1" is not 32 bytes'],
    ['with the same id twice', `k1:${key},k1:${key}`, 'names a key id twice'],
    ['with a comma too many', `k1:${key},`, 'key 2: write it as'],
  ])('is refused %s', (_how, PAYLOAD_KEYS, sentence) => {
    expect(faultsOf(() => loadApiEnv({ ...usable, PAYLOAD_KEYS }))).toContain(sentence);
  });
});
