/** One thing that happened, for whoever runs the house. Ids and codes only: no name, no body, no query string. */
export type LogLine = Readonly<Record<string, string | number | null>> & { readonly message: string };

export type Log = (line: LogLine) => void;

/** What a log may say of an error: never its `detail`, which in PostgreSQL's errors quotes the row. */
export function faultForLog(error: unknown): Readonly<Record<string, string>> {
  if (!(error instanceof Error)) return { fault: typeof error };
  const code = 'code' in error ? { code: String(error.code) } : {};
  return { fault: error.name, ...code, stack: error.stack ?? '' };
}
