import { useEffect, useRef } from 'react';
import type { HelpText } from '../text/en/help';
import type { Fields } from './fields';

interface ThanksProps {
  readonly text: HelpText;
  readonly sent: Pick<Fields, 'who' | 'safe'>;
  readonly otherWay: string;
  readonly again: () => void;
}

/** What happens now: the same words for everybody, and no number that somebody could find. */
export function Thanks({ text, sent, otherWay, again }: ThanksProps) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const { thanks } = text;
  return (
    <section className="thanks">
      <h1 ref={title} tabIndex={-1}>
        {thanks.title}
      </h1>
      <p>{sent.who === 'me' ? thanks.next : thanks.nextOther}</p>
      {sent.safe !== 'yes' && <p>{thanks.notSafe}</p>}
      <p>{thanks.wait}</p>
      <p>{otherWay}</p>
      <p>{text.kept}</p>
      <button type="button" className="plain" onClick={again}>
        {thanks.another}
      </button>
    </section>
  );
}
