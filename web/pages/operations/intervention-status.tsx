import { Refused } from '../../api/trouble';
import { Note } from '../../pieces/note';
import { ProblemInWords } from '../../pieces/problem-in-words';
import { useText } from '../../text/text';
import type { InterventionProgress } from './use-intervention';

/** What became of an intervention, where it was asked for. */
export function InterventionStatus({ progress }: { readonly progress: InterventionProgress | undefined }) {
  const { operations, frame } = useText();
  if (progress === undefined || progress.at === 'sending') return null;
  if (progress.at === 'done') return <Note tone="good" title={operations.act.done} />;
  if (progress.at === 'asked') return <Note tone="wait" title={operations.act.asked} />;
  return (
    <Note tone="trouble">
      <p>
        {progress.why instanceof Refused ? <ProblemInWords problem={progress.why.problem} /> : frame.trouble.partial}
      </p>
    </Note>
  );
}
