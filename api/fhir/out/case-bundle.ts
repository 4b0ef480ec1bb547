import type { Bundle, BundleEntry, Communication, FhirResource, Provenance, ServiceRequest, Task } from 'fhir/r4';
import type { TimelineLine } from '../../../contracts/views/case';
import type { PersonRow } from '../../../db/person-store';
import type { ReferralPage } from '../../../db/referral-page';
import type { Instant } from '../../../domain/clock';
import type { OperationId } from '../../../domain/ids';
import type { RelatedPersonFacts } from '../../../domain/referral';
import { type Amendment, amended, amendmentCommunication, leadingTo } from '../resources/amendment';
import { OURS } from '../resources/codes';
import { entryCommunication, promiseTask, storyId, storyProvenance, writtenWithIt } from '../resources/entry';
import { attemptCommunication, decisionProvenance, noticeCommunication } from '../resources/history';
import { patientOf, relatedPersonsOf } from '../resources/patient';
import { labelsOf } from '../resources/protected';
import { serviceRequestOf } from '../resources/service-request';
import { type TaskFacts, taskOf } from '../resources/task';
import { withReferences } from './sent-resource';
import { urnOf } from './urn';

/** A whole case, as it was read at one moment. */
export interface CaseFile {
  readonly exportId: OperationId;
  readonly at: Instant;
  readonly person: PersonRow;
  readonly related: readonly RelatedPersonFacts[];
  readonly referrals: readonly ReferralOfFile[];
  readonly timeline: readonly TimelineLine[];
}

/** A referral of the case, and how its Task tells it. */
export interface ReferralOfFile {
  readonly page: Pick<
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
    | 'decision'
    | 'attempts'
    | 'notices'
  >;
  readonly task: TaskFacts;
}

/** The case as a Bundle that holds together without us: each reference leads to an entry of it, where there is one. */
export function caseBundleOf(file: CaseFile): Bundle {
  const resources = resourcesOf(file);
  const urns = Object.fromEntries(resources.map(addressOf).map((address) => [address, urnOf(address)]));
  const entry: BundleEntry[] = resources.map((resource) => ({
    fullUrl: urnOf(addressOf(resource)),
    resource: withReferences(resource, urns) as FhirResource,
  }));
  return {
    resourceType: 'Bundle',
    ...labelsOf(file.referrals.some(({ page }) => page.isPart2)),
    identifier: { system: `${OURS}:export`, value: file.exportId },
    type: 'collection',
    timestamp: file.at,
    entry,
  };
}

const addressOf = ({ resourceType, id }: FhirResource): string => `${resourceType}/${id}`;

function resourcesOf({ person, related, referrals, timeline }: CaseFile): readonly FhirResource[] {
  const whose = { personId: person.id };
  const said = saidAgainst(timeline);
  return [
    patientOf(person),
    ...relatedPersonsOf(person, related),
    ...referrals.flatMap((referral) => referralResources(referral, { ...whose, said, timeline })),
    ...timeline.flatMap((line) => lineResources(line, whose)),
    ...[...said.amendments.values()].map(({ amendment, about }) =>
      amendmentCommunication(amendment, { ...whose, about }),
    ),
  ];
}

interface Around {
  readonly personId: string;
  readonly said: SaidAgainst;
  readonly timeline: readonly TimelineLine[];
}

function referralResources(
  { page, task }: ReferralOfFile,
  { personId, said, timeline }: Around,
): readonly FhirResource[] {
  const { referralId, decision, attempts, notices, source } = page;
  const number =
    source.identifier === null ? [] : [{ value: source.identifier, assigner: { display: task.requester } }];
  const request: ServiceRequest = serviceRequestOf({ ...page, personId, mayTell: true }, number);
  const tries: readonly Communication[] = attempts.map((attempt) =>
    amended(attemptCommunication({ referralId, personId }, attempt), said.against(attempt.attemptId)),
  );
  return [
    amended(request, said.against(referralId)),
    taskOf(task) satisfies Task,
    ...(decision ? [leadingTo(decided(referralId, decision, timeline), said.against(decision.decisionId))] : []),
    ...tries,
    ...notices.map(noticeCommunication),
  ];
}

/** A decision with its words: what it chose, as the timeline says it, and what was written with it. */
function decided(
  referralId: string,
  decision: NonNullable<ReferralPage['decision']>,
  timeline: readonly TimelineLine[],
): Provenance {
  const provenance = decisionProvenance(referralId, decision);
  const line = timeline.find((one) => one.source === 'story' && one.entryId === decision.decisionId);
  return {
    ...provenance,
    ...(decision.note !== null && { extension: [writtenWithIt(decision.note)] }),
    ...(line?.source === 'story' && { activity: { ...provenance.activity, text: line.what } }),
  };
}

/** What the timeline tells and a resource of the referral tells as well, by the type of that resource. */
const TOLD_BY: Readonly<Record<string, string>> = {
  'referral-received': 'ServiceRequest',
  decided: 'Provenance',
  'contact-attempted': 'Communication',
};

function lineResources(line: TimelineLine, whose: { readonly personId: string }): readonly FhirResource[] {
  const { amendments } = line;
  if (line.source === 'story') return TOLD_BY[line.action] ? [] : [leadingTo(storyProvenance(line, whose), amendments)];
  const promise = promiseTask(line, whose);
  return [amended(entryCommunication(line, whose), amendments), ...(promise ? [amended(promise, amendments)] : [])];
}

interface SaidAgainst {
  readonly against: (entryId: string) => readonly Amendment[];
  /** Each amendment once, with the addresses of all that it was said against. */
  readonly amendments: ReadonlyMap<string, { readonly amendment: Amendment; readonly about: readonly string[] }>;
}

function saidAgainst(timeline: readonly TimelineLine[]): SaidAgainst {
  const amendments = new Map<string, { readonly amendment: Amendment; readonly about: readonly string[] }>();
  const byEntry = new Map<string, readonly Amendment[]>();
  for (const line of timeline) {
    if (line.entryId !== null) byEntry.set(line.entryId, line.amendments);
    for (const amendment of line.amendments) {
      const about = amendments.get(amendment.id)?.about ?? [];
      amendments.set(amendment.id, { amendment, about: [...about, originalOf(line)] });
    }
  }
  return { amendments, against: (entryId) => byEntry.get(entryId) ?? [] };
}

/** The address of the resource that tells what this line tells. */
function originalOf(line: TimelineLine): string {
  if (line.source === 'entry') return `Communication/${line.entryId}`;
  const told = TOLD_BY[line.action];
  return told && line.entryId !== null ? `${told}/${line.entryId}` : `Provenance/${storyId(line)}`;
}
