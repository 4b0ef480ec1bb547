import { useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useReach } from '../api/reach';
import { useUnconfirmed } from '../changes/use-change';
import { Action } from '../pieces/action';
import { Icon } from '../pieces/icon';
import { useText } from '../text/text';
import { timeOnThisMachine } from '../time/in-words';

/** Trouble that concerns every page: the system is away, or something handed over is not confirmed yet. */
export function Banner() {
  return (
    <div className="banners" role="status">
      <AwayBanner />
      <UnconfirmedBanner />
    </div>
  );
}

function AwayBanner() {
  const { frame, clock } = useText();
  const reach = useReach();
  const client = useQueryClient();
  if (reach.state === 'here') return null;
  const lastKnown = reach.lastHeardAt === null ? '' : frame.away.lastKnown(timeOnThisMachine(reach.lastHeardAt, clock));
  return (
    <div className="banner banner-trouble">
      <Icon name="away" />
      <p>{[frame.away[reach.state], lastKnown, frame.away.detail].join(' ')}</p>
      <Action onPress={() => void client.refetchQueries({ type: 'active' })}>{frame.away.retry}</Action>
    </div>
  );
}

function UnconfirmedBanner() {
  const { frame } = useText();
  const referrals = useUnconfirmed();
  const [first] = referrals;
  if (!first) return null;
  return (
    <div className="banner banner-wait">
      <Icon name="wait" />
      <p>{frame.unconfirmedElsewhere(referrals.length)}</p>
      <Link to={`/referrals/${first}`}>{frame.show}</Link>
    </div>
  );
}
