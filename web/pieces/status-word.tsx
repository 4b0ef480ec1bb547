import type { ReferralStatus } from '../../domain/referral-state';
import { useText } from '../text/text';
import { wordFor } from '../text/word-for';

interface StatusWordProps {
  readonly status: ReferralStatus;
  readonly outcome?: string | null;
}

/** Where a referral stands, in one word; a closed one says how it ended. */
export function StatusWord({ status, outcome = null }: StatusWordProps) {
  const { statuses, referral, outcomes } = useText();
  const ended = status === 'closed' && outcome !== null;
  return (
    <span className="status" data-status={status}>
      {ended ? referral.header.closedAs(wordFor(outcomes, outcome)) : statuses[status]}
    </span>
  );
}
