import type { Contradiction, Fact } from '../../domain/told';

/** A fact after a field and the narrative were held against each other. */
export interface Settled<Value> {
  readonly fact: Fact<Value> | null;
  readonly contradiction: Contradiction | null;
}

export const agreed = <Value>(fact: Fact<Value> | null): Settled<Value> => ({ fact, contradiction: null });

/** A field and the narrative differ: the later and more specific word stands, and where neither is, nothing is known. */
export const differing = <Value>(
  told: Fact<Value>,
  contradiction: Omit<Contradiction, 'evidence' | 'settled'>,
  settled: boolean,
): Settled<Value> => ({
  fact: settled ? told : null,
  contradiction: told.evidence && { ...contradiction, evidence: told.evidence, settled },
});

/** What a field tells; null when it tells nothing. */
export const fromField = <Value>(value: Value | null): Fact<Value> | null =>
  value === null ? null : { value, evidence: null };
