import neutralWords from './neutral-words.json';

/** Words of protected attributes, those that no reading sees and those that only tell by the way. */
const ASIDE: ReadonlySet<string> = new Set([...neutralWords.unread, ...neutralWords.aside]);

/** Whether a text has a word of a faith, an origin, an orientation or a disability. */
export const tellsAside = (text: string): boolean =>
  (text.toLowerCase().match(/\p{L}+/gu) ?? []).some((word) => ASIDE.has(word));
