import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DefaultLogger, Runtime, Worker, type WorkflowBundleWithSourceMap } from '@temporalio/worker';
import { bundlePathways } from '../../workers/bundle';
import { HISTORIES } from '../support/temporal';

let workflowBundle: WorkflowBundleWithSourceMap;
beforeAll(async () => {
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  workflowBundle = await bundlePathways({ logger: new DefaultLogger('ERROR') });
}, 60_000);

const historyOf = (
  file: string,
): { events: { activityTaskScheduledEventAttributes?: { activityType: { name: string } } }[] } =>
  JSON.parse(readFileSync(join(HISTORIES, file), 'utf8'));
const replay = (history: unknown) => Worker.runReplayHistory({ workflowBundle }, history);

describe('A referral that began under older code still replays', () => {
  it.each(readdirSync(HISTORIES))('%s', async (file) => {
    await replay(historyOf(file));
  });

  it('and there is a history of every outcome', () => {
    expect(readdirSync(HISTORIES)).toEqual(
      expect.arrayContaining(
        ['service-started', 'declined', 'person-opted-out', 'unable-to-reach', 'withdrawn', 'entered-in-error'].map(
          (outcome) => `${outcome}.json`,
        ),
      ),
    );
  });

  it('and a history of another pathway does not', async () => {
    const broken = historyOf('service-started.json');
    for (const event of broken.events) {
      const scheduled = event.activityTaskScheduledEventAttributes;
      if (scheduled?.activityType.name === 'recordChange') scheduled.activityType.name = 'contactPerson';
    }
    await expect(replay(broken)).rejects.toMatchObject({ name: 'DeterminismViolationError' });
  });
});

describe('The bundle that a worker hosts', () => {
  it('holds no zod and stays small', () => {
    const [code = ''] = workflowBundle.code.split('//# sourceMappingURL');
    expect(code).not.toContain('ZodError');
    expect(code.length / 1024).toBeLessThan(740);
  });
});
