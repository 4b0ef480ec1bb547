import type { TodayItem } from '../../../contracts/views/today';
import type { PlanStep } from '../../../domain/plan-step';
import type { TodaySection } from '../../../domain/today';
import { many, number } from './numbers';

const sections: Readonly<Record<TodaySection, string>> = {
  late: 'Late',
  'due-today': 'Due today',
  promised: 'Promised',
  'not-reached': 'Not reached yet',
  later: 'Later',
};

const owers: Readonly<Record<Extract<TodayItem, { kind: 'promise' }>['owedBy'], string>> = {
  us: 'We promised',
  family: 'The family promised',
  payer: 'The payer promised',
  provider: 'The provider promised',
};

/** What the contact plan still asks for, each with how many. */
const steps: Readonly<Record<PlanStep['what'], (count: number) => string>> = {
  attempts: (count) => many(count, 'more attempt', 'more attempts'),
  days: (count) => many(count, 'other day', 'other days'),
  times: (count) => many(count, 'other time of day', 'other times of day'),
  channels: (count) => many(count, 'other channel', 'other channels'),
  'outside-office-hours': (count) => many(count, 'attempt outside office hours', 'attempts outside office hours'),
};

/** The list of a day. */
export const today = {
  title: 'Today',
  team: 'The team’s day',
  scope: 'Whose list',
  mine: 'Mine',
  teams: 'Team',
  sections,
  dueThatDay: 'Due that day',
  nobody: 'Nobody coordinates these',
  empty: 'Nothing is late, due or promised, and nobody is waiting to be reached. That is good news.',
  emptyDetail: 'What awaits you appears here as soon as a referral needs you, and what was promised on its day.',
  teamEmpty: 'Nothing awaits anybody in your teams. That is good news.',
  count: (count: number) => number(count),
  counted: (count: number) => many(count, 'matter', 'matters'),
  more: (count: number) => `${number(count)} more in the whole list`,
  whole: 'The whole list',
  since: (when: string) => `since ${when}`,
  owers,
  notTried: 'not tried yet',
  tried: (count: number, last: string) => `tried ${count === 1 ? 'once' : `${number(count)} times`}, last ${last}`,
  left: (steps: string) => `the plan still asks for ${steps}`,
  steps,
  print: 'Print',
  asOf: (day: string, when: string, zone: string) => `${day} · read ${when} · times in ${zone}`,
  listOf: (name: string) => `The list of ${name}`,
  listOfTeam: (name: string) => `The lists of the teams of ${name}`,
};
