import { randomUUID } from 'node:crypto';
import { findChecks } from '../../db/check-store';
import { contactOnRecord, personOf, relatedTo } from '../../db/person-store';
import { findReferral } from '../../db/referral-page';
import type { ReferralId } from '../../domain/ids';
import { MEALS, PANTRY, RENT } from '../support/a-referral';
import { type Deeds, openDeeds } from '../support/deeds';
import { anIntake, MORNING, minutesLater } from '../support/records';

let the: Deeds;
beforeEach(async () => {
  the = await openDeeds();
});
afterEach(() => the.close());

describe('Taking a referral in', () => {
  it('puts the person, those around them, the case and the referral on record', async () => {
    const relatedPersons = [
      {
        relation: 'guardian',
        givenName: 'Rosa',
        familyName: 'T.',
        phone: null,
        mayConsent: 'yes',
        mayBeTold: 'no',
        toldAbout: [],
      },
    ] as const;
    const referralId = await the.keep({ relatedPersons });
    await the.deeds.receiveReferral({ referralId, at: minutesLater(1) });

    const person = await personOf(the.api, referralId);
    expect(person).toMatchObject(anIntake().person);
    expect(await relatedTo(the.api, person.id)).toMatchObject(relatedPersons);
    expect(await findReferral(the.api, referralId)).toMatchObject({
      status: 'received',
      nextOwner: 'system',
      revision: 0,
      team: { id: 'brandt', zone: 'America/Chicago' },
      coordinator: { id: 'ana-flores', name: 'Ana Flores' },
      narrative: anIntake().narrative,
      source: anIntake().source,
      receivedAt: MORNING,
      checks: undefined,
      story: [{ action: 'referral-received', source: "St Anne's Hospital, Emergency Department", at: minutesLater(1) }],
    });
  });

  it('twice changes nothing, also when both tries run at once', async () => {
    const referralId = await the.keep();
    const tries = [1, 2, 3].map((minute) => the.deeds.receiveReferral({ referralId, at: minutesLater(minute) }));
    await Promise.all(tries);
    await the.deeds.receiveReferral({ referralId, at: minutesLater(9) });
    const [count] = await the.owner`
      select (select count(*)::int from persons) as persons, (select count(*)::int from cases) as cases,
             (select count(*)::int from entries) as entries`;
    expect(count).toEqual({ persons: 1, cases: 1, entries: 1 });
    expect(await the.actions(referralId)).toEqual(['referral-received']);
  });

  it('of somebody on record takes over that contact is not safe, and nothing else of what is known', async () => {
    const first = await the.takeIn();
    const { id: personId, contact } = await personOf(the.api, first);
    const another = async (told: Parameters<typeof the.keep>[0], at: number): Promise<ReferralId> => {
      const referralId = await the.keep(told, minutesLater(at));
      await the.owner`update inbox set person_id = ${personId} where id = ${referralId}`;
      await the.deeds.receiveReferral({ referralId, at: minutesLater(at + 1) });
      return referralId;
    };
    await another({ contact: { safeToContact: 'unknown', channels: ['email'] } }, 10);
    expect((await personOf(the.api, first)).contact).toEqual(contact);
    await another({ contact: { safeToContact: 'no', channels: [], noVoicemail: false } }, 20);
    expect((await personOf(the.api, first)).contact).toEqual({ ...contact, safeToContact: 'no', channels: [] });
    const last = await another({ contact: { safeToContact: 'yes', channels: ['call'] } }, 30);
    expect(await contactOnRecord(the.api, first)).toMatchObject({
      safeToContact: 'no',
      asOf: minutesLater(21),
      sinceReferral: true,
    });
    expect(await contactOnRecord(the.api, last)).toMatchObject({ safeToContact: 'no', sinceReferral: false });
  });

  it('gives it to the coordinator of the team with the fewest open cases', async () => {
    const owners: (string | undefined)[] = [];
    for (const county of ['Lowell', 'Brandt', 'Brandt', 'Amity']) {
      const referralId = await the.takeIn({ person: { county } });
      owners.push((await findReferral(the.api, referralId))?.coordinator?.id);
    }
    expect(owners).toEqual(['ben-okoye', 'ana-flores', 'ana-flores', 'ben-okoye']);
  });

  it.each<[string, string | null, string]>([
    ['whose county a team serves, however it is written', 'lowell COUNTY', 'lowell'],
    ['from a county that no team serves', 'Atlantis', 'brandt'],
    ['without a county', null, 'brandt'],
  ])('finds a team for a person %s', async (_sentence, county, team) => {
    const referralId = await the.takeIn({ person: { county } });
    expect((await findReferral(the.api, referralId))?.team.id).toBe(team);
  });

  it('keeps what the person said about their group apart from everything that people read', async () => {
    const referralId = await the.takeIn({
      groupMeasures: {
        consented: true,
        race: ['Kept apart'],
        ethnicity: null,
        gender: 'Kept apart',
        sexualOrientation: null,
        disability: [],
      },
    });
    expect(JSON.stringify(await findReferral(the.api, referralId))).not.toContain('Kept apart');
    const { id } = await personOf(the.api, referralId);
    expect([...(await the.worker`select race, gender from group_measures where person_id = ${id}`)]).toEqual([
      { race: ['Kept apart'], gender: 'Kept apart' },
    ]);
  });

  it('of a referral that the inbox does not hold is our mistake, and says so', async () => {
    const referralId = randomUUID() as string as ReferralId;
    await expect(the.deeds.receiveReferral({ referralId, at: MORNING })).rejects.toThrow('The inbox holds no referral');
  });
});

describe('Checking a referral', () => {
  it('holds every rule against what is told, and names each program as a candidate', async () => {
    const referralId = await the.takeIn();
    const { candidates } = await the.deeds.checkReferral({ referralId, at: MORNING });
    const AGE = { code: 'minimum-age', years: 60, age: 33 };
    expect(candidates).toEqual([
      { programId: PANTRY, eligible: 'eligible', capacity: 'open', notMet: null },
      { programId: RENT, eligible: 'unknown', capacity: 'open', notMet: null },
      { programId: MEALS, eligible: 'not-eligible', capacity: 'open', notMet: '60 or older: age 33', held: AGE },
    ]);
  });

  it.each([
    ['now', 'Needs groceries. He said if I leave he will kill me.', 'urgent'],
    ['soon', 'Needs groceries. She gave away her dog.', 'urgent'],
    ['mentioned', 'Needs groceries. Her ex beat her, nine years ago.', 'routine'],
    [null, 'Needs groceries. This paperwork is killing me.', 'routine'],
  ])('finds danger (%s) before any advisor is asked, and makes the referral urgent for it', async (...told) => {
    const [tier, narrative, urgency] = told;
    const referralId = await the.keep({ narrative, urgency: 'routine' });
    await the.deeds.receiveReferral({ referralId, at: MORNING });
    expect((await the.deeds.checkReferral({ referralId, at: MORNING })).danger).toBe(tier);

    const page = await findReferral(the.api, referralId);
    expect(page?.urgency).toBe(urgency);
    expect(page?.checks?.dangers.map((danger) => danger.tier)).toEqual(tier ? [tier] : []);
    for (const { quote, start } of page?.checks?.dangers.flatMap(({ evidence }) => evidence) ?? [])
      expect(narrative.startsWith(quote, start)).toBe(true);
    expect((await the.deeds.checkReferral({ referralId, at: minutesLater(5) })).danger).toBe(tier);
  });

  it('says what is missing, as questions', async () => {
    const contact = { safeToContact: 'unknown', mayTellReferrer: 'unknown', channels: [] } as const;
    const referralId = await the.takeIn({ person: { birthDate: null, ageYears: null }, contact });
    const checks = await findChecks(the.api, referralId);
    expect(checks?.missing.map(({ fact }) => fact)).toEqual([
      'age',
      'safe-to-contact',
      'contact-channel',
      'may-tell-referrer',
    ]);
  });

  it('reads what only the narrative tells, quotes the original, and asks where the form says otherwise', async () => {
    const narrative = 'Dana Reyes is 61 y/o. She holds an eviction notice.';
    const person = { givenName: 'Dana', familyName: 'Reyes', birthDate: null, ageYears: 33 };
    const checks = await findChecks(the.api, await the.takeIn({ narrative, person }));
    expect(checks?.contradictions).toEqual([
      { fact: 'age', field: '33', narrative: '61', evidence: { quote: '61 y/o', start: 14 }, settled: false },
    ]);
    expect(checks?.missing.map(({ fact }) => fact)).toEqual(['contradicted-age']);
    const verdict = checks?.verdicts.find(({ programId }) => programId === MEALS);
    expect(verdict).toMatchObject({ eligible: 'unknown', forWhom: null });
  });

  it.each<[string, object, string, number | null]>([
    ['by the birth date, on the day itself', { birthDate: '1992-03-02' }, '2026-03-02T12:00:00.000Z', 34],
    [
      'by the day at the team’s place, where it is still yesterday',
      { birthDate: '1992-03-02' },
      '2026-03-02T05:00:00.000Z',
      33,
    ],
    ['as it was told, where no birth date is', { birthDate: null, ageYears: 61 }, MORNING, 61],
    ['not at all, where nobody told', { birthDate: null, ageYears: null }, MORNING, null],
  ])('counts the age %s', async (_sentence, person, at, age) => {
    const referralId = await the.keep({ person });
    await the.deeds.receiveReferral({ referralId, at });
    await the.deeds.checkReferral({ referralId, at });
    expect((await findChecks(the.api, referralId))?.ageYears).toBe(age);
  });

  it('twice answers the same, also when the directory has changed in between', async () => {
    const referralId = await the.takeIn();
    const first = await the.deeds.checkReferral({ referralId, at: MORNING });
    await the.owner`update programs set eligibility = jsonb_set(eligibility, '{minimumAge}', '99')`;
    expect(await the.deeds.checkReferral({ referralId, at: minutesLater(5) })).toEqual(first);
    expect(await the.actions(referralId)).toEqual(['referral-received', 'referral-checked']);
  });
});
