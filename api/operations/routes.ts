import type { z } from 'zod';
import { EvaluationReport, EvaluationSummary } from '../../contracts/evaluation-report';
import { AdvisorSetUpRow } from '../../contracts/views/advisor-set-up';
import {
  FailingDeedRow,
  FailingWorkflowRow,
  INTERVENTION_EXAMPLE,
  InterventionReceipt,
  InterventionRequest,
  InterventionRow,
  OpenReferralRow,
  OperationsView,
  StoppedAlertRow,
  StoppedRow,
  UnrelayedRow,
  UnsentRow,
  WorkflowView,
} from '../../contracts/views/operations';
import { pageOf } from '../../contracts/views/page-of';
import type { Answer } from '../answer';
import type { Serving } from '../deps';
import { bodyInput, noInput, queryInput } from '../input';
import { PageQuery } from '../lists';
import type { ProblemCode } from '../problems-catalogue';
import { type Route, referralRoute, route, told } from '../route';
import { showAdvisorSetUps } from './advisor-set-ups';
import { showEvaluation, showEvaluations } from './evaluations';
import { intervene } from './intervene';
import {
  showFailingDeeds,
  showFailingWorkflows,
  showInterventions,
  showPastClock,
  showStopped,
  showStoppedAlerts,
  showUnrelayed,
  showUnsent,
  showWaiting,
} from './lists';
import { OperationsQuery, showOperations } from './summary';
import { showWorkflow } from './workflow';

type Paged = { readonly input: z.output<typeof PageQuery> };

interface ListLine {
  readonly path: `/operations/${string}`;
  readonly summary: string;
  readonly name: string;
  readonly row: z.ZodType;
  readonly problems?: readonly ProblemCode[];
}

const list = (
  { path, summary, name, row, problems = [] }: ListLine,
  show: (asked: Paged, deps: Serving) => Promise<Answer>,
): Route =>
  route(
    {
      ...{ method: 'get', path, action: 'see-operations', summary, input: queryInput(PageQuery), problems },
      answers: told(200, 'A page of them.', name, pageOf(row)),
    },
    show,
  );

const EVERYTHING = route(
  {
    method: 'get',
    path: '/operations',
    action: 'see-operations',
    summary: 'How the house is: workers, queues, what waits, fails or is stuck',
    input: queryInput(OperationsQuery),
    answers: told(
      200,
      'As of one moment; what Temporal would know is null while it does not answer.',
      'Operations',
      OperationsView,
    ),
    problems: [],
  },
  showOperations,
);

const INTERVENE = referralRoute(
  {
    method: 'post',
    path: '/referrals/{id}/interventions',
    action: 'steer-workflows',
    summary:
      "Do something to the referral's workflow by hand: start it now, retry its deeds, stop it, reset it; or start the danger alert of its case again",
    input: bodyInput({ name: 'InterventionRequest', schema: InterventionRequest, example: INTERVENTION_EXAMPLE }),
    answers: {
      ...told(200, 'It was done.', 'InterventionReceipt', InterventionReceipt),
      ...told(202, 'Temporal was asked, and its answer was not heard.', 'InterventionReceipt', InterventionReceipt),
    },
    problems: [
      ...(['workflow-not-running', 'workflow-changed', 'referral-closed', 'intervention-under-way'] as const),
      ...(['intervention-failed', 'nothing-to-start', 'alert-runs', 'operation-id-reused', 'engine-away'] as const),
    ],
  },
  intervene,
);

const WORKFLOW = referralRoute(
  {
    method: 'get',
    path: '/referrals/{id}/workflow',
    action: 'see-operations',
    summary: "The referral's workflow as Temporal knows it now, and what was done to it by hand",
    input: noInput,
    answers: told(200, 'The workflow; its run is null where Temporal knows of none.', 'Workflow', WorkflowView),
    problems: ['engine-away'],
  },
  showWorkflow,
);

const EVALUATION = route(
  {
    method: 'get',
    path: '/operations/evaluations/{evaluationId}',
    action: 'see-operations',
    summary: 'One evaluation of an advisor, with what its answers got wrong',
    input: noInput,
    answers: told(200, 'The report. It holds no words of a narrative.', 'EvaluationReport', EvaluationReport),
    problems: ['evaluation-unknown'],
  },
  showEvaluation,
);

/** The lines of the table by which the house is kept running. */
export const OPERATIONS_ROUTES: readonly Route[] = [
  EVERYTHING,
  list(
    {
      path: '/operations/past-clock',
      summary: 'Open referrals whose own clock is past, longest first',
      name: 'PastClockPage',
      row: OpenReferralRow,
    },
    showPastClock,
  ),
  list(
    {
      path: '/operations/stopped',
      summary: 'Open referrals whose workflow does not run: stopped by hand, or failed',
      name: 'StoppedPage',
      row: StoppedRow,
      problems: ['engine-away'],
    },
    showStopped,
  ),
  list(
    {
      path: '/operations/stopped-alerts',
      summary: 'Danger alerts whose workflow does not run: stopped by hand, failed, or forgotten by Temporal',
      name: 'StoppedAlertPage',
      row: StoppedAlertRow,
      problems: ['engine-away'],
    },
    showStoppedAlerts,
  ),
  list(
    {
      path: '/operations/waiting',
      summary: 'Open referrals that wait for a person, longest first',
      name: 'WaitingPage',
      row: OpenReferralRow,
    },
    showWaiting,
  ),
  list(
    {
      path: '/operations/failing-deeds',
      summary: 'Deeds that failed and are tried again, newest failure first',
      name: 'FailingDeedPage',
      row: FailingDeedRow,
    },
    showFailingDeeds,
  ),
  list(
    {
      path: '/operations/failing-workflows',
      summary: 'Workflows whose task fails again and again',
      name: 'FailingWorkflowPage',
      row: FailingWorkflowRow,
      problems: ['engine-away'],
    },
    showFailingWorkflows,
  ),
  list(
    {
      path: '/operations/unrelayed',
      summary: 'What the inbox keeps and no workflow has taken up, oldest first',
      name: 'UnrelayedPage',
      row: UnrelayedRow,
    },
    showUnrelayed,
  ),
  list(
    {
      path: '/operations/unsent',
      summary: 'Notices that have not left, and why, oldest first',
      name: 'UnsentPage',
      row: UnsentRow,
    },
    showUnsent,
  ),
  list(
    {
      path: '/operations/interventions',
      summary: 'What was done to workflows by hand, newest first',
      name: 'InterventionPage',
      row: InterventionRow,
    },
    showInterventions,
  ),
  list(
    {
      path: '/operations/advisor-set-ups',
      summary: 'By what advice is made, by the word of the workers, and was; the latest first',
      name: 'AdvisorSetUpPage',
      row: AdvisorSetUpRow,
    },
    showAdvisorSetUps,
  ),
  list(
    {
      path: '/operations/evaluations',
      summary: 'Evaluations of advisors that were made beside this house, newest first',
      name: 'EvaluationPage',
      row: EvaluationSummary,
    },
    showEvaluations,
  ),
  EVALUATION,
  WORKFLOW,
  INTERVENE,
];
