import type { OperationsView } from '../../../contracts/views/operations';
import { Icon } from '../../pieces/icon';
import type { Text } from '../../text/en';
import { useText } from '../../text/text';
import { useTimes } from '../../time/use-times';

type Name = keyof Text['operations']['glances'];

interface Glance {
  readonly name: Name;
  /** null where Temporal would have to say it, and does not answer. */
  readonly count: number | null;
  readonly more?: boolean;
  readonly oldestAt?: string | null;
  readonly isBad: boolean;
}

/** The numbers that somebody looks at first: whatever is bad says so in a shape, and not by its colour alone. */
export function Glances({ now }: { readonly now: OperationsView }) {
  const { operations } = useText();
  return (
    <section aria-label={operations.glance}>
      <dl className="glances">
        {glancesOf(now).map((glance) => (
          <GlanceOf key={glance.name} glance={glance} />
        ))}
      </dl>
    </section>
  );
}

function GlanceOf({ glance: { name, count, more = false, oldestAt, isBad } }: { readonly glance: Glance }) {
  const { operations } = useText();
  const { ago } = useTimes();
  const words = count === null ? '?' : more ? operations.atLeast(count) : operations.count(count);
  return (
    <div className="glance" data-tone={isBad ? 'late' : 'plain'}>
      <dt>{operations.glances[name]}</dt>
      <dd className="glance-number">
        {isBad && <Icon name="late" />}
        {words}
      </dd>
      {count !== null && count > 0 && oldestAt && <dd className="glance-since">{operations.since(ago(oldestAt))}</dd>}
    </div>
  );
}

function glancesOf(now: OperationsView): readonly Glance[] {
  const { alerts, workers, queues, pastClock, stopped, stoppedAlerts } = now;
  const { failingDeeds, failingWorkflows, unrelayed, unsent, lateTasks } = now;
  const hosting = workers.filter(({ seen }) => seen === 'hosting').length;
  const backlog = queues?.reduce((sum, queue) => sum + queue.backlog, 0) ?? null;
  const unsentCount = unsent.reduce((sum, { count }) => sum + count, 0);
  const unsentOldest =
    unsent
      .map(({ oldestAt }) => oldestAt ?? '')
      .filter(Boolean)
      .sort()[0] ?? null;
  return [
    { name: 'workers', count: hosting, isBad: hosting === 0 },
    { name: 'backlog', count: backlog, isBad: backlog !== null && backlog > BACKLOG_BAD },
    { name: 'alerts', count: alerts.unacknowledged, oldestAt: alerts.oldestAt, isBad: alerts.unacknowledged > 0 },
    { name: 'alertsPastClock', count: alerts.pastClock, isBad: alerts.pastClock > 0 },
    {
      name: 'stoppedAlerts',
      count: stoppedAlerts?.count ?? null,
      more: stoppedAlerts?.more ?? false,
      isBad: (stoppedAlerts?.count ?? 0) > 0,
    },
    { name: 'pastClock', ...pastClock, isBad: pastClock.count > 0 },
    { name: 'stopped', count: stopped?.count ?? null, more: stopped?.more ?? false, isBad: (stopped?.count ?? 0) > 0 },
    { name: 'failing', ...failingDeeds, isBad: failingDeeds.count > 0 },
    { name: 'failingWorkflows', count: failingWorkflows, isBad: (failingWorkflows ?? 0) > 0 },
    { name: 'unrelayed', count: unrelayed.count, oldestAt: unrelayed.oldestAt, isBad: unrelayed.tried > 0 },
    { name: 'unsent', count: unsentCount, oldestAt: unsentOldest, isBad: false },
    { name: 'lateTasks', ...lateTasks, isBad: false },
  ];
}

/** So many tasks are more than a worker takes up in a breath. */
const BACKLOG_BAD = 100;
