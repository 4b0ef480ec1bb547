import { z } from 'zod';
import { ALERT_STANDINGS } from '../../domain/alert';
import { CIRCUITS, TRY_ENDS } from '../../domain/asking-a-model';
import { INTERVENTION_KINDS, RESET_POINTS, RUN_STATUSES } from '../../domain/intervention';
import { URGENCIES } from '../../domain/referral';
import { STATUSES } from '../../domain/referral-state';
import { Reason } from '../reasons';
import { operationId, text } from '../text';
import { Named } from './named';

const at = z.iso.datetime();
const Counted = z.strictObject({ count: z.int(), oldestAt: at.nullable() });

/** How far back the counts of what happened look. */
export const RANGES = ['1h', '24h', '7d'] as const;
export type Range = (typeof RANGES)[number];

/** A worker by its own word, or by its silence. */
export const WorkerView = z.strictObject({
  id: z.string(),
  version: z.string(),
  seen: z
    .enum(['starting', 'hosting', 'waiting', 'draining', 'stopped', 'gone'])
    .describe('`gone`: it fell silent without a goodbye, as a process does that was killed.'),
  startedAt: at,
  lastSeenAt: at,
  deedsDone: z.int().describe('In its last minute.'),
  deedsFailed: z.int(),
  startMsP50: z.int().nullable().describe('How long a deed waited for this worker, in milliseconds.'),
  startMsP95: z.int().nullable(),
  advisorSetUp: z
    .int()
    .nullable()
    .describe('By what it advises: the `seq` of `/operations/advisor-set-ups`; null where its version does not say.'),
});
export type WorkerView = z.infer<typeof WorkerView>;

/** A task queue as Temporal sees it now. Its numbers are approximate. */
export const QueueView = z.strictObject({
  name: z.string(),
  of: z.enum(['workflow-tasks', 'deeds']),
  backlog: z.int(),
  backlogAgeMs: z.int(),
  addedPerSecond: z.number(),
  dispatchedPerSecond: z.number(),
  pollers: z.array(z.strictObject({ identity: z.string(), version: z.string().nullable(), lastSeenAt: at })),
});
export type QueueView = z.infer<typeof QueueView>;

const AdvisorRuns = z.strictObject({
  advisor: z.string(),
  model: z.string(),
  promptVersion: z.string(),
  runs: z.int(),
  withFindings: z.int().describe('Runs of which our guards took something out.'),
  needsInformation: z.int(),
  latencyMsP50: z.int(),
  latencyMsP95: z.int(),
  stoodIn: z.int().describe('Runs in which this advisor stood in for the one that was to be asked.'),
  latestAt: at,
});

const ModelTries = z.strictObject({
  circuit: z.enum(CIRCUITS),
  tokensInLastDay: z.int(),
  ends: z.array(
    z.strictObject({
      advisor: z.string(),
      ended: z.enum(TRY_ENDS).describe('`answered`, `stopped` by us, or the kind of its failure.'),
      count: z.int(),
      latestAt: at,
    }),
  ),
});

/** `GET /operations`: how the house is, as of one moment. What Temporal would know is null while it does not answer. */
export const OperationsView = z.strictObject({
  at,
  range: z.enum(RANGES),
  since: at,
  workers: z.array(WorkerView),
  queues: z.array(QueueView).nullable(),
  waiting: z.array(
    z.strictObject({ status: z.enum(STATUSES), what: z.string().nullable(), count: z.int(), oldestSince: at }),
  ),
  alerts: z
    .strictObject({ unacknowledged: z.int(), oldestAt: at.nullable(), unanswered: z.int(), pastClock: z.int() })
    .describe(
      'Danger alerts: of danger now that nobody acts on, since when the oldest, all, and those past their clock.',
    ),
  pastClock: Counted,
  stopped: z
    .strictObject({ count: z.int(), more: z.boolean() })
    .nullable()
    .describe('Open referrals whose workflow does not run; `more` when there may be more than were counted.'),
  stoppedAlerts: z
    .strictObject({ count: z.int(), more: z.boolean() })
    .nullable()
    .describe('Danger alerts whose workflow does not run: no clock, no answer, until somebody starts them again.'),
  failingDeeds: Counted,
  failingWorkflows: z.int().nullable(),
  unrelayed: Counted.extend({ tried: z.int().describe('Of these, how many were tried in vain.') }),
  unsent: z.array(Counted.extend({ delivery: z.enum(['kept', 'held', 'undeliverable']) })),
  lateTasks: Counted,
  notDone: z.array(
    z.strictObject({ kind: z.enum(['refused', 'denied']), code: z.string(), count: z.int(), latestAt: at }),
  ),
  advice: z.array(AdvisorRuns),
  model: ModelTries.nullable().describe('How a model was asked; null when none was, in this time.'),
  interventions: z.strictObject({ count: z.int(), unheard: z.int() }),
  links: z.strictObject({
    temporal: z.string().nullable(),
    stopped: z.string().nullable(),
    failing: z.string().nullable(),
  }),
});
export type OperationsView = z.infer<typeof OperationsView>;

const links = z.strictObject({ self: z.string(), workflow: z.string().nullable() });

/** An open referral as a process: where it stands, its clock, and nothing of the person. */
export const OpenReferralRow = z.strictObject({
  referralId: z.uuid(),
  status: z.enum(STATUSES),
  urgency: z.enum(URGENCIES),
  what: z.string().nullable(),
  since: at.nullable(),
  nextAt: at.nullable().describe('When its next alarm rings, or should have rung.'),
  movedAt: at,
  links,
});
export type OpenReferralRow = z.infer<typeof OpenReferralRow>;

export const StoppedRow = OpenReferralRow.extend({
  run: z.enum(RUN_STATUSES),
  stoppedAt: at.nullable(),
  by: Named.nullable().describe('Who stopped it here; null when it failed, or was stopped elsewhere.'),
  reason: z.string().nullable(),
});
export type StoppedRow = z.infer<typeof StoppedRow>;

/** A danger alert whose workflow does not run, as a process: nothing of the person. */
export const StoppedAlertRow = z.strictObject({
  alertId: z.uuid(),
  referralId: z.uuid().describe('The referral that told the gravest; by it the alert is started again.'),
  tier: z.enum(['now', 'soon']),
  standing: z.enum(ALERT_STANDINGS),
  raisedAt: at,
  run: z.enum(RUN_STATUSES).nullable().describe('null when Temporal knows of none any more.'),
  runId: z.uuid().nullable(),
  stoppedAt: at.nullable(),
});
export type StoppedAlertRow = z.infer<typeof StoppedAlertRow>;

export const FailingDeedRow = z.strictObject({
  referralId: z.uuid().nullable(),
  workflowId: z.string(),
  deed: z.string(),
  attempt: z.int(),
  fault: z.string().describe('The kind of the last error; its words stay with Temporal, encrypted.'),
  code: z.string().nullable(),
  firstFailedAt: at,
  lastFailedAt: at,
});
export type FailingDeedRow = z.infer<typeof FailingDeedRow>;

export const FailingWorkflowRow = z.strictObject({
  referralId: z.uuid().nullable(),
  workflowId: z.string(),
  startedAt: at.nullable(),
  links: z.strictObject({ workflow: z.string().nullable() }),
});
export type FailingWorkflowRow = z.infer<typeof FailingWorkflowRow>;

export const UnrelayedRow = z.strictObject({
  id: z.uuid(),
  kind: z.string().describe('`referral`, whose id this is, or another kind of arrival.'),
  receivedAt: at,
  tries: z.int(),
  nextTryAt: at.nullable(),
  why: z.string().nullable(),
});
export type UnrelayedRow = z.infer<typeof UnrelayedRow>;

export const UnsentRow = z.strictObject({
  noticeId: z.uuid(),
  referralId: z.uuid(),
  purpose: z.string(),
  channel: z.string(),
  delivery: z.enum(['kept', 'held', 'undeliverable']),
  heldBecause: z.string().nullable(),
  heldWhy: Reason.nullable(),
  keptAt: at,
});
export type UnsentRow = z.infer<typeof UnsentRow>;

export const InterventionRow = z.strictObject({
  seq: z.int(),
  operationId: z.uuid(),
  kind: z.enum(INTERVENTION_KINDS),
  referralId: z.uuid(),
  reason: z.string(),
  by: Named,
  at,
  state: z.enum(['asked', 'done', 'failed']).describe("`asked`: Temporal's answer was not heard, or not yet."),
  endedAt: at.nullable(),
  whyNot: z.string().nullable(),
});
export type InterventionRow = z.infer<typeof InterventionRow>;

/** `GET /operations/workflows/{id}`: one referral's workflow, as Temporal knows it now. */
export const WorkflowView = z.strictObject({
  at,
  referralId: z.uuid(),
  status: z.enum(STATUSES),
  unrelayed: UnrelayedRow.nullable(),
  run: z
    .strictObject({
      runId: z.string(),
      status: z.enum(RUN_STATUSES),
      startedAt: at.nullable(),
      closedAt: at.nullable(),
      events: z.int(),
      taskAttempt: z.int().describe('Tries of its workflow task; over 1 it fails.'),
      deeds: z.array(
        z.strictObject({
          deed: z.string(),
          attempt: z.int(),
          nextTryAt: at.nullable(),
          fault: z.string().nullable(),
        }),
      ),
    })
    .nullable()
    .describe('null when Temporal knows of none.'),
  interventions: z.array(InterventionRow),
  links,
});
export type WorkflowView = z.infer<typeof WorkflowView>;

const Asking = {
  operationId: operationId.describe('Made by the caller, a UUID. Asking again with the same one is harmless.'),
  reason: text(500).describe('Why, for whoever reads it in a year. No word about the person.'),
};
const OnRun = { ...Asking, runId: z.uuid().describe('The run that was on the screen.') };

/** `POST /referrals/{id}/interventions`: what operations staff do to a workflow by hand. */
export const InterventionRequest = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('start-now'), ...Asking }),
  z.strictObject({ kind: z.literal('retry-deeds'), ...OnRun }),
  z.strictObject({ kind: z.literal('terminate'), ...OnRun }),
  z.strictObject({ kind: z.literal('reset'), ...OnRun, to: z.enum(RESET_POINTS).default('last-good-step') }),
  z.strictObject({
    kind: z.literal('restart-alert'),
    ...Asking,
    runId: z.uuid().nullable().describe("The last run of the alert's workflow that was on the screen; null for none."),
  }),
]);
export type InterventionRequest = z.infer<typeof InterventionRequest>;

export const INTERVENTION_EXAMPLE = {
  kind: 'reset',
  operationId: '0192f1c4-7a10-7c3e-9f60-5b1f6a2d9e01',
  runId: '0192f1c4-8b21-7d4f-8a71-6c2f7b3e0f12',
  reason: 'The workflow was stopped by mistake.',
} satisfies z.input<typeof InterventionRequest>;

export const InterventionReceipt = z.strictObject({
  state: z.enum(['done', 'asked']),
  operationId: z.uuid(),
  kind: z.enum(INTERVENTION_KINDS),
  newRunId: z.string().nullable(),
  repeated: z.boolean(),
  detail: z.string(),
});
export type InterventionReceipt = z.infer<typeof InterventionReceipt>;
