import { Link } from 'react-router';

/** A referral by its number, as operations staff know it. */
export const ReferralLink = ({ id }: { readonly id: string }) => (
  <Link to={`/referrals/${id}`} className="mono">
    {id}
  </Link>
);
