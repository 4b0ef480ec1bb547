import type { z } from 'zod';
import { PolicyTerms } from '../../../contracts/administration';

/** What somebody typed, as far as it can be understood. `not-json` has no place to point at. */
export type TermsRead =
  | { readonly kind: 'terms'; readonly terms: PolicyTerms }
  | { readonly kind: 'faults'; readonly faults: readonly z.core.$ZodIssue[] }
  | { readonly kind: 'not-json' };

/** Reads the typed terms by the contract that the system holds them to, so nobody has to send them to hear. */
export function readTerms(text: string): TermsRead {
  const json = jsonOf(text);
  if (json === undefined) return { kind: 'not-json' };
  const read = PolicyTerms.safeParse(json, { reportInput: true });
  if (read.success) return { kind: 'terms', terms: read.data };
  return { kind: 'faults', faults: read.error.issues };
}

export const writeTerms = (terms: PolicyTerms): string => JSON.stringify(terms, null, 2);

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
