import { writeRecord } from '../../activities/write-record';
import { FullView } from '../../contracts/views/referral';
import type { CaseId, OperationId } from '../../domain/ids';
import { minutesLater } from '../support/records';
import { openTwoTeams, type TwoTeams } from '../support/two-teams';

let the: TwoTeams;
beforeEach(async () => {
  the = await openTwoTeams();
}, 60_000);
afterEach(() => the?.close(), 30_000);

const BOB = { givenName: 'Robert', familyName: 'Hale', birthDate: '1970-05-04', phone: '555 010 7001', email: null };
const HOME = { address: '9 Elm Road', county: 'Brandt' };
const taken = (person: Parameters<TwoTeams['takeIn']>[0] extends { person?: infer P } | undefined ? P : never) =>
  the.takeIn({ person: { ...BOB, ...HOME, ...person } });

const listed = async (who: 'coordinator' | 'supervisor' | 'auditor' = 'coordinator', query = '') =>
  (await the.asks(who)('GET', `/api/v1/possible-duplicates${query}`)).body as {
    items: { id: string; level: string; parts: { code: string }[]; one: { name: string }; other: { name: string } }[];
    next: string | null;
  };
const namesOf = async (...asked: Parameters<typeof listed>) =>
  (await listed(...asked)).items.map(({ one, other }) => [one.name, other.name].sort().join(' / '));
const referralPage = async (id: string, who: 'coordinator' | 'auditor' = 'coordinator') =>
  FullView.parse((await the.asks(who)('GET', `/api/v1/referrals/${id}`)).body);

describe('A person who may be on record already', () => {
  it('is shown with what speaks for it and against it, on the list and beside the referral', async () => {
    await taken({});
    const referralId = await taken({ givenName: 'Bob', phone: '555 010 9999' });
    expect(await listed()).toMatchObject({
      items: [
        {
          level: 'very-likely',
          points: 83,
          parts: [
            { code: 'given-nickname', points: 10 },
            { code: 'family-same', points: 20 },
            { code: 'birth-date-same', points: 40 },
            { code: 'phone-other', points: -2 },
            { code: 'address-same', points: 15 },
          ],
        },
      ],
      next: null,
    });
    const { perhapsKnown } = await referralPage(referralId);
    expect(perhapsKnown).toMatchObject({
      seen: [{ one: { name: 'Bob Hale' }, other: { name: 'Robert Hale' } }],
      more: 0,
      elsewhere: 0,
    });
  });

  it.each<[string, Parameters<typeof taken>[0]]>([
    ['the day and the month swapped', { birthDate: '1970-04-05', phone: null, address: null }],
    ['one digit of the year', { birthDate: '1971-05-04', phone: null, address: null }],
    ['one digit of the day', { birthDate: '1970-05-03', phone: null, address: null }],
    ['the names swapped', { givenName: 'Hale', familyName: 'Robert', phone: null, address: null }],
    ['both names mistyped', { givenName: 'Robrt', familyName: 'Halle', phone: null, address: null }],
    ['another family name and the same phone', { familyName: 'Ortega', address: null }],
    ['no birth date and the same address', { birthDate: null, phone: null, address: '9 elm rd.' }],
    ['no birth date and the same phone', { birthDate: null, phone: '+1 (555) 010-7001', address: null }],
  ])('is found by its keys: %s', async (_what, other) => {
    await taken({});
    await taken(other);
    expect(await namesOf()).toHaveLength(1);
  });

  it.each<[string, Parameters<typeof taken>[0]]>([
    ['a twin', { givenName: 'Dana' }],
    ['a father of the same name', { birthDate: '1941-11-12' }],
    ['somebody of the same name elsewhere', { birthDate: null, phone: null, address: null }],
  ])('is nobody of the same household, and nobody for the name alone: %s', async (_what, other) => {
    await taken({});
    const referralId = await taken(other);
    expect(await namesOf()).toEqual([]);
    expect((await referralPage(referralId)).perhapsKnown).toEqual({ seen: [], more: 0, elsewhere: 0 });
  });

  it('is found once when both came at the same instant', async () => {
    await Promise.all([taken({}), taken({ givenName: 'Bob' }), taken({ givenName: 'Bobby' })]);
    expect(await namesOf()).toHaveLength(3);
  });

  it('is no longer shown once a fact says otherwise, and shown again when it does not', async () => {
    await taken({});
    const referralId = await taken({ birthDate: null, address: null });
    expect(await namesOf()).toHaveLength(1);
    await phoneIsNow(referralId, '555 010 7001', '555 010 8888');
    expect(await namesOf()).toEqual([]);
    await phoneIsNow(referralId, '555 010 8888', '555 010 7001');
    expect(await namesOf()).toHaveLength(1);
  });

  it('is not named to a team that may not see them; that there is somebody is said', async () => {
    const referralId = await taken({});
    await taken({ givenName: 'Bobby', county: 'Lowell' });
    const [own, auditors] = [await referralPage(referralId), await referralPage(referralId, 'auditor')];
    expect(own.perhapsKnown).toEqual({ seen: [], more: 0, elsewhere: 1 });
    expect(JSON.stringify(own)).not.toContain('Bobby');
    expect(auditors.perhapsKnown.seen).toMatchObject([{ other: { name: 'Bobby Hale' } }]);
    expect(await namesOf()).toEqual([]);
    expect(await namesOf('auditor')).toHaveLength(1);
  });

  it('stands on a list that is read page by page, the likeliest first', async () => {
    await taken({});
    await taken({ givenName: 'Bob' });
    await taken({ birthDate: '1970-04-05', phone: null, address: null });
    const all = await listed();
    expect(all.items.map(({ level }) => level)).toEqual(['very-likely', 'possible', 'possible']);
    const first = await listed('coordinator', '?limit=2');
    const second = await listed('coordinator', `?limit=2&cursor=${first.next}`);
    expect([...first.items, ...second.items]).toEqual(all.items);
    expect(second.next).toBeNull();
  });
});

async function phoneIsNow(referralId: string, was: string, now: string): Promise<void> {
  const { caseId } = await referralPage(referralId);
  const operationId = crypto.randomUUID();
  const body = { operationId, text: 'She said so.', changes: [{ fact: 'phone', was, now }] };
  expect((await the.asks('coordinator')('POST', `/api/v1/cases/${caseId as CaseId}/person-changes`, body)).status).toBe(
    202,
  );
  await writeRecord(the.worker, { id: operationId as OperationId, kind: 'person-change', at: minutesLater(90) });
}
