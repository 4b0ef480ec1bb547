import { mkdir, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { EvaluationReport } from '../contracts/evaluation-report';
import { DirectoryFile } from './formats/directory';
import { faultsOf } from './formats/values';
import { FILE_BYTES_MAX, FILE_MIB_MAX } from './limits';
import { decoded, parsed } from './rows';
import { Trouble } from './trouble';

/** The bytes of a file, or a sentence that says why not. */
export async function readBytes(path: string): Promise<Uint8Array> {
  const unreadable = ({ code }: NodeJS.ErrnoException): never => {
    throw new Trouble(`${path} cannot be read (${code}). Check the name of the file, and who may read it.`);
  };
  const found = await stat(path).catch(unreadable);
  if (found.isDirectory()) throw new Trouble(`${path} is a folder. Name a file in it.`);
  if (found.size > FILE_BYTES_MAX)
    throw new Trouble(`${path} is larger than ${FILE_MIB_MAX} MiB. Split it, and evaluate the parts.`);
  return readFile(path).catch(unreadable);
}

/** Programs and terms of a directory. Half a directory would give wrong advice, so any fault ends the run. */
export function readDirectory(path: string, bytes: Uint8Array) {
  const text = decoded(bytes);
  const json = text === undefined ? undefined : parsed(text);
  if (json === undefined) throw new Trouble(`${path} is not JSON in UTF-8. A directory is one JSON document.`);
  const read = DirectoryFile.safeParse(json.value);
  if (read.success) return read.data;
  throw new Trouble(`${path} cannot be used as a directory: ${faultsOf(read.error)}. Mend it, and run again.`);
}

/** Said before anything is asked of an advisor, which may take long and cost money. */
export async function whyNotWrite(path: string): Promise<string | undefined> {
  const there = await stat(path).catch(() => undefined);
  if (there?.isDirectory()) return `--out names a folder (${path}). Name a file in it.`;
  const folder = await stat(dirname(path)).catch(() => undefined);
  return folder?.isDirectory() ? undefined : `The folder of --out (${dirname(path)}) is not there. Make it first.`;
}

/** The whole file or none of it: a reader never finds half. A pipe or a device is written as it is. */
export async function writeWhole(path: string, text: string, mode?: number): Promise<void> {
  const there = await stat(path).catch(() => undefined);
  if (there && !there.isFile()) return writeFile(path, text);
  const place = there ? await realpath(path) : path;
  const beside = `${place}.${process.pid}.part`;
  try {
    await writeFile(beside, text, mode === undefined ? {} : { mode });
    await rename(beside, place);
  } catch (failure) {
    await rm(beside, { force: true });
    throw new Trouble(`${path} cannot be written (${(failure as NodeJS.ErrnoException).code}).`);
  }
}

/** As `npm start` makes it: a house of root's lets others pass through (not look), for PostgreSQL runs as somebody else. */
const DATA_FOLDER_MODE = process.getuid?.() === 0 ? 0o711 : 0o700;

/** Keeps a report beside those of earlier runs, for its owner's eyes: as data, and as a person reads it. */
export async function keepReport(folder: string, report: EvaluationReport, inWords: string): Promise<string> {
  const place = join(folder, report.evaluationId);
  try {
    await mkdir(dirname(folder), { recursive: true, mode: DATA_FOLDER_MODE });
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeFile(`${place}.txt`, inWords, { mode: 0o600 });
    await writeWhole(`${place}.json`, `${JSON.stringify(report, null, 1)}\n`, 0o600);
    return `${place}.json`;
  } catch (failure) {
    throw new Trouble(`The report cannot be kept in ${folder} (${(failure as NodeJS.ErrnoException).code}).`);
  }
}
