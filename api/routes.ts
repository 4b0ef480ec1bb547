import { z } from 'zod';
import { RefusedAttemptView } from '../contracts/views/audit';
import { NoticeView } from '../contracts/views/notices';
import { pageOf } from '../contracts/views/page-of';
import { SessionView, SignInOptions } from '../contracts/views/session';
import { TaskRow } from '../contracts/views/task-row';
import { ADMINISTRATION_ROUTES } from './administration-routes';
import { ALERT_ROUTES } from './alert-routes';
import { ok } from './answer';
import { AUDIT_ROUTES } from './audit-routes';
import { CASE_ROUTES } from './case-routes';
import { DecodeAnswer, DecodeRequest, decode } from './codec';
import { DIRECTORY_ROUTES } from './directory-routes';
import { DUPLICATE_ROUTES } from './duplicate-routes';
import { showFigures } from './figures';
import { FINDING_ROUTES } from './finding-routes';
import { HealthView, ReadyView, showHealth, showReady } from './health';
import { IMPORT_ROUTES } from './imports/routes';
import { bodyInput, noInput, queryInput } from './input';
import { PageQuery, showAttempts, showNotices, showTasks, TasksQuery } from './lists';
import { openApiOf } from './openapi';
import { OPERATIONS_ROUTES } from './operations/routes';
import { REFERRAL_ROUTES } from './referral-routes';
import { openRoute, type Route, route, told } from './route';
import { SAVED_VIEW_ROUTES } from './saved-view-routes';
import { SELF_REFERRAL_ROUTES } from './self-referral/routes';
import { SignInRequest, showSession, showSignInOptions, signIn, signOut } from './sessions';

const HEALTH = openRoute(
  {
    method: 'get',
    path: '/health',
    action: 'open',
    summary: 'Whether PostgreSQL and Temporal answer',
    input: noInput,
    answers: told(200, 'The api is up; this says what else is.', 'Health', HealthView),
    problems: [],
  },
  showHealth,
);

/** Everything that `/api/v1` serves. The router, the OpenAPI document and the test of permissions are made of this. */
export const ROUTES: readonly Route[] = [
  HEALTH,
  openRoute(
    {
      method: 'get',
      path: '/openapi.json',
      action: 'open',
      summary: 'This document',
      input: noInput,
      answers: told(200, 'OpenAPI 3.1.', 'OpenApi', z.looseObject({})),
      problems: [],
    },
    async () => ok(openApiOf(ROUTES, ROOT_ROUTES)),
  ),
  route(
    {
      method: 'get',
      path: '/session',
      action: 'signed-in',
      summary: 'Who is signed in',
      input: noInput,
      answers: told(200, 'The person.', 'Session', SessionView),
      problems: [],
    },
    showSession,
  ),
  openRoute(
    {
      method: 'get',
      path: '/session/options',
      action: 'open',
      summary: 'Whom the development sign-in offers',
      input: noInput,
      answers: told(200, 'The people; none in production.', 'SignInOptions', SignInOptions),
      problems: ['records-away'],
    },
    showSignInOptions,
  ),
  openRoute(
    {
      method: 'post',
      path: '/session',
      action: 'open',
      summary: 'Sign in by saying who you are. In development only.',
      input: bodyInput({ name: 'SignInRequest', schema: SignInRequest, example: { personId: 'ana-flores' } }),
      answers: told(200, 'Signed in: the cookie in this answer lasts 12 hours.', 'Session', SessionView),
      problems: ['development-only', 'records-away'],
    },
    signIn,
  ),
  openRoute(
    {
      method: 'delete',
      path: '/session',
      action: 'open',
      summary: 'Sign out',
      input: noInput,
      answers: told(204, 'Nobody is signed in any more.'),
      problems: ['other-origin', 'records-away'],
    },
    signOut,
  ),
  route(
    {
      method: 'get',
      path: '/tasks',
      action: 'list-tasks',
      summary: 'What waits for you or your teams, most urgent first',
      input: queryInput(TasksQuery),
      answers: told(200, 'A page of tasks.', 'TaskPage', pageOf(TaskRow)),
      problems: [],
    },
    showTasks,
  ),
  ...SAVED_VIEW_ROUTES,
  ...SELF_REFERRAL_ROUTES,
  ...FINDING_ROUTES,
  ...REFERRAL_ROUTES,
  ...IMPORT_ROUTES,
  ...CASE_ROUTES,
  ...ALERT_ROUTES,
  ...DUPLICATE_ROUTES,
  ...DIRECTORY_ROUTES,
  route(
    {
      method: 'get',
      path: '/notices',
      action: 'list-notices',
      summary: 'What was written to persons, referrers and staff, newest first',
      input: queryInput(PageQuery),
      answers: told(200, 'A page of notices.', 'NoticePage', pageOf(NoticeView)),
      problems: [],
    },
    showNotices,
  ),
  route(
    {
      method: 'get',
      path: '/refused-attempts',
      action: 'see-refused-attempts',
      summary: 'What was asked and not done, newest first',
      input: queryInput(PageQuery),
      answers: told(200, 'A page of attempts.', 'RefusedAttemptPage', pageOf(RefusedAttemptView)),
      problems: [],
    },
    showAttempts,
  ),
  ...AUDIT_ROUTES,
  ...ADMINISTRATION_ROUTES,
  ...OPERATIONS_ROUTES,
];

/** What machines look for at the root: a watcher of processes, and Temporal's own pages, which add `/decode` to `/codec`. */
export const ROOT_ROUTES: readonly Route[] = [
  HEALTH,
  openRoute(
    {
      method: 'get',
      path: '/ready',
      action: 'open',
      summary: 'Whether requests should be sent here, for load balancers',
      input: noInput,
      answers: {
        ...told(200, 'The api can do all of its work.', 'Ready', ReadyView),
        ...told(503, 'Something is missing, and this says what.', 'Ready', ReadyView),
      },
      problems: [],
    },
    showReady,
  ),
  openRoute(
    {
      method: 'get',
      path: '/metrics',
      action: 'open',
      summary: 'Counts and latencies of this process, for Prometheus. In production it takes the token METRICS_TOKEN.',
      input: noInput,
      answers: told(200, "Prometheus' text format; nothing in it is about a person."),
      problems: [],
    },
    showFigures,
  ),
  route(
    {
      method: 'post',
      path: '/codec/decode',
      action: 'decode-payloads',
      summary: "Open encrypted payloads, for Temporal's own pages and command line",
      input: bodyInput({ name: 'DecodeRequest', schema: DecodeRequest, example: { payloads: [] } }),
      answers: told(200, 'The payloads as they were before they were encrypted.', 'DecodeAnswer', DecodeAnswer),
      problems: ['payload-unreadable'],
    },
    decode,
  ),
];
