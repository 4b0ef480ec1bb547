import type { MayBeTold } from './part-2';

/** A rule and the fact that it is held against. `meaning` is what the directory says that a term means. */
interface Rules {
  'minimum-age': AgeHeld;
  'maximum-age': AgeHeld;
  county: { readonly counties: readonly string[]; readonly county: string | null };
  coverage: CoverageHeld;
  requires: { readonly term: string; readonly meaning: string; readonly truth: boolean | null };
  excludes: { readonly term: string; readonly meaning: string; readonly truth: boolean | null };
  capacity: Readonly<Record<never, never>>;
  'part-2-consent': Pick<MayBeTold, 'consent' | 'on'>;
}

interface AgeHeld extends AgeKnown {
  readonly years: number;
}

/** What is known of an age. */
export interface AgeKnown {
  readonly age: number | null;
  /** Where only a span is known, such as "in her seventies". */
  readonly between?: readonly [number, number] | undefined;
}

interface CoverageHeld extends CoverageKnown {
  readonly accepted: readonly string[];
}

/** What is known of coverage. */
export interface CoverageKnown {
  readonly held: readonly string[];
  /** Told not to be had, where that decided. */
  readonly without?: readonly string[] | undefined;
  /** Spoken of without anybody being sure, where that decided. */
  readonly maybe?: readonly string[] | undefined;
}

export type RuleHeld = { readonly [Code in keyof Rules]: { readonly code: Code } & Rules[Code] }[keyof Rules];
