import { openApiOf } from '../../api/openapi';
import { PROBLEMS } from '../../api/problems-catalogue';
import { ROOT_ROUTES, ROUTES } from '../../api/routes';

// biome-ignore lint/suspicious/noExplicitAny: An OpenAPI document is read here as its readers do: by its keys.
const document: any = JSON.parse(JSON.stringify(openApiOf(ROUTES, ROOT_ROUTES)));
const withBody = [...ROUTES, ...ROOT_ROUTES].filter(({ input }) => input.body);

const operationOf = (method: string, path: string) => document.paths[path][method];
const referencesIn = (text: string): string[] => [...text.matchAll(/"\$ref":"([^"]+)"/g)].map(([, ref]) => ref ?? '');

describe('The OpenAPI document', () => {
  it('is 3.1, and knows every route', () => {
    expect(document.openapi).toBe('3.1.0');
    for (const { method, path } of [...ROUTES, ...ROOT_ROUTES]) expect(operationOf(method, path).summary).toBeTruthy();
  });

  it('names nothing that it does not hold', () => {
    const held = Object.keys(document.components.schemas).map((name) => `#/components/schemas/${name}`);
    expect(held).toEqual(expect.arrayContaining(referencesIn(JSON.stringify(document))));
    expect(JSON.stringify(document)).not.toContain('$defs');
  });

  it.each(withBody.map((route) => [`${route.method} ${route.path}`, route] as const))(
    'shows a body that %s takes as it is',
    (_name, { method, path, input }) => {
      const { example, schema } = operationOf(method, path).requestBody.content['application/json'];
      expect(document.components.schemas[schema.$ref.split('/').at(-1)]).toBeDefined();
      expect(input.body?.schema.safeParse(example).error).toBeUndefined();
    },
  );

  it('hands in an example that carries no number of the sender, so that it is a new referral each time', () => {
    const { example } = operationOf('post', '/referrals').requestBody.content['application/json'];
    expect(example.source).not.toHaveProperty('identifier');
  });

  it('says of an open route that nobody needs to sign in, and of the others who may', () => {
    expect(operationOf('get', '/openapi.json').security).toEqual([]);
    expect(operationOf('post', '/referrals/{id}/decisions')).toMatchObject({ description: 'Permission: decide.' });
    expect(document.security).toEqual([{ bearer: [] }, { cookie: [] }]);
  });

  it('documents each problem by its status and code', () => {
    const { responses } = operationOf('post', '/referrals/{id}/decisions');
    expect(Object.keys(responses)).toEqual(
      expect.arrayContaining(['200', '202', '400', '401', '403', '404', '409', '413', '415', '422', '500', '503']),
    );
    expect(responses[409].description).toContain('`stale-revision`');
    expect(responses[409].content).toHaveProperty(['application/problem+json', 'schema', '$ref']);
  });

  it('documents every problem that there is on some route, but for those of no route, or of FHIR only', () => {
    const said = JSON.stringify(document.paths);
    const unsaid = Object.keys(PROBLEMS).filter((code) => !said.includes(`\`${code}\``));
    const ofNoRoute = ['address-unreadable', 'route-unknown', 'method-not-allowed'];
    const ofFhir = ['resource-unknown', 'not-acceptable'];
    expect([...unsaid].sort()).toEqual([...ofNoRoute, ...ofFhir].sort());
  });

  it('names the other form in which a case can be taken out', () => {
    const { content } = operationOf('get', '/cases/{caseId}/export').responses[200];
    expect(Object.keys(content)).toEqual(['application/json', 'application/fhir+json']);
  });

  it('describes headers and parameters', () => {
    const names = (method: string, path: string) =>
      operationOf(method, path).parameters.map((parameter: { name: string; in: string }) => [
        parameter.in,
        parameter.name,
      ]);
    expect(names('post', '/referrals')).toEqual([['header', 'Idempotency-Key']]);
    expect(names('get', '/referrals/{id}/operations/{operationId}')).toEqual([
      ['path', 'id'],
      ['path', 'operationId'],
    ]);
    expect(names('get', '/tasks')).toEqual([
      ['query', 'limit'],
      ['query', 'cursor'],
      ['query', 'scope'],
      ['query', 'kind'],
      ['query', 'due'],
    ]);
  });
});
