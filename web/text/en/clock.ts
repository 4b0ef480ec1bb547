import { many, number } from './numbers';

/** Time and clocks in words. Spans are short, because a row has little room. */
export const clock = {
  /** Whose calendar and numerals moments are written in. Day before month, 24 hours. */
  locale: 'en-GB',
  span: {
    moment: 'less than a minute',
    minutes: (count: number) => `${number(count)} min`,
    hours: (count: number) => `${number(count)} h`,
    days: (count: number) => many(count, 'day', 'days'),
  },
  due: (span: string) => `due in ${span}`,
  dueNow: 'due now',
  late: (span: string) => `late by ${span}`,
  ago: (span: string) => `${span} ago`,
  justNow: 'just now',
  dueAt: (when: string) => `due ${when}`,
  beside: (when: string) => `(${when})`,
  wasDueAt: (when: string) => `was due ${when}`,
  awaited: (what: string, from: string) => `${what} by ${from}`,
  fromYou: 'you',
  fromTeam: 'the team',
  tells: (who: string, when: string) => `then ${who} is told (${when})`,
  remindsYou: (when: string) => `then you are reminded (${when})`,
  named: (name: string, duty: string) => `${name} (${duty})`,
  nobodyHolds: (duty: string) => `the whole team, because nobody is ${duty},`,
  escalated: { 1: 'the supervisor was told', 2: 'the program manager was told' },
  none: 'No clock is running.',
  today: (time: string) => time,
  yesterday: (time: string) => `yesterday ${time}`,
  tomorrow: (time: string) => `tomorrow ${time}`,
};
