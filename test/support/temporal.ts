import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client, Connection, type WorkflowHandle } from '@temporalio/client';
import { historyToJSON } from '@temporalio/common/lib/proto-utils';
import { DefaultLogger, NativeConnection, Runtime } from '@temporalio/worker';
import { bundlePathways } from '../../workers/bundle';

const quiet = new DefaultLogger('ERROR');
let installed = false;

/** The Temporal server that the test run started: a client, a worker's connection, and the pathways' bundle. */
export async function openTemporal() {
  if (!installed) Runtime.install({ logger: quiet });
  installed = true;
  const address = process.env['TEST_TEMPORAL_ADDRESS'];
  if (!address) throw new Error('No Temporal server was started for this test. Run it with `npm test`.');
  const [connection, nativeConnection, workflowBundle] = await Promise.all([
    Connection.connect({ address }),
    NativeConnection.connect({ address }),
    bundlePathways({ logger: quiet }),
  ]);
  return {
    client: new Client({ connection }),
    nativeConnection,
    workflowBundle,
    close: async () => {
      await nativeConnection.close();
      await connection.close();
    },
  };
}

export type Temporal = Awaited<ReturnType<typeof openTemporal>>;

export const HISTORIES = join(__dirname, '..', 'replay', 'histories');

/** Keeps what happened in a story, so that later code can be held against it. Recorded at each release. */
export async function captureHistory(handle: WorkflowHandle, name: string): Promise<void> {
  if (!process.env['CAPTURE_HISTORIES']) return;
  const history = historyToJSON(await handle.fetchHistory());
  await writeFile(join(HISTORIES, `${name}.json`), ofNoPlace(history));
}

const PROJECT = join(__dirname, '..', '..', '/');

/** What a machine is called, and where the project lies on it, is nobody's business and no part of what happened. */
const ofNoPlace = (history: string): string =>
  history.replaceAll(PROJECT, '').replace(/("identity": *)"[^"]*"/g, '$1"somebody"');

/** Sets a run back to its first step, as operations may: Temporal gives the new run all messages that came since. */
export async function setBackToTheBeginning(
  { workflowService, options }: Client,
  handle: WorkflowHandle,
): Promise<void> {
  const { events } = await handle.fetchHistory();
  const first = events?.find((event) => event.workflowTaskCompletedEventAttributes);
  if (!first?.eventId) throw new Error('It has not taken a step yet.');
  const { runId } = await handle.describe();
  await workflowService.resetWorkflowExecution({
    namespace: options.namespace,
    workflowExecution: { workflowId: handle.workflowId, runId },
    reason: 'A test sets it back.',
    requestId: randomUUID(),
    workflowTaskFinishEventId: first.eventId,
  });
}
