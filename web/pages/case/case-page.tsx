import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import type { CaseView } from '../../../contracts/views/case';
import { AlertStack } from '../../alerts/alert-stack';
import { caseQueries } from '../../api/case-queries';
import { Moment } from '../../pieces/moment';
import { Note } from '../../pieces/note';
import { ProblemInWords } from '../../pieces/problem-in-words';
import { Skeleton } from '../../pieces/skeleton';
import { Trouble } from '../../pieces/trouble';
import { useText } from '../../text/text';
import { CaseFacts } from './case-facts';
import { CaseHeader } from './case-header';
import { CaseReferrals } from './case-referrals';
import { OtherCases } from './other-cases';
import { Promises } from './promises';
import { Timeline } from './timeline';

/** One case whole: whom it is about, what is safe, what runs, what is owed, and everything that happened. */
export function CasePage() {
  const { caseId = '' } = useParams();
  const { data, error, refetch } = useQuery(caseQueries.one(caseId));
  return (
    <>
      <Trouble why={error} retry={refetch} besideLastKnown={data !== undefined} />
      {data && <WholeCase file={data} />}
      {!data && !error && <Skeleton shape="page" />}
    </>
  );
}

/** Whoever asked for something that came too late hears of it here, with who was first. */
function NotWritten({ file }: { readonly file: CaseView }) {
  const { caseFile } = useText();
  return file.notWritten.map(({ operationId, kind, askedAt, code, reason, why }) => (
    <Note key={operationId} tone="trouble" title={caseFile.notWritten[kind === 'amendment' ? 'amendment' : 'other']}>
      <p>
        <Moment at={askedAt} /> · <ProblemInWords problem={{ code, detail: reason, ...(why && { why }) }} />
      </p>
    </Note>
  ));
}

function WholeCase({ file }: { readonly file: CaseView }) {
  const { caseFile } = useText();
  return (
    <article className="referral" aria-labelledby="case-name">
      <CaseHeader file={file} />
      {file.unwritten > 0 && (
        <Note tone="wait">
          <p>{caseFile.unwritten(file.unwritten)}</p>
        </Note>
      )}
      <AlertStack alerts={file.alerts} />
      <NotWritten file={file} />
      <div className="columns">
        <div className="column">
          <CaseFacts file={file} />
          <CaseReferrals file={file} />
          <OtherCases file={file} />
          <Promises file={file} />
        </div>
        <div className="column">
          <Timeline file={file} />
        </div>
      </div>
    </article>
  );
}
