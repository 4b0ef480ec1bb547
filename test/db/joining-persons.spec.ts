import { randomUUID } from 'node:crypto';
import { receiveReferral } from '../../activities/receive-referral';
import { writeRecord } from '../../activities/write-record';
import { ComparisonView } from '../../contracts/views/duplicates';
import { keepIntake } from '../../db/inbox-store';
import { saveContactFacts } from '../../db/person-store';
import type { OperationId, PersonId, ReferralId } from '../../domain/ids';
import { anIntake, minutesLater } from '../support/records';
import { type Asker, openTwoTeams, type TwoTeams } from '../support/two-teams';

let the: TwoTeams;
let [first, second]: readonly ReferralId[] = [];
let id: string;
beforeEach(async () => {
  the = await openTwoTeams();
  first = await the.takeIn({ person: BOB, contact: SAFE, relatedPersons: [SISTER] });
  second = await the.takeIn({ person: ROBERT, contact: UNSAFE, relatedPersons: [{ ...SISTER, mayBeTold: 'no' }, SON] });
  id = (await the.asks('coordinator')('GET', '/api/v1/possible-duplicates')).body.items[0].id;
}, 60_000);
afterEach(() => the?.close(), 30_000);

const BOB = {
  ...{ givenName: 'Bob', familyName: 'Hale', birthDate: '1970-05-04', phone: '555 010 7002', county: 'Brandt' },
  ...{ email: null, language: 'English', coverage: ['Medicaid'] },
};
const ROBERT = { ...BOB, givenName: 'Robert', phone: '555 010 7001', email: 'rob@example.org' };
const SAFE = { safeToContact: 'yes', channels: ['call', 'text'], noVoicemail: false, mayTellReferrer: 'yes' } as const;
const UNSAFE = { safeToContact: 'no', channels: ['text'], noVoicemail: true, mayTellReferrer: 'unknown' } as const;
const AROUND = { familyName: 'Hale', phone: null, mayConsent: 'no', mayBeTold: 'yes', toldAbout: [] } as const;
const SISTER = { ...AROUND, relation: 'other', givenName: 'Ines' } as const;
const SON = { ...AROUND, relation: 'caregiver', givenName: 'Tom' } as const;

const compared = async (who: Asker = 'coordinator') =>
  ComparisonView.parse((await the.asks(who)('GET', `/api/v1/possible-duplicates/${id}`)).body);
const says = (body: object, who: Asker = 'coordinator') =>
  the.asks(who)('POST', `/api/v1/possible-duplicates/${id}/answers`, body);
const written = async (operationId: string, kind: 'duplicate-answer' | 'person-change' = 'duplicate-answer') => {
  await writeRecord(the.worker, { id: operationId as OperationId, kind, at: new Date().toISOString() });
  return (await the.owner`select refusal from inbox where id = ${operationId}`)[0]?.['refusal'];
};

/** Robert goes on, by Bob's phone. */
const aJoin = async (facts: object = {}) => {
  const { revision, factsSeen, one, other } = await compared();
  const survivorId = [one, other].find(({ givenName }) => givenName === 'Robert')?.id;
  const chosen = { answer: 'join', survivorId, fromJoined: ['phone'], factsSeen };
  return { operationId: randomUUID(), revision, note: 'He showed me his card.', ...chosen, ...facts };
};
const areJoined = async () => {
  const body = await aJoin();
  expect((await says(body)).status).toBe(202);
  expect(await written(body.operationId)).toBeNull();
};
const anUndo = async () => ({
  ...{ operationId: randomUUID(), revision: (await compared()).revision, answer: 'undo-join', note: 'Cousins.' },
});
const areTwoAgain = async () => {
  const body = await anUndo();
  expect((await says(body)).status).toBe(202);
  expect(await written(body.operationId)).toBeNull();
};

const caseOf = async (referralId: ReferralId | undefined) =>
  (await the.asks('coordinator')('GET', `/api/v1/referrals/${referralId}`)).body.caseId;
const fileOf = async (referralId: ReferralId | undefined) =>
  (await the.asks('coordinator')('GET', `/api/v1/cases/${await caseOf(referralId)}`)).body;
const changes = async (referralId: ReferralId | undefined, change: object) => {
  const operationId = randomUUID();
  const body = { operationId, text: 'He said so.', changes: [change] };
  const { status } = await the.asks('coordinator')(
    'POST',
    `/api/v1/cases/${await caseOf(referralId)}/person-changes`,
    body,
  );
  expect(status).toBe(202);
  expect(await written(operationId, 'person-change')).toBeNull();
};
/** What can be undone, as the records have it: the moments at which contact was found out are none of it. */
const everything = async () => ({
  persons: await the.owner`select to_jsonb(persons) - 'contact_as_of' as row from persons order by id`,
  related: await the.owner`select * from related_persons order by id`,
  cases: await the.owner`select * from cases order by id`,
  keys: await the.owner`select * from person_keys order by person_id, key`,
  found: await the.owner`select person_a, person_b, standing, points, facts_hash from possible_duplicates order by id`,
  words: await the.owner`select * from search_words order by referral_id`,
});
const found = async (q: string) =>
  (await the.asks('coordinator')('GET', `/api/v1/search?q=${encodeURIComponent(q)}`)).body.items;

describe('Two persons on record who are one', () => {
  it('are joined: the facts that somebody chose stand, and what only one of the two tells', async () => {
    expect((await compared()).toChoose).toEqual(['given-name', 'phone']);
    await areJoined();
    for (const referralId of [first, second])
      expect((await fileOf(referralId)).person).toMatchObject({
        ...{ name: 'Robert Hale', phone: '555 010 7002', email: 'rob@example.org', birthDate: '1970-05-04' },
      });
  });

  it('may be contacted only as both records allow, and so may those around them be told', async () => {
    await areJoined();
    const { person, related } = await fileOf(first);
    expect(person.contact).toMatchObject({
      ...{ safeToContact: 'no', channels: ['text'], noVoicemail: true, mayTellReferrer: 'unknown' },
    });
    expect(related.map(({ name, mayBeTold }: { name: string; mayBeTold: string }) => [name, mayBeTold]).sort()).toEqual(
      [
        ['Ines Hale', 'no'],
        ['Tom Hale', 'yes'],
      ],
    );
  });

  it('keep both cases open, each with its referral, and it stands in the audit of both', async () => {
    await areJoined();
    const [one, other] = [await fileOf(first), await fileOf(second)];
    expect([one.closedAt, other.closedAt]).toEqual([null, null]);
    expect([one.referrals[0].id, other.referrals[0].id]).toEqual([first, second]);
    const audit = await the.owner`select case_id, facts from audit where action = 'duplicate-answered'`;
    expect(new Set(audit.map(({ caseId }) => caseId))).toEqual(new Set([one.id, other.id]));
    expect(audit[0]?.['facts']).toEqual({ duplicateId: id, answer: 'join' });
  });

  it('are found as one, and the other is no longer compared with anybody', async () => {
    await areJoined();
    expect(await found('Bob Hale')).toEqual([]);
    expect((await found('Robert Hale')).length).toBeGreaterThan(0);
    await the.takeIn({ person: { ...BOB, phone: null } });
    const { items } = (await the.asks('coordinator')('GET', '/api/v1/possible-duplicates')).body;
    expect(items.map(({ one, other }: ComparisonNames) => [one.name, other.name].sort())).toEqual([
      ['Bob Hale', 'Robert Hale'],
    ]);
  });

  it('are still read by either id: the one who was joined says who goes on', async () => {
    await areJoined();
    const { joined, one, other } = await compared();
    const [survivor, loser] = joined?.survivorId === one.id ? [one, other] : [other, one];
    const patient = async (personId: string) =>
      (await the.asks('coordinator')('GET', `/fhir/Patient/${personId}`)).body;
    expect(await patient(loser.id)).toMatchObject({
      ...{ id: loser.id, active: false, name: [{ given: ['Bob'] }] },
      link: [{ type: 'replaced-by', other: { reference: `Patient/${survivor.id}` } }],
    });
    expect((await patient(survivor.id)).link).toEqual([
      { type: 'replaces', other: { reference: `Patient/${loser.id}` } },
    ]);
  });

  it('tell the system that sent one of them nothing of the other', async () => {
    await areJoined();
    const { joined, one, other } = await compared();
    const loser = joined?.survivorId === one.id ? other.id : one.id;
    const task = async (who: Asker) => (await the.asks(who)('GET', `/fhir/Task/${first}`)).body.for.reference;
    expect(await task('system')).toBe(`Patient/${loser}`);
    expect(await task('coordinator')).toBe(`Patient/${joined?.survivorId}`);
    const search = async (who: Asker) => (await the.asks(who)('GET', `/fhir/Task?patient=${loser}`)).body.entry;
    expect([(await search('system')).length, (await search('coordinator')).length]).toEqual([1, 1]);
  });

  it('are shown together on the page of each case, with who was joined, by whom and when', async () => {
    await areJoined();
    const [one, other] = [await fileOf(first), await fileOf(second)];
    expect(one.otherCases).toMatchObject([{ caseId: other.id, closedAt: null, referrals: [{ id: second }] }]);
    expect(other.otherCases).toMatchObject([{ caseId: one.id, referrals: [{ id: first }] }]);
    expect(one.joined).toMatchObject([{ duplicateId: id, name: 'Bob Hale', by: { name: 'Ana Flores' } }]);
    await areTwoAgain();
    expect(await fileOf(first)).toMatchObject({ otherCases: [], joined: [] });
  });

  it('are shown on the page that compares them: who goes on, since when, and what has come since', async () => {
    await areJoined();
    const { joined, standing, one, other } = await compared();
    expect(standing).toBe('joined');
    expect(joined).toMatchObject({ since: { facts: [], cases: 0, referrals: 0, entries: 0 }, whyNotUndo: null });
    expect([one, other].map(({ cases }) => cases.length)).toEqual([1, 1]);
  });

  it('get each referral that names one of them into the case of that one', async () => {
    await areJoined();
    const [row] = await the.owner<{ personId: PersonId }[]>`
      select opened_for as person_id from cases join referrals on case_id = cases.id where referrals.id = ${first ?? ''}`;
    await the.owner`update cases set closed_at = opened_at where id = ${await caseOf(first)}`;
    const third = randomUUID() as string as ReferralId;
    const intake = anIntake({ person: BOB });
    const raw = Buffer.from(JSON.stringify(intake));
    const kept = { id: third, key: null, raw, intake, submittedBy: 'sample-ehr', receivedAt: minutesLater(80) };
    await keepIntake(the.api, { ...kept, personId: row?.personId ?? null });
    await receiveReferral(the.worker, { referralId: third, at: minutesLater(80) });
    const file = await fileOf(third);
    expect([await caseOf(first), await caseOf(second)]).not.toContain(file.id);
    expect([file.person.name, file.coordinator]).toEqual(['Robert Hale', (await fileOf(second)).coordinator]);
    await areTwoAgain();
    expect((await fileOf(third)).person.name).toBe('Bob Hale');
  });

  it('are joined by whoever may change a case of each, and by nobody else', async () => {
    expect((await says(await aJoin(), 'auditor')).status).toBe(403);
    expect((await says(await aJoin({ survivorId: the.other.personId }))).body.code).toBe('request-invalid');
  });

  it('are joined once: who does it at the same instant comes too late, and hears who was first', async () => {
    const [one, other] = [await aJoin(), await aJoin()];
    await says(one);
    await says(other, 'supervisor');
    expect(await written(one.operationId)).toBeNull();
    expect(await written(other.operationId)).toContain('Ana Flores');
    expect((await compared()).answers).toHaveLength(1);
  });

  it('are not joined on facts that have changed since, at the door or later', async () => {
    const seen = await aJoin();
    const waiting = await aJoin();
    await says(waiting);
    await changes(first, { fact: 'language', was: 'English', now: 'Spanish' });
    expect((await says(seen)).body.code).toBe('stale-duplicate');
    expect(await written(waiting.operationId)).toContain('changed since you looked');
    expect((await compared()).standing).toBe('open');
  });
});

describe('A change that comes at the instant of a join', () => {
  it.each(['the change', 'the join'])('holds in the end for whoever goes on, where %s was kept first', async (kept) => {
    const [change, join] = [randomUUID() as string, await aJoin()];
    const asked = {
      operationId: change,
      text: 'He said so.',
      changes: [{ fact: 'county', was: 'Brandt', now: 'Amity' }],
    };
    const keeps = [
      async () => the.asks('coordinator')('POST', `/api/v1/cases/${await caseOf(first)}/person-changes`, asked),
      async () => says(join),
    ];
    for (const keep of kept === 'the change' ? keeps : keeps.reverse()) expect((await keep()).status).toBe(202);
    await Promise.all([written(join.operationId), written(change, 'person-change')]);
    const { standing } = await compared();
    const counties = [(await fileOf(first)).person.county, (await fileOf(second)).person.county];
    expect(counties).toEqual(standing === 'joined' ? ['Amity', 'Amity'] : ['Amity', 'Brandt']);
  });
});

interface ComparisonNames {
  readonly one: { readonly name: string };
  readonly other: { readonly name: string };
}

describe('A join that was a mistake', () => {
  it('is undone, and everything is as it was', async () => {
    const before = await everything();
    await areJoined();
    expect(await everything()).not.toEqual(before);
    await areTwoAgain();
    expect(await everything()).toEqual(before);
    expect((await compared()).answers.map(({ answer }) => answer)).toEqual(['join', 'undo-join']);
  });

  it('is not undone while a fact that it changed has changed once more; the page says which', async () => {
    await areJoined();
    const undo = await anUndo();
    await changes(second, { fact: 'phone', was: '555 010 7002', now: '555 010 7003' });
    expect((await compared()).joined).toMatchObject({
      since: { facts: ['phone'], entries: 1 },
      whyNotUndo: { code: 'facts-changed-since-join', facts: ['phone'] },
    });
    const { status, body } = await says({ ...undo, revision: (await compared()).revision });
    expect([status, body.code]).toEqual([409, 'join-in-the-way']);
    await changes(second, { fact: 'phone', was: '555 010 7003', now: '555 010 7002' });
    await areTwoAgain();
  });

  it('leaves what came since where it stands, and contact as strict as it has become', async () => {
    await areJoined();
    await changes(first, { fact: 'may-tell-referrer', was: 'unknown', now: 'no' });
    await changes(first, { fact: 'language', was: 'English', now: 'Spanish' });
    await areTwoAgain();
    const [bob, robert] = [await fileOf(first), await fileOf(second)];
    expect([bob.person.contact.mayTellReferrer, robert.person.contact.mayTellReferrer]).toEqual(['no', 'no']);
    expect([bob.person.language, robert.person.language]).toEqual(['English', 'Spanish']);
    expect([bob.person.contact.safeToContact, robert.person.contact.safeToContact]).toEqual(['yes', 'no']);
  });

  it('waits until a later join with one of the two is undone', async () => {
    await areJoined();
    const undoFirst = id;
    await the.takeIn({ person: { ...ROBERT, givenName: 'Rob', phone: '555 010 7002' } });
    const { items } = (await the.asks('coordinator')('GET', '/api/v1/possible-duplicates')).body;
    id = items[0].id;
    await areJoined();
    const undoSecond = id;
    id = undoFirst;
    expect((await compared()).joined?.whyNotUndo).toMatchObject({ code: 'joined-since', by: 'Ana Flores' });
    expect((await says(await anUndo())).body.code).toBe('join-in-the-way');
    id = undoSecond;
    await areTwoAgain();
    id = undoFirst;
    await areTwoAgain();
  });

  it('finds what a running referral found out of the person meanwhile', async () => {
    await areJoined();
    await the.worker.begin((tx) =>
      saveContactFacts(tx, first as ReferralId, { ...SAFE, channels: ['call'] }, new Date().toISOString()),
    );
    expect((await fileOf(second)).person.contact).toMatchObject({ safeToContact: 'yes', channels: ['call'] });
    await areTwoAgain();
    expect((await fileOf(second)).person.contact.safeToContact).toBe('no');
  });
});
