import type { ReactNode } from 'react';
import { isInBanner, Refused, Unreadable } from '../api/trouble';
import type { Text } from '../text/en';
import { useText } from '../text/text';
import { Action } from './action';
import { Note } from './note';
import { ProblemInWords } from './problem-in-words';

interface TroubleProps {
  readonly why: unknown;
  /** True where what was last known is still shown; then only that is said which the banner does not say. */
  readonly besideLastKnown?: boolean;
  readonly retry: () => unknown;
}

/** A part that could not be loaded: why, and a way to try just this part again where that can help. */
export function Trouble({ why, retry, besideLastKnown = false }: TroubleProps) {
  const { frame } = useText();
  if (!why || (besideLastKnown && isInBanner(why))) return null;
  const { title, detail, isFinal } = inWords(why, frame.trouble);
  return (
    <Note tone={isFinal ? 'plain' : 'trouble'} title={title}>
      {detail && <p>{detail}</p>}
      {!isFinal && <Action onPress={() => void retry()}>{frame.retry}</Action>}
    </Note>
  );
}

interface InWords {
  readonly title: string;
  readonly detail?: ReactNode;
  readonly isFinal?: boolean;
}

function inWords(why: unknown, words: Text['frame']['trouble']): InWords {
  if (why instanceof Unreadable) return { title: words.partial, detail: words.unreadable };
  if (!(why instanceof Refused)) return { title: words.partial };
  const { status } = why.problem;
  const detail = <ProblemInWords problem={why.problem} />;
  if (status === 403) return { title: words.forbidden, detail, isFinal: true };
  if ([400, 404, 422].includes(status)) return { title: words.notFound, detail: words.notFoundDetail, isFinal: true };
  return { title: words.partial, detail };
}
