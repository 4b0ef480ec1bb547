import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { importQueries } from '../../api/import-queries';
import { PageTitle } from '../../frame/page-title';
import { Action } from '../../pieces/action';
import { Empty } from '../../pieces/empty';
import { Moment } from '../../pieces/moment';
import { Skeleton } from '../../pieces/skeleton';
import { Table } from '../../pieces/table';
import { Trouble } from '../../pieces/trouble';
import { whyNot } from '../../session/person';
import { usePerson } from '../../session/signed-in';
import { useText } from '../../text/text';
import { SendFile } from './send-file';

/** Files of referrals: sending one, and what became of those that were sent. */
export function ImportsPage() {
  const { frame, imports } = useText();
  const maySend = whyNot(usePerson(), 'import-referrals') === undefined;
  const { data, error, refetch, hasNextPage, fetchNextPage } = useInfiniteQuery(importQueries.list());
  const files = data?.pages.flatMap(({ items }) => items);
  const { columns } = imports;
  return (
    <section className="page">
      <PageTitle title={imports.title} />
      <p className="secondary">{imports.intro}</p>
      {maySend && <SendFile />}
      <h2>{imports.list}</h2>
      <Trouble why={error} retry={refetch} besideLastKnown={files !== undefined} />
      {!files && !error && <Skeleton shape="list" />}
      {files?.length === 0 && <Empty title={imports.empty} detail={imports.emptyDetail} />}
      {files && files.length > 0 && (
        <Table
          caption={imports.list}
          columns={[
            { title: columns.received },
            { title: columns.by },
            { title: columns.format },
            { title: columns.rows, align: 'end' },
            { title: columns.stage },
          ]}
          rows={files.map(({ id, receivedAt, submittedBy, format, rows, stage }) => ({
            key: id,
            cells: [
              <Link key="link" to={`/imports/${id}`}>
                <Moment at={receivedAt} />
              </Link>,
              submittedBy.name,
              imports.formats[format],
              rows,
              imports.stages[stage],
            ],
          }))}
        />
      )}
      {hasNextPage && <Action onPress={() => void fetchNextPage()}>{frame.more}</Action>}
    </section>
  );
}
