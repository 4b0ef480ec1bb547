import { Link } from 'react-router';
import { STATUSES } from '../../../domain/referral-state';
import { useText } from '../../text/text';
import type { ReferralFilters } from './use-referral-filters';

/** Narrows the list to one status; the address keeps it, so that the view can be shared. */
export function StatusFilter({ filters }: { readonly filters: ReferralFilters }) {
  const { lists, statuses } = useText();
  const all = { status: '', words: lists.referrals.all };
  return (
    <nav className="chips" aria-label={lists.referrals.status}>
      {[all, ...STATUSES.map((status) => ({ status, words: statuses[status] }))].map(({ status, words }) => (
        <Link
          key={status}
          to={filters.to('status', status)}
          className="chip-link"
          aria-current={filters.of('status') === status ? 'true' : undefined}
        >
          {words}
        </Link>
      ))}
    </nav>
  );
}
