import { spawn } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { withoutHouse } from './without-house';

const PROJECT = join(__dirname, '..', '..');

const PREPARE = `console.log(JSON.stringify({ people: [], apiKey: 'none' }));`;

/** Stays until it is asked to end, and then notes whether Temporal still answered. */
const WORKER = `
  import { appendFileSync } from 'node:fs';
  import { connect } from 'node:net';
  const [host, port] = process.env['TEMPORAL_ADDRESS']!.split(':');
  setInterval(() => {}, 1_000);
  const end = (how: string) => { appendFileSync('ends.txt', 'worker, ' + how + '\\n'); process.exit(0); };
  process.on('SIGTERM', () => {
    const socket = connect(Number(port), host, () => end('while Temporal answers'));
    socket.on('error', () => end('after Temporal'));
  });
  process.send!({ kind: 'ready' });`;

const API = `
  import { appendFileSync } from 'node:fs';
  import { createServer } from 'node:http';
  process.on('SIGTERM', () => { appendFileSync('ends.txt', 'api\\n'); process.exit(0); });
  createServer((_, answer) => answer.end('desk')).listen(Number(process.env['PORT']), '127.0.0.1', () =>
    process.send!({ kind: 'ready' }));`;

/** The real starter and engines around programs that do nothing: for what is true of starting, whatever is started. */
export function createHollowHouse(programs: { readonly worker?: string } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'followthrough-hollow-'));
  chmodSync(folder, 0o711);
  const put = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  for (const path of ['package.json', 'package-lock.json', 'scripts/start.mjs', 'scripts/engines'])
    cpSync(join(PROJECT, path), join(folder, path), { recursive: true });
  for (const path of ['scripts/house', 'scripts/machine'])
    cpSync(join(PROJECT, path), join(folder, path), { recursive: true });
  symlinkSync(join(PROJECT, 'node_modules'), join(folder, 'node_modules'));
  put('scripts/prepare.ts', PREPARE);
  put('workers/main.ts', programs.worker ?? WORKER);
  put('api/main.ts', API);
  put('web/dist/index.html', '<!doctype html>');

  const dataFolder = join(folder, '.followthrough');
  return {
    folder,
    dataFolder,
    start: (words: readonly string[] = [], env: NodeJS.ProcessEnv = {}) => startIn(folder, words, env),
    run: () => JSON.parse(readFileSync(join(dataFolder, 'run.json'), 'utf8')),
    read: (path: string) => readFileSync(join(folder, path), 'utf8'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** `npm start`'s script: what it says, how it ends, and a way to wait for its words. */
function startIn(folder: string, words: readonly string[], env: NodeJS.ProcessEnv) {
  const child = spawn(process.execPath, ['scripts/start.mjs', '--no-open', ...words], {
    cwd: folder,
    env: { ...withoutHouse(process.env), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const heard: (() => void)[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      said += String(chunk);
      for (const look of heard) look();
    });
  const ended = new Promise<{ readonly code: number | null; readonly said: string }>((resolve) =>
    child.once('close', (code) => resolve({ code, said })),
  );
  return {
    ended,
    stop: (signal: NodeJS.Signals = 'SIGINT') => child.kill(signal),
    says: (words: string) =>
      Promise.race([
        new Promise<void>((resolve) => {
          const look = () => said.includes(words) && resolve();
          heard.push(look);
          look();
        }),
        ended.then(() => Promise.reject(new Error(`It ended without saying "${words}":\n${said}`))),
      ]),
  };
}
