import type { AmendmentReason } from '../../../domain/amendment';
import type { OWERS, WRITTEN_KINDS } from '../../../domain/entry';
import type { PersonFact } from '../../../domain/person-fact';
import type { TOLD_ABOUT } from '../../../domain/referral';

type Words<Literal extends string> = Readonly<Record<Literal, string>>;

const kinds: Words<(typeof WRITTEN_KINDS)[number]> = {
  'person-change': 'Change of facts',
  call: 'Call',
  visit: 'Visit',
  note: 'Note',
  message: 'Message',
  appointment: 'Appointment',
  authorization: 'Authorization',
  document: 'Document',
};
const owers: Words<(typeof OWERS)[number]> = {
  us: 'We',
  family: 'The family',
  payer: 'The payer',
  provider: 'The provider',
};
const reasons: Words<AmendmentReason> = {
  correction: 'The words are not right',
  'wrong-person': 'It is about somebody else',
  misfiled: 'It belongs to another referral, or to none',
  'wrongly-logged': 'It did not happen',
};
const amended: Words<AmendmentReason> = {
  correction: 'Corrected',
  'wrong-person': 'About somebody else',
  misfiled: 'Filed elsewhere',
  'wrongly-logged': 'Did not happen',
};
const matters: Words<(typeof TOLD_ABOUT)[number]> = {
  appointments: 'appointments',
  services: 'services',
  health: 'health',
  money: 'money',
};

const factNames: Words<PersonFact> = {
  phone: 'Phone',
  email: 'E-mail',
  address: 'Address',
  county: 'County',
  language: 'Language',
  'best-times': 'Best times to reach them',
  coverage: 'Coverage',
  'safe-contact': 'Safe to contact',
  'may-tell-referrer': 'May the referrer be told how it ends?',
  'related-person': 'Related person',
};

/** The case: its page, its timeline, and writing something down from anywhere. */
export const caseFile = {
  kinds,
  owers,
  reasons,
  amended,
  link: 'The whole case',
  tab: (digits: string) => `Case · …${digits}`,
  opened: (when: string) => `Opened ${when}`,
  closed: (when: string) => `closed ${when}`,
  unwritten: (count: number) =>
    count === 1
      ? 'One change is kept and is written down in a moment.'
      : `${count} changes are kept and are written down in a moment.`,
  notWritten: {
    amendment: 'Your amendment was not written down',
    other: 'Your change was not written down',
  },
  exportLink: 'Take the case out (JSON)',
  exportFhirLink: 'Take the case out (FHIR)',
  safe: { title: 'What is safe', related: 'Who may be told' },
  related: {
    none: 'Nobody else is on record.',
    about: (about: readonly string[]) =>
      about.length > 0 ? `about ${about.join(', ')}` : 'about what: ask before telling',
    matters,
  },
  facts: {
    names: factNames,
    change: 'Change these facts',
    servedBy: (team: string) =>
      `This case is closed, and the ${team} serves the person in a case that is open now: what has changed belongs there, so tell that team.`,
    title: 'Change what is on record',
    coverageHint: 'Several with commas between them',
    why: 'Who said so, and why it changes',
    whyHint: 'What stood before stays on the timeline, with your name. Ctrl and Enter keep it.',
    send: 'Keep the change',
    gone: 'What is on record of the person is not changed here any more, and nothing of yours was recorded. Meanwhile:',
    anotherRecord: (name: string) =>
      `What is on record of the person of this case is what is on record of ${name} now.`,
    moved: {
      title: 'Somebody changed this while you were at it',
      goOn: 'Go on from what stands now',
    },
    related: {
      add: 'Add somebody',
      change: 'Change',
      title: (name: string) => `Change what is on record of ${name}`,
      relation: 'Who they are to the person',
      givenName: 'Given name',
      familyName: 'Family name',
      mayConsent: 'May they consent for the person?',
      mayBeTold: 'May they be told anything?',
      about: 'About what? None ticked: ask before telling',
    },
    needs: {
      nothing: 'Change something first.',
      email: 'This is not an e-mail address.',
      way: 'Choose at least one way that is safe.',
      coverage: 'At most ten kinds of coverage.',
      name: 'Give both names.',
      why: 'Say who said so, and why.',
      whyLong: 'At most 2,000 characters.',
    },
  },
  referrals: { title: 'Referrals' },
  others: {
    title: 'Other cases of the same person',
    joined: (by: string) => `${by} joined a second record of this person:`,
    compare: 'Compare the two, or undo it',
  },
  promises: {
    title: 'What was promised',
    none: 'Nothing is owed. That is good news.',
    due: (when: string) => `due ${when}`,
    late: (when: string) => `was due ${when}`,
    kept: 'Kept',
    givenUp: 'Given up',
  },
  timeline: {
    title: 'Timeline',
    parts: {
      label: 'Show',
      all: 'Everything',
      interactions: 'What we wrote down',
      promises: 'Promises',
      pathway: 'What the pathway did',
    },
    empty: 'Nothing is written down here yet.',
    emptyDetail: 'Calls, visits and notes appear here, and what the pathway of each referral did.',
    amend: 'Amend',
    withdrawn: 'Does not stand any more',
    copied: 'Taken from another case, where it was filed by mistake',
    promised: (what: string, owes: string, when: string) => `Promised: ${what} (${owes.toLowerCase()}, by ${when})`,
    ended: { kept: 'kept', 'given-up': 'given up', withdrawn: 'withdrawn' },
    settled: (what: string, how: string) => `Promise “${what}”: ${how}`,
  },
  amend: {
    overtaken:
      'Nothing of yours was written down. Close this and read what stands now; amend that, if it is still wrong. Meanwhile:',
    title: 'Amend this entry',
    intro: 'The entry stays readable. What you say stands beside it, with your name.',
    reason: 'What is wrong',
    text: 'As it should have read',
    why: 'How it came about',
    rightCase: 'Whose case it belongs to',
    rightReferral: 'The referral that it belongs to',
    noReferral: 'None',
    send: 'Amend',
    cancel: 'Close',
  },
  writeDown: {
    button: 'Write down',
    title: 'Write something down',
    whom: 'About whom',
    whomHint: 'A name, a birth date, or the end of a phone number',
    nobody: 'Nobody of your teams fits these words.',
    another: 'About somebody else',
    kind: 'What it was',
    text: 'What happened',
    textHint: 'Ctrl and Enter keep it.',
    direction: 'Who called or wrote',
    directions: { inbound: 'They', outbound: 'We' },
    outcome: 'What came of it',
    outcomes: { reached: 'Reached', 'left-voicemail': 'Left a voicemail', 'no-answer': 'No answer' },
    appointment: 'The appointment is',
    appointments: {
      scheduled: 'scheduled',
      kept: 'kept',
      missed: 'missed',
      cancelled: 'cancelled',
      rescheduled: 'rescheduled',
    },
    authorization: 'The authorization is',
    authorizations: { submitted: 'submitted', pended: 'pended', approved: 'approved', denied: 'denied' },
    promise: 'Something was promised',
    what: 'What was promised',
    owedBy: 'Who owes it',
    due: 'By when',
    dueHint: 'Such as “tomorrow 9:00”, “fri 14:00” or “in 3 days”',
    dueRead: (when: string) => `That is ${when}.`,
    settles: (what: string, how: string) => `This ends the promise “${what}”: ${how}.`,
    send: 'Keep it',
    cancel: 'Close; what you typed stays',
    sending: 'Being kept…',
    again: 'Not heard yet. It is asked again by itself, and counts once.',
    done: 'Kept. It is on the timeline in a moment.',
    needs: {
      whom: 'Say whom it is about.',
      text: 'Say what happened.',
      long: 'At most 10,000 characters.',
      status: 'Say how it stands.',
      what: 'Say what was promised.',
      due: 'Say by when, in words like “tomorrow 9:00”; it must lie ahead.',
      reason: 'Say what is wrong with it.',
    },
  },
  timeWords: {
    today: ['today'],
    tomorrow: ['tomorrow', 'tmr'],
    weekdays: ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'],
    in: ['in'],
    hours: ['hour', 'hours', 'h'],
    days: ['day', 'days', 'd'],
    weeks: ['week', 'weeks', 'w'],
  },
};
