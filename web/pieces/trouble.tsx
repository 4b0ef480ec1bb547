import { Refused, Unreadable } from '../api/trouble';
import { useText } from '../text/text';
import { Action } from './action';
import { Note } from './note';

interface TroubleProps {
  readonly why: unknown;
  readonly retry: () => unknown;
}

/** A part that could not be loaded: why, and a way to try just this part again. */
export function Trouble({ why, retry }: TroubleProps) {
  const { frame } = useText();
  if (why instanceof Refused && why.problem.status === 403)
    return (
      <Note tone="plain" title={frame.trouble.forbidden}>
        <p>{why.problem.detail}</p>
      </Note>
    );
  if (why instanceof Refused && [400, 404, 422].includes(why.problem.status))
    return (
      <Note tone="plain" title={frame.trouble.notFound}>
        <p>{frame.trouble.notFoundDetail}</p>
      </Note>
    );
  return (
    <Note tone="trouble" title={frame.trouble.partial}>
      <p>{why instanceof Refused ? why.problem.detail : why instanceof Unreadable ? frame.trouble.unreadable : null}</p>
      <Action onPress={() => void retry()}>{frame.retry}</Action>
    </Note>
  );
}
