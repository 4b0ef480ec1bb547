import { useState } from 'react';
import type { FullView } from '../../../contracts/views/referral';
import type { StoryLine } from '../../../contracts/views/story';
import { Note } from '../../pieces/note';
import { Spotlight } from '../../pieces/spotlight';
import { useText } from '../../text/text';
import { StoryLines } from './story';

interface OvertakenProps {
  readonly since: readonly StoryLine[];
  /** What was typed and goes nowhere now; it is kept, and can be taken along. */
  readonly yours: string;
}

/** Somebody else was first, so there is nothing left to hand over here: what happened meanwhile, and what one typed. */
export function Overtaken({ since, yours }: OvertakenProps) {
  const words = useText().referral.overtaken;
  return (
    <Spotlight>
      <Note tone="wait" title={words.title}>
        <p>{words.intro}</p>
        <StoryLines lines={since} />
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

/** What was told in the story since this was opened. */
export function useStorySince({ story }: FullView): readonly StoryLine[] {
  const [last] = useState(() => Math.max(0, ...story.map(({ seq }) => seq)));
  return story.filter(({ seq }) => seq > last);
}
