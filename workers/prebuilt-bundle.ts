import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { z } from 'zod';

const PROJECT = join(__dirname, '..');
/** All that a pathway's code is made of, beside Temporal's own. */
const SOURCES = ['workflows', 'domain', 'payloads'];
const VERSIONS = ['@temporalio/worker', '@temporalio/workflow', '@temporalio/common'];

const Prebuilt = z.strictObject({ builtFrom: z.string(), code: z.string() });

/** Keeps a bundle in a file, with what it was built from. */
export const writePrebuilt = (path: string, code: string): Promise<void> =>
  writeFile(path, JSON.stringify({ builtFrom: builtFrom(), code } satisfies z.infer<typeof Prebuilt>));

/**
 * The bundle of a file, if it was built from the very sources and versions that this worker has. A worker that hosted
 * another one's pathways would replay referrals by rules that its deeds do not know.
 */
export async function readPrebuilt(path: string): Promise<{ readonly code: string }> {
  const prebuilt = await parsed(path);
  if (!prebuilt) throw new Error(`WORKFLOW_BUNDLE names ${path}, which is no bundle of pathways. ${WHAT_TO_DO}`);
  if (prebuilt.builtFrom === builtFrom()) return { code: prebuilt.code };
  throw new Error(
    `WORKFLOW_BUNDLE names ${path}, which was built from other sources or versions than this worker has. ${WHAT_TO_DO}`,
  );
}

const WHAT_TO_DO = 'Build it again with "npm run build", or leave WORKFLOW_BUNDLE out, and the worker builds its own.';

async function parsed(path: string): Promise<z.infer<typeof Prebuilt> | undefined> {
  try {
    return Prebuilt.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    return undefined; // Whether it is missing, cut short or something else: there is one thing to do about it.
  }
}

/** A fingerprint of the sources beside us and of the packages that they are bundled with. */
function builtFrom(): string {
  const hash = createHash('sha256');
  for (const name of VERSIONS) hash.update(`${name} ${versionOf(name)}\n`);
  for (const path of SOURCES.flatMap((room) => filesIn(room))) hash.update(`${path}\n`).update(contentOf(path));
  return hash.digest('hex');
}

const versionOf = (name: string): string =>
  z.object({ version: z.string() }).parse(JSON.parse(readFileSync(require.resolve(`${name}/package.json`), 'utf8')))
    .version;

const filesIn = (room: string): readonly string[] =>
  readdirSync(join(PROJECT, room), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.[jt]s$/.test(name))
    .map((name) => `${room}/${name.replaceAll(sep, '/')}`)
    .sort();

const contentOf = (path: string): Buffer => readFileSync(join(PROJECT, path));
