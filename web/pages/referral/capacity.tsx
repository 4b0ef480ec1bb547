import type { CapacityStatus } from '../../../domain/program';
import { useText } from '../../text/text';

interface CapacityProps {
  readonly status: CapacityStatus;
  readonly waitDays: number | null;
}

/** Whether a program has room, in the words of the page. */
export function Capacity({ status, waitDays }: CapacityProps) {
  return (
    <span className="capacity" data-capacity={status}>
      {useCapacityInWords()(status, waitDays)}
    </span>
  );
}

/** The same for places that take text only. */
export function useCapacityInWords(): (status: CapacityStatus, waitDays: number | null) => string {
  const words = useText().referral.capacity;
  return (status, waitDays) => (status === 'waitlist' ? words.waitlist(waitDays) : words[status]);
}
