import { createOfflineAdvisor } from '../../advice/offline/offline-advisor';
import { quoteFromOriginal, redactNarrative } from '../../advice/redaction';
import { INTAKE_EXAMPLE, IntakeRequest } from '../../contracts/intake';
import { completedYears } from '../../domain/local-time';
import { alarms, type Policy } from '../../domain/policy';
import { CAPACITIES, type Program } from '../../domain/program';
import type { Intake } from '../../domain/referral';
import { ROLES } from '../../domain/staff';
import directory from '../../scripts/sample/directory.json';
import policy from '../../scripts/sample/policy.json';
import bodies from '../../scripts/sample/referrals.json';
import staff from '../../scripts/sample/staff.json';
import { advised, aQuestion, notAdvised, PROGRAMS } from './a-question';

const ON = '2026-03-02';
const referrals = bodies.map((body) => IntakeRequest.parse(body));

function referral(identifier: string): Intake {
  const found = referrals.find(({ source }) => source.identifier === identifier);
  if (!found) throw new Error(`There is no sample referral ${identifier}.`);
  return found;
}

async function adviseOn({ person, narrative, urgency, relatedPersons }: Intake) {
  const { givenName, familyName, birthDate, phone, email, address } = person;
  const names = [`${givenName} ${familyName}`, ...relatedPersons.map((one) => `${one.givenName} ${one.familyName}`)];
  const redacted = redactNarrative(narrative, { names, birthDate, phone, email, address });
  const ageYears = birthDate ? completedYears(birthDate, ON) : person.ageYears;
  const { county, coverage, pregnant, veteran, household } = person;
  const question = aQuestion(redacted, { urgency, ageYears, county, coverage, pregnant, veteran, household });
  return quoteFromOriginal(narrative, { ...(await createOfflineAdvisor().route(question)), waiting: [] });
}

describe('The sample referrals', () => {
  it.each([
    ['food first, then rent', 'sample-001', 'family-pantry'],
    ['insulin that is rationed', 'sample-002', 'medicine-cabinet'],
    ['violence at home', 'sample-003', 'safe-passage'],
    ['a child that grieves', 'sample-004', 'youth-counseling'],
    ['a baby without diapers', 'sample-005', 'diaper-bank'],
    ['dialysis without a car', 'sample-006', 'ride-to-care'],
    ['a fall, told at great length', 'sample-007', 'steady-steps'],
    ['a shut-off notice', 'sample-008', 'utility-help'],
    ['a first baby and no crib', 'sample-009', 'newborn-home-visiting'],
    ['an eviction among four needs', 'sample-010', 'tenant-defense'],
  ])('are advised sensibly: %s', async (_need, identifier, first) => {
    const { narrative, ...rest } = referral(identifier);
    const advice = await adviseOn({ narrative, ...rest });
    expect(advice.outcome).toBe('route');
    expect(advised(advice)[0]).toBe(first);
    for (const { quote, start } of advice.recommendations.flatMap(({ evidence }) => evidence))
      expect(narrative.slice(start, start + quote.length)).toBe(quote);
  });

  it('keep their further needs', async () => {
    expect(advised(await adviseOn(referral('sample-001')))).toContain('rent-relief');
    expect(advised(await adviseOn(referral('sample-007')))).toEqual(
      expect.arrayContaining(['steady-steps', 'home-delivered-meals']),
    );
    expect(advised(await adviseOn(referral('sample-010')))).toEqual(
      expect.arrayContaining(['rent-relief', 'asthma-home-visits']),
    );
  });

  it('keep what is not needed out, and say so', async () => {
    const advice = await adviseOn(referral('sample-008'));
    expect(notAdvised(advice)).toEqual(expect.arrayContaining(['winter-heating-fund']));
    expect(advised(advice)).not.toContain('family-pantry');
  });

  it('differ in source, urgency, length and safety of contact', () => {
    const kinds = (values: readonly unknown[]) => new Set(values).size;
    expect(kinds(referrals.map(({ source }) => source.kind))).toBe(5);
    expect(kinds(referrals.map(({ urgency }) => urgency))).toBe(2);
    expect(kinds(referrals.map(({ person }) => person.contact.safeToContact))).toBe(3);
    expect(kinds(referrals.map(({ source }) => source.identifier))).toBe(referrals.length);
    expect(Math.max(...referrals.map(({ narrative }) => narrative.length))).toBeGreaterThan(3_000);
  });
});

describe('The example of an intake', () => {
  it('is advised the food pantry of its county first', async () => {
    const advice = await adviseOn(IntakeRequest.parse(INTAKE_EXAMPLE));
    expect(advised(advice).slice(0, 2)).toEqual(['family-pantry', 'rent-relief']);
    expect(advice.outcome).toBe('route');
  });
});

describe('The sample directory', () => {
  it('has at least twenty programs, each named once', () => {
    const ids = PROGRAMS.map(({ id }) => id);
    expect(ids.length).toBeGreaterThanOrEqual(20);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('gives a meaning to every term that a rule uses', () => {
    const used = PROGRAMS.flatMap(({ eligibility }) => [...eligibility.requires, ...eligibility.excludes]);
    expect(used.filter((term) => !(term in directory.terms))).toEqual([]);
  });

  it('has programs of every capacity, and waiting days only where one waits', () => {
    const statuses = PROGRAMS.map(({ capacity }) => capacity.status);
    expect(new Set(statuses)).toEqual(new Set(CAPACITIES));
    const waiting = (program: Program) => program.capacity.waitDays !== null;
    expect(PROGRAMS.filter(waiting).every(({ capacity }) => capacity.status === 'waitlist')).toBe(true);
  });

  it('needs no authorization yet', () => {
    expect(PROGRAMS.filter(({ authorizationRequired }) => authorizationRequired)).toEqual([]);
  });
});

describe('The sample staff', () => {
  const teams = new Set(staff.teams.map(({ id }) => id));

  it('has roles that exist, and teams that exist', () => {
    expect(staff.people.filter(({ role }) => !ROLES.some((known) => known === role))).toEqual([]);
    expect(staff.people.flatMap((person) => person.teams).filter((team) => !teams.has(team))).toEqual([]);
  });

  it('has a program manager on duty in every team', () => {
    const people = new Set(staff.people.map(({ id }) => id));
    const duties = staff.duties.filter(({ duty, staffId }) => duty === 'program-manager' && people.has(staffId));
    expect(new Set(duties.map(({ team }) => team))).toEqual(teams);
  });

  it('covers every county of the directory with one team, in a time zone that exists', () => {
    expect(staff.teams.flatMap(({ counties }) => counties).sort()).toEqual(
      [...directory.organization.serviceArea].sort(),
    );
    for (const { zone } of staff.teams) expect(() => new Intl.DateTimeFormat('en', { timeZone: zone })).not.toThrow();
  });
});

describe('The sample policy', () => {
  const shaped = policy as unknown as Policy;
  const waits = [
    ...Object.values(shaped.decision),
    ...Object.values(shaped.firstContact),
    shaped.nextAttempt,
    shaped.serviceStart,
  ];

  it('reminds before it escalates, and tells the supervisor when something is late', () => {
    for (const wait of waits) {
      const [reminder, late, manager] = [...wait.chain];
      expect(reminder.afterHours).toBeLessThan(wait.dueHours);
      expect(late).toEqual({ afterHours: wait.dueHours, tell: 'supervisor' });
      expect(manager?.tell).toBe('program-manager');
    }
  });

  it('tells somebody at ever later moments', () => {
    for (const wait of waits) {
      const clock = alarms(wait, '2026-03-02T09:00:00.000Z');
      const at = Array.from({ length: 6 }, () => clock.next().value.at);
      expect([...at].sort()).toEqual(at);
      expect(new Set(at).size).toBe(at.length);
    }
  });
});
