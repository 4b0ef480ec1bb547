import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Deps } from '../../api/deps';
import { connectTemporal } from '../../api/engine';
import type { LogLine } from '../../api/log';
import { createApiMetrics } from '../../api/metrics';
import { openPublicForm } from '../../api/self-referral/public-form';
import { connect } from '../../db/connect';
import { openSocket } from './socket';

const NOBODY = '127.0.0.1:1'; // Nothing listens on port 1.

/** The api on a real socket, with no engine behind it, a desk of two files, and its log to read. */
export async function openApiAlone(facts: Partial<Deps> = {}) {
  const deskFolder = mkdtempSync(join(tmpdir(), 'followthrough-desk-'));
  mkdirSync(join(deskFolder, 'assets'));
  writeFileSync(join(deskFolder, 'index.html'), '<!doctype html><title>Desk</title>');
  writeFileSync(join(deskFolder, 'help.html'), '<!doctype html><title>Local services</title>');
  writeFileSync(join(deskFolder, 'assets', 'desk-1a2b.js'), 'export {};');
  const temporal = connectTemporal({ namespace: 'default', connection: { address: NOBODY } }, {});
  const sql = connect(`postgresql://nobody@${NOBODY}/none`, { applicationName: 'tests' });
  const lines: LogLine[] = [];
  const socket = await openSocket({
    sql,
    temporal,
    clock: { now: () => new Date() },
    mode: 'development',
    deskFolder,
    log: (line) => void lines.push(line),
    metrics: createApiMetrics(),
    mayReadFigures: () => true,
    publicForm: openPublicForm({ organization: 'Brandt Community Care', otherWay: { en: null, es: null } }),
    ...facts,
  });
  return {
    ...socket,
    lines,
    close: async () => {
      await socket.close();
      await Promise.all([sql.end({ timeout: 1 }), temporal.connection.close()]);
      rmSync(deskFolder, { recursive: true, force: true });
    },
  };
}

export type ApiAlone = Awaited<ReturnType<typeof openApiAlone>>;
