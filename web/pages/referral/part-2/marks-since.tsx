import type { MarkView } from '../../../../contracts/views/consents';
import { Action } from '../../../pieces/action';
import { Note } from '../../../pieces/note';
import { useText } from '../../../text/text';
import { Marks } from './marks';

interface MarksSinceProps {
  readonly marks: readonly MarkView[];
  readonly goOn: () => void;
}

/** Somebody marked the referral, too, while a mark was being taken back. What came is read before it goes as well. */
export function MarksSince({ marks, goOn }: MarksSinceProps) {
  const { since } = useText().part2.unmark;
  if (marks.length === 0) return null;
  return (
    <Note tone="wait" title={since.title}>
      <Marks marks={marks} />
      <Action onPress={goOn}>{since.goOn}</Action>
    </Note>
  );
}
