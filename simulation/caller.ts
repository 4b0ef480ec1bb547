import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';

const PATIENCE_MS = 60_000;
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 1_000;
const ANSWER_MS_MAX = 20_000;

export interface Heard {
  readonly status: number;
  readonly body: unknown;
}

/** The house said no, with a sentence. */
export class HouseRefused extends Error {
  constructor(
    readonly code: string,
    detail: string,
  ) {
    super(detail);
  }
}

/** The house did not answer, or not what it promises. */
export class HouseAway extends Error {}

/** The public API, as one person or system with a token sees it. */
export function createCaller(api: string, token: string) {
  const ask = async (method: string, path: string, body?: object): Promise<Heard> => {
    try {
      const answer = await fetch(`${api}${path}`, {
        method,
        headers: { authorization: `Bearer ${token}`, ...(body && { 'content-type': 'application/json' }) },
        ...(body && { body: JSON.stringify(body) }),
        signal: AbortSignal.timeout(ANSWER_MS_MAX),
      });
      return { status: answer.status, body: await answer.json() };
    } catch (failure) {
      throw new HouseAway(`The house at ${api} does not answer.`, { cause: failure });
    }
  };
  /** Asks again while the house says that an engine is away or that it does not know yet: it is harmless. */
  const must = async <Fact>(answer: z.ZodType<Fact>, method: string, path: string, body?: object): Promise<Fact> => {
    for await (const _try of patiently()) {
      const heard = await ask(method, path, body);
      if (isNotYet(heard)) continue;
      if (heard.status >= 400) throw refusalIn(heard, `${method} ${path}`);
      return answer.parse(heard.body);
    }
    throw new HouseAway(`${method} ${path} was not answered within a minute.`);
  };
  return {
    ask,
    get: <Fact>(path: string, answer: z.ZodType<Fact>) => must(answer, 'GET', path),
    post: <Fact>(path: string, body: object, answer: z.ZodType<Fact>) => must(answer, 'POST', path, body),
    /** Looks again until it is so, for a minute. */
    until: async <Fact, So extends Fact>(
      path: string,
      answer: z.ZodType<Fact>,
      isSo: (fact: Fact) => fact is So,
    ): Promise<So> => {
      for await (const _try of patiently()) {
        const fact = await must(answer, 'GET', path);
        if (isSo(fact)) return fact;
      }
      throw new HouseAway(`Waited a minute in vain at ${path}. The logs in the data folder may say why.`);
    },
  };
}

export type Caller = ReturnType<typeof createCaller>;

/** Tries, with longer and longer pauses between them, for a minute. */
async function* patiently(): AsyncGenerator<void> {
  const until = performance.now() + PATIENCE_MS; // A stopwatch: patience is real time.
  for (let pauseMs = FIRST_PAUSE_MS; performance.now() < until; pauseMs = Math.min(pauseMs * 1.6, LONGEST_PAUSE_MS)) {
    yield;
    await sleep(pauseMs);
  }
}

const Pending = z.object({ state: z.literal('pending') });
const isNotYet = ({ status, body }: Heard): boolean =>
  status === 503 || (status === 202 && Pending.safeParse(body).success);

const Told = z.object({ code: z.string(), detail: z.string() });

function refusalIn({ status, body }: Heard, asked: string): Error {
  const told = Told.safeParse(body);
  if (told.success && status < 500) return new HouseRefused(told.data.code, told.data.detail);
  return new HouseAway(`${asked} was answered ${status}: ${told.data?.detail ?? 'no reason given'}`);
}
