import type { z } from 'zod';
import type { ContactSafetyRequest } from '../../../../contracts/commands';
import type { Channel } from '../../../../domain/referral';
import { openDrafts } from '../../../drafts/drafts';

/** What was found out about safe contact, as it is being written down. */
export interface SafetyDraft {
  readonly safe: 'yes' | 'no' | null;
  readonly channels: readonly Channel[];
  readonly noVoicemail: boolean;
  readonly note: string;
}

const BLANK: SafetyDraft = { safe: null, channels: [], noVoicemail: false, note: '' };

/** Kept until handed over. */
export const safetyDrafts = openDrafts(BLANK);

export type Fault = 'safe' | 'safeChannels' | 'note' | 'noteLong';

const NOTE_MAX = 2_000;

/** What is still missing before this can be handed over. */
export function faultsOf({ safe, channels, note }: SafetyDraft): readonly Fault[] {
  const faults: (Fault | false)[] = [
    safe === null && 'safe',
    safe === 'yes' && channels.length === 0 && 'safeChannels',
    note.trim() === '' && 'note',
    note.length > NOTE_MAX && 'noteLong',
  ];
  return faults.filter((fault) => fault !== false);
}

/** The answer as it is handed over; a no names no channels. */
export const requestOf = (
  { safe, channels, noVoicemail, note }: SafetyDraft,
  operationId: string,
): z.input<typeof ContactSafetyRequest> => ({
  operationId,
  safeToContact: safe ?? 'no',
  channels: safe === 'yes' ? [...channels] : [],
  noVoicemail,
  note,
});
