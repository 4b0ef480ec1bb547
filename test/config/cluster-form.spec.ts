import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT_ROUTES } from '../../api/routes';
import { loadApiEnv, loadWorkerEnv } from '../../config/env';
import {
  filledIn,
  readCompose,
  readDockerfile,
  type Service,
  textOf,
  variablesIn,
  variablesOfCompose,
} from '../support/cluster-files';

const PROJECT = join(__dirname, '..', '..');
const { services, networks, volumes, secrets } = readCompose();
const stages = readDockerfile();
const all = Object.entries(services);
const ours = all.filter(([, { image }]) => image.startsWith('followthrough:'));
const the = (name: string): Service => {
  const service = services[name];
  if (!service) throw new Error(`docker-compose.yml has no ${name}.`);
  return service;
};

/** What Temporal's own package reads, and we hand to it as it is. */
const TEMPORAL_READS = ['TEMPORAL_ADDRESS', 'TEMPORAL_NAMESPACE', 'TEMPORAL_TLS', 'TEMPORAL_API_KEY'];
const fromFiles = (names: readonly string[]) => [...names, ...names.map((name) => `${name}_FILE`)];
const READ: Readonly<Record<string, readonly string[]>> = {
  api: fromFiles([
    ...variablesIn('config/env.ts', 'Common'),
    ...variablesIn('config/env.ts', 'Api'),
    ...TEMPORAL_READS,
  ]),
  worker: fromFiles([
    ...variablesIn('config/env.ts', 'Common'),
    ...variablesIn('config/env.ts', 'Worker'),
    ...variablesIn('config/model-env.ts', 'ModelVariables'),
    ...variablesIn('config/advice-env.ts', 'AdviceVariables'),
    ...TEMPORAL_READS,
  ]),
  migrations: [...fromFiles(variablesIn('scripts/owner.ts', 'Environment')), 'ALLOW_PLAINTEXT'],
};

/** Read by a program of ours, and not given to it here: each for a reason. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  TEMPORAL_UI_URL: 'the api forwards to these pages in development only',
  EVALUATIONS_DIR: 'an advisor is measured where its files are, and not in a cluster: docs/evaluation.md',
  TEMPORAL_API_KEY: 'is for Temporal Cloud: docs/deployment.md',
};

/** To close connections, and to be slow. */
const A_LITTLE_SECONDS = 5;

const imageVariables = Object.fromEntries(
  (stages.at(-1)?.instructions ?? [])
    .filter(({ name }) => name === 'ENV')
    .flatMap(({ words }) => words.map((word) => word.split('=', 2) as [string, string])),
);
const givenTo = (name: string): Readonly<Record<string, string>> => ({
  ...imageVariables,
  ...the(name).environment,
});

describe('What docker-compose.yml gives', () => {
  it.each(Object.keys(READ))('to %s is what it reads, and all of it', (name) => {
    const reads = READ[name] ?? [];
    const gives = Object.keys(the(name).environment ?? {});
    expect(gives.filter((variable) => !reads.includes(variable))).toEqual([]);
    const given = Object.keys(givenTo(name));
    const missing = reads.filter(
      (variable) =>
        !variable.endsWith('_FILE') &&
        !(variable in LEFT_OUT) &&
        !given.includes(variable) &&
        !given.includes(`${variable}_FILE`),
    );
    expect(missing).toEqual([]);
  });

  it('from the image is read by somebody, or by Node itself', () => {
    const reads = new Set([...Object.values(READ).flat(), 'NODE_ENV']);
    expect(Object.keys(imageVariables).filter((variable) => !reads.has(variable))).toEqual([]);
  });

  it('from .env is what .env.example shows, and .env.example shows nothing else', () => {
    const shown = [...textOf('.env.example').matchAll(/^(?:# )?([A-Z_]+)=/gm)].map(([, name]) => name);
    expect(shown.sort()).toEqual(variablesOfCompose());
  });

  describe('with the secrets that `npm run secrets` makes', () => {
    let folder: string;
    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), 'followthrough-secrets-'));
      execFileSync(process.execPath, ['scripts/make-secrets.mjs', folder], { cwd: PROJECT });
    });
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    const told = (name: string, env: Readonly<Record<string, string>>) =>
      Object.fromEntries(
        Object.entries(givenTo(name)).map(([variable, value]) => [
          variable,
          filledIn(value, env).replace('/run/secrets', folder),
        ]),
      );

    it('is enough for production', () => {
      const env = { PUBLIC_URL: 'https://care.example', MESSENGER: 'outbox-folder' };
      expect(loadApiEnv(told('api', env))).toMatchObject({
        mode: 'production',
        host: '0.0.0.0',
        databaseUrl: expect.stringMatching(/^postgresql:\/\/followthrough_api:\w{48}@postgres:5432\/followthrough$/),
        temporal: { namespace: 'followthrough', connection: { address: 'temporal:7233' } },
      });
      expect(loadWorkerEnv(told('worker', env))).toMatchObject({
        mode: 'production',
        outboxFolder: '/outbox',
        workflowBundlePath: '/app/dist/pathways.json',
      });
    });

    it('is not enough once nobody says that the networks are private', () => {
      const env = { PUBLIC_URL: 'https://care.example', MESSENGER: 'outbox-folder', ALLOW_PLAINTEXT: '' };
      expect(() => loadApiEnv(told('api', env))).toThrow('DATABASE_URL does not ask for TLS');
    });

    it('starts nothing before somebody has said where the house is reached and what becomes of messages', () => {
      expect(() => told('api', { MESSENGER: 'outbox-folder' })).toThrow('PUBLIC_URL: say in .env');
      expect(() => told('worker', { PUBLIC_URL: 'https://care.example' })).toThrow('MESSENGER: say in .env');
    });

    it.each(all)('hands %s the secrets that it names, and no others', (_name, service) => {
      const named = JSON.stringify([service.environment, service.entrypoint, scriptsOf(service)]);
      const secretsNamed = [...named.matchAll(/\/run\/secrets\/([\w.-]+)/g)].map(([, secret]) => secret);
      expect([...new Set(secretsNamed)].sort()).toEqual([...(service.secrets ?? [])].sort());
    });

    it.each(Object.entries(secrets))(
      'finds %s made, where a container can read it and a passer-by cannot',
      (name, { file }) => {
        expect(file).toBe(`./secrets/${name}`);
        expect(statSync(join(folder, name)).mode & 0o777).toBe(0o444);
        expect(statSync(folder).mode & 0o777).toBe(0o700);
      },
    );

    it('has no password in the open', () => {
      const delicate = all
        .flatMap(([, { environment = {} }]) => Object.entries(environment))
        .filter(([variable]) => /PASSWORD|PWD|SECRET|KEY|TOKEN(?!S_PER)/.test(variable));
      expect(delicate.length).toBeGreaterThan(0);
      for (const [, value] of delicate) expect(value).toMatch(/^\/run\/secrets\/|^$/);
    });

    it('is made once: what relies on it finds it as it was', () => {
      const before = readFileSync(join(folder, 'database-roles.json'), 'utf8');
      const keys = readFileSync(join(folder, 'payload-keys'), 'utf8');
      execFileSync(process.execPath, ['scripts/make-secrets.mjs', folder], { cwd: PROJECT });
      expect(readFileSync(join(folder, 'database-roles.json'), 'utf8')).toBe(before);
      expect(readFileSync(join(folder, 'payload-keys'), 'utf8')).toBe(keys);
    });
  });
});

/** The scripts of ours that a service runs: the mounted ones of PostgreSQL, and Temporal's entry points. */
function scriptsOf({ volumes: mounted = [], entrypoint = [] }: Service): readonly string[] {
  const mountedScripts = mounted.map((volume) => volume.split(':')[0] ?? '').filter((path) => path.endsWith('.sh'));
  const entry = entrypoint.slice(1).map((path) => path.replace('/deploy', 'deploy/temporal'));
  return [...mountedScripts, ...entry].map(textOf);
}

describe('The versions', () => {
  const module = textOf('scripts/engines/temporal-cli/go.mod');
  const inModule = (name: string): string => new RegExp(`\\s${name} v(\\S+)`).exec(module)?.[1] ?? 'none';
  const tagOf = (name: string): string => the(name).image.split(':')[1] ?? '';
  const { engines, optionalDependencies } = JSON.parse(textOf('package.json'));

  it('of Temporal are those that our tests run on', () => {
    const server = inModule('go.temporal.io/server');
    expect([tagOf('temporal'), tagOf('temporal-schema'), tagOf('temporal-namespace')]).toEqual([
      server,
      server,
      server,
    ]);
    expect(server).toMatch(/^1\.32\./);
  });

  it('of its pages are of the same minor version', () => {
    const minor = (version: string) => version.split('.').slice(0, 2).join('.');
    expect(minor(tagOf('temporal-ui'))).toBe(minor(inModule('github.com/temporalio/ui-server/v2')));
  });

  it('of PostgreSQL is the one that comes with npm', () => {
    const majors = Object.values<string>(optionalDependencies).map((version) => version.split('.')[0]);
    expect(new Set(majors)).toEqual(new Set([tagOf('postgres').split('.')[0]]));
    expect(Number(tagOf('postgres'))).toBeGreaterThanOrEqual(15);
  });

  it('of Node are one, and one that package.json allows', () => {
    const nodes = stages.map(({ from }) => from).filter((from) => from.startsWith('node:'));
    expect(new Set(nodes).size).toBe(1);
    const [major = 0] = (/^node:(\d+)/.exec(nodes[0] ?? '')?.slice(1) ?? []).map(Number);
    const [, least = 0] = (/^>=(\d+)/.exec(engines.node) ?? []).map(Number);
    expect(major).toBeGreaterThanOrEqual(least);
    expect(major % 2).toBe(0); // Even ones are supported for years.
  });

  it('are said: no image is whatever is newest today', () => {
    for (const [name, { image }] of all)
      expect([name, image]).toEqual([name, expect.stringMatching(/^[\w./-]+:(\d|\$)/)]);
  });
});

describe('The image', () => {
  const last = stages.at(-1)?.instructions ?? [];
  const isIgnored = (path: string): boolean => {
    const lines = textOf('.dockerignore').split('\n');
    return !lines.includes(`!${path.split('/')[0]}`);
  };

  it('copies what exists, and what .dockerignore lets through', () => {
    const copied = stages
      .flatMap(({ instructions }) => instructions)
      .filter(({ name, words }) => name === 'COPY' && !words[0]?.startsWith('--from'))
      .flatMap(({ words }) => words.slice(0, -1))
      .filter((path) => path !== '.');
    expect(copied).toContain('package-lock.json');
    for (const path of copied)
      expect([path, existsSync(join(PROJECT, path)), isIgnored(path)]).toEqual([path, true, false]);
  });

  /** What only a development house, a measurement or a test plays with. */
  const PLAYED = ['simulation', 'bench', 'test'];

  it('is built from every room of the product, and from no secret and no test', () => {
    const [, rooms = ''] = /const ROOMS =\s+'([^']+)'/.exec(textOf('.dependency-cruiser.cjs')) ?? [];
    for (const room of rooms.split('|').filter((one) => existsSync(join(PROJECT, one))))
      expect([room, isIgnored(room)]).toEqual([room, PLAYED.includes(room)]);
    for (const path of ['secrets', '.env', '.followthrough', '.git', 'node_modules'])
      expect([path, isIgnored(path)]).toEqual([path, true]);
  });

  it('runs as somebody who is not root', () => {
    const users = last.filter(({ name }) => name === 'USER').flatMap(({ words }) => words);
    expect(users).toEqual(['node']);
  });

  it.each(ours)('has the program that %s runs', (_name, { command = [] }) => {
    const [node, program = ''] = command;
    expect(node).toBe('node');
    const source = program.replace(/^dist\//, '').replace(/\.js$/, '.ts');
    expect(JSON.parse(textOf('tsconfig.build.json')).files).toContain(source);
    expect(existsSync(join(PROJECT, source))).toBe(true);
  });
});

describe('Each container', () => {
  it.each(all)('%s can write nowhere but where it must, gains no rights, and has limits', (_name, service) => {
    expect(service.read_only).toBe(true);
    expect(service.cap_drop).toEqual(['ALL']);
    expect(service.security_opt).toEqual(['no-new-privileges:true']);
    expect(service.deploy?.resources?.limits?.memory).toMatch(/^\d+[mg]$/);
  });

  it.each(all)('%s mounts what exists', (_name, service) => {
    for (const volume of service.volumes ?? []) {
      const [source = ''] = volume.split(':');
      expect([source, source.startsWith('./') ? existsSync(join(PROJECT, source)) : source in volumes]).toEqual([
        source,
        true,
      ]);
    }
    const [shell, script = ''] = service.entrypoint ?? [];
    if (shell) expect(existsSync(join(PROJECT, script.replace('/deploy', 'deploy/temporal')))).toBe(true);
  });

  it('publishes to this machine alone, and PostgreSQL and Temporal not even there', () => {
    const published = all.filter(([, { ports }]) => ports);
    expect(published.map(([name]) => name).sort()).toEqual(['api', 'temporal-ui']);
    for (const [, { ports = [] }] of published) for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/);
    for (const name of ['postgres', 'temporal'])
      for (const network of the(name).networks) expect([network, networks[network]?.internal]).toEqual([network, true]);
  });

  it('of ours waits until the schema and the namespace are there', () => {
    for (const name of ['api', 'worker'])
      expect(the(name).depends_on).toEqual({
        migrations: { condition: 'service_completed_successfully' },
        'temporal-namespace': { condition: 'service_completed_successfully' },
      });
  });

  const waits = all.flatMap(([name, { depends_on: others = {} }]) =>
    Object.entries(others).map(([other, { condition }]) => [name, other, condition] as const),
  );
  it.each(waits)('%s waits for %s in a way that can come true: %s', (_name, other, condition) => {
    const { healthcheck, restart } = the(other);
    expect(condition === 'service_healthy' ? Boolean(healthcheck) : restart === undefined).toBe(true);
  });

  it('of ours that answers is asked at a route that is served', () => {
    const [, port, path] = /127\.0\.0\.1:(\d+)(\/\w+)/.exec(the('api').healthcheck?.test.join(' ') ?? '') ?? [];
    expect(port).toBe(givenTo('api')['PORT']);
    expect(ROOT_ROUTES.filter(({ method }) => method === 'get').map((route) => route.path)).toContain(path);
  });

  it('has longer to stop than what it is doing may take', () => {
    const limitIn = (path: string, name: string): number =>
      Number(new RegExp(`${name} = ([\\d_]+)`).exec(textOf(path))?.[1]?.replaceAll('_', '')) / 1_000;
    const graceOf = (name: string): number => Number(/^(\d+)s$/.exec(the(name).stop_grace_period ?? '')?.[1]);
    const drain = Number(filledIn(givenTo('api')['DRAIN_SECONDS'] ?? '', {}));
    expect(graceOf('api')).toBeGreaterThan(drain + limitIn('api/leave.ts', 'FINISH_MS') + A_LITTLE_SECONDS);
    expect(graceOf('worker')).toBeGreaterThan(2 * limitIn('workers/referral-worker.ts', 'GRACE_MS') + A_LITTLE_SECONDS);
  });

  it('runs two workers, from the start', () => {
    expect(the('worker').deploy?.replicas).toBe(2);
  });
});
