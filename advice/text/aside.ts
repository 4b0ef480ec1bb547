import neutralWords from './neutral-words.json';
import { rootsOf } from './words';

/** Words of protected attributes, those that no reading sees and those that only tell by the way. */
const ASIDE: ReadonlySet<string> = new Set([...neutralWords.unread, ...neutralWords.aside]);
/** The roots under which people are read, whoever they are. */
const WHO: ReadonlySet<string> = new Set([
  ...Object.keys(neutralWords.alike),
  ...rootsOf(
    'family couple household neighbor neighbour veteran teacher worker student tenant client patient resident caller senior elder ' +
      'adult teen teenager youth immigrant refugee friend member coworker applicant owner driver nurse cook farmer',
  ),
]);

/**
 * Whether a text has a word of a faith, an origin, an orientation or a disability that is more than an adjective: "a
 * transgender man came in" tells what "a man came in" does.
 */
export function tellsAside(text: string): boolean {
  if (IN_OTHER_WORDS.test(text)) return true;
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.some((word, place) => ASIDE.has(word) && !isWho(words[place + 1]));
}

/** Told in words that tell other things by themselves. */
const IN_OTHER_WORDS = /\bhard[ -]of[ -]hearing\b|\b(?:at|after|before|to|from) mass\b/i;

const isWho = (word: string | undefined): boolean => word !== undefined && rootsOf(word).some((root) => WHO.has(root));
