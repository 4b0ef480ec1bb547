import type { AlertStanding, DangerDone, NoDanger } from '../../../domain/alert';
import { many } from './numbers';

const done: Readonly<Record<DangerDone, string>> = {
  'person-safe': 'The person was reached and is safe',
  'emergency-called': 'Emergency services were called',
  'crisis-service': 'A crisis service took over',
  'protective-services': 'Protective services were told',
  'safety-plan': 'A safety plan was made',
  'source-acts': 'Whoever referred acts on it',
  'something-else': 'Something else',
};

const because: Readonly<Record<NoDanger, string>> = {
  'in-the-past': 'It is over',
  'figure-of-speech': 'A figure of speech',
  denied: 'Denied, or only asked about',
  'cared-for': 'Somebody cares for it already',
  misread: 'The words say something else',
  'something-else': 'Another reason',
};

const standings: Readonly<Record<AlertStanding, string>> = {
  open: 'Nobody acts on it yet',
  acknowledged: 'Somebody acts on it',
  resolved: 'Something was done',
  dismissed: 'No danger',
};

/** Danger alerts: the mark on every page, the top of the lists, the page of all of them. */
export const alerts = {
  title: 'Danger alerts',
  intro:
    'What a narrative suggests of danger, one alert for each person. Say that you act on it, then what was done; or why it is no danger.',
  onTop: 'Danger first',
  toAlerts: 'Show the alerts',
  others: (count: number, more: boolean) =>
    `${many(count, 'more danger alert', 'more danger alerts')}${more ? ', and others' : ''}: show all`,
  mark: (count: number, more: boolean) =>
    count === 1 && !more
      ? 'Danger now: one alert, and nobody acts on it yet.'
      : `Danger now: ${more ? 'at least ' : ''}${count} alerts that nobody acts on yet.`,
  empty: 'No danger alert waits',
  emptyDetail: 'When a referral suggests danger, its alert appears here and on every page at once. None is good news.',
  answeredEmpty: 'No alert was answered yet',
  answeredEmptyDetail: 'What was done about a danger, or why it was none, stays readable here.',
  show: 'Which alerts',
  unanswered: 'Unanswered',
  answered: 'Answered',
  scope: 'Whose alerts',
  mine: 'Mine',
  team: 'The team’s',
  standings,
  tier: { now: 'Danger now', soon: 'Danger soon' },
  of: (name: string, team: string) => `${name}, ${team}`,
  nobody: (team: string) => `Nobody yet, ${team}`,
  foundBy: { rules: 'found by rule', advisor: 'found by the advisor' },
  referral: 'Open the referral',
  case: 'Open the case',
  together:
    'Two records of this person were joined, and the other tells of danger too. What you say here is said of both.',
  waits: { acknowledgement: 'Waits for somebody to act on it', answer: 'Waits to hear what was done' },
  allRung: 'Everybody who is told has been told. It stays here until somebody answers.',
  acknowledgedBy: (name: string, when: string) => `${name} acts on it, since ${when}`,
  actsOn: 'I am acting on it',
  sayDone: 'Say what was done…',
  noDanger: 'No danger, because…',
  takeBack: 'Take it back',
  takeBackUntil: (when: string) => `It can be taken back until ${when}.`,
  took: {
    acknowledged: 'You act on it. Now it waits for what was done.',
    resolved: 'What was done is recorded.',
    dismissed: 'Recorded as no danger.',
    'taken-back': 'Taken back: the alert stands as it did before.',
  },
  saidBy: (name: string, when: string) => `${name}, ${when}`,
  doneTitle: 'What was done?',
  doneNeeded: 'Choose what was done.',
  note: 'In a sentence or two',
  noteNeeded: 'Say it in a sentence: whoever reads it later was not there.',
  record: 'Record what was done',
  becauseTitle: 'Why is it no danger? One key says it.',
  becauseHint: 'It is recorded with your name, and the words that were found stay readable.',
  noDangerNow: 'Record as no danger',
  cancel: 'Not now',
  close: 'Close',
  overtaken:
    'What they said stands on the alert, and nothing of yours was recorded. Where it is not right, take it back and say what is.',
  sending: 'Recording…',
  unheard: 'We have your answer, and the system has not confirmed it yet. Act on the danger all the same. Checking…',
  done,
  because,
  found: (count: number) => many(count, 'sign of danger', 'signs of danger'),
};
