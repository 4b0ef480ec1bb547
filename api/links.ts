import type { AlertId, CaseId, ReferralId } from '../domain/ids';
import type { ImportId } from '../domain/import';
import { referralWorkflowId } from '../workflows/referral/messages';
import type { Deps } from './deps';

export const API = '/api/v1';
export const FHIR = '/fhir';
export const TEMPORAL_UI = '/temporal';

export const referralPath = (id: ReferralId): string => `${API}/referrals/${id}`;
export const operationPath = (id: ReferralId, operationId: string): string =>
  `${referralPath(id)}/operations/${operationId}`;
export const alertPath = (id: AlertId): string => `${API}/alerts/${id}`;
export const alertOperationPath = (id: AlertId, operationId: string): string =>
  `${alertPath(id)}/operations/${operationId}`;
export const casePath = (id: CaseId): string => `${API}/cases/${id}`;
export const timelinePath = (id: CaseId): string => `${casePath(id)}/timeline`;
export const caseDeskPath = (id: CaseId): string => `/cases/${id}`;
export const importPath = (id: ImportId): string => `${API}/imports/${id}`;
export const importDeskPath = (id: ImportId): string => `/imports/${id}`;
export const recordChangePath = (operationId: string): string => `${API}/record-changes/${operationId}`;
export const deskPath = (id: ReferralId): string => `/referrals/${id}`;

/** The running referral in Temporal's own pages, or null where they are not served. */
export const workflowPath = (id: ReferralId, { mode, temporalUiUrl, temporal }: Deps): string | null =>
  mode === 'development' && temporalUiUrl
    ? `${TEMPORAL_UI}/namespaces/${temporal.options.namespace}/workflows/${encodeURIComponent(referralWorkflowId(id))}`
    : null;

/** Workflows by a query in Temporal's own pages, or all of them; null where they are not served. */
export const workflowsPath = (query: string | null, { mode, temporalUiUrl, temporal }: Deps): string | null =>
  mode === 'development' && temporalUiUrl
    ? `${TEMPORAL_UI}/namespaces/${temporal.options.namespace}/workflows${query ? `?query=${encodeURIComponent(query)}` : ''}`
    : null;
