import type { Identifier, ServiceRequest } from 'fhir/r4';
import type { ReferralPage } from '../../../db/referral-page';
import { protectedBy } from './protected';

/** What a request for help is made of, whoever is to read it. */
export type RequestFacts = Pick<
  ReferralPage,
  | 'referralId'
  | 'revision'
  | 'status'
  | 'urgency'
  | 'receivedAt'
  | 'narrative'
  | 'need'
  | 'source'
  | 'outcome'
  | 'isPart2'
> & {
  readonly personId: string;
  /** Whether the reader may know how it ended. */
  readonly mayTell: boolean;
};

/**
 * The request as our records hold it, for referrals that did not come as FHIR. What is coded nowhere is given as text,
 * so it claims no profile.
 */
export const serviceRequestOf = (facts: RequestFacts, identifier: readonly Identifier[] = []): ServiceRequest =>
  protectedBy(facts.isPart2, plainRequest(facts, identifier));

const plainRequest = (facts: RequestFacts, identifier: readonly Identifier[]): ServiceRequest => ({
  resourceType: 'ServiceRequest',
  id: facts.referralId,
  meta: { versionId: String(facts.revision) },
  ...(identifier.length > 0 && { identifier: [...identifier] }),
  status: requestStatus(facts),
  intent: 'order',
  priority: facts.urgency,
  code: { text: facts.need },
  subject: { reference: `Patient/${facts.personId}` },
  authoredOn: facts.receivedAt,
  requester: { display: facts.source.contactName ?? facts.source.organization },
  note: [{ text: facts.narrative }],
});

/** The request itself stays active while help is owed; how it ended is said to those who may know. */
export function requestStatus({
  status,
  outcome,
  mayTell,
}: Pick<RequestFacts, 'status' | 'outcome' | 'mayTell'>): ServiceRequest['status'] {
  if (status !== 'closed' || !mayTell) return 'active';
  if (outcome?.kind === 'entered-in-error') return 'entered-in-error';
  return outcome?.kind === 'service-started' ? 'completed' : 'revoked';
}
