import { saveNeed, saveStanding } from '../../db/referral-store';
import { findByIdBeginning, findByWords, findProcesses } from '../../db/search-store';
import type { ReferralId, TeamId } from '../../domain/ids';
import { soughtIn } from '../../domain/search';
import { aStanding, BRANDT, LOWELL, minutesLater, openRecords, type Records } from '../support/records';

let records: Records;
let ximena: ReferralId;
let obrien: ReferralId;
let layla: ReferralId;
let elsewhere: ReferralId;
beforeAll(async () => {
  records = await openRecords();
  ximena = await records.takeIn({
    person: { givenName: 'Ximena', familyName: 'Solórzano Núñez', birthDate: '1985-05-04', phone: '+1 (555) 012-3456' },
    source: { organization: 'Clínica del Río', identifier: 'REF-2026/0042' },
  });
  await saveNeed(records.worker, ximena, 'food, rent');
  obrien = await records.takeIn({
    person: { givenName: 'Łukasz', familyName: 'O’Brien-Straße', birthDate: null, phone: null },
    relatedPersons: [
      {
        relation: 'parent',
        givenName: 'Greta',
        familyName: 'Grün',
        phone: '555 077 8899',
        mayConsent: 'yes',
        mayBeTold: 'yes',
        toldAbout: [],
      },
    ],
  });
  layla = await records.takeIn({ person: { givenName: 'لَيلى', familyName: 'الأحمد 🌷', birthDate: '1999-12-31' } });
  elsewhere = await records.takeIn({
    person: { givenName: 'Ximena', familyName: 'Lowellson', county: 'Lowell', phone: '555 012 3456' },
  });
});
afterAll(() => records.close());

const found = async (typed: string, teams: readonly TeamId[] | null = [BRANDT]) =>
  (await findByWords(records.api, soughtIn(typed), teams)).map(({ referralId }) => referralId);

describe('A person is found', () => {
  it.each<[string, () => ReferralId]>([
    ['solorz xim', () => ximena],
    ['XIMENA', () => ximena],
    ['nunez solorzano', () => ximena],
    ['Solo\u0301rzano', () => ximena],
    ['5/4/1985', () => ximena],
    ['xim 4 May 1985', () => ximena],
    ['012 3456', () => ximena],
    ['+1 555 012 3456', () => ximena],
    ['555012', () => ximena],
    ['xim 3456', () => ximena],
    ['ref-2026/0042', () => ximena],
    ['REF 2026', () => ximena],
    ['rent xim', () => ximena],
    ['clinica rio', () => ximena],
    ['obrien', () => obrien],
    ["o'brien", () => obrien],
    ['brien lukasz', () => obrien],
    ['strasse', () => obrien],
    ['grun greta', () => obrien],
    ['077-8899', () => obrien],
    ['ليلى', () => layla],
    ['الأحمد ليلى', () => layla],
    ['الاحمد', () => layla],
    ['🌷', () => layla],
  ])('by %s', async (typed, who) => {
    expect(await found(typed)).toEqual([who()]);
  });

  it('by a new name, number and need as soon as the records know them, and no more by the old', async () => {
    const id = await records.takeIn({ person: { givenName: 'Before', familyName: 'Wedding', phone: '555 000 1111' } });
    const { worker } = records;
    await worker`
      update persons set family_name = 'Afterwards', phone = '555 000 2222'
       where id = (select person_id from cases join referrals on case_id = cases.id where referrals.id = ${id})`;
    await saveNeed(worker, id, 'wheelchair');
    expect(await found('before afterwards')).toEqual([id]);
    expect(await found('wheelchair')).toEqual([id]);
    expect(await found('0002222')).toEqual([id]);
    expect(await found('wedding')).toEqual([]);
    expect(await found('0001111')).toEqual([]);
    await worker`
      insert into related_persons (id, person_id, relation, given_name, family_name, may_consent, may_be_told)
      select gen_random_uuid(), person_id, 'caregiver', 'Latecomer', 'Aunt', 'no', 'no'
        from cases join referrals on case_id = cases.id where referrals.id = ${id}`;
    expect(await found('latecomer')).toEqual([id]);
  });
});

describe('Nothing is found', () => {
  it.each([
    'xim nobody',
    '1985-04-05 nunez',
    '—…!',
    "' | !! & (",
    'xim:* | lowell',
    '3456 obrien',
    '\\ xim zzz',
    "zz';--",
  ])('by %s', async (typed) => {
    expect(await found(typed)).toEqual([]);
  });

  it('of another team, nor by somebody of no team', async () => {
    expect(await found('ximena')).toEqual([ximena]);
    expect(await found('ximena', [LOWELL])).toEqual([elsewhere]);
    expect(await found('3456', [LOWELL])).toEqual([elsewhere]);
    expect(await found('ximena', [])).toEqual([]);
    expect(new Set(await found('ximena', [BRANDT, LOWELL]))).toEqual(new Set([ximena, elsewhere]));
    expect(new Set(await found('ximena', null))).toEqual(new Set([ximena, elsewhere]));
  });

  it('where it was, once the case has gone to another team', async () => {
    const id = await records.takeIn({ person: { givenName: 'Moving', familyName: 'House' } });
    await records.worker`
      update cases set team_id = ${LOWELL} where id = (select case_id from referrals where id = ${id})`;
    expect(await found('moving house')).toEqual([]);
    expect(await found('moving house', [LOWELL])).toEqual([id]);
  });
});

describe('A hit', () => {
  const hit = async (typed: string) => (await findByWords(records.api, soughtIn(typed), [BRANDT]))[0];

  it.each<[string, boolean, readonly string[]]>([
    ['solorz xim', true, ['name']],
    ['xim 3456', true, ['name', 'phone']],
    ['1985-05-04', true, ['birth-date']],
    ['greta', true, ['related-person']],
    ['rent', false, ['need']],
    ['rio rent', false, ['need', 'source']],
    ['rent xim', false, ['name', 'need']],
    ['ref20260042', false, ['sender-number']],
  ])('by "%s" says whether the person fits alone (%s), and why: %j', async (typed, isPerson, reasons) => {
    expect(await hit(typed)).toMatchObject({ isPerson, reasons });
  });

  it('that fits by whole words is before one that only begins so, and one that is open before one that is closed', async () => {
    const begins = await records.takeIn({ person: { givenName: 'Anastasia', familyName: 'Wholly' } }, minutesLater(1));
    const whole = await records.takeIn({ person: { givenName: 'Ana', familyName: 'Wholly' } });
    const closed = await records.takeIn({ person: { givenName: 'Ana', familyName: 'Wholly' } }, minutesLater(2));
    const ended = { status: 'closed', nextOwner: 'nobody', waitingFor: null, outcome: { kind: 'withdrawn' } } as const;
    await saveStanding(records.worker, aStanding(closed, ended), minutesLater(3));
    expect(await found('ana wholly')).toEqual([whole, closed, begins]);
  });
});

describe('By its number', () => {
  it('a referral is found in the teams that may be seen', async () => {
    const digits = ximena.replaceAll('-', '');
    const byId = (teams: readonly TeamId[] | null, beginning = digits) =>
      findByIdBeginning(records.api, beginning, { teams, limit: 5 });
    expect((await byId([BRANDT])).map(({ referralId }) => referralId)).toEqual([ximena]);
    expect((await byId(null, digits.slice(0, 12))).map(({ referralId }) => referralId)).toEqual([ximena]);
    expect(await byId([LOWELL])).toEqual([]);
    expect(await byId([])).toEqual([]);
  });

  it('a process is found without a word about the person, also before its workflow has begun', async () => {
    const id = await records.keep({ person: { givenName: 'Not', familyName: 'Yet' } });
    const of = async (one: string) => findProcesses(records.api, one.replaceAll('-', ''), 5);
    expect(await of(id)).toEqual([{ referralId: id, status: 'received', receivedAt: expect.any(String) }]);
    expect(Object.keys((await of(ximena))[0] ?? {}).sort()).toEqual(['receivedAt', 'referralId', 'status']);
  });
});
