import { isCancellation, proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import type { Activities } from '../../activities';

/** Our own database: quick, and worth retrying for as long as it takes. */
const records = { startToCloseTimeout: '10 seconds', retry: { maximumInterval: '1 minute' } } as const;

/** Once, and within less than a workflow task may take. */
const AT_ONCE = { startToCloseTimeout: '5 seconds', retry: { maximumAttempts: 1 } } as const;

/**
 * Done at once, inside the workflow task: two thirds of what a deed costs the engine is saved. If that fails it is
 * scheduled like every other deed, retried for as long as it takes, and seen by operations.
 *
 * Only where no person's change can be taken in the same task. A change is safe in the history only once its task is
 * over; a deed that ran before that could put into the records what the pathway then never heard.
 */
function atOnce<To, Done>(
  summary: string,
  deedIn: (deeds: Activities) => (to: To) => Promise<Done>,
): (to: To) => Promise<Done> {
  const here = deedIn(proxyLocalActivities<Activities>({ ...AT_ONCE, summary }));
  const scheduled = deedIn(proxyActivities<Activities>({ ...records, summary }));
  return orScheduled(here, scheduled);
}

/** Scheduled where it cannot be done here, or says that it should not be: by null. */
function orScheduled<To, Done>(here: (to: To) => Promise<Done | null>, scheduled: (to: To) => Promise<Done>) {
  return async (to: To): Promise<Done> => {
    try {
      const done = await here(to);
      if (done !== null) return done;
    } catch (failure) {
      if (isCancellation(failure)) throw failure;
    }
    return scheduled(to);
  };
}

export const receiveReferral = atOnce('Take the referral in', (deeds) => deeds.receiveReferral);
export const checkReferral = atOnce('Hold our rules against it', (deeds) => deeds.checkReferral);
/** For the first advice: no decision can be taken before it is shown, which is right before this. */
export const askForDecision = atOnce('Put it before a coordinator', (deeds) => deeds.askCoordinator);
/** Nothing can be changed any more once the referral is closed. */
export const keepReferrerNotice = atOnce('Write the closing notice', (deeds) => deeds.keepReferrerNotice);

export const { askCoordinator } = proxyActivities<Activities>({ ...records, summary: 'Put it before a coordinator' });
export const { raiseAlarm } = proxyActivities<Activities>({ ...records, summary: 'Tell who must hear that it waits' });
export const { recordChange } = proxyActivities<Activities>({ ...records, summary: 'Record what a person did' });
export const { keepInvitation, recordInvitation } = proxyActivities<Activities>({
  ...records,
  summary: 'Write down our first message',
});

const ADVISE = 'Ask the advisor';
const { adviseAtOnce } = proxyLocalActivities<Activities>({ ...AT_ONCE, summary: ADVISE });
/**
 * A model's answer may take minutes, and its worker may die meanwhile: it gives signs. The deed itself knows when to let
 * another advisor stand in; should even that fail, the case goes on without advice.
 */
const advising = proxyActivities<Activities>({
  startToCloseTimeout: '2 minutes',
  heartbeatTimeout: '30 seconds',
  retry: { initialInterval: '5 seconds', maximumInterval: '1 minute', maximumAttempts: 10 },
  summary: ADVISE,
});
/** An advisor that takes its time, as a model does, and one that failed at once, are asked in a deed of their own. */
export const adviseOnReferral = orScheduled(adviseAtOnce, advising.adviseOnReferral);

/** A person's change came before these, so they go through the queue (see `atOnce`). */
export const { checkReferral: checkReferralAnew } = proxyActivities<Activities>({
  ...records,
  summary: 'Hold our rules against the answers',
});
export const { adviseOnReferral: adviseAnew } = advising;

const TELL_REFERRER = 'Tell the referrer how it ended';
const { deliverAtOnce } = proxyLocalActivities<Activities>({ ...AT_ONCE, summary: TELL_REFERRER });
/** The world outside. Every send carries a key, so a repeat is harmless and an outage is waited out. */
const delivering = proxyActivities<Activities>({
  startToCloseTimeout: '30 seconds',
  retry: { maximumInterval: '10 minutes' },
  summary: TELL_REFERRER,
});
/** Nothing can be changed any more. A messenger that takes its time, or that is away, gets a deed of its own. */
export const deliverClosingNotice = orScheduled(deliverAtOnce, delivering.deliverNotice);

/** The first message is a courtesy: when it cannot be sent within an hour, the coordinator makes contact without it. */
export const { deliverNotice: deliverInvitation } = proxyActivities<Activities>({
  startToCloseTimeout: '30 seconds',
  scheduleToCloseTimeout: '1 hour',
  retry: { initialInterval: '10 seconds', backoffCoefficient: 4, maximumInterval: '20 minutes' },
  summary: 'Send our first message',
});

/** The coordinator asks by phone meanwhile: a letter that cannot be sent within a day would come too late. */
export const { deliverNotice: deliverQuestions } = proxyActivities<Activities>({
  startToCloseTimeout: '30 seconds',
  scheduleToCloseTimeout: '1 day',
  retry: { initialInterval: '10 seconds', backoffCoefficient: 4, maximumInterval: '20 minutes' },
  summary: 'Send the questions to the referrer',
});
