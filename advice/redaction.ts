import type { RouteAdvice } from '../domain/advice';
import type { Evidence } from '../domain/evidence';
import { blotOut, matchesIn } from './redaction/blots';
import { findAddress, findBirthDate, findEmail, findPhone } from './redaction/known-details';
import { findNames } from './redaction/known-names';
import { IDENTIFIER_PATTERNS } from './redaction/patterns';

/** What identifies a person and those around them, as the record knows it. Null means not known. */
export interface KnownIdentifiers {
  readonly names: readonly string[];
  readonly birthDate: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly address: string | null;
}

/**
 * Takes known identifiers, and what looks like one, out of a narrative before an advisor sees it. The text keeps its
 * length, so that a place in the redacted narrative is the same place in the original. It knows no nicknames, and no
 * names that nobody told it.
 */
export function redactNarrative(narrative: string, known: KnownIdentifiers): string {
  return blotOut(narrative, [
    ...findNames(narrative, known.names),
    ...findBirthDate(narrative, known.birthDate),
    ...findPhone(narrative, known.phone),
    ...findEmail(narrative, known.email),
    ...findAddress(narrative, known.address),
    ...IDENTIFIER_PATTERNS.flatMap((pattern) => matchesIn(narrative, pattern)),
  ]);
}

/** The same place in the original, in its words, for people who may read them. */
export const wordsOfOriginal =
  (original: string) =>
  ({ quote, start }: Evidence): Evidence => ({ quote: original.slice(start, start + quote.length), start });

/** Gives an advice on a redacted narrative the words of the original back, for people who may read them. */
export function quoteFromOriginal(original: string, advice: RouteAdvice): RouteAdvice {
  const quoted = wordsOfOriginal(original);
  const requoted = <Said extends { readonly evidence: readonly [Evidence, ...Evidence[]] }>(said: Said) => {
    const [first, ...further] = said.evidence;
    return { ...said, evidence: [quoted(first), ...further.map(quoted)] as const };
  };
  return {
    ...advice,
    ...(advice.urgencyEvidence && { urgencyEvidence: advice.urgencyEvidence.map(quoted) }),
    dangers: advice.dangers.map(requoted),
    recommendations: advice.recommendations.map(requoted),
    waiting: advice.waiting.map(requoted),
  };
}
