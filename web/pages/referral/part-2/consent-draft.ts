import type { z } from 'zod';
import type { ConsentRequest, ConsentWithdrawalRequest } from '../../../../contracts/consents';
import { CONSENT_RECIPIENTS, type ConsentRecipient } from '../../../../domain/part-2';
import { openDrafts } from '../../../drafts/drafts';
import { faultsOfNote, type NoteFault, openWhyDrafts, type WhyDraft } from '../why-draft';

/** A written consent as it is being written down. */
export interface ConsentDraft {
  readonly recipient: ConsentRecipient | null;
  readonly programId: string | null;
  readonly givenOn: string;
  readonly endsOn: string;
  readonly note: string;
}

const BLANK: ConsentDraft = { recipient: null, programId: null, givenOn: '', endsOn: '', note: '' };

/** Kept until handed over. */
export const consentDrafts = openDrafts(BLANK);

/** Why a consent is taken back, by consent. */
export const withdrawalDrafts = openWhyDrafts();

export type Fault = 'recipient' | 'program' | 'givenOn' | NoteFault;

/** What is still missing before it can be handed over. */
export function faultsOf({ recipient, programId, givenOn, note }: ConsentDraft): readonly Fault[] {
  const faults: (Fault | false)[] = [
    recipient === null && 'recipient',
    recipient === 'program' && programId === null && 'program',
    givenOn === '' && 'givenOn',
    ...faultsOfNote(note),
  ];
  return faults.filter((fault) => fault !== false);
}

export const requestOf = (
  { recipient, programId, givenOn, endsOn, note }: ConsentDraft,
  operationId: string,
): z.input<typeof ConsentRequest> => ({
  operationId,
  recipient: recipient ?? 'program',
  programId: recipient === 'program' ? programId : null,
  givenOn,
  endsOn: endsOn === '' ? null : endsOn,
  note: note.trim(),
});

export const withdrawalOf = (
  { note }: WhyDraft,
  consentId: string,
  operationId: string,
): z.input<typeof ConsentWithdrawalRequest> => ({ operationId, consentId, note });

/** A code that a field gave back, if it is one of ours. */
export const asRecipient = (code: string): ConsentRecipient | null =>
  CONSENT_RECIPIENTS.find((known) => known === code) ?? null;
