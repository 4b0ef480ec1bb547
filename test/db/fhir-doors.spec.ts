import type { FhirResource } from 'fhir/r4';
import { receiveReferral } from '../../activities/receive-referral';
import { createApiMetrics } from '../../api/metrics';
import type { ReferralId } from '../../domain/ids';
import { aPatient, aRequest, aTask, byPost, byPut, transaction } from '../support/fhir-bundles';
import { MORNING } from '../support/records';
import { openTwoTeams, type TwoTeams } from '../support/two-teams';

const metrics = createApiMetrics();
let the: TwoTeams;
beforeAll(async () => {
  the = await openTwoTeams({ publicUrl: 'https://care.example/', metrics });
}, 60_000);
afterAll(() => the?.close(), 30_000);

const asking = (requests: number, besides: number) =>
  transaction(
    byPut(aPatient('p')),
    ...Array.from({ length: requests }, (_, n) => byPut(aRequest(`r-${n}`, 'Patient/p'))),
    ...Array.from({ length: besides }, (_, n) => byPost({ resourceType: 'Basic', code: { text: `thing ${n}` } })),
  );

const bundles = async () => (await the.owner`select from fhir_bundles`).length;

describe('A Bundle that asks for much', () => {
  it('is refused with a sentence where it asks for more than twenty things', async () => {
    const before = await bundles();
    const { status, body } = await the.asks('system')('POST', '/fhir', asking(21, 0));
    expect([status, body.issue[0].code]).toEqual([422, 'too-costly']);
    expect(body.issue[0].diagnostics).toBe(
      'A Bundle may have 20 ServiceRequests; this one has 21. Nothing of it was kept. Send one Bundle for each person.',
    );
    expect(await bundles()).toBe(before);
  });

  it('is written in one statement a table, so that the sender’s next one waits briefly', async () => {
    expect((await the.asks('system')('POST', '/fhir', asking(20, 30))).status).toBe(200);
    const statements = await the.owner`
      with newest as (select id, xmin as by from fhir_bundles order by recorded_at desc limit 1)
      select (select count(*)::int from fhir_resources, newest where xmin = by) as resources,
             (select count(distinct cmin::text)::int from fhir_resources, newest where xmin = by) as in_statements,
             (select count(*)::int from fhir_resource_referrals, newest where xmin = by) as links,
             (select count(distinct cmin::text)::int from fhir_resource_referrals, newest where xmin = by)
               as links_in_statements`;
    expect(statements).toEqual([{ resources: 51, inStatements: 1, links: 51 * 20, linksInStatements: 1 }]);
  });
});

const system = (method: string, path: string, body?: unknown, headers?: Record<string, string>) =>
  the.asks('system')(method, path, body, headers);
const send = (...sent: readonly FhirResource[]) =>
  system('POST', '/fhir', transaction(...sent.map((one) => (one.id ? byPut(one) : byPost(one)))));
const ONE_FOR = (name: string) => [aPatient(`p-${name}`), aRequest(`r-${name}`, `Patient/p-${name}`)];
const idIn = (location: string): string => location.split('/')[1] ?? '';
/** What the desk shows, once a workflow has taken it up. */
async function cameWith(id: string): Promise<readonly { type: string; title: string; isHistory: boolean }[]> {
  await receiveReferral(the.worker, { referralId: id as ReferralId, at: MORNING });
  return (await the.asks('auditor')('GET', `/api/v1/referrals/${id}/came-with`)).body.items;
}

describe('What is shown with a referral', () => {
  it.each<[string, object, boolean]>([
    ['names nobody', {}, true],
    ['names the person', { subject: { reference: 'Patient/p-shown' } }, true],
    ['names the person as the patient', { patient: { reference: 'p-shown' } }, true],
    ['is about no person', { subject: { reference: 'Organization/o' } }, true],
    ['names somebody who did not come', { subject: { reference: 'Patient/stranger' } }, false],
    ['names somebody by words alone', { subject: { display: 'Her sister' } }, false],
    ['names one of two who did not come', { subject: [{ reference: 'p-shown' }, { reference: 'Patient/x' }] }, false],
    [
      'contains what is somebody else’s',
      { contained: [{ resourceType: 'Basic', id: 'b', subject: { reference: 'Patient/stranger' } }] },
      false,
    ],
  ])('of a Bundle with one Patient, what %s: %j → %j', async (what, facts, isShown) => {
    const thing = { resourceType: 'Basic', code: { text: what }, ...facts } as FhirResource;
    const clinic: FhirResource = { resourceType: 'Organization', id: 'o', name: 'Clinic' };
    const heard = await send(...ONE_FOR('shown'), clinic, thing);
    expect(heard.status).toBe(200);
    const { outcome, location, status } = heard.body.entry[3].response;
    expect(status).toBe('201 Created'); // It is kept in any case.
    expect((await system('GET', `/fhir/${location}`)).body.code.text).toBe(what);
    const shown = await cameWith(idIn(heard.body.entry[1].response.location));
    expect(shown.some(({ title }) => title === what)).toBe(isShown);
    const warned = outcome.issue.filter(({ diagnostics }: { diagnostics: string }) =>
      /another person/.test(diagnostics),
    );
    expect(warned.map(({ severity }: { severity: string }) => severity)).toEqual(isShown ? [] : ['warning']);
  });

  it('leaves out what may be somebody else’s, and says how many of which kinds that is, and no word of it', async () => {
    const of = (resourceType: 'Observation' | 'Condition', text: string, subject: string) =>
      ({
        resourceType,
        ...(resourceType === 'Observation' && { status: 'final' }),
        code: { text },
        subject: { reference: subject },
      }) as FhirResource;
    const wife = aPatient('p-wife', { name: [{ family: 'Strange' }] });
    const things = [of('Observation', 'Hers', 'Patient/p-left'), of('Observation', 'Lives alone', 'Patient/stranger')];
    const first = await send(...ONE_FOR('left'), wife, ...things, of('Condition', 'Asthma', 'Patient/p-wife'));
    await send(...ONE_FOR('left'), wife, ...things, of('Observation', 'Sings', 'Patient/stranger')); // The first comes twice.
    await send(...ONE_FOR('besides'), of('Condition', 'Gout', 'Patient/stranger')); // Another delivery's.
    const id = idIn(first.body.entry[1].response.location);
    await cameWith(id);
    const { body } = await the.asks('auditor')('GET', `/api/v1/referrals/${id}`);
    expect(body.notShown).toEqual([
      { type: 'Condition', count: 1 },
      { type: 'Observation', count: 2 },
      { type: 'Patient', count: 1 },
    ]);
    expect(JSON.stringify(body)).not.toMatch(/Lives alone|Asthma|Sings|Strange/);
  });

  it('is never told in its narrative where it is somebody else’s', async () => {
    const condition = (id: string, subject: string, text: string): FhirResource => ({
      resourceType: 'Condition',
      id,
      code: { text },
      subject: { reference: subject },
    });
    const named = { reasonReference: [{ reference: 'Condition/hers' }, { reference: 'Condition/his' }] };
    const heard = await send(
      aPatient('p-told'),
      aRequest('r-told', 'Patient/p-told', named),
      condition('hers', 'Patient/p-told', 'Hunger'),
      condition('his', 'Patient/stranger', 'Homeless'),
    );
    const [row] = await the.owner`
      select body ->> 'narrative' as narrative from inbox where id = ${idIn(heard.body.entry[1].response.location)}`;
    expect(row?.['narrative']).toContain('Hunger');
    expect(row?.['narrative']).not.toContain('Homeless');
  });
});

describe('A Task that comes alone about a request sent before', () => {
  it('is kept as the history of the sender, once, and shown with the referral', async () => {
    const sent = await send(...ONE_FOR('history'));
    const id = idIn(sent.body.entry[1].response.location);
    const task = aTask({
      id: 'again',
      description: 'Please hurry.',
      focus: { reference: 'ServiceRequest/r-history' },
      for: { reference: 'Patient/p-history' },
    });
    for (const _time of [1, 2]) {
      const heard = await system('POST', '/fhir/Task', task);
      expect([heard.status, heard.body.id, heard.body.status]).toEqual([200, id, 'requested']);
    }
    const tasks = (await cameWith(id)).filter(({ isHistory }) => isHistory);
    expect(tasks).toMatchObject([{ type: 'Task', title: 'Please hurry.' }]);
    const [kept] = await the.owner`select id from fhir_resources where body ->> 'id' = 'again'`;
    const read = await system('GET', `/fhir/Task/${kept?.['id']}`);
    expect(read.body.focus).toEqual({ reference: `ServiceRequest/${id}` }); // It leads to our addresses.
  });

  it.each(['Patient/p-other', 'Patient/stranger'])('for %s is kept, and shown with nobody', async (reference) => {
    await send(...ONE_FOR('other'));
    const sent = await send(...ONE_FOR('mine'));
    const task = aTask({ focus: { reference: 'ServiceRequest/r-mine' }, for: { reference } });
    const heard = await system('POST', '/fhir/Task', task, { prefer: 'return=OperationOutcome' });
    expect([heard.status, heard.body.issue.at(-1)]).toMatchObject([200, { severity: 'warning' }]);
    const shown = await cameWith(idIn(sent.body.entry[1].response.location));
    expect(shown.map(({ type }) => type)).toEqual(['Patient', 'ServiceRequest']);
  });

  it('is refused where something that it contains cannot be read', async () => {
    await send(...ONE_FOR('broken'));
    const contained = [{ ...aPatient('c'), birthDate: 'soon' }];
    const heard = await system(
      'POST',
      '/fhir/Task',
      aTask({ contained, focus: { reference: 'ServiceRequest/r-broken' } }),
    );
    expect(heard.status).toBe(422);
  });
});

describe('A version', () => {
  it('is a revision, which begins at 0: the same in the answer, in the ETag and in the resource', async () => {
    const basic: FhirResource = { resourceType: 'Basic', code: { text: 'a thing' }, meta: { versionId: '7' } };
    const first = await send(...ONE_FOR('version'), basic);
    const again = await send(...ONE_FOR('version'), { ...basic, code: { text: 'another' } });
    const etags = [first, again].map(({ body }) =>
      body.entry.map(({ response }: { response: { etag: string } }) => response.etag),
    );
    expect(etags).toEqual([
      ['W/"0"', 'W/"0"', 'W/"0"'],
      ['W/"1"', 'W/"0"', 'W/"0"'], // The Patient was sent again.
    ]);
    for (const { response } of again.body.entry) {
      const read = await system('GET', `/fhir/${response.location}`);
      expect([read.headers.get('etag'), `W/"${read.body.meta.versionId}"`]).toEqual([response.etag, response.etag]);
    }
  });
});

describe('What is not to be seen over FHIR', () => {
  it('is what no workflow has taken up yet, except by its sender', async () => {
    const basic: FhirResource = { resourceType: 'Basic', code: { text: 'a secret' } };
    const { entry } = (await send(...ONE_FOR('early'), basic)).body;
    for (const { response } of entry) {
      expect((await system('GET', `/fhir/${response.location}`)).status).toBe(200);
      expect((await the.asks('coordinator')('GET', `/fhir/${response.location}`)).status).toBe(404);
    }
    const path = `/api/v1/referrals/${idIn(entry[1].response.location)}/came-with`;
    const heard = await the.asks('coordinator')('GET', path);
    expect([heard.status, heard.body.code]).toEqual([409, 'referral-not-ready']);
  });

  it('is unknown to staff of another team, and that they tried is kept', async () => {
    const { personId, resourceId, referralId, caseId } = the.other;
    const tried = async () =>
      the.owner`select action, code, referral_id, case_id from attempts where kind = 'denied' order by seq`;
    const before = (await tried()).length;
    for (const path of [`Patient/${personId}`, `Basic/${resourceId}`, `Basic/${the.own.personId}`])
      expect((await the.asks('coordinator')('GET', `/fhir/${path}`)).status).toBe(404);
    expect((await tried()).slice(before)).toEqual([
      { action: 'see-request', code: 'not-allowed', referralId: null, caseId },
      { action: 'see-request', code: 'not-allowed', referralId, caseId: null },
    ]);
    expect((await system('GET', `/fhir/Patient/${personId}`)).status).toBe(404);
    expect(await tried()).toHaveLength(before + 2); // A system hears of nothing but its own, as everywhere.
  });
});

describe('Links and figures', () => {
  it('lead to where the house is reached, and not to where the request arrived', async () => {
    await send(...ONE_FOR('link'));
    const { body } = await system('GET', '/fhir/Task?_count=1');
    const urls = [...body.link.map(({ url }: { url: string }) => url), body.entry[0].fullUrl];
    for (const url of urls) expect(url).toMatch(/^https:\/\/care\.example\/fhir\/Task/);
    const next = new URL(body.link[1].url);
    expect((await system('GET', `${next.pathname}${next.search}`)).body.entry).toHaveLength(1);
  });

  it('count what came in, and what came again', async () => {
    const counted = async () => {
      const figures = await metrics.registry.getSingleMetricAsString('followthrough_inbox_kept_total');
      const of = (repeat: string) => Number(new RegExp(`repeat="${repeat}"\\} (\\d+)`).exec(figures)?.[1] ?? 0);
      return [of('no'), of('yes')] as const;
    };
    const [fresh, again] = await counted();
    const two = [...ONE_FOR('count'), aRequest('r-count-2', 'Patient/p-count')];
    await send(...two);
    expect(await counted()).toEqual([fresh + 2, again]);
    await send(...two);
    expect(await counted()).toEqual([fresh + 2, again + 2]);
    await system('POST', '/fhir/ServiceRequest', aRequest('r-count', 'Patient/p-count'));
    await system('POST', '/fhir/Task', aTask({ focus: { reference: 'ServiceRequest/r-count' } }), {
      prefer: 'return=minimal',
    });
    expect(await counted()).toEqual([fresh + 2, again + 4]);
  });
});
