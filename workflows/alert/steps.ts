import { proxyActivities } from '@temporalio/workflow';
import type { Activities } from '../../activities';

/** Our own database: quick, and worth retrying for as long as it takes. Nobody waits a minute to see a danger. */
const records = { startToCloseTimeout: '10 seconds', retry: { maximumInterval: '10 seconds' } } as const;

export const { raiseAlert } = proxyActivities<Activities>({ ...records, summary: 'Put the danger on every desk' });
export const { recordAlert } = proxyActivities<Activities>({ ...records, summary: 'Record what came of it' });
export const { settleAlert } = proxyActivities<Activities>({ ...records, summary: 'Let the answer stand' });
export const { ringAlert } = proxyActivities<Activities>({ ...records, summary: 'Tell who must hear of it' });
