import type { WorkerView } from '../../../contracts/views/operations';
import { Icon } from '../../pieces/icon';
import { Note } from '../../pieces/note';
import { Table } from '../../pieces/table';
import type { Text } from '../../text/en';
import { useText } from '../../text/text';
import { useTimes } from '../../time/use-times';
import { Part } from './part';

/** Who hosts the pathways, and who ended in the last hour: a worker that was killed is gone within seconds. */
export function Workers({ workers }: { readonly workers: readonly WorkerView[] }) {
  const { operations } = useText();
  const words = operations.workers;
  const columns = [
    { title: words.id },
    { title: words.version },
    { title: words.seen },
    { title: words.lastSeen },
    { title: words.started },
    { title: words.done, align: 'end' },
    { title: words.failed, align: 'end' },
    { title: words.waited, align: 'end' },
  ] as const;
  const row = useWorkerRow();
  return (
    <Part title={words.title} about={words.about}>
      {workers.length === 0 ? (
        <Note tone="trouble" title={words.none} />
      ) : (
        <Table caption={words.title} columns={columns} rows={workers.map(row)} />
      )}
    </Part>
  );
}

function useWorkerRow() {
  const { operations } = useText();
  const { ago, when } = useTimes();
  return (worker: WorkerView) => ({
    key: worker.id,
    tone: toneOf(worker.seen),
    cells: [
      <code key="id" className="mono" title={worker.id}>
        {worker.id.slice(0, ID_SHOWN)}
      </code>,
      worker.version,
      <span key="seen" data-seen={worker.seen}>
        {worker.seen === 'gone' && <Icon name="late" />} {operations.states[worker.seen]}
      </span>,
      ago(worker.lastSeenAt),
      when(worker.startedAt),
      ...(isOver(worker.seen) ? ['–', '–', '–'] : lastMinute(worker, operations)),
    ],
  });
}

const isOver = (seen: WorkerView['seen']): boolean => seen === 'gone' || seen === 'stopped';

const toneOf = (seen: WorkerView['seen']): 'late' | 'quiet' | 'plain' =>
  seen === 'gone' ? 'late' : isOver(seen) ? 'quiet' : 'plain';

/** What it did in its last minute; how long deeds waited is not known of a minute without deeds. */
function lastMinute(
  { deedsDone, deedsFailed, startMsP50, startMsP95 }: WorkerView,
  { count, milliseconds }: Text['operations'],
): readonly string[] {
  const waited =
    startMsP50 === null || startMsP95 === null ? '–' : `${milliseconds(startMsP50)} · ${milliseconds(startMsP95)}`;
  return [count(deedsDone), count(deedsFailed), waited];
}

/** The first group of a worker's id tells a handful of them apart; the rest is in the tooltip. */
const ID_SHOWN = 8;
