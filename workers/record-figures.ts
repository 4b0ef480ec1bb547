import type { Sql } from 'postgres';
import { Gauge, type Registry } from 'prom-client';
import { countTryEnds, readAsked } from '../db/advisor-try-store';
import { countAlerts } from '../db/alert-store';
import { countFailing } from '../db/failing-deed-store';
import {
  type Counted,
  countAdvice,
  countLateTasks,
  countPastClock,
  countUnrelayed,
  countUnsent,
} from '../db/operations-store';
import { listWorkers } from '../db/worker-store';
import { circuitOf } from '../domain/asking-a-model';
import { type Clock, hoursAfter, type Instant } from '../domain/clock';
import { alertsStuckBefore, PAST_CLOCK_GRACE_HOURS, RETRY_HOURS_MAX } from '../domain/stuck';
import { workerSeen } from '../domain/worker';

const ADVICE_HOURS = 1;
const WORKERS_HOURS = 1;
const WORKERS_MAX = 1_000;

/**
 * What the records say of the whole house, asked when somebody reads the figures; the answer asks anew. Every worker
 * says the same of them, so whoever reads several takes the greatest and not the sum. Of records that are away nothing
 * is said but that.
 */
export function recordFigures(registry: Registry, { sql, clock }: { readonly sql: Sql; readonly clock: Clock }) {
  const gauges = gaugesIn(registry);
  return async (): Promise<void> => {
    for (const gauge of Object.values(gauges)) gauge.reset();
    const isUp = await fill(gauges, sql, clock.now().toISOString()).then(
      () => true,
      () => false,
    );
    gauges.up.set(isUp ? 1 : 0);
  };
}

function gaugesIn(registry: Registry) {
  const gauge = (name: string, help: string, ...labelNames: string[]) =>
    new Gauge({ name: `followthrough_${name}`, help, labelNames, registers: [registry] });
  return {
    up: gauge('records_up', 'Whether the records answered when these figures were read.'),
    alerts: gauge('alerts_unacknowledged', 'Alerts of danger now that nobody acts on.'),
    alertsAge: gauge('alerts_unacknowledged_oldest_seconds', 'How long the oldest of them waits.'),
    alertsUnanswered: gauge('alerts_unanswered', 'All danger alerts that nobody has answered.'),
    alertsPastClock: gauge('alerts_past_clock', 'Of these, those whose own alarm is past.'),
    unrelayed: gauge('unrelayed', 'Arrivals that the relay has not taken up.'),
    unrelayedAge: gauge('unrelayed_oldest_seconds', 'How long the oldest of them waits.'),
    unrelayedTried: gauge('unrelayed_tried', 'How many of them were tried in vain.'),
    pastClock: gauge('referrals_past_clock', 'Open referrals whose own alarm is past.'),
    lateTasks: gauge('tasks_late', 'Open tasks past their due time.'),
    lateTasksAge: gauge('tasks_late_oldest_seconds', 'By how long the oldest of them is late.'),
    failing: gauge('deeds_failing', 'Deeds that failed and are tried again.'),
    workers: gauge('workers', 'Workers of the last hour, by what is seen of them.', 'seen'),
    notices: gauge('notices_unsent', 'Notices that have not left, by state.', 'delivery'),
    noticesAge: gauge('notices_kept_oldest_seconds', 'How long the oldest notice waits to be sent.'),
    advice: gauge('advice_latency_seconds', 'Latency of advice in the last hour.', 'advisor', 'model', 'quantile'),
    tries: gauge('advisor_tries', 'Requests to a model in the last hour, by how they ended.', 'advisor', 'ended'),
    circuit: gauge('advisor_circuit_open', 'Whether a model failed too often to be asked.'),
  };
}

type Gauges = ReturnType<typeof gaugesIn>;

async function fill(gauges: Gauges, sql: Sql, at: Instant): Promise<void> {
  const [unrelayed, pastClock, lateTasks, failing] = await Promise.all([
    countUnrelayed(sql),
    countPastClock(sql, hoursAfter(at, -PAST_CLOCK_GRACE_HOURS)),
    countLateTasks(sql, at),
    countFailing(sql, hoursAfter(at, -RETRY_HOURS_MAX)),
  ]);
  gauges.unrelayed.set(unrelayed.count);
  gauges.unrelayedAge.set(ageOf(unrelayed, at));
  gauges.unrelayedTried.set(unrelayed.tried);
  gauges.pastClock.set(pastClock.count);
  gauges.lateTasks.set(lateTasks.count);
  gauges.lateTasksAge.set(ageOf(lateTasks, at));
  gauges.failing.set(failing.count);
  await Promise.all([
    fillAlerts(gauges, sql, at),
    fillWorkers(gauges, sql, at),
    fillNotices(gauges, sql, at),
    fillAdvice(gauges, sql, at),
  ]);
}

async function fillAlerts(gauges: Gauges, sql: Sql, at: Instant): Promise<void> {
  const { unacknowledged, oldestAt, unanswered, pastClock } = await countAlerts(sql, alertsStuckBefore(at));
  gauges.alerts.set(unacknowledged);
  gauges.alertsAge.set(ageOf({ oldestAt }, at));
  gauges.alertsUnanswered.set(unanswered);
  gauges.alertsPastClock.set(pastClock);
}

async function fillWorkers({ workers }: Gauges, sql: Sql, at: Instant): Promise<void> {
  workers.set({ seen: 'hosting' }, 0); // None is what an alert asks for.
  const rows = await listWorkers(sql, { since: hoursAfter(at, -WORKERS_HOURS), limit: WORKERS_MAX });
  for (const { state, lastSeenAt } of rows) workers.inc({ seen: workerSeen(state, lastSeenAt, at) });
}

async function fillNotices({ notices, noticesAge }: Gauges, sql: Sql, at: Instant): Promise<void> {
  const rows = await countUnsent(sql);
  for (const { delivery, count } of rows) notices.set({ delivery }, count);
  const kept = rows.find(({ delivery }) => delivery === 'kept');
  noticesAge.set(kept ? ageOf(kept, at) : 0);
}

async function fillAdvice({ advice, tries, circuit }: Gauges, sql: Sql, at: Instant): Promise<void> {
  const since = hoursAfter(at, -ADVICE_HOURS);
  const [asked, ends] = await Promise.all([readAsked(sql, at), countTryEnds(sql, since)]);
  circuit.set(circuitOf(asked, at) === 'closed' ? 0 : 1);
  for (const { advisor, ended, count } of ends) tries.set({ advisor, ended }, count);
  for (const { advisor, model, latencyMsP50, latencyMsP95 } of await countAdvice(sql, since)) {
    advice.set({ advisor, model, quantile: '0.5' }, latencyMsP50 / 1_000);
    advice.set({ advisor, model, quantile: '0.95' }, latencyMsP95 / 1_000);
  }
}

const ageOf = ({ oldestAt }: Pick<Counted, 'oldestAt'>, at: Instant): number =>
  oldestAt === null ? 0 : Math.max(0, Date.parse(at) - Date.parse(oldestAt)) / 1_000;
