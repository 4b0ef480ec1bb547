import {
  KEY_EXAMPLE,
  KeyMade,
  KeyRequest,
  POLICY_EXAMPLE,
  PolicyRequest,
  PolicyView,
  RevocationRequest,
  SYSTEM_EXAMPLE,
  SystemRequest,
  SystemView,
} from '../contracts/administration';
import { KeptReceipt } from '../contracts/record-changes';
import { pageOf } from '../contracts/views/page-of';
import { bodyInput, noInput } from './input';
import { makeKey, nameSystem, revokeKeyOfSystem, showSystems } from './keys';
import { addPolicy, showPolicies } from './policies';
import { type Route, route, told } from './route';

const kept = told(202, 'It is kept, and holds in a moment. Ask at `links.status`.', 'KeptReceipt', KeptReceipt);

/** The lines of the table that are about policies and the keys of systems. */
export const ADMINISTRATION_ROUTES: readonly Route[] = [
  route(
    {
      method: 'get',
      path: '/policies',
      action: 'see-policies',
      summary: 'Every version of every policy, the newest first, and how many referrals run by each',
      input: noInput,
      answers: told(200, 'The versions.', 'PolicyPage', pageOf(PolicyView)),
      problems: [],
    },
    showPolicies,
  ),
  route(
    {
      method: 'post',
      path: '/policies',
      action: 'keep-policies',
      summary: 'Add a version to the default policy. Referrals that run keep theirs',
      input: bodyInput({ name: 'PolicyRequest', schema: PolicyRequest, example: POLICY_EXAMPLE }),
      answers: kept,
      problems: ['operation-id-reused', 'stale-policy'],
    },
    addPolicy,
  ),
  route(
    {
      method: 'get',
      path: '/systems',
      action: 'see-keys',
      summary: 'The outside systems and their keys, by fingerprint',
      input: noInput,
      answers: told(200, 'The systems.', 'SystemPage', pageOf(SystemView)),
      problems: [],
    },
    showSystems,
  ),
  route(
    {
      method: 'post',
      path: '/systems',
      action: 'keep-keys',
      summary: 'Name an outside system',
      input: bodyInput({ name: 'SystemRequest', schema: SystemRequest, example: SYSTEM_EXAMPLE }),
      answers: kept,
      problems: ['operation-id-reused', 'system-known'],
    },
    nameSystem,
  ),
  route(
    {
      method: 'post',
      path: '/systems/{systemId}/keys',
      action: 'keep-keys',
      summary: 'Give a system one more key, which is shown in this answer and never again',
      input: bodyInput({ name: 'KeyRequest', schema: KeyRequest, example: KEY_EXAMPLE }),
      answers: told(202, 'The key. It opens the door in a moment; ask at `links.status`.', 'KeyMade', KeyMade),
      problems: ['operation-id-reused', 'key-shown-once', 'keys-limit', 'system-unknown'],
    },
    makeKey,
  ),
  route(
    {
      method: 'post',
      path: '/systems/{systemId}/keys/{keyId}/revocation',
      action: 'keep-keys',
      summary: 'Revoke a key. From the answer on it opens nothing',
      input: bodyInput({ name: 'RevocationRequest', schema: RevocationRequest, example: { reason: 'rotated' } }),
      answers: told(200, 'The system, with what is left.', 'System', SystemView),
      problems: ['system-unknown', 'key-unknown'],
    },
    revokeKeyOfSystem,
  ),
];
