/** The frame around every page: places, keys, trouble. */
export const frame = {
  product: 'Followthrough',
  skip: 'Skip to the page',
  nav: {
    label: 'Places',
    today: 'Today',
    tasks: 'Tasks',
    search: 'Search',
    referrals: 'Referrals',
    intake: 'Intake',
    directory: 'Directory',
    notices: 'Notices',
    duplicates: 'Duplicates',
    imports: 'Files',
    audit: 'Audit',
    administration: 'Admin',
    refused: 'Refused',
    operations: 'Operations',
    more: 'More',
  },
  account: {
    signedIn: (name: string, role: string) => `${name}, ${role.toLowerCase()}`,
    signOut: 'Sign out',
    menu: 'You and this desk',
  },
  language: { label: 'Language' },
  theme: { label: 'Colours', auto: 'As the machine', light: 'Light', dark: 'Dark' },
  away: {
    network: 'The desk cannot reach the system.',
    engine: 'Part of the system is down.',
    lastKnown: (since: string) => `What you see is from ${since}; what you type is kept.`,
    detail: 'It tries again by itself every few seconds.',
    retry: 'Try now',
  },
  unconfirmedElsewhere: (count: number) =>
    count === 1
      ? 'One change is not confirmed by the system yet. Checking…'
      : `${count} changes are not confirmed by the system yet. Checking…`,
  show: 'Show',
  back: 'Back to the list',
  loading: 'Loading',
  more: 'Show more',
  retry: 'Try again',
  trouble: {
    partial: 'This part could not be loaded.',
    unreadable:
      'The system answered in a way that this desk does not understand. Load the page again; if it stays so, tell operations.',
    forbidden: 'You may not see this',
    notFound: 'There is nothing at this address',
    notFoundDetail: 'The address may be mistyped, or the referral may belong to another house.',
    crashed: 'This page broke',
    crashedDetail:
      'What was recorded is safe. Load the page again; if it stays so, tell operations what you were doing.',
    reload: 'Load again',
    /** Before a sentence that only the system can say, and that it says in English only. */
  },
  keys: {
    button: 'Keys',
    title: 'Keys',
    close: 'Close',
    switch: 'Use single keys',
    typing: 'Single keys are not heard while you type in a field; Esc leaves it.',
    elsewhere: 'not on this page',
    goTo: (place: string) => `Go to ${place}`,
    titles: {
      places: 'Places',
      everywhere: 'Everywhere',
      lists: 'In a list',
      case: 'On a case',
      referral: 'On a referral',
    },
    /** Every key of the desk by the page that hears it. A key that is not here cannot be heard: it does not compile. */
    sheets: {
      everywhere: {
        '/': 'Search people and referrals',
        i: 'Write something down',
        '?': 'Show these keys',
      },
      lists: {
        j: 'Next row',
        k: 'Row before',
        '⏎': 'Open the row',
        f: 'Filter the list',
        Esc: 'Back to the list',
      },
      case: { c: 'Change what is on record of the person' },
      referral: {
        '1': 'Choose the first advised program',
        '2': 'Choose the second',
        '3': 'Choose the third',
        o: 'Choose another program',
        d: 'Decline',
        q: 'Ask the referrer first',
        l: 'Log a contact attempt',
        r: 'Attempt: reached',
        v: 'Attempt: left a message (voicemail)',
        n: 'Attempt: no answer',
        w: 'Attempt: wrong number',
      },
    },
  },
};
