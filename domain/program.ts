import type { ProgramId } from './ids';

export const CAPACITIES = ['open', 'waitlist', 'closed'] as const;
export type CapacityStatus = (typeof CAPACITIES)[number];

/** Who a program takes. Every rule is hard; an absent rule asks nothing. Ages are completed years, inclusive. */
export interface EligibilityRules {
  readonly minimumAge: number | null;
  readonly maximumAge: number | null;
  readonly counties: readonly string[];
  readonly coverage: readonly string[];
  /** Terms of the directory, such as `pregnant`: the program takes only people of whom each is true. */
  readonly requires: readonly string[];
  /** Terms of which none may be true. An exclusion that nothing points to does not hold. */
  readonly excludes: readonly string[];
}

/** A service of the directory, after Open Referral's HSDS. */
export interface Program {
  readonly id: ProgramId;
  readonly name: string;
  readonly organization: string;
  readonly description: string;
  readonly serviceTypes: readonly string[];
  readonly eligibility: EligibilityRules;
  readonly languages: readonly string[];
  readonly capacity: { readonly status: CapacityStatus; readonly waitDays: number | null };
  readonly authorizationRequired: boolean;
  readonly phone: string | null;
}

/** What the terms of `requires` and `excludes` mean, in words that a person can check. */
export type EligibilityTerms = Readonly<Record<string, string>>;
