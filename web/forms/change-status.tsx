import { NotSent, Refused, RefusedUnheard, Unreadable } from '../api/trouble';
import type { ChangeKind } from '../changes/change';
import type { Progress } from '../changes/changes';
import { Note } from '../pieces/note';
import { ProblemInWords } from '../pieces/problem-in-words';
import { Spotlight } from '../pieces/spotlight';
import { useText } from '../text/text';

interface ChangeStatusProps {
  readonly kind: ChangeKind;
  readonly progress: Progress | undefined;
}

/** What became of something that was handed over, in the words of what is certain and no more. */
export function ChangeStatus({ kind, progress }: ChangeStatusProps) {
  const text = useText();
  if (progress?.at === 'unconfirmed')
    return (
      <Spotlight>
        <Note tone="wait">
          <p>{text.decide.unconfirmed[kind]}</p>
        </Note>
      </Spotlight>
    );
  if (progress?.at === 'failed')
    return (
      <Spotlight>
        <Note tone="trouble">
          <p>
            <WhyInWords why={progress.why} />
          </p>
        </Note>
      </Spotlight>
    );
  return null;
}

/** Why it was not taken, as far as anybody knows. */
export function WhyInWords({ why }: { readonly why: unknown }) {
  const { decide, frame, signIn } = useText();
  if (why instanceof Refused || why instanceof RefusedUnheard)
    return (
      <>
        {decide.refused} <ProblemInWords problem={why.problem} />
      </>
    );
  if (why instanceof NotSent) return decide.notSent;
  return why instanceof Unreadable ? frame.trouble.unreadable : signIn.ended;
}
