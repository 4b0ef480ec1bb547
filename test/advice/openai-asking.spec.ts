import { setTimeout as sleep } from 'node:timers/promises';
import type { Spent } from '../../advice/advisor';
import { AdvisorFailure } from '../../advice/advisor-failure';
import { createOpenAiAdvisor } from '../../advice/openai/openai-advisor';
import type { OpenAiSettings } from '../../advice/openai/settings';
import { API_STYLES } from '../../domain/advisor-set-up';
import {
  anAnswer,
  answers,
  aRecommendation,
  asCompletion,
  asResponse,
  type Behaviour,
  fails,
  formIn,
  idOf,
  json,
  type ModelServer,
  openModelServer,
  refuses,
  stopsInTheMiddle,
} from '../support/model-server';
import { advised, aQuestion } from './a-question';

let server: ModelServer;
beforeAll(async () => {
  server = await openModelServer();
});
beforeEach(() => server.beginAnew());
afterAll(() => server.close());

const NOW = '2026-03-02T09:00:00.000Z';
const clock = { now: () => new Date(NOW) };
const QUESTION = aQuestion('The food runs out on Friday. Planted words.');

const advisorOf = (facts: Partial<OpenAiSettings> = {}) => createOpenAiAdvisor(server.settings(facts), clock);

async function failureOf(behaves: Behaviour, facts: Partial<OpenAiSettings> = {}): Promise<AdvisorFailure> {
  server.world.behaves = behaves;
  const failure = await advisorOf(facts)
    .route(QUESTION)
    .then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
  if (!(failure instanceof AdvisorFailure)) throw new Error('It did not fail as an advisor fails.', { cause: failure });
  return failure;
}

describe.each(API_STYLES)('Asking a model by %s', (style) => {
  it('takes its answer, with the places of its quotes and the programs under their own ids', async () => {
    server.world.behaves = answers((heard) =>
      anAnswer({ recommendations: [aRecommendation(idOf(heard, 'Family Pantry'), { quotes: ['food runs'] })] }),
    );
    const advice = await advisorOf({ style }).route(QUESTION);
    expect(advised(advice)).toEqual(['family-pantry']);
    expect(advice.recommendations[0]?.evidence).toEqual([{ quote: 'food runs', start: 4 }]);
  });

  it('asks once, under a key, for an answer in a strict form that the endpoint does not keep', async () => {
    await advisorOf({ style }).route(QUESTION);
    const [heard] = server.heard;
    if (!heard || server.heard.length > 1) throw new Error('It was not asked once.');
    expect(heard.path).toBe(style === 'chat' ? '/v1/chat/completions' : '/v1/responses');
    expect(heard.headers.authorization).toBe('Bearer sk-a-key-of-nobody');
    expect(heard.body).toMatchObject({ model: 'a-model', store: false });
    const form = formIn(heard);
    expect(form.strict).toBe(true);
    expect(form.schema.additionalProperties).toBe(false);
    expect(form.schema.required).toContain('missing_facts');
  });

  it('says which model answered, and what it cost', async () => {
    const spent: Spent[] = [];
    await advisorOf({ style }).route(QUESTION, { spent: (one) => spent.push(one) });
    expect(spent).toEqual([{ model: 'a-model-2026-03-01', inputTokens: 1_200, outputTokens: 90 }]);
  });

  it('names a refusal and an answer cut short, which no second try mends', async () => {
    expect(await failureOf(refuses, { style })).toMatchObject({ kind: 'refused', retryable: false });
    expect(await failureOf(stopsInTheMiddle, { style })).toMatchObject({ kind: 'cut-short', retryable: false });
  });

  it.each([
    ['half JSON', '{"outcome":"route","urg'],
    ['nothing', ''],
    ['a sentence', 'I would advise the pantry.'],
    ['a form of its own', '{"programs":["p1"]}'],
    ['an unknown outcome', JSON.stringify(anAnswer({ outcome: 'certain' }))],
    ['JSON in a fence', '```json\n{}\n```'],
    [
      'a quote that is a number',
      JSON.stringify(anAnswer({ recommendations: [aRecommendation('p1', { quotes: [4] })] })),
    ],
  ])('does not understand %s, and may be asked again', async (_what, said) => {
    expect(await failureOf(answers(said), { style })).toMatchObject({ kind: 'not-understood', retryable: true });
  });

  it.each<[string, Behaviour]>([
    [
      'a page',
      (response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Sign in</h1>') && undefined,
    ],
    ['an answer without content', (response) => json(response, 200, {})],
    [
      'an answer with another content',
      (response) => json(response, 200, { object: 'response', output: 'text', choices: [] }),
    ],
    ['a wrong kind of content', (response) => void response.writeHead(200, { 'content-type': 'text/plain' }).end('{}')],
    [
      'half a body',
      (response) => void response.writeHead(200, { 'content-type': 'application/json' }).end('{"object":"resp'),
    ],
    ['null', (response) => void response.writeHead(200, { 'content-type': 'application/json' }).end('null')],
  ])('does not understand %s', async (_what, behaves) => {
    expect(await failureOf(behaves, { style })).toMatchObject({ kind: 'not-understood', retryable: true });
  });
});

describe('A model that fails', () => {
  it.each([
    [400, 'request-refused', false],
    [401, 'key-refused', false],
    [403, 'not-permitted', false],
    [404, 'model-unknown', false],
    [422, 'request-refused', false],
    [408, 'overloaded', true],
    [409, 'overloaded', true],
    [429, 'rate-limited', true],
    [500, 'overloaded', true],
    [503, 'overloaded', true],
    [418, 'request-refused', false],
  ])('by %i is %s; another try may help: %s', async (status, kind, retryable) => {
    expect(await failureOf(fails(status))).toMatchObject({ kind, retryable, status, retryAfterMs: null });
    expect(server.heard).toHaveLength(1);
  });

  it('because the account has nothing left is not asked again, though the status says so', async () => {
    const usedUp = fails(429, { code: 'insufficient_quota', type: 'insufficient_quota' }, { 'x-should-retry': 'true' });
    expect(await failureOf(usedUp)).toMatchObject({ kind: 'quota-used-up', retryable: false });
  });

  it.each([
    [{ 'retry-after': '7' }, 7_000],
    [{ 'retry-after': 'Mon, 02 Mar 2026 09:00:30 GMT' }, 30_000],
    [{ 'retry-after': 'Mon, 02 Mar 2026 08:00:00 GMT' }, 0],
    [{ 'retry-after-ms': '250', 'retry-after': '7' }, 250],
    [{ 'retry-after': 'soon' }, null],
    [{ 'retry-after': '-5' }, null],
    [{ 'retry-after-ms': 'NaN', 'retry-after': '3' }, 3_000],
    [{ 'retry-after': '3600' }, 3_600_000],
  ] as [Record<string, string>, number | null][])('says with %j how long to wait: %s ms', async (headers, waitMs) => {
    expect(await failureOf(fails(429, {}, headers))).toMatchObject({ kind: 'rate-limited', retryAfterMs: waitMs });
  });

  it('may say itself whether another try helps', async () => {
    expect(await failureOf(fails(500, {}, { 'x-should-retry': 'false' }))).toMatchObject({ retryable: false });
    expect(await failureOf(fails(400, {}, { 'x-should-retry': 'true' }))).toMatchObject({ retryable: true });
    expect(await failureOf(fails(500, {}, { 'x-should-retry': 'perhaps' }))).toMatchObject({ retryable: true });
  });

  it('says so with codes and ids, and never with a word of the narrative or the key', async () => {
    const failure = await failureOf(fails(400, { code: 'Planted words' }, { 'x-request-id': 'Planted words' }));
    const all = `${failure.message} ${JSON.stringify(failure)} ${failure.stack} ${failure.cause}`;
    expect(all).not.toMatch(/Planted|food|sk-a-key/);
    expect((await failureOf(fails(500))).message).toBe(
      'The model gave no advice that can be used: overloaded (HTTP 500, request req_1).',
    );
  });

  it('by silence, or by an answer that drips, has failed when its time is over', async () => {
    const silent: Behaviour = async () => void (await sleep(3_000, undefined, { ref: false }));
    expect(await failureOf(silent, { timeoutMs: 150 })).toMatchObject({ kind: 'timeout', retryable: true });
    const drips: Behaviour = (response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const drip = setInterval(() => response.write(' '), 20);
      response.once('close', () => clearInterval(drip));
    };
    expect(await failureOf(drips, { timeoutMs: 200 })).toMatchObject({ kind: 'timeout', retryable: true });
  });

  it('by a connection that is refused, reset, or broken in the middle has failed, and may heal', async () => {
    const nobody = await openModelServer();
    await nobody.close();
    const { baseUrl } = nobody.settings();
    expect(await failureOf(refuses, { baseUrl })).toMatchObject({ kind: 'no-connection', retryable: true });
    const resets: Behaviour = (response) => void response.socket?.destroy();
    expect(await failureOf(resets)).toMatchObject({ kind: 'no-connection', retryable: true });
    const breaks: Behaviour = (response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '5000' });
      response.write('{"object":', () => response.socket?.destroy());
    };
    expect(await failureOf(breaks)).toMatchObject({ kind: 'no-connection', retryable: true });
  });

  it('by an answer without end is not listened to', async () => {
    const huge = answers(anAnswer({ missing_facts: ['x'.repeat(2_000_000)] }));
    expect(await failureOf(huge)).toMatchObject({ kind: 'not-understood' });
  });

  it('by sending us elsewhere is not followed: a narrative and a key go where the settings say', async () => {
    const elsewhere = await openModelServer();
    const { baseUrl } = elsewhere.settings();
    const sends: Behaviour = (response) => void response.writeHead(307, { location: `${baseUrl}/responses` }).end();
    expect(await failureOf(sends)).toMatchObject({ kind: 'no-connection' });
    expect(elsewhere.heard).toEqual([]);
    await elsewhere.close();
  });
});

describe('An asking that is stopped', () => {
  it('lets go of the connection, and throws what it was stopped with', async () => {
    const stop = new AbortController();
    const why = new Error('The referral was withdrawn.');
    const gone = new Promise<void>((letGo) => {
      server.world.behaves = (response) => {
        response.once('close', letGo);
        stop.abort(why);
      };
    });
    await expect(advisorOf().route(QUESTION, { signal: stop.signal })).rejects.toBe(why);
    await gone;
  });
});

describe('What a style hears', () => {
  it('is the same of an endpoint that says nothing of its model or of tokens', async () => {
    const spent: Spent[] = [];
    const asking = { spent: (one: Spent) => void spent.push(one) };
    const { usage: _one, model: _two, ...response } = asResponse(JSON.stringify(anAnswer()));
    server.world.behaves = (to) => json(to, 200, response);
    await advisorOf().route(QUESTION, asking);
    const { usage: _three, model: _four, ...completion } = asCompletion(JSON.stringify(anAnswer()));
    server.world.behaves = (to) => json(to, 200, completion);
    await advisorOf({ style: 'chat' }).route(QUESTION, asking);
    const nothing = { model: null, inputTokens: null, outputTokens: null };
    expect(spent).toEqual([nothing, nothing]);
  });
});
