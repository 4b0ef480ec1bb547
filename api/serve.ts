import { Router as expressRouter, type Request, type Response, type Router } from 'express';
import { type Answer, writeAnswer } from './answer';
import { countAnswer, countProblem } from './count';
import type { Deps } from './deps';
import { withinLimit } from './limit';
import { Problem } from './problem';
import { noteForLog } from './request-log';
import type { Route } from './route';
import { refuseOtherOrigin } from './same-origin';

/** A router that serves these lines of the table, and says so where a path is known and the method is not. */
export function serve(routes: readonly Route[], deps: Deps): Router {
  const router = expressRouter({ caseSensitive: true });
  for (const route of routes)
    router[route.method](inExpress(route.path), async (request: Request, response: Response) => {
      noteForLog(response, { route: route.path });
      writeAnswer(response, await answerOf(route, request, response, deps));
    });
  for (const path of new Set(routes.map((route) => route.path))) {
    const methods = routes.filter((route) => route.path === path).map(({ method }) => method.toUpperCase());
    router.all(inExpress(path), (request) => {
      throw notWith(request.method, methods);
    });
  }
  return router;
}

async function answerOf(route: Route, request: Request, response: Response, deps: Deps): Promise<Answer> {
  try {
    if (request.get('authorization') === undefined) refuseOtherOrigin(request);
    const answer = await withinLimit((patience) => route.pass(request, response, { ...deps, patience }), route.waiting);
    countAnswer(deps.metrics, route, answer);
    return answer;
  } catch (failure) {
    countProblem(deps.metrics, route, failure);
    throw failure;
  }
}

function notWith(method: string, methods: readonly string[]): Problem {
  const allowed = methods.includes('GET') ? [...methods, 'HEAD'] : methods;
  return new Problem('method-not-allowed', `This address takes ${allowed.join(', ')}; it does not take ${method}.`, {
    headers: { Allow: allowed.join(', ') },
  });
}

const inExpress = (path: string): string => path.replaceAll(/\{(\w+)\}/g, ':$1');
