import { stdout } from 'node:process';
import { DefaultLogger, type Logger } from '@temporalio/worker';
import { faultOf } from '../domain/fault';

/** One JSON object a line, for people who search and machines that count. No caller may pass a name or a narrative. */
export const createLog = (): Logger =>
  new DefaultLogger('INFO', ({ level, timestampNanos, message, meta }) => {
    const { failure, error, taskToken: _long, ...facts } = meta ?? {};
    const fault = failure ?? error;
    const at = new Date(Number(timestampNanos / 1_000_000n)).toISOString();
    stdout.write(`${JSON.stringify({ at, level, message, ...plain(facts), ...(fault ? faultOf(fault) : {}) })}\n`);
  });

/** Temporal's own facts hold objects that do not fit a line; texts and numbers do. */
const plain = (facts: object): object =>
  Object.fromEntries(
    Object.entries(facts).filter(([, value]) => ['string', 'number', 'boolean'].includes(typeof value)),
  );
