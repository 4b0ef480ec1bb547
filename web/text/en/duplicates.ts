import type { AnswerToDuplicate, DuplicateStanding } from '../../../domain/duplicate';
import type { ChosenFact } from '../../../domain/joining';
import type { LikenessCode, LikenessLevel } from '../../../domain/likeness/points';
import type { SameNeedReason } from '../../../domain/same-need';
import { many } from './numbers';

/** How much came in either's cases since two were joined. */
interface CameSince {
  readonly cases: number;
  readonly referrals: number;
  readonly entries: number;
}

const levels: Readonly<Record<LikenessLevel, string>> = {
  'very-likely': 'Very likely one person',
  possible: 'Possibly one person',
};

const parts: Readonly<Record<LikenessCode, string>> = {
  'given-same': 'same given name',
  'given-in-part': 'one given name more on one side',
  'given-nickname': 'given name and nickname',
  'given-alike': 'given names a letter or two apart, or spelt another way',
  'given-initial': 'an initial for the given name',
  'given-other': 'different given names',
  'family-same': 'same family name',
  'family-in-part': 'one family name more on one side',
  'family-alike': 'family names a letter or two apart, or spelt another way',
  'family-other': 'different family names',
  'names-otherwise-divided': 'same names, in another order',
  'names-other-script': 'names in different scripts, not compared',
  'suffix-other': 'Jr. and Sr., or the like',
  'birth-date-same': 'same birth date',
  'birth-date-first-of-january': 'same birth year, with 1 January for the day',
  'birth-date-swapped': 'birth dates with day and month swapped',
  'birth-date-one-digit': 'birth dates one digit apart',
  'birth-date-year-alone': 'same birth year; one has 1 January',
  'birth-date-other': 'different birth dates',
  'phone-same': 'same phone number',
  'phone-other': 'different phone numbers',
  'email-same': 'same e-mail address',
  'address-same': 'same address',
  'address-other': 'different addresses',
};

/** Persons on record who may be one. */
export const duplicates = {
  title: 'Possible duplicates',
  intro:
    'Two persons on record who may be one, the likeliest first, and what speaks for it and against it. Nothing is joined by itself.',
  empty: 'Nobody here seems to be on record twice. That is good news.',
  emptyDetail:
    'When a referral comes in, or a fact of a person changes, whoever is alike on record appears here. Persons of other teams do not.',
  levels,
  parts,
  why: 'What speaks for it and against it',
  counts: (points: number): string => (points < 0 ? `−${-points}` : `+${points}`),
  sum: (points: number): string => `${many(points, 'point', 'points')} in all`,
  born: (day: string | null): string => (day === null ? 'birth date not told' : `born ${day}`),
  open: 'case open',
  closed: 'case closed',
  compare: {
    link: 'Compare the two',
    title: 'Compare two persons',
    facts: 'What each of the two has on record',
    fact: 'Fact',
    one: 'One',
    other: 'The other',
    agree: 'Agree?',
    same: 'same',
    differs: 'differs',
    unknown: 'not known of both',
    names: {
      'given-name': 'Given name',
      'family-name': 'Family name',
      'birth-date': 'Birth date',
      phone: 'Phone',
      email: 'E-mail',
      address: 'Address',
      county: 'County',
      language: 'Language',
      coverage: 'Coverage',
      'best-times': 'When they can be reached',
      'safe-contact': 'Safe to contact',
      'may-tell-referrer': 'May the referrer be told?',
    } satisfies Readonly<Record<ChosenFact | 'safe-contact' | 'may-tell-referrer', string>>,
    cases: 'What each of the two has here',
    sameNeed: 'What both may ask for',
    entries: (count: number): string => many(count, 'entry', 'entries'),
    hidden: (count: number): string => `and ${many(count, 'case', 'cases')} that only another team may see`,
    standings: {
      open: 'no answer stands',
      'kept-apart': 'kept apart',
      unlike: 'a fact has changed, and they no longer seem to be one',
      joined: 'joined',
    } satisfies Readonly<Record<DuplicateStanding, string>>,
    answers: {
      'keep-apart': 'They are two persons.',
      'take-back': 'Took it back: perhaps they are one.',
      join: 'They are one person: joined the two.',
      'undo-join': 'Undid the join: they are two persons again.',
    } satisfies Readonly<Record<AnswerToDuplicate, string>>,
    ask: {
      'keep-apart': 'Are they two persons?',
      'take-back': 'Were they kept apart by mistake?',
      join: 'Are they one person?',
      'undo-join': 'Were they joined by mistake?',
    } satisfies Readonly<Record<AnswerToDuplicate, string>>,
    means: {
      'keep-apart':
        'They stay apart, and are not shown as one again unless a fact of theirs changes. You can take it back.',
      'take-back': 'They are shown again as perhaps one person.',
      join: 'Their cases and referrals stay as they are and hang on one person. What only one of the two tells stands. You can undo it.',
      'undo-join':
        'Each gets back the facts and the cases that were theirs. What came since stays in the case where it is.',
    } satisfies Readonly<Record<AnswerToDuplicate, string>>,
    send: {
      'keep-apart': 'Keep apart',
      'take-back': 'Take it back',
      join: 'Join the two',
      'undo-join': 'Undo the join',
    } satisfies Readonly<Record<AnswerToDuplicate, string>>,
    joining: {
      survivor: 'Who goes on?',
      aboutSurvivor: 'The record of the other stays readable, and names who goes on.',
      stands: (fact: string): string => `Which one stands? ${fact}`,
      stricter: 'the stricter of the two',
      goesOn: (name: string): string => `They are one person on record: ${name}`,
      nothingSince: 'Nothing has come since.',
      stays: 'What has come since stays where it is when the join is undone:',
      since: ({ cases, referrals, entries }: CameSince): string =>
        [
          ...(cases > 0 ? [many(cases, 'case', 'cases')] : []),
          ...(referrals > 0 ? [many(referrals, 'referral', 'referrals')] : []),
          ...(entries > 0 ? [many(entries, 'entry', 'entries')] : []),
        ].join(' · '),
      changed: (fact: string): string => `changed since: ${fact}`,
      notUndone: (why: string): string => `It cannot be undone now: ${why}.`,
      first: (why: string): string => `Nothing can be answered here now: ${why}.`,
    },
    note: 'How do you know?',
    needsNote: 'Say how you know, so that others need not ask again.',
    unwritten: 'An answer is kept, and is written down in a moment.',
    notWritten: 'Your answer came too late and was not written down.',
  },
  others: {
    title: 'Other referrals of this person',
    same: 'May ask for the same',
    reasons: {
      'same-program': 'the same program',
      'same-need': 'the same need in the words of the advice',
      'near-in-time': 'within a month of each other',
    } satisfies Readonly<Record<SameNeedReason, string>>,
    goesOn: 'Goes on for this one',
    takenOver: 'Ended as a duplicate of this one, which goes on for it',
    owed: (what: string, when: string): string => `Still owed: ${what} (due ${when})`,
    elsewhere: (count: number): string =>
      count === 1 ? 'One more is open with another team.' : `${count} more are open with other teams.`,
  },
  beside: {
    title: 'Perhaps already known here',
    more: (count: number): string => `and ${count} more on the list of possible duplicates`,
    elsewhere: (count: number): string =>
      count === 1
        ? 'Somebody alike is on record with another team. Who they are, only that team may see.'
        : `${count} persons alike are on record with other teams. Who they are, only those teams may see.`,
  },
};
