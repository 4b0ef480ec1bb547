import type { MarkView } from '../../../../contracts/views/consents';
import { useText } from '../../../text/text';
import { useTimes } from '../../../time/use-times';

/** Who said that it is protected, and when; none where somebody says it at this moment. */
export function Marks({ marks }: { readonly marks: readonly MarkView[] }) {
  const words = useText().part2.marks;
  const { when } = useTimes();
  return marks.map(({ id, origin, by, note, at }) => (
    <p key={id} className="secondary">
      {words[origin](by.name, when(at))} {note}
    </p>
  ));
}
