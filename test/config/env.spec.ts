import { randomBytes } from 'node:crypto';
import { loadApiEnv, loadWorkerEnv } from '../../config/env';

const key = randomBytes(32).toString('base64');
const usable = {
  DATABASE_URL: 'postgresql://api:secret@db:5432/followthrough',
  PAYLOAD_KEYS: `k2:${key},k1:${key}`,
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
  it('needs only a database and keys; the rest has values that work on one machine', () => {
    const { payloadKeys, ...env } = loadApiEnv({ ...usable, OUTBOX_DIR: undefined });
    expect(env).toEqual({
      mode: 'production',
      databaseUrl: usable.DATABASE_URL,
      port: 3000,
      host: '127.0.0.1',
      temporalUiUrl: undefined,
      temporal: { namespace: 'default', connection: { address: 'localhost:7233' } },
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
        TEMPORAL_TLS_CLIENT_CERT_DATA: 'hunter2',
      }),
    );
    expect(faults).toMatchInlineSnapshot(`
"Error: The environment cannot be used:
  - FOLLOWTHROUGH_MODE must be development or production
  - DATABASE_URL must be a URL such as postgresql://user:password@host:5432/database
  - PAYLOAD_KEYS key 1: "k1" is not 32 bytes in base64
  - PORT must be a port number
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
