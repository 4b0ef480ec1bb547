import type { TeamId } from '../domain/ids';
import { PHONE_DIGITS_MIN, type SearchReason, type Sought } from '../domain/search';

/** Where a word of `search_words` is from, by the letter before it. */
const FROM = {
  name: 'n',
  'related-person': 'r',
  'birth-date': 'b',
  phone: 'p',
  'phone-end': 'q',
  need: 'w',
  source: 's',
  'sender-number': 'i',
  team: 't',
} as const;

type Field = Exclude<keyof typeof FROM, 'team'>;

const OF_PERSON: readonly Field[] = ['name', 'related-person', 'birth-date', 'phone', 'phone-end'];
const EVERYWHERE: readonly Field[] = [...OF_PERSON, 'need', 'source', 'sender-number'];

/** A question to `search_words`, as the text of a tsquery; null where it can have no answer. */
type Query = string | null;

/** One search, put to the index in several ways. */
export interface SearchQueries {
  /** Every word is found somewhere, in the teams that may be seen. */
  readonly all: Query;
  /** Every word is found whole, and not only as a beginning. */
  readonly whole: Query;
  /** Every word is found in what is known of the person. */
  readonly person: Query;
  /** Some word is found here. */
  readonly by: Readonly<Record<SearchReason, Query>>;
}

/**
 * Puts a search to the index. `words` are those of `rest`, folded and split by the database, so that they hold no
 * quote; `teams` null means every team.
 */
export function queriesFor(sought: Sought, words: readonly string[], teams: readonly TeamId[] | null): SearchQueries {
  const somewhere = queryIn(sought, words, EVERYWHERE, 'every');
  const some = (...fields: readonly Field[]): Query => queryIn(sought, words, fields, 'some');
  return {
    all: teams ? every([somewhere, either(teams.map((team) => term(FROM.team, team)))]) : somewhere,
    whole: queryIn(sought, words, EVERYWHERE, 'every', 'whole'),
    person: queryIn(sought, words, OF_PERSON, 'every'),
    by: {
      name: some('name'),
      'related-person': some('related-person'),
      'birth-date': some('birth-date'),
      phone: some('phone', 'phone-end'),
      need: some('need'),
      source: some('source'),
      'sender-number': some('sender-number'),
    },
  };
}

type Extent = 'whole' | 'beginning';

/** The words one by one, all of them or some; or all that was typed as one number. */
function queryIn(
  { birthDates, digits }: Sought,
  words: readonly string[],
  fields: readonly Field[],
  how: 'every' | 'some',
  extent: Extent = 'beginning',
): Query {
  const oneByOne = [
    ...birthDates.map((days) =>
      fields.includes('birth-date') ? either(days.map((day) => term(FROM['birth-date'], day))) : null,
    ),
    ...words.map((word) => either(fields.map((field) => fieldQuery(field, word, extent)))),
  ];
  const asNumber = birthDates.length > 0 || !fields.includes('sender-number') ? null : words.join('') || null;
  return either([
    how === 'every' ? every(oneByOne) : either(oneByOne),
    asNumber && fieldQuery('sender-number', asNumber, extent),
    digits && either(fields.filter(isPhone).map((field) => fieldQuery(field, digits, extent))),
  ]);
}

const isPhone = (field: Field): boolean => field === 'phone' || field === 'phone-end';
const MAY_BE_PHONE = new RegExp(`^\\d{${PHONE_DIGITS_MIN},}$`);

function fieldQuery(field: Field, word: string, extent: Extent): Query {
  if (field === 'birth-date') return null;
  if (isPhone(field) && !MAY_BE_PHONE.test(word)) return null;
  if (field === 'phone-end') return extent === 'whole' ? null : beginning(FROM[field], [...word].reverse().join(''));
  return extent === 'whole' ? term(FROM[field], word) : beginning(FROM[field], word);
}

const term = (letter: string, word: string): string => `'${letter}:${word}'`;
const beginning = (letter: string, word: string): string => `${term(letter, word)}:*`;

const either = (queries: readonly Query[]): Query => {
  const possible = queries.filter((query) => query !== null);
  return possible.length > 0 ? `(${possible.join('|')})` : null;
};

const every = (queries: readonly Query[]): Query =>
  queries.length > 0 && queries.every((query) => query !== null) ? `(${queries.join('&')})` : null;
