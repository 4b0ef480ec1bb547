import { setTimeout as sleep } from 'node:timers/promises';
import { Trouble } from '../machine/say.mjs';

const PATIENCE_MS = 60_000;
const LOOK_EVERY_MS = 300;

/** The public API, as one person or system with a token sees it. */
export function apiFor({ api }, token) {
  const ask = async (method, path, body) => {
    const response = await fetch(`${api}${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: await response.json() };
  };
  const must = async (method, path, body) => {
    const answer = await ask(method, path, body);
    if (answer.status >= 300)
      throw new Trouble(`${method} ${path} was answered ${answer.status}: ${answer.body.detail ?? 'no reason given'}`);
    return answer.body;
  };
  return {
    ask,
    get: (path) => must('GET', path),
    post: (path, body) => must('POST', path, body),
    /** Looks again until it is as hoped, for a minute. */
    async until(path, hope, isSo) {
      for (const until = performance.now() + PATIENCE_MS; performance.now() < until; await sleep(LOOK_EVERY_MS)) {
        const { status, body } = await ask('GET', path);
        if (status === 200 && isSo(body)) return body;
      }
      throw new Trouble(`Waited a minute in vain for this: ${hope}. The logs in the data folder may say why.`);
    },
  };
}
