import { aPatient, aRequest, byPost, byPut, transaction } from '../support/fhir-bundles';
import { openTwoTeams, type TwoTeams } from '../support/two-teams';

let the: TwoTeams;
beforeAll(async () => {
  the = await openTwoTeams();
}, 60_000);
afterAll(() => the?.close(), 30_000);

const asking = (requests: number, besides: number) =>
  transaction(
    byPut(aPatient('p')),
    ...Array.from({ length: requests }, (_, n) => byPut(aRequest(`r-${n}`, 'Patient/p'))),
    ...Array.from({ length: besides }, (_, n) => byPost({ resourceType: 'Basic', code: { text: `thing ${n}` } })),
  );

describe('A Bundle that asks for much', () => {
  it('is refused with a sentence where it asks for more than twenty things', async () => {
    const { status, body } = await the.asks('system')('POST', '/fhir', asking(21, 0));
    expect([status, body.issue[0].code]).toEqual([422, 'too-costly']);
    expect(body.issue[0].diagnostics).toBe(
      'A Bundle may have 20 ServiceRequests; this one has 21. Nothing of it was kept. Send one Bundle for each person.',
    );
    expect(await the.owner`select from fhir_bundles`).toHaveLength(0);
  });

  it('is written in one statement a table, so that the sender’s next one waits briefly', async () => {
    expect((await the.asks('system')('POST', '/fhir', asking(20, 30))).status).toBe(200);
    const statements = await the.owner`
      select (select count(*)::int from fhir_resources) as resources,
             (select count(distinct cmin::text)::int from fhir_resources) as in_statements,
             (select count(*)::int from fhir_resource_referrals) as links,
             (select count(distinct cmin::text)::int from fhir_resource_referrals) as links_in_statements`;
    expect(statements).toEqual([{ resources: 51, inStatements: 1, links: 51 * 20, linksInStatements: 1 }]);
  });
});
