import { Refused } from '../../api/trouble';
import { Note } from '../../pieces/note';
import { ProblemInWords } from '../../pieces/problem-in-words';
import { Trouble } from '../../pieces/trouble';

/** Why something that was asked for with a file was not done: what to do about the file, or a way to try again. */
export function Refusal({ why, retry }: { readonly why: unknown; readonly retry: () => unknown }) {
  if (!(why instanceof Refused)) return <Trouble why={why} retry={retry} />;
  return (
    <Note tone="trouble">
      <p>
        <ProblemInWords problem={why.problem} />
      </p>
    </Note>
  );
}
