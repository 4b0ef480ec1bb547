import { randomUUID } from 'node:crypto';
import { INTAKE_EXAMPLE } from '../../contracts/intake';
import type { AlertView } from '../../contracts/views/alerts';
import { ComparisonView } from '../../contracts/views/duplicates';
import { StoppedAlertRow } from '../../contracts/views/operations';
import { pageOf } from '../../contracts/views/page-of';
import { type ApiWorld, confirmationOf, openApiWorld } from '../support/api-world';
import { eventually } from '../support/eventually';

let the: ApiWorld;
beforeAll(async () => {
  the = await openApiWorld();
  await the.worker.comes();
}, 60_000);
afterAll(() => the?.close(), 30_000);

const WORDS = 'She told the nurse that she wants to kill herself tonight. The food runs out on Friday.';

const alertOf = (id: string, facts: Partial<AlertView> = {}): Promise<AlertView> =>
  eventually(async () => {
    const [alert] = (await the.see(id)).alerts;
    expect(alert).toMatchObject(facts);
    if (!alert) throw new Error('There is no alert yet.');
    return alert;
  }, 20_000);

/** A referral that tells of danger, once its alert is raised. */
const aDangerousOne = async (narrative = WORDS) => {
  const id = await the.handIn({ narrative, person: { ...INTAKE_EXAMPLE.person, familyName: `K${randomUUID()}` } });
  return { id, alert: await alertOf(id, { standing: 'open' }) };
};

const answers = ({ id }: Pick<AlertView, 'id'>) => `/api/v1/alerts/${id}/answers`;
const answerTo = ({ revision }: Pick<AlertView, 'revision'>, said: object) => ({
  ...{ operationId: randomUUID(), revision },
  ...said,
});
const DISMISSED = { answer: 'dismissed', because: 'figure-of-speech' };

describe('A referral that tells of danger', () => {
  it('is on top of the desks of its coordinator and of the supervisors at once, with the words and minutes on the clock', async () => {
    const { id, alert } = await aDangerousOne();
    expect(alert).toMatchObject({ tier: 'now', referralId: id, waitingFor: { what: 'acknowledgement' } });
    expect(Date.parse(alert.waitingFor?.dueAt ?? '') - Date.parse(alert.raisedAt)).toBeLessThanOrEqual(10 * 60_000);
    expect(alert.dangers[0]?.quotes[0]?.quote).toContain('kill herself');
    const coordinator = the.as(`token-of-${alert.coordinator?.id}`);
    for (const person of [coordinator, the.dana]) {
      const { items } = (await person('GET', '/api/v1/alerts')).body;
      expect(items.map((one: AlertView) => one.id)).toContain(alert.id);
    }
    const file = (await the.dana('GET', `/api/v1/cases/${alert.caseId}`)).body;
    expect(file.alerts).toMatchObject([{ id: alert.id }]);
  }, 60_000);

  it('is answered at the running alert: acknowledged, then what was done, each heard at once and told in its story', async () => {
    const { id, alert } = await aDangerousOne();
    const taken = await the.dana('POST', answers(alert), answerTo(alert, { answer: 'acknowledged' }));
    expect([taken.status, taken.body]).toMatchObject([200, { state: 'taken', revision: 2, status: 'acknowledged' }]);
    const seen = await alertOf(id, {
      standing: 'acknowledged',
      waitingFor: expect.objectContaining({ what: 'answer' }),
    });
    const done = answerTo(seen, { answer: 'resolved', done: 'person-safe', note: 'Her sister is with her.' });
    expect((await the.ana('POST', answers(alert), done)).status).toBe(200);
    const again = await the.ana('POST', answers(alert), done);
    expect(again.body).toMatchObject({ state: 'taken', repeated: true, status: 'resolved' });
    await alertOf(id, { standing: 'resolved', ended: expect.objectContaining({ note: 'Her sister is with her.' }) });
    const { story } = await the.see(id);
    expect(story.map(({ happened }) => happened.code)).toEqual(
      expect.arrayContaining(['alert-raised', 'alert-acknowledged', 'alert-resolved']),
    );
    const { timeline } = (await the.dana('GET', `/api/v1/cases/${alert.caseId}/export`)).body;
    expect(timeline.map(({ action }: { action?: string }) => action)).toContain('alert-resolved');
  }, 60_000);

  it('tells the second of two who answer who was first, by name, and keeps what was refused', async () => {
    const { alert } = await aDangerousOne();
    const [mine, theirs] = [answerTo(alert, DISMISSED), answerTo(alert, { answer: 'acknowledged' })];
    expect((await the.ana('POST', answers(alert), mine)).status).toBe(200);
    const refused = await the.dana('POST', answers(alert), theirs);
    expect([refused.status, refused.body.code]).toEqual([409, 'alert-answered']);
    expect(refused.body.detail).toContain('Ana Flores');
    expect(refused.body.current).toMatchObject({ id: alert.id });
    const told = await the.dana('GET', `/api/v1/alerts/${alert.id}/operations/${theirs.operationId}`);
    expect(told.body).toMatchObject({ state: 'refused', refusal: { code: 'alert-answered' } });
    const { items } = (await the.ines('GET', '/api/v1/refused-attempts')).body;
    expect(items[0]).toMatchObject({ action: 'answer-alert', code: 'alert-answered' });
    const reused = await the.dana('POST', answers(alert), { ...theirs, operationId: mine.operationId });
    expect([reused.status, reused.body.code]).toEqual([409, 'operation-id-reused']);
  }, 60_000);

  it('is not answered by whoever may not, and the attempt is kept', async () => {
    const { alert } = await aDangerousOne();
    for (const nobody of [the.ines, the.omar])
      expect((await nobody('POST', answers(alert), answerTo(alert, DISMISSED))).status).toBe(403);
    expect((await the.ines('GET', `/api/v1/alerts/${alert.id}`)).status).toBe(200);
    const { items } = (await the.ines('GET', '/api/v1/refused-attempts')).body;
    expect(items[0]).toMatchObject({ action: 'answer-alert', code: 'not-allowed' });
    expect((await the.ana('POST', answers({ id: randomUUID() }), answerTo(alert, DISMISSED))).body.code).toBe(
      'alert-unknown',
    );
  }, 60_000);

  it('can be declined; the alert goes on, and its dismissal can be taken back', async () => {
    const { id, alert } = await aDangerousOne();
    const page = await the.reaches(id, 'awaiting-decision');
    const decline = { ...confirmationOf(page), kind: 'decline', reason: 'no-capacity', note: 'Full until May.' };
    const { programId: _none, ...asked } = decline;
    expect((await the.ana('POST', `/api/v1/referrals/${id}/decisions`, asked)).status).toBe(200);
    await the.reaches(id, 'closed');
    expect((await the.ana('POST', answers(alert), answerTo(alert, DISMISSED))).status).toBe(200);
    const dismissed = await alertOf(id, { standing: 'dismissed', takeBackUntil: expect.any(String) });
    expect((await the.dana('POST', answers(alert), answerTo(dismissed, { answer: 'taken-back' }))).status).toBe(200);
    await alertOf(id, { standing: 'open', ended: null });
    const { items } = (await the.dana('GET', '/api/v1/alerts?answered=true')).body;
    expect(items.map((one: AlertView) => one.id)).not.toContain(alert.id);
  }, 60_000);

  it('is pending while no worker answers, and its operation tells the truth later', async () => {
    const { id, alert } = await aDangerousOne();
    await the.worker.leaves();
    const asked = answerTo(alert, { answer: 'acknowledged' });
    const heard = await the.ana('POST', answers(alert), asked);
    expect([heard.status, heard.body.state]).toEqual([202, 'pending']);
    await the.worker.comes();
    await alertOf(id, { standing: 'acknowledged' });
    const told = await the.ana('GET', heard.body.links.status.replace(/^.*\/api/, '/api'));
    expect(told.body).toMatchObject({ state: 'taken', revision: 2 });
  }, 90_000);

  it('says that nothing runs behind an alert that somebody stopped, and leaves it on the desk', async () => {
    const { id, alert } = await aDangerousOne();
    await the.deps.temporal.workflow.getHandle(`alert/${alert.caseId}`).terminate();
    const refused = await the.ana('POST', answers(alert), answerTo(alert, DISMISSED));
    expect([refused.status, refused.body.code]).toEqual([409, 'alert-not-running']);
    await alertOf(id, { standing: 'open' });
    expect((await the.omar('GET', '/api/v1/operations')).body.alerts.unacknowledged).toBeGreaterThan(0);
  }, 60_000);

  it('is started again by operations, with a reason: it goes on where it stood, once, and is answered', async () => {
    const { id, alert } = await aDangerousOne();
    await the.ana('POST', answers(alert), answerTo(alert, { answer: 'acknowledged' }));
    const before = await alertOf(id, { standing: 'acknowledged' });
    await the.deps.temporal.workflow.getHandle(`alert/${alert.caseId}`).terminate();
    const stopped = async () =>
      pageOf(StoppedAlertRow)
        .parse((await the.omar('GET', '/api/v1/operations/stopped-alerts')).body)
        .items.find(({ alertId }) => alertId === alert.id);
    const row = await eventually(async () => {
      const found = await stopped();
      expect(found).toMatchObject({ referralId: id, tier: 'now', standing: 'acknowledged', run: 'terminated' });
      return found;
    });
    const restart = (facts: object = {}) =>
      the.omar('POST', `/api/v1/referrals/${id}/interventions`, {
        ...{
          kind: 'restart-alert',
          operationId: randomUUID(),
          runId: row?.runId,
          reason: 'It was a mistake.',
          ...facts,
        },
      });
    const operationId = randomUUID();
    const [mine, theirs] = await Promise.all([restart({ operationId }), restart()]);
    expect([mine.status, theirs.status].toSorted()).toEqual([200, 409]);
    if (mine.status === 200)
      expect((await restart({ operationId })).body).toMatchObject({ state: 'done', repeated: true });
    expect(await stopped()).toBeUndefined();
    expect([(await restart()).body.code]).toEqual(['alert-runs']);
    expect((await the.dana('POST', `/api/v1/referrals/${id}/interventions`, {})).status).toBe(403);

    const after = await alertOf(id, { standing: 'acknowledged' });
    expect(after).toMatchObject({ id: before.id, revision: before.revision, waitingFor: before.waitingFor });
    const done = answerTo(after, { answer: 'resolved', done: 'person-safe', note: 'Her sister is with her.' });
    await eventually(async () => expect((await the.ana('POST', answers(alert), done)).status).toBe(200));
    await alertOf(id, { standing: 'resolved' });
    const { items } = (await the.ines('GET', `/api/v1/referrals/${id}/audit`)).body;
    expect(items.filter(({ action }: { action: string }) => action.startsWith('alert-'))).toHaveLength(3);
    expect(items).toContainEqual(
      expect.objectContaining({
        action: 'intervention-done',
        facts: expect.objectContaining({ kind: 'restart-alert' }),
      }),
    );
  }, 60_000);

  it('is started again from the records where Temporal has forgotten it', async () => {
    const { id, alert } = await aDangerousOne();
    const answered = await aDangerousOne();
    await the.ana('POST', answers(answered.alert), answerTo(answered.alert, DISMISSED));
    const dismissed = await alertOf(answered.id, { standing: 'dismissed' });
    const { namespace } = the.deps.temporal.options;
    for (const { caseId } of [alert, dismissed]) {
      const handle = the.deps.temporal.workflow.getHandle(`alert/${caseId}`);
      await handle.terminate();
      await the.deps.temporal.workflowService.deleteWorkflowExecution({
        ...{ namespace, workflowExecution: { workflowId: handle.workflowId } },
      });
    }
    const forgotten = ({ id: wanted }: Pick<AlertView, 'id'>) =>
      eventually(async () => {
        const { items } = (await the.omar('GET', '/api/v1/operations/stopped-alerts')).body;
        const found = items.find(({ alertId }: { alertId: string }) => alertId === wanted);
        expect(found).toMatchObject({ run: null, runId: null });
      }, 90_000);
    const restart = (referralId: string) =>
      the.omar('POST', `/api/v1/referrals/${referralId}/interventions`, {
        ...{ kind: 'restart-alert', operationId: randomUUID(), runId: null, reason: 'It was a mistake.' },
      });
    await forgotten(alert);
    await forgotten(dismissed);
    expect([(await restart(id)).status, (await restart(answered.id)).status]).toEqual([200, 200]);
    const takenBack = answerTo(dismissed, { answer: 'taken-back' }); // It goes on where it was: its answer does not stand yet.
    await eventually(async () => expect((await the.ana('POST', answers(dismissed), takenBack)).status).toBe(200));
    await alertOf(answered.id, { id: dismissed.id, standing: 'open' });
    await eventually(async () =>
      expect((await the.ana('POST', answers(alert), answerTo(alert, DISMISSED))).status).toBe(200),
    );
    await alertOf(id, { id: alert.id, standing: 'dismissed' });
    expect((await the.see(id)).alerts).toHaveLength(1);
  }, 180_000);
});

describe('Two persons who are joined and are both in danger', () => {
  it('have one alert on the list; what is answered of one leaves the other; the join undone gives each its own', async () => {
    const person = { ...INTAKE_EXAMPLE.person, familyName: `Twin ${randomUUID().slice(0, 8)}` };
    const [one, other] = [
      await the.handIn({ narrative: WORDS, person }),
      await the.handIn({ narrative: WORDS, person }),
    ];
    const alerts = [await alertOf(one, { standing: 'open' }), await alertOf(other, { standing: 'open' })];
    const listed = async (): Promise<readonly AlertView[]> => {
      const { items } = (await the.dana('GET', '/api/v1/alerts?limit=100')).body;
      return items.filter(({ id }: AlertView) => alerts.some((alert) => alert.id === id));
    };
    expect(await listed()).toMatchObject([{ together: [] }, { together: [] }]);
    const caseIds = alerts.map(({ caseId }) => caseId);
    const found = await eventually(async () => {
      const { seen } = (await the.see(other)).perhapsKnown;
      const both = seen.find((pair) => [pair.one, pair.other].every(({ caseId }) => caseIds.includes(caseId)));
      if (!both) throw new Error('The two are not found to be alike yet.');
      return both;
    });
    const pair = `/api/v1/possible-duplicates/${found.id}`;
    const settle = async (said: object) => {
      const { revision, factsSeen, one: survivor } = ComparisonView.parse((await the.ana('GET', pair)).body);
      const operationId = randomUUID();
      const body = { operationId, revision, note: 'She told me.', ...said };
      const join = { survivorId: survivor.id, fromJoined: [], factsSeen };
      const heard = await the.ana(
        'POST',
        `${pair}/answers`,
        'answer' in said ? body : { ...body, answer: 'join', ...join },
      );
      expect(heard.status).toBe(202);
      await eventually(async () =>
        expect((await the.ana('GET', `/api/v1/record-changes/${operationId}`)).body.state).toBe('written'),
      );
    };
    await settle({});
    const [stands, ...others] = await listed();
    expect(others).toEqual([]);
    const [part] = stands?.together ?? [];
    expect([stands?.id, part?.id].toSorted()).toEqual(alerts.map(({ id }) => id).toSorted());
    expect(part?.dangers[0]?.quotes[0]?.quote).toContain('kill herself');

    if (!stands || !part) throw new Error('One stands for both.');
    expect((await the.dana('POST', answers(stands), answerTo(stands, DISMISSED))).status).toBe(200);
    await eventually(async () => expect(await listed()).toMatchObject([{ id: part.id, together: [] }]));
    await settle({ answer: 'undo-join' });
    expect(await listed()).toMatchObject([{ id: part.id, standing: 'open' }]);
    expect((await the.dana('POST', answers(part), answerTo(part, DISMISSED))).status).toBe(200);
  }, 60_000);
});

describe('A referral that tells of no danger', () => {
  it('raises none', async () => {
    const id = await the.handIn();
    expect((await the.reaches(id, 'awaiting-decision')).alerts).toEqual([]);
  }, 60_000);
});
