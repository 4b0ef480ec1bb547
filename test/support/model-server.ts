import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { OpenAiSettings } from '../../advice/openai/settings';

/** What the server was asked: the whole of it, as it came over the wire. */
export interface Heard {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: Record<string, unknown>;
  readonly raw: string;
}

/** How the server behaves to a request; `heard` is what it was asked. */
export type Behaviour = (response: ServerResponse, heard: Heard) => void | Promise<void>;

/** A server on loopback that speaks the protocol of OpenAI's API, well or badly, as a test says. */
export async function openModelServer() {
  const heard: Heard[] = [];
  const world: { behaves: Behaviour } = { behaves: answers(anAnswer()) };
  const server = createServer(async (request, response) => {
    let raw = '';
    for await (const chunk of request) raw += chunk;
    const one = { path: request.url ?? '', headers: request.headers, body: JSON.parse(raw), raw };
    heard.push(one);
    await world.behaves(response, one);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
  return {
    heard,
    world,
    settings: (facts: Partial<OpenAiSettings> = {}): OpenAiSettings => ({
      apiKey: 'sk-a-key-of-nobody',
      baseUrl,
      model: 'a-model',
      style: 'responses',
      timeoutMs: 2_000,
      ...facts,
    }),
    beginAnew: () => {
      heard.length = 0;
      world.behaves = answers(anAnswer());
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

export type ModelServer = Awaited<ReturnType<typeof openModelServer>>;

/** An answer in the form that is asked for; say only what the test is about. */
export const anAnswer = (facts: object = {}) => ({
  outcome: 'route',
  urgency: 'routine',
  dangers: [],
  recommendations: [],
  not_advised: [],
  missing_facts: [],
  ...facts,
});

export const aRecommendation = (program: string, facts: object = {}) => ({
  program,
  need: 'food',
  because: 'The food runs out.',
  quotes: ['food'],
  to_ask: [],
  ...facts,
});

/** What the model was told, whichever style it was asked in. */
export function toldIn({ body }: Heard) {
  const messages = body['messages'] as { role: string; content: string }[] | undefined;
  return JSON.parse(messages ? (messages[1]?.content ?? '') : String(body['input']));
}

/** The form in which an answer was asked for, whichever style it was asked in. */
export function formIn({ body }: Heard) {
  const { response_format: chat, text } = body as {
    response_format?: { json_schema: Form };
    text?: { format: Form };
  };
  const form = chat?.json_schema ?? text?.format;
  if (!form) throw new Error('No form was asked for.');
  return form;
}

interface Form {
  readonly strict: boolean;
  readonly schema: { readonly required: readonly string[]; readonly additionalProperties: boolean };
}

/** The id under which a program was told, by its name. */
export const idOf = (heard: Heard, name: string): string =>
  toldIn(heard).programs.find((program: { name: string }) => program.name === name)?.id ?? 'not-told';

/** Answers in the style of the request. */
export const answers = (answer: object | string | ((heard: Heard) => object)): Behaviour =>
  says((heard) => {
    const said = typeof answer === 'function' ? answer(heard) : answer;
    return typeof said === 'string' ? said : JSON.stringify(said);
  });

const says =
  (text: (heard: Heard) => string): Behaviour =>
  (response, heard) =>
    json(response, 200, heard.path.endsWith('/responses') ? asResponse(text(heard)) : asCompletion(text(heard)));

const USAGE = { input_tokens: 1_200, output_tokens: 90, total_tokens: 1_290 };

export const asResponse = (text: string, facts: object = {}) => ({
  id: 'resp_1',
  object: 'response',
  created_at: 1_772_442_000,
  model: 'a-model-2026-03-01',
  status: 'completed',
  incomplete_details: null,
  error: null,
  output: [
    { id: 'rs_1', type: 'reasoning', summary: [] },
    {
      ...{ id: 'msg_1', type: 'message', role: 'assistant', status: 'completed' },
      content: [{ type: 'output_text', text, annotations: [] }],
    },
  ],
  usage: USAGE,
  ...facts,
});

export const asCompletion = (text: string | null, choice: object = {}, message: object = {}) => ({
  id: 'chatcmpl-1',
  object: 'chat.completion',
  created: 1_772_442_000,
  model: 'a-model-2026-03-01',
  choices: [
    {
      ...{ index: 0, finish_reason: 'stop', logprobs: null },
      message: { role: 'assistant', content: text, refusal: null, ...message },
      ...choice,
    },
  ],
  usage: { prompt_tokens: 1_200, completion_tokens: 90, total_tokens: 1_290 },
});

/** The model will not: in each style as that style says it. */
export const refuses: Behaviour = (response, { path }) =>
  json(
    response,
    200,
    path.endsWith('/responses')
      ? asResponse('', {
          output: [{ id: 'msg_1', type: 'message', role: 'assistant', content: [{ type: 'refusal', refusal: 'No.' }] }],
        })
      : asCompletion(null, {}, { refusal: 'No.' }),
  );

/** The answer stops in the middle: in each style as that style says it. */
export const stopsInTheMiddle: Behaviour = (response, { path }) => {
  const half = JSON.stringify(anAnswer()).slice(0, 40);
  json(
    response,
    200,
    path.endsWith('/responses')
      ? asResponse(half, { status: 'incomplete', incomplete_details: { reason: 'max_output_tokens' } })
      : asCompletion(half, { finish_reason: 'length' }),
  );
};

/** An error of the API; `quoting` it would be a narrative in our logs. */
export const fails =
  (status: number, error: object = {}, headers: Record<string, string> = {}): Behaviour =>
  (response, { raw }) =>
    json(response, status, { error: { message: `Bad: ${raw}`, type: 'some_error', code: null, ...error } }, headers);

export function json(
  response: ServerResponse,
  status: number,
  body: object,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', 'x-request-id': 'req_1', ...headers });
  response.end(JSON.stringify(body));
}
