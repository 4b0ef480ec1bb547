import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { ProgramView } from '../../../contracts/views/programs';
import { queries } from '../../api/queries';
import { PageTitle } from '../../frame/page-title';
import { Action } from '../../pieces/action';
import { Empty } from '../../pieces/empty';
import { Skeleton } from '../../pieces/skeleton';
import { Trouble } from '../../pieces/trouble';
import { useText } from '../../text/text';
import { Capacity } from '../referral/capacity';
import { DirectoryFilters } from './directory-filters';
import { useDirectoryFilters } from './use-directory-filters';

/** Every program that somebody can be sent to, by name, narrowed as the address says. */
export function DirectoryPage() {
  const { directory, frame } = useText();
  const filters = useDirectoryFilters();
  const { data, error, refetch, hasNextPage, fetchNextPage } = useInfiniteQuery(queries.directory(filters.query));
  const programs = data?.pages.flatMap(({ items }) => items);
  const isNarrowed = filters.set.length > 0;
  return (
    <section className="page directory">
      <PageTitle title={directory.title} />
      <p className="secondary">{directory.intro}</p>
      <DirectoryFilters filters={filters} />
      <Trouble why={error} retry={refetch} besideLastKnown={programs !== undefined} />
      {!programs && !error && <Skeleton shape="list" />}
      <p role="status" className="secondary">
        {programs && programs.length > 0 && directory.counted(programs.length, hasNextPage)}
      </p>
      {programs?.length === 0 && (
        <Empty title={directory.empty} detail={isNarrowed ? directory.emptyFiltered : directory.emptyDetail} />
      )}
      <ul className="programs">
        {programs?.map((program) => (
          <ProgramRow key={program.id} program={program} query={filters.query} />
        ))}
      </ul>
      {hasNextPage && <Action onPress={() => void fetchNextPage()}>{frame.more}</Action>}
    </section>
  );
}

/** One program in two lines: what it is called and whether it has room, and what it does. */
const ProgramRow = ({ program, query }: { readonly program: ProgramView; readonly query: string }) => (
  <li>
    <div className="program-line">
      <Link to={`/programs/${program.id}${query && `?${query}`}`}>{program.name}</Link>
      <Capacity status={program.capacity.status} waitDays={program.capacity.waitDays} />
    </div>
    <p className="secondary" dir="auto">
      {[program.organization, ...program.serviceTypes].join(' · ')}
    </p>
    <p dir="auto">{program.description}</p>
  </li>
);
