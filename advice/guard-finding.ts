/** What a guard did to an advice. The detail names places and programs, never words of the narrative or of the advisor. */
export interface GuardFinding {
  readonly guard:
    | 'quote-moved'
    | 'quote-not-in-narrative'
    | 'no-evidence'
    | 'program-unknown'
    | 'program-not-eligible'
    | 'program-closed'
    | 'program-repeated'
    | 'too-many'
    | 'not-advised-dropped'
    | 'danger-dropped'
    | 'urgency-changed'
    | 'outcome-changed'
    | 'identifier-taken-out'
    | 'words-cut';
  readonly detail: string;
}

/** What passes a guard, and what it found; the shape that every guard answers in. */
export interface Guarded<Kept> {
  readonly kept: Kept;
  readonly findings: readonly GuardFinding[];
}
