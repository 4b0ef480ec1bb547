import { type LogFacts, type LogLevel, type LogSource, lineOf } from '../config/log-line';
import type { Clock } from '../domain/clock';

/** One thing that happened. What is no `level` of its own is information. */
export type LogLine = LogFacts & { readonly level?: LogLevel };

export type Log = (line: LogLine) => void;

/** Writes one JSON object a line, in the shape that api and worker share. */
export const createLog =
  (clock: Clock, source: LogSource, write: (line: string) => void): Log =>
  ({ level = 'info', ...line }) =>
    write(lineOf(source, level, clock.now(), line));
