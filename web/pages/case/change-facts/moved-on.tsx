import type { FactChangeView } from '../../../../contracts/views/case';
import { Action } from '../../../pieces/action';
import { Note } from '../../../pieces/note';
import { useText } from '../../../text/text';
import { ChangedFacts } from './changed-facts';

interface MovedOnProps {
  /** What stood when the form was begun, and what stands now. */
  readonly since: readonly FactChangeView[];
  readonly goOn: () => void;
}

/** Somebody else changed facts while this form was open. What one typed stays; what stands now is shown before it goes on. */
export function MovedOn({ since, goOn }: MovedOnProps) {
  const { moved } = useText().caseFile.facts;
  if (since.length === 0) return null;
  return (
    <Note tone="wait" title={moved.title}>
      <ChangedFacts changes={since} />
      <Action onPress={goOn}>{moved.goOn}</Action>
    </Note>
  );
}
