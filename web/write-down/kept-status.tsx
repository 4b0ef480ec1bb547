import type { Keeping } from '../changes/record-change';
import { WhyInWords } from '../forms/change-status';
import { Note } from '../pieces/note';
import { useText } from '../text/text';

interface KeptStatusProps {
  readonly keeping: Keeping;
  readonly why: unknown;
}

/** What became of something that was handed over to be kept, in the words of what is certain. */
export function KeptStatus({ keeping, why }: KeptStatusProps) {
  const { caseFile } = useText();
  if (keeping === 'unheard')
    return (
      <Note tone="wait">
        <p>{caseFile.writeDown.again}</p>
      </Note>
    );
  if (keeping !== 'failed') return null;
  return (
    <Note tone="trouble">
      <p>
        <WhyInWords why={why} />
      </p>
    </Note>
  );
}
