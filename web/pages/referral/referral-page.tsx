import { useQuery } from '@tanstack/react-query';
import { Link, useLocation, useParams } from 'react-router';
import { queries } from '../../api/queries';
import { useNewestTaken } from '../../changes/use-change';
import { Icon } from '../../pieces/icon';
import { Skeleton } from '../../pieces/skeleton';
import { Trouble } from '../../pieces/trouble';
import { useText } from '../../text/text';
import { FullPage } from './full-page';
import { ProcessPage } from './process-page';

/** Right after a change the records may be this long behind; then we stop hurrying. */
const CATCH_UP_MS = 2_000;

/** One referral, as much of it as the reader may see. */
export function ReferralPage() {
  const { referralId = '' } = useParams();
  const newest = useNewestTaken(referralId)?.progress;
  const isBehind = (revision: number): boolean =>
    newest !== undefined && revision < newest.receipt.revision && Date.now() - newest.takenAt < CATCH_UP_MS;
  const { data: referral, error, refetch } = useQuery(queries.referral(referralId, isBehind));
  return (
    <>
      <BackLink />
      <Trouble why={error} retry={refetch} besideLastKnown={referral !== undefined} />
      {referral?.view === 'full' && <FullPage referral={referral} newest={newest?.receipt} />}
      {referral?.view === 'process' && <ProcessPage referral={referral} />}
      {!referral && !error && <Skeleton shape="page" />}
    </>
  );
}

/** Where list and page do not fit beside each other. */
function BackLink() {
  const { frame } = useText();
  const { pathname, search } = useLocation();
  return (
    <Link to={`${pathname.slice(0, pathname.lastIndexOf('/'))}${search}`} className="back">
      <Icon name="back" />
      {frame.back}
    </Link>
  );
}
