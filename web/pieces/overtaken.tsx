import type { ReactNode } from 'react';
import { useText } from '../text/text';
import { Note } from './note';
import { Spotlight } from './spotlight';

interface OvertakenProps {
  /** Where something is left to do, what that is. */
  readonly intro?: string;
  /** What happened meanwhile, and who did it, as far as the reader may see. */
  readonly children: ReactNode;
  /** What was typed and goes nowhere now; it is kept, and can be taken along. */
  readonly yours: string;
}

/** Somebody else was first, so there is nothing left to hand over here: what happened meanwhile, and what one typed. */
export function Overtaken({ intro, children, yours }: OvertakenProps) {
  const words = useText().frame.overtaken;
  return (
    <Spotlight>
      <Note tone="wait" title={words.title}>
        <p>{intro ?? words.intro}</p>
        {children}
        {yours.trim() !== '' && (
          <>
            <p>
              <strong>{words.yours}:</strong>
            </p>
            <blockquote dir="auto">{yours}</blockquote>
          </>
        )}
      </Note>
    </Spotlight>
  );
}
