import type { Evidence } from './evidence';
import type { CaseId, OperationId } from './ids';

export const DANGERS = ['suicide', 'self-harm', 'violence', 'abuse', 'child-at-risk', 'medical-emergency'] as const;

/** `now`: somebody may be harmed today. `soon`: within days, or it may have begun. `mentioned`: spoken of, not told to be now. */
export const DANGER_TIERS = ['now', 'soon', 'mentioned'] as const;
export type DangerTier = (typeof DANGER_TIERS)[number];

/** A danger that a narrative suggests, always with the words that suggest it. */
export interface Danger {
  readonly kind: (typeof DANGERS)[number];
  readonly tier: DangerTier;
  readonly because: string;
  readonly evidence: readonly [Evidence, ...Evidence[]];
}

/** The tiers stand in the order of their gravity. */
const gravity = (tier: DangerTier): number => DANGER_TIERS.indexOf(tier);

export const isGraver = (one: DangerTier, other: DangerTier): boolean => gravity(one) < gravity(other);

export const gravestFirst = <Tiered extends { readonly tier: DangerTier }>(
  dangers: readonly Tiered[],
): readonly Tiered[] => dangers.toSorted((one, other) => gravity(one.tier) - gravity(other.tier));

/** What several have found, one danger per kind: of two the graver, and of two as grave the first. */
export function together(...found: readonly (readonly Danger[])[]): readonly Danger[] {
  const kept = new Map<Danger['kind'], Danger>();
  for (const danger of found.flat()) {
    const known = kept.get(danger.kind);
    if (!known || isGraver(danger.tier, known.tier)) kept.set(danger.kind, danger);
  }
  return gravestFirst([...kept.values()]);
}

/** What may harm somebody within days makes a referral urgent, whatever its sender said. */
export const isPressing = (tier: DangerTier | null | undefined): tier is Exclude<DangerTier, 'mentioned'> =>
  tier === 'now' || tier === 'soon';

/** Who told a danger: the answer, by the operation that brought it; absent where what the referral came with told it. */
export interface ToldBy {
  readonly answerId?: OperationId | undefined;
}

/** Dangers that press, and in whose case: by kind, tier and who told them, without the words. */
export interface DangerAlarm {
  readonly caseId: CaseId;
  readonly dangers: readonly (Pick<Danger, 'kind' | 'tier'> & ToldBy)[];
}

/** What an alert is raised for; null when nothing presses. */
export function alarmOf(caseId: CaseId, dangers: readonly (Danger & ToldBy)[]): DangerAlarm | null {
  const pressing = dangers
    .filter(({ tier }) => isPressing(tier))
    .map(({ kind, tier, answerId }) => ({ kind, tier, ...(answerId && { answerId }) }));
  return pressing.length > 0 ? { caseId, dangers: pressing } : null;
}
