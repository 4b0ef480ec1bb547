import type { Annotation, Communication, Provenance } from 'fhir/r4';
import type { ReferralPage } from '../../../db/referral-page';
import { coded, OURS, ourCode } from './codes';

type Decision = NonNullable<ReferralPage['decision']>;
type Notice = ReferralPage['notices'][number];
type Attempt = ReferralPage['attempts'][number];

/** Who decided on a referral, when, and why: the person who answers for it is the agent, whatever was advised. */
export const decisionProvenance = (referralId: string, { decisionId, by, at, kind, reason }: Decision): Provenance => ({
  resourceType: 'Provenance',
  id: decisionId,
  target: [{ reference: `Task/${referralId}` }],
  recorded: at,
  activity: ourCode('decision', kind),
  ...(reason !== null && { reason: [ourCode('decision-reason', reason)] }),
  agent: [
    {
      type: coded('http://terminology.hl7.org/CodeSystem/provenance-participant-type', 'author', 'Author'),
      who: { display: by.name },
    },
  ],
});

/** A message that we wrote: sent, waiting, held back by the gate, or sent to nowhere. */
export const noticeCommunication = (notice: Notice): Communication => ({
  resourceType: 'Communication',
  id: notice.noticeId,
  extension: [{ url: `${OURS}:written-at`, valueDateTime: notice.keptAt }],
  basedOn: [{ reference: `ServiceRequest/${notice.referralId}` }],
  status: DELIVERIES[notice.delivery],
  ...(notice.heldBecause !== null && { statusReason: { text: notice.heldBecause } }),
  category: [ourCode('notice', notice.purpose)],
  medium: [{ text: notice.channel }],
  topic: { text: notice.subject },
  recipient: [{ display: notice.recipientName ?? notice.recipient }],
  ...(notice.sentAt !== null && { sent: notice.sentAt }),
  payload: [{ contentString: notice.text }],
});

const DELIVERIES = {
  kept: 'preparation',
  sent: 'completed',
  undeliverable: 'stopped',
  held: 'not-done',
} as const satisfies Readonly<Record<Notice['delivery'], Communication['status']>>;

/** A documented try to reach the person: it was made, whatever came of it, unless it was logged by mistake. */
export const attemptCommunication = (
  { referralId, personId }: { readonly referralId: string; readonly personId: string },
  { attemptId, by, at, channel, result, note, voided }: Attempt,
): Communication => ({
  resourceType: 'Communication',
  id: attemptId,
  basedOn: [{ reference: `ServiceRequest/${referralId}` }],
  status: voided === null ? 'completed' : 'entered-in-error',
  statusReason: ourCode('attempt-result', result),
  category: [ourCode('contact-attempt', 'contact-attempt')],
  medium: [{ text: channel }],
  subject: { reference: `Patient/${personId}` },
  sent: at,
  sender: { display: by.name },
  ...((note !== null || voided !== null) && {
    note: [...(note === null ? [] : [{ text: note }]), ...(voided === null ? [] : [takenBack(voided)])],
  }),
});

const takenBack = ({ by, at, reason, note }: NonNullable<Attempt['voided']>): Annotation => ({
  authorString: by.name,
  time: at,
  text: `${TAKEN_BACK[reason]}: ${note}`,
});

const TAKEN_BACK = {
  'wrongly-logged': 'Taken back, because it was not made like this',
  'wrong-person': 'Taken back, because it was somebody else who was tried',
} as const satisfies Readonly<Record<NonNullable<Attempt['voided']>['reason'], string>>;
