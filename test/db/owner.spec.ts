import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { readLessonsFile } from '../../advice/learning/read-lessons';
import { findStaff, findStaffByToken, findSystemByToken } from '../../db/staff-store';
import { openEmptyDatabase, TEST_PASSWORDS } from '../support/database';

const PROJECT = join(__dirname, '..', '..');
const hash = (key: string) => createHash('sha256').update(key.trim()).digest('hex');

let folder: string;
let empty: Awaited<ReturnType<typeof openEmptyDatabase>>;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'followthrough-owner-'));
  writeFileSync(join(folder, 'roles.json'), JSON.stringify({ roles: TEST_PASSWORDS }));
  empty = await openEmptyDatabase();
});
afterAll(async () => {
  await empty?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A script of the owner's, as a production house runs it. */
async function run(script: string, words: readonly string[] = [], env: NodeJS.ProcessEnv = {}) {
  const told = {
    DATABASE_URL: empty.url,
    FOLLOWTHROUGH_CREDENTIALS: join(folder, 'roles.json'),
    FOLLOWTHROUGH_MODE: 'production',
    ALLOW_PLAINTEXT: 'postgres',
  };
  const args = ['--import', 'tsx', `scripts/${script}.ts`, ...words];
  return promisify(execFile)(process.execPath, args, { cwd: PROJECT, env: { ...process.env, ...told, ...env } });
}

const sample = (name: string) => join(PROJECT, 'scripts', 'sample', name);

describe('The owner of a new production house', () => {
  it('prepares its database once, however many try at the same moment', async () => {
    const said = await Promise.all([run('prepare'), run('prepare')]);
    expect(said.map(({ stdout }) => JSON.parse(stdout))).toEqual([
      { people: [], apiKey: null },
      { people: [], apiKey: null },
    ]);
    const [row] =
      await empty.owner`select count(*)::int as times, count(distinct name)::int as migrations from migrations`;
    expect(row?.['times']).toBe(row?.['migrations']);
  }, 90_000);

  it('prepares nothing in the clear, unless she says that the network is hers', async () => {
    await expect(run('prepare', [], { ALLOW_PLAINTEXT: '' })).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining('DATABASE_URL does not ask for TLS'),
    });
  }, 60_000);

  it('lets the first system in with a key that is shown once and kept as a hash', async () => {
    const { stdout: key, stderr } = await run('key', ['--system', 'st-anne-ehr', '--name', "St Anne's hospital"]);
    expect(key).toMatch(/^ft_[0-9a-f]{48}\n$/);
    expect(stderr).toContain('This is the key of st-anne-ehr.');
    expect(await findSystemByToken(empty.owner, hash(key), '2026-03-02T15:00:00.000Z')).toEqual({
      id: 'st-anne-ehr',
      name: "St Anne's hospital",
    });
    const rows = await empty.owner`select token_sha256 from access_tokens`;
    expect(JSON.stringify(rows)).not.toContain(key.trim());
  }, 60_000);

  it('brings in staff and programs from files, both or neither', async () => {
    writeFileSync(join(folder, 'broken.json'), '{"teams": []}');
    const broken = run('load', ['--directory', sample('directory.json'), '--staff', join(folder, 'broken.json')]);
    await expect(broken).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining('people') });
    expect((await empty.owner`select from programs`).count).toBe(0);

    const files = ['--staff', sample('staff.json'), '--directory', sample('directory.json')];
    expect((await run('load', files)).stdout).toMatch(
      /^Loaded [1-9]\d* people of [1-9]\d* teams and [1-9]\d* programs\.\n$/,
    );
    expect((await empty.owner`select from programs`).count).toBeGreaterThan(0);
    await run('load', files);
  }, 90_000);

  it('gives a person of the staff a key, and a later one takes its place', async () => {
    const first = (await run('key', ['--person', 'dana-ruiz'])).stdout;
    const second = (await run('key', ['--person', 'dana-ruiz'])).stdout;
    expect(await findStaffByToken(empty.owner, hash(second))).toMatchObject({ id: 'dana-ruiz', role: 'supervisor' });
    expect(await findStaffByToken(empty.owner, hash(first))).toBeUndefined();
  }, 60_000);

  it('gives no key to somebody who is not there', async () => {
    await expect(run('key', ['--person', 'nobody-here'])).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^Nobody of the staff is nobody-here\./),
    });
    expect(await findStaff(empty.owner, 'nobody-here')).toBeUndefined();
  }, 60_000);

  it('learns from decisions by the role that only reads, into a file that nobody is advised by before it is probed', async () => {
    const lessons = join(folder, 'lessons.json');
    const { stdout } = await run('learn', ['--out', lessons, '--since', '2026-01-01']);
    expect(stdout).toContain('0 programs for 0 needs, from about 0 of 0 decisions on advice.');
    const file = readLessonsFile(JSON.parse(readFileSync(lessons, 'utf8')));
    expect(file).toMatchObject({ decidedFrom: '2026-01-01T00:00:00.000Z', personsAtLeast: 5, needs: [], probe: null });
    expect(file.directory.programs).toBeGreaterThan(0);
    expect(statSync(lessons).mode & 0o777).toBe(0o600);
    for (const words of [[], ['--out', lessons, '--persons', '4'], ['--out', lessons, '--since', 'May']])
      await expect(run('learn', words)).rejects.toMatchObject({
        stderr: expect.stringContaining('npm run learn -- --out'),
      });
  }, 90_000);

  it.each([
    [[]],
    [['--system', 'st-anne-ehr']],
    [['--person', 'a', '--system', 'b', '--name', 'c']],
    [['--prison', 'a']],
  ])(
    'hears how to ask when she asks %j',
    async (words) => {
      await expect(run('key', words)).rejects.toMatchObject({
        code: 1,
        stderr: expect.stringContaining('npm run key -- --system'),
      });
    },
    60_000,
  );
});
