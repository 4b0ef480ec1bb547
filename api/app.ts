import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import { faultOf } from '../domain/fault';
import { writeAnswer } from './answer';
import type { Deps } from './deps';
import { deskPages } from './desk-pages';
import { fhir } from './fhir/fhir';
import { lastOnes } from './leave';
import { API, FHIR, TEMPORAL_UI } from './links';
import { Problem, problemAnswer, problemOf } from './problem';
import { logRequests, nameRequests, requestIdOf } from './request-log';
import { ROOT_ROUTES, ROUTES } from './routes';
import { securityHeaders } from './security-headers';
import { serve } from './serve';
import { temporalPages } from './temporal-ui';

/** The whole house as it is seen over HTTP: Temporal's pages, the api, the desk; and one place where errors leave. */
export const createApp = (deps: Deps): Express =>
  express()
    .disable('x-powered-by')
    .set('trust proxy', deps.proxyHops ?? 0)
    .use(nameRequests, logRequests(deps))
    .use(lastOnes(deps))
    .use(TEMPORAL_UI, temporalPages(deps))
    .use(securityHeaders(deps))
    .use(API, serve(ROUTES, deps), nothingHere)
    .use(serve(ROOT_ROUTES, deps))
    .use(FHIR, fhir(deps))
    .use(deskPages(deps.deskFolder))
    .use(nothingHere)
    .use(problems(deps));

const nothingHere: RequestHandler = () => {
  throw new Problem(
    'route-unknown',
    `Nothing is served at this address. What is served is listed at ${API}/openapi.json.`,
  );
};

/** Every error leaves here, as problem+json. Handlers throw; none writes an error by itself. */
const problems =
  ({ log }: Deps): ErrorRequestHandler =>
  (error: unknown, _request, response, _next) => {
    const problem = problemOf(error);
    const requestId = requestIdOf(response);
    if (problem.code === 'internal')
      log({ level: 'error', message: 'A request failed by our own fault', requestId, ...faultOf(error) });
    if (response.headersSent) response.destroy();
    else writeAnswer(response, problemAnswer(problem, requestId));
  };
