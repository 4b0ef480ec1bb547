import { Client, Connection } from '@temporalio/client';
import { temporal } from '@temporalio/proto';
import { INTAKE_EXAMPLE } from '../contracts/intake';
import type { ReferralId } from '../domain/ids';
import { referralWorkflowId } from '../workflows/referral/messages';
import { billableActions, type HistoryEvent, typeInJson } from './billable-actions';
import type { Ending, Pathway } from './pathway';

/** What one referral costs on the engine, by how it went. */
export interface Cost {
  readonly what: string;
  readonly events: number;
  readonly bytes: number;
  readonly actions: number;
}

/** One referral each way, alone, and what its history then holds. */
export async function measureCosts(address: string, pathway: Pathway): Promise<readonly Cost[]> {
  const connection = await Connection.connect({ address });
  const client = new Client({ connection });
  try {
    const costs: Cost[] = [];
    for (const way of WAYS) costs.push(await costOf(client, pathway, way));
    return costs;
  } finally {
    await connection.close();
  }
}

interface Way {
  readonly what: string;
  readonly ending: Ending;
  readonly contact?: object;
}
const WAYS: readonly Way[] = [
  { what: 'declined', ending: 'declined' },
  { what: 'confirmed, reached on the first call, service started', ending: 'served' },
  { what: 'the same, with a first message of ours', ending: 'served', contact: INTAKE_EXAMPLE.person.contact },
];

async function costOf(client: Client, pathway: Pathway, { what, ending, contact }: Way): Promise<Cost> {
  const id = await pathway.handIn(contact);
  await pathway.waits(id);
  const handle = client.workflow.getHandle(referralWorkflowId(id as ReferralId));
  await pathway.bringToEnd(pathway.coordinator, await pathway.page(id), ending);
  await handle.result().catch(() => undefined); // Its payloads are encrypted, and we have no key; that it ended is enough.
  const { historyLength, historySize } = await handle.describe();
  const { events } = await handle.fetchHistory();
  const seen = (events ?? []) as readonly HistoryEvent[];
  return { what, events: historyLength, bytes: historySize ?? 0, actions: billableActions(seen, typeOf) };
}

const typeOf = ({ eventType }: HistoryEvent): string =>
  typeInJson({ eventType: temporal.api.enums.v1.EventType[Number(eventType)] });
