import express, { type ErrorRequestHandler, type RequestHandler, type Router } from 'express';
import { faultOf } from '../../domain/fault';
import { writeAnswer } from '../answer';
import type { Deps } from '../deps';
import { Problem, problemOf } from '../problem';
import { requestIdOf } from '../request-log';
import { serve } from '../serve';
import { FHIR_ROUTES } from './fhir-routes';
import { refuseOtherFormats } from './format';
import { outcomeAnswer } from './outcome';

/** FHIR R4: the same permissions, limits and records as everywhere else, and every error as an OperationOutcome. */
export const fhir = (deps: Deps): Router =>
  express
    .Router({ caseSensitive: true })
    .use(jsonOnly)
    .use(serve(FHIR_ROUTES, deps))
    .use(nothingHere)
    .use(outcomes(deps));

const jsonOnly: RequestHandler = (request, _response, next) => {
  refuseOtherFormats(request);
  next();
};

const nothingHere: RequestHandler = () => {
  throw new Problem(
    'route-unknown',
    'Nothing is served at this address. Send a transaction to /fhir; what else is taken is listed at /fhir/metadata.',
  );
};

const outcomes =
  ({ log }: Deps): ErrorRequestHandler =>
  (error: unknown, _request, response, _next) => {
    const problem = problemOf(error);
    const requestId = requestIdOf(response);
    if (problem.code === 'internal')
      log({ level: 'error', message: 'A request failed by our own fault', requestId, ...faultOf(error) });
    if (response.headersSent) response.destroy();
    else writeAnswer(response, outcomeAnswer(problem, requestId));
  };
