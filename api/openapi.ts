import { z } from 'zod';
import { Problem } from '../contracts/views/problem';
import { API } from './links';
import { PROBLEMS, type ProblemCode } from './problems-catalogue';
import type { Route, Told } from './route';

type Json = Readonly<Record<string, unknown>>;

/**
 * The OpenAPI 3.1 document, made of nothing but the route tables and their schemas. `beside` are routes at the root of
 * the house.
 */
export const openApiOf = (routes: readonly Route[], beside: readonly Route[]): Json => ({
  openapi: '3.1.0',
  info: {
    title: 'Followthrough',
    version: '1',
    description:
      'Care coordination that does not drop anyone. Times are ISO 8601 in UTC. Every error is application/problem+json with a `code`; docs/errors.md explains each.',
  },
  servers: [{ url: API }],
  security: [{ bearer: [] }, { cookie: [] }],
  paths: { ...pathsOf(routes), ...mapEntries(pathsOf(beside), (path) => ({ ...path, servers: [{ url: '/' }] })) },
  components: {
    securitySchemes: {
      bearer: { type: 'http', scheme: 'bearer', description: "A person's token, or the key of a system." },
      cookie: { type: 'apiKey', in: 'cookie', name: 'followthrough', description: 'The session of the desk.' },
    },
    schemas: schemasOf([...routes, ...beside]),
  },
});

function pathsOf(routes: readonly Route[]): Readonly<Record<string, Json>> {
  const paths: Record<string, Json> = {};
  for (const route of routes) paths[route.path] = { ...paths[route.path], [route.method]: operationOf(route) };
  return paths;
}

function operationOf(route: Route): Json {
  const { method, path, action, summary, input, answers } = route;
  return {
    operationId: `${method} ${path}`.replaceAll(/[^a-z]+(.)?/gi, (_gap, next?: string) => next?.toUpperCase() ?? ''),
    summary,
    ...(action === 'open' ? { security: [] } : { description: `Permission: ${action}.` }),
    parameters: parametersOf(route),
    ...(input.file && { requestBody: { required: true, content: filesOf(input.file) } }),
    ...(input.body && { requestBody: { required: true, content: jsonOf(refTo(input.body.name), input.body.example) } }),
    responses: { ...mapEntries(answers, answerOf), ...problemsOf(route) },
  };
}

function parametersOf({ path, input }: Route): readonly Json[] {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    // People gave the systems their ids; all other ids are the house's.
    schema: { type: 'string', ...(name !== 'systemId' && { format: 'uuid' }) },
  }));
  return [...inPath, ...parametersIn('query', input.query), ...parametersIn('header', input.headers)];
}

function parametersIn(place: 'query' | 'header', schema: z.ZodObject | undefined): readonly Json[] {
  return Object.entries(schema?.shape ?? {}).map(([name, field]) => {
    const { description, ...type } = schemaOf(field, 'input');
    return { name: place === 'header' ? titleCase(name) : name, in: place, required: false, description, schema: type };
  });
}

const answerOf = ({ what, schema, alsoAs = {} }: Told): Json =>
  schema
    ? { description: what, content: { ...jsonOf(refTo(schema.name)), ...describedElsewhere(alsoAs) } }
    : { description: what };

const filesOf = (file: Readonly<Record<string, string>>): Json =>
  mapEntries(file, (description) => ({ schema: { type: 'string', description } }));

const describedElsewhere = (forms: Readonly<Record<string, string>>): Json =>
  mapEntries(forms, (description) => ({ schema: { type: 'object', description } }));

/** What may go wrong on a route, by status; the codes that go with a status are named in its description. */
function problemsOf(route: Route): Json {
  const codes = codesOf(route);
  const statuses = new Set(codes.map((code) => PROBLEMS[code].status));
  return Object.fromEntries(
    [...statuses].map((status) => [status, problemAnswer(codes.filter((code) => PROBLEMS[code].status === status))]),
  );
}

const problemAnswer = (codes: readonly ProblemCode[]): Json => ({
  description: codes.map((code) => `\`${code}\`: ${PROBLEMS[code].title}.`).join(' '),
  content: { 'application/problem+json': { schema: refTo('Problem') } },
});

function codesOf({ action, path, input, problems }: Route): readonly ProblemCode[] {
  const signedIn: readonly ProblemCode[] = action === 'open' ? [] : ['not-signed-in', 'not-allowed', 'records-away'];
  const referral: readonly ProblemCode[] = path.includes('{id}') ? ['referral-unknown'] : [];
  const ofCase: readonly ProblemCode[] = path.includes('{caseId}') ? ['case-unknown'] : [];
  const body: readonly ProblemCode[] = ['body-unreadable', 'body-too-large', 'media-type-unsupported', 'other-origin'];
  const codes = new Set([
    ...signedIn,
    ...referral,
    ...ofCase,
    ...(path.includes('{importId}') ? ['import-unknown' as const] : []),
    ...(input.body || input.file ? body : []),
    'request-invalid' as const,
    ...problems,
  ]);
  return [...codes, 'internal'];
}

function schemasOf(routes: readonly Route[]): Json {
  const schemas: Record<string, Json> = { Problem: schemaOf(Problem, 'output') };
  for (const { input, answers } of routes) {
    if (input.body) schemas[input.body.name] = schemaOf(input.body.schema, 'input');
    for (const { schema } of Object.values(answers)) if (schema) schemas[schema.name] = schemaOf(schema.of, 'output');
  }
  return schemas;
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _dialect, ...json } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return json;
}

const refTo = (name: string): Json => ({ $ref: `#/components/schemas/${name}` });

const jsonOf = (schema: Json, example?: unknown): Json => ({
  'application/json': { schema, ...(example !== undefined && { example }) },
});

const mapEntries = <From, To>(record: Readonly<Record<string, From>>, map: (value: From) => To): Record<string, To> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));

const titleCase = (name: string): string => name.replaceAll(/(^|-)[a-z]/g, (start) => start.toUpperCase());
