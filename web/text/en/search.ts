import type { SearchHit } from '../../../contracts/views/search';

const why: Readonly<Record<SearchHit['why'][number], string>> = {
  name: 'name',
  'related-person': 'related person',
  'birth-date': 'birth date',
  phone: 'phone number',
  need: 'need',
  source: 'source',
  'sender-number': "sender's number",
  'referral-number': 'referral number',
};

/** The search over people and referrals. */
export const search = {
  title: 'Search',
  field: 'Search people and referrals',
  placeholder: 'Parts of names, a birth date, a phone number …',
  hint: 'Two letters or more. Parts of names in any order, a birth date, the end of a phone number, a referral number, a need or a source.',
  hintByNumber:
    'You find processes by their referral number: eight characters or more of it. Names are not shown to you.',
  none: 'Nobody and nothing in your teams fits all of this. Try fewer letters, or the end of a phone number.',
  noneByNumber: 'No process has a number that begins like this.',
  found: (count: number, more: boolean): string =>
    more ? `The ${count} that fit best. Type more to narrow it.` : count === 1 ? 'One fits.' : `${count} fit.`,
  results: 'What was found',
  kinds: { case: 'Person', referral: 'Referral', process: 'Process' },
  why,
  foundBy: (reasons: string): string => `by ${reasons}`,
  born: (day: string): string => `born ${day}`,
};
