import { useState } from 'react';
import type { FullView } from '../../../contracts/views/referral';
import type { StoryLine } from '../../../contracts/views/story';

/** What was told in the story since this was opened. */
export function useStorySince({ story }: FullView): readonly StoryLine[] {
  const [last] = useState(() => Math.max(0, ...story.map(({ seq }) => seq)));
  return story.filter(({ seq }) => seq > last);
}
