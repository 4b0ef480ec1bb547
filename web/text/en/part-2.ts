/** What 42 CFR Part 2 protects, and the written consents to tell of it. */
export const part2 = {
  title: 'Substance use treatment records (42 CFR Part 2)',
  why: 'Something in this referral comes from a substance use treatment program. A program is told of it only with the written consent of the person, and no model outside is asked. What leaves carries this notice:',
  marks: {
    referral: (by: string, when: string) => `${by} said so with the referral, ${when}.`,
    label: (by: string, when: string) => `${by} said so later, ${when}.`,
    desk: (by: string, when: string) => `${by} marked it, ${when}:`,
  },
  none: 'No written consent is on record. No program can be confirmed before there is one.',
  recipients: {
    program: 'One program',
    'any-treating': 'Any program that treats or helps the person',
    'this-organization': 'This organization only',
  },
  hints: {
    program: 'The consent names it.',
    'any-treating': 'The consent is for everybody who treats or helps.',
    'this-organization': 'We may keep and use it, and tell no program.',
  },
  standings: { 'in-force': 'In force', ended: 'Ended', withdrawn: 'Withdrawn' },
  line: (givenOn: string, endsOn: string | null, by: string) =>
    `Signed on ${givenOn}, ${endsOn === null ? 'until it is withdrawn' : `until ${endsOn}`}; recorded by ${by}`,
  withdrawnBy: (by: string, note: string) => `Withdrawn, as ${by} wrote down: ${note}`,
  record: {
    open: 'Record a written consent',
    recipient: 'Who may be told?',
    program: 'Program',
    programPick: 'Choose a program',
    givenOn: 'Signed on',
    endsOn: 'Last day',
    endsOnHint: 'Empty: it holds until the person withdraws it.',
    note: 'Who saw it, and where is it kept?',
    button: 'Record consent',
  },
  mark: {
    open: 'Mark as substance use treatment records',
    title: 'Mark as protected by 42 CFR Part 2',
    intro:
      'From now on no program is told of this referral without the written consent of the person, no model outside is asked, and what leaves carries the notice of the law. What was told before cannot be untold.',
    note: 'How do you know?',
    button: 'Mark as protected',
    close: 'Close',
  },
  unmark: {
    open: 'Take the mark back',
    title: 'Take the mark of 42 CFR Part 2 back',
    intro:
      'Only where it was a mistake: from now on this referral is told like any other. The mark stays readable in the story, with your name.',
    reason: 'Why?',
    reasons: {
      'marked-by-mistake': 'We set it by mistake',
      'sender-corrected': 'The sender said that it was a mistake',
    },
    since: {
      title: 'Another mark has come',
      goOn: 'I have read it; take it back, too',
    },
    ofSender: 'The sender set this mark. Ask the sender; only they can say that it was a mistake.',
    note: 'Who said so, and how?',
    button: 'Take the mark back',
    close: 'Close',
  },
  withdraw: {
    open: 'Withdraw',
    title: 'Withdraw this consent',
    intro:
      'From now on nobody is told on the strength of it. What was told before cannot be untold. It stays readable, with your name.',
    note: 'Who said so, and how?',
    button: 'Withdraw consent',
    close: 'Close',
  },
};
