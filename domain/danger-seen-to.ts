import type { DangerTold } from './alert';
import type { Danger } from './danger';
import type { DangerToldBy } from './told-by';

/** A danger that an alert was raised for, and whether somebody has said what was done or why it is none. */
export interface DangerRaised extends DangerTold {
  readonly isAnswered: boolean;
}

/**
 * The kinds of danger of which a person has answered all that is told to be now: they decide no advice any more. A kind
 * that is told once more, by another answer say, does, until that is answered too.
 */
export function kindsSeenTo(told: readonly DangerToldBy[], raised: readonly DangerRaised[]): readonly Danger['kind'][] {
  const isOpen = ({ kind }: Pick<Danger, 'kind'>): boolean =>
    raised.some((one) => one.kind === kind && !one.isAnswered) ||
    told.some((one) => one.kind === kind && one.tier === 'now' && !raised.some((other) => isSame(one, other)));
  return [...new Set(raised.filter((one) => !isOpen(one)).map(({ kind }) => kind))];
}

const isSame = (told: DangerToldBy, raised: DangerRaised): boolean =>
  raised.kind === told.kind && raised.tier === told.tier && raised.answerId === told.answerId;
