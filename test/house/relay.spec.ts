import { Client, Connection, type WorkflowHandle } from '@temporalio/client';
import { DefaultLogger } from '@temporalio/worker';
import type { ReferralId } from '../../domain/ids';
import { relayReferrals } from '../../workers/relay-referrals';
import { prepareSearch } from '../../workers/search-attributes';
import { referralWorkflowId } from '../../workflows/referral/messages';
import { eventually } from '../support/eventually';
import { anIntake, openRecords, type Records } from '../support/records';
import { openTemporal, type Temporal } from '../support/temporal';

const silent = new DefaultLogger('ERROR', () => undefined);
let records: Records;
let temporal: Temporal;
beforeAll(async () => {
  [records, temporal] = await Promise.all([openRecords(), openTemporal()]);
  await prepareSearch(temporal.client, silent);
}, 60_000);
afterAll(async () => {
  for (const handle of started) await handle.terminate('The test is over.').catch(() => undefined);
  await Promise.all([records?.close(), temporal?.close()]);
}, 30_000);

const started: WorkflowHandle[] = [];
const workflowOf = (id: ReferralId) => {
  const handle = temporal.client.workflow.getHandle(referralWorkflowId(id));
  started.push(handle);
  return handle;
};
const inboxRow = async (id: ReferralId) => {
  const [row] = await records.owner`select relayed_at, relay_tries, relay_error from inbox where id = ${id}`;
  return row;
};
const isRelayed = (id: ReferralId) =>
  eventually(async () => expect((await inboxRow(id))?.['relayedAt']).not.toBeNull());

/** Relays while the story is told, and stops in good order. */
async function whileRelaying(
  story: () => Promise<void>,
  clients: readonly Client[] = [temporal.client],
): Promise<void> {
  const stopping = new AbortController();
  const common = { sql: records.worker, clock: { now: () => new Date() }, log: silent, signal: stopping.signal };
  const relays = clients.map((client) => relayReferrals({ ...common, temporal: client }));
  try {
    await story();
  } finally {
    stopping.abort();
    await Promise.all(relays);
  }
}

describe('The relay', () => {
  it('starts one workflow for what the inbox keeps, also when several relays run', async () => {
    const id = await records.keep({ urgency: 'urgent' });
    await whileRelaying(() => isRelayed(id), [temporal.client, temporal.client, temporal.client]);
    const description = await workflowOf(id).describe();
    expect(description.type).toBe('referral');
    expect(await inboxRow(id)).toMatchObject({ relayTries: 0, relayError: null });
  });

  it('takes up what comes while it runs', async () => {
    await whileRelaying(async () => {
      const id = await records.keep();
      await isRelayed(id);
      expect((await workflowOf(id).describe()).status.name).toBe('RUNNING');
    });
  });

  it('starts again nothing that is in the records already', async () => {
    const id = await records.takeIn(); // As if Temporal had forgotten a workflow that ran long ago.
    await whileRelaying(() => isRelayed(id));
    await expect(workflowOf(id).describe()).rejects.toThrow('not found');
  });

  it('waits for Temporal, and blames no row for it', async () => {
    const away = Connection.lazy({ address: '127.0.0.1:1' });
    const id = await records.keep();
    await whileRelaying(() => new Promise((over) => setTimeout(over, 1_500)), [new Client({ connection: away })]);
    expect(await inboxRow(id)).toEqual({ relayedAt: null, relayTries: 0, relayError: null });
    await whileRelaying(() => isRelayed(id));
    await expect(workflowOf(id).describe()).resolves.toBeDefined();
    await away.close();
  });

  it('puts a row that cannot be read aside, with the reason, and goes on with the others', async () => {
    const broken = await records.keep();
    await records.owner`update inbox set body = body - 'person' where id = ${broken}`;
    const sound = await records.keep();
    await whileRelaying(() => isRelayed(sound));
    workflowOf(sound);
    expect(await inboxRow(broken)).toMatchObject({ relayedAt: null, relayError: expect.stringContaining('person') });

    await records.owner`update inbox set body = ${records.owner.json(JSON.parse(JSON.stringify(anIntake())))}, relay_after = null where id = ${broken}`;
    await whileRelaying(() => isRelayed(broken));
    workflowOf(broken);
    expect(await inboxRow(broken)).toMatchObject({ relayError: null });
  });
});
