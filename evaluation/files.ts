import { readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
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
export async function writeWhole(path: string, text: string): Promise<void> {
  const there = await stat(path).catch(() => undefined);
  if (there && !there.isFile()) return writeFile(path, text);
  const place = there ? await realpath(path) : path;
  const beside = `${place}.${process.pid}.part`;
  try {
    await writeFile(beside, text);
    await rename(beside, place);
  } catch (failure) {
    await rm(beside, { force: true });
    throw new Trouble(`${path} cannot be written (${(failure as NodeJS.ErrnoException).code}).`);
  }
}
