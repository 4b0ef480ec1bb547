import type { FullView } from '../../../../contracts/views/referral';

/** Whether marks and consents can change: not before it was checked, nor once it is closed. */
export const takesChanges = ({ status }: FullView): boolean => status !== 'received' && status !== 'closed';
