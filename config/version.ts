import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const Manifest = z.object({ version: z.string().regex(/^\d+\.\d+\.\d+/) });

/** Beside the rooms, or one folder further out, where they were built into `dist`. */
const [MANIFEST = 'package.json'] = [join(__dirname, '..'), join(__dirname, '..', '..')]
  .map((folder) => join(folder, 'package.json'))
  .filter((path) => existsSync(path));

/** The version of this house, as its package says it: what logs, workers and figures call themselves. */
export const VERSION: string = Manifest.parse(JSON.parse(readFileSync(MANIFEST, 'utf8'))).version;
