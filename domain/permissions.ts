import type { TeamId } from './ids';
import type { Reason } from './reason';
import type { Actor, Role } from './staff';

/** What a permission may look at: the team whose matter it is, and the system that handed it in. */
export interface Matter {
  readonly teamId: TeamId | null;
  readonly submittedBy: string | null;
}

type WhyNot = (actor: Actor, matter: Matter) => Reason | undefined;

const roles =
  (...allowed: readonly Role[]): WhyNot =>
  ({ role }) =>
    allowed.includes(role) ? undefined : { code: 'takes-role', roles: allowed, role };

const ownTeam: WhyNot = (actor, { teamId }) =>
  actor.role === 'auditor' || teamId === null || (actor.kind === 'staff' && actor.teams.includes(teamId))
    ? undefined
    : { code: 'other-team' };

const ownSubmission: WhyNot = (actor, { submittedBy }) =>
  actor.kind === 'staff' || submittedBy === actor.id ? undefined : { code: 'other-system' };

/** What a system handed in is its own, whichever team has it now. */
const ownTeamOfStaff: WhyNot = (actor, matter) => (actor.kind === 'staff' ? ownTeam(actor, matter) : undefined);

const both =
  (...rules: readonly WhyNot[]): WhyNot =>
  (actor, matter) =>
    rules.map((rule) => rule(actor, matter)).find((reason) => reason !== undefined);

/**
 * Who may do what, one pure rule an action. A rule answers with its reason or with nothing. `see-process` is what
 * operations staff and the system that referred may see: where a referral stands, and nothing of the person. What comes
 * of these rules on every route is docs/who-may-do-what.md; a test holds it against the running api.
 */
export const permissions = {
  'submit-referral': roles('coordinator', 'supervisor', 'integration'),
  'import-referrals': roles('coordinator', 'supervisor', 'integration'),
  /** A report names rows and fields, and no person. A system sees what it sent. */
  'see-imports': both(roles('coordinator', 'supervisor', 'auditor', 'operations', 'integration'), ownSubmission),
  'take-in-import': both(roles('coordinator', 'supervisor', 'integration'), ownSubmission),
  'list-referrals': roles('coordinator', 'supervisor', 'auditor'),
  'see-today': roles('coordinator', 'supervisor'),
  /** Whoever sees no list of names finds processes, by their number. */
  search: roles('coordinator', 'supervisor', 'operations', 'auditor'),
  'see-referral': both(roles('coordinator', 'supervisor', 'auditor'), ownTeam),
  'see-process': both(roles('coordinator', 'supervisor', 'auditor', 'operations', 'integration'), ownSubmission),
  'see-request': both(roles('coordinator', 'supervisor', 'auditor', 'integration'), ownSubmission, ownTeamOfStaff),
  'search-tasks': roles('coordinator', 'supervisor', 'auditor', 'integration'),
  decide: both(roles('coordinator', 'supervisor'), ownTeam),
  'list-alerts': roles('coordinator', 'supervisor', 'auditor'),
  /** Whoever of the team sees it first: danger does not wait for the one whose case it is. */
  'answer-alert': both(roles('coordinator', 'supervisor'), ownTeam),
  'answer-questions': both(roles('coordinator', 'supervisor'), ownTeam),
  /** What is asked of whoever referred, and the answer of the system that sent it: of no other. */
  'see-questions': both(roles('integration'), ownSubmission),
  'send-answers': both(roles('integration'), ownSubmission),
  'take-answer-back': both(roles('coordinator', 'supervisor'), ownTeam),
  'withdraw-questions': both(roles('coordinator', 'supervisor'), ownTeam),
  'log-attempt': both(roles('coordinator', 'supervisor'), ownTeam),
  'void-attempt': both(roles('coordinator', 'supervisor'), ownTeam),
  'record-consent': both(roles('coordinator', 'supervisor'), ownTeam),
  'withdraw-consent': both(roles('coordinator', 'supervisor'), ownTeam),
  'mark-part-2': both(roles('coordinator', 'supervisor'), ownTeam),
  /** To lift a protection takes more than to set it. */
  'unmark-part-2': both(roles('supervisor'), ownTeam),
  'confirm-contact': both(roles('coordinator', 'supervisor'), ownTeam),
  'record-outcome': both(roles('coordinator', 'supervisor'), ownTeam),
  'see-case': both(roles('coordinator', 'supervisor', 'auditor'), ownTeam),
  'write-entry': both(roles('coordinator', 'supervisor'), ownTeam),
  'amend-entry': both(roles('coordinator', 'supervisor'), ownTeam),
  'change-person': both(roles('coordinator', 'supervisor'), ownTeam),
  'see-duplicates': roles('coordinator', 'supervisor', 'auditor'),
  /** Asked for each of the two. */
  'compare-persons': both(roles('coordinator', 'supervisor', 'auditor'), ownTeam),
  'answer-duplicate': both(roles('coordinator', 'supervisor'), ownTeam),
  'export-case': both(roles('coordinator', 'supervisor', 'auditor'), ownTeam),
  'list-tasks': roles('coordinator', 'supervisor', 'auditor'),
  'list-notices': roles('coordinator', 'supervisor', 'auditor'),
  'see-directory': roles('coordinator', 'supervisor', 'operations', 'auditor', 'administrator', 'integration'),
  'see-audit': both(roles('supervisor', 'auditor'), ownTeam),
  'see-policies': roles('supervisor', 'auditor', 'administrator'),
  'keep-policies': roles('administrator'),
  'see-keys': roles('auditor', 'administrator'),
  'keep-keys': roles('administrator'),
  'see-refused-attempts': roles('operations', 'auditor'),
  'decode-payloads': roles('operations'),
  'see-operations': roles('operations', 'administrator', 'auditor'),
  'steer-workflows': roles('operations'),
} as const satisfies Record<string, WhyNot>;

export type Action = keyof typeof permissions;

/** No matter in particular: for actions that ask only for a role. */
export const NO_MATTER: Matter = { teamId: null, submittedBy: null };

/** Why this actor may not do this, or undefined when nothing speaks against it. */
export const whyNotAllowed = (actor: Actor, action: Action, matter: Matter = NO_MATTER): Reason | undefined =>
  permissions[action](actor, matter);
