import { useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'react-router';
import type { CaseView } from '../../contracts/views/case';
import type { ReferralView } from '../../contracts/views/referral';
import type { About } from './entry-draft';

const PAGE = /^\/(cases|referrals|tasks)\/([^/]+)/;

/** The case that the page is about at which somebody looks, as far as the page has read it. */
export function useCaseHere(): () => About | undefined {
  const client = useQueryClient();
  const { pathname } = useLocation();
  return () => {
    const [, place, id = ''] = PAGE.exec(pathname) ?? [];
    if (place === 'cases') {
      const seen = client.getQueryData<CaseView>(['case', id]);
      return seen && { caseId: id, name: seen.person.name };
    }
    const referral = place === undefined ? undefined : client.getQueryData<ReferralView>(['referral', id]);
    return referral?.view === 'full' ? { caseId: referral.caseId, name: referral.person.name } : undefined;
  };
}
