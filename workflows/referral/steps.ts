import { proxyActivities } from '@temporalio/workflow';
import type { Activities } from '../../activities';

/** Our own database: quick, and worth retrying for as long as it takes. */
const records = { startToCloseTimeout: '10 seconds', retry: { maximumInterval: '1 minute' } } as const;

export const { receiveReferral } = proxyActivities<Activities>({ ...records, summary: 'Take the referral in' });
export const { checkReferral } = proxyActivities<Activities>({ ...records, summary: 'Hold our rules against it' });
export const { askCoordinator } = proxyActivities<Activities>({ ...records, summary: 'Put it before a coordinator' });
export const { raiseAlarm } = proxyActivities<Activities>({ ...records, summary: 'Tell who must hear that it waits' });
export const { recordChange } = proxyActivities<Activities>({ ...records, summary: 'Record what a person did' });
export const { keepInvitation, recordInvitation } = proxyActivities<Activities>({
  ...records,
  summary: 'Write down our first message',
});
export const { keepReferrerNotice } = proxyActivities<Activities>({ ...records, summary: 'Write the closing notice' });

/** An advisor: it may give up, because the case can go on without it. */
export const { adviseOnReferral } = proxyActivities<Activities>({
  startToCloseTimeout: '2 minutes',
  retry: { initialInterval: '5 seconds', maximumAttempts: 5 },
  summary: 'Ask the advisor',
});

/** The world outside. Every send carries a key, so a repeat is harmless and an outage is waited out. */
export const { deliverNotice } = proxyActivities<Activities>({
  startToCloseTimeout: '30 seconds',
  retry: { maximumInterval: '10 minutes' },
  summary: 'Tell the referrer how it ended',
});

/** The first message is a courtesy: when it cannot be sent within an hour, the coordinator makes contact without it. */
export const { deliverNotice: deliverInvitation } = proxyActivities<Activities>({
  startToCloseTimeout: '30 seconds',
  scheduleToCloseTimeout: '1 hour',
  retry: { initialInterval: '10 seconds', backoffCoefficient: 4, maximumInterval: '20 minutes' },
  summary: 'Send our first message',
});
