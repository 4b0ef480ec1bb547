import { openDrafts } from '../../drafts/drafts';

/** Why somebody does what is hard to take back: one of a few reasons, where they are asked for one, and their own words. */
export interface WhyDraft<Reason extends string = never> {
  readonly reason: Reason | null;
  readonly note: string;
}

/** Kept until handed over. */
export const openWhyDrafts = <Reason extends string = never>() =>
  openDrafts<WhyDraft<Reason>>({ reason: null, note: '' });

export type WhyFault = 'reason' | NoteFault;
export type NoteFault = 'note' | 'noteLong';

const NOTE_MAX = 2_000;

/** What is still missing before it can be handed over. A reason that cannot be given any more is none. */
export const faultsOfWhy = <Reason extends string>(
  { reason, note }: WhyDraft<Reason>,
  reasons: readonly Reason[],
): readonly WhyFault[] => [
  ...(reasons.length > 0 && !reasons.some((code) => code === reason) ? (['reason'] as const) : []),
  ...faultsOfNote(note),
];

export const faultsOfNote = (note: string): readonly NoteFault[] => {
  if (note.trim() === '') return ['note'];
  return note.length > NOTE_MAX ? ['noteLong'] : [];
};
