import { Link } from 'react-router';
import type { FullView } from '../../../contracts/views/referral';
import { STATUSES } from '../../../domain/referral-state';
import type { Taken } from '../../changes/change';
import { Clock } from '../../pieces/clock';
import { StatusWord } from '../../pieces/status-word';
import { useText } from '../../text/text';
import { useTimes } from '../../time/use-times';
import { Who } from './who';

interface ReferralHeaderProps {
  readonly referral: FullView;
  readonly newest: Taken | undefined;
}

/** Who, where they stand, and the clock. Right after a change it already says what the receipt says. */
export function ReferralHeader({ referral, newest }: ReferralHeaderProps) {
  const { caseFile, referral: words } = useText();
  const { header } = words;
  const { when } = useTimes();
  const { source, coordinator, waitingFor } = referral;
  const ahead = newest && newest.revision > referral.revision ? newest : undefined;
  const status = STATUSES.find((known) => known === ahead?.status) ?? referral.status;
  return (
    <header className="referral-header">
      <div className="referral-who">
        <Who referral={referral} />
        <StatusWord status={status} outcome={referral.outcome?.kind ?? null} />
      </div>
      <p className="secondary">
        {[
          header.referred(source.organization, when(referral.receivedAt)),
          coordinator ? header.coordinator(coordinator.name) : header.noCoordinator,
          header.revision(ahead?.revision ?? referral.revision),
        ].join(' · ')}{' '}
        · <Link to={`/cases/${referral.caseId}`}>{caseFile.link}</Link>
      </p>
      {ahead && (
        <p className="secondary" role="status">
          {header.following}
        </p>
      )}
      {!ahead && waitingFor && <Clock waiting={waitingFor} from={coordinator} size="header" />}
    </header>
  );
}
