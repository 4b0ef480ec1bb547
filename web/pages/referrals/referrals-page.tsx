import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReferralRow } from '../../../contracts/views/referral-row';
import { queries } from '../../api/queries';
import { Count } from '../../lists/count';
import { ListAndDetail } from '../../lists/list-and-detail';
import { MatterList } from '../../lists/matter-list';
import type { Matter } from '../../lists/row';
import { Skeleton } from '../../pieces/skeleton';
import { Trouble } from '../../pieces/trouble';
import { whyNot } from '../../session/person';
import { usePerson } from '../../session/signed-in';
import { useText } from '../../text/text';
import { MoreFilters } from './more-filters';
import { OneAlone } from './one-alone';
import { SavedViews } from './saved-views';
import { StatusFilter } from './status-filter';
import { useReferralFilters } from './use-referral-filters';

/** All referrals that a person may see, narrowed and sorted as the address says. Operations staff see one process at a time, and no list. */
export function ReferralsPage() {
  const why = whyNot(usePerson(), 'list-referrals');
  return why === undefined ? <ReferralList /> : <OneAlone why={why} />;
}

function ReferralList() {
  const { lists } = useText();
  const filters = useReferralFilters();
  const { data, error, refetch, hasNextPage, fetchNextPage } = useInfiniteQuery(queries.referrals(filters.query));
  const matters = data?.pages.flatMap(({ items }) => items.map(matterOf));
  return (
    <ListAndDetail
      title={lists.referrals.title}
      isEmpty={!matters || matters.length === 0}
      about={matters && <Count of={matters.length} more={hasNextPage} />}
    >
      <StatusFilter filters={filters} />
      <MoreFilters filters={filters} />
      <SavedViews filters={filters} />
      <Trouble why={error} retry={refetch} besideLastKnown={matters !== undefined} />
      {matters && (
        <MatterList
          label={lists.referrals.title}
          matters={matters}
          pathTo={(referralId) => `/referrals/${referralId}${filters.query && `?${filters.query}`}`}
          empty={{
            title: lists.referrals.empty,
            detail: filters.isSet ? lists.emptyFiltered : lists.referrals.emptyDetail,
          }}
          more={hasNextPage ? fetchNextPage : undefined}
        />
      )}
      {!matters && !error && <Skeleton shape="list" />}
    </ListAndDetail>
  );
}

const matterOf = ({ id, ...row }: ReferralRow): Matter => ({ ...row, referralId: id });
