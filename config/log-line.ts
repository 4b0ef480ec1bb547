/** What every line of every process says before anything else. */
export interface LogSource {
  readonly service: 'api' | 'worker';
  readonly version: string;
}

export type LogLevel = 'trace' | 'debug' | 'info' | 'warn' | 'error';

type Value = string | number | boolean | null;

/** One thing that happened, for whoever runs the house. Ids and codes only: no name, no body, no query string. */
export type LogFacts = Readonly<Record<string, Value>> & { readonly message: string };

/** One JSON object a line, the same from api and worker, for people who search and machines that count. */
export const lineOf = (source: LogSource, level: LogLevel, at: Date, { message, ...facts }: LogFacts): string =>
  `${JSON.stringify({ level, at: at.toISOString(), message, ...source, ...facts })}\n`;
