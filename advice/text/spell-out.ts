import { rootsOf } from './words';

const CHOICE = /\(([^()]*)\)/;

/**
 * Every way to say a phrase that leaves a choice: "(sleeping|living) in a (car|van)" is four phrases. An empty choice
 * leaves the words out: "(still|) homeless".
 */
export function spellOut(phrase: string): readonly string[] {
  const choice = CHOICE.exec(phrase);
  if (!choice) return [phrase];
  const [whole, options = ''] = choice;
  const behind = phrase.slice(choice.index + whole.length);
  const ahead = phrase.slice(0, choice.index);
  return spellOut(behind).flatMap((rest) => options.split('|').map((option) => `${ahead}${option}${rest}`));
}

const known = new Map<string, readonly string[]>();

/** The roots of a phrase of a lexicon, word by word: thousands of phrases are written with few words. */
export const rootsOfWritten = (phrase: string): readonly string[] =>
  phrase.split(' ').flatMap((word) => {
    const roots = known.get(word) ?? rootsOf(word);
    known.set(word, roots);
    return roots;
  });
