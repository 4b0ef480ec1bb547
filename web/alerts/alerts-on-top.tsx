import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { queries } from '../api/queries';
import { whyNot } from '../session/person';
import { usePerson } from '../session/signed-in';
import { useText } from '../text/text';
import { AlertStack } from './alert-stack';

/** What waits of danger on one's own desk, before the list: no filter and no order of it touches this. */
export function AlertsOnTop() {
  const { alerts } = useText();
  const isDenied = whyNot(usePerson(), 'answer-alert') !== undefined;
  const { data } = useInfiniteQuery({ ...queries.alerts(''), enabled: !isDenied });
  const [wasThere, setThere] = useState(false);
  const waiting = data?.pages.flatMap(({ items }) => items) ?? [];
  if (waiting.length > 0 && !wasThere) setThere(true); // The last answer can be taken back where it was given.
  if (isDenied || (waiting.length === 0 && !wasThere)) return null;
  return (
    <section className="alerts-on-top" aria-label={alerts.onTop}>
      {waiting.length > 0 && <h2>{alerts.onTop}</h2>}
      <AlertStack alerts={waiting} hearsKeys />
    </section>
  );
}
