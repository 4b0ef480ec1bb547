import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dumpSchema } from '../db/dump-schema';
import { openEmptyDatabase } from '../test/support/database';
