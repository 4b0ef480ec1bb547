import type { Response } from 'express';

/** What a route answers, as a value: one place writes it to the wire. */
export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  /** A file in place of a JSON body; the headers say of which type. */
  readonly text?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** The referrals that came in with the request, for the figures; no caller sees this. */
  readonly cameIn?: readonly { readonly isNew: boolean }[];
}

/** A plain 200. */
export const ok = (body: unknown, headers?: Answer['headers']): Answer => ({
  status: 200,
  body,
  ...(headers && { headers }),
});

/** Writes an answer. No answer of the api is ever stored on the way: it may be about a person. */
export function writeAnswer(response: Response, { status, body, text, headers }: Answer): void {
  response.status(status).set({ 'Cache-Control': 'no-store', ...headers });
  if (body === undefined) {
    response.end(text);
    return;
  }
  if (!response.hasHeader('Content-Type')) response.set('Content-Type', 'application/json');
  // A text is of another type than JSON. Not `json()`: it would answer 304 by a revision that alarms leave alone.
  response.end(typeof body === 'string' ? body : JSON.stringify(body));
}
