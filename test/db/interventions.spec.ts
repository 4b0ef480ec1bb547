import { randomUUID } from 'node:crypto';
import { askIntervention, endIntervention, listInterventions } from '../../db/intervention-store';
import type { OperationId, ReferralId, StaffId } from '../../domain/ids';
import { MORNING, minutesLater, openRecords, type Records } from '../support/records';

let records: Records;
beforeAll(async () => {
  records = await openRecords();
});
afterAll(() => records.close());

const RUN = randomUUID();

const asked = (referralId: ReferralId, facts: { readonly by?: string; readonly runId?: string } = {}) => ({
  operationId: randomUUID() as string as OperationId,
  kind: 'terminate' as const,
  referralId,
  runId: RUN,
  reason: 'It loops.',
  fingerprint: 'f',
  ...facts,
  by: (facts.by ?? 'ana-flores') as StaffId,
});

describe('An intervention on record', () => {
  it('has its audit row in the same transaction, written by the database itself', async () => {
    const referralId = await records.takeIn();
    const one = asked(referralId);
    await askIntervention(records.api, one, MORNING);
    await endIntervention(records.api, one, { step: 'done', newRunId: null }, minutesLater(1));
    const audit = await records.owner`
      select action, actor_id, facts ->> 'kind' as kind, case_id is not null as has_case
        from audit where referral_id = ${referralId} and action like 'intervention-%' order by seq`;
    expect([...audit]).toEqual([
      { action: 'intervention-asked', actorId: 'ana-flores', kind: 'terminate', hasCase: true },
      { action: 'intervention-done', actorId: 'ana-flores', kind: 'terminate', hasCase: true },
    ]);
  });

  it('ends once: the first word stays, and whoever repeats it adds nothing', async () => {
    const referralId = await records.takeIn();
    const one = asked(referralId);
    for (let tries = 0; tries < 2; tries += 1) await askIntervention(records.api, one, MORNING);
    await endIntervention(records.api, one, { step: 'failed', whyNot: 'it knows no such run' }, minutesLater(1));
    await endIntervention(records.api, one, { step: 'done', newRunId: null }, minutesLater(2));
    expect(await listInterventions(records.api, { referralId, limit: 10 })).toMatchObject([
      { state: 'failed', whyNot: 'it knows no such run', endedAt: minutesLater(1) },
    ]);
  });

  it('keeps a second operator off for half a minute, and then no longer', async () => {
    const referralId = await records.takeIn();
    await askIntervention(records.api, asked(referralId), MORNING);
    const second = asked(referralId, { by: 'ben-okoye' });
    expect(await askIntervention(records.api, second, minutesLater(0.1))).toMatchObject({
      kind: 'under-way',
      first: { by: { name: 'Ana Flores' } },
    });
    expect(await askIntervention(records.api, second, minutesLater(1))).toBeUndefined();
  });

  it('is of two that come at once the first one’s only', async () => {
    const referralId = await records.takeIn();
    const all = await Promise.all(
      ['ana-flores', 'ben-okoye', 'dana-ruiz'].map((by) =>
        askIntervention(records.api, asked(referralId, { by }), MORNING),
      ),
    );
    expect(all.filter((before) => before === undefined)).toHaveLength(1);
  });
});
