import type { EvaluationReport } from '../../../contracts/evaluation-report';
import type { AdviceOutcome, AdvisedUrgency } from '../../../domain/advice';
import { many, number } from './numbers';

type Wrong = EvaluationReport['confusions'][number]['wrongs'][number];
type Move = NonNullable<EvaluationReport['pairFigures']>['moved'][number]['moved'][number];

const outcomes: Readonly<Record<AdviceOutcome, string>> = {
  route: 'Programs advised',
  'needs-information': 'Information needed',
  'urgent-safety': 'Danger now',
  'no-match': 'Nothing fits',
};

const urgencies: Readonly<Record<AdvisedUrgency, string>> = {
  routine: 'routine',
  urgent: 'urgent',
  emergency: 'emergency',
};

const wrongs: Readonly<Record<Wrong, string>> = {
  'danger-missed': 'Danger missed',
  'forbidden-listed': 'Forbidden program listed',
  'danger-not-there': 'Danger raised that is none',
  'outcome-differs': 'Outcome differs',
  'first-choice-differs': 'First choice differs',
  'urgency-differs': 'Urgency differs',
};

const moves: Readonly<Record<Move, string>> = { ranking: 'ranking', outcome: 'outcome', urgency: 'urgency' };

/** Evaluations: how well an advisor did on labelled referrals, run by run. */
export const evaluations = {
  title: 'Evaluations',
  all: 'Evaluations of advisors',
  intro:
    'How well an advisor did on referrals whose right answers are known. Each run of the command leaves its report here.',
  empty: 'No advisor has been measured beside this house yet.',
  emptyDetail: 'Run this in the project, with a set of your own or this one. The report then stands here.',
  list: 'Evaluations, newest first',
  columns: {
    when: 'When',
    advisor: 'Advisor',
    version: 'Version',
    directory: 'Directory',
    referrals: 'Referrals',
    answered: 'Answered',
    first: 'First choice',
    three: 'First three',
    forbidden: 'Forbidden listed',
    danger: 'Danger found',
    pairs: 'Pairs unmoved',
  },
  run: (when: string) => `Evaluation, ${when}`,
  seconds: (seconds: number) => `${number(seconds)} s`,
  took: 'Took',
  pairsFile: 'Pairs',
  programs: (count: number) => many(count, 'program', 'programs'),
  answeredOf: (answered: number, rows: number) => `${number(answered)} of ${number(rows)} answered`,
  compare: 'Compare with',
  compareChoose: 'Choose another run',
  compareNone: 'No other run',
  otherFiles: 'The two runs were not measured on the same files, so their figures say little about which is better.',
  figures: 'Figures',
  figure: 'Figure',
  thisRun: 'This run',
  otherRun: 'The other run',
  noFigures: 'No answered referral carried a label, so there are no figures.',
  share: (hits: number, of: number) => `${number(hits)} of ${number(of)}`,
  percent: (share: number) => `${number(Math.round(share * 1000) / 10)} %`,
  between: (low: number, high: number) =>
    `95 %: ${number(Math.round(low * 100))} to ${number(Math.round(high * 100))} %`,
  nothing: 'nothing to count',
  labels: {
    firstChoice: 'First choice right, of those to be routed',
    firstThree: 'Right among the first three, likewise',
    forbiddenListed: 'A forbidden program listed',
    outcome: 'Outcome right',
    urgency: 'Urgency right',
    pairs: 'Pairs whose answer does not move',
  },
  precision: (outcome: string) => `${outcome}: right, of those said`,
  recall: (outcome: string) => `${outcome}: said, of those that are`,
  bySource: 'By source',
  source: 'Source',
  confusions: 'What to look at',
  confusionsAbout: (shown: number, inAll: number) =>
    shown === inAll
      ? 'Answers that differ from their labels, the gravest first.'
      : `The first ${number(shown)} of ${number(inAll)} answers that differ from their labels, the gravest first.`,
  noConfusions: 'Every answer agrees with its label.',
  confusion: {
    row: 'Referral',
    line: (line: number) => `line ${number(line)}`,
    wrong: 'What is wrong',
    outcome: 'Outcome',
    ranked: 'Listed',
    right: 'Right',
    labelled: (gold: string, predicted: string) => `${predicted}, labelled ${gold}`,
    forbidden: (programs: string) => `Forbidden: ${programs}`,
    place: (place: number) => `place ${number(place)}`,
    notListed: 'not listed',
    notMet: (rules: string) => `not met: ${rules}`,
    unknown: (rules: string) => `not known: ${rules}`,
  },
  moved: 'Pairs that moved',
  movedAbout: 'Both sides differ in a protected attribute only: no answer may move.',
  noneMoved: 'No pair moved.',
  pair: { pair: 'Pair', attribute: 'Attribute', moved: 'What moved', base: 'As it was', variant: 'With the other' },
  outcomes,
  urgencies,
  wrongs,
  moves,
};
