import { createHash, timingSafeEqual } from 'node:crypto';

interface Opened {
  readonly mode: 'development' | 'production';
  readonly metricsToken?: string | undefined;
}

/**
 * Who may read the figures of a process. They are counts and hold nothing of a person, and still say how a house is
 * doing: so in production only whoever brings the token, and nobody where none is set. In development everybody.
 */
export function mayReadFigures({ mode, metricsToken }: Opened, authorization: string | undefined): boolean {
  if (metricsToken === undefined) return mode === 'development';
  return timingSafeEqual(hash(authorization ?? ''), hash(`Bearer ${metricsToken}`));
}

const hash = (text: string): Buffer => createHash('sha256').update(text).digest();
