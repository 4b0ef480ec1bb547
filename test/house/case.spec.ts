import { randomUUID } from 'node:crypto';
import { AMENDMENT_EXAMPLE, ENTRY_EXAMPLE } from '../../contracts/entries';
import { INTAKE_EXAMPLE } from '../../contracts/intake';
import { CaseExportView } from '../../contracts/views/case';
import { type ApiWorld, confirmationOf, openApiWorld } from '../support/api-world';
import { eventually } from '../support/eventually';

let the: ApiWorld;
let caseId: string;
let referralId: string;
beforeAll(async () => {
  the = await openApiWorld();
  await the.worker.comes();
  const relatedPersons = [
    {
      relation: 'parent',
      givenName: 'Rosa',
      familyName: 'T.',
      mayConsent: 'yes',
      mayBeTold: 'yes',
      toldAbout: ['health'],
    },
  ];
  referralId = await the.handIn({ relatedPersons });
  const seen = await the.reaches(referralId, 'awaiting-decision');
  ({ caseId } = seen);
  expect((await the.ana('POST', `/api/v1/referrals/${referralId}/decisions`, confirmationOf(seen))).status).toBe(200);
  await the.reaches(referralId, 'contacting', { waitingFor: { what: 'first-contact' } });
}, 60_000);
afterAll(() => the?.close(), 30_000);

const of = (what = '', id = caseId) => `/api/v1/cases/${id}${what}`;
const see = async (what = '') => (await the.ana('GET', of(what))).body;
const isWritten = (operationId: string) =>
  eventually(async () => {
    expect((await the.ana('GET', `/api/v1/record-changes/${operationId}`)).body.state).toBe('written');
  }, 10_000);
const write = async (facts: object = {}): Promise<string> => {
  const operationId = randomUUID();
  expect((await the.ana('POST', of('/entries'), { ...ENTRY_EXAMPLE, operationId, ...facts })).status).toBe(202);
  await isWritten(operationId);
  return operationId;
};
const amending = (facts: object = {}) => ({ ...AMENDMENT_EXAMPLE, operationId: randomUUID() as string, ...facts });

describe('A case', () => {
  it('shows whom it is about, who may be told what, what runs, and what is owed', async () => {
    const entryId = await write();
    expect(await see()).toMatchObject({
      person: { name: 'Maria Testerman', contact: { safeToContact: 'yes', noVoicemail: true } },
      related: [{ name: 'Rosa T.', mayConsent: 'yes', toldAbout: ['health'] }],
      referrals: [{ id: referralId, status: 'contacting', waitingFor: { what: expect.any(String) } }],
      tasks: [{ kind: 'reach-person', referralId }],
      promises: [{ entryId, what: ENTRY_EXAMPLE.promise.what, owedBy: 'us', by: { name: 'Ana Flores' } }],
      unwritten: 0,
    });
  });

  it('tells on one timeline what people wrote and what the pathway did, newest first, page by page', async () => {
    await write({ at: new Date(Date.now() - 3_600_000).toISOString(), text: 'An hour ago.', promise: null });
    const all = (await see('/timeline?limit=200')).items;
    expect(all.map(({ at }: { at: string }) => at)).toEqual(
      all
        .map(({ at }: { at: string }) => at)
        .sort()
        .reverse(),
    );
    expect(all.at(-1)).toMatchObject({ source: 'entry', text: 'An hour ago.' });
    expect(all).toContainEqual(
      expect.objectContaining({ source: 'story', what: expect.stringContaining('Confirmed') }),
    );
    const paged: unknown[] = [];
    for (let cursor = ''; ; ) {
      const page = await see(`/timeline?limit=3${cursor}`);
      paged.push(...page.items);
      if (page.next === null) break;
      cursor = `&cursor=${page.next}`;
    }
    expect(paged).toEqual(all);
    for (const [part, source] of [
      ['interactions', 'entry'],
      ['promises', 'entry'],
      ['pathway', 'story'],
    ])
      expect(
        new Set((await see(`/timeline?part=${part}`)).items.map((line: { source: string }) => line.source)),
      ).toEqual(new Set([source]));
  });

  it('keeps the words of an entry beside its amendment, and says who amended it first', async () => {
    const entryId = await write();
    const first = amending();
    expect((await the.ana('POST', of(`/entries/${entryId}/amendments`), first)).status).toBe(202);
    await isWritten(first.operationId);
    const line = (await see('/timeline')).items.find((one: { entryId: string }) => one.entryId === entryId);
    expect(line).toMatchObject({ text: ENTRY_EXAMPLE.text, stands: 'corrected', standing: first.text });
    const late = await the.dana('POST', of(`/entries/${entryId}/amendments`), amending());
    expect([late.status, late.body.code]).toEqual([409, 'entry-amended']);
    expect(late.body.detail).toMatch('Ana Flores');
  });

  it('writes of two amendments that came at once the first, and tells the author of the second who was quicker', async () => {
    const entryId = await write();
    await the.worker.leaves();
    const [first, second] = [amending(), amending({ text: 'She comes on Sunday.' })];
    expect((await the.ana('POST', of(`/entries/${entryId}/amendments`), first)).status).toBe(202);
    expect((await the.dana('POST', of(`/entries/${entryId}/amendments`), second)).status).toBe(202);
    await the.worker.comes();
    await isWritten(first.operationId);
    await eventually(async () => {
      const { body } = await the.dana('GET', `/api/v1/record-changes/${second.operationId}`);
      expect(body).toMatchObject({ state: 'refused', detail: expect.stringContaining('Ana Flores'), writtenAt: null });
    }, 10_000);
    expect((await the.dana('GET', of())).body.notWritten).toEqual([
      expect.objectContaining({
        operationId: second.operationId,
        kind: 'amendment',
        why: { code: 'entry-amended', by: 'Ana Flores', at: expect.any(String) },
      }),
    ]);
    expect(await see()).toMatchObject({ notWritten: [], unwritten: 0 });
    const { items } = (await the.ines('GET', '/api/v1/refused-attempts')).body;
    expect(items[0]).toMatchObject({ by: 'Dana Ruiz', action: 'amend-entry', code: 'entry-amended' });
  }, 30_000);

  it('corrects the words of a decision, and takes none back', async () => {
    const { items } = await see('/timeline?part=pathway');
    const { entryId } = items.find(({ action }: { action: string }) => action === 'decided');
    const taken = amending({ reason: 'wrongly-logged', text: 'A slip.' });
    expect((await the.ana('POST', of(`/entries/${entryId}/amendments`), taken)).body.code).toBe('entry-of-pathway');
    expect((await the.ana('POST', of(`/entries/${entryId}/amendments`), amending())).status).toBe(202);
  });

  it('finds no entry of another case, and files into no case of another team', async () => {
    const entryId = await write();
    const other = await the.reaches(await the.handIn(), 'awaiting-decision');
    const heard = await the.ana('POST', of(`/entries/${entryId}/amendments`, other.caseId), amending());
    expect([heard.status, heard.body.code]).toEqual([404, 'entry-unknown']);
    const wrong = { reason: 'wrong-person', text: 'Her sister.', rightCaseId: randomUUID() };
    const nowhere = await the.ana('POST', of(`/entries/${entryId}/amendments`), amending(wrong));
    expect(nowhere.body.code).toBe('case-unknown');
    const right = amending({ ...wrong, rightCaseId: other.caseId });
    expect((await the.ana('POST', of(`/entries/${entryId}/amendments`), right)).status).toBe(202);
    await isWritten(right.operationId);
    const copies = (await the.ana('GET', of('/timeline?part=interactions', other.caseId))).body.items;
    expect(copies).toMatchObject([{ copiedFrom: entryId, text: ENTRY_EXAMPLE.text }]);
  });

  it('is filed into from another team by whoever works for both, and by nobody else', async () => {
    const entryId = await write();
    const { body } = await the.hospital('POST', '/api/v1/referrals', {
      ...INTAKE_EXAMPLE,
      person: { ...INTAKE_EXAMPLE.person, county: 'Lowell' },
    });
    const lowell = await eventually(async () => {
      const seen = (await the.dana('GET', `/api/v1/referrals/${body.id}`)).body;
      expect(seen.team?.id).toBe('lowell');
      return seen;
    }, 20_000);
    const wrong = { reason: 'wrong-person', text: 'Her sister in Lowell.', rightCaseId: lowell.caseId };
    const byAna = await the.ana('POST', of(`/entries/${entryId}/amendments`), amending(wrong));
    expect([byAna.status, byAna.body.code]).toEqual([404, 'case-unknown']);
    const byDana = amending(wrong);
    expect((await the.dana('POST', of(`/entries/${entryId}/amendments`), byDana)).status).toBe(202);
    await eventually(async () => {
      const copies = (await the.dana('GET', of('/timeline?part=interactions', lowell.caseId))).body.items;
      expect(copies).toMatchObject([{ copiedFrom: entryId }]);
    }, 10_000);
  }, 30_000);

  it('can be taken out whole, under a name that names nobody, and the audit says who did', async () => {
    const before = (await see('/timeline?limit=200')).items; // Taking it out is a line of its own, a moment later.
    const { status, headers, body } = await the.ana('GET', of('/export'));
    expect(status).toBe(200);
    expect(headers.get('content-disposition')).toBe(`attachment; filename="case-${caseId}.json"`);
    const file = CaseExportView.parse(body);
    expect(file.timeline).toHaveLength(before.length);
    await isWritten(file.exportId);
    const rows = await the.database.owner`
      select actor_id from audit where action = 'case-exported' and case_id = ${caseId}`;
    expect(rows).toEqual([{ actorId: 'ana-flores' }]);
  });

  it('can be taken out as FHIR too, with its amendments, and the audit says in which form', async () => {
    const entryId = await write();
    const correction = amending();
    expect((await the.ana('POST', of(`/entries/${entryId}/amendments`), correction)).status).toBe(202);
    await isWritten(correction.operationId);
    const { status, headers, body } = await the.ana('GET', of('/export?format=fhir'));
    expect(status).toBe(200);
    expect(headers.get('content-type')).toMatch(/^application\/fhir\+json/);
    expect(headers.get('content-disposition')).toBe(`attachment; filename="case-${caseId}.fhir.json"`);
    expect(body).toMatchObject({ resourceType: 'Bundle', type: 'collection' });
    const names = body.entry.map(({ fullUrl }: { fullUrl: string }) => fullUrl);
    expect(new Set(names).size).toBe(names.length);
    const find = (type: string, id?: string) =>
      body.entry.find(
        ({ resource }: { resource: { resourceType: string; id: string } }) =>
          resource.resourceType === type && (id === undefined || resource.id === id),
      );
    expect(find('Patient').resource.name).toEqual([{ family: 'Testerman', given: ['Maria'] }]);
    expect(find('RelatedPerson').resource.name).toEqual([{ family: 'T.', given: ['Rosa'] }]);
    expect(find('Task', referralId).resource).toMatchObject({
      status: 'accepted',
      focus: { reference: find('ServiceRequest', referralId).fullUrl },
      for: { reference: find('Patient').fullUrl },
    });
    expect(find('Communication', entryId).resource).toMatchObject({
      payload: [{ contentString: ENTRY_EXAMPLE.text }],
      note: [{ authorString: 'Ana Flores', text: expect.stringContaining(correction.text) }],
    });
    expect(find('Communication', correction.operationId).resource.about).toEqual([
      { reference: find('Communication', entryId).fullUrl },
    ]);
    await isWritten(body.identifier.value);
    const rows = await the.database.owner`
      select actor_id from audit
       where action = 'case-exported' and case_id = ${caseId} and facts ->> 'format' = 'fhir'`;
    expect(rows).toEqual([{ actorId: 'ana-flores' }]);
  });

  it('says on its address that there is none', async () => {
    expect((await the.ana('GET', of('', randomUUID()))).body.code).toBe('case-unknown');
    expect((await the.ana('GET', of('', 'nothing'))).body.code).toBe('case-unknown');
  });
});
