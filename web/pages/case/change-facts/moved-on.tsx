import type { CaseView, FactChangeView } from '../../../../contracts/views/case';
import { Action } from '../../../pieces/action';
import { Note } from '../../../pieces/note';
import { useText } from '../../../text/text';
import { ChangedFacts } from './changed-facts';
import { JoinedSince } from './gone';

interface MovedOnProps {
  /** What stood when the form was begun, and what stands now. */
  readonly since: readonly FactChangeView[];
  readonly goOn: () => void;
  readonly file: CaseView;
  /** Whose facts they were when the form was opened: two records may have been joined since. */
  readonly was: CaseView['person'];
}

/** Somebody else changed facts while this form was open. What one typed stays; what stands now is shown before it goes on. */
export function MovedOn({ since, goOn, file, was }: MovedOnProps) {
  const { moved } = useText().caseFile.facts;
  if (since.length === 0 && file.person.id === was.id) return null;
  return (
    <Note tone="wait" title={moved.title}>
      <JoinedSince file={file} was={was} />
      {since.length > 0 && (
        <>
          <ChangedFacts changes={since} />
          <Action onPress={goOn}>{moved.goOn}</Action>
        </>
      )}
    </Note>
  );
}
