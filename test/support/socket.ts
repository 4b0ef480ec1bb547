import { createServer } from 'node:http';
import { createApp } from '../../api/app';
import type { Deps } from '../../api/deps';

/** An answer of the api; specs look at whatever comes, right or wrong. */
export interface Heard {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: A spec says itself what it expects of a body.
  readonly body: any;
}

/** Asks the api for something; a body that is text is sent as it is. */
export type Speak = (method: string, path: string, body?: unknown, headers?: Record<string, string>) => Promise<Heard>;

/** The whole api on a real socket of its own. */
export async function openSocket(deps: Deps) {
  const server = createServer(createApp(deps));
  await new Promise<void>((ready) => {
    server.listen(0, '127.0.0.1', ready);
  });
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
  const speak: Speak = async (method, path, body, headers = {}) => {
    const isRaw = typeof body === 'string' || body instanceof Uint8Array;
    const response = await fetch(`${url}${path}`, {
      method,
      headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
      ...(body !== undefined && { body: isRaw ? body : JSON.stringify(body) }),
      redirect: 'manual',
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: bodyOf(text, response.headers) };
  };
  return {
    url,
    speak,
    as:
      (token: string): Speak =>
      (method, path, body, headers) =>
        speak(method, path, body, { authorization: `Bearer ${token}`, ...headers }),
    close: (): Promise<void> =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

/** JSON as what it says, one of many lines as a list, and anything else as text. */
function bodyOf(text: string, headers: Headers): unknown {
  const type = headers.get('content-type') ?? '';
  if (type.includes('ndjson'))
    return text
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
  return type.includes('json') ? JSON.parse(text) : text;
}
