import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { Advisor } from '../../advice/advisor';
import { contentHash } from '../../advice/learning/content-hash';
import type { GroupFigures, LessonsFile, Probe } from '../../advice/learning/lessons';
import type { Directory } from '../../advice/pose-question';
import type { Watch } from '../asking-all';
import { evaluatePairs } from '../evaluate-routing';
import type { ReadFile } from '../report';
import { Trouble } from '../trouble';
import { type Both, groupsOf, judgeBoth } from './judging-both';

/** What lessons are probed on. */
export interface ProbedOn {
  readonly directory: Directory;
  readonly directoryFile: ReadFile;
  readonly referrals: ReadFile;
  readonly pairs: readonly ReadFile[];
}

const AGAINST_MAX = 20;

/** Tries lessons before they are used: does an answer move with who somebody is, and is any group answered worse? */
export async function probeLessons(
  file: LessonsFile,
  both: Both,
  on: ProbedOn,
  { at, watch }: { readonly at: string; readonly watch: (what: string) => Watch },
): Promise<Probe> {
  whyNotThisDirectory(file, on.directory);
  const pairs = await probePairs(both.by, on, watch);
  const judged = await judgeBoth(both, on.directory, on.referrals, watch);
  const groups = groupsOf(judged.pairs);
  return {
    probedAt: at,
    content: contentHash(file),
    advisor: both.without.version.promptVersion,
    directory: named(on.directoryFile),
    pairs,
    referrals: { ...named(on.referrals), rows: judged.pairs.length, answeredOtherwise: judged.answeredOtherwise },
    groups: [...groups],
    against: againstIn(pairs, groups).slice(0, AGAINST_MAX),
  };
}

/** Lessons of programs that nobody can be sent to would be probed on nothing. */
function whyNotThisDirectory({ needs }: LessonsFile, { programs }: Directory): void {
  const there = new Set<string>(programs.map(({ id }) => id));
  const missing = needs.flatMap((need) => need.programs.map(({ program }) => program)).filter((id) => !there.has(id));
  if (missing.length === 0) return;
  throw new Trouble(
    `The directory does not have ${missing.slice(0, 3).join(', ')}, of which the file has lessons, so they cannot be probed on it. Give the directory that the decisions were made on.`,
  );
}

/** Narratives of pairs are asked about on the organization's own programs, where lessons could move something. */
async function probePairs(advisor: Advisor, { directory, pairs }: ProbedOn, watch: (what: string) => Watch) {
  let [asked, moved] = [0, 0];
  for (const { path, bytes } of pairs) {
    const run = await evaluatePairs({ advisor, directory }, bytes, watch(`Pairs of ${path}`));
    if (run.faults.length > 0) throw new Trouble(`${path}, line ${run.faults[0]?.line}: ${run.faults[0]?.says}`);
    asked += run.figures.unmoved.of;
    moved += run.figures.moved.length;
  }
  return { files: pairs.map(named), asked, moved };
}

const named = ({ path, bytes }: ReadFile) => ({
  name: basename(path),
  sha256: createHash('sha256').update(bytes).digest('hex'),
});

function againstIn(pairs: Probe['pairs'], groups: readonly GroupFigures[]): readonly string[] {
  const moved = pairs.moved === 0 ? [] : [`${pairs.moved} of ${pairs.asked} answers move with who somebody is.`];
  return [...moved, ...groups.flatMap(worseIn)];
}

const worseIn = ({ group, firstChoice, firstThree, forbiddenListed }: GroupFigures): readonly string[] => [
  ...(firstChoice.with < firstChoice.without
    ? [
        `For ${group} the first choice is right for ${firstChoice.with}, and without the lessons for ${firstChoice.without}.`,
      ]
    : []),
  ...(firstThree.with < firstThree.without
    ? [
        `For ${group} the first three are right for ${firstThree.with}, and without the lessons for ${firstThree.without}.`,
      ]
    : []),
  ...(forbiddenListed.with > forbiddenListed.without
    ? [
        `For ${group} ${forbiddenListed.with} forbidden programs are listed, and without the lessons ${forbiddenListed.without}.`,
      ]
    : []),
];
