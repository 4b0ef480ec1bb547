import type { ReferralsRun, Remark } from '../evaluate-routing';
import { SAID_ONE_BY_ONE_MAX } from '../limits';
import type { Run } from '../report';
import { confusionsInWords } from './confusions-in-words';
import { figuresInWords } from './figures-in-words';
import { pairsInWords } from './pairs-in-words';

/** Every row was answered, and there was one. */
export const isWholly = ({ referrals, pairs }: Pick<Run, 'referrals' | 'pairs'>): boolean =>
  [referrals, pairs].every((file) => file === null || (file.rows > 0 && file.faults.length === 0));

/**
 * What a run says: who was asked about what, the figures, and what to look at. Why the first program of a row was put
 * first may quote its narrative, and is said on the terminal only.
 */
export function runInWords(
  { asked, version, directory, referrals, pairs, at, tookMs }: Run,
  because: ReadonlyMap<string, string> = new Map(),
): string {
  const { advisor, model, promptVersion } = version;
  const parts = [
    [
      `Advisor: ${advisor} (${model}, version ${promptVersion}), asked on ${at}, ${(tookMs / 1000).toFixed(1)} s`,
      `Directory: ${asked.directory}, ${directory.programs.length} programs`,
      ...(referrals ? [`Referrals: ${asked.referrals}, ${referrals.answered} of ${referrals.rows} answered`] : []),
      ...(pairs ? [`Pairs: ${asked.pairs}, ${pairs.answered} of ${pairs.rows} answered on both sides`] : []),
      ...(asked.out && asked.out !== '-' ? [`Predictions: ${asked.out}`] : []),
    ].join('\n'),
    ...(referrals ? referralsInWords(referrals, because) : []),
    ...(pairs ? [pairsInWords(pairs.figures)] : []),
  ];
  return `\n${parts.join('\n\n')}`;
}

const referralsInWords = (
  { figures, confusions }: ReferralsRun,
  because: ReadonlyMap<string, string>,
): readonly string[] =>
  figures === null
    ? ['No answered row carries gold, so there are no figures.']
    : [figuresInWords(figures), confusionsInWords(confusions, because)];

/** Rows that were not answered, and labels that cannot be right; nothing where there are none. */
export function remarksInWords({ asked, referrals, pairs }: Pick<Run, 'asked' | 'referrals' | 'pairs'>): string {
  const name = ({ file, line, says }: Remark): string => `  ${asked[file]}, line ${line}: ${says}`;
  const faults = [...(referrals?.faults ?? []), ...(pairs?.faults ?? [])];
  const empty = [
    ...(referrals?.rows === 0 ? [`${asked.referrals} holds no referral.`] : []),
    ...(pairs?.rows === 0 ? [`${asked.pairs} holds no pair.`] : []),
  ];
  return [
    ...empty,
    ...list('Rows that were not answered', faults.map(name)),
    ...list('Labels to look at: measured as they are, but each of these', (referrals?.slips ?? []).map(name)),
  ].join('\n');
}

function list(title: string, lines: readonly string[]): readonly string[] {
  if (lines.length === 0) return [];
  const left = lines.length - SAID_ONE_BY_ONE_MAX;
  return [
    `\n${title}: ${lines.length}`,
    ...lines.slice(0, SAID_ONE_BY_ONE_MAX),
    ...(left > 0 ? [`  … and ${left} more.`] : []),
  ];
}
