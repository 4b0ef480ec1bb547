import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { queries } from '../api/queries';
import { Icon } from '../pieces/icon';
import { type Person, whyNot } from '../session/person';
import { useText } from '../text/text';

/**
 * Seen from every page while nobody acts on a danger that is now, and said to screen readers as soon as it is there.
 * Without a name: pages are seen by others.
 */
export function DangerMark({ person }: { readonly person: Person }) {
  const { alerts } = useText();
  const isDenied = whyNot(person, 'answer-alert') !== undefined;
  const { data, hasNextPage } = useInfiniteQuery({ ...queries.alerts(''), enabled: !isDenied });
  const open = data?.pages.flatMap(({ items }) => items).filter(isUnacknowledged).length ?? 0;
  return (
    <div className="banners" role="status">
      {!isDenied && open > 0 && (
        <div className="banner banner-trouble">
          <Icon name="late" />
          <p>{alerts.mark(open, hasNextPage)}</p>
          <Link to="/alerts">{alerts.toAlerts}</Link>
        </div>
      )}
    </div>
  );
}

const isUnacknowledged = ({ standing, tier }: { readonly standing: string; readonly tier: string }): boolean =>
  standing === 'open' && tier === 'now';
