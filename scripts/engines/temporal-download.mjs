import { chmodSync, createWriteStream, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { run } from '../machine/commands.mjs';
import { say, sayingProgress } from '../machine/say.mjs';
import { cacheFolder } from './user-cache.mjs';

const SITE = 'https://temporal.download/cli';
const ANSWER_LIMIT_MS = 8_000;
const ARCHIVE_LIMIT_MS = 10 * 60_000;
const EXE = process.platform === 'win32' ? 'temporal.exe' : 'temporal';

/** The first release that holds Server 1.32, for when the SDK's own choice holds an older one. */
const KNOWN_RELEASE = 'v1.9.1';

/** What earlier starts downloaded; the SDK's choice first. */
export const downloadedClis = (env) => releases().map((release) => pathOf(env, release));

/** Each release in turn, as `{ path }` or `{ whyNot }`; after a site that does not answer there is no second try. */
export async function* downloadCli({ env, signal }) {
  for (const release of releases().filter((one) => !existsSync(pathOf(env, one)))) {
    say(`Downloading the Temporal CLI (${release.name}) from ${new URL(SITE).host} …`);
    try {
      const path = pathOf(env, release);
      await sayingProgress('downloading the Temporal CLI', () => download(release, path, signal));
      yield { path };
    } catch (failure) {
      signal?.throwIfAborted();
      const whyNot = `${new URL(SITE).host} could not be reached (${failure.cause?.message ?? failure.message}).`;
      say(`  ${whyNot}`);
      yield { whyNot };
      return;
    }
  }
}

/** The same questions that the SDK's testing package asks (core-bridge, ephemeral_server/mod.rs). */
function releases() {
  const sdkVersion = createRequire(import.meta.url)('@temporalio/testing/package.json').version;
  const platform = { win32: 'windows', darwin: 'darwin' }[process.platform] ?? 'linux';
  const common = { arch: process.arch === 'arm64' ? 'arm64' : 'amd64', platform, format: 'tar.gz' };
  const chosenBySdk = new URLSearchParams({ ...common, 'sdk-name': 'sdk-typescript', 'sdk-version': sdkVersion });
  return [
    { name: `sdk-typescript-${sdkVersion}`, question: `default?${chosenBySdk}` },
    { name: KNOWN_RELEASE, question: `${KNOWN_RELEASE}?${new URLSearchParams(common)}` },
  ];
}

const pathOf = (env, { name }) => join(cacheFolder(env, 'temporal-cli', `download-${name}`), EXE);

async function download({ question }, path, signal) {
  const { archiveUrl, fileToExtract } = await (await get(`${SITE}/${question}`, ANSWER_LIMIT_MS, signal)).json();
  mkdirSync(dirname(path), { recursive: true });
  const folder = mkdtempSync(`${path}-`);
  try {
    const archive = join(folder, 'archive.tar.gz');
    const answer = await get(archiveUrl, ARCHIVE_LIMIT_MS, signal);
    await pipeline(Readable.fromWeb(answer.body), createWriteStream(archive));
    const { code, output } = await run('tar', ['-xzf', archive, '-C', folder, fileToExtract], { signal });
    if (code !== 0) throw new Error(`its archive could not be unpacked: ${output.trim()}`);
    chmodSync(join(folder, fileToExtract), 0o755);
    renameSync(join(folder, fileToExtract), path);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function get(url, limitMs, signal) {
  const limit = AbortSignal.timeout(limitMs);
  const answer = await fetch(url, { signal: signal ? AbortSignal.any([signal, limit]) : limit });
  if (!answer.ok) throw new Error(`it answered ${answer.status} for ${url}`);
  return answer;
}
