import type { Instant } from './clock';
import type { ProgramId } from './ids';

/** What a referral asks for, as far as it is known: by the decision, or by the advice, and when it came. */
export interface AskedFor {
  readonly programId: ProgramId | null;
  /** Those that the advisor put forward, the first before all others, and those that wait behind a danger. */
  readonly advised: readonly { readonly programId: ProgramId; readonly need: string }[];
  readonly receivedAt: Instant;
}

export const SAME_NEED_REASONS = ['same-program', 'same-need', 'near-in-time'] as const;
export type SameNeedReason = (typeof SAME_NEED_REASONS)[number];

/** So near in time, two who refer the same person may not know of each other. */
export const NEAR_DAYS = 30;

/**
 * Why two open referrals of one person may ask for the same; none where they do not. That they came within a month of
 * each other says nothing by itself, only beside another reason.
 */
export function sameNeed(one: AskedFor, other: AskedFor): readonly SameNeedReason[] {
  const reasons: readonly (SameNeedReason | false)[] = [
    shares(programsOf(one), programsOf(other)) && 'same-program',
    shares(needsOf(one), needsOf(other)) && 'same-need',
  ];
  const found = reasons.filter((reason) => reason !== false);
  return found.length > 0 && areNear(one, other) ? [...found, 'near-in-time'] : found;
}

/** A program that somebody has decided on counts alone; before that, each that it is advised for. */
const programsOf = ({ programId, advised }: AskedFor): readonly string[] =>
  programId === null ? advised.map((one) => one.programId) : [programId];

const needsOf = ({ advised }: AskedFor): readonly string[] => advised.map(({ need }) => need.trim().toLowerCase());

const shares = (one: readonly string[], other: readonly string[]): boolean => one.some((word) => other.includes(word));

const areNear = (one: AskedFor, other: AskedFor): boolean =>
  Math.abs(Date.parse(one.receivedAt) - Date.parse(other.receivedAt)) <= NEAR_DAYS * 24 * 3_600_000;
