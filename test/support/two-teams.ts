import { randomUUID } from 'node:crypto';
import { createActivities } from '../../activities';
import { createFileMessenger } from '../../adapters/messenger';
import { createOfflineAdvisor } from '../../advice/offline/offline-advisor';
import type { Deps } from '../../api/deps';
import { keepFhir } from '../../db/fhir-inbox';
import { keepFile } from '../../db/import-store';
import { keepIntake } from '../../db/inbox-store';
import { saveStaffing, saveSystem, saveToken } from '../../db/staffing-store';
import { raised, shownOf } from '../../domain/alert';
import type { AlertId, CaseId, NoticeId, OperationId, PersonId, ReferralId, TaskId } from '../../domain/ids';
import type { ImportId } from '../../domain/import';
import { DANGER_CLOCKS } from '../../domain/policy';
import type { Intake } from '../../domain/referral';
import { ANA, BEN } from './a-referral';
import { openApiAlone } from './away';
import { newAdviceId } from './deeds';
import { anIntake, aStanding, MORNING, minutesLater, openRecords, type Records } from './records';

/** Whoever may ask, with the token of each: their id after `token-of-`; nobody has none. */
export const ASKERS = {
  coordinator: 'ana-flores',
  supervisor: 'dana-ruiz',
  auditor: 'ines-novak',
  operations: 'omar-haddad',
  administrator: 'ada-lindqvist',
  system: 'sample-ehr',
  nobody: null,
} as const;
export type Asker = keyof typeof ASKERS;

/** One matter: a referral with all that hangs on it, and a word that occurs wherever its person is spoken of. */
export interface Seeded {
  readonly referralId: ReferralId;
  readonly caseId: CaseId;
  readonly personId: string;
  readonly operationId: OperationId;
  /** What was raised about a danger that it tells. */
  readonly alertId: AlertId;
  /** Something that came with it as FHIR and is only kept. */
  readonly resourceId: string;
  /** A file that the same system sent: one referral, about the same person. */
  readonly importId: ImportId;
  readonly marker: string;
}

/**
 * The api over a real socket and real records, without Temporal: two matters of two teams, handed in by two systems,
 * each with a task, a decision, an attempt and notices; and one asker of each role, who belongs to the first team or,
 * where the role asks for none, to no team at all.
 */
export async function openTwoTeams(facts: Partial<Deps> = {}) {
  const records = await openRecords();
  await saveStaffing(records.owner, { teams: [], duties: [], people: OUTSIDE_TEAMS });
  for (const id of ['sample-ehr', 'other-ehr']) await saveSystem(records.owner, { id, name: `The system ${id}` });
  for (const id of Object.values(ASKERS))
    if (id) await saveToken(records.owner, `token-of-${id}`, { kind: id === 'sample-ehr' ? 'system' : 'staff', id });
  await saveToken(records.owner, 'token-of-other-ehr', { kind: 'system', id: 'other-ehr' });
  const own = await seed(records, { county: 'Brandt', submittedBy: 'sample-ehr', marker: 'Ownwater', by: ANA });
  const other = await seed(records, { ...OTHER, submittedBy: 'other-ehr', marker: 'Otherwater', by: BEN });
  const api = await openApiAlone({ sql: records.api, ...facts });
  return {
    ...records,
    ...api,
    own,
    other,
    asks: (who: Asker) => (who === 'nobody' ? api.speak : api.as(`token-of-${ASKERS[who]}`)),
    close: async () => {
      await api.close();
      await records.close();
    },
  };
}

export type TwoTeams = Awaited<ReturnType<typeof openTwoTeams>>;

/** Born on another day than the person of the first matter, so that nothing speaks for their being one. */
export const OTHER = { county: 'Lowell', birthDate: '1958-11-30' } as const;

const OUTSIDE_TEAMS = [
  { id: 'ines-novak', name: 'Ines Novak', role: 'auditor', about: '', teams: [] },
  { id: 'omar-haddad', name: 'Omar Haddad', role: 'operations', about: '', teams: [] },
  { id: 'ada-lindqvist', name: 'Ada Lindqvist', role: 'administrator', about: '', teams: [] },
] as const;

interface ToSeed {
  readonly county: string;
  readonly birthDate?: string;
  readonly submittedBy: string;
  readonly marker: string;
  readonly by: typeof ANA;
}

async function seed(
  { api, owner, worker }: Records,
  { county, birthDate, submittedBy, marker, by }: ToSeed,
): Promise<Seeded> {
  const intake = anIntake({
    narrative: `${marker} family: the food runs out on Friday.`,
    person: { familyName: marker, county, address: `1 ${marker} Road`, ...(birthDate && { birthDate }) },
    source: { organization: `${marker} Clinic`, contactName: `Sam ${marker}` },
  });
  const referralId = randomUUID() as string as ReferralId;
  const raw = Buffer.from(JSON.stringify(intake));
  await keepIntake(api, { id: referralId, key: null, raw, intake, submittedBy, receivedAt: MORNING });

  const advisor = createOfflineAdvisor();
  const deeds = createActivities({ sql: worker, advisor, messenger: createFileMessenger('/nowhere') });
  await deeds.receiveReferral({ referralId, at: MORNING });
  await deeds.checkReferral({ referralId, at: MORNING });
  await deeds.adviseOnReferral({ referralId, adviceId: newAdviceId(), at: minutesLater(1) });
  const standing = aStanding(referralId);
  const taskId = randomUUID() as string as TaskId;
  const noticeId = randomUUID() as string as NoticeId;
  const alarm = { number: 1, level: 1, at: minutesLater(5), tell: 'supervisor' } as const;
  await deeds.raiseAlarm({ standing, taskId, noticeId, alarm, at: alarm.at });
  const operationId = randomUUID() as string as OperationId;
  const found = { safeToContact: 'yes', channels: ['call'], noVoicemail: false, note: `${marker} said so.` } as const;
  await deeds.recordChange({
    kind: 'contact-confirmed',
    found: { operationId, by, fingerprint: 'seeded', ...found },
    standing: { ...standing, revision: 3 },
    at: minutesLater(6),
  });
  await deeds.askCoordinator({
    standing: { ...standing, revision: 3 },
    taskId,
    kind: 'decide-pathway',
    at: minutesLater(7),
  });

  const [row] = await owner<{ caseId: CaseId; personId: string }[]>`
    select case_id, person_id from referrals join cases on cases.id = case_id where referrals.id = ${referralId}`;
  if (!row) throw new Error('The referral was not taken in.');
  const alertId = randomUUID() as string as AlertId;
  const told = { referralId, kind: 'violence', tier: 'now' } as const;
  const start = { caseId: row.caseId, dangers: [told], clocks: DANGER_CLOCKS };
  const shown = shownOf(raised(start, { alertId, at: minutesLater(8) }));
  await deeds.raiseAlert({ shown, dangers: [told], at: minutesLater(8) });
  const resourceId = await sendAlong(api, { referralId, personId: row.personId, submittedBy, marker });
  const importId = await sendFile(api, intake, submittedBy);
  return { referralId, ...row, operationId, alertId, resourceId, importId, marker };
}

async function sendFile(api: Records['api'], intake: Intake, id: string): Promise<ImportId> {
  const importId = randomUUID() as string as ImportId;
  const raw = Buffer.from(JSON.stringify(intake));
  async function* rows() {
    yield [{ rowNumber: 1, fileLine: 1, raw, read: { intake } }];
  }
  const asked = { purpose: 'try', by: { kind: 'system', id }, at: MORNING, key: null } as const;
  const described = () => ({
    ...{ format: 'ndjson' as const, fileSha256: importId, bytes: raw.length, rowCount: 1 },
    ...{ columns: [], extraColumns: [] },
  });
  await keepFile(api, asked, () => ({ id: importId, rows: rows(), described }));
  return importId;
}

/** What came as FHIR beside it: the person as the system has them, and something about them that we do not use. */
async function sendAlong(
  api: Records['api'],
  {
    referralId,
    personId,
    submittedBy,
    marker,
  }: Pick<Seeded, 'referralId' | 'personId' | 'marker'> & Pick<ToSeed, 'submittedBy'>,
): Promise<string> {
  const bodies = [
    { resourceType: 'Patient', id: 'p', name: [{ family: marker }] },
    { resourceType: 'Basic', code: { text: `${marker} plays the piano` }, subject: { reference: 'Patient/p' } },
  ];
  const resources = bodies.map((body, place) => ({
    place,
    id: randomUUID() as string,
    type: body.resourceType,
    body,
    bodySha256: `${marker} ${place}`,
    ref: place === 0 ? 'patient' : null,
    shownWith: ['request'],
  }));
  await keepFhir(api, {
    id: randomUUID(),
    submittedBy,
    receivedAt: MORNING,
    raw: Buffer.from(JSON.stringify(bodies)),
    bodySha256: marker,
    persons: [
      { ref: 'patient', id: personId as PersonId, knownAs: ['id p'], identity: { birthDate: null, familyNames: [] } },
    ],
    requests: [],
    known: [{ ref: 'request', id: referralId }],
    resources,
    labelled: [],
    names: { 'Patient/p': 0 },
  });
  return resources.map(({ id }) => id).at(-1) ?? '';
}
