import { useInfiniteQuery } from '@tanstack/react-query';
import type { OperationsView } from '../../../contracts/views/operations';
import { operationsQueries } from '../../api/operations-queries';
import { Table } from '../../pieces/table';
import { useText } from '../../text/text';
import { wordFor } from '../../text/word-for';
import { useTimes } from '../../time/use-times';
import { OnDemand, Rows } from './on-demand';
import { Part } from './part';
import { ReferralLink } from './referral-link';

/** Where the open referrals stand and what they wait for; then those that wait longest. */
export function WaitingPart({ waiting }: Pick<OperationsView, 'waiting'>) {
  const { operations, statuses, waits } = useText();
  const { ago } = useTimes();
  const words = operations.waiting;
  if (waiting.length === 0)
    return (
      <Part title={words.title}>
        <p className="secondary">{words.none}</p>
      </Part>
    );
  const rows = waiting.map(({ status, what, count, oldestSince }) => ({
    key: `${status} ${what}`,
    cells: [
      statuses[status],
      what === null ? words.noClock : wordFor(waits, what),
      operations.count(count),
      ago(oldestSince),
    ],
  }));
  return (
    <Part title={words.title}>
      <Table
        caption={words.title}
        columns={[
          { title: words.status },
          { title: words.what },
          { title: words.count, align: 'end' },
          { title: words.oldest, align: 'end' },
        ]}
        rows={rows}
      />
      <OnDemand title={words.list}>{() => <LongestWaiting />}</OnDemand>
    </Part>
  );
}

function LongestWaiting() {
  const { operations, statuses, waits } = useText();
  const { ago, when } = useTimes();
  const reading = useInfiniteQuery(operationsQueries.waiting());
  const words = operations.waiting;
  return (
    <Rows
      caption={words.list}
      none={words.none}
      columns={[
        { title: operations.stuck.referral },
        { title: words.status },
        { title: words.what },
        { title: words.oldest },
        { title: operations.stuck.alarm },
      ]}
      reading={reading}
      row={({ referralId, status, what, since, movedAt, nextAt }) => ({
        key: referralId,
        cells: [
          <ReferralLink key="id" id={referralId} />,
          statuses[status],
          what === null ? words.noClock : wordFor(waits, what),
          ago(since ?? movedAt),
          nextAt ? when(nextAt) : '–',
        ],
      })}
    />
  );
}
