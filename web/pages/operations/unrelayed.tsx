import { useInfiniteQuery } from '@tanstack/react-query';
import type { OperationsView } from '../../../contracts/views/operations';
import { operationsQueries } from '../../api/operations-queries';
import { useText } from '../../text/text';
import { useTimes } from '../../time/use-times';
import { OnDemand, Rows } from './on-demand';
import { Part } from './part';
import { ReferralLink } from './referral-link';

/** What came in and has no workflow yet, and why. */
export function Unrelayed({ unrelayed: { count } }: Pick<OperationsView, 'unrelayed'>) {
  const { operations } = useText();
  const words = operations.unrelayed;
  return (
    <Part title={words.title} about={words.about}>
      {count === 0 ? (
        <p className="secondary">{words.none}</p>
      ) : (
        <OnDemand title={`${words.list}: ${operations.count(count)}`}>{() => <UnrelayedRows />}</OnDemand>
      )}
    </Part>
  );
}

function UnrelayedRows() {
  const { operations } = useText();
  const { ago, when } = useTimes();
  const reading = useInfiniteQuery(operationsQueries.unrelayed());
  const words = operations.unrelayed;
  return (
    <Rows
      caption={words.title}
      none={words.none}
      columns={[
        { title: operations.stuck.referral },
        { title: words.received },
        { title: words.tries, align: 'end' },
        { title: words.next },
        { title: words.why },
      ]}
      reading={reading}
      row={({ id, kind, receivedAt, tries, nextTryAt, why }) => ({
        key: id,
        cells: [
          kind === 'referral' ? <ReferralLink key="id" id={id} /> : `${kind} ${id}`,
          ago(receivedAt),
          operations.count(tries),
          nextTryAt ? when(nextTryAt) : '–',
          why ?? '–',
        ],
      })}
    />
  );
}
