import type { FullView } from '../../../../contracts/views/referral';
import { counting, wasReached as reachedBy } from '../../../../domain/contact';

/** Whether somebody has spoken with the person, as far as it was not logged by mistake. */
export const wasReached = ({ attempts }: Pick<FullView, 'attempts'>): boolean => reachedBy(counting(attempts));
