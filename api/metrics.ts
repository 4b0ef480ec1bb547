import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** What came of a change that somebody asked of a running referral; a refusal is a problem, and counted there. */
type ChangeResult = 'taken' | 'repeated' | 'pending';

/** What an api counts. Labels are names of ours: a line of the route table, never an address; never anything of a person. */
export function createApiMetrics() {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const requests = new Counter({
    name: 'followthrough_http_requests_total',
    help: 'Requests that were answered, by line of the route table, method and status.',
    labelNames: ['route', 'method', 'status'],
    registers,
  });
  const duration = new Histogram({
    name: 'followthrough_http_request_duration_seconds',
    help: 'How long an answer took.',
    labelNames: ['route', 'method'],
    buckets: SECONDS,
    registers,
  });
  const counted = (name: string, help: string, ...labelNames: string[]) =>
    new Counter({ name, help, labelNames, registers });
  const changes = counted(
    'followthrough_changes_total',
    'Changes that people asked for, by result.',
    'action',
    'result',
  );
  const problems = counted(
    'followthrough_problems_total',
    'Requests that met a problem, by its code.',
    'action',
    'code',
  );
  const signIns = counted('followthrough_sign_ins_total', 'Sessions that were opened.');
  const kept = counted(
    'followthrough_inbox_kept_total',
    'Arrivals that the inbox keeps, and repeats of them.',
    'repeat',
  );
  return {
    registry,
    answered: (route: string, method: string, status: number, ms: number) => {
      const named = METHODS.has(method) ? method : 'other';
      requests.inc({ route, method: named, status });
      duration.observe({ route, method: named }, ms / 1_000);
    },
    changed: (action: string, result: ChangeResult) => changes.inc({ action, result }),
    stopped: (action: string, code: string) => problems.inc({ action, code }),
    signedIn: () => signIns.inc(),
    kept: (isRepeat: boolean) => kept.inc({ repeat: isRepeat ? 'yes' : 'no' }),
  };
}

export type ApiMetrics = ReturnType<typeof createApiMetrics>;

/** A caller may send any word as a method; only those we know become a label. */
const METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);
