import { useInfiniteQuery } from '@tanstack/react-query';
import { queries } from '../../api/queries';
import { PageTitle } from '../../frame/page-title';
import { Action } from '../../pieces/action';
import { Empty } from '../../pieces/empty';
import { Note } from '../../pieces/note';
import { Skeleton } from '../../pieces/skeleton';
import { Trouble } from '../../pieces/trouble';
import { whyNot } from '../../session/person';
import { usePerson } from '../../session/signed-in';
import { useText } from '../../text/text';
import { AuditEntry } from './audit-entry';
import { AuditFilters } from './audit-filters';
import { TakeOut } from './take-out';
import { useAuditFilters } from './use-audit-filters';

/** Who did, saw, tried and was refused what. */
export function AuditPage() {
  const { audit, frame } = useText();
  const person = usePerson();
  const why = whyNot(person, 'see-audit');
  return (
    <section className="page audit">
      <PageTitle title={audit.title} />
      {why === undefined ? (
        <>
          <p className="secondary">{person.actor.role === 'auditor' ? audit.introAll : audit.introTeams}</p>
          <Lines />
        </>
      ) : (
        <Note tone="plain" title={frame.trouble.forbidden} />
      )}
    </section>
  );
}

function Lines() {
  const { audit, frame } = useText();
  const filters = useAuditFilters();
  const { data, error, refetch, hasNextPage, fetchNextPage } = useInfiniteQuery(queries.audit(filters.query));
  const lines = data?.pages.flatMap(({ items }) => items);
  return (
    <>
      <AuditFilters filters={filters} />
      <Trouble why={error} retry={refetch} besideLastKnown={lines !== undefined} />
      {!lines && !error && <Skeleton shape="list" />}
      {lines?.length === 0 && <Empty title={audit.empty} detail={audit.emptyDetail} />}
      {lines && lines.length > 0 && (
        <>
          <TakeOut query={filters.query} />
          <p className="secondary" role="status">
            {audit.shown(lines.length, hasNextPage)}
          </p>
          <ol className="audit-lines">
            {lines.map((line) => (
              <AuditEntry key={line.id} line={line} filters={filters} />
            ))}
          </ol>
        </>
      )}
      {hasNextPage && <Action onPress={() => void fetchNextPage()}>{frame.more}</Action>}
    </>
  );
}
