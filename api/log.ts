import type { Clock } from '../domain/clock';

/** One thing that happened, for whoever runs the house. Ids and codes only: no name, no body, no query string. */
export type LogLine = Readonly<Record<string, string | number | null>> & { readonly message: string };

export type Log = (line: LogLine) => void;

/** One JSON object a line, for people who search and machines that count. */
export const createLog =
  (clock: Clock, write: (line: string) => void): Log =>
  (line) =>
    write(`${JSON.stringify({ at: clock.now().toISOString(), ...line })}\n`);
