import type { ServiceRequest } from 'fhir/r4';
import { newestSent } from '../../../db/fhir-store';
import { type FhirTaskRow, findFhirTask } from '../../../db/fhir-tasks';
import { findReferral } from '../../../db/referral-page';
import type { ReferralId } from '../../../domain/ids';
import type { Actor } from '../../../domain/staff';
import type { Answer } from '../../answer';
import type { Deps } from '../../deps';
import { protectedBy } from '../resources/protected';
import { requestStatus, serviceRequestOf } from '../resources/service-request';
import { forTheDesk } from './for-the-desk';
import { mayRead, noteRead, resourceAnswer, resourceUnknown } from './reading';
import { sentResource } from './sent-resource';

/** What was asked: as it was sent, where it came as FHIR, else as the records have it. */
export async function readRequest(id: ReferralId, actor: Actor, deps: Deps): Promise<Answer> {
  const found = (await mayRead(id, actor, 'see-request', deps)) && (await findFhirTask(deps.sql, id));
  if (!found) throw resourceUnknown();
  const row = actor.kind === 'staff' ? found : { ...found, personId: found.namedId };
  await noteRead(deps, actor, { kind: 'saw-referral', referralId: id });
  const mayTell = actor.kind === 'staff' || row.mayTellReferrer;
  const sent = await newestSent(deps.sql, id, row.submittedBy);
  const shown = sent && (actor.kind === 'staff' ? { ...sent, body: forTheDesk(sent.body) } : sent);
  const request = shown ? asSent(shown, row, mayTell) : await asRecorded(row, mayTell, deps);
  return resourceAnswer(request);
}

function asSent(sent: Parameters<typeof sentResource>[0], row: FhirTaskRow, mayTell: boolean): ServiceRequest {
  const { referralId, revision, movedAt, personId } = row;
  const { meta: _theirs, ...body } = sentResource(sent, referralId);
  return protectedBy(row.isPart2, {
    ...(body as unknown as ServiceRequest),
    meta: { versionId: String(revision), lastUpdated: movedAt },
    status: requestStatus({ ...row, mayTell }),
    subject: subjectOf(personId),
  });
}

async function asRecorded(row: FhirTaskRow, mayTell: boolean, { sql }: Deps): Promise<ServiceRequest> {
  const page = await findReferral(sql, row.referralId);
  if (page) return serviceRequestOf({ ...page, personId: row.personId ?? page.person.id, mayTell });
  return protectedBy<ServiceRequest>(row.isPart2, {
    resourceType: 'ServiceRequest',
    id: row.referralId,
    meta: { versionId: '0', lastUpdated: row.movedAt },
    status: 'active',
    intent: 'order',
    priority: row.urgency,
    subject: subjectOf(row.personId),
    authoredOn: row.receivedAt,
  });
}

/** Before the pathway has begun, a person may have no id yet. */
const subjectOf = (personId: string | null): ServiceRequest['subject'] =>
  personId === null ? { display: 'The person of this referral' } : { reference: `Patient/${personId}` };
