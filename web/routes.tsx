import type { RouteObject } from 'react-router';
import { Broken, BrokenPage } from './frame/broken';
import { Frame } from './frame/frame';
import { Home } from './frame/home';
import { NotFound } from './frame/not-found';
import { AdministrationPage } from './pages/administration/administration-page';
import { AdvisorPage } from './pages/advisor/advisor-page';
import { AlertsPage } from './pages/alerts/alerts-page';
import { AuditPage } from './pages/audit/audit-page';
import { CasePage } from './pages/case/case-page';
import { DirectoryPage } from './pages/directory/directory-page';
import { ProgramPage } from './pages/directory/program-page';
import { ComparisonPage } from './pages/duplicates/comparison-page';
import { DuplicatesPage } from './pages/duplicates/duplicates-page';
import { EvaluationPage } from './pages/evaluations/evaluation-page';
import { EvaluationsPage } from './pages/evaluations/evaluations-page';
import { ImportPage } from './pages/imports/import-page';
import { ImportsPage } from './pages/imports/imports-page';
import { IntakePage } from './pages/intake/intake-page';
import { NoticesPage } from './pages/notices/notices-page';
import { OperationsPage } from './pages/operations/operations-page';
import { ReferralPage } from './pages/referral/referral-page';
import { ChooseOne } from './pages/referrals/choose-one';
import { ReferralsPage } from './pages/referrals/referrals-page';
import { RefusedPage } from './pages/refused/refused-page';
import { SignInPage } from './pages/sign-in/sign-in-page';
import { TasksPage } from './pages/tasks/tasks-page';
import { TodayPage } from './pages/today/today-page';

const PAGES: RouteObject[] = [
  { index: true, element: <Home /> },
  { path: 'today', element: <TodayPage /> },
  {
    path: 'tasks',
    element: <TasksPage />,
    children: [
      { index: true, element: <ChooseOne of="tasks" /> },
      { path: ':referralId', element: <ReferralPage />, errorElement: <BrokenPage /> },
    ],
  },
  {
    path: 'referrals',
    element: <ReferralsPage />,
    children: [
      { index: true, element: <ChooseOne of="referrals" /> },
      { path: ':referralId', element: <ReferralPage />, errorElement: <BrokenPage /> },
    ],
  },
  { path: 'alerts', element: <AlertsPage /> },
  { path: 'cases/:caseId', element: <CasePage />, errorElement: <BrokenPage /> },
  { path: 'new-referral', element: <IntakePage /> },
  { path: 'programs', element: <DirectoryPage /> },
  { path: 'programs/:programId', element: <ProgramPage /> },
  { path: 'notices', element: <NoticesPage /> },
  { path: 'duplicates', element: <DuplicatesPage /> },
  { path: 'duplicates/:duplicateId', element: <ComparisonPage />, errorElement: <BrokenPage /> },
  { path: 'imports', element: <ImportsPage /> },
  { path: 'imports/:importId', element: <ImportPage />, errorElement: <BrokenPage /> },
  { path: 'refused', element: <RefusedPage /> },
  { path: 'administration', element: <AdministrationPage /> },
  { path: 'audit', element: <AuditPage /> },
  { path: 'operations', element: <OperationsPage /> },
  { path: 'operations/advisor', element: <AdvisorPage /> },
  { path: 'operations/evaluations', element: <EvaluationsPage /> },
  { path: 'operations/evaluations/:evaluationId', element: <EvaluationPage />, errorElement: <BrokenPage /> },
  { path: '*', element: <NotFound /> },
];

/** Every place of the desk. The address is the state: it can be shared, and it comes back after a sign-in. */
export const routes: RouteObject[] = [
  { path: '/sign-in', element: <SignInPage />, errorElement: <Broken /> },
  {
    path: '/',
    element: <Frame />,
    errorElement: <Broken />,
    // A page that breaks leaves the places beside it alone; a matter that breaks leaves its list alone.
    children: [{ errorElement: <BrokenPage />, children: PAGES }],
  },
];
