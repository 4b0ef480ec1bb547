import { randomUUID } from 'node:crypto';
import { connectTemporal } from '../../api/engine';
import { AdvisorSetUpRow } from '../../contracts/views/advisor-set-up';
import { OperationsView, StoppedRow, WorkflowView } from '../../contracts/views/operations';
import { pageOf } from '../../contracts/views/page-of';
import { connect } from '../../db/connect';
import type { ReferralId } from '../../domain/ids';
import { referralWorkflowId } from '../../workflows/referral/messages';
import { type ApiWorld, confirmationOf, openApiWorld } from '../support/api-world';
import { eventually } from '../support/eventually';
import { type Heard, openSocket, type Speak } from '../support/socket';

let the: ApiWorld;
beforeAll(async () => {
  the = await openApiWorld();
  await the.worker.comes();
}, 60_000);
afterAll(() => the?.close(), 30_000);

const AdvisorSetUpPage = pageOf(AdvisorSetUpRow);

const told = ({ status, body }: Heard) => [status, body.code];
const overview = async (): Promise<OperationsView> => {
  const { status, body } = await the.omar('GET', '/api/v1/operations');
  expect(status).toBe(200);
  return OperationsView.parse(body);
};
const list = async (name: string) => (await the.omar('GET', `/api/v1/operations/${name}`)).body.items;
const workflowOf = async (id: string): Promise<WorkflowView> =>
  WorkflowView.parse((await the.omar('GET', `/api/v1/referrals/${id}/workflow`)).body);
const runOf = async (id: string): Promise<string> => (await workflowOf(id)).run?.runId ?? 'none';
const intervene = (id: string, asked: object, speak: Speak = the.omar): Promise<Heard> =>
  speak('POST', `/api/v1/referrals/${id}/interventions`, {
    operationId: randomUUID(),
    reason: 'A test of ours.',
    ...asked,
  });
const awaiting = async (): Promise<string> => {
  const id = await the.handIn();
  await the.reaches(id, 'awaiting-decision');
  return id;
};

describe('The page of operations', () => {
  it('shows how the advisor is set, by the word of the worker, to whoever keeps the house and to nobody else', async () => {
    const [now] = await eventually(async () => {
      const setUps = AdvisorSetUpPage.parse((await the.omar('GET', '/api/v1/operations/advisor-set-ups')).body).items;
      expect(setUps[0]?.workers).toMatchObject([{ seen: 'hosting', version: '0.0.0-test' }]);
      return setUps;
    });
    const { advice } = await the.see(await awaiting());
    expect(now?.setUp?.model).toBeNull();
    expect(advice).toMatchObject(now?.setUp?.offline.version ?? {});
    expect((await overview()).workers).toMatchObject([{ advisorSetUp: now?.seq }]);
    expect((await the.ana('GET', '/api/v1/operations/advisor-set-ups')).status).toBe(403);
  });

  it('shows the worker that is there, by its own word and by Temporal’s', async () => {
    await awaiting();
    const { workers, queues } = await eventually(async () => {
      const now = await overview();
      expect(now.workers[0]).toMatchObject({ seen: 'hosting', version: '0.0.0-test', deedsFailed: 0 });
      expect(now.workers[0]?.deedsDone).toBeGreaterThan(0);
      return now;
    });
    const [worker] = workers;
    expect(queues?.map(({ name, of }) => [name, of])).toEqual([
      ['referrals', 'workflow-tasks'],
      ['referrals', 'deeds'],
    ]);
    for (const queue of queues ?? []) {
      const mine = queue.pollers.find(({ identity }) => identity.endsWith(`/${worker?.id}`));
      expect(mine?.version).toBe('0.0.0-test');
    }
  });

  it('shows one that left in good order as stopped, and one that fell silent as gone', async () => {
    const before = (await overview()).workers.find(({ seen }) => seen === 'hosting');
    await the.worker.leaves();
    expect((await overview()).workers.find(({ id }) => id === before?.id)?.seen).toBe('stopped');
    await the.database.owner`update workers set state = 'hosting' where id = ${before?.id ?? ''}`; // As if it was killed.
    await eventually(async () => {
      expect((await overview()).workers.find(({ id }) => id === before?.id)?.seen).toBe('gone');
    }, 20_000);
    await the.worker.comes();
    await eventually(async () => {
      expect((await overview()).workers.filter(({ seen }) => seen === 'hosting')).toHaveLength(1);
    });
  }, 60_000);

  it('counts what waits, what was refused and what advisors did, and names nobody', async () => {
    const id = await awaiting();
    await the.ana('POST', `/api/v1/referrals/${id}/outcome`, {
      operationId: randomUUID(),
      revision: 2,
      outcome: 'service-started',
    });
    const heard = await the.omar('GET', '/api/v1/operations?range=1h');
    const now = OperationsView.parse(heard.body);
    expect(now.waiting).toEqual([
      expect.objectContaining({ status: 'awaiting-decision', what: 'decision', oldestSince: expect.any(String) }),
    ]);
    expect(now.notDone).toContainEqual(expect.objectContaining({ kind: 'refused', count: 1 }));
    expect(now.advice).toEqual([expect.objectContaining({ advisor: 'offline', withFindings: expect.any(Number) })]);
    expect(now).toMatchObject({ pastClock: { count: 0 }, stopped: { count: 0 }, failingWorkflows: 0 });
    expect(JSON.stringify(now)).not.toMatch(/Maria|Testerman|groceries/);
    expect((await list('waiting'))[0]).toMatchObject({ what: 'decision', status: 'awaiting-decision' });
  });

  it('is for those who keep the house running, and for those who look after them', async () => {
    for (const speak of [the.omar, the.ines]) expect((await speak('GET', '/api/v1/operations')).status).toBe(200);
    for (const speak of [the.ana, the.dana, the.hospital])
      expect(told(await speak('GET', '/api/v1/operations'))).toEqual([403, 'not-allowed']);
  });
});

describe('A referral whose clock stands still', () => {
  it('is shown past its clock, the longest first', async () => {
    const id = await awaiting();
    const alarm = JSON.stringify('2020-01-01T00:00:00.000Z');
    await the.database.owner`
      update referrals set waiting_for = jsonb_set(waiting_for, '{next,at}', ${alarm}::text::jsonb) where id = ${id}`;
    expect((await overview()).pastClock.count).toBe(1);
    expect(await list('past-clock')).toMatchObject([{ referralId: id, nextAt: '2020-01-01T00:00:00.000Z' }]);
    await the.database.owner`
      update referrals set waiting_for = jsonb_set(waiting_for, '{next,at}', waiting_for -> 'dueAt') where id = ${id}`;
    expect((await overview()).pastClock.count).toBe(0);
  });
});

describe('A workflow that was stopped by hand', () => {
  it('is shown until it is reset, and then the referral goes on where it stood', async () => {
    const id = await awaiting();
    const stopped = await intervene(id, { kind: 'terminate', runId: await runOf(id), reason: 'It loops.' });
    expect([stopped.status, stopped.body]).toMatchObject([200, { state: 'done', kind: 'terminate', repeated: false }]);
    const rows = await eventually(async () => {
      const page = pageOf(StoppedRow).parse((await the.omar('GET', '/api/v1/operations/stopped')).body);
      expect(page.items.map(({ referralId }) => referralId)).toContain(id);
      return page.items;
    });
    expect(rows.find(({ referralId }) => referralId === id)).toMatchObject({
      run: 'terminated',
      by: { name: 'Omar Haddad' },
      reason: 'It loops.',
    });
    expect((await overview()).stopped?.count).toBe(1);

    const reset = await intervene(id, { kind: 'reset', runId: await runOf(id), reason: 'It was a mistake.' });
    expect([reset.status, reset.body.state]).toEqual([200, 'done']);
    await eventually(async () => expect(await list('stopped')).toEqual([]));
    expect(await runOf(id)).toBe(reset.body.newRunId);
    const referral = await the.see(id);
    const decision = confirmationOf(referral);
    await eventually(async () =>
      expect((await the.ana('POST', `/api/v1/referrals/${id}/decisions`, decision)).status).toBe(200),
    );
    await the.reaches(id, 'contacting');
  }, 60_000);

  it('takes no decision, and says who stopped it, when, and what to do; once it goes on, the same decision is taken', async () => {
    const id = await awaiting();
    const decision = confirmationOf(await the.see(id));
    const decide = () => the.ana('POST', `/api/v1/referrals/${id}/decisions`, decision);
    await intervene(id, { kind: 'terminate', runId: await runOf(id), reason: 'It loops.' });
    const heard = await decide();
    expect(told(heard)).toEqual([409, 'referral-stopped']);
    const [stop] = await list('interventions');
    expect(heard.body.detail).toBe(
      `The system refuses this: Omar Haddad of operations stopped the work on this referral (${stop.at}); nothing was ` +
        'taken. Ask operations staff to set it going again, then send the same once more.',
    );
    expect(heard.body.current).toMatchObject({ status: 'awaiting-decision', decided: null });
    const { items } = (await the.ines('GET', '/api/v1/refused-attempts')).body;
    expect(items[0]).toMatchObject({ referralId: id, action: 'decide', code: 'referral-stopped' });
    await intervene(id, { kind: 'reset', runId: await runOf(id) });
    await eventually(async () => expect((await decide()).status).toBe(200));
  }, 60_000);

  it('outside of this house takes no decision either, and nobody is named', async () => {
    const id = await awaiting();
    const decision = confirmationOf(await the.see(id));
    await the.deps.temporal.workflow.getHandle(referralWorkflowId(id as string as ReferralId)).terminate();
    const heard = await the.ana('POST', `/api/v1/referrals/${id}/decisions`, decision);
    expect(told(heard)).toEqual([409, 'referral-stopped']);
    expect(heard.body.detail).toContain('nobody of operations did it here');
    await intervene(id, { kind: 'reset', runId: await runOf(id) });
  }, 60_000);

  it('loses no decision that was taken before it was stopped', async () => {
    const id = await awaiting();
    const referral = await the.see(id);
    expect((await the.ana('POST', `/api/v1/referrals/${id}/decisions`, confirmationOf(referral))).status).toBe(200);
    const runId = await runOf(id);
    expect((await intervene(id, { kind: 'terminate', runId })).status).toBe(200);
    expect((await intervene(id, { kind: 'reset', runId })).status).toBe(200);
    const { decision, waitingFor } = await the.reaches(id, 'contacting', { waitingFor: { what: 'first-contact' } });
    expect([decision?.by.name, waitingFor?.what]).toEqual(['Ana Flores', 'first-contact']);
    expect((await the.see(id)).story.filter(({ what }) => what.startsWith('Confirmed'))).toHaveLength(1);
  }, 60_000);
});

describe('An intervention', () => {
  it('is on record with who, why and what came of it, and in the audit and the story', async () => {
    const id = await awaiting();
    await intervene(id, { kind: 'terminate', runId: await runOf(id), reason: 'The clock of this one is wrong.' });
    expect((await list('interventions'))[0]).toMatchObject({
      referralId: id,
      kind: 'terminate',
      state: 'done',
      by: { id: 'omar-haddad' },
      reason: 'The clock of this one is wrong.',
    });
    const { items } = (await the.dana('GET', `/api/v1/referrals/${id}/audit`)).body;
    expect(items.slice(-2)).toMatchObject([
      { action: 'intervention-asked', by: { name: 'Omar Haddad' }, facts: { kind: 'terminate' } },
      { action: 'intervention-done' },
    ]);
    expect(JSON.stringify(items)).not.toContain('clock of this one'); // What somebody wrote is no fact of the audit.
    expect((await the.see(id)).story.slice(-2)).toMatchObject([
      { what: 'Operations asked to stop the work on this referral', detail: 'The clock of this one is wrong.' },
      { what: expect.stringContaining('no clock runs') },
    ]);
    await intervene(id, { kind: 'reset', runId: await runOf(id) });
  });

  it('asked again under its operationId is done once, and the id stands for nothing else', async () => {
    const id = await awaiting();
    const asked = { kind: 'terminate', operationId: randomUUID(), runId: await runOf(id) };
    const answers = [await intervene(id, asked), await intervene(id, asked)];
    expect(answers.map(({ status, body }) => [status, body.repeated])).toEqual([
      [200, false],
      [200, true],
    ]);
    expect(told(await intervene(id, { ...asked, kind: 'reset' }))).toEqual([409, 'operation-id-reused']);
    const { interventions } = await workflowOf(id);
    expect(interventions.map(({ kind, state }) => [kind, state])).toEqual([['terminate', 'done']]);
    await intervene(id, { kind: 'reset', runId: asked.runId });
  });

  it('of a second operator on the same run is refused, and says who was first', async () => {
    const id = await awaiting();
    const runId = await runOf(id);
    const both = await Promise.all([intervene(id, { kind: 'reset', runId }), intervene(id, { kind: 'reset', runId })]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const second = both.find(({ status }) => status === 409);
    expect(second?.body.code).toMatch(/^(intervention-under-way|workflow-changed)$/);
    expect(told(await intervene(id, { kind: 'terminate', runId }))).toEqual([409, 'workflow-changed']);
    const { items } = (await the.ines('GET', '/api/v1/refused-attempts')).body;
    expect(items[0]).toMatchObject({ referralId: id, action: 'steer-workflows', code: 'workflow-changed' });
    await the.reaches(id, 'awaiting-decision');
  });

  it('in a workflow that has ended is refused with how it ended', async () => {
    const id = await awaiting();
    const { revision } = await the.see(id);
    await the.ana('POST', `/api/v1/referrals/${id}/outcome`, {
      operationId: randomUUID(),
      revision,
      outcome: 'withdrawn',
    });
    await the.reaches(id, 'closed');
    await eventually(async () => expect((await workflowOf(id)).run?.status).toBe('completed'));
    const runId = await runOf(id);
    expect(told(await intervene(id, { kind: 'terminate', runId }))).toEqual([409, 'workflow-not-running']);
    expect(told(await intervene(id, { kind: 'reset', runId }))).toEqual([409, 'referral-closed']);
  });

  it('that makes no sense is refused, and one without a reason is not valid', async () => {
    const id = await awaiting();
    const runId = await runOf(id);
    expect(told(await intervene(id, { kind: 'start-now' }))).toEqual([409, 'nothing-to-start']);
    expect(told(await intervene(id, { kind: 'reset', runId, to: 'before-failure' }))).toEqual([
      409,
      'intervention-failed',
    ]);
    expect(told(await intervene(id, { kind: 'terminate', runId, reason: ' ' }))).toEqual([422, 'request-invalid']);
    expect(told(await intervene(randomUUID(), { kind: 'terminate', runId }))).toEqual([404, 'referral-unknown']);
    for (const speak of [the.ana, the.dana, the.ines])
      expect(told(await intervene(id, { kind: 'terminate', runId }, speak))).toEqual([403, 'not-allowed']);
    expect((await workflowOf(id)).run?.status).toBe('running');
  });
});

describe('What the relay could not start', () => {
  it('is shown with its tries and why, in words that quote nothing, and is tried at once when asked', async () => {
    await the.worker.leaves();
    const id = await the.handIn({ narrative: 'Zanzibarine needs groceries by Friday.' });
    const { owner } = the.database;
    const [{ body } = { body: null }] = await owner`select body from inbox where id = ${id}`;
    await owner`update inbox set body = body - 'person' where id = ${id}`;
    await the.worker.comes();
    const row = await eventually(async () => {
      const [first] = await list('unrelayed');
      expect(first).toMatchObject({ id, kind: 'referral' });
      expect(first.tries).toBeGreaterThan(0);
      return first;
    });
    expect(row.why).toContain('person');
    expect(JSON.stringify(row)).not.toContain('Zanzibarine');
    expect((await overview()).unrelayed).toMatchObject({ count: 1, tried: 1 });

    await owner`update inbox set body = ${owner.json(body)}, relay_after = now() + interval '1 hour' where id = ${id}`;
    expect((await intervene(id, { kind: 'start-now', reason: 'Its body was mended.' })).status).toBe(200);
    await the.reaches(id, 'awaiting-decision');
    expect(await list('unrelayed')).toEqual([]);
    expect((await workflowOf(id)).interventions).toMatchObject([{ kind: 'start-now', state: 'done' }]);
  }, 60_000);
});

describe('A deed that fails', () => {
  it('is shown with its tries and the kind of its error, and can be tried at once', async () => {
    const { owner } = the.database;
    await owner`revoke insert on checks from followthrough_worker`;
    const id = await the.handIn();
    try {
      const failing = await eventually(async () => {
        const row = (await list('failing-deeds')).find(({ referralId }: { referralId: string }) => referralId === id);
        expect(row?.attempt).toBeGreaterThan(2);
        return row;
      }, 20_000);
      expect(failing).toMatchObject({ deed: 'checkReferral', fault: 'PostgresError', code: '42501' });
      expect((await workflowOf(id)).run?.deeds).toMatchObject([{ deed: 'checkReferral', fault: 'PostgresError' }]);
    } finally {
      await owner`grant insert on checks to followthrough_worker`;
    }
    expect((await intervene(id, { kind: 'retry-deeds', runId: await runOf(id) })).status).toBe(200);
    await the.reaches(id, 'awaiting-decision');
    await eventually(async () => expect(await list('failing-deeds')).toEqual([]));
  }, 60_000);
});

describe('While Temporal is away', () => {
  it('the page says what the records know, and null for the rest', async () => {
    const temporal = connectTemporal({ namespace: 'default', connection: { address: '127.0.0.1:1' } }, {});
    const cutOff = await openSocket({ ...the.deps, temporal });
    const omar = cutOff.as('token-of-omar-haddad');
    try {
      const { body } = await omar('GET', '/api/v1/operations');
      expect(OperationsView.parse(body)).toMatchObject({ queues: null, stopped: null, failingWorkflows: null });
      expect(body.waiting.length).toBeGreaterThan(0);
      expect(told(await omar('GET', '/api/v1/operations/stopped'))).toEqual([503, 'engine-away']);
      const ready = await omar('GET', '/ready');
      expect([ready.status, ready.body]).toEqual([503, { status: 'not-ready', missing: ['Temporal does not answer'] }]);
    } finally {
      await cutOff.close();
      await temporal.connection.close();
    }
  });
});

describe('/ready', () => {
  it('is 200 only at a database that has been through every migration of this version', async () => {
    expect(await the.speak('GET', '/ready')).toMatchObject({ status: 200, body: { status: 'ready', missing: [] } });
    const { owner } = the.database;
    await owner`delete from migrations where name like '0011%'`;
    const { status, body } = await the.speak('GET', '/ready');
    expect([status, body.missing]).toEqual([503, ['the database has not been through all migrations of this version']]);
    await owner`insert into migrations (name) values ('0011_watch-the-house.sql')`;
  });

  it('is 503 while PostgreSQL is away, and /health stays 200', async () => {
    const sql = connect('postgresql://nobody@127.0.0.1:1/none', { applicationName: 'tests', max: 1 });
    const cutOff = await openSocket({ ...the.deps, sql });
    try {
      expect((await cutOff.speak('GET', '/ready')).body.missing).toEqual(['PostgreSQL does not answer']);
      expect((await cutOff.speak('GET', '/health')).status).toBe(200);
    } finally {
      await cutOff.close();
      await sql.end({ timeout: 1 });
    }
  });
});
