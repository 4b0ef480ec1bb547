import { z } from 'zod';
import { API_STYLES } from '../domain/advisor-set-up';

const TIMEOUT_SECONDS_MAX = 100;
const REQUESTS_MAX = 10_000;
const TOKENS_MAX = 1_000_000_000;

const whole = (what: string) => z.coerce.number(`must be a number of ${what}`).int(`must be whole ${what}`);

/** What decides whether a model is asked, which, where and how often. */
export const ModelVariables = z.object({
  /** Without a key the offline advisor advises. */
  OPENAI_API_KEY: z.string().optional(),
  OPENAI_BASE_URL: z.url({ protocol: /^https?$/, error: 'must be an http URL' }).default('https://api.openai.com/v1'),
  OPENAI_MODEL: z.string().max(200, 'must be at most 200 characters').default('gpt-5-mini'),
  OPENAI_API_STYLE: z.enum(API_STYLES, 'must be responses or chat').default('responses'),
  OPENAI_TIMEOUT_SECONDS: whole('seconds')
    .min(1, 'must be at least 1')
    .max(TIMEOUT_SECONDS_MAX, `must be at most ${TIMEOUT_SECONDS_MAX}`)
    .default(45),
  OPENAI_REQUESTS_PER_MINUTE: whole('requests')
    .min(1, 'must be at least 1')
    .max(REQUESTS_MAX, `must be at most ${REQUESTS_MAX}`)
    .default(60),
  OPENAI_TOKENS_PER_DAY: whole('tokens')
    .min(1, 'must be at least 1')
    .max(TOKENS_MAX, `must be at most ${TOKENS_MAX}`)
    .default(2_000_000),
});
type Known = z.infer<typeof ModelVariables>;

/** A model to ask, and how often it may be asked; undefined where no key was given. */
export const modelIn = (known: Known) =>
  known.OPENAI_API_KEY === undefined
    ? undefined
    : {
        settings: {
          apiKey: known.OPENAI_API_KEY,
          baseUrl: known.OPENAI_BASE_URL,
          model: known.OPENAI_MODEL,
          style: known.OPENAI_API_STYLE,
          timeoutMs: known.OPENAI_TIMEOUT_SECONDS * 1_000,
        },
        limits: {
          requestsPerMinute: known.OPENAI_REQUESTS_PER_MINUTE,
          tokensPerDay: known.OPENAI_TOKENS_PER_DAY,
        },
      };
