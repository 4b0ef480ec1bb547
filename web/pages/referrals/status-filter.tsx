import { Link } from 'react-router';
import { type ReferralStatus, STATUSES } from '../../../domain/referral-state';
import { useText } from '../../text/text';

/** Narrows the list to one status; the address keeps it, so that the view can be shared. */
export function StatusFilter({ status }: { readonly status: ReferralStatus | '' }) {
  const { lists, statuses } = useText();
  return (
    <nav className="chips" aria-label={lists.referrals.status}>
      <FilterLink to="/referrals" isChosen={status === ''} name={lists.referrals.all} />
      {STATUSES.map((name) => (
        <FilterLink key={name} to={`/referrals?status=${name}`} isChosen={status === name} name={statuses[name]} />
      ))}
    </nav>
  );
}

interface FilterLinkProps {
  readonly to: string;
  readonly isChosen: boolean;
  readonly name: string;
}

const FilterLink = ({ to, isChosen, name }: FilterLinkProps) => (
  <Link to={to} className="chip-link" aria-current={isChosen ? 'true' : undefined}>
    {name}
  </Link>
);
