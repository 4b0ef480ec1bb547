import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { EvaluationReport, EvaluationSummary } from '../../contracts/evaluation-report';
import { AdvisorSetUpRow } from '../../contracts/views/advisor-set-up';
import {
  FailingDeedRow,
  FailingWorkflowRow,
  InterventionRow,
  OpenReferralRow,
  OperationsView,
  type Range,
  StoppedAlertRow,
  StoppedRow,
  UnrelayedRow,
  UnsentRow,
  WorkflowView,
} from '../../contracts/views/operations';
import { LOOK_AGAIN_MS, listOf } from './queries';
import { request } from './request';

const list = <Row extends z.ZodType>(name: string, row: Row) =>
  listOf(['operations-list', name], row, `/operations/${name}`);

/** What those read who keep the house running. */
export const operationsQueries = {
  now: (range: Range) =>
    queryOptions({
      queryKey: ['operations', range],
      queryFn: () => request(OperationsView, `/operations?range=${range}`),
      refetchInterval: LOOK_AGAIN_MS,
      placeholderData: keepPreviousData,
    }),
  pastClock: () => list('past-clock', OpenReferralRow),
  stopped: () => list('stopped', StoppedRow),
  stoppedAlerts: () => list('stopped-alerts', StoppedAlertRow),
  waiting: () => list('waiting', OpenReferralRow),
  failingDeeds: () => list('failing-deeds', FailingDeedRow),
  failingWorkflows: () => list('failing-workflows', FailingWorkflowRow),
  unrelayed: () => list('unrelayed', UnrelayedRow),
  unsent: () => list('unsent', UnsentRow),
  interventions: () => list('interventions', InterventionRow),
  advisorSetUps: () => list('advisor-set-ups', AdvisorSetUpRow),
  evaluations: () => list('evaluations', EvaluationSummary),
  /** A report never changes. */
  evaluation: (id: string) =>
    queryOptions({
      queryKey: ['evaluation', id],
      queryFn: () => request(EvaluationReport, `/operations/evaluations/${encodeURIComponent(id)}`),
      staleTime: Number.POSITIVE_INFINITY,
    }),
  workflow: (id: string) =>
    queryOptions({
      queryKey: ['workflow', id],
      queryFn: () => request(WorkflowView, `/referrals/${encodeURIComponent(id)}/workflow`),
      refetchInterval: LOOK_AGAIN_MS,
    }),
};
