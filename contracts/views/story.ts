import { z } from 'zod';
import { Happening } from '../happenings';
import { Named } from './named';

const at = z.iso.datetime();

/** One line of the story: what happened, when, and who did it. */
export const StoryLine = z.strictObject({
  seq: z.int(),
  at,
  by: Named,
  what: z.string().describe('The sentence, in English.'),
  happened: Happening.describe('The same as a code and what goes with it, to be said in any language.'),
  detail: z.string().nullable().describe('What somebody wrote with it.'),
});
export type StoryLine = z.infer<typeof StoryLine>;
