import { DefaultLogger, type LogEntry, type Logger } from '@temporalio/worker';
import { type LogFacts, type LogLevel, type LogSource, lineOf } from '../config/log-line';
import { faultOf } from '../domain/fault';

/** Writes one JSON object a line, in the shape that api and worker share. No caller may pass a name or a narrative. */
export const createLog = (source: LogSource, write: (line: string) => void): Logger =>
  new DefaultLogger('INFO', ({ level, timestampNanos, message, meta }) => {
    const { failure, error, ...facts } = meta ?? {};
    const fault = failure ?? error;
    const at = new Date(Number(timestampNanos / 1_000_000n));
    write(lineOf(source, LEVELS[level], at, { message, ...plain(facts), ...(fault ? { ...faultOf(fault) } : {}) }));
  });

const LEVELS: Readonly<Record<LogEntry['level'], LogLevel>> = {
  TRACE: 'trace',
  DEBUG: 'debug',
  INFO: 'info',
  WARN: 'warn',
  ERROR: 'error',
};

/** Temporal's own facts hold objects that do not fit a line, and tokens that say nothing; ids and numbers do fit. */
const plain = (facts: object): Omit<LogFacts, 'message'> =>
  Object.fromEntries(
    Object.entries(facts).filter(
      ([name, value]) => name !== 'taskToken' && ['string', 'number', 'boolean'].includes(typeof value),
    ),
  );
