import { condition, defineUpdate, proxyActivities, setHandler } from '@temporalio/workflow';

const { touch } = proxyActivities<{ touch(when: 'before' | 'after'): Promise<void> }>({
  startToCloseTimeout: '10 seconds',
});

export const decideBare = defineUpdate<number, [string]>('decideBare');

/** The least that waits for a person and is heard: two activities that do nothing, one Update, one timer. */
export async function bare(): Promise<void> {
  let decision: string | undefined;
  setHandler(decideBare, (asked) => {
    decision = asked;
    return asked.length;
  });
  await touch('before');
  await condition(() => decision !== undefined, '48 hours');
  await touch('after');
}
