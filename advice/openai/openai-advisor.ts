import OpenAI from 'openai';
import type { AdvisorAnswer, RouteQuestion } from '../../domain/advice';
import type { Clock } from '../../domain/clock';
import type { Advisor, Asking } from '../advisor';
import { AdvisorFailure } from '../advisor-failure';
import { adviceIn, RouteAnswer } from './answer';
import { limitedFetch } from './limited-fetch';
import { ROUTE_PROMPT } from './prompt';
import type { OpenAiSettings } from './settings';
import { STYLES } from './styles';
import { tellModel } from './what-a-model-is-told';
import { whyItFailed } from './why-it-failed';

/**
 * A model behind an endpoint of OpenAI's kind. It asks once and answers, or fails with an `AdvisorFailure` that says
 * whether another try may help: whoever asks has the patience. The clock only reads a `retry-after` that names a date.
 */
export function createOpenAiAdvisor(settings: OpenAiSettings, clock: Clock): Advisor {
  const client = clientOf(settings);
  return {
    version: { advisor: 'openai', model: settings.model, promptVersion: ROUTE_PROMPT.version },
    answersAtOnce: false,
    route: (question, asking = {}) => askOnce({ client, settings, clock }, question, asking),
  };
}

interface Model {
  readonly client: OpenAI;
  readonly settings: OpenAiSettings;
  readonly clock: Clock;
}

/** The library's own timeout is only there in case that ours should fail. */
const LATER_MS = 1_000;

/** Everything is said, so that the library takes nothing of it from the environment; and it logs nothing. */
const clientOf = ({ apiKey, baseUrl, timeoutMs }: OpenAiSettings): OpenAI =>
  new OpenAI({
    apiKey,
    baseURL: baseUrl,
    organization: null,
    project: null,
    webhookSecret: null,
    maxRetries: 0,
    timeout: timeoutMs + LATER_MS,
    logLevel: 'off',
    fetch: limitedFetch,
  });

async function askOnce(
  { client, settings, clock }: Model,
  question: RouteQuestion,
  { signal, spent }: Asking,
): Promise<AdvisorAnswer> {
  const { ask, hear } = STYLES[settings.style];
  const telling = tellModel(question);
  const late = AbortSignal.timeout(settings.timeoutMs); // Ours, because the library only guesses which of them it was.
  const either = signal ? AbortSignal.any([signal, late]) : late;
  const to = { model: settings.model, instructions: ROUTE_PROMPT.text, input: JSON.stringify(telling.told) };
  try {
    const heard = hear(await ask(client, to, { signal: either }));
    spent?.(heard.spent);
    if (heard.said instanceof AdvisorFailure) throw heard.said;
    return adviceIn(answerIn(heard.said), telling);
  } catch (failure) {
    signal?.throwIfAborted();
    if (late.aborted) throw new AdvisorFailure('timeout');
    throw whyItFailed(failure, clock.now().getTime());
  }
}

function answerIn(text: string): RouteAnswer {
  const parsed = RouteAnswer.safeParse(jsonIn(text));
  if (!parsed.success) throw new AdvisorFailure('not-understood');
  return parsed.data;
}

/** Undefined for what is no JSON; no form takes that. */
function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
