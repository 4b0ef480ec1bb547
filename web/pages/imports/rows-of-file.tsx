import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { ImportRowView } from '../../../contracts/imports';
import { ROW_STATES } from '../../../domain/import';
import { say } from '../../../domain/sayings';
import { importQueries, reportPath } from '../../api/import-queries';
import { takeOut } from '../../api/take-out';
import { AnyChoice } from '../../lists/any-choice';
import { useFilters } from '../../lists/use-filters';
import { Action } from '../../pieces/action';
import { Empty } from '../../pieces/empty';
import { Skeleton } from '../../pieces/skeleton';
import { Table } from '../../pieces/table';
import { Trouble } from '../../pieces/trouble';
import { useText } from '../../text/text';
import { Refusal } from './refusal';

/** What became of each row, narrowed by its address, and all of it as a file. */
export function RowsOfFile({ id }: { readonly id: string }) {
  const { frame, imports } = useText();
  const { report, states } = imports;
  const filters = useFilters(`/imports/${id}`, ['state']);
  const state = filters.of('state');
  const { data, error, refetch, hasNextPage, fetchNextPage } = useInfiniteQuery(importQueries.rows(id, state));
  const file = useMutation({ mutationFn: () => takeOut(reportPath(id)) });
  const rows = data?.pages.flatMap(({ items }) => items);
  return (
    <section aria-labelledby="rows-of-file">
      <h2 id="rows-of-file">{report.rows}</h2>
      <div className="audit-filters">
        <AnyChoice
          label={report.state}
          choices={ROW_STATES.map((code) => ({ code, words: states[code] }))}
          value={state}
          change={(value) => filters.change('state', value)}
        />
        <Action isDisabled={file.isPending} onPress={() => file.mutate()}>
          {report.takeOut}
        </Action>
      </div>
      <Refusal why={file.error} retry={() => file.mutate()} />
      <Trouble why={error} retry={refetch} besideLastKnown={rows !== undefined} />
      {!rows && !error && <Skeleton shape="list" />}
      {rows?.length === 0 && <Empty title={report.none} detail={report.noneDetail} />}
      {rows && rows.length > 0 && <Rows rows={rows} />}
      {hasNextPage && <Action onPress={() => void fetchNextPage()}>{frame.more}</Action>}
    </section>
  );
}

function Rows({ rows }: { readonly rows: readonly ImportRowView[] }) {
  const { report, states } = useText().imports;
  const { columns } = report;
  return (
    <Table
      caption={report.rows}
      columns={[
        { title: columns.row, align: 'end' },
        { title: columns.line, align: 'end' },
        { title: columns.state },
        { title: columns.about },
      ]}
      rows={rows.map((row) => ({
        key: String(row.row),
        cells: [row.row, row.fileLine, states[row.state], <AboutRow key="about" row={row} />],
        ...(row.state === 'refused' && { tone: 'late' as const }),
      }))}
    />
  );
}

/** The referral that a row is, or what is wrong with it, field by field. */
function AboutRow({ row: { row, referralId, repeatsRow, differs, faults } }: { readonly row: ImportRowView }) {
  const { report, rowFaults: words } = useText().imports;
  return (
    <>
      {referralId && (
        <Link to={`/referrals/${referralId}`}>
          {report.referral} <span className="hidden">{report.ofRow(row)}</span>
        </Link>
      )}
      {repeatsRow !== null && <p>{report.repeatsRow(repeatsRow)}</p>}
      {differs && <p>{report.differs}</p>}
      <ul className="import-faults">
        {faults.map((fault) => (
          <li key={`${fault.field} ${fault.code}`}>
            {fault.field === null ? report.row : <code translate="no">{fault.field}</code>} {say(words, fault)}
          </li>
        ))}
      </ul>
    </>
  );
}
