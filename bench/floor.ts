import { randomUUID } from 'node:crypto';
import { Client, Connection } from '@temporalio/client';
import { bundleWorkflowCode, DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { eachOf, timed } from './figures';
import { bare, decideBare } from './floor-workflow';
import { type Lane, type Stretch, settled } from './lane';

const TASK_QUEUE = 'bench-floor';
const quiet = new DefaultLogger('ERROR');

/** The bare workflow on the house's Temporal server: its worker is in this process, and its payloads are not encrypted. */
export async function openFloor(address: string): Promise<Lane & { readonly close: () => Promise<void> }> {
  Runtime.install({ logger: quiet });
  const [connection, native] = await Promise.all([
    Connection.connect({ address }),
    NativeConnection.connect({ address }),
  ]);
  const { workflow } = new Client({ connection });
  const touched = { before: 0, after: 0 };
  const worker = await Worker.create({
    connection: native,
    taskQueue: TASK_QUEUE,
    workflowBundle: await bundleWorkflowCode({ workflowsPath: require.resolve('./floor-workflow'), logger: quiet }),
    activities: {
      touch: async (when: keyof typeof touched) => {
        touched[when] += 1;
      },
    },
  });
  const running = worker.run();
  const open: string[] = [];
  const begin = async (): Promise<void> => {
    const workflowId = `bench-floor/${randomUUID()}`;
    await workflow.start(bare, { workflowId, taskQueue: TASK_QUEUE, args: [] });
    open.push(workflowId);
  };
  const decide = async (workflowId: string): Promise<number> =>
    (await timed(() => workflow.getHandle(workflowId).executeUpdate(decideBare, { args: ['yes'] }))).ms;
  return {
    start: (count, atOnce) =>
      stretch(count, touched, 'before', () => eachOf(Array.from({ length: count }), atOnce, begin)),
    finish: async (count, atOnce) => {
      const answers: number[] = [];
      const done = await stretch(count, touched, 'after', () =>
        eachOf(open.splice(0, count), atOnce, async (id) => void answers.push(await decide(id))),
      );
      return { ...done, answers };
    },
    close: async () => {
      worker.shutdown();
      await running;
      await Promise.all([native.close(), connection.close()]);
    },
  };
}

/** From the first request until the last workflow has done what it does by itself. */
async function stretch(
  count: number,
  touched: Record<'before' | 'after', number>,
  which: 'before' | 'after',
  deed: () => Promise<void>,
): Promise<Stretch> {
  const goal = touched[which] + count;
  const { ms } = await timed(async () => {
    await deed();
    await settled(async () => touched[which] >= goal);
  });
  return { count, ms };
}
