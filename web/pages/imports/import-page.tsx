import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import type { ImportView } from '../../../contracts/imports';
import { importQueries } from '../../api/import-queries';
import { PageTitle } from '../../frame/page-title';
import { Moment } from '../../pieces/moment';
import { Note } from '../../pieces/note';
import { Skeleton } from '../../pieces/skeleton';
import { Trouble } from '../../pieces/trouble';
import { useText } from '../../text/text';
import { RowsOfFile } from './rows-of-file';
import { TakeIn } from './take-in';

/** The report of one file: how far it is, what became of its rows, and after a dry run the step to take it in. */
export function ImportPage() {
  const { importId = '' } = useParams();
  const { report } = useText().imports;
  const { data: file, error, refetch } = useQuery(importQueries.one(importId));
  return (
    <section className="page">
      <p>
        <Link to="/imports">{report.all}</Link>
      </p>
      <PageTitle title={report.title} />
      <Trouble why={error} retry={refetch} besideLastKnown={file !== undefined} />
      {!file && !error && <Skeleton shape="page" />}
      {file && (
        <>
          <About file={file} />
          <Counts file={file} />
          <TakeIn file={file} />
          <RowsOfFile id={file.id} />
        </>
      )}
    </section>
  );
}

function About({ file }: { readonly file: ImportView }) {
  const { report, stages, formats } = useText().imports;
  const { stage, format, rows, done, submittedBy, receivedAt, askedBy, finishedAt, resting, extraColumns } = file;
  return (
    <>
      <p>
        {report.sent(submittedBy.name, formats[format], rows)} · <Moment at={receivedAt} />
      </p>
      <p>
        <strong>{stages[stage]}</strong>
        {(stage === 'taking-in' || stage === 'taken-in') && ` · ${report.askedBy(askedBy.name)}`}
        {finishedAt && ' · '}
        {finishedAt && <Moment at={finishedAt} />}
      </p>
      {finishedAt === null && (
        <div className="import-progress">
          <progress value={done} max={rows} aria-label={report.progress(done, rows)} />
          <span>{report.progress(done, rows)}</span>
        </div>
      )}
      {resting && (
        <Note tone="wait">
          <p>{report.resting}</p>
        </Note>
      )}
      {extraColumns.length > 0 && (
        <Note tone="plain">
          <p>{report.extraColumns(extraColumns.join(', '))}</p>
        </Note>
      )}
    </>
  );
}

/** How many rows became what, each leading to those rows; nothing is shown that no row became. */
function Counts({ file: { counts } }: { readonly file: ImportView }) {
  const words = useText().imports.counts;
  const shown = [
    ['waiting', counts.waiting],
    ['would-be-taken-in', counts.wouldBeTakenIn],
    ['taken-in', counts.takenIn],
    ['repeated', counts.repeated],
    ['refused', counts.refused],
  ] as const;
  return (
    <dl className="glances">
      {shown
        .filter(([, count]) => count > 0)
        .map(([state, count]) => (
          <div key={state} className="glance">
            <dt>
              <Link to={`?state=${state}`}>{words[state]}</Link>
            </dt>
            <dd className="glance-number">{count}</dd>
          </div>
        ))}
    </dl>
  );
}
