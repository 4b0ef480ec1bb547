import type { QueueView } from '../../../contracts/views/operations';
import { Note } from '../../pieces/note';
import { Table } from '../../pieces/table';
import { useText } from '../../text/text';
import { useTimes } from '../../time/use-times';
import { Part } from './part';

/** What waits in Temporal's queues, how long, how fast it is taken, and who asks for it. */
export function Queues({ queues }: { readonly queues: readonly QueueView[] | null }) {
  const { operations } = useText();
  const { ago } = useTimes();
  const words = operations.queues;
  const columns = [
    { title: words.name },
    { title: words.backlog, align: 'end' },
    { title: words.age, align: 'end' },
    { title: words.added, align: 'end' },
    { title: words.dispatched, align: 'end' },
    { title: words.pollers },
  ] as const;
  const rows = queues?.map(({ name, of, backlog, backlogAgeMs, addedPerSecond, dispatchedPerSecond, pollers }) => ({
    key: of,
    cells: [
      `${name}: ${words.of[of]}`,
      operations.count(backlog),
      backlog === 0 ? '–' : operations.milliseconds(backlogAgeMs),
      operations.perSecond(addedPerSecond),
      operations.perSecond(dispatchedPerSecond),
      <ul key="pollers">
        {pollers.map(({ identity, lastSeenAt }) => (
          <li key={identity}>
            <code className="mono">{identity}</code> <span className="secondary">{ago(lastSeenAt)}</span>
          </li>
        ))}
      </ul>,
    ],
  }));
  return (
    <Part title={words.title} about={words.about}>
      {rows ? (
        <Table caption={words.title} columns={columns} rows={rows} />
      ) : (
        <Note tone="wait" title={operations.engineAway} />
      )}
    </Part>
  );
}
