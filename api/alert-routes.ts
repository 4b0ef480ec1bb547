import { OperationView } from '../contracts/commands';
import { ALERT_ANSWER_EXAMPLE, AlertAnswerRequest, AlertReceipt, AlertView } from '../contracts/views/alerts';
import { pageOf } from '../contracts/views/page-of';
import { answerToAlert, showAlertOperation } from './alert-answers';
import { AlertsQuery, showAlert, showAlerts } from './alerts';
import { bodyInput, noInput, queryInput } from './input';
import { alertRoute, type Route, route, told } from './route';

/** The lines of the table that are about danger. */
export const ALERT_ROUTES: readonly Route[] = [
  route(
    {
      method: 'get',
      path: '/alerts',
      action: 'list-alerts',
      summary: 'Danger alerts of your desk or your teams, the gravest and the oldest first',
      input: queryInput(AlertsQuery),
      answers: told(200, 'A page of alerts.', 'AlertPage', pageOf(AlertView)),
      problems: [],
    },
    showAlerts,
  ),
  alertRoute(
    {
      method: 'get',
      path: '/alerts/{alertId}',
      action: 'see-case',
      summary: 'One danger alert: what was found, in which words, and where it stands',
      input: noInput,
      answers: told(200, 'The alert.', 'AlertView', AlertView),
      problems: ['alert-unknown'],
    },
    showAlert,
  ),
  alertRoute(
    {
      method: 'post',
      path: '/alerts/{alertId}/answers',
      action: 'answer-alert',
      summary: 'Say that you act on it, what was done, why it is no danger; or take back what was said last',
      input: bodyInput({ name: 'AlertAnswerRequest', schema: AlertAnswerRequest, example: ALERT_ANSWER_EXAMPLE }),
      answers: {
        ...told(200, 'It was taken; this is where the alert stands now.', 'AlertReceipt', AlertReceipt),
        ...told(
          202,
          'It was sent and is not confirmed: it may still be taken. Ask at `links.status`.',
          'AlertReceipt',
          AlertReceipt,
        ),
      },
      problems: [
        'alert-unknown',
        'alert-answered',
        'alert-not-answered',
        'alert-settled',
        'alert-not-running',
        'stale-alert',
        'operation-id-reused',
        'engine-away',
      ],
    },
    answerToAlert,
  ),
  alertRoute(
    {
      method: 'get',
      path: '/alerts/{alertId}/operations/{operationId}',
      action: 'see-case',
      summary: 'What came of an answer whose receipt was not heard',
      input: noInput,
      answers: told(200, 'Taken, refused, pending, or not received.', 'OperationView', OperationView),
      problems: ['alert-unknown'],
    },
    showAlertOperation,
  ),
];
