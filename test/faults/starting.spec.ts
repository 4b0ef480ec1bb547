import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createHollowHouse } from '../support/hollow-house';

const READY = 'Ctrl-C stops everything';

const isThere = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

describe('A start that cannot be meant', () => {
  const house = createHollowHouse();
  afterAll(() => house.remove());

  it.each<[string, readonly string[], string]>([
    ['an unknown argument', ['--prot', '4000'], '"--prot" is not an argument of npm start.'],
    ['a port that is no number', ['--port', 'abc'], '--port takes a number from 1 to 65535, not "abc".'],
    ['a port that is too high', ['--port=70000'], '--port takes a number from 1 to 65535, not "70000".'],
    ['a port that is missing', ['--port'], '--port takes a number from 1 to 65535.'],
  ])('is refused with a sentence and exit 2: %s', async (_what, words, sentence) => {
    const { code, said } = await house.start(words).ended;
    expect([code, said]).toEqual([2, `${sentence} See \`npm start -- --help\`.\n`]);
  });

  it.each<[string, NodeJS.ProcessEnv, string]>([
    ['a Temporal where nothing answers', { TEMPORAL_ADDRESS: '127.0.0.1:1' }, 'TEMPORAL_ADDRESS names 127.0.0.1:1'],
    [
      'a Temporal without a place',
      { TEMPORAL_ADDRESS: 'http://' },
      'TEMPORAL_ADDRESS is "http://", and must be host:port',
    ],
    [
      'a PostgreSQL where nothing answers',
      { DATABASE_URL: 'postgres://u:hunter2@127.0.0.1:1/x' },
      '127.0.0.1:1, and nothing',
    ],
    ['a PostgreSQL that is no URL', { DATABASE_URL: 'hunter2' }, 'DATABASE_URL must be a URL such as'],
  ])('never passes over an engine that the environment names: %s', async (_what, env, sentence) => {
    const { code, said } = await house.start([], env).ended;
    expect(said).toContain(sentence);
    expect(said).not.toMatch(/hunter2|Starting PostgreSQL|Starting Temporal|at .*:\d+:\d+/);
    expect(code).toBe(1);
  });
});

describe('A port that is taken', () => {
  const house = createHollowHouse();
  let squatter: Server;
  let port: number;
  beforeAll(async () => {
    squatter = createServer();
    await new Promise<void>((listening) => squatter.listen(0, '127.0.0.1', listening));
    const address = squatter.address();
    port = typeof address === 'object' && address ? address.port : 0;
  });
  afterAll(() => {
    squatter.close();
    house.remove();
  });

  it('is refused with a sentence when it was asked for', async () => {
    const { code, said } = await house.start(['--port', String(port)]).ended;
    expect(said).toContain(`Port ${port} is taken.`);
    expect(code).toBe(1);
  });
});

describe('Houses that start in the same second', () => {
  const CLAIMS = pathToFileURL(join(__dirname, '..', '..', 'scripts', 'machine', 'port-claims.mjs')).href;
  const children: ChildProcess[] = [];
  afterAll(() => {
    for (const child of children) child.kill('SIGKILL');
  });

  /** A house that has decided on a port and listens on nothing yet. */
  function decides(usual: number) {
    const program = `
      import { portClaims } from '${CLAIMS}';
      process.stdout.write(String(await portClaims().claimOr(${usual})));
      setInterval(() => {}, 1_000);`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    children.push(child);
    const port = once(child.stdout, 'data').then(([said]) => Number(String(said)));
    return { child, port };
  }

  it('choose a port each, and what a killed one had claimed is free again', async () => {
    const probe = createServer().listen(0, '127.0.0.1');
    await once(probe, 'listening');
    const address = probe.address();
    const usual = typeof address === 'object' && address ? address.port : 0;
    await new Promise((closed) => probe.close(closed));

    const houses = [1, 2, 3, 4].map(() => decides(usual));
    const ports = await Promise.all(houses.map(({ port }) => port));
    expect(new Set(ports).size).toBe(4);
    expect(ports.filter((port) => port === usual)).toHaveLength(1);

    const first = houses[ports.indexOf(usual)]?.child;
    first?.kill('SIGKILL');
    await once(first ?? probe, 'exit');
    expect(await decides(usual).port).toBe(usual);
  });
});

describe('A house that runs', () => {
  const house = createHollowHouse();
  afterAll(() => house.remove());

  it('refuses a second start in its folder, and says where the desk is', async () => {
    const first = house.start();
    await first.says(READY);
    const { code, said } = await house.start().ended;
    expect(said).toContain(`its desk is at ${house.run().desk}`);
    expect(code).toBe(1);
    first.stop();
    expect((await first.ended).code).toBe(0);
  }, 60_000);

  it.each<NodeJS.Signals>(['SIGINT', 'SIGTERM', 'SIGHUP'])(
    'stops everything in order on %s, and leaves no run.json',
    async (signal) => {
      writeFileSync(join(house.folder, 'ends.txt'), '');
      const start = house.start();
      await start.says(READY);
      const pids = Object.values<number>(house.run().pids);
      start.stop(signal);
      expect(await start.ended).toMatchObject({ code: 0 });
      expect(house.read('ends.txt')).toBe('api\nworker, while Temporal answers\n');
      expect(pids.filter(isThere)).toEqual([]);
      expect(() => house.run()).toThrow('ENOENT');
    },
    60_000,
  );

  it('can be stopped while it is starting', async () => {
    const start = house.start();
    await start.says('Starting Temporal');
    start.stop();
    expect(await start.ended).toMatchObject({ code: 0 });
    const again = house.start();
    await again.says(READY);
    again.stop();
    expect(await again.ended).toMatchObject({ code: 0 });
  }, 60_000);

  it('keeps its credentials from start to start', async () => {
    const before = house.read('.followthrough/credentials.json');
    const start = house.start();
    await start.says(READY);
    start.stop();
    await start.ended;
    expect(house.read('.followthrough/credentials.json')).toBe(before);
  }, 60_000);
});

describe('A part that does not start', () => {
  const house = createHollowHouse({ worker: `console.error('The payload keys are missing.'); process.exit(3);` });
  afterAll(() => house.remove());

  it('is tried five times, and then the house ends with a sentence that shows its log', async () => {
    const { code, said } = await house.start().ended;
    expect(said).toContain('starting it again (try 5 of 5)');
    expect(said).toMatch(
      /The worker did not start: it ended with code 3\. Its log is .*worker\.log, and ends:\nThe payload keys are missing\./,
    );
    expect(code).toBe(1);
    const { processes } = JSON.parse(house.read('.followthrough/processes.json'));
    expect(Object.values<{ pid: number }>(processes).filter(({ pid }) => isThere(pid))).toEqual([]);
  }, 60_000);
});

describe('A Temporal CLI on the machine', () => {
  const folder = mkdtempSync(join(tmpdir(), 'followthrough-clis-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const fakeCli = (name: string, output: string) => {
    const home = join(folder, name);
    mkdirSync(home);
    writeFileSync(join(home, 'temporal'), `#!/bin/sh\n${output}\n`);
    chmodSync(join(home, 'temporal'), 0o755);
    return home;
  };

  it('counts only if it says that it holds Server 1.32 or later; otherwise the next is asked', () => {
    const homes = [
      fakeCli('old', 'echo "temporal version 1.8.2 (Server 1.31.2, UI 2.45.0)"'),
      fakeCli('silent', 'echo "temporal version 0.1"'),
      fakeCli('broken', 'echo "no such library" >&2; exit 127'),
      fakeCli('new', 'echo "temporal version 2.0.0 (Server 2.0.1, UI 3.0.0)"'),
    ];
    const module = pathToFileURL(join(__dirname, '..', '..', 'scripts', 'engines', 'temporal-cli.mjs')).href;
    const ask = `import(${JSON.stringify(module)}).then((it) => it.findTemporalCli({ env: { PATH: ${JSON.stringify(homes.join(delimiter))} } })).then(console.log)`;
    const lines = execFileSync(process.execPath, ['-e', ask], { encoding: 'utf8' }).trim().split('\n');
    expect(lines).toEqual([
      `Passing over ${join(folder, 'old', 'temporal')}: it holds Server 1.31, and 1.32 or later is needed.`,
      `Passing over ${join(folder, 'silent', 'temporal')}: it does not say which server it holds ("temporal version 0.1").`,
      `Passing over ${join(folder, 'broken', 'temporal')}: it does not say its version (no such library).`,
      join(folder, 'new', 'temporal'),
    ]);
  });
});
