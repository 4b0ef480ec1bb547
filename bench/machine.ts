import { readFile } from 'node:fs/promises';
import { availableParallelism, cpus, freemem, loadavg, release, totalmem, type } from 'node:os';
import { join } from 'node:path';
import type { Connection } from '@temporalio/client';
import type { Sql } from 'postgres';
import { z } from 'zod';

const GIB = 2 ** 30;
const Package = z.object({ version: z.string() });

/** On what the figures were taken: without it they say nothing. */
export async function describeMachine(
  sql: Sql,
  connection: Connection,
): Promise<readonly (readonly [string, string])[]> {
  const [postgres] = await sql`show server_version`;
  const { serverVersion } = await connection.workflowService.getSystemInfo({});
  const sdk = join(__dirname, '..', 'node_modules', '@temporalio', 'client', 'package.json');
  const { version } = Package.parse(JSON.parse(await readFile(sdk, 'utf8')));
  return [
    ['Processor', `${availableParallelism()} × ${cpus()[0]?.model ?? 'unknown'}`],
    ['Memory', `${(totalmem() / GIB).toFixed(1)} GiB, ${(freemem() / GIB).toFixed(1)} GiB free`],
    ['System', `${type()} ${release()}`],
    ['Load before', `${loadavg()[0]?.toFixed(2)} over a minute`],
    ['Node', process.version],
    ['Temporal', `Server ${serverVersion} (dev server, SQLite in WAL mode, synced in full), SDK ${version}`],
    ['PostgreSQL', `${String(postgres?.['serverVersion'])} (as installed: fsync and synchronous_commit on)`],
  ];
}
