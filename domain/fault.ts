/** What a log may say of an error: what kind it is and where it was, in at most so many places. */
export interface Fault {
  readonly fault: string;
  readonly code?: string;
  readonly where?: string;
}

const PLACES_MAX = 8;

/**
 * An error without its words. A message may quote what broke it, such as a row or a narrative, and no log holds any of
 * that; the places in the code tell a developer where to look. Kinds and codes are names that programs gave.
 */
export function faultOf(error: unknown): Fault {
  if (!(error instanceof Error)) return { fault: typeof error };
  const [, afterMessage = ''] = (error.stack ?? '').split(error.message || error.name);
  const where = afterMessage
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('at '))
    .slice(0, PLACES_MAX);
  return {
    fault: error.name,
    ...('code' in error && { code: String(error.code) }),
    ...(where.length > 0 && { where: where.join('; ') }),
  };
}
