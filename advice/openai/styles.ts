import type OpenAI from 'openai';
import { zodResponseFormat, zodTextFormat } from 'openai/helpers/zod';
import { z } from 'zod';
import type { ApiStyle } from '../../domain/advisor-set-up';
import type { Spent } from '../advisor';
import { AdvisorFailure } from '../advisor-failure';
import { RouteAnswer } from './answer';

/** One question as any style can ask it. */
export interface ToSay {
  readonly model: string;
  readonly instructions: string;
  readonly input: string;
}

/** What an endpoint answered, before anybody has read what the model said. */
export interface Heard {
  /** The words of the model; a failure where there are none that could be read. */
  readonly said: string | AdvisorFailure;
  readonly spent: Spent;
}

/** How a style asks, and how it reads what comes: as something from outside, whatever the library's types say. */
export interface Style {
  readonly ask: (client: OpenAI, to: ToSay, options: { readonly signal: AbortSignal }) => Promise<unknown>;
  readonly hear: (answer: unknown) => Heard;
}

/** No advice is longer than this; a model that thinks aloud is cut short. */
const OUTPUT_TOKENS_MAX = 8_000;
const FORM = 'route_advice';

const counted = z.int().nonnegative().nullish();
const model = z.string().max(200).nullish();

const Response = z.object({
  model,
  status: z.string().nullish(),
  output: z.array(
    z.object({
      type: z.string(),
      content: z
        .array(z.object({ type: z.string(), text: z.string().optional(), refusal: z.string().optional() }))
        .optional()
        .catch(undefined),
    }),
  ),
  usage: z.object({ input_tokens: counted, output_tokens: counted }).nullish(),
});

/** The Responses API. `store: false`: what was asked is not kept at the endpoint. */
const responses: Style = {
  ask: (client, { model, instructions, input }, options) =>
    client.responses.create(
      {
        model,
        instructions,
        input,
        text: { format: zodTextFormat(RouteAnswer, FORM) },
        max_output_tokens: OUTPUT_TOKENS_MAX,
        store: false,
      },
      options,
    ),
  hear: (answer) => {
    const { model, status, output, usage } = understood(Response, answer);
    const parts = output.filter(({ type }) => type === 'message').flatMap(({ content = [] }) => content);
    const text = parts.flatMap((part) => part.text ?? []).join('');
    return {
      said: whyNothing({ isRefused: parts.some(isRefusal), isCut: status === 'incomplete' }) ?? text,
      spent: spentOf(model, usage?.input_tokens, usage?.output_tokens),
    };
  },
};

const Completion = z.object({
  model,
  choices: z
    .array(
      z.object({
        finish_reason: z.string().nullish(),
        message: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }),
      }),
    )
    .min(1),
  usage: z.object({ prompt_tokens: counted, completion_tokens: counted }).nullish(),
});

/** Chat completions with a JSON schema, for endpoints that speak nothing else. */
const chat: Style = {
  ask: (client, { model, instructions, input }, options) =>
    client.chat.completions.create(
      {
        model,
        messages: [
          { role: 'system', content: instructions },
          { role: 'user', content: input },
        ],
        response_format: zodResponseFormat(RouteAnswer, FORM),
        max_completion_tokens: OUTPUT_TOKENS_MAX,
        store: false,
      },
      options,
    ),
  hear: (answer) => {
    const { model, choices, usage } = understood(Completion, answer);
    const [first] = choices;
    const ended = first?.finish_reason;
    const isRefused = Boolean(first?.message.refusal) || ended === 'content_filter';
    return {
      said: whyNothing({ isRefused, isCut: ended === 'length' }) ?? first?.message.content ?? '',
      spent: spentOf(model, usage?.prompt_tokens, usage?.completion_tokens),
    };
  },
};

export const STYLES: Readonly<Record<ApiStyle, Style>> = { responses, chat };

const isRefusal = ({ type }: { readonly type: string }): boolean => type === 'refusal';

function whyNothing({ isRefused, isCut }: { isRefused: boolean; isCut: boolean }): AdvisorFailure | undefined {
  if (isRefused) return new AdvisorFailure('refused');
  return isCut ? new AdvisorFailure('cut-short') : undefined;
}

function understood<Known>(schema: z.ZodType<Known>, answer: unknown): Known {
  const parsed = schema.safeParse(answer);
  if (!parsed.success) throw new AdvisorFailure('not-understood');
  return parsed.data;
}

const spentOf = (
  model: string | null | undefined,
  inputTokens: number | null | undefined,
  outputTokens: number | null | undefined,
): Spent => ({ model: model ?? null, inputTokens: inputTokens ?? null, outputTokens: outputTokens ?? null });
