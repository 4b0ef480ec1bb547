import { randomUUID } from 'node:crypto';
import type { Questionnaire, QuestionnaireResponse, Task } from 'fhir/r4';
import { INTAKE_EXAMPLE } from '../../contracts/intake';
import { type ApiWorld, openApiWorld } from '../support/api-world';
import { eventually } from '../support/eventually';
import { expectOutcome } from '../support/fhir-sender';

let the: ApiWorld;
beforeAll(async () => {
  the = await openApiWorld();
  await the.worker.comes();
}, 60_000);
afterAll(() => the?.close(), 30_000);

const person = (mayTellReferrer = 'yes') => ({
  ...INTAKE_EXAMPLE.person,
  birthDate: null,
  contact: { ...INTAKE_EXAMPLE.person.contact, mayTellReferrer },
});

/** A referral of the hospital's system, of which Ana asked how old the person is, and something of her own. */
async function asked(facts: object = {}) {
  const id = await the.handIn({ person: person(), ...facts });
  const { advice, revision, toAsk } = await the.reaches(id, 'awaiting-decision');
  const questions = [
    { key: toAsk.find(({ about }) => about === 'age')?.key ?? null, question: 'How old is she?' },
    { key: null, question: 'Who lives with her?' },
  ];
  const ask = { kind: 'ask', operationId: randomUUID(), adviceId: advice?.id ?? null, revision, questions };
  expect(await the.ana('POST', `/api/v1/referrals/${id}/decisions`, ask)).toMatchObject({ status: 200 });
  const { inquiries } = await the.reaches(id, 'awaiting-information');
  const [old, home] = inquiries.flatMap((inquiry) => inquiry.questions.map((question) => question.id));
  return { id, inquiryId: String(inquiries[0]?.id), old: String(old), home: String(home) };
}

const taskOf = async (id: string): Promise<Task> => (await the.hospital('GET', `/fhir/Task/${id}`)).body;
const sends = (response: object) =>
  the.hospital('POST', '/fhir/QuestionnaireResponse', response, { 'content-type': 'application/fhir+json' });
const responseTo = (questionnaire: string, item: QuestionnaireResponse['item'], facts: object = {}) => ({
  ...{ resourceType: 'QuestionnaireResponse', questionnaire, status: 'completed', item, ...facts },
});
const faultsOf = ({ body }: Awaited<ReturnType<typeof sends>>) =>
  body.issue.map(({ diagnostics }: { diagnostics: string }) => diagnostics);

describe('What is asked of a sender that speaks FHIR', () => {
  it('may be answered with what 42 CFR Part 2 protects: the referral is protected before anybody reads it', async () => {
    const { id, home } = await asked();
    const canonical = String((await taskOf(id)).input?.[0]?.valueCanonical);
    const words = [{ linkId: `${home}/words`, answer: [{ valueString: 'She leaves the clinic on Friday.' }] }];
    const security = [{ system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: '42CFRPart2' }];
    const response = responseTo(canonical, words, { meta: { security } });
    expect((await sends(response)).status).toBe(201);
    expect((await taskOf(id)).meta?.security?.[0]?.code).toBe('42CFRPart2');
    const form = (await the.hospital('GET', new URL(canonical).pathname)).body;
    expect(form.meta.security).toMatchObject([{ code: '42CFRPart2' }, { code: 'NORDSCLCD' }]);
    expect((await sends(response)).status).toBe(200);
    const page = await eventually(async () => {
      const { part2, inquiries } = await the.see(id);
      expect(inquiries[0]?.questions.at(-1)?.answer).toMatchObject({ text: 'She leaves the clinic on Friday.' });
      expect(part2?.marks).toMatchObject([{ origin: 'label' }]);
      return the.see(id);
    });
    const codes = page.story.map(({ happened }) => happened.code);
    expect(codes.indexOf('part-2-marked')).toBeLessThan(codes.indexOf('questions-answered'));
    expect(codes.filter((code) => code === 'part-2-marked')).toHaveLength(1);
  });

  it('is a Questionnaire in the Task, is answered by a response, and the referral is advised on anew', async () => {
    const { id, inquiryId, old, home } = await asked();
    const task = await taskOf(id);
    expect(task).toMatchObject({ status: 'requested', statusReason: { text: expect.stringContaining('2 questions') } });
    const [input] = task.input ?? [];
    expect(input?.type.coding?.[0]?.code).toBe('questionnaire');
    const canonical = String(input?.valueCanonical);
    const { body: form } = await the.hospital('GET', new URL(canonical).pathname);
    expect(form as Questionnaire).toMatchObject({
      ...{ resourceType: 'Questionnaire', id: inquiryId, url: canonical, status: 'active' },
      item: [
        { linkId: old, text: 'How old is she?', item: [{ type: 'date' }, { type: 'integer' }, { type: 'text' }, {}] },
        { linkId: home, text: 'Who lives with her?', item: [{ type: 'text' }, { type: 'boolean' }] },
      ],
    });
    const response = responseTo(
      canonical,
      [
        { linkId: old, item: [{ linkId: `${old}/birth-date`, answer: [{ valueDate: '1951-02-03' }] }] },
        { linkId: home, item: [{ linkId: `${home}/words`, answer: [{ valueString: 'Her sister lives with her.' }] }] },
      ],
      { subject: task.for, author: { display: 'Ruth Abel, RN' } },
    );
    const first = await sends(response);
    expect([first.status, first.body]).toMatchObject([
      201,
      { resourceType: 'QuestionnaireResponse', id: expect.any(String) },
    ]);
    const again = await sends(response);
    expect([again.status, again.headers.get('location')]).toEqual([200, first.headers.get('location')]);

    const page = await the.reaches(id, 'awaiting-decision', { advice: { id: first.body.id } });
    expect(page.inquiries[0]?.questions.map(({ answer }) => answer)).toMatchObject([
      { fact: { fact: 'birth-date', value: '1951-02-03' }, bySystem: true, toldBy: 'Ruth Abel, RN' },
      { text: 'Her sister lives with her.' },
    ]);
    expect(page.cameWith).toBe(1);
    const after = await taskOf(id);
    expect(after.input).toBeUndefined();
    expect(after.output).toMatchObject([{ valueReference: { reference: `QuestionnaireResponse/${first.body.id}` } }]);

    for (const questionId of [old, home]) {
      const wrong = {
        operationId: randomUUID(),
        questionId,
        answerId: first.body.id,
        reason: 'other-person',
        note: 'No.',
      };
      expect(await the.ana('POST', `/api/v1/referrals/${id}/taken-back-answers`, wrong)).toMatchObject({ status: 200 });
    }
    await eventually(async () => {
      const open = await taskOf(id);
      expect([open.input?.[0]?.valueCanonical, open.output]).toEqual([canonical, undefined]);
    });
  });

  it('may be answered in part, however the items are nested, and with that it cannot be known', async () => {
    const { id, old, home } = await asked();
    const canonical = String((await taskOf(id)).input?.[0]?.valueCanonical);
    const age = { linkId: `${old}/age`, answer: [{ valueInteger: 74 }] };
    const words = { linkId: `${old}/words`, answer: [{ valueString: 'She turned 74 in March.' }] };
    expect((await sends(responseTo(canonical, [age, words]))).status).toBe(201);
    await eventually(async () => {
      expect((await taskOf(id)).statusReason?.text).toContain('1 question waits');
    });
    const unknown = [{ linkId: `${home}/cannot-be-known`, answer: [{ valueBoolean: true }] }];
    expect((await sends(responseTo(canonical, unknown))).status).toBe(201);
    const page = await the.reaches(id, 'awaiting-decision');
    expect(page.inquiries[0]?.questions.map(({ answer }) => answer)).toMatchObject([
      { fact: { fact: 'age', value: 74 }, text: 'She turned 74 in March.' },
      { result: 'cannot-be-known' },
    ]);
    const late = await sends(responseTo(canonical, [age]));
    expectOutcome(late);
    expect([late.status, late.body.issue[0].details.coding[0].code]).toEqual([409, 'question-answered']);
  });

  it('is told to nobody who may not know: then the Task says how many questions wait, and no more', async () => {
    const { id, inquiryId } = await asked({ person: person('no') });
    const task = await taskOf(id);
    expect([task.input, task.statusReason?.text]).toEqual([undefined, expect.stringContaining('2 questions')]);
    expect((await the.hospital('GET', `/fhir/Questionnaire/${inquiryId}`)).status).toBe(404);
    expect((await the.ana('GET', `/fhir/Questionnaire/${inquiryId}`)).status).toBe(200);
  });

  it('is answered by its sender alone, about the person of the referral, and in what was asked', async () => {
    const { id, inquiryId, old, home } = await asked();
    const canonical = String((await taskOf(id)).input?.[0]?.valueCanonical);
    const words = { linkId: `${home}/words`, answer: [{ valueString: 'Her sister.' }] };
    const stranger = the.as('token-of-other-ehr');
    expect((await stranger('GET', `/fhir/Questionnaire/${inquiryId}`)).status).toBe(404);
    const theirs = await stranger('POST', '/fhir/QuestionnaireResponse', responseTo(canonical, [words]));
    expectOutcome(theirs);
    expect([theirs.status, faultsOf(theirs)]).toEqual([422, [expect.stringContaining('asked you no such questions')]]);

    const wrong = async (item: QuestionnaireResponse['item'], facts: object = {}) => {
      const heard = await sends(responseTo(canonical, item, facts));
      expectOutcome(heard);
      expect(heard.status).toBe(422);
      return faultsOf(heard);
    };
    const nowhere = await sends(responseTo(`Questionnaire/${'a'.repeat(36)}`, [words]));
    expect([nowhere.status, faultsOf(nowhere)]).toEqual([
      422,
      [expect.stringContaining('asked you no such questions')],
    ]);
    expect(await wrong([words], { status: 'in-progress' })).toEqual([expect.stringContaining('once it is completed')]);
    expect(await wrong([words], { subject: { reference: 'Patient/somebody' } })).toEqual([
      'The referral is about somebody else.',
    ]);
    expect(await wrong([{ linkId: `${home}/age`, answer: [{ valueInteger: 7 }] }])).toEqual([
      'QuestionnaireResponse.item[0].linkId is no part of what we asked.',
    ]);
    expect(await wrong([{ linkId: `${old}/birth-date`, answer: [{ valueDate: '1951' }] }])).toEqual([
      'QuestionnaireResponse.item[0].answer is not one whole date of birth, as valueDate.',
    ]);
    expect(await wrong([{ linkId: home }])).toEqual([expect.stringContaining('answers nothing')]);
    expect((await the.see(id)).cameWith).toBe(0); // What is refused is not kept.
  });
});
