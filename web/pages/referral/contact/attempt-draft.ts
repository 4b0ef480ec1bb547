import type { z } from 'zod';
import type { AttemptRequest } from '../../../../contracts/commands';
import { ATTEMPT_RESULTS, type AttemptResult, whyNotAttempt } from '../../../../domain/contact';
import { CHANNELS, type Channel, type ContactFacts } from '../../../../domain/referral';
import { openDrafts } from '../../../drafts/drafts';

/** An attempt as it is being written down. `at` is what the field for a local time holds; empty means now. */
export interface AttemptDraft {
  readonly channel: Channel | null;
  readonly result: AttemptResult | null;
  readonly at: string;
  readonly note: string;
}

const BLANK: AttemptDraft = { channel: null, result: null, at: '', note: '' };

/** Kept until handed over. */
export const attemptDrafts = openDrafts(BLANK);

/** The channel to begin with: the one the person prefers, as far as it is safe. */
export const channelOf = ({ channel }: AttemptDraft, contact: ContactFacts): Channel | null =>
  channel ??
  [...contact.channels, ...CHANNELS].find((known) => !whyNotAttempt({ channel: known, result: 'reached' }, contact)) ??
  null;

export type Fault = 'channel' | 'result' | 'at' | 'noteLong';

const NOTE_MAX = 2_000;

/** What is still missing before this can be handed over. */
export function faultsOf(draft: AttemptDraft, channel: Channel | null, now: number): readonly Fault[] {
  const faults: (Fault | false)[] = [
    channel === null && 'channel',
    draft.result === null && 'result',
    draft.at !== '' && !(Date.parse(draft.at) <= now) && 'at',
    draft.note.length > NOTE_MAX && 'noteLong',
  ];
  return faults.filter((fault) => fault !== false);
}

/** The attempt as it is handed over. A time without a zone is this machine's. */
export const requestOf = (
  { channel, result, at, note }: AttemptDraft,
  operationId: string,
): z.input<typeof AttemptRequest> => ({
  operationId,
  at: at === '' ? null : new Date(at).toISOString(),
  channel: channel ?? 'call',
  result: result ?? 'no-answer',
  note: note.trim() || null,
});

/** The result that a single key stands for. */
export const RESULT_STROKES: Readonly<Partial<Record<AttemptResult, string>>> = {
  reached: 'r',
  'left-message': 'v',
  'no-answer': 'n',
  'wrong-number': 'w',
};

/** A code that a field gave back, if it is one of ours. */
export const asResult = (code: string): AttemptResult | null => ATTEMPT_RESULTS.find((known) => known === code) ?? null;
export const asChannel = (code: string): Channel | null => CHANNELS.find((known) => known === code) ?? null;
