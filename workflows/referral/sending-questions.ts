import { CancellationScope, isCancellation, log } from '@temporalio/workflow';
import type { InquiryId, NoticeId } from '../../domain/ids';
import { now } from './board';
import { deliverQuestions } from './steps';

/**
 * Sends the letter that asks the referrer while the coordinator's wait runs already: a messenger that is away is tried
 * again, and keeps nobody from the phone. The letter has the inquiry's own id. The answer stops the sending.
 */
export function sendQuestions(inquiryId: InquiryId): () => void {
  const noticeId = inquiryId as string as NoticeId;
  const sending = new CancellationScope();
  sending
    .run(() => deliverQuestions({ noticeId, at: now() }))
    .catch((failure: unknown) => {
      if (!isCancellation(failure)) log.warn('The questions could not be sent', { noticeId, failure });
    });
  return () => sending.cancel();
}
