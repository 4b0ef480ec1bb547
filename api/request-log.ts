import type { RequestHandler, Response } from 'express';
import type { Deps } from './deps';

/** Notes on an answer what its line in the log says of it: the line of the table, and who asked. */
export function noteForLog({ locals }: Response, noted: { readonly route?: string; readonly actor?: string }): void {
  Object.assign(locals, noted);
}

/** One line for every request: never an address as it came, a query or a body, because they may be about a person. */
export const logRequests =
  ({ log }: Pick<Deps, 'log'>): RequestHandler =>
  (request, response, next) => {
    const begun = performance.now();
    response.on('close', () => {
      const { route = 'none', actor = null }: { route?: string; actor?: string | null } = response.locals;
      const ms = Math.round(performance.now() - begun);
      log({ message: 'request', method: request.method, route, status: response.statusCode, ms, actor });
    });
    next();
  };
