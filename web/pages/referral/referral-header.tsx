import type { FullView } from '../../../contracts/views';
import { STATUSES } from '../../../domain/referral-state';
import type { Taken } from '../../changes/change';
import { Clock } from '../../pieces/clock';
import { StatusWord } from '../../pieces/status-word';
import { useText } from '../../text/text';
import { useTimes } from '../../time/use-times';

interface ReferralHeaderProps {
  readonly referral: FullView;
  readonly newest: Taken | undefined;
}

/** Who, where they stand, and the clock. Right after a change it already says what the receipt says. */
export function ReferralHeader({ referral, newest }: ReferralHeaderProps) {
  const { referral: words, urgencies } = useText();
  const { when } = useTimes();
  const { person, source, coordinator, urgency, waitingFor } = referral;
  const ahead = newest && newest.revision > referral.revision ? newest : undefined;
  const status = STATUSES.find((known) => known === ahead?.status) ?? referral.status;
  return (
    <header className="referral-header">
      <div className="referral-who">
        <h1 id="referral-name">
          <bdi>{person.name}</bdi>
          {person.ageYears !== null && <span className="referral-age">, {words.age(person.ageYears)}</span>}
        </h1>
        <span>{person.county === null ? words.header.unknownCounty : words.header.county(person.county)}</span>
        <span>{person.coverage.join(', ') || words.header.unknownCoverage}</span>
        {urgency === 'urgent' && <span className="chip chip-urgent">{urgencies.urgent}</span>}
        <StatusWord status={status} outcome={referral.outcome?.kind ?? null} />
      </div>
      <p className="secondary">
        {words.header.referred(source.organization, when(referral.receivedAt))} ·{' '}
        {coordinator ? words.header.coordinator(coordinator.name) : words.header.noCoordinator} ·{' '}
        {words.header.revision(Math.max(referral.revision, ahead?.revision ?? 0))}
      </p>
      {ahead ? (
        <p className="secondary" role="status">
          {words.header.following}
        </p>
      ) : (
        waitingFor && <Clock waiting={waitingFor} from={coordinator} size="header" />
      )}
    </header>
  );
}
