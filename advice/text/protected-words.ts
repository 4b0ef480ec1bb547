import neutralWords from './neutral-words.json';
import { STOP_ROOTS } from './stop-roots';
import { rootsOf } from './words';

const UNREAD: ReadonlySet<string> = new Set(neutralWords.unread);
const ASIDE: ReadonlySet<string> = new Set(neutralWords.aside);
/** The roots under which people are read, whoever they are. */
const WHO: ReadonlySet<string> = new Set(Object.keys(neutralWords.alike));

const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}+-]+/gu) ?? [];

/** The words of a text that no reading sees, because they tell a protected attribute. */
export const unreadWordsIn = (text: string): readonly string[] => [
  ...new Set(wordsIn(text).filter((word) => UNREAD.has(word))),
];

/** Whether nothing is left of a text but words for a person, a faith, an origin or a disability: "a mother", "at the mosque". */
export const tellsOnlyWho = (text: string): boolean =>
  wordsIn(text).every(
    (word) => ASIDE.has(word) || rootsOf(word).every((root) => WHO.has(root) || STOP_ROOTS.has(root)),
  );
