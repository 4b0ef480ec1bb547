import { randomUUID } from 'node:crypto';
import { writeRecord } from '../../activities/write-record';
import { factsOnRecord } from '../../db/person-change-store';
import { keepRecordChange } from '../../db/record-change-store';
import { listTimeline } from '../../db/timeline-store';
import type { CaseId, OperationId, ReferralId, StaffId } from '../../domain/ids';
import type { FactChange } from '../../domain/person-change';
import { lineOfCase } from '../../domain/record-change';
import { MORNING, minutesLater, openRecords, type Records } from '../support/records';

let records: Records;
let referralId: ReferralId;
let caseId: CaseId;
beforeAll(async () => {
  records = await openRecords();
});
afterAll(() => records.close());
beforeEach(async () => {
  referralId = await records.takeIn();
  const [row] = await records.owner`select case_id from referrals where id = ${referralId}`;
  caseId = row?.['caseId'];
});

const WHY = 'She called from her new phone.';
const NEW_PHONE: FactChange = { fact: 'phone', was: '+1 555 010 0142', now: '+1 555 010 0177' };
const ROSA = {
  relation: 'parent',
  givenName: 'Rosa',
  familyName: 'Testerman',
  phone: null,
  mayConsent: 'yes',
  mayBeTold: 'yes',
  toldAbout: ['health'],
} as const;

const keep = async (changes: readonly FactChange[], by = 'ana-flores', at = minutesLater(5)): Promise<OperationId> => {
  const id = randomUUID() as string as OperationId;
  const body = { caseId, text: WHY, changes };
  const raw = Buffer.from(JSON.stringify(body));
  const line = lineOfCase(caseId);
  await keepRecordChange(records.api, { id, kind: 'person-change', line, raw, body, by: by as StaffId, at });
  return id;
};
const write = (id: OperationId) => writeRecord(records.worker, { id, kind: 'person-change', at: minutesLater(6) });
const changed = async (...changes: readonly FactChange[]): Promise<OperationId> => {
  const id = await keep(changes);
  await write(id);
  return id;
};
const onRecord = () => factsOnRecord(records.api, caseId);
const linesOf = async (id: OperationId) => {
  const lines = await listTimeline(records.api, { caseId, part: 'all', limit: 100 });
  return lines.filter(({ entryId }) => (entryId as string) === id);
};

describe('A change of the facts of a person', () => {
  it('holds from then on, and what stood before is on the timeline with who, when and why', async () => {
    const id = await changed(
      NEW_PHONE,
      { fact: 'email', was: null, now: 'maria@example.org' },
      { fact: 'best-times', was: 'after 16:00', now: null },
      { fact: 'coverage', was: ['Medicaid'], now: ['Medicare', 'Medicaid'] },
      { fact: 'may-tell-referrer', was: 'yes', now: 'no' },
    );
    expect((await onRecord()).person).toMatchObject({
      phone: '+1 555 010 0177',
      email: 'maria@example.org',
      coverage: ['Medicare', 'Medicaid'],
      language: 'English',
      contact: { bestTimes: null, mayTellReferrer: 'no', safeToContact: 'yes', channels: ['text', 'call'] },
    });
    expect(await linesOf(id)).toMatchObject([
      {
        source: 'entry',
        kind: 'person-change',
        text: WHY,
        at: minutesLater(5),
        by: { name: 'Ana Flores' },
        structured: null,
        changes: expect.arrayContaining([NEW_PHONE]),
      },
    ]);
  });

  it('is written once with its audit row, which holds codes and nothing of the person', async () => {
    const id = await keep([NEW_PHONE, { fact: 'related-person', id: null, was: null, now: ROSA }]);
    await Promise.all([write(id), write(id)]);
    const audit = await records.reader`
      select actor_id, case_id, facts from audit where action = 'person-changed' and case_id = ${caseId}`;
    expect(audit).toMatchObject([
      { actorId: 'ana-flores', facts: { entryId: id, changed: ['phone', 'related-person'] } },
    ]);
    expect(JSON.stringify(audit)).not.toMatch(/555|Rosa|Testerman|called/);
    expect((await onRecord()).related).toHaveLength(1);
  });

  it('says of those around the person who may consent and be told what, of somebody new and of somebody known', async () => {
    await changed({ fact: 'related-person', id: null, was: null, now: ROSA });
    const [rosa] = (await onRecord()).related;
    expect(rosa).toMatchObject(ROSA);
    const now = { ...ROSA, mayBeTold: 'no', toldAbout: [] } as const;
    const id = await changed({ fact: 'related-person', id: rosa?.id ?? null, was: ROSA, now });
    expect((await onRecord()).related).toMatchObject([{ id: rosa?.id, ...now }]);
    expect(await linesOf(id)).toMatchObject([{ changes: [{ id: rosa?.id, was: ROSA, now }] }]);
  });

  it('is found by: the new number leads to the person, and the old one does not', async () => {
    await changed(NEW_PHONE);
    const [row] = await records.owner`select words::text from search_words where referral_id = ${referralId}`;
    expect(row?.['words']).toContain('p:5550100177');
    expect(row?.['words']).not.toContain('p:5550100142');
  });

  it('that came too late is not written, of no fact, and is kept as an attempt that names which had changed', async () => {
    const first = await keep([NEW_PHONE]);
    const second = await keep(
      [{ ...NEW_PHONE, now: '+1 555 010 0199' } as FactChange, { fact: 'language', was: 'English', now: 'Spanish' }],
      'ben-okoye',
    );
    for (const id of [first, second]) await write(id);
    expect((await onRecord()).person).toMatchObject({ phone: '+1 555 010 0177', language: 'English' });
    expect(await linesOf(second)).toEqual([]);
    const attempts = await records.owner`
      select actor_id, action, case_id, code, reason from attempts where operation_id = ${second}`;
    expect(attempts).toMatchObject([{ actorId: 'ben-okoye', action: 'change-person', caseId, code: 'stale-person' }]);
    expect(attempts[0]?.['reason']).toMatch(/^the phone number changed since you looked/);
  });

  it('of other facts than somebody else changed meanwhile is written', async () => {
    const both = [await keep([NEW_PHONE]), await keep([{ fact: 'language', was: 'English', now: 'Spanish' }])];
    for (const id of both) await write(id);
    expect((await onRecord()).person).toMatchObject({ phone: '+1 555 010 0177', language: 'Spanish' });
  });

  it('of how contact is safe counts as found out later than what it was made from, whatever two clocks say', async () => {
    const was = { safeToContact: 'yes', channels: ['text', 'call'], noVoicemail: true } as const;
    const now = { safeToContact: 'no', channels: [], noVoicemail: true } as const;
    const id = await keep([{ fact: 'safe-contact', was, now }], 'ana-flores', minutesLater(-5));
    await write(id);
    const [row] = await records.owner`
      select safe_to_contact, contact_as_of > ${MORNING}::timestamptz as is_later
        from persons join cases on cases.person_id = persons.id where cases.id = ${caseId}`;
    expect(row).toEqual({ safeToContact: 'no', isLater: true });
  });
});
