import type { CaseView, PromiseView } from '../../../contracts/views/case';
import { Action } from '../../pieces/action';
import { whyNot } from '../../session/person';
import { usePerson } from '../../session/signed-in';
import { useText } from '../../text/text';
import { useTimes } from '../../time/use-times';
import { useWriteDown } from '../../write-down/open-write-down';
import { Section } from '../referral/section';

/** What is owed, by whomever. It ends with something that is written down: kept, or given up. */
export function Promises({ file }: { readonly file: CaseView }) {
  const { caseFile } = useText();
  return (
    <Section title={caseFile.promises.title}>
      {file.promises.length === 0 && <p className="secondary">{caseFile.promises.none}</p>}
      <ul className="case-promises">
        {file.promises.map((promise) => (
          <li key={promise.entryId}>
            <OnePromise promise={promise} file={file} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function OnePromise({ promise, file }: { readonly promise: PromiseView; readonly file: CaseView }) {
  const { caseFile } = useText();
  const { now, when, exact } = useTimes();
  const write = useWriteDown();
  const mayWrite = whyNot(usePerson(), 'write-entry', file.team.id) === undefined;
  const { entryId, what, owedBy, dueAt } = promise;
  const { promises: words, owers } = caseFile;
  const isLate = Date.parse(dueAt) < now;
  const about = { caseId: file.id, name: file.person.name };
  return (
    <>
      <bdi>{what}</bdi>
      <span className="case-promise-line" data-tone={isLate ? 'late' : 'on-time'}>
        {owers[owedBy]} ·{' '}
        <time dateTime={dueAt} title={exact(dueAt)}>
          {isLate ? words.late(when(dueAt)) : words.due(when(dueAt))}
        </time>
      </span>
      {write && mayWrite && (
        <span className="form-end">
          <Action onPress={() => write({ about, ends: { entryId, what, as: 'kept' } })}>{words.kept}</Action>
          <Action tone="quiet" onPress={() => write({ about, ends: { entryId, what, as: 'given-up' } })}>
            {words.givenUp}
          </Action>
        </span>
      )}
    </>
  );
}
