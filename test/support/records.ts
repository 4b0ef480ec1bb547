import { randomUUID } from 'node:crypto';
import { checkReferral } from '../../activities/check-referral';
import { receiveReferral } from '../../activities/receive-referral';
import { INTAKE_EXAMPLE, IntakeRequest } from '../../contracts/intake';
import { keepIntake } from '../../db/inbox-store';
import { savePolicy } from '../../db/policy-store';
import { saveDirectory } from '../../db/program-store';
import { saveStaffing } from '../../db/staffing-store';
import type { Instant } from '../../domain/clock';
import type { ProgramId, ReferralId, TeamId } from '../../domain/ids';
import type { EligibilityRules, Program } from '../../domain/program';
import type { Intake } from '../../domain/referral';
import type { Standing } from '../../domain/referral-state';
import { aPolicy, MEALS, PANTRY, RENT } from './a-referral';
import { openDatabase } from './database';

export const BRANDT = 'brandt' as TeamId;
export const LOWELL = 'lowell' as TeamId;
export const MORNING: Instant = '2026-03-02T15:00:00.000Z';

/** So many minutes after the morning on which everything in these tests begins. */
export const minutesLater = (minutes: number): Instant =>
  new Date(Date.parse(MORNING) + minutes * 60_000).toISOString();

/** Records with two teams, their people, a policy and three programs in them; `close` drops it all. */
export async function openRecords() {
  const database = await openDatabase();
  await saveStaffing(database.owner, STAFFING);
  await savePolicy(database.owner, aPolicy);
  await saveDirectory(database.owner, { programs: PROGRAMS, terms: {} });

  const keep = async (facts: IntakeFacts = {}, at = MORNING): Promise<ReferralId> => {
    const intake = anIntake(facts);
    const raw = Buffer.from(JSON.stringify(intake));
    const id = randomUUID() as string as ReferralId;
    await keepIntake(database.api, { id, key: null, raw, intake, submittedBy: 'sample-ehr', receivedAt: at });
    return id;
  };
  return {
    ...database,
    /** A referral that the inbox keeps and no workflow has taken up. */
    keep,
    /** A referral in the records, with its checks, as it is before advice. */
    takeIn: async (facts: IntakeFacts = {}, at = MORNING): Promise<ReferralId> => {
      const referralId = await keep(facts, at);
      await receiveReferral(database.worker, { referralId, at });
      await checkReferral(database.worker, { referralId, at });
      return referralId;
    },
  };
}

export type Records = Awaited<ReturnType<typeof openRecords>>;

type IntakeFacts = Partial<Omit<Intake, 'person' | 'source'>> & {
  readonly person?: Partial<Intake['person']>;
  readonly contact?: Partial<Intake['person']['contact']>;
  readonly source?: Partial<Intake['source']>;
};

/** A valid intake; say only what the test is about. */
export function anIntake({ person, contact, source, ...facts }: IntakeFacts = {}): Intake {
  const example = IntakeRequest.parse(INTAKE_EXAMPLE);
  return {
    ...example,
    ...facts,
    source: { ...example.source, ...source },
    person: { ...example.person, ...person, contact: { ...example.person.contact, ...contact } },
  };
}

/** Where a referral stands, as a workflow would say it. */
export const aStanding = (referralId: ReferralId, facts: Partial<Standing> = {}): Standing => ({
  referralId,
  revision: 2,
  status: 'awaiting-decision',
  nextOwner: 'coordinator',
  waitingFor: {
    what: 'decision',
    since: MORNING,
    dueAt: minutesLater(48 * 60),
    next: { at: minutesLater(36 * 60), tell: 'coordinator' },
    level: 0,
  },
  programId: null,
  outcome: null,
  ...facts,
});

const STAFFING = {
  teams: [
    { id: 'brandt', name: 'Brandt team', zone: 'America/Chicago', counties: ['Brandt', 'Amity'] },
    { id: 'lowell', name: 'Lowell team', zone: 'America/New_York', counties: ['Lowell'] },
  ],
  people: [
    { id: 'ana-flores', name: 'Ana Flores', role: 'coordinator', about: '', teams: ['brandt'] },
    { id: 'ben-okoye', name: 'Ben Okoye', role: 'coordinator', about: '', teams: ['brandt', 'lowell'] },
    { id: 'carla-manager', name: 'Carla Manager', role: 'supervisor', about: '', teams: ['brandt'] },
    { id: 'dana-ruiz', name: 'Dana Ruiz', role: 'supervisor', about: '', teams: ['brandt'] },
  ],
  duties: [{ team: 'brandt', duty: 'program-manager', staffId: 'carla-manager' }],
} as const;

const aProgram = (id: ProgramId, name: string, rules: Partial<EligibilityRules> = {}): Program => ({
  id,
  name,
  organization: 'Brandt Neighbors',
  description: `${name}, for who needs it.`,
  serviceTypes: ['groceries'],
  eligibility: {
    minimumAge: null,
    maximumAge: null,
    counties: ['Brandt'],
    coverage: [],
    requires: [],
    excludes: [],
    ...rules,
  },
  languages: ['English'],
  capacity: { status: 'open', waitDays: null },
  authorizationRequired: false,
  phone: null,
});

const PROGRAMS = [
  aProgram(PANTRY, 'Family Pantry'),
  aProgram(RENT, 'Rent Relief', { requires: ['eviction-notice'] }),
  aProgram(MEALS, 'Senior Meals', { minimumAge: 60 }),
];
