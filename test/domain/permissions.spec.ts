import type { SystemId, TeamId } from '../../domain/ids';
import { type Action, permissions, whyNotAllowed } from '../../domain/permissions';
import type { Actor, Role } from '../../domain/staff';
import { ANA } from '../support/a-referral';

const BRANDT = 'brandt' as TeamId;
const LOWELL = 'lowell' as TeamId;
const EHR = 'sample-ehr' as SystemId;
const staff = (role: Role): Actor => ({ kind: 'staff', id: ANA, role, teams: [BRANDT] });
const ACTORS: readonly (readonly [string, Actor])[] = [
  ['coordinator', staff('coordinator')],
  ['supervisor', staff('supervisor')],
  ['operations', staff('operations')],
  ['auditor', staff('auditor')],
  ['administrator', staff('administrator')],
  ['integration', { kind: 'system', id: EHR, role: 'integration' }],
];
const own = { teamId: BRANDT, submittedBy: 'sample-ehr' };
const others = { teamId: LOWELL, submittedBy: 'other-ehr' };
const allowed = (action: Action, matter: typeof own) =>
  ACTORS.filter(([, actor]) => whyNotAllowed(actor, action, matter) === undefined).map(([name]) => name);

describe('Who may', () => {
  it.each<[Action, readonly string[], readonly string[]]>([
    ['submit-referral', ['coordinator', 'supervisor', 'integration'], ['coordinator', 'supervisor', 'integration']],
    ['import-referrals', ['coordinator', 'supervisor', 'integration'], ['coordinator', 'supervisor', 'integration']],
    [
      'see-imports',
      ['coordinator', 'supervisor', 'operations', 'auditor', 'integration'],
      ['coordinator', 'supervisor', 'operations', 'auditor'],
    ],
    ['take-in-import', ['coordinator', 'supervisor', 'integration'], ['coordinator', 'supervisor']],
    ['list-referrals', ['coordinator', 'supervisor', 'auditor'], ['coordinator', 'supervisor', 'auditor']],
    ['see-today', ['coordinator', 'supervisor'], ['coordinator', 'supervisor']],
    [
      'search',
      ['coordinator', 'supervisor', 'operations', 'auditor'],
      ['coordinator', 'supervisor', 'operations', 'auditor'],
    ],
    ['see-referral', ['coordinator', 'supervisor', 'auditor'], ['auditor']],
    [
      'see-process',
      ['coordinator', 'supervisor', 'operations', 'auditor', 'integration'],
      ['coordinator', 'supervisor', 'operations', 'auditor'],
    ],
    ['see-request', ['coordinator', 'supervisor', 'auditor', 'integration'], ['auditor']],
    [
      'search-tasks',
      ['coordinator', 'supervisor', 'auditor', 'integration'],
      ['coordinator', 'supervisor', 'auditor', 'integration'],
    ],
    ['decide', ['coordinator', 'supervisor'], []],
    ['list-alerts', ['coordinator', 'supervisor', 'auditor'], ['coordinator', 'supervisor', 'auditor']],
    ['answer-alert', ['coordinator', 'supervisor'], []],
    ['answer-questions', ['coordinator', 'supervisor'], []],
    ['see-questions', ['integration'], []],
    ['send-answers', ['integration'], []],
    ['take-answer-back', ['coordinator', 'supervisor'], []],
    ['withdraw-questions', ['coordinator', 'supervisor'], []],
    ['log-attempt', ['coordinator', 'supervisor'], []],
    ['void-attempt', ['coordinator', 'supervisor'], []],
    ['record-consent', ['coordinator', 'supervisor'], []],
    ['withdraw-consent', ['coordinator', 'supervisor'], []],
    ['mark-part-2', ['coordinator', 'supervisor'], []],
    ['unmark-part-2', ['supervisor'], []],
    ['confirm-contact', ['coordinator', 'supervisor'], []],
    ['record-outcome', ['coordinator', 'supervisor'], []],
    ['see-case', ['coordinator', 'supervisor', 'auditor'], ['auditor']],
    ['write-entry', ['coordinator', 'supervisor'], []],
    ['amend-entry', ['coordinator', 'supervisor'], []],
    ['change-person', ['coordinator', 'supervisor'], []],
    ['compare-persons', ['coordinator', 'supervisor', 'auditor'], ['auditor']],
    ['answer-duplicate', ['coordinator', 'supervisor'], []],
    ['see-duplicates', ['coordinator', 'supervisor', 'auditor'], ['coordinator', 'supervisor', 'auditor']],
    ['export-case', ['coordinator', 'supervisor', 'auditor'], ['auditor']],
    ['list-tasks', ['coordinator', 'supervisor', 'auditor'], ['coordinator', 'supervisor', 'auditor']],
    ['list-notices', ['coordinator', 'supervisor', 'auditor'], ['coordinator', 'supervisor', 'auditor']],
    ['see-audit', ['supervisor', 'auditor'], ['auditor']],
    ['see-policies', ['supervisor', 'auditor', 'administrator'], ['supervisor', 'auditor', 'administrator']],
    ['keep-policies', ['administrator'], ['administrator']],
    ['see-keys', ['auditor', 'administrator'], ['auditor', 'administrator']],
    ['keep-keys', ['administrator'], ['administrator']],
    ['see-refused-attempts', ['operations', 'auditor'], ['operations', 'auditor']],
    ['decode-payloads', ['operations'], ['operations']],
    ['see-operations', ['operations', 'auditor', 'administrator'], ['operations', 'auditor', 'administrator']],
    ['steer-workflows', ['operations'], ['operations']],
  ])('%s: of their own team %j, of another %j', (action, ofOwn, ofOthers) => {
    expect(allowed(action, own)).toEqual(ofOwn);
    expect(allowed(action, others)).toEqual(ofOthers);
  });

  it('see the directory: everybody who is signed in', () => {
    expect(allowed('see-directory', others)).toHaveLength(ACTORS.length);
  });

  it('hears why not, by code', () => {
    expect(whyNotAllowed(staff('auditor'), 'decide', own)).toEqual({
      code: 'takes-role',
      roles: ['coordinator', 'supervisor'],
      role: 'auditor',
    });
    expect(whyNotAllowed(staff('coordinator'), 'decide', others)).toEqual({ code: 'other-team' });
  });

  it('do anything else: nobody was forgotten in these tables', () => {
    expect(Object.keys(permissions)).toHaveLength(47);
  });
});
