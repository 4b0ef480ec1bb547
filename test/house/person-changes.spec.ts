import { randomUUID } from 'node:crypto';
import { PERSON_CHANGE_EXAMPLE } from '../../contracts/person-changes';
import { CaseExportView } from '../../contracts/views/case';
import { type ApiWorld, openApiWorld } from '../support/api-world';
import { eventually } from '../support/eventually';

let the: ApiWorld;
let caseId: string;
beforeAll(async () => {
  the = await openApiWorld();
  await the.worker.comes();
  ({ caseId } = await the.reaches(await the.handIn(), 'awaiting-decision'));
}, 60_000);
afterAll(() => the?.close(), 30_000);

const of = (what = '') => `/api/v1/cases/${caseId}${what}`;
const see = async (what = '') => (await the.ana('GET', of(what))).body;
const asking = (facts: object = {}) => ({ ...PERSON_CHANGE_EXAMPLE, operationId: randomUUID() as string, ...facts });
const hasEnded = (operationId: string, state: string, who = the.ana) =>
  eventually(async () => {
    const { body } = await who('GET', `/api/v1/record-changes/${operationId}`);
    expect(body.state).toBe(state);
    return body;
  }, 10_000);
const toSpanish = { changes: [{ fact: 'language', was: 'English', now: 'Spanish' }] };

describe('Changing what is on record of a person', () => {
  it('is kept before it is answered, and holds in a moment, with what stood before on the timeline', async () => {
    const asked = asking();
    const { status, body, headers } = await the.ana('POST', of('/person-changes'), asked);
    expect([status, body]).toMatchObject([202, { state: 'kept', operationId: asked.operationId, repeated: false }]);
    expect(headers.get('location')).toBe(body.links.status);
    await hasEnded(asked.operationId, 'written');
    expect(await see()).toMatchObject({ person: { phone: '+1 555 010 0177', contact: { channels: ['call'] } } });
    const [line] = (await see('/timeline?part=interactions')).items;
    expect(line).toMatchObject({
      entryId: asked.operationId,
      kind: 'person-change',
      text: asked.text,
      by: { name: 'Ana Flores' },
      changes: asked.changes,
    });
    const repeated = await the.ana('POST', of('/person-changes'), asked);
    expect([repeated.status, repeated.body.repeated]).toEqual([202, true]);
  });

  it('is refused where the fact stands otherwise by now, with a sentence that names it and no value', async () => {
    const { status, body } = await the.dana('POST', of('/person-changes'), asking());
    expect([status, body.code]).toEqual([409, 'stale-person']);
    expect(body.detail).toMatch('the phone number and whether and how contact is safe changed since you looked');
    expect(body.detail).not.toMatch(/555|text|call/);
    const { items } = (await the.ines('GET', '/api/v1/refused-attempts')).body;
    expect(items[0]).toMatchObject({ by: 'Dana Ruiz', action: 'change-person', code: 'stale-person' });
  });

  it('that waited behind another of the same fact is refused when its turn comes, and whoever asked is told', async () => {
    await the.worker.leaves();
    const [first, second] = [asking(toSpanish), asking({ changes: [{ ...toSpanish.changes[0], now: 'Arabic' }] })];
    for (const [who, asked] of [
      [the.ana, first],
      [the.dana, second],
    ] as const)
      expect((await who('POST', of('/person-changes'), asked)).status).toBe(202);
    await the.worker.comes();
    await hasEnded(first.operationId, 'written');
    const { detail } = await hasEnded(second.operationId, 'refused', the.dana);
    expect(detail).toMatch('It was not written down: the language changed since you looked');
    expect((await see()).person.language).toBe('Spanish');
    expect((await the.dana('GET', of())).body.notWritten).toMatchObject([
      { operationId: second.operationId, kind: 'person-change', code: 'stale-person', why: { facts: ['language'] } },
    ]);
  }, 30_000);

  it('says that contact is safe only with a way that is', async () => {
    const was = { safeToContact: 'yes', channels: ['call'], noVoicemail: true };
    const changes = [{ fact: 'safe-contact', was, now: { ...was, channels: [] } }];
    const { status, body } = await the.ana('POST', of('/person-changes'), asking({ changes }));
    expect([status, body.code]).toEqual([422, 'channel-needed']);
  });

  it('can have its words corrected, and is not taken back but changed once more', async () => {
    const [line] = (await see('/timeline?part=interactions')).items;
    const amend = (facts: object) =>
      the.ana('POST', of(`/entries/${line.entryId}/amendments`), { operationId: randomUUID(), ...facts });
    const back = await amend({ reason: 'wrongly-logged', text: 'A slip.' });
    expect([back.status, back.body.code]).toEqual([409, 'entry-of-pathway']);
    expect((await amend({ reason: 'correction', text: 'Her sister said so.' })).status).toBe(202);
  });

  it('goes out with the case, in either form', async () => {
    const file = CaseExportView.parse((await the.dana('GET', of('/export'))).body);
    expect(file.case.notWritten).toEqual([]); // What came too late for her is for nobody else.
    expect(file.timeline).toContainEqual(
      expect.objectContaining({ kind: 'person-change', changes: toSpanish.changes }),
    );
    const fhir = (await the.ana('GET', of('/export?format=fhir'))).body;
    expect(JSON.stringify(fhir)).toContain('"url":"was","valueString":"+1 555 010 0142"');
    expect(JSON.stringify(fhir)).toContain('"value":"+1 555 010 0177"');
  });

  it('is not for those whose matter the case is not, nor for those who only read', async () => {
    for (const who of [the.ines, the.omar, the.hospital])
      expect((await who('POST', of('/person-changes'), asking())).status).toBe(403);
  });
});
