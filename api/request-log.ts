import { randomUUID } from 'node:crypto';
import type { RequestHandler, Response } from 'express';
import type { Deps } from './deps';

/** The header by which a request is found again in the logs, here and at whoever sent it on to us. */
const REQUEST_ID = 'X-Request-Id';

/** A UUID, or a trace's id in hexadecimal. Any other word is not taken over: it may be a name. */
const SANE_ID = /^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{16,64})$/i;

/** Notes on an answer what its line in the log says of it: the line of the table, and who asked. */
export function noteForLog({ locals }: Response, noted: { readonly route?: string; readonly actor?: string }): void {
  Object.assign(locals, noted);
}

/** The id of the request that this answers. */
export const requestIdOf = ({ locals }: Response): string => String(locals['requestId']);

/** Gives every request an id, its sender's own where that is sane, and says it in the answer. */
export const nameRequests: RequestHandler = (request, response, next) => {
  const given = request.get(REQUEST_ID) ?? '';
  const requestId = SANE_ID.test(given) ? given.toLowerCase() : randomUUID();
  response.locals['requestId'] = requestId;
  response.set(REQUEST_ID, requestId);
  next();
};

/** One line and one count for every request: never an address as it came, a query or a body, because they may be about a person. */
export const logRequests =
  ({ log, metrics }: Pick<Deps, 'log' | 'metrics'>): RequestHandler =>
  (request, response, next) => {
    const begun = performance.now();
    response.on('close', () => {
      const { route = 'none', actor = null }: { route?: string; actor?: string | null } = response.locals;
      const ms = Math.round(performance.now() - begun);
      const { method } = request;
      log({
        message: 'request',
        method,
        route,
        status: response.statusCode,
        ms,
        actor,
        requestId: requestIdOf(response),
      });
      metrics.answered(route, method, response.statusCode, ms);
    });
    next();
  };
