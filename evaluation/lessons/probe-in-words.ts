import type { Probe } from '../../advice/learning/lessons';
import { table } from '../saying/table';

/** What came of a probe, as a person reads it in a terminal. */
export function probeInWords(file: string, { pairs, referrals, groups, against }: Probe): string {
  const figures = table([
    ['Without the lessons, and with them', 'labelled', 'first choice', '', 'first three', '', 'forbidden', ''],
    ...groups.map(({ group, labelled, firstChoice, firstThree, forbiddenListed }) => [
      group,
      String(labelled),
      ...[firstChoice, firstThree, forbiddenListed].flatMap((one) => [String(one.without), String(one.with)]),
    ]),
  ]);
  return [
    figures,
    '',
    `Referrals whose order the lessons change: ${referrals.answeredOtherwise} of ${referrals.rows}`,
    `Pairs whose answer moves: ${pairs.moved} of ${pairs.asked}`,
    '',
    ...(against.length === 0
      ? [`The lessons may be used: ADVICE_LESSONS_FILE=${file}`]
      : ['The lessons may not be used:', ...against.map((why) => `  ${why}`)]),
  ].join('\n');
}
