import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findStaffByToken, findSystemByToken } from '../../db/staff-store';
import { openEmptyDatabase, TEST_PASSWORDS } from '../support/database';

const PROJECT = join(__dirname, '..', '..');
const STAFF: { readonly people: readonly { readonly id: string }[] } = JSON.parse(
  readFileSync(join(PROJECT, 'scripts', 'sample', 'staff.json'), 'utf8'),
);
const TOKENS = Object.fromEntries(STAFF.people.map(({ id }) => [id, `ft_token-of-${id}`]));
const CREDENTIALS = {
  roles: TEST_PASSWORDS, // The roles belong to the whole test server.
  apiKey: 'ft_key',
  people: TOKENS,
};
const hash = (token: string) => createHash('sha256').update(token).digest('hex');

let folder: string;
let empty: Awaited<ReturnType<typeof openEmptyDatabase>>;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'followthrough-prepare-'));
  empty = await openEmptyDatabase();
});
afterAll(async () => {
  await empty?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function prepare(credentials: object = CREDENTIALS, mode = 'development') {
  const path = join(folder, 'credentials.json');
  writeFileSync(path, JSON.stringify(credentials));
  const env = {
    ...process.env,
    DATABASE_URL: empty.url,
    FOLLOWTHROUGH_CREDENTIALS: path,
    FOLLOWTHROUGH_MODE: mode,
    ALLOW_PLAINTEXT: 'postgres',
  };
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', 'scripts/prepare.ts'], {
    cwd: PROJECT,
    env,
  });
  return JSON.parse(stdout);
}

const counts = async () => {
  const [row] = await empty.owner`
    select (select count(*)::int from programs) as programs, (select count(*)::int from staff) as staff,
           (select count(*)::int from access_tokens) as tokens, (select count(*)::int from inbox) as inbox`;
  return row;
};

describe('Preparing a database', () => {
  it('lets no sample people and no sample key into production', async () => {
    expect(await prepare(CREDENTIALS, 'production')).toEqual({ people: [], apiKey: null });
    expect(await counts()).toEqual({ programs: 0, staff: 0, tokens: 0, inbox: 0 });
  }, 60_000);

  it('says in one line of JSON who may sign in, and does no harm the second time', async () => {
    const first = await prepare();
    expect(first).toMatchObject({ apiKey: 'ft_key' });
    expect(first.people).toHaveLength(STAFF.people.length);
    expect(first.people[0]).toEqual({
      id: 'ana-flores',
      name: 'Ana Flores',
      role: 'coordinator',
      token: TOKENS['ana-flores'],
    });
    const before = await counts();
    expect(await prepare()).toEqual(first);
    expect(await counts()).toEqual(before);
    expect(before).toMatchObject({ staff: STAFF.people.length, tokens: STAFF.people.length + 1 });
  }, 60_000);

  it('lets the tokens work, and not what they were before', async () => {
    await prepare({ ...CREDENTIALS, apiKey: 'ft_new-key' });
    expect(await findStaffByToken(empty.owner, hash('ft_token-of-ana-flores'))).toMatchObject({ id: 'ana-flores' });
    expect(await findSystemByToken(empty.owner, hash('ft_new-key'), '2026-03-02T15:00:00.000Z')).toMatchObject({
      id: 'sample-ehr',
    });
    expect(await findSystemByToken(empty.owner, hash('ft_key'), '2026-03-02T15:00:00.000Z')).toBeUndefined();
  }, 60_000);

  it('ends in a sentence when a token is missing', async () => {
    await expect(prepare({ ...CREDENTIALS, people: {} })).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining('hold no token for ana-flores'),
    });
  }, 60_000);
});
