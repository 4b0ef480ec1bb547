import { z } from 'zod';
import { faultOf } from '../domain/fault';

const FIELDS_MAX = 10;
const WORDS_MAX = 500;

/** Why a row of the inbox could not be relayed, in words that quote nothing of it: operations staff read them. */
export function whyNotRelayed(failure: unknown): string {
  if (failure instanceof z.ZodError) {
    const fields = failure.issues.slice(0, FIELDS_MAX).map(({ path, code }) => `${path.join('.')} (${code})`);
    return `Its body cannot be read: ${fields.join(', ')}`.slice(0, WORDS_MAX);
  }
  const { fault, code } = faultOf(failure);
  return `${fault}${code === undefined ? '' : ` (${code})`}`.slice(0, WORDS_MAX);
}
