import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { queries } from '../api/queries';
import { whyNot } from '../session/person';
import { usePerson } from '../session/signed-in';
import { useText } from '../text/text';
import { AlertStack } from './alert-stack';

/** So many alerts stand before a list, which stays within reach below them; the rest is one link away. */
const ON_TOP_MAX = 3;

/** What waits of danger on one's own desk, before the list: no filter and no order of it touches this. */
export function AlertsOnTop() {
  const { alerts } = useText();
  const isDenied = whyNot(usePerson(), 'answer-alert') !== undefined;
  const { data, hasNextPage } = useInfiniteQuery({ ...queries.alerts(''), enabled: !isDenied });
  const [wasThere, setThere] = useState(false);
  const waiting = data?.pages.flatMap(({ items }) => items) ?? [];
  const others = waiting.length - ON_TOP_MAX;
  if (waiting.length > 0 && !wasThere) setThere(true); // The last answer can be taken back where it was given.
  if (isDenied || (waiting.length === 0 && !wasThere)) return null;
  return (
    <section className="alerts-on-top" aria-label={alerts.onTop}>
      {waiting.length > 0 && <h2>{alerts.onTop}</h2>}
      <AlertStack alerts={waiting.slice(0, ON_TOP_MAX)} hearsKeys />
      {others > 0 && (
        <p>
          <Link to="/alerts">{alerts.others(others, hasNextPage)}</Link>
        </p>
      )}
    </section>
  );
}
