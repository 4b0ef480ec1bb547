import { randomUUID } from 'node:crypto';
import { Client } from '@temporalio/client';
import { DefaultLogger } from '@temporalio/worker';
import { connectTemporal } from '../../api/engine';
import { INTAKE_EXAMPLE } from '../../contracts/intake';
import { SentQuestionsView } from '../../contracts/sent-answers';
import { relayHeard } from '../../workers/relay-heard';
import { type ApiWorld, confirmationOf, openApiWorld } from '../support/api-world';
import { eventually } from '../support/eventually';
import { openSocket, type Speak } from '../support/socket';

let the: ApiWorld;
beforeAll(async () => {
  the = await openApiWorld();
  await the.worker.comes();
}, 60_000);
afterAll(() => the?.close(), 30_000);

const of = (id: string, what = '') => `/api/v1/referrals/${id}${what}`;
const toldPerson = (mayTellReferrer: string) => ({
  ...INTAKE_EXAMPLE.person,
  birthDate: null,
  contact: { ...INTAKE_EXAMPLE.person.contact, mayTellReferrer },
});

/** A referral of the hospital's system, of which Ana asked how old the person is, and something of her own. */
async function asked(facts: object = {}) {
  const id = await the.handIn({ person: toldPerson('yes'), ...facts });
  const { advice, revision, toAsk } = await the.reaches(id, 'awaiting-decision');
  const listed = toAsk.find(({ about }) => about === 'age');
  const questions = [
    { key: listed?.key ?? null, question: 'How old is she?' },
    { key: null, question: 'Who lives with her?' },
  ];
  const ask = { kind: 'ask', operationId: randomUUID(), adviceId: advice?.id ?? null, revision, questions };
  expect(await the.ana('POST', of(id, '/decisions'), ask)).toMatchObject({ status: 200 });
  const { inquiries } = await the.reaches(id, 'awaiting-information');
  const [old, home] = inquiries.flatMap((inquiry) => inquiry.questions.map((question) => question.id));
  return { id, old: String(old), home: String(home), adviceId: advice?.id };
}

const words = (questionId: string, text = 'Her sister lives with her.') => ({ questionId, result: 'answered', text });
const born = (questionId: string, value = '1951-02-03') => ({
  ...{ questionId, result: 'answered', fact: { fact: 'birth-date', value } },
});
const sends = (id: string, answers: readonly object[], who: Speak = the.hospital) =>
  who('POST', of(id, '/sent-answers'), { operationId: randomUUID(), answers });
const comesTo = (operationId: string, state: string) =>
  eventually(async () => {
    const { body } = await the.hospital('GET', `/api/v1/record-changes/${operationId}`);
    expect(body.state).toBe(state);
    return body;
  }, 10_000);
const questionsOf = async (id: string) =>
  SentQuestionsView.parse((await the.hospital('GET', of(id, '/questions'))).body);

/** What happens while the row of what was sent is held: its relay stops just before it writes down what came of it, and dies. */
async function diesBeforeWriting(operationId: string, story: () => Promise<void>): Promise<void> {
  let left: Promise<void> | undefined;
  await the.database.owner.begin(async (tx) => {
    await tx`select from inbox where id = ${operationId} for update`;
    await the.worker.comes();
    await story();
    left = the.worker.leaves();
    expect(await the.database.cutWaiting()).toBe(1);
  });
  await left;
}

/** Another relay, an hour later, at a Temporal that has forgotten what ended. */
async function relaysLater(story: () => Promise<unknown>): Promise<void> {
  const { clock, temporal } = the.deps;
  const forgetful = new Client({ connection: temporal.connection, namespace: 'default' });
  const stopping = new AbortController();
  const log = new DefaultLogger('ERROR', () => undefined);
  const later = { now: () => new Date(clock.now().getTime() + 3_600_000) };
  const relaying = { sql: the.database.worker, temporal: forgetful, clock: later, log, signal: stopping.signal };
  const relay = relayHeard(relaying);
  await story().finally(() => stopping.abort());
  await relay;
}

describe("A sender's own system", () => {
  it('sees what is asked of it, answers by its own key, and the referral is advised on anew', async () => {
    const { id, old, home, adviceId } = await asked();
    expect(await questionsOf(id)).toMatchObject({
      ...{ status: 'awaiting-information', unanswered: 2, notTold: null },
      questions: [
        { id: old, question: 'How old is she?', about: 'age', awaited: true },
        { id: home, question: 'Who lives with her?', about: null, awaited: true },
      ],
    });
    const sent = { operationId: randomUUID(), toldBy: 'Ruth Abel, RN', answers: [born(old), words(home)] };
    const first = await the.hospital('POST', of(id, '/sent-answers'), sent);
    expect([first.status, first.body]).toMatchObject([202, { state: 'kept', repeated: false }]);
    await comesTo(sent.operationId, 'written');
    const again = await the.hospital('POST', of(id, '/sent-answers'), sent);
    expect([again.status, again.body]).toMatchObject([202, { repeated: true }]);

    const page = await the.reaches(id, 'awaiting-decision', { advice: { id: sent.operationId } });
    expect(page.earlierAdvice.map((advice) => advice.id)).toEqual([adviceId]);
    expect(page.inquiries[0]?.questions.map(({ answer }) => answer)).toMatchObject([
      {
        ...{ fact: { fact: 'birth-date', value: '1951-02-03' }, bySystem: true, toldBy: 'Ruth Abel, RN' },
        by: { id: 'sample-ehr', name: 'The system sample-ehr' },
      },
      { text: 'Her sister lives with her.', bySystem: true, start: expect.any(Number) },
    ]);
    expect(page.checks?.missing.map(({ fact }) => fact)).not.toContain('age');
    expect(page.story.find(({ happened }) => happened.code === 'questions-answered')).toMatchObject({
      by: { id: 'sample-ehr' },
      what: 'Answered questions as the system that sent the referral: 2 answered',
    });
    expect(await questionsOf(id)).toMatchObject({ unanswered: 0, questions: [] });
  });

  it('was wrong: a coordinator takes its answer back, it is asked again, and a second taking back is refused', async () => {
    const { id, old, home } = await asked();
    const sent = { operationId: randomUUID(), answers: [born(old), words(home)] };
    await the.hospital('POST', of(id, '/sent-answers'), sent);
    await the.reaches(id, 'awaiting-decision', { advice: { id: sent.operationId } });
    const wrong = {
      ...{ operationId: randomUUID(), questionId: old, answerId: sent.operationId },
      ...{ reason: 'other-person', note: 'Ruth looked at the roommate.' },
    };
    const take = (facts: object = {}) => the.ana('POST', of(id, '/taken-back-answers'), { ...wrong, ...facts });
    expect(await take()).toMatchObject({ status: 200, body: { status: 'awaiting-information' } });
    expect(await take()).toMatchObject({ status: 200 });
    expect(await take({ operationId: randomUUID() })).toMatchObject({
      status: 409,
      body: { code: 'answer-not-standing' },
    });

    const page = await the.reaches(id, 'awaiting-information', { advice: { id: wrong.operationId } });
    expect(page.inquiries[0]?.questions).toMatchObject([
      {
        ...{ answer: null, isOpen: true },
        takenBack: [
          {
            ...{ id: sent.operationId, bySystem: true, fact: { value: '1951-02-03' } },
            takenBack: { by: { name: 'Ana Flores' }, reason: 'other-person', note: 'Ruth looked at the roommate.' },
          },
        ],
      },
      { answer: { text: 'Her sister lives with her.' }, takenBack: [], isOpen: false },
    ]);
    expect(page.checks?.missing.map(({ fact }) => fact)).toContain('age');
    expect(await questionsOf(id)).toMatchObject({ unanswered: 1, questions: [{ id: old, awaited: true }] });
    const second = await sends(id, [born(old, '1987-02-03')]);
    await comesTo(second.body.operationId, 'written');
    await the.reaches(id, 'awaiting-decision', { advice: { id: second.body.operationId } });
  });

  it('sends the same again under another name of its own, and it is the same', async () => {
    const { id, home } = await asked();
    const sent = { operationId: randomUUID(), answers: [words(home)] };
    const send = () => the.hospital('POST', of(id, '/sent-answers'), sent);
    expect((await send()).body).toMatchObject({ repeated: false });
    await comesTo(sent.operationId, 'written');
    await the.database.owner`update systems set name = 'The new system' where id = 'sample-ehr'`;
    expect(await send()).toMatchObject({ status: 202, body: { repeated: true } });
    await the.database.owner`update systems set name = 'The system sample-ehr' where id = 'sample-ehr'`;
    const { inquiries } = await the.see(id);
    expect(inquiries[0]?.questions[1]?.answer?.toldBy).toBe('The system sample-ehr');
  });

  it('answers in parts, and a question once: whoever answers second hears so, and nothing is changed', async () => {
    const { id, old, home } = await asked();
    const { body } = await sends(id, [words(old, 'She is 74.')]);
    await comesTo(body.operationId, 'written');
    expect(await questionsOf(id)).toMatchObject({ unanswered: 1, questions: [{ id: home }] });
    const second = await sends(id, [words(old, 'She is 47.'), words(home)]);
    expect([second.status, second.body.code]).toEqual([409, 'question-answered']);
    expect(await questionsOf(id)).toMatchObject({ unanswered: 1 });
  });

  it('hears at the address of its answers that somebody was first, where two came at one instant', async () => {
    const { id, old } = await asked();
    await the.worker.leaves();
    const answers = ['She is 74.', 'She is 47.'].map((text) => ({
      operationId: randomUUID(),
      answers: [words(old, text)],
    }));
    for (const one of answers) expect((await the.hospital('POST', of(id, '/sent-answers'), one)).status).toBe(202);
    await the.worker.comes();
    await comesTo(String(answers[0]?.operationId), 'written');
    const refused = await comesTo(String(answers[1]?.operationId), 'refused');
    expect(refused.detail).toContain('answered already');
    const attempts = await the.database.owner`
      select actor_kind, actor_id, code from attempts where operation_id = ${String(answers[1]?.operationId)}`;
    expect(attempts).toMatchObject([{ actorKind: 'system', actorId: 'sample-ehr', code: 'question-answered' }]);
  }, 60_000);

  it('is kept before it is answered while Temporal is away, and heard when it is back', async () => {
    const { id, old, home } = await asked();
    await the.worker.leaves();
    const away = connectTemporal({ namespace: 'none', connection: { address: '127.0.0.1:1' } }, {});
    const socket = await openSocket({ ...the.deps, temporal: away });
    const answers = { operationId: randomUUID(), answers: [born(old), words(home)] };
    const { status } = await socket.as('token-of-sample-ehr')('POST', of(id, '/sent-answers'), answers);
    expect(status).toBe(202);
    await socket.close();
    await away.connection.close();
    await the.worker.comes();
    await the.reaches(id, 'awaiting-decision', { advice: { id: answers.operationId } });
  }, 60_000);

  it('is still read after the decision, which stands, and not once the referral is closed', async () => {
    const { id, old, home } = await asked();
    const { advice } = await the.see(id);
    const confirm = confirmationOf(await the.see(id));
    expect(await the.ana('POST', of(id, '/decisions'), confirm)).toMatchObject({ status: 200 });
    await the.reaches(id, 'contacting');
    expect(await questionsOf(id)).toMatchObject({ questions: [{ awaited: false }, { awaited: false }] });
    await comesTo((await sends(id, [words(home)])).body.operationId, 'written');
    expect(await the.see(id)).toMatchObject({ status: 'contacting', advice: { id: advice?.id } });
    await eventually(async () => {
      const { revision } = await the.see(id); // What was answered moves it once more, when the checks are made anew.
      const outcome = { operationId: randomUUID(), revision, outcome: 'withdrawn', note: 'She said so.' };
      expect((await the.ana('POST', of(id, '/outcome'), outcome)).status).toBe(200);
    }, 10_000);
    await the.reaches(id, 'closed');
    const late = await sends(id, [born(old)]);
    expect([late.status, late.body.code]).toEqual([409, 'referral-closed']);
    expect(await questionsOf(id)).toMatchObject({ unanswered: 0, questions: [] });
  });

  it('stays taken where its relay died before it had written that down, and the referral has closed since', async () => {
    const { id, old, home } = await asked();
    await the.worker.leaves();
    const answers = { operationId: randomUUID(), answers: [words(old), words(home)] };
    expect((await the.hospital('POST', of(id, '/sent-answers'), answers)).status).toBe(202);
    await diesBeforeWriting(answers.operationId, async () => {
      await the.reaches(id, 'awaiting-decision', { advice: { id: answers.operationId } });
      const { revision } = await the.see(id);
      const outcome = { operationId: randomUUID(), revision, outcome: 'withdrawn', note: 'She said so.' };
      expect((await the.ana('POST', of(id, '/outcome'), outcome)).status).toBe(200);
      await the.reaches(id, 'closed');
    });
    await relaysLater(() => comesTo(answers.operationId, 'written'));
    expect(await the.database.owner`select from attempts where operation_id = ${answers.operationId}`).toHaveLength(0);
    await the.worker.comes();
  }, 60_000);

  it.each([
    ['who may not know', { person: toldPerson('unknown') }, 'has not said'],
    [
      'of a person who referred themselves',
      { source: { ...INTAKE_EXAMPLE.source, kind: 'self' } },
      'in the way that is safe',
    ],
  ])('hears how many questions wait, and none of their words, %s', async (_why, facts, why) => {
    const { id } = await asked(facts);
    expect(await questionsOf(id)).toMatchObject({
      unanswered: 2,
      questions: [],
      notTold: expect.stringContaining(why),
    });
  });

  it('hears what is wrong with an answer, field by field', async () => {
    const { id, old, home } = await asked();
    const invalid = async (answers: readonly object[]) => {
      const { status, body } = await sends(id, answers);
      return [status, body.errors?.map(({ path, message }: { path: string; message: string }) => `${path} ${message}`)];
    };
    const county = { questionId: old, result: 'answered', fact: { fact: 'county', value: 'Brandt' } };
    expect(await invalid([county])).toEqual([
      ...[422, ['answers.0.fact does not fit: the question is about birth-date or age']],
    ]);
    expect(await invalid([words(home), born(old, '2199-01-01')])).toEqual([422, ['answers.1.fact lies in the future']]);
    expect(await invalid([born(home)])).toEqual([
      ...[422, ['answers.0.fact does not fit: the question is answered in words alone']],
    ]);
    const unknown = await sends(id, [words(randomUUID())]);
    expect([unknown.status, unknown.body.code]).toEqual([422, 'question-unknown']);
    expect(await questionsOf(id)).toMatchObject({ unanswered: 2 });
  });

  it('finds nothing of what another system sent', async () => {
    const { id, home } = await asked();
    const stranger = the.as('token-of-other-ehr');
    for (const heard of [await stranger('GET', of(id, '/questions')), await sends(id, [words(home)], stranger)])
      expect([heard.status, heard.body.code]).toEqual([404, 'referral-unknown']);
  });
});
