import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A prompt as it stands in its file. Its version changes by itself with any letter of it. */
export interface Prompt {
  readonly text: string;
  readonly version: string;
}

/** A prompt that was used is not edited: the next one is a new file with the next number. */
export const ROUTE_PROMPT = readPrompt('route-2');

function readPrompt(name: string): Prompt {
  const text = readFileSync(join(__dirname, 'prompts', `${name}.md`), 'utf8').trim();
  return { text, version: `${name}-${createHash('sha256').update(text).digest('hex').slice(0, 8)}` };
}
